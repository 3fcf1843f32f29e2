"""The queue of looks at websites: who is due, who is looking, and what came of it."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from directory_core.clock import SLACK
from directory_core.models import RoomAddress
from directory_core.models.evidence import Look, LookState, LookWanted, Unchanged
from directory_core.storage import tables as t
from directory_core.storage.repositories.evidence.shared_websites import branch_slugs
from directory_core.storage.repositories.evidence.sightings import seen_of
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.people.rooms import room_id_of
from directory_core.storage.unit_of_work import UnitOfWork

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
_WHOLE = 90 * DAY
"""How long a website is believed that says it has not changed; then it is read whole again."""
_AGAIN = {
    LookState.OK: 30 * DAY,
    LookState.CONTRADICTION: 7 * DAY,
    LookState.NO_LINKS: 60 * DAY,
    LookState.ROBOTS: 90 * DAY,
    LookState.PARKED: 7 * DAY,
    LookState.REDIRECTS_ELSEWHERE: 7 * DAY,
}
"""How long what was seen is left alone."""


def enroll(uow: UnitOfWork) -> int:
    """Queue the websites of organizations that were never queued, or have another one now."""
    row, look = t.organizations.c, t.looks.c
    wanted = (
        select(row.slug, row.website, look.slug.label("known"))
        .join(t.looks, look.slug == row.slug, isouter=True)
        .where(row.website != "", row.status == "active")
        .where(or_(look.slug.is_(None), look.website != row.website))
    )
    found = uow.conn.execute(wanted).all()
    new = [each for each in found if each.known is None]
    if new:
        rows = [{"slug": e.slug, "website": e.website, "due_at": uow.now} for e in new]
        uow.conn.execute(insert(t.looks), rows)
    for each in found:
        if each.known is not None:
            moved = {"website": each.website, "due_at": uow.now}
            uow.conn.execute(update(t.looks).where(look.slug == each.slug).values(moved))
    return len(found)


def count_asked(uow: UnitOfWork, counts: Mapping[tuple[str, str], int]) -> None:
    """Count how often organizations were asked for, each a slug and its website.

    From then on their websites are on the schedule, whether they are listed or merely known.
    """
    look = t.looks.c
    for (slug, website), times in sorted(counts.items()):
        queue(uow, slug, website)
        more = update(t.looks).where(look.slug == slug).values(asked=look.asked + times)
        uow.conn.execute(more)


def queue(uow: UnitOfWork, slug: str, website: str) -> None:
    """Put a website on the schedule, if it is not there yet."""
    add = sqlite.insert if uow.conn.dialect.name == "sqlite" else postgresql.insert
    new = add(t.looks).values(slug=slug, website=website, due_at=uow.now, asked=0)
    uow.conn.execute(new.on_conflict_do_nothing(index_elements=["slug"]))


def want(
    uow: UnitOfWork,
    slug: str,
    website: str,
    room: RoomAddress | None,
    told: Mapping[str, str] | None = None,
) -> bool:
    """Ask for a look now; false where there was one within the hour, or none is possible.

    `told` is by what the room hears of it: `about` which address, and in which `language`.  With
    `QUIET` for its `message` it hears nothing unless an answer in it can be edited.
    """
    look = t.looks.c
    queue(uow, slug, website)
    row = uow.conn.execute(select(t.looks).where(look.slug == slug).with_for_update()).one()
    if row.looked_at is not None and uow.now - HOUR < row.looked_at <= uow.now + SLACK:
        return False
    values = {"wanted_at": uow.now, "website": website}
    uow.conn.execute(update(t.looks).where(look.slug == slug).values(values))
    if room is not None:
        _follow(uow, slug, room, _TOLD | dict(told or {}))
    return True


QUIET = "?"
"""In place of a message: the room hears nothing unless an answer in it can be edited."""
_TOLD = {"message": "", "about": "", "language": ""}


def _follow(uow: UnitOfWork, slug: str, room: RoomAddress, told: dict[str, str]) -> None:
    room_id = room_id_of(uow, room)
    row = t.followers.c
    here = (row.slug == slug) & (row.room_id == room_id)
    if uow.conn.execute(select(row.id).where(here)).first() is None:
        values = {"slug": slug, "room_id": room_id, "since": uow.now}
        uow.conn.execute(insert(t.followers).values(values | told))
    else:
        uow.conn.execute(update(t.followers).where(here).values(told))


def answered(uow: UnitOfWork, slug: str, room: RoomAddress, message: str) -> None:
    """Note the message that a look will be told in, if its room still waits for one."""
    row = t.followers.c
    here = (row.slug == slug) & (row.room_id == room_id_of(uow, room))
    uow.conn.execute(update(t.followers).where(here).values(message=message[:1000]))


def followed(conn: Connection) -> int:
    """How many rooms wait to hear of a look."""
    return conn.execute(select(func.count()).select_from(t.followers)).scalar_one()


def take_followers(uow: UnitOfWork, slug: str) -> list[tuple[int, dict[str, str]]]:
    """The rooms that wait for a look, each with what it is told by; they wait no more."""
    row = t.followers.c
    taken = delete(t.followers).where(row.slug == slug)
    found = uow.conn.execute(
        taken.returning(row.room_id, row.message, row.about, row.language)
    ).all()
    return [
        (each.room_id, {"message": each.message, "about": each.about, "language": each.language})
        for each in found
        if each.message != QUIET
    ]


def claim(
    uow: UnitOfWork, limit: int, lasts: timedelta, *, asked_only: bool = False
) -> tuple[LookWanted, ...]:
    """Take the websites that are due, those asked for first, then the most asked and the oldest.

    What is neither listed nor known any more leaves the queue.
    """
    look, row = t.looks.c, t.organizations.c
    free = or_(
        look.lease_until.is_(None),
        look.lease_until <= uow.now,
        look.lease_until > uow.now + lasts + SLACK,
    )
    due = look.wanted_at.is_not(None) if asked_only else _is_due(uow.now)
    wanted = (
        _queued(t.looks, row.name, func.coalesce(row.website, look.website).label("site"))
        .where(free, due, func.coalesce(row.website, look.website) != "")
        .order_by(look.wanted_at.is_(None), look.wanted_at, look.asked.desc(), look.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True, of=t.looks)
    )
    claimed, gone = _standing(uow, uow.conn.execute(wanted).all(), lease := secrets.token_hex(8))
    if gone:
        uow.conn.execute(delete(t.looks).where(look.slug.in_(gone)))
    branches = branch_slugs(uow.conn, [(each.slug, each.website) for each in claimed])
    held = {"lease": lease, "lease_until": uow.now + lasts}
    for one in claimed:
        mine = update(t.looks).where(look.slug == one.slug)
        uow.conn.execute(mine.values(website=one.website, **held))
    return tuple(replace(each, branch=each.slug in branches) for each in claimed)


def _standing(
    uow: UnitOfWork, rows: Sequence[Row[Any]], lease: str
) -> tuple[list[LookWanted], list[str]]:
    """Read rows of the queue: the looks they ask for, and who is neither listed nor known now."""
    known = known_of(uow.conn).organizations([each.slug for each in rows if each.name is None])
    wanted, gone = [], []
    for each in rows:
        merely_known = known.get(each.slug)
        name = each.name or (merely_known.name if merely_known else "")
        site = merely_known.website if merely_known else each.site
        if (each.name is None and merely_known is None) or not site:
            gone.append(each.slug)
        else:
            wanted.append(LookWanted(each.slug, name, site, lease, _unchanged(uow, each, site)))
    return wanted, gone


def _queued(*columns: Any) -> Select[Any]:
    """The queue beside the organizations that have rows; of what is merely known those are empty.

    Organizations that are closed are looked at only where somebody asks.
    """
    look, row = t.looks.c, t.organizations.c
    return (
        select(*columns)
        .select_from(t.looks)
        .join(t.organizations, look.slug == row.slug, isouter=True)
        .where(or_(row.slug.is_(None), row.status == "active", look.wanted_at.is_not(None)))
    )


def _is_due(now: datetime) -> ColumnElement[bool]:
    """What a clock that was ahead has looked at would else wait for as long as it was ahead."""
    look = t.looks.c
    return or_(look.wanted_at.is_not(None), look.due_at <= now, look.looked_at > now + SLACK)


def _unchanged(uow: UnitOfWork, row: Row[Any], site: str) -> Unchanged | None:
    """What a website may be asked by whether it has changed; None where it is read whole again."""
    young = row.read_at is not None and uow.now - _WHOLE < row.read_at <= uow.now + SLACK
    if not (row.etag or row.modified) or not young or row.website != site:
        return None
    seen = seen_of(uow.conn, row.slug).values()
    sightings = tuple(each.sighting for each in seen if each.missing_since is None)
    return Unchanged(row.read_url, row.etag, row.modified, sightings, LookState(row.state))


def settle(uow: UnitOfWork, wanted: LookWanted, seen: Look) -> Row[Any] | None:
    """Note what came of a look; None where the lease was lost, and somebody else looks now."""
    look = t.looks.c
    mine = select(t.looks).where(look.slug == wanted.slug, look.lease == wanted.lease)
    before = uow.conn.execute(mine.with_for_update()).one_or_none()
    if before is None:
        return None
    failed = seen.state is LookState.UNREACHABLE
    failures = before.failures + 1 if failed else 0
    values = {
        "looked_at": uow.now,
        "state": seen.state.value,
        "detail": seen.detail[:500],
        "failures": failures,
        "due_at": uow.now + _pause(seen, failures),
        "wanted_at": None,
        "lease": "",
        "lease_until": None,
    }
    if not seen.repeated:
        values |= _validators(uow, seen)
    uow.conn.execute(update(t.looks).where(look.slug == wanted.slug).values(values))
    return before


def _validators(uow: UnitOfWork, seen: Look) -> dict[str, Any]:
    """What the next look may ask by: only where all that was seen stood on the first page."""
    own = [each for each in seen.sightings if each.own]
    kept = seen.state is LookState.OK and all(each.where == seen.url for each in own)
    return {
        "read_url": seen.url[:2000] if kept else "",
        "etag": seen.etag[:300] if kept else "",
        "modified": seen.modified[:100] if kept else "",
        "read_at": uow.now,
    }


def _pause(seen: Look, failures: int) -> timedelta:
    if seen.state is LookState.UNREACHABLE:
        backing_off: timedelta = min(DAY * int(2 ** min(failures - 1, 5)), 30 * DAY)
        return max(backing_off, timedelta(seconds=min(seen.retry_after, 86_400.0)))
    return _AGAIN[seen.state]


def give_back(uow: UnitOfWork, lease: str) -> None:
    """Let go of what was claimed and not looked at."""
    look = t.looks.c
    free = {"lease": "", "lease_until": None}
    uow.conn.execute(update(t.looks).where(look.lease == lease).values(free))


_OPEN = exists().where(t.tasks.c.slug == bindparam("slug"), t.tasks.c.closed_at.is_(None))
_LOOK = select(t.looks, _OPEN.label("has_tasks")).outerjoin_from(
    t.head, t.looks, t.looks.c.slug == bindparam("slug")
)
"""Asked with each answer, so it is put together once; there may be tasks without a look."""


def look_of(conn: Connection, slug: str) -> tuple[Row[Any] | None, bool]:
    """What is known of the last look at an organization's website; whether tasks are open."""
    found = conn.execute(_LOOK, {"slug": slug}).one()
    return found if found.slug is not None else None, found.has_tasks


def due_count(conn: Connection, now: datetime) -> int:
    """How many websites are due."""
    count: int = conn.execute(_queued(func.count()).where(_is_due(now))).scalar_one()
    return count
