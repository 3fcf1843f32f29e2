"""What is tried again, and what is not.

Locks and lost serialisation always; a lost connection only where an event key makes the repeat
safe, since nobody knows whether the commit got through.  Within two seconds; nothing else.
"""

import sqlite3

from sqlalchemy.exc import DBAPIError
from tenacity import RetryCallState, Retrying, retry_if_exception, wait_random_exponential

from directory_core.storage.engine import BUSY_SECONDS

SERIALIZATION_FAILURE = "40001"
DEADLOCK_DETECTED = "40P01"
UNIQUE_VIOLATION = "23505"

_LONGEST = 2.0
"""Seconds that somebody may be kept waiting for an answer."""


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
    return (state.seconds_since_start or 0.0) + attempt >= _LONGEST


def retrying(*, keyed: bool) -> Retrying:
    """Attempts for one transaction: short, jittered pauses, two seconds in all."""
    return Retrying(
        retry=retry_if_exception(lambda error: is_passing(error, keyed=keyed)),
        wait=wait_random_exponential(multiplier=0.01, max=0.25),
        stop=_too_late,
        reraise=True,
    )
