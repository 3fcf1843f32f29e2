"""The bench reads what it is given, asks every matcher the same, and counts honestly."""

import gzip
import json
import math
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchmarks.lookup.__main__ import app
from benchmarks.lookup.corpus import FileUnusable, read_names, resized
from benchmarks.lookup.matchers import Found, Matcher, Ours
from benchmarks.lookup.measuring import Tally, measure
from benchmarks.lookup.peers import all_peers
from benchmarks.lookup.questions import Asked, Half, Sort, read_questions
from directory_core.lookup import Entry
from directory_core.models import NameKind

NAMES = [
    {
        "id": "a:1",
        "name": "Mayo Clinic",
        "aliases": [],
        "acronyms": [],
        "country": "US",
        "city": "Rochester",
    },
    {
        "id": "a:2",
        "name": "Cleveland Clinic",
        "aliases": ["CCF"],
        "country": ["US"],
        "region": ["OH"],
    },
    {
        "id": "a:3",
        "name": "Cedars-Sinai Medical Center",
        "acronyms": ["CSMC"],
        "state": "California",
    },
    {"id": "b:4", "name": "Mayo Clinic Hospital", "aliases": []},
]
TORN = gzip.compress(b'{"id": "a:1", "name": "Mayo"}\n' * 50, mtime=0)[:40]
QUESTIONS = [
    {"query": "mayo clnic", "expected_ids": ["a:1"], "misspelt_word": ["Clinic", "clnic"]},
    {"query": "Cleveland Clinic", "expected_ids": ["a:2"], "trivial": True},
    {"query": "Cedars Sinai, Los Angeles", "expected_ids": ["a:3"]},
    {"query": "qwertzuiop", "expected_ids": []},
    {"query": "answered elsewhere", "expected_ids": ["c:9"]},
    {"query": "long " * 30, "expected_ids": ["a:1"]},
]


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.jsonl.gz"
    with gzip.open(path, "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in NAMES)
    return path


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    path = tmp_path / "queries.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in QUESTIONS))
    return path


def test_only_ids_that_begin_so_are_taken_from_either_format(names: Path) -> None:
    entries = read_names(names, "a:")

    assert [entry.slug for entry in entries] == ["a:1", "a:2", "a:3"]
    assert entries[1].countries == ("US",)
    assert entries[2].regions == ("California",)


def test_questions_answered_elsewhere_and_overlong_ones_are_left_out(queries: Path) -> None:
    asked = read_questions(queries, ["a:1", "a:2", "a:3"])

    assert [one.sort for one in asked] == [Sort.MISSPELT, Sort.PLAIN, Sort.REAL, Sort.REAL]
    assert asked[3].expected == frozenset()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"no json", "line 1: Expecting value"),
        (b'{"id": "a:1", "name": "Mayo"}\n[1]', "line 2: a row without id, name"),
        (TORN, "Compressed file ended"),
    ],
)
def test_a_file_that_is_none_of_names_is_refused_in_a_sentence(
    content: bytes, why: str, queries: Path
) -> None:
    path = queries.with_name("names")
    path.write_bytes(content)

    with pytest.raises(FileUnusable, match=why):
        read_names(path)
    refused = CliRunner().invoke(app, ["--names", str(path), "--queries", str(queries)])

    assert refused.exit_code == 2
    assert "Traceback" not in refused.output


def test_a_slow_matcher_is_asked_fewer_questions(names: Path) -> None:
    asked = [Asked("mayo", frozenset({"a:1"}), Sort.REAL)] * 9

    quick, slow = (
        measure([Ours()], read_names(names), asked, seconds=seconds)[0]
        for seconds in (math.inf, 1e-9)
    )

    assert (len(quick.times), len(slow.times)) == (9, 1)


def test_each_question_falls_into_one_half(queries: Path) -> None:
    ids = ["a:1", "a:2", "a:3"]
    halves = [read_questions(queries, ids, half) for half in (Half.TUNING, Half.UNSEEN)]

    assert sorted(one.text for half in halves for one in half) == sorted(
        one.text for one in read_questions(queries, ids)
    )


def test_made_up_organizations_never_take_the_words_of_a_real_name(names: Path) -> None:
    entries = read_names(names)
    real = {frozenset(text.lower().split()) for entry in entries for text, _ in entry.names}

    made = resized(entries, 50, frozenset())[len(entries) :]

    assert len(made) == 46
    assert not real & {frozenset(text.lower().split()) for one in made for text, _ in one.names}


def test_thinning_keeps_what_is_asked_for(names: Path) -> None:
    kept = resized(read_names(names), 2, frozenset({"b:4"}))

    assert len(kept) == 2
    assert "b:4" in {entry.slug for entry in kept}


def test_what_is_sure_counts_as_right_only_when_it_is() -> None:
    tally = Tally()
    asked = Asked("mayo", frozenset({"1"}), Sort.REAL)

    tally.add(asked, Found(("1",), sure=True, shown=1))
    tally.add(asked, Found(("2", "1"), sure=True, shown=1))
    tally.add(asked, Found(("2", "1"), sure=False, shown=5))
    tally.add(Asked("nobody", frozenset(), Sort.REAL), Found(("2",), sure=True, shown=1))

    assert (tally.asked, tally.first, tally.five, tally.shown) == (3, 1, 3, 2)
    assert (tally.sure, tally.sure_right) == (2, 1)
    assert (tally.unanswerable, tally.unanswerable_sure) == (1, 1)


@pytest.mark.parametrize("matcher", [Ours(), *all_peers()], ids=lambda matcher: matcher.name)
def test_every_matcher_finds_a_plain_name(matcher: Matcher, names: Path) -> None:
    matcher.build(read_names(names))

    assert matcher.ask("Cedars-Sinai Medical Center").ids[0] == "a:3"
    assert set(matcher.ask("?").ids) <= {"a:1", "a:2", "a:3", "b:4"}


def test_all_are_asked_the_same_questions(names: Path, queries: Path) -> None:
    entries = read_names(names, "a:")
    asked = read_questions(queries, (entry.slug for entry in entries))

    ours, other = measure([Ours(), Ours()], entries, asked)

    assert len(ours.times) == len(other.times) == len(asked)
    assert ours.tallies == other.tallies
    assert ours.quantile(0.5) <= ours.quantile(0.99)


@pytest.mark.parametrize("matcher", [Ours(), *all_peers()], ids=lambda matcher: matcher.name)
def test_every_matcher_is_told_the_city(matcher: Matcher) -> None:
    cities = ("Buffalo", "Portland", "Miami", "Rogers")
    matcher.build([Entry(city, (("Mercy Hospital", NameKind.NAME),), city=city) for city in cities])

    assert [matcher.ask(f"Mercy Hospital {city}").ids[0] for city in cities] == list(cities)


def test_questions_are_told_apart_by_what_their_file_calls_their_form(
    names: Path, tmp_path: Path
) -> None:
    asked = tmp_path / "forms.jsonl"
    rows = (
        {"query": "Mayo Clinic Rochester", "expected_ids": ["a:1"], "form": "name and city"},
        {"query": "Mayo", "expected_ids": ["a:1"], "form": "name"},
    )
    asked.write_text("".join(json.dumps(row) + "\n" for row in rows))
    arguments = ["--names", str(names), "--queries", str(asked), "--prefix", "a:"]

    (figures,) = json.loads(CliRunner().invoke(app, [*arguments, "--json"]).stdout)
    table = CliRunner().invoke(app, arguments).stdout

    assert figures["forms"]["name and city"]["right_first"] == 1.0
    assert "name and city" in table


def test_without_questions_aliases_are_taken_out_and_asked(names: Path) -> None:
    arguments = ["--names", str(names), "--prefix", "a:", "--json"]

    (figures,) = json.loads(CliRunner().invoke(app, arguments).stdout)

    assert figures["sorts"]["real"]["answerable"] == 1
    assert figures["sorts"]["real"]["right_first"] == 0.0, "nothing else says CCF"


def test_the_command_prints_figures(names: Path, queries: Path) -> None:
    arguments = ["--names", str(names), "--queries", str(queries), "--prefix", "a:"]

    printed = CliRunner().invoke(app, [*arguments, "--json"])
    table = CliRunner().invoke(app, arguments)

    (figures,) = json.loads(printed.stdout)
    assert figures["sorts"]["misspelt"]["right_first"] == 1.0
    assert figures["sorts"]["real"]["unanswerable_sure"] == 0.0
    assert "carehandles" in table.stdout
