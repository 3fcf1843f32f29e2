"""When each account was looked for on its organization's website, and what followed a given-up one.

Websites keep what lets the next look ask whether anything changed.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_DATES = ("checked", "missing_since", "until")


def upgrade() -> None:
    """Apply the step."""
    for name in _DATES:
        op.add_column("accounts", sa.Column(name, sa.String(10), nullable=True))
    op.add_column(
        "accounts", sa.Column("replaced_by", sa.Text(), server_default="", nullable=False)
    )
    for name in ("read_url", "etag", "modified"):
        op.add_column("looks", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.add_column("looks", sa.Column("read_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take the step back."""
    for name in ("read_at", "modified", "etag", "read_url"):
        op.drop_column("looks", name)
    for name in ("replaced_by", *reversed(_DATES)):
        op.drop_column("accounts", name)
