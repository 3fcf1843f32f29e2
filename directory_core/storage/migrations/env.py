"""Alembic's entry: it runs on the connection it is handed, inside that connection's transaction."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from directory_core.storage.tables import Moment, metadata


def render_moment(kind: str, obj: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our moments into generated migrations as what they are in the database."""
    if kind == "type" and isinstance(obj, Moment):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=False,
    render_item=render_moment,
)
context.run_migrations()
