"""A proof of ownership lapses where its website is unreachable for long, and a look may be asked.

What is proven already gets as long as what is seen today.
"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_leases = sa.table("leases", sa.column("name"), sa.column("until", _MOMENT))
_proofs = sa.table("ownership_proofs", sa.column("state"), sa.column("elapsed_until", _MOMENT))


def upgrade() -> None:
    """Apply the step."""
    op.add_column(
        "ownership_proofs",
        sa.Column("asked", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    connection = op.get_bind()
    clock = sa.select(_leases.c.until).where(_leases.c.name == "clock")
    until = connection.execute(clock).scalar_one() + timedelta(days=30)
    proven = sa.update(_proofs).where(_proofs.c.state == "proven")
    connection.execute(proven.values(elapsed_until=until))


def downgrade() -> None:
    """Take the step back."""
    op.drop_column("ownership_proofs", "asked")
