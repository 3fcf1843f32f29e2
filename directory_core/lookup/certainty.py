"""How far an answer can be believed.

A patient's safety hangs on `SURE`.  Two logistic curves read what is known of the best
candidate: one gives the probability that it is the right one, the other that the right one is
among the five that can be shown.  Both were fitted to real questions, among them ones without a
right answer (`scripts/calibrate_lookup.py` says how).  Beside the curves stand rules that no
score overrides: a name that several bear, a name made of nothing but ordinary words, a name that
lacks or adds a word such as "West", and initials alone are never sure.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from directory_core.lookup.evidence import FEATURES
from directory_core.lookup.texts import Weights
from directory_core.models.answers import Certainty

SURE_FROM = 0.88
CHOICES_FROM = 0.025
FARTHEST_LEAD = 4.0
_FIRST: Mapping[str, float] = {
    "bias": -10.795,
    "explained": 1.07,
    "by_all": 1.481,
    "misplaced": -0.205,
    "product": 1.792,
    "named_words": 1.204,
    "named_gap": -0.87,
    "in_order": 0.469,
    "sorted_alike": 1.783,
    "asked_kind": 1.154,
    "shouted": 1.203,
    "score": 1.986,
    "lead": 0.22,
    "short_lead": 0.95,
    "single": -0.199,
}
_AMONG: Mapping[str, float] = {
    "bias": -10.192,
    "explained": 1.054,
    "by_all": 1.422,
    "product": 2.311,
    "named_words": 1.656,
    "named_gap": -0.878,
    "in_order": 0.386,
    "sorted_alike": 1.729,
    "asked_kind": 0.897,
    "shouted": 0.751,
    "score": 2.509,
    "single": -0.504,
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What certainty is judged by: the best candidate, and how the next organization compares.

    `features` are the best candidate's `FEATURES`; `lead` is by how much its score exceeds the
    next organization's.  `shared` says that others bear the very name that was met, `ordinary`
    that no word of the question tells one organization from another, `sibling` that question and
    name differ by a word by which organizations beside each other differ, `by_initials` that
    only initials were met.
    """

    features: Weights
    score: float
    lead: float
    single_word: bool
    shared: bool
    ordinary: bool
    sibling: bool
    by_initials: bool

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
    if among < CHOICES_FROM:
        return Judgement(Certainty.NONE, first)
    doubtful = outlook.shared or outlook.ordinary or outlook.sibling
    if first < SURE_FROM or doubtful:
        return Judgement(Certainty.CHOICES, first)
    return Judgement(Certainty.SURE, first)


def _curve(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return float(1 / (1 + np.exp(-sum(weight * signs[name] for name, weight in weights.items()))))
