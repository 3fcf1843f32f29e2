"""How much each piece of evidence counts: a sum of weights, none of which may count the wrong way.

The weights were fitted to real questions by `scripts/calibrate_lookup.py`, which says how.
"""

import numpy as np

from directory_core.lookup.evidence import FEATURES
from directory_core.lookup.texts import Weights

WEIGHTS: dict[str, float] = {
    "explained": 1.45,
    "by_all": 1.53,
    "asked_kind": 1.12,
    "misplaced": -0.97,
    "mass": 1.6,
    "placed": 0.58,
    "named": 1.45,
    "named_there": 1.22,
    "named_words": 1.25,
    "named_kind": 0.66,
    "named_gap": -1.1,
    "product": 1.91,
    "in_order": 1.87,
    "sorted_alike": 1.25,
    "own_name": 1.04,
    "shouted": 0.45,
    "home": 0.72,
}
_VECTOR = np.array([WEIGHTS[name] for name in FEATURES], dtype=np.float32)
BEST = 15.0
"""About what a name that is met whole sums up to."""


def score(features: Weights) -> Weights:
    """The weighed sum of each row of `FEATURES`."""
    scores: Weights = features @ _VECTOR
    return scores
