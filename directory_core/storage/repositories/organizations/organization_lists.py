"""Queries on organizations: lists, figures, and who holds an account or a website."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, literal, or_, select, tuple_

from directory_core.accounts import AccountKey, same_account_key
from directory_core.models import (
    Account,
    AccountStatus,
    Filters,
    Organization,
    OrganizationStatus,
    Platform,
    Statistics,
)
from directory_core.storage import tables as t
from directory_core.storage.keys import sorted_as
from directory_core.storage.repositories.organizations.changes import revision
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.organizations.organization_rows import (
    account_from,
    assembled,
)
from directory_core.storage.repositories.organizations.organizations import organizations
from directory_core.storage.repositories.organizations.organizations import row_ids as stored_slugs

_MERGERS = 5
"""Mergers followed in a row; more are a mistake, or a ring."""

_active = t.organizations.c.status == OrganizationStatus.ACTIVE.value
_speaks = t.accounts.c.status != AccountStatus.RETIRED.value


def resolved(conn: Connection, slugs: Collection[str]) -> dict[str, Organization]:
    """Organizations by the slug asked for, mergers followed to what they were merged into."""
    found = organizations(conn, slugs)
    for _ in range(_MERGERS):
        into = {slug: each.merged_into for slug, each in found.items() if each.merged_into}
        if not into:
            break
        targets = organizations(conn, set(into.values()))
        found |= {slug: targets[target] for slug, target in into.items() if target in targets}
    return found


Key = tuple[str, str]
"""What the list is ordered by: the name as lists are ordered, and the slug."""


def stored_count(conn: Connection, filters: Filters) -> int:
    """How many organizations that have rows these filters keep."""
    counted = select(func.count()).select_from(t.organizations).where(*_conditions(filters))
    return conn.execute(counted).scalar_one()


def known_count(conn: Connection, filters: Filters) -> int:
    """How many organizations that are merely known these filters keep."""
    return known_of(conn).count(filters, shadowed(conn))


def shadowed(conn: Connection) -> frozenset[str]:
    """Known organizations that have a row by now, which counts instead."""
    known = known_of(conn)
    if not known:
        return frozenset()
    return known.shadowed(
        revision(conn), lambda: conn.execute(select(t.organizations.c.slug)).scalars()
    )


def stored_page(
    conn: Connection, filters: Filters, beyond: Key | None, *, skip: int, limit: int
) -> list[tuple[Key, Organization]]:
    """Organizations that have rows, with their keys: those after `beyond`, but for `skip` of them.

    Without a key they are counted from the end of the list, and come in its order all the same.
    """
    row = t.organizations.c
    wanted = select(row.id).where(*_conditions(filters))
    if beyond is None:
        wanted = wanted.order_by(row.sorted_as.desc(), row.slug.desc())
    else:
        after = tuple_(row.sorted_as, row.slug) > tuple_(*map(literal, beyond))
        wanted = wanted.where(after).order_by(row.sorted_as, row.slug)
    page = wanted.offset(skip).limit(limit).subquery()
    # What stands before the page is passed in the index; only the page's own rows are read.
    here = select(t.organizations).where(row.id.in_(select(page.c.id)))
    found = assembled(conn, here.order_by(row.sorted_as, row.slug))
    return [((sorted_as(each.name), each.slug), each) for each in found]


def known_page(
    conn: Connection, filters: Filters, *, offset: int, limit: int
) -> tuple[Organization, ...]:
    """Organizations that are merely known, which are listed after all others."""
    return known_of(conn).listed(filters, shadowed(conn), offset=offset, limit=limit)


def _conditions(filters: Filters) -> list[ColumnElement[bool]]:
    row = t.organizations.c
    conditions = [_active]
    if filters.kind is not None:
        conditions.append(row.kind == filters.kind.value)
    if filters.city:
        city = sorted_as(filters.city)
        conditions.append(or_(row.city_as == city, _name_holds(city)))
    for level, place in (("country", filters.country), ("region", filters.region)):
        if place:
            conditions.append(_in_place(level, place))
    if filters.platform is not None:
        conditions.append(_is_on(filters.platform))
    if filters.named:
        conditions.append(or_(*(_name_holds(sorted_as(word)) for word in filters.named)))
    return conditions


def _name_holds(words: str) -> ColumnElement[bool]:
    """Whether a name holds `words` as a word of its own, or the beginning of one."""
    name = t.organizations.c.sorted_as
    return or_(name.startswith(words, autoescape=True), name.contains(f" {words}", autoescape=True))


def _in_place(level: str, place: str) -> ColumnElement[bool]:
    of = t.places.c
    here = (of.level == level) & (of.value_as == sorted_as(place))
    return exists().where(here, of.organization_id == t.organizations.c.id)


def _is_on(platform: Platform) -> ColumnElement[bool]:
    of = t.accounts.c
    here = (of.platform == platform.value) & _speaks
    return exists().where(here, of.organization_id == t.organizations.c.id)


def statistics(conn: Connection) -> Statistics:
    """Counts of the organizations that stand, and of their accounts; `by_age` has bare dates."""
    accounts = select(t.accounts.c.platform, func.count()).join(t.organizations)
    places = select(t.places.c.value, func.count()).join(t.organizations)
    by_platform = _ranked(conn, accounts.where(_active, _speaks).group_by(t.accounts.c.platform))
    countries = places.where(_active, t.places.c.level == "country")
    of = t.places.alias().c
    american = select(of.organization_id).where(of.level == "country", of.value == "US")
    states = places.where(
        _active, t.places.c.level == "region", t.places.c.organization_id.in_(american)
    )
    day = func.coalesce(t.accounts.c.last_confirmed, "")
    dated = select(day, func.count()).join(t.organizations).where(_active, _speaks)
    known, without = known_of(conn), shadowed(conn)
    known_by_country = ranked(known.by_country(without).items())
    by_kind = _ranked(
        conn,
        select(t.organizations.c.kind, func.count())
        .where(_active)
        .group_by(t.organizations.c.kind),
    )
    return Statistics(
        organizations=sum(count for _, count in by_kind),
        known=sum(count for _, count in known_by_country),
        accounts=sum(count for _, count in by_platform),
        by_platform=by_platform,
        by_country=_ranked(conn, countries.group_by(t.places.c.value)),
        by_kind=by_kind,
        by_state=_ranked(conn, states.group_by(t.places.c.value)),
        known_by_country=known_by_country,
        known_by_state=ranked(known.by_state(without).items()),
        by_age=_ranked(conn, dated.group_by(day)),
    )


def _ranked(conn: Connection, counted: Select[*tuple[Any, ...]]) -> tuple[tuple[str, int], ...]:
    """Values and their counts, the most frequent first."""
    return ranked((str(value), int(count)) for value, count in conn.execute(counted))


def ranked(rows: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Values and their counts, the most frequent first."""
    return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))


def holders(
    conn: Connection, keys: Collection[AccountKey], *, platform_id: str = ""
) -> list[tuple[str, Account]]:
    """Slug and account of whoever lists, or listed, an account with one of these keys.

    A `platform_id` finds the account by the number that its platform never changes, too; the keys
    are then of one platform.
    """
    row = t.accounts.c
    same: ColumnElement[bool] = row.same_as.in_({same_as for _, same_as in keys})
    if platform_id:
        same = same | (row.platform_id == platform_id)
    listed = (
        select(t.accounts, t.organizations.c.slug)
        .join(t.organizations, row.organization_id == t.organizations.c.id)
        .where(same, row.platform.in_({platform.value for platform, _ in keys}))
        .order_by(t.organizations.c.sorted_as, row.position)
    )
    found = [(each.slug, account_from(each)) for each in conn.execute(listed)]
    wanted = set(keys)
    return [
        (slug, account)
        for slug, account in found
        if same_account_key(account) in wanted
        or (platform_id and account.platform_id == platform_id)
    ]


def with_domain(conn: Connection, domain: str, *, limit: int = 10) -> list[str]:
    """The slugs of organizations whose website stands on this host."""
    row = t.organizations.c
    active = row.status == OrganizationStatus.ACTIVE.value
    wanted = select(row.slug).where(row.domain == domain, active).order_by(row.sorted_as)
    found = list(conn.execute(wanted.limit(limit)).scalars()) if domain else []
    known = known_of(conn).with_domain(domain, limit=limit) if domain else []
    have = stored_slugs(conn, known)
    return [*found, *(slug for slug in known if slug not in have)][:limit]


def with_domains(
    conn: Connection, domains: Collection[str], *, limit: int = 50
) -> dict[str, list[str]]:
    """The slugs of organizations whose website stands on one of these hosts, by host."""
    row = t.organizations.c
    active = row.status == OrganizationStatus.ACTIVE.value
    here = select(row.domain, row.slug).where(row.domain.in_(domains), active)
    found: dict[str, list[str]] = {}
    for domain, slug in conn.execute(here.order_by(row.sorted_as).limit(limit)):
        found.setdefault(domain, []).append(slug)
    for domain in domains:
        known = known_of(conn).with_domain(domain, limit=limit)
        have = stored_slugs(conn, known)
        if new := [slug for slug in known if slug not in have]:
            found.setdefault(domain, []).extend(new)
    return found


def by_wikidata(conn: Connection) -> dict[str, str]:
    """The slugs of the organizations whose item of Wikidata is known, by item."""
    row = t.organizations.c
    found = select(row.wikidata, row.slug).where(row.wikidata != "", _active)
    return {each.wikidata: each.slug for each in conn.execute(found)}


def leaning_on(conn: Connection, slug: str) -> bool:
    """Whether another organization belongs to this one, or was merged into it."""
    row = t.organizations.c
    leans = select(row.id).where((row.parent == slug) | (row.merged_into == slug))
    return conn.execute(leans.limit(1)).first() is not None


def retired_at(conn: Connection, slug: str, account: Account) -> datetime | None:
    """When the organization's account was retired; None where that was before it came here."""
    row = t.changes.c
    rows = conn.execute(select(t.changes).where(row.slug == slug).order_by(row.revision.desc()))
    for change in rows:
        if _retired(change.after, account) and not _retired(change.before, account):
            return change.at if change.before and _has(change.before, account) else None
    return None


def _has(document: dict[str, Any] | None, account: Account) -> bool:
    return any(_is(each, account) for each in (document or {}).get("accounts", ()))


def _retired(document: dict[str, Any] | None, account: Account) -> bool:
    return any(
        _is(each, account) and each.get("status") == AccountStatus.RETIRED
        for each in (document or {}).get("accounts", ())
    )


def _is(document: dict[str, Any], account: Account) -> bool:
    return (document["platform"], document["handle"]) == (account.platform, account.handle)
