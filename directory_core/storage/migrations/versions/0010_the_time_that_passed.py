"""What is kept for so long goes by the time that chores counted, and drafts are stamped with it."""

import datetime as dt

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_BEGINNING = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_leases = sa.table("leases", sa.column("name"), sa.column("holder"), sa.column("until", _MOMENT))
_keys = sa.table("event_keys", sa.column("at", _MOMENT))
_notices = sa.table("notices", sa.column("settled_at", _MOMENT))
_drafts = sa.table("drafts", sa.column("elapsed_at", _MOMENT))


def upgrade() -> None:
    """Apply the step."""
    connection = op.get_bind()
    clock = sa.select(_leases.c.until).where(_leases.c.name == "clock")
    if connection.execute(clock).first() is None:
        newest = connection.execute(sa.select(sa.func.max(_keys.c.at))).scalar_one()
        begun = {"name": "clock", "holder": "", "until": newest or _BEGINNING}
        connection.execute(sa.insert(_leases).values(begun))
    now = clock.scalar_subquery()
    for table, column in ((_keys, _keys.c.at), (_notices, _notices.c.settled_at)):
        ahead = sa.update(table).where(column > now)  # stamped by a clock that was ahead
        connection.execute(ahead.values({column.name: now}))
    op.drop_index("ix_drafts_updated_at", "drafts")
    op.add_column("drafts", sa.Column("elapsed_at", _MOMENT, nullable=True))
    connection.execute(sa.update(_drafts).values(elapsed_at=now))
    with op.batch_alter_table("drafts") as drafts:
        drafts.alter_column("elapsed_at", existing_type=_MOMENT, nullable=False)
        drafts.create_index("ix_drafts_elapsed_at", ["elapsed_at"])


def downgrade() -> None:
    """Take the step back."""
    with op.batch_alter_table("drafts") as drafts:
        drafts.drop_index("ix_drafts_elapsed_at")
        drafts.drop_column("elapsed_at")
    op.create_index("ix_drafts_updated_at", "drafts", ["updated_at"])
