"""The changes, in the order of their revisions: what indexes, feeds and undo read."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, func, select

from directory_core.models import Change
from directory_core.storage import tables as t
from directory_core.storage.documents import organization_from

NEWS = ("decision", "undo", "safety")
"""Origins of changes that are news to people; what the operator loads is none."""
_REVISION = select(t.head.c.revision)


def revision(conn: Connection) -> int:
    """The revision the directory stands at."""
    found: int = conn.execute(_REVISION).scalar_one()
    return found


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


def change_from(row: Row[Any]) -> Change:
    """The change of one of the changes' rows."""
    return Change(
        revision=row.revision,
        slug=row.slug,
        before=None if row.before is None else organization_from(row.before),
        after=None if row.after is None else organization_from(row.after),
        at=row.at,
    )
