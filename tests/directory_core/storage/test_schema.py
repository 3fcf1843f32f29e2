"""The schema, and how it comes to a database."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, inspect, select, text
from sqlalchemy.engine.interfaces import ReflectedIndex

from directory_core.errors import DatabaseNewer
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import GENESIS
from directory_core.storage.database import alembic_runner
from directory_core.storage.database.engine import reading, writing
from directory_core.storage.database.schema import REVISIONS, current, migrate, migrate_down, newest


def test_the_migrations_make_exactly_the_tables_of_the_code(engine: Engine) -> None:
    with writing(engine) as connection:
        alembic_runner.upgrade(connection, "head")

    with reading(engine) as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, t.metadata) == []
        assert current(connection) == newest()
        assert connection.execute(select(t.head.c.audit_hash)).scalar_one() == GENESIS


def test_a_database_built_at_once_is_the_one_that_the_migrations_make(engine: Engine) -> None:
    migrate(engine)
    with reading(engine) as connection:
        built = described(connection)
    migrate_down(engine, "base")
    with writing(engine) as connection:
        alembic_runner.upgrade(connection, "head")

    with reading(engine) as connection:
        assert described(connection) == built


def described(connection: Connection) -> dict[str, object]:
    """Everything the database says about its tables, and the rows they begin with."""
    database = inspect(connection)
    said: dict[str, object] = {"head": connection.execute(select(t.head)).all()}
    said["migration"] = connection.execute(select(t.migration)).all()
    for name in sorted(database.get_table_names()):
        columns = [
            (c["name"], str(c["type"]), c["nullable"], c["default"])
            for c in database.get_columns(name)
        ]
        said[name] = (
            sorted(columns),
            database.get_pk_constraint(name),
            sorted(database.get_foreign_keys(name), key=str),
            sorted(_index(each) for each in database.get_indexes(name)),
            sorted(database.get_unique_constraints(name), key=str),
            database.get_check_constraints(name),
        )
    return said


def _index(found: ReflectedIndex) -> tuple[str, ...]:
    where = {name: str(value) for name, value in found.get("dialect_options", {}).items()}
    return str(found["name"]), str(found["column_names"]), str(found["unique"]), str(where)


def test_the_program_knows_its_own_migrations() -> None:
    assert alembic_runner.revisions() == REVISIONS


def test_the_migrations_run_down_and_up_again(engine: Engine) -> None:
    migrate(engine)

    migrate_down(engine, "base")
    with reading(engine) as connection:
        assert current(connection) is None
    migrate(engine)

    with reading(engine) as connection:
        assert current(connection) == newest()


def test_processes_that_start_together_migrate_once(engine: Engine) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, [engine] * 4))

    with reading(engine) as connection:
        assert len(connection.execute(select(t.head)).all()) == 1


def test_a_database_from_a_newer_version_is_refused_and_left_alone(engine: Engine) -> None:
    migrate(engine)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseNewer) as refusal:
        migrate(engine)

    assert refusal.value.facts == {"found": "9999"}
