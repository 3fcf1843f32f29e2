"""Bringing a database to this version's schema, under one lock."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from directory_core.errors import DatabaseNewer
from directory_core.storage.engine import writing

_LOCK = 0x636172  # "car": any number will do, as long as nobody else's program takes the same


def migrate(engine: Engine, target: str = "head") -> None:
    """Run the migrations up to `target`; processes that start together wait for one another.

    Raises:
        DatabaseNewer: a newer version of this program wrote the database.
    """
    with writing(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if target != "head" or current(connection) != newest():
            command.upgrade(_config(connection), target)


def migrate_down(engine: Engine, target: str) -> None:
    """Take the migrations back to `target` (`base` for nothing at all)."""
    with writing(engine) as connection:
        command.downgrade(_config(connection), target)


def current(connection: Connection) -> str | None:
    """The migration the database stands at, or None for an empty one.

    Raises:
        DatabaseNewer: it stands at one that this version does not know.
    """
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in _known():
        raise DatabaseNewer(found=found)
    return found


def newest() -> str:
    """The migration that this version of the program wants."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None, "the migrations are shipped with the package"  # noqa: S101
    return head


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
