"""Notices as rows: what somebody is to hear, written down in the transaction that makes it true."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, literal, select, union_all, update

from directory_core.domain.decisions import Hearer, following
from directory_core.models import NoticeKind, RoomRole, VerdictKind
from directory_core.storage import tables as t
from directory_core.storage.elapsed import elapsed_now
from directory_core.storage.repositories.people.people import where_they_hear
from directory_core.storage.repositories.people.rooms import rooms_with
from directory_core.storage.repositories.submissions.submissions import OPEN, Held
from directory_core.storage.unit_of_work import UnitOfWork

Facts = Mapping[str, str]


_OFFICIAL = bindparam("roles", expanding=True, type_=t.rooms.c.role.type)
_TOLD = union_all(
    select(t.cards.c.room_id, literal("").label("role"))
    .join(t.rooms, t.cards.c.room_id == t.rooms.c.id)
    .where(t.cards.c.submission_id == bindparam("submission"), t.rooms.c.gone == ""),
    select(t.rooms.c.id, t.rooms.c.role).where(t.rooms.c.role.in_(_OFFICIAL), t.rooms.c.gone == ""),
)
"""The rooms that have a submission's card, and the official ones with their roles."""


def announce(uow: UnitOfWork, row_id: int, *, posted_only: bool = False) -> list[int]:
    """Have a submission's card drawn in every room that has it or should have it.

    Gives the feed rooms, which may be told something besides.
    """
    roles = [] if posted_only else [RoomRole.MODERATORS.value, RoomRole.FEED.value]
    told = uow.conn.execute(_TOLD, {"submission": row_id, "roles": roles}).all()
    feeds = {room_id for room_id, role in told if role == RoomRole.FEED.value}
    rooms = {room_id for room_id, role in told if role != RoomRole.FEED.value}
    _add(uow, NoticeKind.CARD, sorted(rooms), submission_id=row_id)
    return sorted(feeds)


def announce_queue(uow: UnitOfWork, room_id: int) -> None:
    """Have the queue drawn in a room that is new or back, and its cards that are out of date."""
    row, card = t.submissions.c, t.cards.c
    stale = (
        select(card.submission_id)
        .join(t.submissions, card.submission_id == row.id)
        .where(card.room_id == room_id, card.version_drawn < row.version)
    )
    wanted = select(row.id).where(row.state.in_(OPEN) | row.id.in_(stale)).order_by(row.id)
    for row_id in uow.conn.execute(wanted).scalars().all():
        _add(uow, NoticeKind.CARD, [room_id], submission_id=row_id)


def tell_of_verdict(uow: UnitOfWork, held: Held, verdict: VerdictKind, *, published: bool) -> None:
    """Have everybody told who is to hear of a verdict."""
    feeds = announce(uow, held.row_id)
    for kind, hearer in following(verdict, published=published):
        if hearer is Hearer.FEED:
            _add(uow, kind, feeds, submission_id=held.row_id)
        else:
            _tell_submitter(uow, held, kind, hearer)


def tell_moderators(
    uow: UnitOfWork,
    kind: NoticeKind,
    facts: Facts,
    *,
    but: int | None = None,
    submission_id: int | None = None,
    person_id: int | None = None,
) -> None:
    """Have every moderators' room told of something, but for one of them."""
    rooms = [id_ for id_ in rooms_with(uow.conn, RoomRole.MODERATORS) if id_ != but]
    _add(uow, kind, rooms, submission_id=submission_id, person_id=person_id, facts=facts)


def tell_feeds(uow: UnitOfWork, kind: NoticeKind, facts: Facts) -> None:
    """Have every feed room told of something that is about no submission."""
    _add(uow, kind, rooms_with(uow.conn, RoomRole.FEED), facts=facts)


def tell_rooms(uow: UnitOfWork, kind: NoticeKind, rooms: Iterable[int], facts: Facts) -> None:
    """Have some rooms told of something, those that can be reached."""
    _add(uow, kind, [each for each in rooms if _gone(uow, each) == ""], facts=facts)


def give_up_room(uow: UnitOfWork, room_id: int, why: str) -> None:
    """Note that a room cannot be reached; what it was to hear is given up."""
    room, notice = t.rooms.c, t.notices.c
    uow.conn.execute(update(t.rooms).where(room.id == room_id).values(gone=why[:32] or "gone"))
    waiting = update(t.notices).where(notice.room_id == room_id, notice.settled_at.is_(None))
    settled = {"settled_at": elapsed_now(), "outcome": "given_up", "why": why[:64], "lease": ""}
    uow.conn.execute(waiting.values(settled))


def _tell_submitter(uow: UnitOfWork, held: Held, kind: NoticeKind, hearer: Hearer) -> None:
    """Where they prefer, or where they submitted; if neither can be reached, moderators hear it."""
    places = where_they_hear(uow.conn, held.submitter_id, held.reply_room_id)
    if hearer is Hearer.ASKED:
        places.reverse()
    why = ""
    for room_id, gone in places:
        why = gone or why
        if room_id is not None and not gone:
            _add(uow, kind, [room_id], submission_id=held.row_id, person_id=held.submitter_id)
            return
    uow.audit("unreachable", held.value.id, kind=kind.value)
    facts = {
        "kind": kind.value,
        "role": RoomRole.PRIVATE.value,
        "venue": held.value.venue,
        "why": why,
    }
    tell_moderators(
        uow,
        NoticeKind.UNREACHABLE,
        facts,
        submission_id=held.row_id,
        person_id=held.submitter_id,
    )


def _gone(uow: UnitOfWork, room_id: int) -> str:
    """Why a room cannot be reached: empty where it can."""
    room = t.rooms.c
    gone: str = uow.conn.execute(select(room.gone).where(room.id == room_id)).scalar_one()
    return gone


def _add(
    uow: UnitOfWork,
    kind: NoticeKind,
    rooms: Iterable[int],
    *,
    submission_id: int | None = None,
    person_id: int | None = None,
    facts: Facts | None = None,
) -> None:
    uow.notices += [
        {
            "kind": kind.value,
            "room_id": room_id,
            "submission_id": submission_id,
            "person_id": person_id,
            "facts": dict(facts or {}),
            "created_at": uow.now,
            "due_at": uow.now,
            "attempts": 0,
        }
        for room_id in rooms
    ]
