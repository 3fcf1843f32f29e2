"""Rows back into organizations: four statements for however many are asked for."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from directory_core.models import (
    Account,
    AccountStatus,
    Alias,
    Kind,
    NameKind,
    Organization,
    OrganizationStatus,
    Platform,
)
from directory_core.storage import tables as t
from directory_core.storage.documents import evidence_from

Rows = Iterable[Row[Any]]


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
        of = table.c.organization_id
        for row in conn.execute(select(table).where(of.in_(ids)).order_by(of, table.c.position)):
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
        wikidata=row.wikidata,
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
    )
