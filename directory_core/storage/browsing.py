"""Reading for people who leaf through the directory."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from directory_core.models import (
    AccountStatus,
    Filters,
    Organization,
    OrganizationStatus,
    Platform,
    Statistics,
)
from directory_core.storage import tables as t
from directory_core.storage.assembling import assembled
from directory_core.storage.keys import sorted_as
from directory_core.storage.shelf import organizations

_MERGERS = 5
"""Mergers followed in a row; more are a mistake, or a ring."""

_active = t.organizations.c.status == OrganizationStatus.ACTIVE.value
_speaks = t.accounts.c.status != AccountStatus.RETIRED.value


def standing(conn: Connection, slugs: Collection[str]) -> dict[str, Organization]:
    """By slug, the organizations asked for, or those they were merged into."""
    found = organizations(conn, slugs)
    for _ in range(_MERGERS):
        into = {slug: each.merged_into for slug, each in found.items() if each.merged_into}
        if not into:
            break
        targets = organizations(conn, set(into.values()))
        found |= {slug: targets[target] for slug, target in into.items() if target in targets}
    return found


def listed_count(conn: Connection, filters: Filters) -> int:
    """How many organizations these filters keep."""
    counted = select(func.count()).select_from(t.organizations).where(*_conditions(filters))
    return conn.execute(counted).scalar_one()


def listed(
    conn: Connection, filters: Filters, *, offset: int, limit: int
) -> tuple[Organization, ...]:
    """The organizations that these filters keep, in the order of their names."""
    row = t.organizations.c
    wanted = select(t.organizations).where(*_conditions(filters)).order_by(row.sorted_as, row.slug)
    return tuple(assembled(conn, wanted.offset(offset).limit(limit)))


def _conditions(filters: Filters) -> list[ColumnElement[bool]]:
    row = t.organizations.c
    conditions = [_active]
    if filters.kind is not None:
        conditions.append(row.kind == filters.kind.value)
    if filters.city:
        conditions.append(row.city_as == sorted_as(filters.city))
    for level, place in (("country", filters.country), ("region", filters.region)):
        if place:
            conditions.append(_in_place(level, place))
    if filters.platform is not None:
        conditions.append(_is_on(filters.platform))
    return conditions


def _in_place(level: str, place: str) -> ColumnElement[bool]:
    of = t.places.c
    here = (of.level == level) & (of.value_as == sorted_as(place))
    return exists().where(here, of.organization_id == t.organizations.c.id)


def _is_on(platform: Platform) -> ColumnElement[bool]:
    of = t.accounts.c
    here = (of.platform == platform.value) & _speaks
    return exists().where(here, of.organization_id == t.organizations.c.id)


def statistics(conn: Connection) -> Statistics:
    """Counts of the organizations that stand, and of their accounts."""
    accounts = select(t.accounts.c.platform, func.count()).join(t.organizations)
    places = select(t.places.c.value, func.count()).join(t.organizations)
    by_platform = _ranked(conn, accounts.where(_active, _speaks).group_by(t.accounts.c.platform))
    countries = places.where(_active, t.places.c.level == "country")
    by_kind = _ranked(
        conn,
        select(t.organizations.c.kind, func.count())
        .where(_active)
        .group_by(t.organizations.c.kind),
    )
    return Statistics(
        organizations=sum(count for _, count in by_kind),
        accounts=sum(count for _, count in by_platform),
        by_platform=by_platform,
        by_country=_ranked(conn, countries.group_by(t.places.c.value)),
        by_kind=by_kind,
    )


def _ranked(conn: Connection, counted: Select[Any]) -> tuple[tuple[str, int], ...]:
    """Values and their counts, the most frequent first."""
    rows = [(str(value), int(count)) for value, count in conn.execute(counted)]
    return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))
