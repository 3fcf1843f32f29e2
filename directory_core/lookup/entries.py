"""What an index knows of one organization (names and places), and what a lookup gives back.

An entry is small, plain and comparable, so that an index of a million of them can be built
on another thread, saved, and told what changed without holding on to anybody's objects.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from directory_core.models.answers import Certainty, MatchedBy
from directory_core.models.organizations import AccountStatus, NameKind, Organization


@dataclass(frozen=True, slots=True)
class Entry:
    """One organization as the index sees it.

    `names` has the name itself first, then its other names with their kinds.  `regions` are codes
    ("TX") or names of states and provinces, `countries` ISO 3166-1 alpha-2 codes.  `website` is a
    URL or a bare domain: an exact key unless several organizations share it.  `parents` are names
    of the organizations it belongs to, read as support.  `handles` are canonical, without `@`.
    `county` is read as a place; `kind` is a `Kind`'s value or a list's own word for what it is;
    `prominence`, in [0, 1], says how likely it is meant rather than a namesake (by beds, say);
    `listed` is false where only its name, place and website are known.
    """

    slug: str
    names: tuple[tuple[str, NameKind], ...]
    city: str = ""
    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    website: str = ""
    parents: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    county: str = ""
    kind: str = ""
    prominence: float = 0.0
    listed: bool = True


def entry_of(organization: Organization, parents: Iterable[Organization] = ()) -> Entry:
    """What the index is to know of `organization`, which belongs to `parents`."""
    return Entry(
        slug=organization.slug,
        names=(
            (organization.name, NameKind.NAME),
            *((alias.text, alias.kind) for alias in organization.aliases),
        ),
        city=organization.city,
        regions=organization.regions,
        countries=organization.countries,
        website=organization.website,
        parents=tuple(parent.name for parent in parents),
        kind=organization.kind,
        handles=tuple(
            dict.fromkeys(
                account.handle
                for account in organization.accounts
                if account.status is not AccountStatus.RETIRED
            )
        ),
    )


@dataclass(frozen=True, slots=True)
class Candidate:
    """One organization that may be meant, and why.

    `score` is in [0, 1] and orders candidates; it is no probability.  `matched` is what the
    question met, as the directory writes it, and `words` are those of its words that the question
    explained.
    """

    slug: str
    score: float
    by: MatchedBy
    matched: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates, best first, and how far to believe them.

    `SURE` has one candidate, `CHOICES` at least one, `NONE` none.  `confidence` is the calibrated
    probability, in [0, 1], that the first candidate is right.  `more` says that others may be
    meant about as well as these.  `order` has the slugs of the likeliest, best first, whether or
    not it is believed enough to show them: for measuring.
    """

    certainty: Certainty
    candidates: tuple[Candidate, ...] = ()
    confidence: float = 0.0
    more: bool = False
    order: tuple[str, ...] = ()
