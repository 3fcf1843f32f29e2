"""Indexes for what was scanned, and grows: rooms by role, people joined, what the clock looks for."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INDEXES = (
    ("rooms", ("role",)),
    ("people", ("joined_to",)),
    ("drafts", ("updated_at",)),
    ("link_codes", ("expires_at",)),
    ("submissions", ("submitted_at",)),
    ("submissions", ("claimed_until",)),
    ("decisions", ("at",)),
)
_LISTED = "ix_organizations_listed"


def upgrade() -> None:
    """Apply the step."""
    for table, columns in _INDEXES:
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))
    op.create_index(_LISTED, "organizations", ["status", "sorted_as", "slug"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_index(_LISTED, "organizations")
    for table, columns in reversed(_INDEXES):
        op.drop_index(f"ix_{table}_{'_'.join(columns)}", table)
