"""The index that ships, and the code that has to have built it."""

from pathlib import Path

import pytest

from directory_core import data, open_directory
from directory_core.lookup import Entry, LookupIndex
from directory_core.lookup.arrays import hash_numbers
from directory_core.lookup.segments import segment as saving
from directory_core.lookup.segments.prepared import Prepared, prepare
from directory_core.lookup.segments.segment import Segment
from directory_core.models import Assessment
from directory_core.storage.database.engine import make_engine, reading
from directory_core.storage.repositories.organizations.index_entries import all_entries
from directory_core.storage.repositories.organizations.known import KnownOrganizations, carrying

_EVERY = 40
"""Of so many organizations one is prepared again: enough to meet any change of the reading."""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database that has just been begun."""
    return f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'new.sqlite3'}"


@pytest.fixture(scope="module")
def entries(url: str) -> list[Entry]:
    """What a database that has just been begun would be indexed by."""
    engine = make_engine(url)
    carrying(engine, KnownOrganizations(data.KNOWN))
    open_directory(url, ship=True).close()
    with reading(engine) as conn:
        return list(all_entries(conn))


@pytest.fixture(scope="module")
def segment() -> Segment:
    """The index that ships."""
    loaded = saving.load(Path(data.KNOWN).with_suffix(".names"))
    assert loaded is not None, "build it anew: python -m scripts.build_known DATA --index-only"
    return loaded[0]


def test_the_shipped_index_has_every_organization_that_ships(
    entries: list[Entry], segment: Segment
) -> None:
    assert len(LookupIndex(segment, 0)) == len(entries)
    assert all(segment.organization(entry.slug) is not None for entry in entries)


def test_the_shipped_index_reads_names_and_places_as_the_code_does_today(
    entries: list[Entry], segment: Segment
) -> None:
    stale = [
        entry.slug for entry in entries[::_EVERY] if not _is_as_prepared(prepare(entry), segment)
    ]

    assert stale == [], "build it anew: python -m scripts.build_known DATA --index-only"


@pytest.mark.parametrize("handle", ["@cedarssinai", "@CedarsSinai", "@cedars_sinai"])
def test_an_account_with_a_known_organizations_name_is_judged_against_it(
    handle: str, url: str
) -> None:
    directory = open_directory(url, ship=True)
    found = directory.asking.identify(handle)
    directory.close()

    assert found.assessment is Assessment.NOT_LISTED
    assert [alike.organization.name for alike in found.resembles] == ["Cedars-Sinai Medical Center"]
    assert found.resembles[0].organization.website


def _is_as_prepared(sheet: Prepared, segment: Segment) -> bool:
    at = segment.organization(sheet.slug)
    assert at is not None
    words = segment.spelling.words
    places = tuple(words[number] for number in segment.places[at].tolist())
    parents = segment.parents[segment.parent_starts[at] : segment.parent_starts[at + 1]]
    return (
        all(_bears(segment, at, name.words) for name in sheet.names)
        and places == sheet.places
        and tuple(words[number] for number in parents.tolist()) == sheet.parents
        and bool(segment.listed[at]) == sheet.listed
        and bool(segment.special[at]) == sheet.special
        and abs(float(segment.prominence[at]) - sheet.prominence) < 0.001
    )


def _bears(segment: Segment, at: int, words: tuple[str, ...]) -> bool:
    """Whether an organization bears a name of these words in the index."""
    numbers = [segment.spelling.number.get(word, -1) for word in words]
    held = segment.borne[segment.borne_starts[at] : segment.borne_starts[at + 1]].tolist()
    return -1 not in numbers and any(
        group in held for group in segment.group(hash_numbers(numbers)).tolist()
    )
