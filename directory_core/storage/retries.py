"""What is tried again, and what is not.

Locks and lost serialisation always; a lost connection only where an event key makes the repeat
safe, since nobody knows whether the commit got through.  Within two seconds; nothing else.
"""

import sqlite3

from sqlalchemy.exc import DBAPIError
from tenacity import Retrying, retry_if_exception, stop_after_delay, wait_random_exponential

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


def retrying(*, keyed: bool) -> Retrying:
    """Attempts for one transaction: short, jittered pauses, two seconds in all."""
    return Retrying(
        retry=retry_if_exception(lambda error: is_passing(error, keyed=keyed)),
        wait=wait_random_exponential(multiplier=0.01, max=0.25),
        stop=stop_after_delay(2),
        reraise=True,
    )
