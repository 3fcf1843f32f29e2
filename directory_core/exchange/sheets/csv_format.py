"""The columns of the CSV format, and cells that hold lists and strangers' texts without loss.

One row an account.  The columns of the organization are repeated in each of its rows, which follow
one another; an organization without accounts has one row, whose account columns are empty.  Lists
stand in one cell, parted by `|`.  An account's first piece of evidence has columns of its own;
further ones stand in `evidence_more`, as JSON.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, also after a tab or a
line break, and a full-width sign in East Asian settings (OWASP, "CSV Injection").  Such cells get
a leading `'`, as does a cell that has one already; reading takes one away.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from directory_core.exchange.grounds import TOLD, Told
from directory_core.exchange.records import record_of
from directory_core.models.organizations import Alias, NameKind, Organization

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_UNESCAPED = re.compile(r"\\(.)|(\|)", re.DOTALL)
_KIND = re.compile(r"([a-z_]+):\s*")


def defused(cell: str) -> str:
    """`cell` in a form that no spreadsheet runs; `restored` undoes it."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def restored(cell: str) -> str:
    """`cell` without the one leading `'` that `defused` may have put there."""
    return cell.removeprefix("'")


def joined(texts: Iterable[str]) -> str:
    r"""`texts` in one cell, parted by `|`.  A `|` or `\` within a text gets a `\` before it."""
    return "|".join(text.replace("\\", "\\\\").replace("|", "\\|") for text in texts)


def parted(cell: str) -> list[str]:
    """The texts that `joined` put into `cell`, stripped, and without blank ones."""
    return [text for text in map(str.strip, _split(cell)) if text]


def _split(cell: str) -> Iterator[str]:
    text, start = "", 0
    for mark in _UNESCAPED.finditer(cell):
        text += cell[start : mark.start()] + (mark[1] or "")
        start = mark.end()
        if mark[2]:
            yield text
            text = ""
    yield text + cell[start:]


def aliases_cell(aliases: Iterable[Alias]) -> str:
    """`acronym:MGH|alias:Mass General`."""
    return joined(f"{alias.kind}:{alias.text}" for alias in aliases)


def aliases_of(cell: str) -> list[dict[str, object]]:
    """The records of the aliases in `cell`.  Without a kind before it, a text is an alias.

    A word in small letters and `:` is taken for a kind even where there is no such kind, so that a
    slip of the pen is reported instead of listed.
    """
    return [_alias(text) for text in parted(cell)]


def _alias(text: str) -> dict[str, object]:
    kind = _KIND.match(text)
    if kind is None:
        return {"text": text, "kind": NameKind.ALIAS.value}
    return {"text": text[kind.end() :], "kind": kind[1]}


ORGANIZATION_COLUMNS = (
    "slug",
    "name",
    "kind",
    "aliases",
    "city",
    "regions",
    "countries",
    "website",
    "website_source",
    "website_as_of",
    "website_confirmed",
    "wikidata",
    "ids",
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
    "account_checked": "checked",
    "account_missing_since": "missing_since",
    "account_until": "until",
    "account_replaced_by": "replaced_by",
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

TOLD_COLUMNS = tuple(f"account_{name}" for name in TOLD)
"""What an export says of an account's grounds; nobody reads it back."""

COLUMNS = (*ORGANIZATION_COLUMNS, *ACCOUNT_COLUMNS, *EVIDENCE_COLUMNS, MORE_EVIDENCE)
REQUIRED_COLUMNS = ("slug", "name", "kind")


def write_csv(
    organizations: Iterable[Organization], file: TextIO, *, told: Told | None = None
) -> None:
    """Write a header and the rows of each organization.

    `file` takes UTF-8 and leaves line ends alone (`newline=""`).  With `told` each account also
    says its rung, and in words what it rests on.
    """
    columns = (*COLUMNS, *TOLD_COLUMNS) if told else COLUMNS
    writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
    writer.writeheader()
    for organization in organizations:
        for row in _rows(organization, told):
            writer.writerow({column: defused(cell) for column, cell in row.items()})


def _rows(organization: Organization, told: Told | None) -> Iterator[dict[str, str]]:
    record = record_of(organization)
    accounts = record.pop("accounts", [{}])
    shared = record | {
        "aliases": aliases_cell(organization.aliases),
        "regions": joined(organization.regions),
        "countries": joined(organization.countries),
        "ids": joined(record.get("ids", ())),
    }
    grounds = [told(each, organization) for each in organization.accounts] if told else []
    for at, account in enumerate(accounts):
        more = (
            {f"account_{name}": str(each) for name, each in grounds[at].items()} if grounds else {}
        )
        yield shared | _account_cells(account) | more


def _account_cells(account: Mapping[str, Any]) -> dict[str, str]:
    first, *more = account.get("evidence", [{}])
    return (
        {column: account.get(field, "") for column, field in ACCOUNT_COLUMNS.items()}
        | {column: first.get(field, "") for column, field in EVIDENCE_COLUMNS.items()}
        | {MORE_EVIDENCE: json.dumps(more, ensure_ascii=False) if more else ""}
    )
