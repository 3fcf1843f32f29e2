"""Compile each SQL statement once for all tests of a process, not once for each test's engine.

SQLAlchemy keeps what it compiled by dialect, and every engine has a dialect of its own.  Here those
of one kind count as one: all engines of the tests are made alike, on one SQLite and one server.
A quarter of what a test of the core took went into compiling what the test before had compiled.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

_compiled: dict[Any, Any] = {}


def share_compiled_statements() -> None:
    """Share what is compiled between all engines that are made from here on."""
    for kind in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        kind.__eq__ = _is_of_the_same_kind  # type: ignore[method-assign]
        kind.__hash__ = _by_kind  # type: ignore[assignment, method-assign]
    event.listen(Engine, "engine_connect", _share)


def _is_of_the_same_kind(one: object, other: object) -> bool:
    return type(one) is type(other)


def _by_kind(one: object) -> int:
    return hash(type(one))


def _share(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_compiled)
