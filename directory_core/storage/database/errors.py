"""Faults of the database: what is tried again, and what a person can do something about.

Locks and lost serialisation are tried again always; a lost connection only where an event key makes
the repeat safe, since nobody knows whether the commit got through.  Within two seconds; nothing
else.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from tenacity import RetryCallState, Retrying, retry_if_exception, wait_random_exponential

from directory_core.errors import DatabaseUnusable
from directory_core.storage.database.deadlines import Overdue, call_seconds
from directory_core.storage.database.engine import BUSY_SECONDS

SERIALIZATION_FAILURE = "40001"
DEADLOCK_DETECTED = "40P01"
UNIQUE_VIOLATION = "23505"


def is_passing(error: BaseException, *, keyed: bool) -> bool:
    """Whether the same transaction may well succeed when it is run again."""
    if not isinstance(error, DBAPIError):
        return False
    if isinstance(error.orig, sqlite3.Error):
        return _is_passing_sqlite(error.orig, keyed=keyed)
    state = getattr(error.orig, "sqlstate", None)
    if state in {SERIALIZATION_FAILURE, DEADLOCK_DETECTED}:
        return True
    # Two deliveries of one event at once: the later one finds the key on its second try.
    return keyed and (state == UNIQUE_VIOLATION or error.connection_invalidated)


def _is_passing_sqlite(error: sqlite3.Error, *, keyed: bool) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return True
    return keyed and code == sqlite3.SQLITE_CONSTRAINT


def _too_late(state: RetryCallState) -> bool:
    """Whether another attempt could keep somebody waiting too long.

    SQLite waits for the lock by itself, so an attempt there may last.
    """
    error = state.outcome.exception() if state.outcome else None
    cause = error.orig if isinstance(error, DBAPIError) else None
    attempt = BUSY_SECONDS if isinstance(cause, sqlite3.Error) else 0.0
    return (state.seconds_since_start or 0.0) + attempt >= call_seconds()


def retrying(*, keyed: bool) -> Retrying:
    """Attempts for one transaction: short, jittered pauses, two seconds in all."""
    return Retrying(
        retry=retry_if_exception(lambda error: is_passing(error, keyed=keyed)),
        wait=wait_random_exponential(multiplier=0.01, max=0.25),
        stop=_too_late,
        reraise=True,
    )


_SQLITE = {
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_NOTADB: "not_a_database",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_IOERR: "disk",
}
_POSTGRES = {
    "25006": "read_only",
    "53100": "full",
    "55P03": "locked",
    "40001": "locked",
    "40P01": "locked",
    "57P03": "starting",
    "57014": "slow",
}


@contextmanager
def facing_trouble() -> Iterator[None]:
    """Turn what is wrong with the database into a refusal; faults of our own stay what they are.

    Raises:
        DatabaseUnusable: the database can't be opened, read or written just now.
    """
    try:
        yield
    except Overdue as late:
        raise DatabaseUnusable(why="slow") from late
    except PoolTimeout as busy:
        raise DatabaseUnusable(why="busy") from busy
    except (DBAPIError, sqlite3.Error) as error:
        why = _why(error)
        if why is None:
            raise
        raise DatabaseUnusable(why=why) from error


def _why(error: DBAPIError | sqlite3.Error) -> str | None:
    # A connection that fails while it is prepared raises the driver's own error.
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(getattr(cause, "sqlite_errorcode", -1) & 0xFF)
    state = getattr(cause, "sqlstate", None) or ""
    if state in _POSTGRES:
        return _POSTGRES[state]
    lost = isinstance(error, OperationalError) and not state
    gone = isinstance(error, DBAPIError) and error.connection_invalidated
    return "unreachable" if lost or gone else None
