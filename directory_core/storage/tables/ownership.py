"""Who proved that they speak for an organization, or is about to."""

from sqlalchemy import Column, Index, String, Table, Text

from directory_core.storage.tables.columns import Moment, metadata, row_id, to

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
    Column("elapsed_until", Moment, nullable=False),
    Column("proven_at", Moment, nullable=True),
    Column("where_seen", Text, nullable=False, server_default=""),
    # When to look for the code next; nothing where nobody asked yet, or it is over.
    Column("due_at", Moment, nullable=True),
    Column("lease", String(32), nullable=False, server_default=""),
    Column("lease_until", Moment, nullable=True),
    Index("ix_ownership_proofs_due", "due_at"),
)
