"""People prove on an organization's website that they speak for it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TABLE = "ownership_proofs"


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        _TABLE,
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("person_id", _BIG, nullable=False),
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("website", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proven_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("where_seen", sa.Text(), server_default="", nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease", sa.String(32), server_default="", nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_ownership_proofs_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name=op.f("fk_ownership_proofs_room_id_rooms")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ownership_proofs")),
    )
    op.create_index("ix_ownership_proofs_slug", _TABLE, ["slug"])
    op.create_index("ix_ownership_proofs_person_id", _TABLE, ["person_id"])
    op.create_index("ix_ownership_proofs_due", _TABLE, ["due_at"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_table(_TABLE)
