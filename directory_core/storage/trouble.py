"""Faults of a database that a person can do something about."""

import sqlite3

from sqlalchemy.exc import DBAPIError

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


def unusable(error: DBAPIError) -> DatabaseUnusable | None:
    """The refusal that says what is wrong with the database, or None for a fault of our own."""
    if isinstance(error.orig, sqlite3.Error):
        why = _SQLITE.get(getattr(error.orig, "sqlite_errorcode", -1) & 0xFF)
    else:
        why = _POSTGRES.get(getattr(error.orig, "sqlstate", None) or "")
        if why is None and error.connection_invalidated:
            why = "unreachable"
    return DatabaseUnusable(why=why) if why else None
