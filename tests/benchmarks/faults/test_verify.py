"""Each check of the fault drive sees the one fault it is there for.

A drive in which everything happened once, and nobody died, is finished and holds.  Then it is
broken on purpose, in one place at a time.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from benchmarks.faults.drive import NEVER, Size, _prepared
from benchmarks.faults.journal import read
from benchmarks.faults.replay import replay
from benchmarks.faults.verify import state_digest, verify
from directory_core import Directory, open_directory
from directory_core.storage import tables as t
from directory_core.storage.database.engine import writing

Fault = Callable[[Connection, Path], None]


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a drive that ended well."""
    folder = tmp_path_factory.mktemp("drive")
    _prepared(f"sqlite:///{folder}/directory.sqlite3", folder, Size(0, 0, 1, 1, 0.0))
    return folder


@pytest.fixture
def folder(finished: Path, tmp_path: Path) -> Path:
    """A copy of it, to be broken."""
    return Path(copytree(finished, tmp_path / "drive"))


@pytest.fixture
def directory(folder: Path) -> Iterator[Directory]:
    with open_directory(f"sqlite:///{folder}/directory.sqlite3") as opened:
        yield opened


def _broken(directory: Directory, folder: Path) -> dict[str, Any]:
    report = verify(directory, folder)
    return {name: report[name] for name in NEVER if report.get(name)}


def _of(conn: Connection, verdict: str) -> Any:
    return conn.execute(select(t.decisions).where(t.decisions.c.verdict == verdict)).first()


def _rewritten(path: Path, change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> None:
    lines = [change(line) for line in read(path)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines if line is not None))


def decides_upon_a_decision(conn: Connection, _folder: Path) -> None:
    undone = _of(conn, "undo")
    first = _of(conn, "reject")._asdict()
    first |= {"submission_id": undone.submission_id, "id": None}
    conn.execute(insert(t.decisions).values(first | {"version": 90}))
    conn.execute(insert(t.decisions).values(first | {"version": 91}))


def loses_a_question(conn: Connection, _folder: Path) -> None:
    lost = conn.execute(select(t.exchanges.c.id).limit(1)).scalar_one()
    conn.execute(delete(t.exchanges).where(t.exchanges.c.id == lost))


def loses_a_key(conn: Connection, _folder: Path) -> None:
    key = conn.execute(select(t.event_keys.c.key).limit(1)).scalar_one()
    conn.execute(delete(t.event_keys).where(t.event_keys.c.key == key))


def does_what_nobody_had_acknowledged(_conn: Connection, folder: Path) -> None:
    _slot(
        folder,
        lambda line: None if "ack" in line and line["ack"] == _first_reject(folder) else line,
    )


def _first_reject(folder: Path) -> str:
    [path] = folder.glob("slot-*.jsonl")
    return next(
        str(line["begun"]["key"])
        for line in read(path)
        if "begun" in line and line["begun"]["do"] == "reject"
    )


def _slot(folder: Path, change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> None:
    [path] = folder.glob("slot-*.jsonl")
    _rewritten(path, change)


def leaves_a_notice(conn: Connection, _folder: Path) -> None:
    some = conn.execute(select(t.notices.c.id).where(t.notices.c.kind == "outcome")).scalars()
    conn.execute(
        update(t.notices).where(t.notices.c.id == next(some)).values(settled_at=None, outcome="")
    )


def writes_no_notice(conn: Connection, _folder: Path) -> None:
    conn.execute(delete(t.notices).where(t.notices.c.kind == "outcome"))


def settles_what_was_never_said(conn: Connection, folder: Path) -> None:
    said = conn.execute(select(t.notices.c.id).where(t.notices.c.kind == "question")).scalars()
    unsaid = next(said)
    _rewritten(folder / "venue.jsonl", lambda line: None if line["n"] == unsaid else line)


def leaves_an_old_card(conn: Connection, _folder: Path) -> None:
    card = conn.execute(select(t.cards.c.id).limit(1)).scalar_one()
    conn.execute(update(t.cards).where(t.cards.c.id == card).values(version_drawn=0))


def shows_an_old_card(conn: Connection, folder: Path) -> None:
    message = conn.execute(select(t.cards.c.message).limit(1)).scalar_one()
    _rewritten(
        folder / "venue.jsonl", lambda line: line | {"v": 0} if line["m"] == message else line
    )


def loses_a_card(conn: Connection, _folder: Path) -> None:
    card = conn.execute(select(t.cards.c.id).limit(1)).scalar_one()
    conn.execute(delete(t.cards).where(t.cards.c.id == card))


def publishes_twice(conn: Connection, _folder: Path) -> None:
    last = conn.execute(select(t.changes).order_by(t.changes.c.revision.desc()).limit(1)).one()
    again = last._asdict() | {"revision": last.revision + 1}
    again["decision_id"] = _of(conn, "approve").id
    conn.execute(insert(t.changes).values(again))


def publishes_nothing(conn: Connection, _folder: Path) -> None:
    approved = _of(conn, "approve")
    conn.execute(
        update(t.changes).where(t.changes.c.decision_id == approved.id).values(decision_id=None)
    )


def lists_what_no_change_says(conn: Connection, _folder: Path) -> None:
    conn.execute(update(t.organizations).where(t.organizations.c.slug == "seed-3").values(city="X"))


def leaves_a_gap_of_revisions(conn: Connection, _folder: Path) -> None:
    first = conn.execute(select(t.changes.c.revision).order_by(t.changes.c.revision)).scalars()
    conn.execute(delete(t.changes).where(t.changes.c.revision == next(iter(first))))


def meets_a_fault(_conn: Connection, folder: Path) -> None:
    with (folder / "slot-99.jsonl").open("w") as file:
        file.write(json.dumps({"ack": "console:drive:x", "fault": "ZeroDivisionError"}) + "\n")


def breaks_the_chain(conn: Connection, _folder: Path) -> None:
    conn.execute(update(t.audit).where(t.audit.c.seq == 2).values(action="nothing"))


FAULTS: list[tuple[Fault, str]] = [
    (decides_upon_a_decision, "submissions decided more than once"),
    (loses_a_question, "acknowledged changes lost"),
    (loses_a_key, "acknowledged changes lost"),
    (does_what_nobody_had_acknowledged, "changes made twice"),
    (leaves_a_notice, "notices never delivered"),
    (writes_no_notice, "notices never delivered"),
    (settles_what_was_never_said, "notices never delivered"),
    (leaves_an_old_card, "cards out of date"),
    (shows_an_old_card, "cards out of date"),
    (loses_a_card, "cards out of date"),
    (publishes_twice, "approvals not published exactly once"),
    (publishes_nothing, "approvals not published exactly once"),
    (lists_what_no_change_says, "organizations unlike their last change"),
    (leaves_a_gap_of_revisions, "organizations unlike their last change"),
    (meets_a_fault, "faults of ours"),
    (breaks_the_chain, "audit chain broken"),
]
OF_THE_DRIVE = {"workers that crashed", "answered otherwise", "changed by the replay"}
"""What is told by the processes of a drive, and not by what it leaves."""


def test_a_drive_in_which_nothing_went_wrong_passes_every_check(
    directory: Directory, folder: Path
) -> None:
    assert _broken(directory, folder) == {}


@pytest.mark.parametrize(
    ("fault", "promise"), FAULTS, ids=lambda each: getattr(each, "__name__", "")
)
def test_one_fault_is_seen_by_its_own_check(
    directory: Directory, folder: Path, fault: Fault, promise: str
) -> None:
    with writing(directory._store.engine) as conn:
        fault(conn, folder)

    assert promise in _broken(directory, folder)


def test_a_message_that_was_posted_again_is_counted(directory: Directory, folder: Path) -> None:
    venue = folder / "venue.jsonl"
    card = next(line for line in read(venue) if line["k"] == "card" and not line["e"])
    with venue.open("a") as file:
        file.write(json.dumps(card) + "\n")

    assert verify(directory, folder)["messages sent twice"] == 1


def test_a_repeat_that_is_answered_otherwise_is_seen(directory: Directory, folder: Path) -> None:
    assert replay(directory, folder, 0, 1)["answered otherwise"] == 0
    _slot(folder, lambda line: line | {"id": "S0"} if "id" in line else line)

    assert replay(directory, folder, 0, 1)["answered otherwise"] > 0


def test_any_row_that_a_repeat_changes_is_seen(directory: Directory) -> None:
    for table in t.metadata.sorted_tables:
        with writing(directory._store.engine) as conn:
            before = state_digest(conn)
            row = conn.execute(select(table).limit(1)).first()
            if row is None or table.name == "leases":
                continue
            this = (column == row._mapping[column] for column in table.primary_key.columns)
            conn.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            conn.execute(delete(table).where(*this))
            assert state_digest(conn) != before, table.name
            conn.rollback()


def test_every_promise_of_the_drive_has_been_broken_once() -> None:
    assert {promise for _, promise in FAULTS} | OF_THE_DRIVE == set(NEVER)
