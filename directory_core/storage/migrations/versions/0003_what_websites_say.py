"""What organizations' own websites were seen to say, and what moderators are to look at."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        "looks",
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("website", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wanted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked", sa.Integer(), server_default="0", nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(24), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lease", sa.String(32), server_default="", nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_looks")),
    )
    op.create_index("ix_looks_due", "looks", ["wanted_at", "due_at"])
    op.create_table(
        "sightings",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("same_as", sa.Text(), nullable=False),
        sa.Column("platform_id", sa.Text(), server_default="", nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("where_seen", sa.Text(), nullable=False),
        sa.Column("place", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("missing_since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sightings")),
        sa.UniqueConstraint(
            "slug", "platform", "same_as", name=op.f("uq_sightings_slug_platform_same_as")
        ),
    )
    op.create_table(
        "tasks",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("facts", _JSON, nullable=False),
        sa.Column("about", sa.String(64), nullable=False),
        sa.Column("asked", sa.Integer(), server_default="0", nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(16), server_default="", nullable=False),
        sa.Column("closed_by_id", _BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ["closed_by_id"], ["people.id"], name=op.f("fk_tasks_closed_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
    )
    op.create_index("ix_tasks_slug", "tasks", ["slug"])
    op.create_index("ix_tasks_open", "tasks", ["closed_at", "asked"])
    op.create_index("ix_tasks_about", "tasks", ["about", "closed_at"])
    op.create_table(
        "followers",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_followers_room_id_rooms")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_followers")),
        sa.UniqueConstraint("slug", "room_id", name=op.f("uq_followers_slug_room_id")),
    )
    op.create_index("ix_followers_slug", "followers", ["slug"])
    op.create_index("ix_followers_room_id", "followers", ["room_id"])


def downgrade() -> None:
    """Take the step back."""
    for table in ("followers", "tasks", "sightings", "looks"):
        op.drop_table(table)
