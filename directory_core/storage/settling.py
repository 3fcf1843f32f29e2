"""How a delivery ended, written down.

A lease that was lost settles nothing, since somebody else delivers by now.  A card that was drawn
from an older version than the submission has stays due, whoever drew it.  Whatever happens here,
no decision is undone.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from directory_core.models import Notice, NoticeKind, Outcome, RoomRole
from directory_core.storage import tables as t
from directory_core.storage.notice_rows import announce, give_up_room, tell_moderators
from directory_core.storage.writing import Writing


def delivered(hand: Writing, notice: Notice, *, version_drawn: int, message: str) -> None:
    """Settle a notice that was delivered, unless its card is out of date by now."""
    row, held = _held(hand, notice)
    if row is None:
        return
    stale = False
    if notice.kind is NoticeKind.CARD:
        if message:
            _keep_card(hand, row, message, version_drawn, held=held)
        version = select(t.submissions.c.version).where(t.submissions.c.id == row.submission_id)
        stale = version_drawn < hand.conn.execute(version).scalar_one()
    if held:
        _write(hand, row, _again(hand.now) if stale else _settled(hand, Outcome.DELIVERED, ""))
    elif stale:
        announce(hand, row.submission_id, posted_only=True)


def failed(hand: Writing, notice: Notice, *, again_at: datetime | None, why: str) -> None:
    """Have a notice delivered later."""
    row, held = _held(hand, notice)
    if row is not None and held:
        _write(hand, row, _later(again_at or hand.now, why))


def given_up(hand: Writing, notice: Notice, why: str) -> None:
    """Settle a notice that cannot be delivered, since its room cannot be reached.

    The audit says so, and the moderators' rooms hear it, but for the one that is gone itself.
    """
    row, held = _held(hand, notice)
    if row is None or not held:
        return
    _write(hand, row, _settled(hand, Outcome.GIVEN_UP, why))
    room_gone(hand, row.room_id, why, kind=notice.kind.value, of=row)


def room_gone(
    hand: Writing, room_id: int, why: str, *, kind: str = "", of: Row[Any] | None = None
) -> None:
    """Note that a room cannot be reached, in the audit too; `of` is the notice that found out.

    Moderators hear of a room of theirs or a feed, and of whoever was to hear something.
    """
    room = hand.conn.execute(select(t.rooms).where(t.rooms.c.id == room_id)).one()
    give_up_room(hand, room_id, why)
    hand.audit("unreachable", f"room {room_id}", why=why[:32], kind=kind)
    official = room.role in {RoomRole.MODERATORS.value, RoomRole.FEED.value}
    if (of is None and not official) or kind == NoticeKind.UNREACHABLE.value:
        return
    facts = {"venue": room.venue, "role": room.role, "why": why, "kind": kind}
    tell_moderators(
        hand,
        NoticeKind.UNREACHABLE,
        facts,
        but=room_id,
        submission_id=of.submission_id if of is not None else None,
        person_id=of.person_id if of is not None else None,
    )


def _held(hand: Writing, notice: Notice) -> tuple[Row[Any] | None, bool]:
    """The notice's row, and whether the lease on it is still the one that was given.

    Its room is held first, as claiming does, or the two could wait for each other.
    """
    room = select(t.notices.c.room_id).where(t.notices.c.id == notice.id).scalar_subquery()
    held = select(t.rooms.c.id).where(t.rooms.c.id == room).with_for_update(key_share=True)
    hand.conn.execute(held)
    wanted = select(t.notices).where(t.notices.c.id == notice.id).with_for_update()
    row = hand.conn.execute(wanted).one_or_none()
    return row, row is not None and row.settled_at is None and row.lease == notice.lease


def _keep_card(
    hand: Writing, row: Row[Any], message: str, version_drawn: int, *, held: bool
) -> None:
    """Remember the card; one that a later claim has posted meanwhile is not pushed aside."""
    card = t.cards.c
    this = (card.submission_id == row.submission_id) & (card.room_id == row.room_id)
    values = {"message": message, "version_drawn": version_drawn}
    if hand.conn.execute(select(card.id).where(this)).first() is None:
        place = {"submission_id": row.submission_id, "room_id": row.room_id}
        hand.conn.execute(insert(t.cards).values(place | values))
    elif held:
        hand.conn.execute(update(t.cards).where(this).values(values))


def _write(hand: Writing, row: Row[Any], values: dict[str, Any]) -> None:
    freed = {"lease": "", "lease_until": None}
    hand.conn.execute(update(t.notices).where(t.notices.c.id == row.id).values(freed | values))


def _settled(hand: Writing, outcome: Outcome, why: str) -> dict[str, Any]:
    return {"settled_at": hand.now, "outcome": outcome.value, "why": why[:64]}


def _again(now: datetime) -> dict[str, Any]:
    return {"due_at": now, "attempts": 0}


def _later(at: datetime, why: str) -> dict[str, Any]:
    return {"due_at": at, "why": why[:64]}
