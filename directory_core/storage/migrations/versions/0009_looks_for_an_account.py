"""Whoever waits for a look may have asked about one account."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    op.add_column("followers", sa.Column("about", sa.Text(), server_default="", nullable=False))
    op.create_index("ix_sightings_same_as", "sightings", ["same_as"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_index("ix_sightings_same_as", "sightings")
    op.drop_column("followers", "about")
