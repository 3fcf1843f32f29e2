"""Writers on SQLite line up: whoever has waited longest writes next, and nobody waits in vain."""

import fcntl
import os
import sqlite3
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from directory_core.storage.database import engine as engines
from directory_core.storage.database.engine import make_engine, writing
from directory_core.storage.database.turns import SUFFIX, _Place

pytestmark = pytest.mark.in_time

WRITERS = 12


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "directory.sqlite3"


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    made = make_engine(f"sqlite:///{file}")
    with writing(made) as connection:
        connection.exec_driver_sql("CREATE TABLE told (number INTEGER)")
    yield made
    made.dispose()


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program writes meanwhile, which knows nothing of our line."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def write(engine: Engine, number: int) -> None:
    with writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO told VALUES (?)", (number,))


def told(file: Path) -> list[int]:
    with sqlite3.connect(file) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM told")]


def test_who_has_waited_longest_writes_next(engine: Engine, file: Path) -> None:
    writers = [threading.Thread(target=write, args=(engine, each)) for each in range(WRITERS)]
    with locked(file):
        for writer in writers:
            writer.start()
            time.sleep(0.02)
    for writer in writers:
        writer.join()

    assert told(file) == list(range(WRITERS))


def test_who_is_kept_waiting_too_long_hears_so_and_leaves_the_line(
    engine: Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.1)
    with locked(file), pytest.raises(OperationalError, match="locked"):
        write(engine, 1)
    write(engine, 2)

    assert told(file) == [2]


def test_a_line_that_is_stuck_keeps_nobody_from_writing(
    engine: Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.2)
    with file.with_name(file.name + SUFFIX).open("r+") as stuck:
        whole = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
        fcntl.fcntl(stuck, fcntl.F_OFD_SETLK, whole)
        write(engine, 1)
    write(engine, 2)

    assert told(file) == [1, 2]


def test_who_is_called_is_the_next_whoever_else_comes_and_whoever_gave_up(file: Path) -> None:
    first, second, third, late = (_Place(file) for _ in range(4))
    first.wait(0.0)
    for each in (second, third):
        each.wait(0.01)
    second.leave()  # gives up: its number is passed over as soon as it is called
    first.leave()
    late.wait(0.0)

    deadline = time.monotonic() + 5
    while third._waits and time.monotonic() < deadline:
        time.sleep(0.001)
    assert (third._waits, late._waits) == (False, True)
    third.leave()
    late.leave()


def test_the_line_is_a_file_of_its_owners_alone(engine: Engine, file: Path) -> None:
    write(engine, 1)

    assert file.with_name(file.name + SUFFIX).stat().st_mode & 0o777 == 0o600
