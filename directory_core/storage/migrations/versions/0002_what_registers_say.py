"""What registers call an organization, and what its website rests on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")


def upgrade() -> None:
    """Apply the step."""
    with op.batch_alter_table("organizations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("website_claim", _JSON, nullable=True))
        batch_op.add_column(sa.Column("ids", _JSON, nullable=True))


def downgrade() -> None:
    """Take the step back."""
    with op.batch_alter_table("organizations", schema=None) as batch_op:
        batch_op.drop_column("ids")
        batch_op.drop_column("website_claim")
