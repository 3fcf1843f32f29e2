"""Scores as a sum of weights: how well each name fits the question.

The weights were fitted to real questions, among them ones without a right answer
(`scripts/calibrate_lookup.py` says how).
"""

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.features import FEATURES

WEIGHTS: dict[str, float] = {
    "explained": -1.76,
    "by_name": -0.2,
    "by_place": 0.85,
    "doubly": -1.44,
    "by_all": 5.58,
    "mass": -1.77,
    "asked_kind": 1.15,
    "asked_gap": -1.07,
    "careless": -0.27,
    "misplaced": -1.93,
    "misplaced_tail": 0.01,
    "named": 5.06,
    "named_there": -0.17,
    "named_words": -0.14,
    "named_kind": 0.73,
    "named_gap": 0.35,
    "rarest_met": 4.37,
    "brand_met": -0.08,
    "brand_left": 0.55,
    "brand_conflict": 1.73,
    "product": -1.41,
    "product_there": 2.57,
    "cosine": 3.87,
    "city": 0.15,
    "county": 0.02,
    "region": 1.21,
    "country": 2.39,
    "city_alone": -0.48,
    "city_tail": 0.2,
    "few_there": 0.27,
    "few_alone": 1.51,
    "in_order": 1.71,
    "sorted_alike": 5.58,
    "own_name": 1.48,
    "shouted": 1.75,
    "home": 1.06,
    "special": -1.5,
    "whole": 6.0,
    "prominence": 4.0,
}
CARING: dict[str, float] = {
    "explained": 1.4,
    "by_name": 2.38,
    "by_place": 0.25,
    "doubly": -1.85,
    "by_all": -0.55,
    "mass": 1.17,
    "asked_kind": -1.58,
    "asked_gap": 0.0,
    "careless": -0.13,
    "misplaced": -1.8,
    "misplaced_tail": -1.19,
    "named": -2.01,
    "named_there": 0.12,
    "named_words": -4.27,
    "named_kind": 0.42,
    "named_gap": -0.46,
    "rarest_met": -2.77,
    "brand_met": 1.96,
    "brand_left": 0.69,
    "brand_conflict": -0.66,
    "product": -3.32,
    "product_there": 1.86,
    "cosine": 0.47,
    "city": -0.66,
    "county": 1.08,
    "region": -0.83,
    "country": -4.54,
    "city_alone": 0.57,
    "city_tail": 1.18,
    "few_there": 0.82,
    "few_alone": -0.33,
    "in_order": 0.37,
    "sorted_alike": -3.91,
    "own_name": 1.09,
    "shouted": 3.72,
    "home": -1.22,
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
