"""How much each piece of evidence counts: a sum of weights, none of which may count the wrong way.

The weights were fitted to real questions by `scripts/calibrate_lookup.py`, which says how.
"""

import numpy as np

from directory_core.lookup.features import FEATURES
from directory_core.lookup.texts import Weights

WEIGHTS: dict[str, float] = {
    "explained": 2.22,
    "by_all": 2.92,
    "asked_kind": 0.75,
    "careless": -0.3,
    "misplaced": -2.52,
    "mass": 1.05,
    "placed": 1.01,
    "named": 1.72,
    "named_there": 0.73,
    "named_words": 0.83,
    "named_kind": 1.06,
    "named_gap": -0.68,
    "product": 2.29,
    "in_order": 1.76,
    "sorted_alike": 1.66,
    "own_name": 1.39,
    "shouted": 0.67,
    "home": 0.72,
}
_VECTOR = np.array([WEIGHTS[name] for name in FEATURES], dtype=np.float32)
BEST = 19.0
"""About what a name that is met whole sums up to."""


def score(features: Weights) -> Weights:
    """The weighed sum of each row of `FEATURES`."""
    scores: Weights = features.dot(_VECTOR)
    return scores
