"""What people ask for and do not find is counted, without who asked."""

import sqlite3
import threading
from contextlib import closing

import pytest

from directory_core import open_directory
from directory_core.models import Certainty
from directory_core.services.counts.question_counts import QuestionCounts, countable
from directory_core.storage.database.engine import make_engine
from directory_core.storage.database.schema import migrate
from directory_core.storage.store import Store
from directory_core.testing import WindableClock, a_directory, an_organization, fill

MERCY = an_organization("Mercy Hospital")


def test_the_most_wanted_missing_names_come_first(database_url: str) -> None:
    with a_directory(database_url, holding=(MERCY,)) as directory:
        for question in ("Xyzzy Sanatorium", "xyzzy  sanatorium!", "Plugh Infirmary"):
            assert directory.asking.ask(question).certainty is Certainty.NONE

        gaps = directory.asking.gaps()

    assert [(gap.question, gap.times) for gap in gaps] == [
        ("xyzzy sanatorium", 2),
        ("plugh infirmary", 1),
    ]
    assert {(gap.last_on, gap.organization) for gap in gaps} == {("2026-03-02", None)}


def test_of_a_sentence_only_the_name_in_it_is_counted_and_once(database_url: str) -> None:
    with a_directory(database_url, holding=(MERCY,)) as directory:
        directory.asking.ask("what is the twitter of Xyzzy Sanatorium?", name="Xyzzy Sanatorium")

        (gap,) = directory.asking.gaps()

    assert (gap.question, gap.times) == ("xyzzy sanatorium", 1)


def test_what_was_picked_from_choices_is_an_alias_people_use(database_url: str) -> None:
    with a_directory(database_url, holding=(MERCY,)) as directory:
        directory.asking.chosen("Grey Nuns", "mercy-hospital")
        directory.asking.chosen("grey nuns", "mercy-hospital")

        (gap,) = directory.asking.gaps()

    assert (gap.question, gap.times) == ("grey nuns", 2)
    assert gap.organization is not None
    assert gap.organization.slug == "mercy-hospital"


def test_a_gap_that_was_filled_is_none_any_more() -> None:
    with a_directory(holding=(MERCY,)) as directory:
        directory.asking.ask("Xyzzy Sanatorium")
        assert len(directory.asking.gaps()) == 1

        fill(directory, an_organization("Xyzzy Sanatorium"))

        assert directory.asking.gaps() == ()


def test_counts_outlive_the_process(sqlite_url: str) -> None:
    with a_directory(sqlite_url, holding=(MERCY,)) as directory:
        directory.asking.ask("Xyzzy Sanatorium")

    with open_directory(sqlite_url) as directory:
        assert [gap.question for gap in directory.asking.gaps()] == ["xyzzy sanatorium"]


@pytest.mark.parametrize(
    "question",
    [
        "@somebody",
        "ana@example.org",
        "https://example.org/a",
        "call me at 555123456",
        "!!!",
        "7",
        "my sister went to the emergency room last night and they told her to wait for hours",
    ],
)
def test_what_is_no_name_is_not_counted(question: str) -> None:
    assert countable(question) == ""


@pytest.mark.parametrize("question", ["st mary's", "慈恵医大", "Hôpital Nord"])
def test_names_in_any_script_are_counted(question: str) -> None:
    assert countable(question)


def test_a_flood_of_questions_fills_neither_the_table_nor_the_memory(database_url: str) -> None:
    engine = make_engine(database_url)
    migrate(engine)
    tally = QuestionCounts(Store(engine, WindableClock()), most_kept=50)
    tally.note("wanted")
    for number in range(60):
        tally.note("wanted")
        tally.note(f"flood {number}")
        if number % 7 == 0:
            tally.flush()
    for number in range(3000):
        tally.note(f"torrent {number}")
    assert len(tally._counts) <= 1000
    tally.close()

    with engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT question, times FROM asked").all()
    engine.dispose()

    assert len(kept) <= 50
    assert ("wanted", 61) in [tuple(row) for row in kept]


def test_a_locked_database_costs_a_count_and_no_answer(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    with a_directory(sqlite_url, holding=(MERCY,)) as directory:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")

            assert directory.asking.ask("Xyzzy Sanatorium").certainty is Certainty.NONE
            directory.asking._counts.flush()
            assert directory.asking.ask("mercy hospital").matches

        assert directory.asking.gaps() == ()


def test_no_thread_is_left_behind() -> None:
    with a_directory(holding=(MERCY,)) as directory:
        directory.asking.ask("Xyzzy Sanatorium")

    assert not [each for each in threading.enumerate() if each.name == "count-asked"]
