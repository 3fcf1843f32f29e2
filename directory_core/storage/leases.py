"""Leases: work that one process at a time does, until it lets go or its time is over."""

from datetime import timedelta

from sqlalchemy import delete, insert, select, update

from directory_core.clock import SLACK
from directory_core.storage import tables as t
from directory_core.storage.unit_of_work import UnitOfWork


def take_lease(uow: UnitOfWork, name: str, holder: str, lasts: timedelta) -> bool:
    """Take or renew a lease; false while somebody else has it.

    One that would last longer than any ever does was written before the clock was set back.
    """
    row = t.leases.c
    found = uow.conn.execute(select(t.leases).where(row.name == name).with_for_update())
    held = found.one_or_none()
    values = {"holder": holder, "until": uow.now + lasts}
    if held is None:
        uow.conn.execute(insert(t.leases).values(name=name, **values))
        return True
    if held.holder != holder and uow.now < held.until <= uow.now + lasts + SLACK:
        return False
    uow.conn.execute(update(t.leases).where(row.name == name).values(values))
    return True


def drop_lease(uow: UnitOfWork, name: str, holder: str) -> None:
    """Let go of a lease, if it is still held."""
    row = t.leases.c
    uow.conn.execute(delete(t.leases).where(row.name == name, row.holder == holder))
