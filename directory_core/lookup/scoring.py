"""How much each piece of evidence counts: a sum of weights, none of which may count the wrong way.

The weights were fitted to real questions by `scripts/calibrate_lookup.py`, which says how.
"""

import numpy as np

from directory_core.lookup.evidence import FEATURES
from directory_core.lookup.texts import Weights

WEIGHTS: dict[str, float] = {
    "explained": 2.26,
    "by_all": 2.87,
    "asked_kind": 0.7,
    "misplaced": -2.48,
    "mass": 1.0,
    "placed": 1.04,
    "named": 1.74,
    "named_there": 0.69,
    "named_words": 0.8,
    "named_kind": 1.07,
    "named_gap": -0.71,
    "product": 2.23,
    "in_order": 1.67,
    "sorted_alike": 1.11,
    "part_alike": 1.12,
    "own_name": 1.42,
    "shouted": 0.62,
    "home": 0.73,
}
_VECTOR = np.array([WEIGHTS[name] for name in FEATURES], dtype=np.float32)
BEST = 19.0
"""About what a name that is met whole sums up to."""


def score(features: Weights) -> Weights:
    """The weighed sum of each row of `FEATURES`."""
    scores: Weights = features @ _VECTOR
    return scores
