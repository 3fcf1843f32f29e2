"""Scores as a sum of weights: how well each name fits the question.

The weights were fitted to real questions, among them ones without a right answer
(`scripts/calibrate_lookup.py` says how).
"""

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.matching.features import FEATURES

WEIGHTS: dict[str, float] = {
    "explained": -2.03,
    "by_name": -0.24,
    "by_place": 0.43,
    "doubly": -1.5,
    "by_all": 5.64,
    "mass": -1.66,
    "asked_kind": 1.17,
    "asked_gap": -1.29,
    "careless": -0.29,
    "misplaced": -2.27,
    "misplaced_tail": -0.01,
    "named": 5.55,
    "named_there": 0.41,
    "named_words": -0.6,
    "named_kind": 1.09,
    "named_gap": 0.5,
    "rarest_met": 4.15,
    "brand_met": 1.83,
    "brand_left": -0.61,
    "brand_conflict": -2.79,
    "product": -1.74,
    "product_there": 2.38,
    "cosine": 4.44,
    "city": 0.29,
    "county": 0.15,
    "region": 1.1,
    "country": 2.37,
    "city_alone": -0.5,
    "city_tail": 0.21,
    "few_there": -0.65,
    "few_alone": 3.03,
    "in_order": 1.55,
    "sorted_alike": 5.6,
    "own_name": 1.52,
    "shouted": 1.69,
    "home": 1.07,
    "special": -1.5,
    "whole": 6.0,
    "prominence": 4.0,
}
CARING: dict[str, float] = {
    "explained": 1.12,
    "by_name": 2.11,
    "by_place": 0.23,
    "doubly": -1.89,
    "by_all": -0.18,
    "mass": 1.06,
    "asked_kind": -1.46,
    "asked_gap": -0.26,
    "careless": -0.15,
    "misplaced": -1.48,
    "misplaced_tail": -0.88,
    "named": -2.81,
    "named_there": -0.4,
    "named_words": -3.64,
    "named_kind": -0.01,
    "named_gap": -0.65,
    "rarest_met": -2.45,
    "brand_met": 0.3,
    "brand_left": 2.64,
    "brand_conflict": 3.45,
    "product": -2.87,
    "product_there": 1.82,
    "cosine": 0.24,
    "city": -0.77,
    "county": 0.94,
    "region": -0.67,
    "country": -4.35,
    "city_alone": 0.52,
    "city_tail": 1.25,
    "few_there": 1.63,
    "few_alone": -1.65,
    "in_order": 0.66,
    "sorted_alike": -4.3,
    "own_name": 1.24,
    "shouted": 3.76,
    "home": -1.16,
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
