"""The evidence ladder: how far an account is proven, and how old that knowledge is.

    0  a source lists it
    1  a moderator looked at it
    2  the organization's own website links to it
    3  and the account links back, or a file of the website names it
    4  the organization's domain proves it

Rung 2 and above need a confirmed website; from any other a link is rung 0.  What is up to 90 days
old is fresh, up to a year ageing, then old.  Of several reasons, fresh and ageing ones come before
old ones, then the rung decides, then the date.  What a website said is old once it says so no more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from directory_core.models.organizations import (
    Account,
    Evidence,
    EvidenceKind,
    Organization,
    PartialDate,
)

FRESH = timedelta(days=90)
YOUNG = timedelta(days=365)


class Rung(IntEnum):
    """How far an account is proven."""

    LISTED = 0
    LOOKED_AT = 1
    LINKED = 2
    LINKED_BACK = 3
    PROVEN = 4


class Age(StrEnum):
    """How old knowledge is."""

    FRESH = "fresh"
    AGEING = "ageing"
    OLD = "old"
    UNDATED = "undated"
    """No date is known, which is no better than old."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The best reason to believe in an account: its rung, its age, and what it rests on.

    `evidence` is None where nothing is known of it.
    """

    rung: Rung
    age: Age
    as_of: PartialDate | None
    evidence: Evidence | None

    @property
    def is_young(self) -> bool:
        """Whether it is at most a year old."""
        return self.age in {Age.FRESH, Age.AGEING}

    @property
    def is_confirmed(self) -> bool:
        """Whether it may be called confirmed: so too after a moderator's look within a year."""
        return self.is_young and self.rung >= Rung.LOOKED_AT

    @property
    def is_official(self) -> bool:
        """Whether the organization's own website or domain says so, as of a year ago at most."""
        return self.is_young and self.rung >= Rung.LINKED


def grounds_of(account: Account, organization: Organization, *, today: date) -> Grounds:
    """The best reason to believe that `account` is the organization's."""
    confirmed = organization.website_confirmed
    reasons = []
    for each in account.evidence:
        age = age_of(each.as_of, today)
        if each.kind.is_seen and account.missing_since and age is not Age.UNDATED:
            age = Age.OLD
        rung = rung_of(each, website_confirmed=confirmed)
        reasons.append(Grounds(rung, age, each.as_of, each))
    return best(reasons)


def best(reasons: Iterable[Grounds]) -> Grounds:
    """The one that counts: young before old, then the rung, then the date."""
    return max(reasons, key=_weight, default=Grounds(Rung.LISTED, Age.UNDATED, None, None))


def rung_of(evidence: Evidence, *, website_confirmed: bool) -> Rung:
    """How far one reason proves an account."""
    match evidence.kind:
        case EvidenceKind.MODERATOR:
            return Rung.LOOKED_AT
        case EvidenceKind.WEBSITE if website_confirmed:
            return Rung.LINKED
        case EvidenceKind.NAMED | EvidenceKind.LINKED_BACK if website_confirmed:
            return Rung.LINKED_BACK
        case EvidenceKind.DOMAIN if website_confirmed:
            return Rung.PROVEN
        case _:
            return Rung.LISTED


def age_of(known: PartialDate | None, today: date) -> Age:
    """How old a date is; of a month or year its first day counts, so that nothing seems fresher."""
    if not known:
        return Age.UNDATED
    year, month, day = (int(part) for part in f"{known}-01-01".split("-")[:3])
    since = today - date(year, month, day)
    if since <= FRESH:
        return Age.FRESH
    return Age.AGEING if since <= YOUNG else Age.OLD


def _weight(grounds: Grounds) -> tuple[bool, Rung, PartialDate]:
    return grounds.is_young, grounds.rung, grounds.as_of or ""


_WORDS = {
    Rung.LISTED: "listed by {source}",
    Rung.LOOKED_AT: "a moderator looked",
    Rung.LINKED: "linked from its own website {source}",
    Rung.LINKED_BACK: "linked from its own website {source}, and linked back or named in a file",
    Rung.PROVEN: "proven by its own domain {source}",
}


def grounds_in_words(
    account: Account, organization: Organization, *, today: date
) -> dict[str, int | str]:
    """The rung of an account, and its grounds in words with their date and age."""
    grounds = grounds_of(account, organization, today=today)
    source = grounds.evidence.source if grounds.evidence else "nobody"
    age = "undated" if grounds.age is Age.UNDATED else f"{grounds.as_of}, {grounds.age.value}"
    said = _WORDS[grounds.rung].format(source=source)
    return {"rung": int(grounds.rung), "rests_on": f"{said} ({age})"}
