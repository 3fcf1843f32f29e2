"""Alembic, kept apart since it is slow to import: a database that is current needs none of it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def upgrade(connection: Connection, target: str) -> None:
    """Run the migrations up to `target`, in the transaction at hand."""
    command.upgrade(config(connection), target)


def downgrade(connection: Connection, target: str) -> None:
    """Take the migrations back to `target`, in the transaction at hand."""
    command.downgrade(config(connection), target)


def revisions() -> tuple[str, ...]:
    """Every migration there is, the oldest first."""
    scripts = ScriptDirectory.from_config(config()).walk_revisions()
    return tuple(script.revision for script in scripts)[::-1]


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings; it runs on `connection`."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings
