"""What each event costs: so many statements, and none that reads a growing table whole."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from directory_core.models import (
    Approve,
    Filters,
    Reason,
    ReasonCode,
    Reject,
    RoomAddress,
    RoomRole,
    Undo,
)
from directory_core.testing import a_key
from tests.support.scene import ANA, BEN, Scene, a_new_one, a_scene, more_for_mayo

GROWING = {
    "accounts", "aliases", "audit", "cards", "changes", "decisions", "drafts", "event_keys",
    "exchanges", "identities", "notices", "organizations", "people", "places", "rooms",
    "submissions", "tokens",
}  # fmt: skip
MOST = {
    "submit": 31,
    "claim and settle": 28,
    "draw a card": 22,
    "approve": 45,  # seven of them look once more at what the moderator was warned of
    "draw a decided card": 16,
    "undo": 42,
    "ask a name": 13,  # the first after something was published: the index takes it in
    "ask again": 2,
    "ask a handle": 3,
    "browse a page": 7,
    "the queue": 14,
    "my own": 13,
    "tick": 12,
    "is it ready": 1,
    "metrics": 9,
}
"""Statements of each event at the most, its refused repeats and BEGIN and COMMIT left out."""


@contextmanager
def watched(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """Every statement that is run meanwhile, with its parameters."""
    seen: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, _x: Any, many: bool) -> None:
        seen.append((statement, parameters[0] if many and parameters else parameters))

    event.listen(engine, "after_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "after_cursor_execute", note)


def scans(engine: Engine, seen: list[tuple[str, Any]]) -> list[str]:
    """The statements whose plan goes through a growing table from end to end."""
    found = []
    with engine.connect() as connection:
        for statement, parameters in seen:
            if not re.match(r"\s*(SELECT|UPDATE|DELETE|WITH)", statement):
                continue
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            for *_, step in plan:
                whole = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step)
                if whole and whole[1] in GROWING:
                    found.append(f"{step}: {' '.join(statement.split())[:160]}")
    return found


@pytest.fixture
def scene(sqlite_url: str) -> Iterator[Scene]:
    with a_scene(sqlite_url) as opened:
        opened.directory.asking.warm_up()
        opened.directory.asking.statistics()
        opened.decide(opened.submit(a_new_one("Known To Both")), Reject(Reason(ReasonCode.SPAM)))
        opened.directory.delivering.room(RoomAddress("console", "here", "x"), RoomRole.SHARED)
        yield opened


def deliver_one(scene: Scene) -> None:
    notices = scene.claim()
    scene.post(notices[0])


def events(scene: Scene) -> dict[str, Callable[[], object]]:
    """Each event, in an order in which they can happen."""
    directory = scene.directory
    made: list[Any] = []
    return {
        "submit": lambda: made.append(scene.submit(more_for_mayo(), key=a_key())),
        "claim and settle": lambda: deliver_one(scene),
        "draw a card": lambda: directory.delivering.review(made[0].id),
        "approve": lambda: made.append(scene.decide(made[0], Approve())),
        "draw a decided card": lambda: directory.delivering.review(made[0].id),
        "undo": lambda: scene.decide(made[1], Undo()),
        "ask a name": lambda: directory.asking.ask("mercy hospital"),
        "ask again": lambda: directory.asking.ask("mercy hospital"),
        "ask a handle": lambda: directory.asking.ask("@mercyhealth"),
        "browse a page": lambda: directory.asking.browse(Filters(), page=2, size=1),
        "the queue": lambda: directory.moderating.pending(BEN, None),
        "my own": lambda: directory.submitting.mine(ANA),
        "tick": directory.processes.tick,
        "is it ready": directory.operating.is_current,
        "metrics": directory.operating.health,
    }


def test_no_event_reads_a_growing_table_from_end_to_end(scene: Scene) -> None:
    scene.submit(a_new_one("Waiting Clinic"))
    scene.directory.processes.tick()
    engine = scene.directory._store.engine
    found: dict[str, list[str]] = {}
    for name, happen in events(scene).items():
        with watched(engine) as seen:
            happen()
        if whole := scans(engine, seen):
            found[name] = whole

    assert found == {}


def test_no_event_takes_more_statements_than_it_did(scene: Scene) -> None:
    scene.directory.processes.tick()
    counted = {}
    for name, happen in events(scene).items():
        with watched(scene.directory._store.engine) as seen:
            happen()
        counted[name] = len([each for each, _ in seen if not re.match("PRAGMA|BEGIN", each)])

    assert {name: counted[name] for name, most in MOST.items() if counted[name] > most} == {}
