"""The outbox: notices claimed with a lease, whole rooms at a time, and settled.

Two workers never speak into one room at once: a room is held while its notices are claimed, and
nobody else claims from it while one of them is leased.

A lease that was lost settles nothing, since somebody else delivers by now.  A card that was drawn
from an older version than the submission has stays due, whoever drew it.  Whatever happens here,
no decision is undone.
"""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    case,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
)

from directory_core.clock import SLACK
from directory_core.models import CardRef, Notice, NoticeKind, Outcome, Room, RoomRole
from directory_core.storage import tables as t
from directory_core.storage.elapsed import elapsed_now
from directory_core.storage.repositories.notices import announce, give_up_room, tell_moderators
from directory_core.storage.repositories.people.identities import people_of
from directory_core.storage.repositories.people.rooms import rooms_of
from directory_core.storage.repositories.submissions.submission_values import by_row
from directory_core.storage.unit_of_work import UnitOfWork

LEASE = timedelta(seconds=60)
"""How long a outbox worker has for what it claimed; its requests time out well before."""
LATER = timedelta(hours=1)
"""How long a notice waits at most before it is tried again."""
OF_ONE_ROOM = 4
"""Notices claimed of one room at once, so that one busy room leaves place for the others."""
READ_OF_ONE_ROOM = 50
"""Notices looked at for those: several may say the same."""
_DRAWN_AS_OF_NOW = {
    NoticeKind.CARD.value,
    NoticeKind.OUTCOME.value,
    NoticeKind.QUESTION.value,
    NoticeKind.PUBLISHED.value,
}
"""Kinds that draw the submission as it stands, so that one of them says what several would."""


def anything_due(conn: Connection, venues: Collection[str], now: datetime) -> bool:
    """Whether there may be something to claim; it costs no lock to ask."""
    found = select(t.notices.c.id).join(t.rooms, t.rooms.c.id == t.notices.c.room_id)
    return conn.execute(found.where(_due(now), _open_in(venues)).limit(1)).first() is not None


def claim(uow: UnitOfWork, venues: Collection[str], limit: int) -> tuple[Notice, ...]:
    """Lease what is due, in the order of each room; what says no more is settled with it."""
    chosen: list[int] = []
    for room_id in _quiet(uow, _rooms_due(uow, venues, limit)):
        if len(chosen) < limit:
            saying = {_saying(row): row.id for row in reversed(_first_due(uow, room_id))}
            chosen += sorted(saying.values())[: min(OF_ONE_ROOM, limit - len(chosen))]
    if not chosen:
        return ()
    row = t.notices.c
    these = row.id.in_(chosen)
    rows = list(uow.conn.execute(select(t.notices).where(these).order_by(row.id)))
    lease, until = secrets.token_hex(8), uow.now + LEASE
    leased = {"lease": lease, "lease_until": until, "attempts": row.attempts + 1}
    uow.conn.execute(update(t.notices).where(these).values(leased))
    _settle_covered(uow, rows)
    return _notices(uow, rows, lease, until)


def _rooms_due(uow: UnitOfWork, venues: Collection[str], limit: int) -> list[int]:
    """Rooms with something due and nobody speaking, held; the one that waited longest first.

    What waits is gone through once, however many rooms there are.  The rooms are held as an update
    of theirs would: a new notice may go on referring to them.
    """
    row, room = t.notices.c, t.rooms.c
    since = func.min(case((_due(uow.now), row.due_at))).label("since")
    speaking = func.max(case((_leasing(uow.now), 1), else_=0))
    waiting = (
        select(row.room_id, since)
        .where(row.settled_at.is_(None))
        .group_by(row.room_id)
        .having(speaking == 0)
        .subquery()
    )
    found = (
        select(room.id)
        .join(waiting, waiting.c.room_id == room.id)
        .where(_open_in(venues), waiting.c.since.is_not(None))
        .order_by(waiting.c.since, room.id)
        .limit(limit)
        .with_for_update(skip_locked=True, key_share=True, of=t.rooms)
    )
    return list(uow.conn.execute(found).scalars())


def _quiet(uow: UnitOfWork, room_ids: list[int]) -> list[int]:
    """The rooms that still nobody speaks into, read anew now that they are held."""
    row = t.notices.c
    speaking = select(row.room_id).where(row.room_id.in_(room_ids), _leasing(uow.now))
    unsettled = speaking.where(row.settled_at.is_(None))
    taken = set(uow.conn.execute(unsettled).scalars()) if room_ids else set()
    return [room_id for room_id in room_ids if room_id not in taken]


def _first_due(uow: UnitOfWork, room_id: int) -> list[Row[Any]]:
    """What a room is to hear first.  However much waits, a few are read of it."""
    row = t.notices.c
    due = select(row.id, row.kind, row.submission_id).where(row.room_id == room_id, _due(uow.now))
    return list(uow.conn.execute(due.order_by(row.id).limit(READ_OF_ONE_ROOM)))


def _settle_covered(uow: UnitOfWork, chosen: list[Row[Any]]) -> None:
    """Settle what is due and would only be drawn as the chosen ones will be."""
    row = t.notices.c
    drawn = [each for each in chosen if each.kind in _DRAWN_AS_OF_NOW and each.submission_id]
    same = [(each.room_id, each.kind, each.submission_id) for each in drawn]
    others = _come(uow.now) & row.id.not_in([each.id for each in chosen])
    # Asked by its outcome whether it is settled, SQLite takes the index of the submissions.
    covered = tuple_(row.room_id, row.kind, row.submission_id).in_(same) & (row.outcome == "")
    settled = {"settled_at": elapsed_now(), "outcome": Outcome.DELIVERED.value, "why": "covered"}
    if same:
        about = row.submission_id.in_([each.submission_id for each in drawn])
        uow.conn.execute(update(t.notices).where(about, covered, others).values(settled))


def _saying(row: Row[Any]) -> object:
    """What two notices share where drawing one of them says it all."""
    if row.kind in _DRAWN_AS_OF_NOW and row.submission_id is not None:
        return row.kind, row.submission_id
    return row.id


def _due(now: datetime) -> ColumnElement[bool]:
    return t.notices.c.settled_at.is_(None) & _come(now)


def _come(now: datetime) -> ColumnElement[bool]:
    """What was never tried, or was claimed before, is due whatever its time says.

    It was due once, and a clock may have been set back since; so it was where a notice is to wait
    for longer than any does.
    """
    row = t.notices.c
    too_late = now + LATER + SLACK
    return or_(row.due_at <= now, row.due_at > too_late, row.attempts == 0, row.lease != "")


def _leasing(now: datetime) -> ColumnElement[bool]:
    until = t.notices.c.lease_until
    return (t.notices.c.lease != "") & (until > now) & (until <= now + LEASE + SLACK)


def _open_in(venues: Collection[str]) -> ColumnElement[bool]:
    return t.rooms.c.venue.in_(list(venues)) & (t.rooms.c.gone == "")


def _notices(
    uow: UnitOfWork, rows: list[Row[Any]], lease: str, until: datetime
) -> tuple[Notice, ...]:
    rooms = rooms_of(uow.conn, {row.room_id for row in rows})
    submissions = by_row(uow.conn, {row.submission_id for row in rows} - {None}, uow.now)
    people = people_of(uow.conn, {row.person_id for row in rows} - {None})
    cards = _cards(uow, rows, rooms)
    notices = []
    for row in rows:
        submission = submissions.get(row.submission_id)
        notices.append(
            Notice(
                id=row.id,
                kind=NoticeKind(row.kind),
                room=rooms[row.room_id],
                attempts=row.attempts,
                lease=lease,
                lease_until=until,
                submission=submission,
                person=people.get(row.person_id),
                card=(cards.get((row.submission_id, row.room_id)) if _is_card(row) else None)
                or _answer(row, rooms),
                facts=tuple(sorted(row.facts.items())),
                version=submission.version if submission else 0,
            )
        )
    return tuple(notices)


def _answer(row: Row[Any], rooms: dict[int, Room]) -> CardRef | None:
    """The answer that a look is to be told in, by an edit."""
    message = row.facts.get("message", "") if row.kind == NoticeKind.LOOKED.value else ""
    return CardRef(rooms[row.room_id], message, 0) if message else None


def _cards(
    uow: UnitOfWork, rows: list[Row[Any]], rooms: dict[int, Room]
) -> dict[tuple[int, int], CardRef]:
    """The cards that stand in the rooms already."""
    card = t.cards.c
    wanted = [(row.submission_id, row.room_id) for row in rows if _is_card(row)]
    # Asked for pairs, SQLite goes through all cards; so it is asked for a few too many.
    found = select(t.cards).where(
        card.submission_id.in_({submission_id for submission_id, _ in wanted}),
        card.room_id.in_({room_id for _, room_id in wanted}),
    )
    return {
        (row.submission_id, row.room_id): CardRef(
            rooms[row.room_id], row.message, row.version_drawn
        )
        for row in uow.conn.execute(found)
    }


def _is_card(row: Row[Any]) -> bool:
    return bool(row.kind == NoticeKind.CARD.value)


def delivered(uow: UnitOfWork, notice: Notice, *, version_drawn: int, message: str) -> None:
    """Settle a notice that was delivered, unless its card is out of date by now."""
    row, held = _held(uow, notice)
    if row is None:
        return
    stale = False
    if notice.kind is NoticeKind.CARD:
        if message:
            _keep_card(uow, row, message, version_drawn, held=held)
        version = select(t.submissions.c.version).where(t.submissions.c.id == row.submission_id)
        stale = version_drawn < uow.conn.execute(version).scalar_one()
    if held:
        _write(uow, row, _again(uow.now) if stale else _settled(Outcome.DELIVERED, ""))
    elif stale:
        announce(uow, row.submission_id, posted_only=True)


def failed(uow: UnitOfWork, notice: Notice, *, again_at: datetime | None, why: str) -> None:
    """Have a notice delivered later."""
    row, held = _held(uow, notice)
    if row is not None and held:
        at = min(again_at or uow.now, uow.now + LATER)
        _write(uow, row, {"due_at": at, "why": why[:64]})


def given_up(uow: UnitOfWork, notice: Notice, why: str) -> None:
    """Settle a notice that cannot be delivered, since its room cannot be reached.

    The audit says so, and the moderators' rooms hear it, but for the one that is gone itself.
    """
    row, held = _held(uow, notice)
    if row is None or not held:
        return
    _write(uow, row, _settled(Outcome.GIVEN_UP, why))
    room_gone(uow, row.room_id, why, kind=notice.kind.value, of=row)


def room_gone(
    uow: UnitOfWork, room_id: int, why: str, *, kind: str = "", of: Row[Any] | None = None
) -> None:
    """Note that a room cannot be reached, in the audit too; `of` is the notice that found out.

    Moderators hear of a room of theirs or a feed, and of whoever was to hear something.
    """
    room = uow.conn.execute(select(t.rooms).where(t.rooms.c.id == room_id)).one()
    give_up_room(uow, room_id, why)
    uow.audit("unreachable", f"room {room_id}", why=why[:32], kind=kind)
    official = room.role in {RoomRole.MODERATORS.value, RoomRole.FEED.value}
    if (of is None and not official) or kind == NoticeKind.UNREACHABLE.value:
        return
    facts = {"venue": room.venue, "role": room.role, "why": why, "kind": kind}
    tell_moderators(
        uow,
        NoticeKind.UNREACHABLE,
        facts,
        but=room_id,
        submission_id=of.submission_id if of is not None else None,
        person_id=of.person_id if of is not None else None,
    )


def _held(uow: UnitOfWork, notice: Notice) -> tuple[Row[Any] | None, bool]:
    """The notice's row, and whether the lease on it is still the one that was given.

    Its room is held first, as claiming does, or the two could wait for each other.
    """
    room = select(t.notices.c.room_id).where(t.notices.c.id == notice.id).scalar_subquery()
    held = select(t.rooms.c.id).where(t.rooms.c.id == room).with_for_update(key_share=True)
    uow.conn.execute(held)
    wanted = select(t.notices).where(t.notices.c.id == notice.id).with_for_update()
    row = uow.conn.execute(wanted).one_or_none()
    return row, row is not None and row.settled_at is None and row.lease == notice.lease


def _keep_card(
    uow: UnitOfWork, row: Row[Any], message: str, version_drawn: int, *, held: bool
) -> None:
    """Remember the card; one that a later claim has posted meanwhile is not pushed aside."""
    card = t.cards.c
    this = (card.submission_id == row.submission_id) & (card.room_id == row.room_id)
    values = {"message": message, "version_drawn": version_drawn}
    if uow.conn.execute(select(card.id).where(this)).first() is None:
        place = {"submission_id": row.submission_id, "room_id": row.room_id}
        uow.conn.execute(insert(t.cards).values(place | values))
    elif held:
        uow.conn.execute(update(t.cards).where(this).values(values))


def _write(uow: UnitOfWork, row: Row[Any], values: dict[str, Any]) -> None:
    freed = {"lease": "", "lease_until": None}
    uow.conn.execute(update(t.notices).where(t.notices.c.id == row.id).values(freed | values))


def _settled(outcome: Outcome, why: str) -> dict[str, Any]:
    return {"settled_at": elapsed_now(), "outcome": outcome.value, "why": why[:64]}


def _again(now: datetime) -> dict[str, Any]:
    return {"due_at": now, "attempts": 0}
