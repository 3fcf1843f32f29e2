"""Codes, and what buttons stand for, are over by the time that chores counted.

What was handed out before gets as long as anything of its kind does: no clock of before is
believed.
"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_leases = sa.table("leases", sa.column("name"), sa.column("until", _MOMENT))
_LONGEST = {
    "tokens": timedelta(days=7),
    "link_codes": timedelta(hours=1),
    "ownership_proofs": timedelta(days=1),
}


def upgrade() -> None:
    """Apply the step."""
    connection = op.get_bind()
    clock = sa.select(_leases.c.until).where(_leases.c.name == "clock")
    now = connection.execute(clock).scalar_one()
    op.drop_index("ix_tokens_expires_at", "tokens")
    op.drop_index("ix_link_codes_expires_at", "link_codes")
    for name, lasts in _LONGEST.items():
        op.add_column(name, sa.Column("elapsed_until", _MOMENT, nullable=True))
        table = sa.table(name, sa.column("elapsed_until", _MOMENT))
        connection.execute(sa.update(table).values(elapsed_until=now + lasts))
        with op.batch_alter_table(name) as changed:
            changed.alter_column("elapsed_until", existing_type=_MOMENT, nullable=False)
            if name != "ownership_proofs":
                changed.create_index(f"ix_{name}_elapsed_until", ["elapsed_until"])
            if name == "tokens":
                changed.drop_column("expires_at")


def downgrade() -> None:
    """Take the step back."""
    for name in ("tokens", "link_codes"):
        op.drop_index(f"ix_{name}_elapsed_until", name)
    with op.batch_alter_table("tokens") as tokens:
        tokens.alter_column("elapsed_until", new_column_name="expires_at")
    for name in ("link_codes", "ownership_proofs"):
        with op.batch_alter_table(name) as changed:
            changed.drop_column("elapsed_until")
    for name in ("tokens", "link_codes"):
        op.create_index(f"ix_{name}_expires_at", name, ["expires_at"])
