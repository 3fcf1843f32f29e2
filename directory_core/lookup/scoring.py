"""Scores as a sum of weights: how well each name fits the question.

The weights were fitted to real questions, among them ones without a right answer
(`scripts/calibrate_lookup.py` says how).
"""

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.features import FEATURES

WEIGHTS: dict[str, float] = {
    "explained": -1.43,
    "by_name": -0.04,
    "by_place": 1.09,
    "doubly": -1.8,
    "by_all": 5.84,
    "mass": -1.9,
    "asked_kind": 1.11,
    "asked_gap": -0.43,
    "careless": -0.15,
    "misplaced": -0.11,
    "misplaced_tail": -0.02,
    "named": 5.17,
    "named_there": -0.89,
    "named_words": 0.08,
    "named_kind": 0.71,
    "named_gap": 0.25,
    "rarest_met": 4.44,
    "brand_met": -0.05,
    "brand_left": 0.82,
    "brand_conflict": 1.7,
    "product": -1.62,
    "product_there": 3.11,
    "cosine": 4.4,
    "city": 0.2,
    "county": -0.11,
    "region": 1.26,
    "country": 2.52,
    "city_alone": -0.69,
    "city_tail": 0.28,
    "few_there": 0.27,
    "few_alone": 1.65,
    "in_order": 1.7,
    "sorted_alike": 5.4,
    "own_name": 1.52,
    "shouted": 1.73,
    "home": 1.07,
    "special": -1.5,
    "whole": 6.0,
    "prominence": 4.0,
}
CARING: dict[str, float] = {
    "explained": 1.07,
    "by_name": 2.39,
    "by_place": -0.18,
    "doubly": -2.23,
    "by_all": 0.57,
    "mass": 1.15,
    "asked_kind": -1.37,
    "asked_gap": 0.6,
    "careless": -0.08,
    "misplaced": -2.3,
    "misplaced_tail": 0.91,
    "named": -2.04,
    "named_there": -0.29,
    "named_words": -4.0,
    "named_kind": 0.52,
    "named_gap": -0.49,
    "rarest_met": -2.53,
    "brand_met": 2.11,
    "brand_left": 0.57,
    "brand_conflict": -0.61,
    "product": -3.34,
    "product_there": 1.88,
    "cosine": 0.75,
    "city": -0.67,
    "county": 1.32,
    "region": -0.74,
    "country": -3.79,
    "city_alone": 0.39,
    "city_tail": 1.76,
    "few_there": 0.56,
    "few_alone": -0.07,
    "in_order": 0.19,
    "sorted_alike": -3.88,
    "own_name": 1.39,
    "shouted": 4.22,
    "home": -1.24,
}
"""What a feature weighs besides where a place of care is asked for."""
PLAIN = np.array([WEIGHTS.get(name, 0.0) for name in FEATURES], dtype=np.float32)
CARES = PLAIN + np.array([CARING.get(name, 0.0) for name in FEATURES], dtype=np.float32)
BEST = 19.0
"""About what a name that is met whole sums up to."""


def score(features: Weights, *, cares: bool) -> Weights:
    """The weighed sum of each row of `FEATURES`."""
    scores: Weights = features.dot(CARES if cares else PLAIN)
    return scores
