"""Organizations that are kept in memory are those that stand in the database."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from directory_core import Directory, open_directory
from directory_core.errors import NotListed
from directory_core.models import Organization, OrganizationStatus
from directory_core.services import live_index
from directory_core.services.live_index import OrganizationCache
from directory_core.storage.repositories.organizations import organization_lists
from directory_core.storage.store import Reading
from directory_core.testing import a_directory, an_organization, fill

MAYO = an_organization("Mayo Clinic", city="Rochester")
MERCY = an_organization("Mercy Hospital", city="Joplin")


@contextmanager
def reading(directory: Directory) -> Iterator[Reading]:
    """One consistent state to read."""
    with directory._store.reading() as conn:
        yield conn


def test_what_another_process_publishes_is_told_by_the_next_question(database_url: str) -> None:
    with a_directory(database_url, holding=(MAYO,)) as here, open_directory(database_url) as there:
        assert there.asking.get(MAYO.slug).city == "Rochester"

        fill(here, replace(MAYO, city="Phoenix"))

        assert there.asking.get(MAYO.slug).city == "Phoenix"


def test_what_was_merged_is_told_as_what_it_became_and_as_itself_again() -> None:
    with a_directory(holding=(MAYO, MERCY)) as directory:
        assert directory.asking.get(MERCY.slug).name == MERCY.name

        fill(directory, replace(MERCY, status=OrganizationStatus.MERGED, merged_into=MAYO.slug))
        assert directory.asking.get(MERCY.slug).name == MAYO.name

        fill(directory, MERCY)
        assert directory.asking.get(MERCY.slug).name == MERCY.name


def test_what_was_not_listed_is_told_once_it_is() -> None:
    with a_directory(holding=(MAYO,)) as directory:
        with pytest.raises(NotListed):
            directory.asking.get(MERCY.slug)

        fill(directory, MERCY)

        assert directory.asking.get(MERCY.slug).name == MERCY.name


def test_a_transaction_that_began_before_a_change_neither_sees_nor_spoils_it(
    database_url: str,
) -> None:
    kept = OrganizationCache()
    with a_directory(database_url, holding=(MAYO,)) as here:
        with reading(here) as before:
            assert kept.resolved(before, [MAYO.slug])[MAYO.slug].city == "Rochester"
            fill(here, replace(MAYO, city="Phoenix"))
            with reading(here) as after:
                assert kept.resolved(after, [MAYO.slug])[MAYO.slug].city == "Phoenix"

            assert kept.resolved(before, [MAYO.slug])[MAYO.slug].city == "Rochester"
        with reading(here) as after:
            assert kept.resolved(after, [MAYO.slug])[MAYO.slug].city == "Phoenix"


def test_what_was_asked_for_before_is_not_read_again_and_memory_has_a_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def resolved(conn: Reading, slugs: Collection[str]) -> dict[str, Organization]:
        read.extend(slugs)
        return organization_lists.resolved(conn, slugs)

    monkeypatch.setattr("directory_core.services.live_index.resolved", resolved)
    monkeypatch.setattr(live_index, "MOST", 1)
    kept = OrganizationCache()
    with a_directory(holding=(MAYO, MERCY)) as directory, reading(directory) as conn:
        for _ in range(2):
            assert [*kept.resolved(conn, [MAYO.slug])] == [MAYO.slug]
        assert read == [MAYO.slug]

        assert [*kept.resolved(conn, [MERCY.slug, MAYO.slug])] == [MERCY.slug, MAYO.slug]
        assert read == [MAYO.slug, MERCY.slug]
        kept.resolved(conn, [MAYO.slug])
        assert read == [MAYO.slug, MERCY.slug, MAYO.slug]
