"""What is written is read back as it was, in both formats."""

import io
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_core.exchange import (
    organization_from,
    read_organizations,
    record_of,
    write_csv,
    write_jsonl,
)
from directory_core.exchange.sheets.csv_format import defused, joined, parted, restored
from directory_core.models import Organization
from tests.directory_core.exchange.samples import MAYO, names, organizations

Write = Callable[[Iterable[Organization], TextIO], None]
FORMATS = [
    pytest.param(write_csv, ".csv", id="csv"),
    pytest.param(write_jsonl, ".jsonl", id="json"),
]


def through(
    write: Write, suffix: str, given_organizations: list[Organization]
) -> list[Organization]:
    text = io.StringIO(newline="")
    write(given_organizations, text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"directory{suffix}"
        path.write_bytes(text.getvalue().encode())
        rows = list(read_organizations(path))
    assert [row.problems for row in rows] == [()] * len(given_organizations)
    return [row.organization for row in rows if row.organization]


@pytest.mark.parametrize(("write", "suffix"), FORMATS)
@settings(max_examples=60, deadline=None)
@given(st.lists(organizations(), min_size=1, max_size=3, unique_by=lambda o: o.slug))
def test_a_dump_is_read_back_unchanged(
    write: Write, suffix: str, given_organizations: list[Organization]
) -> None:
    assert through(write, suffix, given_organizations) == given_organizations


@given(organizations())
def test_a_record_is_the_organization(organization: Organization) -> None:
    assert organization_from(record_of(organization)) == organization


@given(st.text())
def test_a_defused_cell_is_restored_exactly(cell: str) -> None:
    assert restored(defused(cell)) == cell


@pytest.mark.parametrize("cell", ["=1+1", "'=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    assert defused(cell).startswith("'")


@pytest.mark.parametrize("name", ["=1+1", "'=1+1", "''=1+1", "'t Lange Land", "@mayo", "-"])
def test_a_name_that_looks_like_a_formula_survives_a_spreadsheet(name: str) -> None:
    organization = Organization(slug="odd", name=name)

    assert through(write_csv, ".csv", [organization]) == [organization]


@given(st.lists(names))
def test_a_list_survives_its_cell(texts: list[str]) -> None:
    assert parted(joined(texts)) == texts


def test_an_organization_without_accounts_has_one_row() -> None:
    text = io.StringIO()
    write_csv([Organization(slug="bare", name="Bare")], text)

    assert text.getvalue().splitlines()[1:] == ["bare,Bare,other" + "," * 33]


def test_a_csv_row_is_an_account() -> None:
    text = io.StringIO()
    write_csv([MAYO], text)
    _, *rows = text.getvalue().splitlines()

    assert len(rows) == len(MAYO.accounts)
    assert all(row.startswith("mayo-clinic,Mayo Clinic,hospital,alias:Mayo|") for row in rows)


def test_what_is_empty_is_left_out_of_json() -> None:
    assert record_of(Organization(slug="bare", name="Bare")) == {
        "slug": "bare",
        "name": "Bare",
        "kind": "other",
    }
