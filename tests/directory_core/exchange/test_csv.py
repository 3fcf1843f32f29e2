"""CSV as people make it: other separators, blanks, repeated rows, and slips in every cell."""

from pathlib import Path

import pytest

from directory_core.exchange import Problem, ProblemCode, Row, read_organizations
from directory_core.models import Alias, EvidenceKind, Kind, NameKind, Organization

Code = ProblemCode


def rows_of(folder: Path, *lines: str, line_end: str = "\n") -> list[Row]:
    path = folder / "rows.csv"
    path.write_bytes(line_end.join(lines).encode())
    return list(read_organizations(path))


def problems_of(rows: list[Row]) -> list[tuple[int, str, ProblemCode]]:
    return [(p.row, p.column, p.code) for row in rows for p in row.problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_any_usual_separator_will_do(tmp_path: Path, separator: str, line_end: str) -> None:
    lines = (separator.join(cells) for cells in (["Slug", " name ", "KIND"], ["a", "A", "clinic"]))
    [row] = rows_of(tmp_path, *lines, line_end=line_end)

    assert row == Row(2, Organization(slug="a", name="A", kind=Kind.CLINIC))


def test_rows_of_one_organization_may_leave_repeats_blank(tmp_path: Path) -> None:
    [row] = rows_of(
        tmp_path,
        "slug,name,kind,account_url",
        "a,A,clinic,https://x.com/a_clinic",
        "a,,,https://www.facebook.com/a.clinic",
    )

    assert row.organization is not None
    assert [account.handle for account in row.organization.accounts] == ["a_clinic", "a.clinic"]


def test_rows_of_one_organization_must_agree(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "slug,name,kind,account_url",
        "a,A,clinic,https://x.com/a_clinic",
        "a,B,clinic,https://www.facebook.com/a.clinic",
    )

    assert [row.organization for row in rows] == [None]
    assert rows[0].problems == (
        Problem(3, "name", Code.DIFFERS_FROM_FIRST_ROW, {"value": "B", "first": "A"}),
    )


def test_a_fault_of_an_account_stands_in_its_own_row(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "slug,name,kind,account_url,account_since,evidence_kind,evidence_source,evidence_more",
        "a,A,clinic,https://x.com/a_clinic,2014,,,",
        "a,A,clinic,https://x.com/home,2014,,,",
        "a,A,clinic,https://vk.com/a_clinic,1/2/14,website,,",
        'a,A,clinic,https://vk.com/b_clinic,2014,website,home page,"[{""kind"": ""web""}]"',
        "a,A,clinic,https://vk.com/c_clinic,2014,website,home page,[1",
    )

    assert problems_of(rows) == [
        (6, "evidence_more", Code.BROKEN_CELL),
        (3, "account_url", Code.NOT_AN_ACCOUNT),
        (4, "account_since", Code.NOT_A_DATE),
        (4, "evidence_source", Code.REQUIRED),
        (5, "evidence_more", Code.UNKNOWN_CHOICE),
        (5, "evidence_more", Code.REQUIRED),
    ]


def test_aliases_are_written_with_their_kind_or_without(tmp_path: Path) -> None:
    [row] = rows_of(
        tmp_path,
        "slug,name,kind,aliases",
        r"a,A,clinic,acronym:AC | former_name: The A|Just A|alias:odd\|one\\",
    )

    assert row.organization is not None
    assert row.organization.aliases == (
        Alias("AC", NameKind.ACRONYM),
        Alias("The A", NameKind.FORMER_NAME),
        Alias("Just A"),
        Alias("odd|one\\"),
    )


def test_a_slip_in_the_kind_of_an_alias_is_reported(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "slug,name,kind,aliases", "a,A,clinic,acronim:AC")

    assert problems_of(rows) == [(2, "aliases", Code.UNKNOWN_CHOICE)]


def test_the_first_evidence_has_columns_of_its_own(tmp_path: Path) -> None:
    [row] = rows_of(
        tmp_path,
        "slug,name,kind,account_url,evidence_kind,evidence_source,evidence_as_of",
        "a,A,clinic,https://x.com/a_clinic,website,home page,2024-05",
    )

    assert row.organization is not None
    [evidence] = row.organization.accounts[0].evidence
    assert (evidence.kind, evidence.as_of) == (EvidenceKind.WEBSITE, "2024-05")


def test_exactly_one_apostrophe_is_taken_off(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "slug,name,kind", "a,'=1+1,clinic", "b,''=1+1,clinic")

    assert [row.organization.name for row in rows if row.organization] == ["=1+1", "'=1+1"]


def test_unknown_columns_are_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "slug,name,kind,colour,", "a,A,clinic,red,")

    assert problems_of(rows) == [(1, "colour", Code.UNKNOWN_COLUMN), (1, "", Code.UNKNOWN_COLUMN)]
    assert rows[1].organization == Organization(slug="a", name="A", kind=Kind.CLINIC)


def test_a_row_with_more_or_fewer_cells_is_reported(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "slug,name,kind", "a,A", "b,B,clinic,x", "c,C,clinic")

    assert problems_of(rows) == [(2, "", Code.WRONG_CELL_COUNT), (3, "", Code.WRONG_CELL_COUNT)]
    assert rows[2].organization is not None


@pytest.mark.parametrize(
    "broken", ['c,"C,clinic', 'c,"C"x,clinic', "c," + "C" * 200_000 + ",clinic"]
)
def test_nothing_is_read_after_a_row_that_cannot_be_parted(tmp_path: Path, broken: str) -> None:
    rows = rows_of(tmp_path, "slug,name,kind", "a,A,clinic", broken, "d,D,clinic")

    assert rows[0].organization is not None
    assert problems_of(rows) == [(3, "", Code.BROKEN_CSV)]


def test_a_nul_byte_is_found_in_its_cell(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "slug,name,kind", "a,A\0B,clinic")

    assert problems_of(rows) == [(2, "name", Code.CONTROL_CHARACTER)]
    assert rows[0].problems[0].facts["character"] == "U+0000"


def test_scattered_rows_of_one_organization_are_reported(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "slug,name,kind", "a,A,clinic", "b,B,clinic", "a,A,clinic")

    assert problems_of(rows) == [(4, "slug", Code.DUPLICATE_SLUG)]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "", "slug,name,kind", "", ",,", "a,A,clinic", ",B,clinic")

    assert [row.number for row in rows] == [5, 6]
    assert problems_of(rows) == [(6, "slug", Code.REQUIRED)]
