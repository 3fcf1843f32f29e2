"""Whoever waits for a look hears of it in the language they asked in."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    op.add_column(
        "followers", sa.Column("language", sa.String(16), server_default="", nullable=False)
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_column("followers", "language")
