"""`docs/data.md` shows the formats as they are."""

import json
import re
from pathlib import Path

from directory_core.data import shipped
from directory_core.exchange import organization_from, record_of
from directory_core.exchange.sheets.csv_format import COLUMNS
from directory_core.exchange.validation import ACCOUNT, ALIAS, EVIDENCE, ORGANIZATION, examine

PAGE = (Path(__file__).parents[3] / "docs" / "data.md").read_text(encoding="utf-8")


def _documented_line() -> dict[str, object]:
    [block] = re.findall(r"(?:^    .*\n)+", PAGE.partition("## JSON Lines")[2], re.MULTILINE)
    line: dict[str, object] = json.loads(block)
    return line


def test_the_line_that_the_page_shows_is_read() -> None:
    line = _documented_line()

    assert examine(line) == (organization_from(line), ())
    assert record_of(organization_from(line)) == line


def test_the_line_has_every_field_there_is() -> None:
    shown = set(re.findall(r'"(\w+)":', json.dumps(_documented_line())))

    lists = {"aliases", "regions", "countries", "ids", "accounts", "evidence"}
    assert shown == {*ORGANIZATION, *ALIAS, *ACCOUNT, *EVIDENCE} | lists


def test_the_page_names_every_column() -> None:
    table = PAGE.partition("## CSV")[2]

    assert [column for column in COLUMNS if f"`{column}`" not in table] == []


def test_the_page_counts_what_ships() -> None:
    organizations = list(shipped())
    accounts = sum(len(organization.accounts) for organization in organizations)

    assert f"{len(organizations):,} organizations with {accounts:,} official accounts" in PAGE
