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


SURE_FROM, SURE_IN_PLACE_FROM, WHOLE_SURE_FROM = 0.9, 0.8, 0.7
"""How likely the best must be right to be sure: less where care is asked for in its very city, or
the question is, but for the order of its words, a name that no other bears."""
CHOICES_FROM = 0.05
FARTHEST_LEAD = 4.0
MET = 0.99
FIRST: Mapping[str, float] = {
    "bias": -5.49,
    "explained": 1.128,
    "by_all": 1.525,
    "misplaced": -0.003,
    "asked_gap": -0.37,
    "product": -0.887,
    "product_there": -0.269,
    "named_words": 0.965,
    "named_gap": 0.017,
    "in_order": 0.483,
    "sorted_alike": 1.195,
    "asked_kind": -1.261,
    "city": 0.072,
    "region": 0.321,
    "few_there": 1.459,
    "rarest_met": 0.7,
    "brand_conflict": 0.623,
    "shouted": -0.184,
    "score": 0.636,
    "lead": 0.501,
    "short_lead": 0.9,
    "single": -1.033,
}
AMONG: Mapping[str, float] = {
    "bias": -5.528,
    "explained": 1.273,
    "by_all": 2.223,
    "asked_gap": -0.546,
    "product": -1.272,
    "product_there": -0.149,
    "named_words": 1.002,
    "named_gap": -0.312,
    "in_order": 0.687,
    "sorted_alike": 2.232,
    "asked_kind": -1.384,
    "city": 0.053,
    "region": 0.139,
    "few_there": 2.526,
    "rarest_met": 1.668,
    "brand_conflict": 0.817,
    "shouted": -0.164,
    "score": 0.928,
    "single": -1.785,
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What certainty is judged by: the best candidate, and how the next organization compares.

    `features` are the best candidate's `FEATURES`; `lead` is by how much its score exceeds the
    next organization's.  `shared` says that others bear the very name that was met, `rival` that
    another's name holds the whole question, `elsewhere` that place or kind do not fit, `ordinary`
    that no word of the question tells one organization from another, `sibling` that question and
    name differ by a word by which organizations beside each other differ, `by_initials` that
    only initials were met, `plain` that every word of the question names a kind of organization,
    `placed` that care is asked for in the city where it is, `named` that the question is a name of
    somebody well known, but for words for a place of care.
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
    placed: bool = False
    named: bool = False

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
    least = SURE_IN_PLACE_FROM if outlook.placed else SURE_FROM
    if outlook.named or signs["sorted_alike"] > MET:
        least = WHOLE_SURE_FROM
    if first < least or any(rules):
        return Judgement(Certainty.CHOICES, first)
    return Judgement(Certainty.SURE, first)


def _curve(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return float(1 / (1 + np.exp(-sum(weight * signs[name] for name, weight in weights.items()))))
