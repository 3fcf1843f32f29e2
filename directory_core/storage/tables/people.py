"""Who speaks and where: people apart from everything they did, so they can be forgotten."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from directory_core.storage.tables.columns import Big, Json, Moment, metadata, row_id, to

people = Table(
    "people",
    metadata,
    row_id(),
    Column("language", String(16), nullable=False, server_default=""),
    to("rooms", "hears_in", nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("forgotten_at", Moment, nullable=True),
    # Where two people turned out to be one, the later row points at the one that stays.
    Column("joined_to", Big, ForeignKey("people.id"), nullable=True, index=True),
)

identities = Table(
    "identities",
    metadata,
    row_id(),
    to("people", "person_id", index=True),
    Column("venue", String(16), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("key", String(128), nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("venue", "tenant", "key"),
)

blocks = Table(
    "blocks",
    metadata,
    row_id(),
    # A keyed hash of the identity, so that a block outlives the erasure of the person.
    Column("identity_hash", String(64), nullable=False, index=True),
    Column("reason", Json, nullable=False),
    to("people", "by_id"),
    Column("at", Moment, nullable=False),
    Column("lifted_at", Moment, nullable=True),
    to("people", "lifted_by_id", nullable=True),
)

rooms = Table(
    "rooms",
    metadata,
    row_id(),
    Column("venue", String(16), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("key", String(128), nullable=False),
    Column("topic", String(64), nullable=False),
    Column("language", String(16), nullable=False),
    Column("role", String(16), nullable=False, index=True),
    Column("gone", String(32), nullable=False, server_default=""),  # why it cannot be reached
    UniqueConstraint("venue", "tenant", "key", "topic"),
)

moves = Table(
    "moves",
    metadata,
    # A room that the operator named under its former key is still the one they named.
    Column("venue", String(16), primary_key=True),
    Column("tenant", String(64), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("moved_to", String(128), nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    row_id(),
    to("people", "person_id"),
    to("rooms", "room_id"),
    Column("form", String(32), nullable=False),
    Column("state", Json, nullable=False),
    Column("version", Integer, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("elapsed_at", Moment, nullable=False, index=True),
    UniqueConstraint("person_id", "room_id", "form"),
)

event_keys = Table(
    "event_keys",
    metadata,
    Column("key", String(255), primary_key=True),
    to("people", "person_id", nullable=True, index=True),
    Column("outcome", Json, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

inbox = Table(
    "inbox",
    metadata,
    # What a venue has delivered and is not handled yet, as it came, so it goes when it is handled.
    row_id(),
    Column("venue", String(16), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("key", String(128), nullable=False),
    Column("who", String(128), nullable=False),  # the venue's key of whoever it came from
    Column("told", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("venue", "tenant", "key"),
)

link_codes = Table(
    "link_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    to("people", "person_id"),
    Column("expires_at", Moment, nullable=False),
    # The same by the time that chores counted: over is what is over by either.
    Column("elapsed_until", Moment, nullable=False, index=True),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("payload", Json, nullable=False),
    Column("elapsed_until", Moment, nullable=False, index=True),
)
