"""What was seen on organizations' websites, and the tasks that follow from it, as rows."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    case,
    func,
    insert,
    select,
    update,
)

from directory_core.accounts import AccountKey, same_account_key
from directory_core.domain.evidence import Rung
from directory_core.models import EvidenceKind, Platform
from directory_core.models.evidence import EvidenceTask, Look, Seen, Sighting, TaskKind
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import digest
from directory_core.storage.database.engine import storable
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.unit_of_work import UnitOfWork

_KINDS = {Rung.LINKED_BACK: (EvidenceKind.NAMED,), Rung.PROVEN: (EvidenceKind.DOMAIN,)}
"""What a rung that was noted stands for."""


_SEEN = (
    select(t.sightings).where(t.sightings.c.slug == bindparam("slug")).order_by(t.sightings.c.id)
)
"""Asked with each answer, so it is put together once."""


def seen_of(
    conn: Connection, slug: str, listed: Collection[AccountKey] = ()
) -> dict[AccountKey, Seen]:
    """What was ever seen on an organization's website; `listed` are its accounts' keys."""
    found = conn.execute(_SEEN, {"slug": slug})
    return {(Platform(each.platform), each.same_as): _seen(each, listed) for each in found}


def _seen(row: Row[Any], listed: Collection[AccountKey]) -> Seen:
    sighting = Sighting(
        Platform(row.platform), row.handle, row.url, row.own, row.rung, row.where_seen, row.place,
        row.text, row.platform_id,
        kinds=(EvidenceKind.NAMED,) if row.rung == Rung.LINKED_BACK else (),
    )  # fmt: skip
    known = (Platform(row.platform), row.same_as) in listed
    return Seen(sighting, row.first_seen, row.last_seen, row.missing_since, known)


def linking_slugs(conn: Connection, key: AccountKey) -> tuple[str, ...]:
    """Whose websites call an account their own, as of their last looks."""
    row = t.sightings.c
    here = (row.platform == key[0].value) & (row.same_as == key[1])
    wanted = select(row.slug).where(here, row.own, row.missing_since.is_(None))
    return tuple(conn.execute(wanted.order_by(row.id).limit(3)).scalars())


def write_sightings(uow: UnitOfWork, slug: str, look: Look, before: dict[AccountKey, Seen]) -> None:
    """Note what a website links to now; what it links to no more is missing from now on."""
    row = t.sightings.c
    now = {same_account_key(each): each for each in look.sightings}
    for key, each in now.items():
        values = _values(each) | {"last_seen": uow.now, "missing_since": None}
        here = (row.slug == slug) & (row.platform == key[0].value) & (row.same_as == key[1])
        if key in before:
            kept = values | ({} if each.platform_id else {"platform_id": row.platform_id})
            uow.conn.execute(update(t.sightings).where(here).values(kept))
        else:
            new = {"slug": slug, "same_as": key[1], "first_seen": uow.now}
            uow.conn.execute(insert(t.sightings).values(values | new))
    gone = [key for key, each in before.items() if key not in now and each.missing_since is None]
    for platform, same_as in gone:
        here = (row.slug == slug) & (row.platform == platform.value) & (row.same_as == same_as)
        uow.conn.execute(update(t.sightings).where(here).values(missing_since=uow.now))


def _values(each: Sighting) -> dict[str, Any]:
    text = storable(
        {
            "handle": each.handle[:300],
            "url": each.url[:500],
            "where_seen": each.where[:500],
            "place": each.place[:32],
            "text": each.text[:300],
            "platform_id": each.platform_id[:200],
        }
    )
    return {"platform": each.platform.value, "own": each.own, "rung": each.rung, **text}


def open_task(
    uow: UnitOfWork,
    kind: TaskKind,
    slug: str,
    *,
    asked: int,
    accounts: Sequence[Sighting] = (),
    facts: dict[str, str] | None = None,
) -> int | None:
    """Open a task, unless one about the very same thing is open or was closed; its id if new."""
    row = t.tasks.c
    facts = storable(facts or {})
    handles = sorted(f"{each.platform.value}:{each.handle.casefold()}" for each in accounts)
    said = [kind.value, slug, *handles, *(f"{key}={facts[key]}" for key in sorted(facts))]
    about = digest(" ".join(said))[:48]
    same = select(row.id).where(row.about == about)
    if uow.conn.execute(same).first() is not None:
        return None
    document = {"facts": facts, "accounts": [_document(each) for each in accounts]}
    if kind is TaskKind.NEW_ACCOUNTS:
        close_tasks_of(uow, slug, {kind}, "replaced")
    values = {
        "kind": kind.value, "slug": slug, "facts": document, "about": about, "asked": asked,
        "opened_at": uow.now,
    }  # fmt: skip
    made: int = uow.conn.execute(insert(t.tasks).values(values).returning(row.id)).scalar_one()
    return made


def _document(each: Sighting) -> dict[str, Any]:
    return {**_values(each), "own": each.own}


def _sighting(document: dict[str, Any]) -> Sighting:
    return Sighting(
        Platform(document["platform"]), document["handle"], document["url"], document["own"],
        document["rung"], document["where_seen"], document["place"], document["text"],
        document["platform_id"], kinds=_KINDS.get(document["rung"], ()),
    )  # fmt: skip


def close_task(uow: UnitOfWork, task_id: int, outcome: str) -> bool:
    """Close an open task; false where it is closed already."""
    row = t.tasks.c
    closing = update(t.tasks).where(row.id == task_id, row.closed_at.is_(None))
    values = {"closed_at": uow.now, "outcome": outcome, "closed_by_id": uow.actor}
    return uow.conn.execute(closing.values(values)).rowcount == 1


def votes(conn: Connection, task_id: int) -> dict[int, str]:
    """Who among the moderators spoke for a task so far, by person, and what they said."""
    row = t.tasks.c
    document = conn.execute(select(row.facts).where(row.id == task_id)).scalar_one()
    found: dict[str, str] = document.get("votes", {})
    return {int(person): said for person, said in found.items()}


def vote(uow: UnitOfWork, task_id: int, person: int, said: str) -> None:
    """Note that a moderator spoke for an open task."""
    row = t.tasks.c
    here = row.id == task_id
    document = uow.conn.execute(select(row.facts).where(here).with_for_update()).scalar_one()
    found = {**document.get("votes", {}), str(person): said}
    noted = update(t.tasks).where(here, row.closed_at.is_(None))
    uow.conn.execute(noted.values(facts={**document, "votes": found}))


def decided_at(conn: Connection, task_id: int) -> datetime | None:
    """When a moderator decided on a task; None where nobody did."""
    row = t.tasks.c
    decided = row.outcome.in_(("approved", "dismissed"))
    wanted = select(row.closed_at).where(row.id == task_id, decided)
    return conn.execute(wanted).scalar_one_or_none()


def reopen_task(uow: UnitOfWork, task_id: int) -> None:
    """Open a task again; nobody has spoken for it yet."""
    here = t.tasks.c.id == task_id
    document = uow.conn.execute(select(t.tasks.c.facts).where(here)).scalar_one()
    facts = {name: each for name, each in document.items() if name != "votes"}
    values = {"closed_at": None, "outcome": "", "closed_by_id": None, "facts": facts}
    uow.conn.execute(update(t.tasks).where(here).values(values))


def close_tasks_of(uow: UnitOfWork, slug: str, kinds: Collection[TaskKind], outcome: str) -> None:
    """Close an organization's open tasks of some kinds: what they said holds no more.

    The same may be brought up again.
    """
    for each in tasks_of(uow.conn, slug):
        if each.kind in kinds:
            _pass(uow, each.id, outcome)


def close_returned(uow: UnitOfWork, slug: str, own: Collection[AccountKey]) -> None:
    """Close the tasks about links that were gone and are there again."""
    for each in tasks_of(uow.conn, slug):
        back = bool(each.accounts) and same_account_key(each.accounts[0]) in own
        if back and each.kind in {TaskKind.LINK_GONE, TaskKind.HANDLE_CHANGED}:
            _pass(uow, each.id, "passed")


def _pass(uow: UnitOfWork, task_id: int, outcome: str) -> None:
    row = t.tasks.c
    values = {"closed_at": uow.now, "outcome": outcome, "about": f"-{task_id}"}
    uow.conn.execute(update(t.tasks).where(row.id == task_id).values(values))


def task(conn: Connection, task_id: int, *, closed: bool = False) -> EvidenceTask | None:
    """An open task, or with `closed` any."""
    row = t.tasks.c
    here = row.id == task_id if closed else (row.id == task_id) & row.closed_at.is_(None)
    return next(iter(_tasks(conn, _wanted(here).limit(1))), None)


def open_tasks(conn: Connection, *, offset: int, limit: int) -> tuple[EvidenceTask, ...]:
    """The open tasks: alarms first, then by how often the organization is asked for."""
    return tuple(_tasks(conn, _wanted(t.tasks.c.closed_at.is_(None)).offset(offset).limit(limit)))


def tasks_of(conn: Connection, slug: str) -> tuple[EvidenceTask, ...]:
    """The open tasks about one organization."""
    return tuple(_tasks(conn, _TASKS_OF, slug=slug))


def open_count(conn: Connection) -> int:
    """How many tasks are open."""
    row = t.tasks.c
    return conn.execute(
        select(func.count()).select_from(t.tasks).where(row.closed_at.is_(None))
    ).scalar_one()


def _wanted(where: ColumnElement[bool]) -> Select[Any]:
    row, organization, look = t.tasks.c, t.organizations.c, t.looks.c
    alarms = [kind.value for kind in TaskKind if kind.is_alarm]
    # An account that is reported as an impostor counts its reports; all else counts who asked.
    asked = case(
        (row.kind == TaskKind.IMPOSTOR.value, row.asked),
        else_=func.coalesce(look.asked, row.asked),
    ).label("asked_for")
    return (
        select(t.tasks, organization.name, asked)
        .join(t.organizations, organization.slug == row.slug, isouter=True)
        .join(t.looks, look.slug == row.slug, isouter=True)
        .where(where)
        .order_by(row.kind.in_(alarms).desc(), asked.desc(), row.id)
    )


_TASKS_OF = _wanted((t.tasks.c.slug == bindparam("slug")) & t.tasks.c.closed_at.is_(None)).limit(50)


def _tasks(conn: Connection, wanted: Select[Any], **values: str) -> list[EvidenceTask]:
    found = conn.execute(wanted, values).all()
    known = known_of(conn).organizations([each.slug for each in found if each.name is None])
    return [
        EvidenceTask(
            each.id,
            TaskKind(each.kind),
            each.slug,
            each.name or (known[each.slug].name if each.slug in known else each.slug),
            each.opened_at,
            each.asked_for,
            tuple(_sighting(one) for one in each.facts["accounts"]),
            tuple(sorted(each.facts["facts"].items())),
            TaskKind(each.kind).is_removal and bool(each.facts.get("votes")),
        )
        for each in found
    ]
