"""How far the best answer can be believed: sure, choices, or nobody.

A patient's safety hangs on `SURE`.  Two logistic curves read what is known of the best candidate:
one gives the probability that it is the right one, the other that the right one is among the five
that can be shown.  They were fitted to real questions (`scripts/calibrate_lookup.py`).  Beside
the curves stand rules that no score overrides (`doubts.py`): a name that several bear, a name
made of nothing but ordinary words, a name that lacks or adds a word such as "West", and initials
alone are never sure.  Words that every name has lead to choices where they are met ("NHS"), and to
nobody where a name only looks like them.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from directory_core.lookup.arrays import Weights
from directory_core.lookup.matching.features import FEATURES
from directory_core.models.answers import Certainty

SURE_FROM, SURE_PLACED_FROM, WHOLE_SURE_FROM = 0.9, 0.85, 0.7
SURE_OUTSIDE_FROM, SURE_BESIDE_FROM, SURE_AGREED_FROM = 0.93, 0.62, 0.6
"""How likely the best must be right to be sure: less where care is asked for in its very city, and
where no word is left over, or the question is, but for the order of its words, a name that no other
bears; more where a department is named, which may be meant rather than the whole, and less
where it is said which: a School of Medicine is not listed.  Least where two names of one agree."""
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
    name differ by a word by which organizations beside each other differ, `another` that the
    question adds words to the name or asks for a part of it, `by_initials` that only initials were
    met, `plain` that every word of the question names a kind of organization, `placed` that care is
    asked for in the city where it is, `named` that the question is a name of somebody well known,
    but for words for a place of care, `complete` that name and question leave no word of each other
    over, `inside` that a department is named, `department` that it is said which, `agreed` that
    another of its names stands beside.
    """

    features: Weights
    score: float
    lead: float
    single_word: bool
    shared: bool
    rival: bool
    ordinary: bool
    sibling: bool
    another: bool
    elsewhere: bool
    by_initials: bool
    plain: bool = False
    placed: bool = False
    named: bool = False
    complete: bool = False
    inside: bool = False
    department: bool = False
    agreed: bool = False

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
        outlook.another,
        outlook.elsewhere,
    )
    least = SURE_OUTSIDE_FROM if outlook.inside else SURE_FROM
    if outlook.department:
        least = SURE_BESIDE_FROM
    if outlook.placed:
        least = SURE_PLACED_FROM
    if outlook.named or outlook.complete or signs["sorted_alike"] > MET:
        least = WHOLE_SURE_FROM
    if outlook.agreed:
        least = SURE_AGREED_FROM
    if first < least or any(rules):
        return Judgement(Certainty.CHOICES, first)
    return Judgement(Certainty.SURE, first)


def _curve(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-sum(weight * signs[name] for name, weight in weights.items())))
