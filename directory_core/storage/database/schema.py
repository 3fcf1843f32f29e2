"""Bringing a database to this version's schema, under one lock.

An empty database gets the tables of the code at once and is marked as migrated, as Alembic's
cookbook has it ("Building an Up to Date Database from Scratch"); a test holds the two ways
against each other.  So neither a first start nor an ordinary one waits for Alembic's imports.
"""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, create_mock_engine, insert, inspect, select, text

from directory_core.errors import DatabaseNewer, DatabaseUnusable
from directory_core.storage import elapsed
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import GENESIS
from directory_core.storage.database.engine import reading, writing

REVISIONS = tuple(f"{number:04}" for number in range(1, 15))
"""The migrations, oldest first; a test compares them with the scripts."""

_LOCK = 0x636172  # "car": any number will do, as long as nobody else's program takes the same


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest; processes that start together wait for one another.

    Raises:
        DatabaseNewer: a newer version of this program wrote the database.
    """
    with reading(engine) as connection:
        if current(connection) == newest():
            return
    with writing(engine, patient=True) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        _bring_up(connection)


def ensure_current(engine: Engine) -> None:
    """See that the schema is this version's, and change nothing.

    Raises:
        DatabaseUnusable: there is no schema, or an older one.
        DatabaseNewer: a newer version of this program wrote the database.
    """
    with reading(engine) as connection:
        found = current(connection)
    if found != newest():
        raise DatabaseUnusable(why="missing" if found is None else "older")


def _bring_up(connection: Connection) -> None:
    found = current(connection)
    if found == newest():
        return
    if found is None and not inspect(connection).get_table_names():
        _build(connection)
        return
    from directory_core.storage.database import alembic_runner  # noqa: PLC0415 - see the module

    alembic_runner.upgrade(connection, "head")


def _build(connection: Connection) -> None:
    """Make the newest schema in an empty database."""
    for statement in _statements(connection.engine.url.drivername):
        connection.exec_driver_sql(statement)
    connection.execute(insert(t.migration).values(version_num=newest()))
    head = {"id": 1, "revision": 0, "audit_seq": 0, "audit_hash": GENESIS}
    connection.execute(insert(t.head).values(head))
    elapsed.begin(connection)


@cache
def _statements(driver: str) -> tuple[str, ...]:
    """What makes the tables in this kind of database; written once for each process."""
    written: list[str] = []

    def write(statement: Any, *_: Any) -> None:
        written.append(str(statement.compile(dialect=mock.dialect)))

    mock = create_mock_engine(f"{driver}://", write)
    for tables in (t.metadata, t.migrations):
        tables.create_all(mock, checkfirst=False)
    # PostgreSQL takes all of them at once; SQLite takes them one by one.
    return tuple(written) if driver == "sqlite" else (";\n".join(written),)


def migrate_down(engine: Engine, target: str) -> None:
    """Take the migrations back to `target` (`base` for nothing at all)."""
    from directory_core.storage.database import alembic_runner  # noqa: PLC0415 - see the module

    with writing(engine) as connection:
        alembic_runner.downgrade(connection, target)


def current(connection: Connection) -> str | None:
    """The migration the database stands at, or None for an empty one.

    Raises:
        DatabaseNewer: it stands at one that this version does not know.
    """
    if not inspect(connection).has_table(t.migration.name):
        return None
    found = connection.execute(select(t.migration.c.version_num)).scalar_one_or_none()
    if found is not None and found not in REVISIONS:
        raise DatabaseNewer(found=found)
    return found


def newest() -> str:
    """The migration that this version of the program wants."""
    return REVISIONS[-1]
