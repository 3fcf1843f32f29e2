"""Change rows in the order of their revisions, and writing organizations by the thousand.

Change rows are what index updates, feeds and undo read.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from directory_core.models import AccountStatus, Change, Organization
from directory_core.storage import tables as t
from directory_core.storage.database.engine import MOST_AT_ONCE, REMEMBERED, chunks
from directory_core.storage.documents import organization_from
from directory_core.storage.repositories.organizations.organizations import add_all, clear, row_ids
from directory_core.storage.unit_of_work import UnitOfWork

_LOADING = 7_305_118
"""Any number that no other advisory lock has."""

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
    uow: UnitOfWork, organizations: Collection[Organization], progress: Progress | None = None
) -> None:
    """Write organizations whose accounts are free once all of them are written."""
    every = list(organizations)
    clear(uow.conn, row_ids(uow.conn, [each.slug for each in every]).values())
    for start in range(0, len(every), MOST_AT_ONCE):
        add_all(uow.conn, every[start : start + MOST_AT_ONCE])
        if progress is not None:
            progress(min(start + MOST_AT_ONCE, len(every)), len(every))


def keep_digests(uow: UnitOfWork, digests: Iterable[tuple[str, str]]) -> None:
    """Remember what was loaded: slug and digest."""
    rows = [{"of": slug, "digest": digest} for slug, digest in digests]
    if rows:
        one = t.organizations.c.slug == bindparam("of")
        uow.conn.execute(
            update(t.organizations).where(one).values(loaded=bindparam("digest")), rows
        )


def shipped_digest(conn: Connection) -> str:
    """The digest of the shipped directory that was loaded last; empty for none."""
    found: str = conn.execute(select(t.head.c.shipped)).scalar_one()
    return found


def load_alone(uow: UnitOfWork) -> None:
    """From here on whoever else would load what ships waits for this transaction.

    SQLite's writers are alone anyway.
    """
    if uow.conn.dialect.name == "postgresql":
        uow.conn.execute(select(func.pg_advisory_xact_lock(_LOADING)))


def keep_shipped(uow: UnitOfWork, digest: str) -> None:
    """Remember which shipped directory was loaded."""
    uow.conn.execute(update(t.head).values(shipped=digest))


NEWS = ("decision", "undo", "safety")
"""Origins of changes that are news to people; what the operator loads is none."""
_REVISION = select(t.head.c.revision)


def revision(conn: Connection) -> int:
    """The revision the directory stands at; a transaction that only reads asks once."""
    remembered: dict[str, int] = conn.get_execution_options().get(REMEMBERED, {})
    if "revision" not in remembered:
        remembered["revision"] = conn.execute(_REVISION).scalar_one()
    return remembered["revision"]


def remember_revision(conn: Connection, revision: int) -> None:
    """Note the revision that came with something else, where it cannot change any more."""
    if (remembered := conn.get_execution_options().get(REMEMBERED)) is not None:
        remembered["revision"] = revision


def changes_since(conn: Connection, since: int, *, limit: int) -> tuple[Change, ...]:
    """Changes after revision `since`, oldest first."""
    row = t.changes.c
    wanted = select(t.changes).where(row.revision > since).order_by(row.revision).limit(limit)
    return tuple(change_from(found) for found in conn.execute(wanted))


def news_count(conn: Connection) -> int:
    """How many changes are news."""
    row = t.changes.c
    counted = select(func.count()).select_from(t.changes).where(row.origin.in_(NEWS))
    return conn.execute(counted).scalar_one()


def news(conn: Connection, *, offset: int, limit: int) -> Iterator[Change]:
    """Changes that are news, newest first."""
    row = t.changes.c
    wanted = select(t.changes).where(row.origin.in_(NEWS)).order_by(row.revision.desc())
    for found in conn.execute(wanted.offset(offset).limit(limit)):
        yield change_from(found)


def changes_of(conn: Connection, slug: str, *, limit: int) -> Iterator[Change]:
    """The changes of one organization, newest first, whatever made them."""
    row = t.changes.c
    wanted = select(t.changes).where(row.slug == slug).order_by(row.revision.desc())
    for found in conn.execute(wanted.limit(limit)):
        yield change_from(found)


def accounts_gained(conn: Connection, since: int) -> Iterator[tuple[int, str, int]]:
    """Of each change after revision `since` that is news, how many accounts it listed or took away.

    With its revision, and its month as `2026-11`.
    """
    row = t.changes.c
    wanted = select(row.revision, row.at, row.before, row.after).where(
        row.origin.in_(NEWS), row.revision > since
    )
    for found in conn.execute(wanted.order_by(row.revision)):
        yield found.revision, f"{found.at:%Y-%m}", _speaking(found.after) - _speaking(found.before)


def _speaking(document: dict[str, Any] | None) -> int:
    accounts = (document or {}).get("accounts", ())
    return sum(each.get("status") != AccountStatus.RETIRED for each in accounts)


def change_from(row: Row[Any]) -> Change:
    """The change of one of the changes' rows."""
    return Change(
        revision=row.revision,
        slug=row.slug,
        before=None if row.before is None else organization_from(row.before),
        after=None if row.after is None else organization_from(row.after),
        at=row.at,
    )
