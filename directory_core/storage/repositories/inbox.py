"""The repository of events that a venue has delivered and nobody has handled yet.

A venue that confirms by one number cannot be told of anything behind an event that takes long.
Such an event is kept here, so that the venue can be told; it is dropped once it was handled, and
handled again where the process ended before that.  It holds what somebody wrote, so it stays for
no longer than that (`scheduled.prune`).
"""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from directory_core.models import Received
from directory_core.storage import tables as t
from directory_core.storage.elapsed import elapsed_now
from directory_core.storage.unit_of_work import UnitOfWork


def keep(uow: UnitOfWork, venue: str, tenant: str, received: Sequence[Received]) -> None:
    """Keep events, those that are not kept already."""
    those = _those(venue, tenant, [each.key for each in received])
    known = set(uow.conn.execute(select(t.inbox.c.key).where(those)).scalars())
    new = [each for each in received if each.key not in known]
    if not new:
        return
    rows = [
        {"venue": venue, "tenant": tenant, "key": each.key, "who": each.who, "told": each.told}
        for each in new
    ]
    uow.conn.execute(insert(t.inbox).values(at=elapsed_now()), rows)


def kept(conn: Connection, venue: str, tenant: str) -> tuple[Received, ...]:
    """What was kept and is not dropped, in the order it was kept."""
    row = t.inbox.c
    here = (row.venue == venue) & (row.tenant == tenant)
    found = conn.execute(select(row.key, row.who, row.told).where(here).order_by(row.id))
    return tuple(Received(each.key, each.who, each.told) for each in found)


def drop(uow: UnitOfWork, venue: str, tenant: str, keys: Collection[str]) -> None:
    """Drop what was handled."""
    uow.conn.execute(delete(t.inbox).where(_those(venue, tenant, keys)))


def _those(venue: str, tenant: str, keys: Collection[str]) -> ColumnElement[bool]:
    row = t.inbox.c
    return (row.venue == venue) & (row.tenant == tenant) & row.key.in_(keys)
