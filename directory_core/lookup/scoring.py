"""Scores as a sum of weights, and how far the best of them can be believed.

Weights and curves were fitted to real questions, among them
ones without a right answer (`scripts/calibrate_lookup.py` says how).

A patient's safety hangs on `SURE`.  Two logistic curves read what is known of the best candidate:
one gives the probability that it is the right one, the other that the right one is among the five
that can be shown.  Beside the curves stand rules that no score overrides: a name that several bear,
a name made of nothing but ordinary words, a name that lacks or adds a word such as "West", and
initials alone are never sure.  Words that every name has lead to choices where they are met
("NHS"), and to nobody where a name only looks like them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.features import FEATURES
from directory_core.models.answers import Certainty

WEIGHTS: dict[str, float] = {
    "explained": -2.97,
    "by_name": -0.9,
    "by_place": -0.81,
    "doubly": -5.21,
    "by_all": 4.62,
    "mass": -1.18,
    "asked_kind": 1.47,
    "asked_gap": -1.52,
    "careless": -0.01,
    "misplaced": -2.19,
    "misplaced_tail": 0.25,
    "named": 5.53,
    "named_there": 4.34,
    "named_words": -1.9,
    "named_kind": 1.57,
    "named_gap": 1.47,
    "rarest_met": 1.68,
    "brand_met": 0.3,
    "brand_left": 1.53,
    "brand_conflict": 1.45,
    "product": -1.86,
    "product_there": 1.46,
    "cosine": 8.92,
    "city": 0.2,
    "county": 0.14,
    "region": 1.46,
    "country": 2.9,
    "city_alone": -0.91,
    "city_tail": 0.6,
    "few_there": -0.1,
    "few_alone": 3.03,
    "in_order": 1.55,
    "sorted_alike": 4.15,
    "own_name": 1.18,
    "shouted": 2.71,
    "home": 1.23,
    "prominence": 4.0,
}
CARING: dict[str, float] = {
    "explained": 1.52,
    "by_name": 2.14,
    "by_place": 0.35,
    "doubly": -2.02,
    "by_all": 0.48,
    "mass": 0.65,
    "asked_kind": -1.88,
    "asked_gap": 1.86,
    "misplaced": -0.22,
    "misplaced_tail": 0.82,
    "named": -6.33,
    "named_there": -0.64,
    "named_words": -0.33,
    "named_kind": -0.88,
    "named_gap": 0.53,
    "rarest_met": -0.84,
    "brand_met": 1.9,
    "brand_left": 0.5,
    "brand_conflict": -0.37,
    "product": -1.8,
    "product_there": 3.32,
    "cosine": 0.75,
    "city": -0.71,
    "county": 1.23,
    "region": -0.35,
    "country": -4.12,
    "city_alone": 0.9,
    "city_tail": 1.47,
    "few_there": 1.01,
    "few_alone": -1.23,
    "in_order": 0.26,
    "sorted_alike": -2.82,
    "own_name": 1.14,
    "shouted": 5.68,
    "home": -1.44,
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


SURE_FROM = 0.87
CHOICES_FROM = 0.05
FARTHEST_LEAD = 4.0
MET = 0.99
FIRST: Mapping[str, float] = {
    "bias": -5.826,
    "explained": -0.435,
    "by_all": 0.684,
    "misplaced": -0.45,
    "asked_gap": -0.572,
    "product": 1.727,
    "product_there": -0.048,
    "named_words": -0.84,
    "named_gap": 0.157,
    "in_order": 0.793,
    "sorted_alike": 1.927,
    "asked_kind": -0.531,
    "city": 0.3,
    "region": 0.422,
    "few_there": 0.601,
    "rarest_met": 0.189,
    "brand_conflict": -0.06,
    "shouted": 0.707,
    "score": 0.782,
    "lead": 0.63,
    "short_lead": 0.938,
    "single": -0.754,
}
AMONG: Mapping[str, float] = {
    "bias": -5.53,
    "explained": -0.458,
    "by_all": 1.14,
    "asked_gap": -0.268,
    "product": 2.185,
    "product_there": 0.434,
    "named_words": -1.031,
    "named_gap": 0.089,
    "in_order": 0.971,
    "sorted_alike": 1.942,
    "asked_kind": -0.629,
    "city": 0.317,
    "region": 0.253,
    "few_there": 1.74,
    "rarest_met": 1.252,
    "brand_conflict": 0.139,
    "shouted": 0.716,
    "score": 0.998,
    "single": -1.124,
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What certainty is judged by: the best candidate, and how the next organization compares.

    `features` are the best candidate's `FEATURES`; `lead` is by how much its score exceeds the
    next organization's.  `shared` says that others bear the very name that was met, `rival` that
    another's name holds the whole question, `elsewhere` that place or kind do not fit, `ordinary`
    that no word of the question tells one organization from another, `sibling` that question and
    name differ by a word by which organizations beside each other differ, `by_initials` that
    only initials were met, `plain` that every word of the question names a kind of organization.
    """

    features: Weights
    score: float
    lead: float
    single_word: bool
    shared: bool
    rival: bool
    ordinary: bool
    sibling: bool
    elsewhere: bool
    by_initials: bool
    plain: bool = False

    def signs(self) -> dict[str, float]:
        """What the curves read."""
        return dict(zip(FEATURES, self.features.tolist(), strict=True)) | {
            "score": self.score / 10,
            "lead": min(self.lead, FARTHEST_LEAD),
            "short_lead": min(self.lead, 1.0),
            "single": float(self.single_word),
            "bias": 1.0,
        }


@dataclass(frozen=True, slots=True)
class Judgement:
    """A certainty, and the probability that the best candidate is right."""

    certainty: Certainty
    confidence: float


def judge(outlook: Outlook) -> Judgement:
    """How far to believe the best candidate, and whether to show any."""
    signs = outlook.signs()
    first, among = _curve(FIRST, signs), _curve(AMONG, signs)
    if outlook.by_initials:
        return Judgement(Certainty.CHOICES, first)
    met = signs["explained"] > MET
    if not met and (outlook.plain or among < CHOICES_FROM):
        return Judgement(Certainty.NONE, first)
    rules = (
        outlook.shared,
        outlook.rival,
        outlook.ordinary,
        outlook.sibling,
        outlook.elsewhere,
    )
    if first < SURE_FROM or any(rules):
        return Judgement(Certainty.CHOICES, first)
    return Judgement(Certainty.SURE, first)


def _curve(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return float(1 / (1 + np.exp(-sum(weight * signs[name] for name, weight in weights.items()))))
