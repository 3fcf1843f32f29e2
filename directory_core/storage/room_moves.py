"""Following a room to its new address, such as when Telegram makes a group a supergroup."""

from typing import Any

from sqlalchemy import Row, delete, exists, insert, select, update

from directory_core.models import RoomAddress
from directory_core.storage import tables as t
from directory_core.storage.writing import Writing


def move_room(hand: Writing, old: RoomAddress, new: RoomAddress) -> None:
    """Rewrite a room's address, of all its topics; what stands at the new one is merged into it.

    The move is remembered, since the operator's settings go on naming the old address.
    """
    _remember(hand, old, new)
    row = t.rooms.c
    here = (row.venue == old.venue) & (row.tenant == old.tenant)
    found = select(t.rooms).where(here, row.key.in_((old.key, new.key))).order_by(row.id)
    rooms = hand.conn.execute(found.with_for_update()).all()
    arrived = {room.topic: room for room in rooms if room.key == new.key}
    for room in rooms:
        if room.key != old.key:
            continue
        if room.topic in arrived:
            _merge(hand, arrived[room.topic], into=room)
        at_new = {"key": new.key, "gone": ""}
        hand.conn.execute(update(t.rooms).where(row.id == room.id).values(at_new))


def _remember(hand: Writing, old: RoomAddress, new: RoomAddress) -> None:
    row = t.moves.c
    this = (row.venue == old.venue) & (row.tenant == old.tenant) & (row.key == old.key)
    if hand.conn.execute(select(row.key).where(this)).first() is None:
        values = {"venue": old.venue, "tenant": old.tenant, "key": old.key, "moved_to": new.key}
        hand.conn.execute(insert(t.moves).values(values))
    else:
        hand.conn.execute(update(t.moves).where(this).values(moved_to=new.key))


def _merge(hand: Writing, room: Row[Any], *, into: Row[Any]) -> None:
    """Let everything that refers to one room refer to another, and drop the one."""
    for table in (t.cards, t.drafts):
        _drop_doubles(hand, table, room.id, into.id)
    for column in (
        t.cards.c.room_id,
        t.drafts.c.room_id,
        t.notices.c.room_id,
        t.submissions.c.reply_room_id,
        t.people.c.hears_in,
    ):
        moving = update(column.table).where(column == room.id)
        hand.conn.execute(moving.values({column.name: into.id}))
    hand.conn.execute(delete(t.rooms).where(t.rooms.c.id == room.id))


def _drop_doubles(hand: Writing, table: Any, one: int, other: int) -> None:
    """Where both rooms have a card or a draft of the same, keep the new address's: it is there."""
    columns = ("submission_id",) if table is t.cards else ("person_id", "form")
    row, twin = table.c, table.alias().c
    same = [row[name] == twin[name] for name in columns]
    double = exists().where(twin.room_id == one, *same)
    hand.conn.execute(delete(table).where(row.room_id == other, double))
