"""Leafing through the directory, and counting what is in it."""

from collections.abc import Iterator
from random import Random

import pytest

from directory_core import Directory
from directory_core.models import (
    AccountStatus,
    Filters,
    Kind,
    OrganizationStatus,
    Platform,
)
from directory_core.services.counts.directory_counts import DirectoryCounts
from directory_core.testing import WindableClock, a_directory, an_account, an_organization, fill

HOLDING = (
    an_organization(
        "Zürich Spital", kind=Kind.HOSPITAL, countries=("CH",), city="Zürich", regions=("ZH",)
    ),
    an_organization(
        "angel clinic",
        kind=Kind.CLINIC,
        regions=("TX",),
        city="Austin",
        accounts=(an_account("angel", Platform.TIKTOK),),
    ),
    an_organization("Ämter Hospital", kind=Kind.HOSPITAL, countries=("DE",)),
    an_organization(
        "Baylor Hospital",
        kind=Kind.HOSPITAL,
        regions=("TX",),
        accounts=(
            an_account("baylor"),
            an_account("bay", Platform.TIKTOK, status=AccountStatus.RETIRED),
        ),
    ),
    an_organization("Closed Hospital", kind=Kind.HOSPITAL, status=OrganizationStatus.CLOSED),
)


@pytest.fixture
def directory(database_url: str) -> Iterator[Directory]:
    with a_directory(database_url, holding=HOLDING) as opened:
        yield opened


@pytest.mark.parametrize(
    ("filters", "slugs"),
    [
        (Filters(), ["amter-hospital", "angel-clinic", "baylor-hospital", "zurich-spital"]),
        (Filters(kind=Kind.HOSPITAL), ["amter-hospital", "baylor-hospital", "zurich-spital"]),
        (Filters(kind=Kind.HOSPITAL, region="tx"), ["baylor-hospital"]),
        (Filters(country="de"), ["amter-hospital"]),
        (Filters(city="zurich"), ["zurich-spital"]),
        (Filters(platform=Platform.TIKTOK), ["angel-clinic"]),
        (Filters(country="FR"), []),
    ],
)
def test_filters_keep_what_they_say_in_the_order_of_names(
    directory: Directory, filters: Filters, slugs: list[str]
) -> None:
    page = directory.asking.browse(filters)

    assert [each.slug for each in page.items] == slugs
    assert page.total == len(slugs)


def test_a_page_beyond_the_last_is_the_last(directory: Directory) -> None:
    page = directory.asking.browse(Filters(), page=99, size=3)

    assert (page.page, page.pages, len(page.items)) == (2, 2, 1)


@pytest.mark.parametrize(("page", "size"), [(0, 3), (-5, 0), (1, -1), (1, 10_000)])
def test_no_page_number_is_a_fault(directory: Directory, page: int, size: int) -> None:
    assert directory.asking.browse(Filters(), page=page, size=size).page == 1


def test_pages_hold_everything_once(directory: Directory) -> None:
    pages = [directory.asking.browse(Filters(), page=number, size=1) for number in range(1, 5)]

    assert len({page.items[0].slug for page in pages}) == 4


def test_statistics_count_what_stands_and_speaks(directory: Directory) -> None:
    counts = directory.asking.statistics()

    assert (counts.organizations, counts.accounts) == (4, 2)
    assert counts.by_platform == (("tiktok", 1), ("x", 1))
    assert counts.by_country == (("US", 2), ("CH", 1), ("DE", 1))
    assert counts.by_kind == (("hospital", 3), ("clinic", 1))


def test_statistics_tell_states_and_how_old_the_knowledge_is(directory: Directory) -> None:
    counts = directory.asking.statistics()

    assert counts.by_state == (("TX", 2),)
    assert counts.by_age == (("fresh", 2), ("ageing", 0), ("old", 0), ("undated", 0))
    assert (counts.known_by_country, counts.known_by_state, counts.median_wait) == ((), (), None)
    assert counts.growth == (("2026-03", 2),)


def test_statistics_follow_what_is_published(database_url: str) -> None:
    clock = WindableClock()
    with a_directory(database_url, holding=HOLDING, clock=clock) as directory:
        directory.asking.statistics()
        clock.wind(days=61)
        old = an_account("old", last_confirmed="2014")
        fill(
            directory, an_organization("First", regions=("ME",), accounts=(old,)), origin="decision"
        )
        more = (old, an_account("undated", Platform.FACEBOOK, last_confirmed=None))
        fill(directory, an_organization("First", accounts=more), origin="decision")
        clock.wind(days=35)

        counts = directory.asking.statistics()
        fresh = DirectoryCounts()
        with directory._store.reading() as conn:
            anew = fresh.figures(conn, clock().date())

    assert counts.growth == (("2026-05", 4), ("2026-06", 4))
    assert counts.by_age == (("fresh", 0), ("ageing", 2), ("old", 1), ("undated", 1))
    assert counts.by_state == (("TX", 2),)
    assert counts == anew


def test_what_moderators_published_is_news_and_what_was_loaded_is_not(database_url: str) -> None:
    clock = WindableClock()
    with a_directory(database_url, holding=HOLDING, clock=clock) as directory:
        assert directory.asking.recent().items == ()
        clock.wind(days=1)
        fill(directory, an_organization("First"), origin="decision")
        then = clock.wind(days=1)
        fill(directory, an_organization("Second"), origin="decision")

        page = directory.asking.recent(size=1)

    assert (page.total, page.pages) == (2, 2)
    assert [(each.slug, each.before, each.at) for each in page.items] == [("second", None, then)]


def test_changes_come_in_the_order_of_revisions_without_gaps(directory: Directory) -> None:
    changes = directory.asking.changes(2)

    assert [each.revision for each in changes] == [3, 4, 5]
    assert changes[0].after is not None
    assert changes[0].after.revision == 3
    assert [each.revision for each in directory.asking.changes(0, limit=2)] == [1, 2]


def test_an_empty_directory_has_one_empty_page() -> None:
    with a_directory() as directory:
        page = directory.asking.browse(Filters())

        assert (page.items, page.page, page.pages, page.total) == ((), 1, 1, 0)
        assert directory.asking.statistics().by_kind == ()


@pytest.fixture(scope="module")
def many() -> Iterator[Directory]:
    """A hundred clinics, of which several share a name."""
    clinics = (
        an_organization(f"Clinic {number // 3:02}", slug=f"clinic-{number:03}", kind=Kind.CLINIC)
        for number in range(100)
    )
    with a_directory(holding=clinics) as opened:
        yield opened


@pytest.mark.parametrize("filters", [Filters(), Filters(kind=Kind.CLINIC, country="US")])
@pytest.mark.parametrize("seed", range(5))
def test_pages_are_the_same_in_whatever_order_they_are_leafed_through(
    many: Directory, filters: Filters, seed: int
) -> None:
    everything = [each.slug for each in many.asking.browse(filters, size=100).items]
    asked = [(page, size) for size in (1, 3, 7, 10) for page in range(1, -(-100 // size) + 1)]
    Random(seed).shuffle(asked)

    for page, size in asked[:60]:
        found = many.asking.browse(filters, page=page, size=size)
        begins = (found.page - 1) * size
        assert [each.slug for each in found.items] == everything[begins : begins + size]
        assert (found.page, found.total) == (page, 100)


def test_a_list_that_was_leafed_through_shows_what_was_published_since() -> None:
    with a_directory(
        holding=[an_organization(f"Clinic {number}") for number in range(6)]
    ) as opened:
        browse = opened.asking.browse
        assert [each.name for each in browse(Filters(), page=2, size=3).items][-1] == "Clinic 5"
        fill(opened, an_organization("Clinic 2a"))

        assert [each.name for each in browse(Filters(), page=2, size=3).items] == [
            "Clinic 2a",
            "Clinic 3",
            "Clinic 4",
        ]
        assert browse(Filters(), page=3, size=3).total == 7
