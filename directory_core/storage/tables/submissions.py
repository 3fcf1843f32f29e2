"""What is proposed and decided, and who is to hear of it."""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from directory_core.storage.tables.columns import Json, Moment, metadata, row_id, to

submissions = Table(
    "submissions",
    metadata,
    row_id(),
    Column("public_id", String(12), nullable=False, unique=True),
    Column("kind", String(24), nullable=False),
    Column("proposal", Json, nullable=False),
    # No foreign key: what is taken back leaves the directory, and what was said of it stays.
    Column("target", String(40), nullable=True, index=True),
    Column("listed_kind", String(32), nullable=False),  # what the organization is
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    to("people", "submitter_id", index=True),
    to("rooms", "reply_room_id"),
    Column("venue", String(16), nullable=False),
    Column("submitted_at", Moment, nullable=False, index=True),
    to("people", "claimed_by_id", nullable=True),
    Column("claimed_until", Moment, nullable=True, index=True),
    Column("reminded_at", Moment, nullable=True),
    Column("undo_until", Moment, nullable=True),
    # What the proposal is about, folded: two open submissions that share it are near-duplicates.
    Column("about", Text, nullable=False, index=True),
    Index("ix_submissions_queue", "state", "submitted_at"),
)

decisions = Table(
    "decisions",
    metadata,
    row_id(),
    to("submissions", "submission_id"),
    Column("version", Integer, nullable=False),
    Column("verdict", String(24), nullable=False),
    Column("reason", Json, nullable=True),
    Column("facts", Json, nullable=False),  # what was approved with changes, merged into, undone
    to("people", "by_id"),
    Column("at", Moment, nullable=False, index=True),
    Column("undone", Boolean, nullable=False),
    # One decision for each version, whatever else should fail.
    UniqueConstraint("submission_id", "version"),
)

exchanges = Table(
    "exchanges",
    metadata,
    row_id(),
    to("submissions", "submission_id", index=True),
    Column("question", Text, nullable=False),
    to("people", "asked_by_id"),
    Column("asked_at", Moment, nullable=False),
    Column("answer", Text, nullable=False),
    Column("answered_at", Moment, nullable=True),
)

notices = Table(
    "notices",
    metadata,
    row_id(),
    Column("kind", String(16), nullable=False),
    to("rooms", "room_id"),
    to("submissions", "submission_id", nullable=True, index=True),
    to("people", "person_id", nullable=True),
    Column("facts", Json, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lease", String(32), nullable=False, server_default=""),
    Column("lease_until", Moment, nullable=True),
    Column("settled_at", Moment, nullable=True),
    Column("outcome", String(16), nullable=False, server_default=""),
    Column("why", String(64), nullable=False, server_default=""),
    Index("ix_notices_due", "settled_at", "due_at"),
    Index("ix_notices_room", "room_id", "settled_at"),
)

cards = Table(
    "cards",
    metadata,
    row_id(),
    to("submissions", "submission_id"),
    to("rooms", "room_id"),
    Column("message", String(128), nullable=False),
    Column("version_drawn", Integer, nullable=False),
    UniqueConstraint("submission_id", "room_id"),
)

asked = Table(
    "asked",
    metadata,
    # What was asked and not surely answered, or chosen from choices: counted without who asked.
    Column("question", String(200), primary_key=True),
    Column("slug", String(40), primary_key=True),  # chosen; empty: not found; `!`: no help
    Column("times", Integer, nullable=False),
    Column("last_on", String(10), nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("until", Moment, nullable=False),
)
