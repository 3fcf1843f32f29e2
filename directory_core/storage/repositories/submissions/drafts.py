"""Drafts: unfinished dialogs that outlive a restart, moved on by compare-and-set."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, insert, select, update

from directory_core.errors import DraftMoved
from directory_core.models import Draft, Identity, RoomAddress
from directory_core.storage import tables as t
from directory_core.storage.elapsed import elapsed_now
from directory_core.storage.repositories.people.rooms import known_room, room_id_of
from directory_core.storage.unit_of_work import UnitOfWork

_row, _room = t.drafts.c, t.rooms.c
_DRAFTS = (
    select(t.drafts)
    .join(t.rooms, _room.id == _row.room_id)
    .where(
        _row.person_id == bindparam("person"),
        _room.venue == bindparam("venue"),
        _room.tenant == bindparam("tenant"),
        _room.key == bindparam("key"),
        _room.gone == "",
    )
    .order_by(_row.updated_at.desc(), _row.id.desc())
)
"""Asked at each message, so it is put together once."""


def drafts_of(conn: Connection, person_id: int, by: Identity, room: RoomAddress) -> list[Draft]:
    """A person's drafts in a room, the one touched last first."""
    where = {"person": person_id, "venue": room.venue, "tenant": room.tenant, "key": room.key}
    return [_draft(each, by, room) for each in conn.execute(_DRAFTS, where)]


def holder_of(conn: Connection, room: RoomAddress, form: str) -> int | None:
    """The surrogate id of whoever touched a form last in a room; None where nobody has it open."""
    known = known_room(conn, room)
    if known is None:
        return None
    row = t.drafts.c
    found = select(row.person_id).where(row.room_id == known.id, row.form == form)
    return conn.execute(found.order_by(row.updated_at.desc()).limit(1)).scalar_one_or_none()


def keep(uow: UnitOfWork, person_id: int, draft: Draft) -> None:
    """Keep the next state of a draft, one version up.

    Raises:
        DraftMoved: its version is not the one that is kept.
    """
    where = _one(uow, person_id, draft)
    if draft.version == 0:
        _begin(uow, person_id, draft, where)
        return
    values = {"state": draft.state, "version": draft.version + 1, "updated_at": uow.now}
    values["elapsed_at"] = elapsed_now()
    current = where & (t.drafts.c.version == draft.version)
    if uow.conn.execute(update(t.drafts).where(current).values(values)).rowcount != 1:
        raise DraftMoved


def consume(uow: UnitOfWork, person_id: int, draft: Draft) -> None:
    """Remove a draft that has become something else.

    Raises:
        DraftMoved: its version is not the one that is kept.
    """
    where = _one(uow, person_id, draft) & (t.drafts.c.version == draft.version)
    if uow.conn.execute(delete(t.drafts).where(where)).rowcount != 1:
        raise DraftMoved


def drop(uow: UnitOfWork, person_id: int, draft: Draft) -> None:
    """Remove a draft, whatever its version; one that is gone is no error."""
    uow.conn.execute(delete(t.drafts).where(_one(uow, person_id, draft)))


def _begin(uow: UnitOfWork, person_id: int, draft: Draft, where: ColumnElement[bool]) -> None:
    if uow.conn.execute(select(t.drafts.c.id).where(where)).first() is not None:
        raise DraftMoved
    values = {
        "person_id": person_id,
        "room_id": room_id_of(uow, draft.room),
        "form": draft.form,
        "state": draft.state,
        "version": 1,
        "updated_at": uow.now,
        "elapsed_at": elapsed_now(),
    }
    uow.conn.execute(insert(t.drafts).values(values))


def _one(uow: UnitOfWork, person_id: int, draft: Draft) -> ColumnElement[bool]:
    row = t.drafts.c
    room_id = room_id_of(uow, draft.room)
    return (row.person_id == person_id) & (row.room_id == room_id) & (row.form == draft.form)


def _draft(row: Row[Any], by: Identity, room: RoomAddress) -> Draft:
    return Draft(by, room, row.form, row.state, row.version, row.updated_at)
