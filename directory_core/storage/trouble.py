"""Faults of a database that a person can do something about."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from directory_core.errors import DatabaseUnusable

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
}


@contextmanager
def facing_trouble() -> Iterator[None]:
    """Turn what is wrong with the database into a refusal; faults of our own stay what they are.

    Raises:
        DatabaseUnusable: the database can't be opened, read or written just now.
    """
    try:
        yield
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
