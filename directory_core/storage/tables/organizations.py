"""The directory itself: organizations, their names, places and accounts, and every change."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from directory_core.storage.tables.columns import Big, Json, Moment, metadata, row_id, slug_to, to

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
    row_id(),
    Column("slug", String(40), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", String(32), nullable=False, index=True),
    Column("city", Text, nullable=False),
    Column("website", Text, nullable=False),
    Column("wikidata", String(32), nullable=False),
    Column("note", Text, nullable=False),
    slug_to("parent"),
    Column("status", String(16), nullable=False),
    slug_to("merged_into"),
    Column("revision", Big, nullable=False, index=True),
    # What lists are ordered by, what cities are found by, and the website's host without `www.`.
    Column("sorted_as", Text, nullable=False, index=True),
    Column("city_as", Text, nullable=False, index=True),
    Column("domain", Text, nullable=False, index=True),
    # The digest of what `load` wrote last: a row that no longer matches was changed by a moderator.
    Column("loaded", String(64), nullable=False, server_default=""),
    # A page of the list is found in it alone, however far down the list it stands.
    Index("ix_organizations_listed", "status", "sorted_as", "slug"),
    Column("website_claim", Json, nullable=True),  # source, as_of, confirmed
    Column("ids", Json, nullable=True),  # pairs of a register and what it calls it
)

places = Table(
    "places",
    metadata,
    row_id(),
    to("organizations", "organization_id", index=True),
    Column("level", String(8), nullable=False),  # "country" or "region"
    Column("value", Text, nullable=False),
    Column("value_as", Text, nullable=False),  # folded, as people may type it
    Column("position", Integer, nullable=False),
    Index("ix_places_lookup", "level", "value_as", "organization_id"),
)

aliases = Table(
    "aliases",
    metadata,
    row_id(),
    to("organizations", "organization_id", index=True),
    Column("text", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("position", Integer, nullable=False),
)

_SPEAKING = text("status != 'retired'")

accounts = Table(
    "accounts",
    metadata,
    row_id(),
    to("organizations", "organization_id", index=True),
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
    Column("checked", String(10), nullable=True),
    Column("missing_since", String(10), nullable=True),
    Column("until", String(10), nullable=True),
    Column("replaced_by", Text, nullable=False, server_default=""),
    Index("ix_accounts_same_as", "same_as"),
    Index("ix_accounts_platform_id", "platform_id"),
    # One account, one owner: whatever path an entry came by.
    Index("uq_accounts_owner", "platform", "same_as", unique=True, sqlite_where=_SPEAKING),
)


def for_postgresql() -> None:
    """Say the condition of the owners' index to PostgreSQL's part of SQLAlchemy.

    It takes a while to load, so that only who has such a database waits for it.
    """
    (owners,) = (each for each in accounts.indexes if each.name == "uq_accounts_owner")
    owners.dialect_options["postgresql"]["where"] = _SPEAKING


changes = Table(
    "changes",
    metadata,
    Column("revision", Big, primary_key=True, autoincrement=False),
    Column("slug", String(40), nullable=False, index=True),
    Column("before", Json, nullable=True),
    Column("after", Json, nullable=True),
    Column("at", Moment, nullable=False),
    Column("origin", String(16), nullable=False),  # decision, undo, load, shipped, safety
    to("decisions", "decision_id", nullable=True, index=True),
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
    Index("ix_audit_actor_at", "actor", "at"),
)

migrations = MetaData()
"""Alembic's own bookkeeping, which is no part of our schema."""

migration = Table(
    "alembic_version",
    migrations,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
