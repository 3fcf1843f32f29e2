"""The repository of rooms: where somebody is spoken to, wherever that moves to.

The operator's rules alone make a room one of moderators or a feed.  An adapter that says as much
of another room is not believed, since what moderators are told is not for everybody.  A room is
followed to its new address, such as when Telegram makes a group a supergroup.
"""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, insert, select, update

from directory_core.models import Room, RoomAddress, RoomRole, Rules
from directory_core.storage import tables as t
from directory_core.storage.unit_of_work import UnitOfWork


def move_room(uow: UnitOfWork, old: RoomAddress, new: RoomAddress) -> None:
    """Rewrite a room's address, of all its topics; what stands at the new one is merged into it.

    The move is remembered, since the operator's settings go on naming the old address.
    """
    _remember(uow, old, new)
    row = t.rooms.c
    here = (row.venue == old.venue) & (row.tenant == old.tenant)
    found = select(t.rooms).where(here, row.key.in_((old.key, new.key))).order_by(row.id)
    rooms = uow.conn.execute(found.with_for_update()).all()
    arrived = {room.topic: room for room in rooms if room.key == new.key}
    for room in rooms:
        if room.key != old.key:
            continue
        if room.topic in arrived:
            _merge(uow, arrived[room.topic], into=room)
        at_new = {"key": new.key, "gone": ""}
        uow.conn.execute(update(t.rooms).where(row.id == room.id).values(at_new))


def _remember(uow: UnitOfWork, old: RoomAddress, new: RoomAddress) -> None:
    row = t.moves.c
    this = (row.venue == old.venue) & (row.tenant == old.tenant) & (row.key == old.key)
    if uow.conn.execute(select(row.key).where(this)).first() is None:
        values = {"venue": old.venue, "tenant": old.tenant, "key": old.key, "moved_to": new.key}
        uow.conn.execute(insert(t.moves).values(values))
    else:
        uow.conn.execute(update(t.moves).where(this).values(moved_to=new.key))


def _merge(uow: UnitOfWork, room: Row[Any], *, into: Row[Any]) -> None:
    """Let everything that refers to one room refer to another, and drop the one."""
    for table in (t.cards, t.drafts):
        _drop_doubles(uow, table, room.id, into.id)
    for column in (
        t.cards.c.room_id,
        t.drafts.c.room_id,
        t.notices.c.room_id,
        t.submissions.c.reply_room_id,
        t.people.c.hears_in,
    ):
        moving = update(column.table).where(column == room.id)
        uow.conn.execute(moving.values({column.name: into.id}))
    uow.conn.execute(delete(t.rooms).where(t.rooms.c.id == room.id))


def _drop_doubles(uow: UnitOfWork, table: Any, one: int, other: int) -> None:
    """Where both rooms have a card or a draft of the same, keep the new address's: it is there."""
    columns = ("submission_id",) if table is t.cards else ("person_id", "form")
    row, twin = table.c, table.alias().c
    same = [row[name] == twin[name] for name in columns]
    double = exists().where(twin.room_id == one, *same)
    uow.conn.execute(delete(table).where(row.room_id == other, double))


OFFICIAL = (RoomRole.MODERATORS, RoomRole.FEED)
"""The roles that only the rules give."""


def known_room(conn: Connection, address: RoomAddress) -> Room | None:
    """The room at this address, if it was ever met and can be reached."""
    found = conn.execute(select(t.rooms).where(_at(address), t.rooms.c.gone == "")).one_or_none()
    return None if found is None else room_from(found)


def room_at(conn: Connection, address: RoomAddress) -> Room:
    """The room at this address, which has been met."""
    return room_from(conn.execute(select(t.rooms).where(_at(address))).one())


def rooms_of(conn: Connection, ids: Collection[int]) -> dict[int, Room]:
    """Rooms by their ids."""
    found = conn.execute(select(t.rooms).where(t.rooms.c.id.in_(set(ids))))
    return {row.id: room_from(row) for row in found}


def room_from(row: Row[Any]) -> Room:
    """The room of one of the rooms' rows."""
    address = RoomAddress(row.venue, row.tenant, row.key, row.topic)
    return Room(row.id, address, RoomRole(row.role), row.language)


def room_id_of(uow: UnitOfWork, address: RoomAddress, *, language: str = "") -> int:
    """The id of the room at this address; one that was never met is taken for a private one.

    Somebody speaks there, so it can be reached again.  A private room takes on the language that is
    spoken in it, where it has none.
    """
    found = uow.conn.execute(select(t.rooms).where(_at(address))).one_or_none()
    if found is None:
        return _made(uow, address, RoomRole.PRIVATE, language)
    private = found.role == RoomRole.PRIVATE.value
    heard = {"gone": ""} if found.gone and RoomRole(found.role) not in OFFICIAL else {}
    spoken = {"language": language[:16]} if language and private and not found.language else {}
    if heard or spoken:
        this = t.rooms.c.id == found.id
        uow.conn.execute(update(t.rooms).where(this).values(heard | spoken))
    id_: int = found.id
    return id_


def keep_room(uow: UnitOfWork, address: RoomAddress, role: RoomRole, language: str) -> bool:
    """Note a room that was just heard from; true where moderators come back within reach there."""
    found = uow.conn.execute(select(t.rooms).where(_at(address))).one_or_none()
    if found is None:
        _made(uow, address, _modest(role), language)
        return False
    kept = RoomRole(found.role) if RoomRole(found.role) in OFFICIAL else _modest(role)
    spoken = language[:16] or found.language
    values = {"role": kept.value, "language": spoken, "gone": ""}
    uow.conn.execute(update(t.rooms).where(t.rooms.c.id == found.id).values(values))
    return bool(found.gone) and kept is RoomRole.MODERATORS


def official_as_named(conn: Connection, rules: Rules) -> bool:
    """Whether the rooms of the rules, and no others, have their roles and are within reach."""
    found = {room_from(row).address: row for row in _official(conn)}
    wanted = _wanted(conn, rules)
    return found.keys() == wanted.keys() and all(
        not row.gone and row.role == wanted[address].value for address, row in found.items()
    )


def keep_official_rooms(uow: UnitOfWork, rules: Rules) -> list[int]:
    """Give the rooms of the rules their roles, and take them from all others.

    Gives the ids of moderators' rooms that are new or were out of reach.
    """
    wanted = _wanted(uow.conn, rules)
    for found in _official(uow.conn):
        if room_from(found).address not in wanted:
            role = {"role": RoomRole.SHARED.value}
            uow.conn.execute(update(t.rooms).where(t.rooms.c.id == found.id).values(role))
    return [
        id_
        for address, role in wanted.items()
        if (id_ := _kept_official(uow, address, role)) and role is RoomRole.MODERATORS
    ]


def _wanted(conn: Connection, rules: Rules) -> dict[RoomAddress, RoomRole]:
    feeds = dict.fromkeys(present(conn, rules.feed_rooms), RoomRole.FEED)
    return feeds | dict.fromkeys(present(conn, rules.moderator_rooms), RoomRole.MODERATORS)


def _official(conn: Connection) -> list[Row[Any]]:
    official = t.rooms.c.role.in_([role.value for role in OFFICIAL])
    return list(conn.execute(select(t.rooms).where(official)))


def _kept_official(uow: UnitOfWork, address: RoomAddress, role: RoomRole) -> int | None:
    """The room's id where it is new in its role, or was out of reach."""
    found = uow.conn.execute(select(t.rooms).where(_at(address))).one_or_none()
    if found is None:
        return _made(uow, address, role, "")
    if found.role == role.value and not found.gone:
        return None
    values = {"role": role.value, "gone": ""}
    uow.conn.execute(update(t.rooms).where(t.rooms.c.id == found.id).values(values))
    id_: int = found.id
    return id_


def present(conn: Connection, addresses: Iterable[RoomAddress]) -> list[RoomAddress]:
    """The addresses, each as it is now if its room has moved."""
    moves = {
        (row.venue, row.tenant, row.key): row.moved_to for row in conn.execute(select(t.moves))
    }
    return [_followed(address, moves) for address in addresses]


def _followed(address: RoomAddress, moves: dict[tuple[str, str, str], str]) -> RoomAddress:
    key = address.key
    for _ in moves:
        key = moves.get((address.venue, address.tenant, key), key)
    return RoomAddress(address.venue, address.tenant, key, address.topic)


def rooms_with(conn: Connection, role: RoomRole) -> list[int]:
    """The ids of the rooms with a role that can be reached."""
    row = t.rooms.c
    found = select(row.id).where(row.role == role.value, row.gone == "").order_by(row.id)
    return list(conn.execute(found).scalars())


def _modest(role: RoomRole) -> RoomRole:
    return RoomRole.SHARED if role in OFFICIAL else role


def _made(uow: UnitOfWork, address: RoomAddress, role: RoomRole, language: str) -> int:
    values = {
        "venue": address.venue,
        "tenant": address.tenant,
        "key": address.key,
        "topic": address.topic,
        "language": language[:16],
        "role": role.value,
    }
    made: int = uow.conn.execute(
        insert(t.rooms).values(values).returning(t.rooms.c.id)
    ).scalar_one()
    return made


def _at(address: RoomAddress) -> ColumnElement[bool]:
    row = t.rooms.c
    return (
        (row.venue == address.venue)
        & (row.tenant == address.tenant)
        & (row.key == address.key)
        & (row.topic == address.topic)
    )
