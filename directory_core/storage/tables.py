"""The tables.  Every promise of the design rests on these columns and constraints.

`head` is one row that holds the revision of the directory and the head of the audit chain; it is
locked as the last step of each writing transaction, so revisions have no gaps and are committed
in order.
People stand apart from everything they did: other tables hold their surrogate id alone, so a
person can be forgotten while the audit chain stays whole.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Json = JSON().with_variant(JSONB(), "postgresql")
Big = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers its rows only where the key is an INTEGER, which has 64 bits there."""


class Moment(TypeDecorator[datetime]):
    """An aware moment in UTC.  SQLite has no zones, so there the zone is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive moment, which would mean a different one elsewhere."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: Any | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy passes it by name
    ) -> datetime | None:
        """Give back the moment in UTC."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _slug(name: str) -> Column[str]:
    """Another organization, by slug; checked at the end of the transaction, so order is free."""
    target = ForeignKey("organizations.slug", deferrable=True, initially="DEFERRED")
    return Column(name, String(40), target, nullable=True, index=True)


def _id() -> Column[int]:
    return Column("id", Big, primary_key=True, autoincrement=True)


def _to(target: str, name: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    return Column(name, Big, ForeignKey(f"{target}.id"), nullable=nullable, index=index)


head = Table(
    "head",
    metadata,
    Column("id", Integer, primary_key=True),
    CheckConstraint("id = 1", name="single"),
    Column("revision", Big, nullable=False),
    Column("audit_seq", Big, nullable=False),
    Column("audit_hash", String(64), nullable=False),
    Column("shipped", String(64), nullable=False, server_default=""),
)

organizations = Table(
    "organizations",
    metadata,
    _id(),
    Column("slug", String(40), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", String(32), nullable=False, index=True),
    Column("city", Text, nullable=False),
    Column("website", Text, nullable=False),
    Column("wikidata", String(32), nullable=False),
    Column("note", Text, nullable=False),
    _slug("parent"),
    Column("status", String(16), nullable=False),
    _slug("merged_into"),
    Column("revision", Big, nullable=False, index=True),
    # What lists are ordered by, what cities are found by, and the website's host without `www.`.
    Column("sorted_as", Text, nullable=False, index=True),
    Column("city_as", Text, nullable=False, index=True),
    Column("domain", Text, nullable=False, index=True),
    # The digest of what `load` wrote last: a row that no longer matches was changed by a moderator.
    Column("loaded", String(64), nullable=False, server_default=""),
)

places = Table(
    "places",
    metadata,
    _id(),
    _to("organizations", "organization_id", index=True),
    Column("level", String(8), nullable=False),  # "country" or "region"
    Column("value", Text, nullable=False),
    Column("value_as", Text, nullable=False),  # folded, as people may type it
    Column("position", Integer, nullable=False),
    Index("ix_places_lookup", "level", "value_as", "organization_id"),
)

aliases = Table(
    "aliases",
    metadata,
    _id(),
    _to("organizations", "organization_id", index=True),
    Column("text", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("position", Integer, nullable=False),
)

accounts = Table(
    "accounts",
    metadata,
    _id(),
    _to("organizations", "organization_id", index=True),
    Column("position", Integer, nullable=False),
    Column("platform", String(16), nullable=False),
    Column("handle", Text, nullable=False),
    Column("same_as", Text, nullable=False),  # what makes two handles the same on this platform
    Column("platform_id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("since", String(10), nullable=True),
    Column("last_confirmed", String(10), nullable=True),
    Column("disputed_since", Moment, nullable=True),
    Column("evidence", Json, nullable=False),
    Index("ix_accounts_same_as", "same_as"),
    Index("ix_accounts_platform_id", "platform_id"),
    # One account, one owner: whatever path an entry came by.
    Index(
        "uq_accounts_owner",
        "platform",
        "same_as",
        unique=True,
        sqlite_where=text("status != 'retired'"),
        postgresql_where=text("status != 'retired'"),
    ),
)

people = Table(
    "people",
    metadata,
    _id(),
    Column("language", String(16), nullable=False, server_default=""),
    _to("rooms", "hears_in", nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("forgotten_at", Moment, nullable=True),
    # Where two people turned out to be one, the later row points at the one that stays.
    Column("joined_to", Big, ForeignKey("people.id"), nullable=True),
)

identities = Table(
    "identities",
    metadata,
    _id(),
    _to("people", "person_id", index=True),
    Column("venue", String(16), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("key", String(128), nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("venue", "tenant", "key"),
)

blocks = Table(
    "blocks",
    metadata,
    _id(),
    # A keyed hash of the identity, so that a block outlives the erasure of the person.
    Column("identity_hash", String(64), nullable=False, index=True),
    Column("reason", Json, nullable=False),
    _to("people", "by_id"),
    Column("at", Moment, nullable=False),
    Column("lifted_at", Moment, nullable=True),
    _to("people", "lifted_by_id", nullable=True),
)

rooms = Table(
    "rooms",
    metadata,
    _id(),
    Column("venue", String(16), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("key", String(128), nullable=False),
    Column("topic", String(64), nullable=False),
    Column("language", String(16), nullable=False),
    Column("role", String(16), nullable=False),
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
    _id(),
    _to("people", "person_id"),
    _to("rooms", "room_id"),
    Column("form", String(32), nullable=False),
    Column("state", Json, nullable=False),
    Column("version", Integer, nullable=False),
    Column("updated_at", Moment, nullable=False),
    UniqueConstraint("person_id", "room_id", "form"),
)

submissions = Table(
    "submissions",
    metadata,
    _id(),
    Column("public_id", String(12), nullable=False, unique=True),
    Column("kind", String(24), nullable=False),
    Column("proposal", Json, nullable=False),
    # No foreign key: what is taken back leaves the directory, and what was said of it stays.
    Column("target", String(40), nullable=True, index=True),
    Column("listed_kind", String(32), nullable=False),  # what the organization is
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    _to("people", "submitter_id", index=True),
    _to("rooms", "reply_room_id"),
    Column("venue", String(16), nullable=False),
    Column("submitted_at", Moment, nullable=False),
    _to("people", "claimed_by_id", nullable=True),
    Column("claimed_until", Moment, nullable=True),
    Column("reminded_at", Moment, nullable=True),
    Column("undo_until", Moment, nullable=True),
    # What the proposal is about, folded: two open submissions that share it are near-duplicates.
    Column("about", Text, nullable=False, index=True),
    Index("ix_submissions_queue", "state", "submitted_at"),
)

decisions = Table(
    "decisions",
    metadata,
    _id(),
    _to("submissions", "submission_id"),
    Column("version", Integer, nullable=False),
    Column("verdict", String(24), nullable=False),
    Column("reason", Json, nullable=True),
    Column("facts", Json, nullable=False),  # what was approved with changes, merged into, undone
    _to("people", "by_id"),
    Column("at", Moment, nullable=False),
    Column("undone", Boolean, nullable=False),
    # One decision for each version, whatever else should fail.
    UniqueConstraint("submission_id", "version"),
)

exchanges = Table(
    "exchanges",
    metadata,
    _id(),
    _to("submissions", "submission_id", index=True),
    Column("question", Text, nullable=False),
    _to("people", "asked_by_id"),
    Column("asked_at", Moment, nullable=False),
    Column("answer", Text, nullable=False),
    Column("answered_at", Moment, nullable=True),
)

changes = Table(
    "changes",
    metadata,
    Column("revision", Big, primary_key=True, autoincrement=False),
    Column("slug", String(40), nullable=False, index=True),
    Column("before", Json, nullable=True),
    Column("after", Json, nullable=True),
    Column("at", Moment, nullable=False),
    Column("origin", String(16), nullable=False),  # decision, undo, load, shipped, safety
    _to("decisions", "decision_id", nullable=True, index=True),
    Index("ix_changes_news", "origin", "revision"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Big, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", Big, nullable=True),  # a surrogate id that outlives the person
    Column("action", String(32), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("facts", Json, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

notices = Table(
    "notices",
    metadata,
    _id(),
    Column("kind", String(16), nullable=False),
    _to("rooms", "room_id"),
    _to("submissions", "submission_id", nullable=True, index=True),
    _to("people", "person_id", nullable=True),
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
    _id(),
    _to("submissions", "submission_id"),
    _to("rooms", "room_id"),
    Column("message", String(128), nullable=False),
    Column("version_drawn", Integer, nullable=False),
    UniqueConstraint("submission_id", "room_id"),
)

event_keys = Table(
    "event_keys",
    metadata,
    Column("key", String(255), primary_key=True),
    _to("people", "person_id", nullable=True, index=True),
    Column("outcome", Json, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

link_codes = Table(
    "link_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    _to("people", "person_id"),
    Column("expires_at", Moment, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("payload", Json, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
)

asked = Table(
    "asked",
    metadata,
    # What was asked and not surely answered, or chosen from choices: counted without who asked.
    Column("question", String(200), primary_key=True),
    Column("slug", String(40), primary_key=True),  # what was chosen; empty for not found
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

migrations = MetaData()
"""Alembic's own bookkeeping, which is no part of our schema."""

migration = Table(
    "alembic_version",
    migrations,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
