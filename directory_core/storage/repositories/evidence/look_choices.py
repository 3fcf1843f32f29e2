"""Which websites an operator has looked at first: of a kind, of a country, the oldest looks."""

from collections.abc import Collection, Iterable
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select, update

from directory_core.models import Filters, Kind, OrganizationStatus
from directory_core.models.evidence import LookWanted
from directory_core.storage import tables as t
from directory_core.storage.database.engine import chunks
from directory_core.storage.repositories.evidence.looks import queue
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.organizations.organization_lists import shadowed
from directory_core.storage.unit_of_work import UnitOfWork


def put_first(uow: UnitOfWork, chosen: Collection[LookWanted]) -> None:
    """Have websites looked at before all others, whether they were queued or not."""
    look = t.looks.c
    for each in chosen:
        queue(uow, each.slug, each.website)
    for some in chunks([each.slug for each in chosen]):
        wanted = update(t.looks).where(look.slug.in_(some))
        uow.conn.execute(wanted.values(wanted_at=uow.now, due_at=uow.now))


def chosen(
    conn: Connection, kind: str, country: str, limit: int, due_by: datetime | None
) -> tuple[LookWanted, ...]:
    """Websites of some kind and country, the oldest looks first.

    With `due_by` those that are due by then; and where fewer are, those of known organizations that
    were never looked at, the most prominent first.
    """
    rows = [*_listed(conn, kind, country, limit, due_by), *_known(conn, kind, country, due_by)]
    rows.sort(key=itemgetter(0))
    found = [wanted for _, wanted in rows[:limit]]
    if due_by is not None and len(found) < limit:
        queued = conn.execute(select(t.looks.c.slug)).scalars()
        without = {*queued, *shadowed(conn)}
        filters = Filters(kind=Kind(kind) if kind else None, country=country)
        more = known_of(conn).with_websites(filters, without, limit=limit - len(found))
        found += [LookWanted(each.slug, each.name, each.website, "") for each in more]
    return tuple(found)


Ranked = tuple[tuple[bool, float, int, str], LookWanted]
"""A website, after what it is ordered by: those never looked at, then the oldest looks."""


def _ranked(row: Any, wanted: LookWanted) -> Ranked:
    seen: datetime | None = row.looked_at
    at = seen.timestamp() if seen else 0.0
    return (seen is not None, at, -row.asked, wanted.slug), wanted


def _listed(
    conn: Connection, kind: str, country: str, limit: int, due_by: datetime | None
) -> Iterable[Ranked]:
    """Queued websites of organizations that have rows."""
    look, row, place = t.looks.c, t.organizations.c, t.places.c
    wanted = (
        select(look.slug, look.looked_at, look.asked, row.name, row.website)
        .join(t.organizations, look.slug == row.slug)
        .where(row.status == OrganizationStatus.ACTIVE.value, row.website != "")
        .order_by(look.looked_at.is_not(None), look.looked_at, look.asked.desc(), look.slug)
        .limit(limit)
    )
    if due_by is not None:
        wanted = wanted.where(look.due_at <= due_by)
    if kind:
        wanted = wanted.where(row.kind == kind)
    if country:
        of = select(place.organization_id).where(place.level == "country", place.value == country)
        wanted = wanted.where(row.id.in_(of))
    for each in conn.execute(wanted):
        yield _ranked(each, LookWanted(each.slug, each.name, each.website, ""))


def _known(conn: Connection, kind: str, country: str, due_by: datetime | None) -> Iterable[Ranked]:
    """Queued websites of organizations that are merely known."""
    look, row = t.looks.c, t.organizations.c
    wanted = (
        select(look.slug, look.looked_at, look.asked)
        .join(t.organizations, look.slug == row.slug, isouter=True)
        .where(row.slug.is_(None))
    )
    if due_by is not None:
        wanted = wanted.where(look.due_at <= due_by)
    rows = conn.execute(wanted).all()
    known = known_of(conn).organizations([each.slug for each in rows])
    for each in rows:
        it = known.get(each.slug)
        fits = (
            it is not None
            and kind in {"", it.kind.value}
            and it.status is OrganizationStatus.ACTIVE
        )
        if it is not None and fits and it.website and (not country or country in it.countries):
            yield _ranked(each, LookWanted(it.slug, it.name, it.website, ""))
