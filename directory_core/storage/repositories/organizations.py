"""The repository of organizations: rows on one side, values on the other.

Whoever changes an organization reads it with `to_change`, which holds its row until the
transaction ends, so that two changes never start from the same state.  Reading takes four
statements for however many are asked for.

An organization that has no row may still be known from the file that ships (`storage.known`): it is
read like any other, and gets its row when somebody changes it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from directory_core.accounts import AccountKey, same_account_key
from directory_core.errors import AccountTaken, NotListed
from directory_core.models import (
    Account,
    AccountStatus,
    Alias,
    Kind,
    NameKind,
    Organization,
    OrganizationStatus,
    Platform,
    WebsiteOrigin,
)
from directory_core.storage import tables as t
from directory_core.storage.database.engine import chunks
from directory_core.storage.documents import evidence_document, evidence_from, origin_document
from directory_core.storage.keys import domain_of, sorted_as
from directory_core.storage.repositories.known import known_of
from directory_core.storage.unit_of_work import UnitOfWork

Rows = Iterable[Row[Any]]
_PARTS_OF = {
    table: select(table)
    .where(table.c.organization_id.in_(bindparam("ids", expanding=True)))
    .order_by(table.c.organization_id, table.c.position)
    for table in (t.places, t.aliases, t.accounts)
}
"""Asked at each question, so they are put together once; so is this:"""
_NAMED = select(t.organizations).where(
    t.organizations.c.slug.in_(bindparam("slugs", expanding=True))
)


def assembled(conn: Connection, rows: Select[Any]) -> list[Organization]:
    """The organizations that `rows`, a selection of the organizations' table, finds, in its order.

    At most a few thousand at once: their ids go into one statement.
    """
    found = conn.execute(rows).all()
    ids = [row.id for row in found]
    places, aliases, accounts = (
        _parts(conn, table, ids) for table in (t.places, t.aliases, t.accounts)
    )
    return [_organization(row, places[row.id], aliases[row.id], accounts[row.id]) for row in found]


def _parts(conn: Connection, table: Table, ids: list[int]) -> defaultdict[int, list[Row[Any]]]:
    parts: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    if ids:
        for row in conn.execute(_PARTS_OF[table], {"ids": ids}):
            parts[row.organization_id].append(row)
    return parts


def _organization(row: Row[Any], places: Rows, aliases: Rows, accounts: Rows) -> Organization:
    return Organization(
        slug=row.slug,
        name=row.name,
        kind=Kind(row.kind),
        aliases=tuple(Alias(alias.text, NameKind(alias.kind)) for alias in aliases),
        city=row.city,
        regions=tuple(place.value for place in places if place.level == "region"),
        countries=tuple(place.value for place in places if place.level == "country"),
        website=row.website,
        website_origin=WebsiteOrigin(**row.website_claim) if row.website_claim else None,
        wikidata=row.wikidata,
        ids=tuple((scheme, value) for scheme, value in row.ids or ()),
        note=row.note,
        parent=row.parent,
        status=OrganizationStatus(row.status),
        merged_into=row.merged_into,
        accounts=tuple(account_from(account) for account in accounts),
        revision=row.revision,
    )


def account_from(row: Row[Any]) -> Account:
    """The account of one of the accounts' rows."""
    return Account(
        platform=Platform(row.platform),
        handle=row.handle,
        url=row.url,
        label=row.label,
        platform_id=row.platform_id,
        status=AccountStatus(row.status),
        evidence=evidence_from(row.evidence),
        since=row.since,
        last_confirmed=row.last_confirmed,
        disputed_since=row.disputed_since,
        checked=row.checked,
        missing_since=row.missing_since,
        until=row.until,
        replaced_by=row.replaced_by,
    )


def row_of(organization: Organization) -> dict[str, Any]:
    """The columns of the organization's own row that change with it."""
    return {
        "name": organization.name,
        "kind": organization.kind.value,
        "city": organization.city,
        "website": organization.website,
        "website_claim": origin_document(organization.website_origin),
        "ids": [list(each) for each in organization.ids] or None,
        "wikidata": organization.wikidata,
        "note": organization.note,
        "parent": organization.parent,
        "status": organization.status.value,
        "merged_into": organization.merged_into,
        "sorted_as": sorted_as(organization.name),
        "city_as": sorted_as(organization.city),
        "domain": domain_of(organization.website),
    }


def places_of(organization: Organization, ids: dict[str, int]) -> Iterator[dict[str, Any]]:
    """The rows of its countries and regions."""
    for level, values in (("country", organization.countries), ("region", organization.regions)):
        for position, value in enumerate(values):
            yield {
                "organization_id": ids[organization.slug],
                "level": level,
                "value": value,
                "value_as": sorted_as(value),
                "position": position,
            }


def aliases_of(organization: Organization, ids: dict[str, int]) -> Iterator[dict[str, Any]]:
    """The rows of its other names."""
    for position, alias in enumerate(organization.aliases):
        yield {
            "organization_id": ids[organization.slug],
            "text": alias.text,
            "kind": alias.kind.value,
            "position": position,
        }


def accounts_of(organization: Organization, ids: dict[str, int]) -> Iterator[dict[str, Any]]:
    """The rows of its accounts."""
    for position, account in enumerate(organization.accounts):
        yield _account(account) | {
            "organization_id": ids[organization.slug],
            "position": position,
        }


_PARTS = {t.places: places_of, t.aliases: aliases_of, t.accounts: accounts_of}


def _account(account: Account) -> dict[str, Any]:
    return {
        "platform": account.platform.value,
        "handle": account.handle,
        "same_as": same_account_key(account)[1],
        "platform_id": account.platform_id,
        "url": account.url,
        "label": account.label,
        "status": account.status.value,
        "since": account.since,
        "last_confirmed": account.last_confirmed,
        "disputed_since": account.disputed_since,
        "checked": account.checked,
        "missing_since": account.missing_since,
        "until": account.until,
        "replaced_by": account.replaced_by,
        "evidence": evidence_document(account.evidence),
    }


_GIVING_SLUGS = 7_305_117
"""Any number that no other advisory lock has."""


def organization(conn: Connection, slug: str) -> Organization | None:
    """The organization with this slug itself, merged or closed though it may be."""
    return organizations(conn, (slug,)).get(slug)


def organizations(conn: Connection, slugs: Collection[str]) -> dict[str, Organization]:
    """Those of `slugs` that exist, by slug: from their rows, or as they are known."""
    found = stored(conn, slugs)
    missing = [slug for slug in slugs if slug not in found]
    return found | known_of(conn).organizations(missing) if missing else found


def stored(conn: Connection, slugs: Collection[str]) -> dict[str, Organization]:
    """Those of `slugs` that have rows, by slug."""
    found: dict[str, Organization] = {}
    for some in chunks(slugs):
        found |= {each.slug: each for each in assembled(conn, _named(some))}
    return found


def all_organizations(conn: Connection, *, size: int = 2000) -> Iterator[Organization]:
    """Every organization, in the order of slugs, read `size` at a time."""
    last = ""
    while True:
        rows = select(t.organizations).where(t.organizations.c.slug > last)
        some = assembled(conn, rows.order_by(t.organizations.c.slug).limit(size))
        yield from some
        if len(some) < size:
            return
        last = some[-1].slug


def to_change(uow: UnitOfWork, slug: str) -> Organization:
    """The organization with this slug, held until the transaction ends.

    Raises:
        NotListed: there is none.
    """
    found = held(uow, slug)
    if found is None:
        raise NotListed(slug=slug)
    return found


def held(uow: UnitOfWork, slug: str) -> Organization | None:
    """The organization with this slug, if there is one, held until the transaction ends."""
    found = assembled(uow.conn, _named([slug]).with_for_update())
    return found[0] if found else known_of(uow.conn).organizations([slug]).get(slug)


def give_slugs_alone(uow: UnitOfWork) -> None:
    """From here on whoever else would give a new organization its slug waits for this transaction.

    So a slug that was free when somebody looked is free still.  SQLite's writers are alone anyway.
    """
    if uow.conn.dialect.name == "postgresql":
        uow.conn.execute(select(func.pg_advisory_xact_lock(_GIVING_SLUGS)))


def add(uow: UnitOfWork, organization: Organization) -> None:
    """Write the rows of a new organization: `put` could take another's place.

    Raises:
        AccountTaken: another organization lists one of the accounts.
    """
    _refuse_taken(uow.conn, organization)
    _add_parent(uow, organization)
    _add_parts(uow.conn, (organization,), _added(uow.conn, [organization]))


def put(uow: UnitOfWork, organization: Organization, *, before: Organization | None = None) -> None:
    """Write the organization's rows, new or in place of what was there.

    The change itself is noted by `hand.publish`; its revision is given when the hand is sealed.
    Of one that is held, `before` says what it is as yet: what stays so is not written again.

    Raises:
        AccountTaken: another organization lists one of the accounts.
    """
    if before is None or before.accounts != organization.accounts:
        _refuse_taken(uow.conn, organization)
    _add_parent(uow, organization)
    ids = row_ids(uow.conn, [organization.slug])
    if not ids:
        _add_parts(uow.conn, (organization,), _added(uow.conn, [organization]))
        return
    of = t.organizations.c.slug == organization.slug
    uow.conn.execute(update(t.organizations).where(of).values(row_of(organization)))
    for table, rows in _PARTS.items():
        now = list(rows(organization, ids))
        if before is None or now != list(rows(before, ids)):
            uow.conn.execute(delete(table).where(table.c.organization_id == ids[organization.slug]))
            _insert(uow.conn, table, now)


def _add_parent(uow: UnitOfWork, organization: Organization) -> None:
    """Give what it belongs to its row, where that is merely known."""
    above = organization.parent
    if above is None or above in row_ids(uow.conn, [above]):
        return
    if (parent := known_of(uow.conn).organizations([above]).get(above)) is not None:
        _add_parent(uow, parent)
        add_all(uow.conn, (parent,))
        uow.publish(None, parent, origin="shipped")


def take_off(uow: UnitOfWork, slug: str) -> None:
    """Remove an organization's rows; that it is gone is noted by `hand.publish`."""
    clear(uow.conn, row_ids(uow.conn, [slug]).values())
    uow.conn.execute(delete(t.organizations).where(t.organizations.c.slug == slug))


def clear(conn: Connection, ids: Collection[int]) -> None:
    """Take away the names, places and accounts of the organizations with these row ids."""
    for table in (t.places, t.aliases, t.accounts):
        for some in chunks(ids):
            conn.execute(delete(table).where(table.c.organization_id.in_(some)))


def add_all(conn: Connection, organizations: Collection[Organization]) -> None:
    """Write the rows of organizations that are new or cleared, and whose accounts are free."""
    known = row_ids(conn, [each.slug for each in organizations])
    old = [each for each in organizations if each.slug in known]
    if old:
        row = t.organizations.c
        one = update(t.organizations).where(row.slug == bindparam("of"))
        conn.execute(one, [row_of(each) | {"of": each.slug} for each in old])
    ids = known | _added(conn, [each for each in organizations if each.slug not in known])
    _add_parts(conn, organizations, ids)


def _add_parts(
    conn: Connection, organizations: Collection[Organization], ids: dict[str, int]
) -> None:
    _insert(conn, t.places, (row for each in organizations for row in places_of(each, ids)))
    _insert(conn, t.aliases, (row for each in organizations for row in aliases_of(each, ids)))
    _insert(conn, t.accounts, (row for each in organizations for row in accounts_of(each, ids)))


def row_ids(conn: Connection, slugs: Collection[str]) -> dict[str, int]:
    """The row ids of those of `slugs` that exist."""
    row = t.organizations.c
    found: dict[str, int] = {}
    for some in chunks(slugs):
        rows = conn.execute(select(row.slug, row.id).where(row.slug.in_(some)))
        found |= {each.slug: each.id for each in rows}
    return found


def owners(conn: Connection, same_as: Collection[str]) -> dict[AccountKey, str]:
    """The slug of whoever lists accounts with one of these keys, on any platform."""
    row = t.accounts.c
    found: dict[AccountKey, str] = {}
    for some in chunks(same_as):
        listed = (
            select(row.platform, row.same_as, t.organizations.c.slug)
            .join(t.organizations, row.organization_id == t.organizations.c.id)
            .where(row.same_as.in_(some), row.status != AccountStatus.RETIRED.value)
        )
        for platform, key, slug in conn.execute(listed):
            found[Platform(platform), key] = slug
    return found


def listed_handles(conn: Connection) -> Iterator[tuple[Platform, str, str]]:
    """Every account that is not retired: platform, canonical handle, its organization's slug."""
    row = t.accounts.c
    listed = (
        select(row.platform, row.handle, t.organizations.c.slug)
        .join(t.organizations, row.organization_id == t.organizations.c.id)
        .where(row.status != AccountStatus.RETIRED.value)
    )
    for platform, handle, slug in conn.execute(listed):
        yield Platform(platform), handle, slug


def listed_domains(conn: Connection) -> Iterator[tuple[str, str]]:
    """The host of every website, with its organization's slug."""
    row = t.organizations.c
    for found in conn.execute(select(row.domain, row.slug).where(row.domain != "")):
        yield found.domain, found.slug


def _refuse_taken(conn: Connection, organization: Organization) -> None:
    wanted = {
        same_account_key(account): account
        for account in organization.accounts
        if account.status is not AccountStatus.RETIRED
    }
    held = owners(conn, {same_as for _, same_as in wanted})
    for key, account in wanted.items():
        owner = held.get(key, organization.slug)
        if owner != organization.slug:
            name = conn.execute(
                select(t.organizations.c.name).where(t.organizations.c.slug == owner)
            ).scalar_one()
            raise AccountTaken(
                slug=owner, name=name, platform=account.platform.value, handle=account.handle
            )


def _named(slugs: Collection[str]) -> Select[Any]:
    return _NAMED.params(slugs=list(slugs))


def _added(conn: Connection, new: list[Organization]) -> dict[str, int]:
    if new:
        rows = [row_of(each) | {"slug": each.slug, "revision": 0} for each in new]
        conn.execute(insert(t.organizations), rows)
    return row_ids(conn, [each.slug for each in new])


def _insert(conn: Connection, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    if some := list(rows):
        conn.execute(insert(table), some)
