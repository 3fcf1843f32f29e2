"""Reading and writing organizations by the thousand, for loading files."""

from collections.abc import Callable, Collection, Iterable

from sqlalchemy import Connection, bindparam, select, update

from directory_core.models import Organization
from directory_core.storage import tables as t
from directory_core.storage.chunks import MOST_AT_ONCE, chunks
from directory_core.storage.shelf import add_all, clear, row_ids
from directory_core.storage.writing import Writing

Progress = Callable[[int, int], None]
"""Hears how many rows are done, and how many there are."""


def loaded_digests(conn: Connection, slugs: Collection[str]) -> dict[str, str]:
    """By slug, the digest of what was loaded last; empty for what never was."""
    row = t.organizations.c
    found: dict[str, str] = {}
    for some in chunks(slugs):
        rows = conn.execute(select(row.slug, row.loaded).where(row.slug.in_(some)))
        found |= {each.slug: each.loaded for each in rows}
    return found


def write_all(
    hand: Writing, organizations: Collection[Organization], progress: Progress | None = None
) -> None:
    """Write organizations whose accounts are free once all of them are written."""
    every = list(organizations)
    clear(hand.conn, row_ids(hand.conn, [each.slug for each in every]).values())
    for start in range(0, len(every), MOST_AT_ONCE):
        add_all(hand.conn, every[start : start + MOST_AT_ONCE])
        if progress is not None:
            progress(min(start + MOST_AT_ONCE, len(every)), len(every))


def keep_digests(hand: Writing, digests: Iterable[tuple[str, str]]) -> None:
    """Remember what was loaded: slug and digest."""
    rows = [{"of": slug, "digest": digest} for slug, digest in digests]
    if rows:
        one = t.organizations.c.slug == bindparam("of")
        hand.conn.execute(
            update(t.organizations).where(one).values(loaded=bindparam("digest")), rows
        )


def shipped_digest(conn: Connection) -> str:
    """The digest of the shipped directory that was loaded last; empty for none."""
    found: str = conn.execute(select(t.head.c.shipped)).scalar_one()
    return found


def keep_shipped(hand: Writing, digest: str) -> None:
    """Remember which shipped directory was loaded."""
    hand.conn.execute(update(t.head).values(shipped=digest))
