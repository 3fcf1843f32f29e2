"""Scores as a sum of weights, and how far the best of them can be believed.

No weight may count the wrong way.  Weights and curves were fitted to real questions, among them
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


SURE_FROM = 0.88
CHOICES_FROM = 0.05
FARTHEST_LEAD = 4.0
MET = 0.99
_FIRST: Mapping[str, float] = {
    "bias": -10.853,
    "explained": 1.068,
    "by_all": 1.484,
    "misplaced": -0.161,
    "product": 1.768,
    "named_words": 1.182,
    "named_gap": -0.909,
    "in_order": 0.425,
    "sorted_alike": 1.841,
    "asked_kind": 1.122,
    "shouted": 1.216,
    "score": 2.048,
    "lead": 0.203,
    "short_lead": 1.089,
    "single": -0.185,
}
_AMONG: Mapping[str, float] = {
    "bias": -10.263,
    "explained": 1.025,
    "by_all": 1.4,
    "product": 2.232,
    "named_words": 1.583,
    "named_gap": -0.871,
    "in_order": 0.398,
    "sorted_alike": 1.83,
    "asked_kind": 0.958,
    "shouted": 0.777,
    "score": 2.602,
    "single": -0.507,
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What certainty is judged by: the best candidate, and how the next organization compares.

    `features` are the best candidate's `FEATURES`; `lead` is by how much its score exceeds the
    next organization's.  `shared` says that others bear the very name that was met, `ordinary`
    that no word of the question tells one organization from another, `sibling` that question and
    name differ by a word by which organizations beside each other differ, `by_initials` that
    only initials were met, `plain` that every word of the question names a kind of organization.
    """

    features: Weights
    score: float
    lead: float
    single_word: bool
    shared: bool
    ordinary: bool
    sibling: bool
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
    first, among = _curve(_FIRST, signs), _curve(_AMONG, signs)
    if outlook.by_initials:
        return Judgement(Certainty.CHOICES, first)
    met = signs["explained"] > MET
    if not met if outlook.plain else among < CHOICES_FROM:
        return Judgement(Certainty.NONE, first)
    doubtful = outlook.shared or outlook.ordinary or outlook.sibling
    if first < SURE_FROM or doubtful:
        return Judgement(Certainty.CHOICES, first)
    return Judgement(Certainty.SURE, first)


def _curve(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return float(1 / (1 + np.exp(-sum(weight * signs[name] for name, weight in weights.items()))))
