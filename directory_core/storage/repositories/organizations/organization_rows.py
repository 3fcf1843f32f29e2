"""Organizations as values and as rows, in both directions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Table,
    bindparam,
    select,
)

from directory_core.accounts import same_account_key
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
from directory_core.storage.documents import evidence_document, evidence_from, origin_document
from directory_core.storage.keys import domain_of, sorted_as

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


PARTS = {t.places: places_of, t.aliases: aliases_of, t.accounts: accounts_of}


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


def named(slugs: Collection[str]) -> Select[Any]:
    """The rows of organizations with these slugs, to be put together."""
    return _NAMED.params(slugs=list(slugs))
