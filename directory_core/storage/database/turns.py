"""Turns of writers on SQLite: whoever has waited longest writes next, whichever process it is in.

SQLite lets one writer in at a time, and has all others look again after ever longer pauses: who has
waited longest looks least often, and of several busy processes some wait in vain.  So writers line
up at a file beside the database, and only the first in line looks for SQLite's own lock, every
millisecond.  It leaves the line as soon as it writes.  Nothing is ever decided by the line: without
it, as where the file can't be made, writers merely wait less fairly.

One lock that all wait for would be no line: when it is let go the kernel wakes everybody, and on a
busy machine it goes to whoever runs first.  So each takes the next number, locks the byte of that
number, and waits for the byte of the number before, which nobody else waits for.  Such locks go
with the open file, also where a process dies
(https://man7.org/linux/man-pages/man2/fcntl_locking.2.html).
"""

import os
import sqlite3
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Thread
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection

if sys.platform == "linux":
    import fcntl

SUFFIX = "-turn"
"""Of the file's name, after that of the database."""
_NUMBER = struct.Struct("<q")
"""The number taken last, as the file holds it: its byte at the door is locked while it is read."""
_DOOR = _NUMBER.size
"""Bytes from here on are locked and never written."""
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
    if path and path != ":memory:" and sys.platform == "linux":
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
    """A place in the line: a number taken from the file, whose byte is locked until we leave."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._number = 0
        self._waits = False
        self._lock = Lock()
        self._left = False

    def wait(self, seconds: float) -> None:
        """Return as the first in line, or when `seconds` are over."""
        with suppress(OSError):
            if not self._line_up(blocking=False):
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
            self._line_up(blocking=True)
        with self._lock:
            self._waits = False
            if self._left:
                self._close()

    def _line_up(self, *, blocking: bool) -> bool:
        """Take a number, unless there is one, and wait for the one before; false where it waits."""
        if not self._number:
            if not self._locked(_DOOR, blocking=blocking):
                return False
            told = os.pread(self._file, _NUMBER.size, 0)
            number = 1 + (_NUMBER.unpack(told)[0] if len(told) == _NUMBER.size else 0)
            self._locked(_DOOR + number, blocking=False)
            os.pwrite(self._file, _NUMBER.pack(number), 0)
            self._number = number
            self._ask(fcntl.F_UNLCK, _DOOR, blocking=False)
        return self._number == 1 or self._locked(_DOOR + self._number - 1, blocking=blocking)

    def _locked(self, byte: int, *, blocking: bool) -> bool:
        try:
            self._ask(fcntl.F_WRLCK, byte, blocking=blocking)
        except BlockingIOError:
            return False
        return True

    def _ask(self, kind: int, byte: int, *, blocking: bool, count: int = 1) -> None:
        asked = struct.pack("hhqqi", kind, os.SEEK_SET, byte, count, 0)
        fcntl.fcntl(self._file, fcntl.F_OFD_SETLKW if blocking else fcntl.F_OFD_SETLK, asked)

    def _close(self) -> None:
        """Unlock and close: unlocked for a forked child, too, that has the file open as well."""
        with suppress(OSError):
            self._ask(fcntl.F_UNLCK, 0, blocking=False, count=0)
        os.close(self._file)
