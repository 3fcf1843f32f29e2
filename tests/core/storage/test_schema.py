"""The schema, and how it comes to a database."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, select, text

from directory_core.errors import DatabaseNewer
from directory_core.storage import tables as t
from directory_core.storage.chain import GENESIS
from directory_core.storage.engine import reading, writing
from directory_core.storage.schema import current, migrate, migrate_down, newest


def test_the_migrations_make_exactly_the_tables_of_the_code(engine: Engine) -> None:
    migrate(engine)

    with reading(engine) as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, t.metadata) == []
        assert current(connection) == newest()
        assert connection.execute(select(t.head.c.audit_hash)).scalar_one() == GENESIS


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
