"""How much each piece of evidence counts: a sum of weights, none of which may count the wrong way.

The weights were fitted to real questions by `scripts/calibrate_lookup.py`, which says how.
"""

import numpy as np

from directory_core.lookup.evidence import FEATURES
from directory_core.lookup.texts import Weights

WEIGHTS: dict[str, float] = {
    "explained": 1.29,
    "by_all": 1.34,
    "asked_kind": 1.09,
    "misplaced": -0.87,
    "mass": 1.79,
    "placed": 0.34,
    "named": 1.41,
    "named_there": 1.32,
    "named_words": 1.25,
    "named_kind": 0.71,
    "named_gap": -1.23,
    "product": 1.85,
    "in_order": 1.81,
    "sorted_alike": 1.25,
    "own_name": 1.01,
    "shouted": 0.51,
    "home": 0.83,
}
_VECTOR = np.array([WEIGHTS[name] for name in FEATURES], dtype=np.float32)
BEST = 15.0
"""About what a name that is met whole sums up to."""


def score(features: Weights) -> Weights:
    """The weighed sum of each row of `FEATURES`."""
    scores: Weights = features @ _VECTOR
    return scores
