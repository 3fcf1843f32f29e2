"""What a reply rests on: the core's own values, beside the words that say them.

A handler decides once what is answered.  People read it as a card, programs as the record that
`presenters/records.py` makes of these facts: so both are told the same, equally surely.
"""

from dataclasses import dataclass
from enum import StrEnum

from directory_core.models import (
    Answer,
    Certainty,
    Identification,
    Match,
    MatchedBy,
    Organization,
    Page,
    Platform,
    Seen,
)


class Topic(StrEnum):
    """What a reply is about."""

    ORGANIZATION = "organization"
    COMPARE = "compare"
    """Several organizations that were named together, each of them surely."""
    ADDRESSES = "addresses"
    LIST = "list"
    EMERGENCY = "emergency"
    TALK = "talk"
    """Everything else: small talk, help, what was not understood."""


Linking = tuple[Organization, Seen]
"""An organization whose confirmed website links to an account, and what was seen there."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a reply rests on.

    `matches` are the organizations that are shown; where `platforms` were asked for, only their
    accounts there.  `seen` are accounts that a confirmed website links to and nobody has decided
    on, `linking` the confirmed websites that link to an account that was asked about.  `page`,
    `pages` and `total` are those of a list.
    """

    topic: Topic = Topic.TALK
    certainty: Certainty = Certainty.NONE
    matches: tuple[Match, ...] = ()
    identifications: tuple[Identification, ...] = ()
    platforms: tuple[Platform, ...] = ()
    seen: tuple[Seen, ...] = ()
    linking: tuple[Linking, ...] = ()
    page: int = 0
    pages: int = 0
    total: int = 0


NOTHING = Facts()


def facts_of(answer: Answer) -> Facts:
    """What an answer to a question says."""
    topic = Topic.ADDRESSES if answer.identifications else Topic.ORGANIZATION
    return Facts(topic, answer.certainty, answer.matches, answer.identifications)


def facts_about(*organizations: Organization, platforms: tuple[Platform, ...] = ()) -> Facts:
    """What is said where it is beyond doubt who is meant."""
    topic = Topic.ORGANIZATION if len(organizations) == 1 else Topic.COMPARE
    return Facts(topic, Certainty.SURE, tuple(map(_as_it_is, organizations)), platforms=platforms)


def facts_listing(found: Page[Organization], *more: Page[Organization]) -> Facts:
    """What a page of a list says, or the first pages of several lists."""
    lists = (found, *more)
    items = [item for each in lists for item in each.items]
    return Facts(
        Topic.LIST,
        Certainty.CHOICES if items else Certainty.NONE,
        tuple(map(_as_it_is, items)),
        page=found.page,
        pages=max(each.pages for each in lists),
        total=sum(each.total for each in lists),
    )


def _as_it_is(organization: Organization) -> Match:
    return Match(organization, 1.0, MatchedBy.NAME, organization.name)
