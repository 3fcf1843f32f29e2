"""The index sees what was published, whoever published it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from directory_core import Directory, open_directory
from directory_core.exchange import Row
from directory_core.lookup import Entry, LookupIndex
from directory_core.models import (
    AccountStatus,
    Alias,
    Assessment,
    Certainty,
    NameKind,
    OrganizationStatus,
)
from directory_core.services import live_index, live_lookalikes
from directory_core.testing import a_directory, an_account, an_organization, fill

MERCY = an_organization("Mercy Hospital", accounts=(an_account("mercyhospital"),))


def first(directory: Directory, question: str) -> str:
    """The slug that a question is answered with, or nothing."""
    answer = directory.asking.ask(question)
    return answer.matches[0].organization.slug if answer.matches else ""


def test_what_one_process_publishes_the_next_question_in_another_finds(database_url: str) -> None:
    with a_directory(database_url, holding=(MERCY,)) as here, open_directory(database_url) as there:
        assert first(there, "mercy hospital") == "mercy-hospital"

        fill(here, an_organization("Unheard Of Institute"))

        assert first(there, "unheard of institute") == "unheard-of-institute"
        assert first(here, "unheard of institute") == "unheard-of-institute"


def test_a_renamed_organization_is_found_by_its_new_name_alone() -> None:
    with a_directory(holding=(MERCY,)) as directory:
        assert first(directory, "mercy hospital") == "mercy-hospital"

        fill(directory, replace(MERCY, name="Tenderness Infirmary"))

        assert first(directory, "tenderness infirmary") == "mercy-hospital"
        assert directory.asking.ask("mercy hospital").certainty is Certainty.NONE


def test_names_of_a_merged_organization_lead_to_what_it_became_until_that_is_undone() -> None:
    other = an_organization("Tenderness Infirmary", aliases=("Tender",))
    with a_directory(holding=(MERCY, other)) as directory:
        assert first(directory, "tenderness infirmary") == other.slug
        merged = replace(other, status=OrganizationStatus.MERGED, merged_into=MERCY.slug)

        fill(directory, merged)
        assert [first(directory, each) for each in ("tenderness infirmary", "tender")] == [
            MERCY.slug
        ] * 2

        fill(directory, other)
        assert first(directory, "tenderness infirmary") == other.slug


def test_a_parent_that_was_renamed_is_renamed_for_its_children_too(database_url: str) -> None:
    child = an_organization("Rose Clinic", parent=MERCY.slug)
    with a_directory(database_url, holding=(MERCY, child)) as directory:
        first(directory, "anything")
        fill(directory, replace(MERCY, name="Tenderness"))

        assert parents_of(directory, child.slug) == ("Tenderness",)


def test_parents_in_a_ring_are_followed_once_around() -> None:
    ring = (an_organization("A1", parent="b1"), an_organization("B1", parent="a1"))
    with a_directory(holding=ring) as directory:
        assert first(directory, "a1") == "a1"
        assert "B1" in parents_of(directory, "a1")


def parents_of(directory: Directory, slug: str) -> tuple[str, ...]:
    """What the index is told of an organization's parents."""
    from directory_core.storage.repositories.organizations.index_entries import entries

    with directory._store.reading() as conn:
        entry = entries(conn, [slug])[slug]
    assert entry is not None
    return entry.parents


def test_the_entries_read_at_once_are_those_read_one_by_one(database_url: str) -> None:
    from directory_core.storage.repositories.organizations.index_entries import all_entries, entries

    holding = (
        replace(MERCY, aliases=(Alias("Mercy"),), regions=("TX",), city="Austin"),
        an_organization("Rose Clinic", parent=MERCY.slug),
        an_organization("Gone Clinic", status=OrganizationStatus.MERGED, merged_into="rose-clinic"),
        an_organization("Far Gone", status=OrganizationStatus.MERGED, merged_into="gone-clinic"),
    )
    with (
        a_directory(database_url, holding=holding) as directory,
        directory._store.reading() as conn,
    ):
        every = {entry.slug: entry for entry in all_entries(conn)}
        single = {slug: entries(conn, [slug])[slug] for slug in every}

    assert single == every
    assert [text for text, _ in every["rose-clinic"].names] == [
        "Rose Clinic",
        "Gone Clinic",
        "Far Gone",
    ]
    assert set(every) == {"mercy-hospital", "rose-clinic"}


def test_lookalikes_follow_what_is_published() -> None:
    with a_directory(holding=(MERCY,)) as directory:
        asked = "https://x.com/rosecl1nic"
        assert directory.asking.identify(asked).assessment is Assessment.NOT_LISTED

        rose = an_organization("Rose Clinic", accounts=(an_account("roseclinic"),))
        fill(directory, rose)
        assert directory.asking.identify(asked).assessment is Assessment.IMITATES

        fill(
            directory,
            replace(rose, accounts=(an_account("roseclinic", status=AccountStatus.RETIRED),)),
        )
        assert directory.asking.identify(asked).assessment is Assessment.NOT_LISTED


def owner_of(directory: Directory, handle: str) -> str:
    """What is known of a handle."""
    return directory.asking.identify(f"@{handle}").assessment.value


@pytest.mark.parametrize("question", [first, owner_of])
def test_after_more_changes_than_it_applies_the_index_is_built_anew(
    question: Callable[[Directory, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in (live_index, live_lookalikes):
        monkeypatch.setattr(each, "MOST_TO_APPLY", 2)
    with a_directory(holding=(MERCY,)) as directory:
        question(directory, "mercyhospital")
        some = [an_organization(f"Clinic of {word}") for word in ("Oak", "Elm", "Ash", "Yew")]
        fill(directory, *some, an_organization("Handle", accounts=(an_account("x1"),)))

        assert first(directory, "clinic of yew") == "clinic-of-yew"
        assert owner_of(directory, "x1") == "listed"
        assert directory.asking.identify("@elmclinicc").assessment is Assessment.NOT_LISTED


def kept(url: str) -> list[str]:
    """The indexes that are kept beside a SQLite database."""
    file = Path(url.removeprefix("sqlite:///"))
    return [each.name for each in file.parent.glob(f"{file.name}.names-*")]


def test_a_large_index_is_kept_and_taken_up_with_what_changed_since(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_index, "LARGE", 1)
    with a_directory(sqlite_url) as directory:
        directory.operating.load([Row(1, MERCY)], source="list.csv")
        assert first(directory, "mercy hospital") == "mercy-hospital"
    assert len(kept(sqlite_url)) == 1

    with open_directory(sqlite_url) as directory:
        fill(directory, an_organization("Unheard Of Institute"))
        with monkeypatch.context() as patched:
            patched.setattr(live_index, "all_entries", no_entries)
            assert first(directory, "mercy hospital") == "mercy-hospital"
            assert first(directory, "unheard of institute") == "unheard-of-institute"


def no_entries(conn: object) -> Iterator[Entry]:
    """Stands where an index would be built anew, and must not be."""
    raise AssertionError(conn)


def test_an_index_kept_for_another_database_is_never_asked(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_index, "LARGE", 1)
    with a_directory(sqlite_url) as directory:
        directory.operating.load([Row(1, MERCY)], source="list.csv")
        first(directory, "mercy hospital")
    (name,) = kept(sqlite_url)
    Path(sqlite_url.removeprefix("sqlite:///")).unlink()

    with a_directory(sqlite_url) as directory:
        directory.operating.load([Row(1, an_organization("Rose Clinic"))], source="list.csv")
        assert first(directory, "rose clinic") == "rose-clinic"
        assert first(directory, "mercy hospital") == ""
    assert name not in kept(sqlite_url)


def test_a_kept_index_that_is_damaged_is_built_anew(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_index, "LARGE", 1)
    with a_directory(sqlite_url) as directory:
        directory.operating.load([Row(1, MERCY)], source="list.csv")
        first(directory, "mercy hospital")
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    (folder / kept(sqlite_url)[0]).write_bytes(b"PK\x03\x04 torn")

    with open_directory(sqlite_url) as directory:
        assert first(directory, "mercy hospital") == "mercy-hospital"


def test_a_kept_index_that_somebody_has_made_is_never_asked(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_index, "LARGE", 1)
    with a_directory(sqlite_url) as directory:
        directory.operating.load([Row(1, MERCY)], source="list.csv")
        first(directory, "mercy hospital")
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    forged = LookupIndex.build([Entry("evil", (("Mercy Hospital", NameKind.NAME),))], revision=1)
    forged.save(file.parent / kept(sqlite_url)[0])

    with open_directory(sqlite_url) as directory:
        assert first(directory, "mercy hospital") == "mercy-hospital"


def test_an_untidy_index_is_built_anew_aside_while_questions_go_on() -> None:
    many = [an_organization(f"Ward {number} of Something") for number in range(510)]
    with a_directory(holding=(MERCY,)) as directory:
        first(directory, "mercy hospital")
        untidy = directory._index._index
        fill(directory, *many)

        assert first(directory, "ward 77 of something") == "ward-77-of-something"
        directory._index.close()
        assert directory._index._index is not untidy
        assert first(directory, "ward 77 of something") == "ward-77-of-something"
        assert first(directory, "mercy hospital") == "mercy-hospital"


def test_many_threads_ask_while_others_publish_and_each_sees_its_own() -> None:
    words = [f"{a}{b}" for a in ("Arbor", "Birch", "Cedar", "Dahlia") for b in ("ville", "ton")]

    with a_directory(holding=(MERCY,)) as directory:
        stop = Event()
        asking = [Thread(target=ask_until, args=(directory, stop)) for _ in range(3)]
        for thread in asking:
            thread.start()

        def publish(word: str) -> str:
            fill(directory, an_organization(f"{word} Observatory"))
            return first(directory, f"{word} observatory")

        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(publish, words))
        stop.set()
        for thread in asking:
            thread.join()

    assert found == [f"{word.lower()}-observatory" for word in words]


def ask_until(directory: Directory, stop: Event) -> None:
    """Ask, and expect always to be answered."""
    while not stop.is_set():
        assert first(directory, "mercy hospital") == "mercy-hospital"
