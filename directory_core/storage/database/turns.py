"""Turns of writers on SQLite: whoever has waited longest writes next, whichever process it is in.

SQLite lets one writer in at a time, and has all others look again after ever longer pauses: who has
waited longest looks least often, and of several busy processes some wait in vain.  So writers line
up at a lock on a file beside the database, which the kernel gives in the order of asking
(`flock`, https://man7.org/linux/man-pages/man2/flock.2.html), and only the first in line looks for
SQLite's own lock, every millisecond.  It leaves the line as soon as it writes.  Nothing is ever
decided by the line: without it, as where the file can't be made, writers merely wait less fairly.
"""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Thread
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection

if sys.platform != "win32":
    import fcntl

SUFFIX = "-turn"
"""Of the file's name, after that of the database."""
_BEGIN = "BEGIN IMMEDIATE"
_LOOKS_AGAIN = 0.001
_STAYS_IN_LINE = 0.9
"""The share of its time that a writer waits in line: should that be stuck, it looks by itself."""


def begin_to_write(connection: Connection, seconds: float) -> None:
    """Begin a transaction that writes, in turn with all others.

    Raises:
        OperationalError: nobody let this one in within `seconds`, or the file is no good.
    """
    driver: Any = connection.connection.driver_connection
    ends = monotonic() + seconds
    with _in_line(connection.engine.url.database, _STAYS_IN_LINE * seconds):
        driver.execute("PRAGMA busy_timeout=0")
        try:
            while not _began(driver):
                if monotonic() >= ends:
                    connection.exec_driver_sql(_BEGIN)
                    break
                sleep(_LOOKS_AGAIN)
        finally:
            driver.execute(f"PRAGMA busy_timeout={int(1000 * seconds)}")


def _began(driver: sqlite3.Connection) -> bool:
    try:
        driver.execute(_BEGIN)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return False
        raise
    return True


@contextmanager
def _in_line(path: str | None, seconds: float) -> Iterator[None]:
    """Be the first in line meanwhile, or give up being it after a while."""
    place = None
    if path and path != ":memory:" and sys.platform != "win32":
        with suppress(OSError):
            place = _Place(Path(path + SUFFIX))
    if place is None:
        yield
        return
    place.wait(seconds)
    try:
        yield
    finally:
        place.leave()


class _Place:
    """A place in the line: a file that is open here, and locked when the turn comes."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._waits = False
        self._lock = Lock()
        self._left = False

    def wait(self, seconds: float) -> None:
        """Return as the first in line, or when `seconds` are over."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            # The kernel's wait has no end of its own, so a thread waits that nobody waits for.
            self._waits = True
            waiting = Thread(target=self._wait, name="carehandles-turn", daemon=True)
            waiting.start()
            waiting.join(seconds)

    def leave(self) -> None:
        """Let the next one be first; where the line is stuck, as soon as it moves."""
        with self._lock:
            self._left = True
            if not self._waits:
                self._close()

    def _wait(self) -> None:
        with suppress(OSError):
            fcntl.flock(self._file, fcntl.LOCK_EX)
        with self._lock:
            self._waits = False
            if self._left:
                self._close()

    def _close(self) -> None:
        """Unlock and close: unlocked for a forked child, too, that has the file open as well."""
        with suppress(OSError):
            fcntl.flock(self._file, fcntl.LOCK_UN)
        os.close(self._file)
