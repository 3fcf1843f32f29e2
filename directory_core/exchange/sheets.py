"""CSV: one row an account, as spreadsheets like it.

The columns of the organization are repeated in each of its rows, which follow one another; an
organization without accounts has one row, whose account columns are empty.  Lists stand in one
cell, parted by `|` (see `cells`).  An account's first piece of evidence has columns of its own;
further ones stand in `evidence_more`, as JSON.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from directory_core.exchange.cells import aliases_cell, defused, joined
from directory_core.exchange.records import record_of
from directory_core.models.organizations import Organization

ORGANIZATION_COLUMNS = (
    "slug",
    "name",
    "kind",
    "aliases",
    "city",
    "regions",
    "countries",
    "website",
    "wikidata",
    "note",
    "parent",
    "status",
    "merged_into",
)
ACCOUNT_COLUMNS: Mapping[str, str] = {
    "account_platform": "platform",
    "account_handle": "handle",
    "account_url": "url",
    "account_label": "label",
    "account_platform_id": "platform_id",
    "account_status": "status",
    "account_since": "since",
    "account_last_confirmed": "last_confirmed",
    "account_disputed_since": "disputed_since",
}
"""Column -> field of the account's record."""
EVIDENCE_COLUMNS: Mapping[str, str] = {
    "evidence_kind": "kind",
    "evidence_source": "source",
    "evidence_licence": "licence",
    "evidence_as_of": "as_of",
    "evidence_url": "url",
}
"""Column -> field of the record of the account's first piece of evidence."""
MORE_EVIDENCE = "evidence_more"

COLUMNS = (*ORGANIZATION_COLUMNS, *ACCOUNT_COLUMNS, *EVIDENCE_COLUMNS, MORE_EVIDENCE)
REQUIRED_COLUMNS = ("slug", "name", "kind")


def write_csv(organizations: Iterable[Organization], file: TextIO) -> None:
    """Write a header and the rows of each organization.

    `file` takes UTF-8 and leaves line ends alone (`newline=""`).
    """
    writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for organization in organizations:
        for row in _rows(organization):
            writer.writerow({column: defused(cell) for column, cell in row.items()})


def _rows(organization: Organization) -> Iterator[dict[str, str]]:
    record = record_of(organization)
    accounts = record.pop("accounts", [{}])
    shared = record | {
        "aliases": aliases_cell(organization.aliases),
        "regions": joined(organization.regions),
        "countries": joined(organization.countries),
    }
    for account in accounts:
        yield shared | _account_cells(account)


def _account_cells(account: Mapping[str, Any]) -> dict[str, str]:
    first, *more = account.get("evidence", [{}])
    return (
        {column: account.get(field, "") for column, field in ACCOUNT_COLUMNS.items()}
        | {column: first.get(field, "") for column, field in EVIDENCE_COLUMNS.items()}
        | {MORE_EVIDENCE: json.dumps(more, ensure_ascii=False) if more else ""}
    )
