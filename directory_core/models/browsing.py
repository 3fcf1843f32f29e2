"""Leafing through the directory: filters, pages, and what is counted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

from directory_core.models.organizations import Kind, Organization, Platform

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which organizations to list; what is empty does not narrow.

    `country` is an ISO 3166-1 alpha-2 code, `region` a code or name as the directory has it, `city`
    a name, which an organization's own name may hold instead; case and accents do not matter.
    `platform` keeps those with an account there, `named` those whose name holds one of the words.
    """

    kind: Kind | None = None
    country: str = ""
    region: str = ""
    city: str = ""
    platform: Platform | None = None
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list.  `page` counts from 1 to `pages`; `total` counts items on all pages.

    An empty list has one empty page, and a page beyond the last is the last.
    """

    items: tuple[T, ...]
    page: int
    pages: int
    total: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much the directory holds; each list has the most frequent first.

    Only organizations that stand under their own name are counted, and accounts that are not
    retired.  `known` are those of which only name, place and website are known; they are counted
    apart, by country in `known_by_country` and by US state in `known_by_state`.  `by_platform` has
    platforms, `by_country` country codes, `by_state` codes of US states, `by_kind` kinds.  `by_age`
    says of how many accounts the knowledge is fresh, ageing, old or undated, in this order.
    `growth` has how many accounts were listed at the end of each month from the first decision on,
    `median_wait` how long half of the submissions decided lately waited at most.
    """

    organizations: int
    accounts: int
    known: int = 0
    by_platform: tuple[tuple[str, int], ...] = ()
    by_country: tuple[tuple[str, int], ...] = ()
    by_kind: tuple[tuple[str, int], ...] = ()
    by_state: tuple[tuple[str, int], ...] = ()
    known_by_country: tuple[tuple[str, int], ...] = ()
    known_by_state: tuple[tuple[str, int], ...] = ()
    by_age: tuple[tuple[str, int], ...] = ()
    growth: tuple[tuple[str, int], ...] = ()
    median_wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that people ask with and the directory does not know, and how often they came.

    With an `organization`, people chose it from choices after asking so: the words may be
    an alias of it.  Without one, it may be missing, or `unhelpful`: people said that the answer
    did not help.  `last_on` is an ISO date.
    """

    question: str
    times: int
    last_on: str
    organization: Organization | None = None
    unhelpful: bool = False


MOST_ON_A_PAGE = 100


def page_of(
    read: Callable[[int, int], Iterable[T]], *, total: int, page: int, size: int
) -> Page[T]:
    """The page that `read` (offset, limit) gives of `total` items; out of range is the nearest."""
    size = max(1, min(size, MOST_ON_A_PAGE))
    pages = max(1, -(-total // size))
    page = max(1, min(page, pages))
    return Page(tuple(read((page - 1) * size, size)), page, pages, total)
