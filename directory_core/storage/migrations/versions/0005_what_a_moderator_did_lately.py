"""An index for what one person did lately, which the brake on hasty moderators counts."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    op.create_index("ix_audit_actor_at", "audit", ["actor", "at"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_index("ix_audit_actor_at", "audit")
