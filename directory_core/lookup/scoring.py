"""How much each piece of evidence counts: a sum of weights, none of which may count the wrong way.

The weights were fitted to real questions by `scripts/calibrate_lookup.py`, which says how.
"""

import numpy as np

from directory_core.lookup.evidence import FEATURES
from directory_core.lookup.texts import Weights

WEIGHTS: dict[str, float] = {
    "explained": 1.28,
    "by_all": 1.33,
    "asked_kind": 1.12,
    "misplaced": -0.86,
    "mass": 1.78,
    "placed": 0.34,
    "named": 1.41,
    "named_there": 1.34,
    "named_words": 1.24,
    "named_kind": 0.74,
    "named_gap": -1.2,
    "product": 1.83,
    "in_order": 1.82,
    "sorted_alike": 1.26,
    "own_name": 1.02,
    "shouted": 0.47,
    "home": 0.82,
}
_VECTOR = np.array([WEIGHTS[name] for name in FEATURES], dtype=np.float32)
BEST = 15.0
"""About what a name that is met whole sums up to."""


def score(features: Weights) -> Weights:
    """The weighed sum of each row of `FEATURES`."""
    scores: Weights = features @ _VECTOR
    return scores
