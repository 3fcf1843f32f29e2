"""Whoever waits for a look at a website remembers the answer in which to tell of it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    op.add_column("followers", sa.Column("message", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    """Take the step back."""
    op.drop_column("followers", "message")
