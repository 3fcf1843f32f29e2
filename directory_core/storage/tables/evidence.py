"""What organizations' own websites say, what moderators are to look at, and who proves to speak.

Slugs stand here without a foreign key: what is taken off the list leaves the directory, and what
was seen of it stays.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from directory_core.storage.tables.columns import Json, Moment, metadata, row_id, to

looks = Table(
    "looks",
    metadata,
    Column("slug", String(40), primary_key=True),
    Column("website", Text, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("wanted_at", Moment, nullable=True),  # somebody asked, and nobody has looked since
    Column("asked", Integer, nullable=False, server_default="0"),
    Column("looked_at", Moment, nullable=True),
    Column("state", String(24), nullable=False, server_default=""),
    Column("detail", Text, nullable=False, server_default=""),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("lease", String(32), nullable=False, server_default=""),
    Column("lease_until", Moment, nullable=True),
    # What the next look may ask by whether the first page has changed, and when it was read whole.
    Column("read_url", Text, nullable=False, server_default=""),
    Column("etag", Text, nullable=False, server_default=""),
    Column("modified", Text, nullable=False, server_default=""),
    Column("read_at", Moment, nullable=True),
    Index("ix_looks_due", "wanted_at", "due_at"),
)

sightings = Table(
    "sightings",
    metadata,
    row_id(),
    Column("slug", String(40), nullable=False),
    Column("platform", String(16), nullable=False),
    Column("handle", Text, nullable=False),
    Column("same_as", Text, nullable=False),
    Column("platform_id", Text, nullable=False, server_default=""),
    Column("url", Text, nullable=False),
    Column("own", Boolean, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("where_seen", Text, nullable=False),
    Column("place", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    Column("missing_since", Moment, nullable=True),
    UniqueConstraint("slug", "platform", "same_as"),
    Index("ix_sightings_same_as", "same_as"),
)

tasks = Table(
    "tasks",
    metadata,
    row_id(),
    Column("kind", String(24), nullable=False),
    Column("slug", String(40), nullable=False, index=True),
    Column("facts", Json, nullable=False),
    # One open task for each thing there is to look at, however often it is seen.
    Column("about", String(64), nullable=False),
    Column("asked", Integer, nullable=False, server_default="0"),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment, nullable=True),
    Column("outcome", String(16), nullable=False, server_default=""),
    to("people", "closed_by_id", nullable=True),
    Index("ix_tasks_open", "closed_at", "asked"),
    Index("ix_tasks_about", "about", "closed_at"),
)

followers = Table(
    "followers",
    metadata,
    row_id(),
    Column("slug", String(40), nullable=False, index=True),
    to("rooms", "room_id", index=True),
    Column("since", Moment, nullable=False),
    # The venue's own key of the answer that is to be edited.
    Column("message", Text, nullable=False, server_default=""),
    # The address that was asked about, where it was not the organization.
    Column("about", Text, nullable=False, server_default=""),
    # The language of whoever asked: the room's may be another, or none.
    Column("language", String(16), nullable=False, server_default=""),
    UniqueConstraint("slug", "room_id"),
)
"""Rooms that wait to hear what a website says."""

ownership_proofs = Table(
    "ownership_proofs",
    metadata,
    row_id(),
    Column("slug", String(40), nullable=False, index=True),
    to("people", "person_id", index=True),
    to("rooms", "room_id"),
    Column("website", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),  # as it was told; it goes by the next one
    # Until when it is good unless the code is seen, or seen again.
    Column("elapsed_until", Moment, nullable=False),
    Column("proven_at", Moment, nullable=True),
    Column("where_seen", Text, nullable=False, server_default=""),
    # When to look for the code next; nothing where nobody asked yet, or it is over.
    Column("due_at", Moment, nullable=True),
    # Somebody waits to hear what comes of it.
    Column("asked", Boolean, nullable=False, server_default=false()),
    Column("lease", String(32), nullable=False, server_default=""),
    Column("lease_until", Moment, nullable=True),
    Index("ix_ownership_proofs_due", "due_at"),
)
