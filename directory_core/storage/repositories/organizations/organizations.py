"""The repository of organizations: read by their slugs, and written whole.

Whoever changes an organization reads it with `to_change`, which holds its row until the
transaction ends, so that two changes never start from the same state.  Reading takes four
statements for however many are asked for.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from directory_core.accounts import same_account_key
from directory_core.errors import AccountTaken, NotListed
from directory_core.models import (
    AccountStatus,
    Organization,
)
from directory_core.storage import tables as t
from directory_core.storage.database.engine import chunks
from directory_core.storage.repositories.organizations.account_owners import owners
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.organizations.organization_rows import (
    PARTS,
    accounts_of,
    aliases_of,
    assembled,
    named,
    places_of,
    row_of,
)
from directory_core.storage.unit_of_work import UnitOfWork

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
        found |= {each.slug: each for each in assembled(conn, named(some))}
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
    found = assembled(uow.conn, named([slug]).with_for_update())
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
    for table, rows in PARTS.items():
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


def _added(conn: Connection, new: list[Organization]) -> dict[str, int]:
    if new:
        rows = [row_of(each) | {"slug": each.slug, "revision": 0} for each in new]
        conn.execute(insert(t.organizations), rows)
    return row_ids(conn, [each.slug for each in new])


def _insert(conn: Connection, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    if some := list(rows):
        conn.execute(insert(table), some)
