"""The database locked, the disk full, the clock set back: nothing is lost, and it passes."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from directory_core.errors import DatabaseUnusable
from directory_core.models import Approve, NoticeKind, State
from directory_core.testing import a_key
from tests.support.scene import Scene, a_new_one, a_scene

pytestmark = pytest.mark.in_time


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as made:
        yield made


@pytest.fixture
def on_sqlite(sqlite_url: str) -> Iterator[Scene]:
    with a_scene(sqlite_url, submissions_a_day=1000, open_submissions=1000) as made:
        yield made


def test_a_locked_database_refuses_in_time_and_the_same_event_works_later(
    on_sqlite: Scene, tmp_path: Path
) -> None:
    key = a_key()
    other = sqlite3.connect(tmp_path / "directory.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseUnusable) as refusal:
        on_sqlite.submit(key=key)
    other.execute("ROLLBACK")
    other.close()

    assert refusal.value.facts["why"] == "locked"
    assert on_sqlite.submit(key=key).state is State.PENDING


def test_a_full_disk_refuses_keeps_what_there_was_and_takes_the_event_when_there_is_room(
    on_sqlite: Scene,
) -> None:
    submitted, key, engine = on_sqlite.submit(), a_key(), on_sqlite.directory._store.engine
    full = True

    def limit(connection: sqlite3.Connection, *_rest: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages if full else 1_000_000}")

    event.listen(engine, "checkout", limit)
    with pytest.raises(DatabaseUnusable) as refusal:
        _submit_many(on_sqlite, key)
    last = on_sqlite.directory.operating.health().pending - 1
    full = False

    assert refusal.value.facts["why"] == "full"
    assert on_sqlite.get(submitted).state is State.PENDING
    on_sqlite.submit(a_new_one(f"Saint Number{last}"), key=f"{key}{last}")
    assert on_sqlite.directory.operating.verify_audit().holds


def test_a_clock_that_is_set_back_keeps_no_notice_back(scene: Scene) -> None:
    scene.clock.wind(days=1)
    submitted = scene.submit()
    scene.clock.wind(days=-1)

    kinds = [notice.kind for notice in scene.deliver()]

    assert kinds == [NoticeKind.CARD]
    assert scene.decide(submitted, Approve()).state is State.APPROVED
    assert scene.directory.operating.verify_audit().holds


def test_a_lease_from_before_the_clock_was_set_back_locks_nobody_out(scene: Scene) -> None:
    scene.submit()
    scene.clock.wind(hours=2)
    assert scene.claim()
    scene.clock.wind(hours=-2)

    assert scene.claim()


def _submit_many(scene: Scene, key: str) -> None:
    for number in range(200):
        scene.submit(a_new_one(f"Saint Number{number}"), key=f"{key}{number}")
