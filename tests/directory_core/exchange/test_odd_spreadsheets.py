"""Spreadsheets of odd make lose no account unseen: sparse columns, several sheets, hidden links."""

import csv
import io
import json
from pathlib import Path

import pytest

from directory_core.exchange import ProblemCode, Row, read_organizations, write_csv
from directory_core.exchange.problems import AccountColumnUnclear, WrongEncoding
from directory_core.models import Organization
from directory_core.testing import an_account, an_organization
from tests.support.workbooks import write_workbook

HEADS = ["Hospital", "City", "State", "Twitter"]
LAKESIDE = ["Lakeside Hospital", "Springfield", "Illinois", "@lakeside"]
HILLSIDE = ["Hillside Clinic", "Tulsa", "OK", "@hillside"]


def rows_of(folder: Path, content: str | bytes, name: str = "sheet.csv") -> list[Row]:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_organizations(file))


def organizations_of(rows: list[Row]) -> list[Organization]:
    return [row.organization for row in rows if row.organization is not None]


def handles_of(rows: list[Row]) -> list[list[str]]:
    return [[account.handle for account in each.accounts] for each in organizations_of(rows)]


def problems_of(rows: list[Row]) -> list[tuple[int, str, ProblemCode]]:
    return [(each.row, each.column, each.code) for row in rows for each in row.problems]


def test_a_column_that_holds_its_first_account_far_below_stops_the_load_too(tmp_path: Path) -> None:
    blank = "".join(f"Clinic {number},Tulsa,OK,\n" for number in range(3000))
    with pytest.raises(AccountColumnUnclear) as refused:
        rows_of(tmp_path, f"Hospital,City,State,Column5\n{blank}Last,Tulsa,OK,x.com/last\n")
    assert refused.value.facts["row"] == 3002


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Truth Social", "@lakeside"),
        ("Official Twitter of the hospital", "lakeside"),
        ("Contact", "https://x.com/lakeside"),
        ("Where to follow", "fb.com/lakeside"),
    ],
)
def test_accounts_under_a_heading_that_is_not_understood_stop_the_load(
    tmp_path: Path, heading: str, cell: str
) -> None:
    with pytest.raises(AccountColumnUnclear):
        rows_of(tmp_path, f"Hospital,City,{heading}\nLakeside Hospital,Tulsa,{cell}\n")


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Twitter followers", "12345"),
        ("On Twitter?", "yes"),
        ("Contact", "info@lakeside.example.org"),
        ("Beds", "120"),
        ("Ignore", "@lakeside"),
    ],
)
def test_a_column_without_accounts_of_ours_stops_nothing(
    tmp_path: Path, heading: str, cell: str
) -> None:
    rows = rows_of(tmp_path, f"Hospital,City,{heading}\nLakeside Hospital,Tulsa,{cell}\n")
    assert rows[0].ignored == (heading,)
    assert len(organizations_of(rows)) == 1


def test_several_columns_of_one_platform_are_told_apart_by_numbers(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "Hospital,City,Twitter 1,Twitter (2),Other Twitter\nLakeside Hospital,Tulsa,@a1,@a2,@a3\n",
    )
    assert handles_of(rows) == [["a1", "a2", "a3"]]


@pytest.mark.parametrize("cell", ["Link", "Facebook", "yes", "click here", "Facebook page"])
def test_a_word_that_hides_a_link_is_no_handle(tmp_path: Path, cell: str) -> None:
    rows = rows_of(tmp_path, f"Hospital,City,Facebook\nLakeside Hospital,Tulsa,{cell}\n")
    assert problems_of(rows) == [(2, "Facebook", ProblemCode.LINK_HIDDEN)]


def test_every_sheet_with_headings_is_read_and_problems_name_theirs(tmp_path: Path) -> None:
    file = write_workbook(
        tmp_path / "book.xlsx",
        {
            "About": [["A list of hospitals"]],
            "Illinois": [HEADS, LAKESIDE],
            "Oklahoma": [HEADS, HILLSIDE, ["Oak Clinic", "Tulsa", "OK", "x.com/a/status/1"]],
            "Again": [HEADS, [*LAKESIDE[:3], "@lakesidekids"]],
        },
    )
    rows = list(read_organizations(file))
    assert handles_of(rows) == [["lakeside", "lakesidekids"], ["hillside"]]
    assert problems_of(rows) == [(3, "Oklahoma: Twitter", ProblemCode.NOT_AN_ACCOUNT)]


def test_our_own_format_comes_back_from_a_workbook(tmp_path: Path) -> None:
    mercy = an_organization("Mercy Hospital", accounts=(an_account("mercy"),))
    written = io.StringIO()
    write_csv([mercy], written)
    file = write_workbook(
        tmp_path / "dump.xlsx", {"Sheet1": [*csv.reader(io.StringIO(written.getvalue()))]}
    )
    assert organizations_of(list(read_organizations(file))) == [mercy]


@pytest.mark.parametrize("indent", [None, 2])
def test_an_object_that_holds_the_list_is_read_as_the_list(
    tmp_path: Path, indent: int | None
) -> None:
    record = dict(zip(HEADS, LAKESIDE, strict=True))
    held = json.dumps({"generated": "2024", "hospitals": [record]}, indent=indent)
    assert handles_of(rows_of(tmp_path, held, "list.json")) == [["lakeside"]]


def test_json_lines_of_anybodys_making_are_a_list_too(tmp_path: Path) -> None:
    lines = [json.dumps(dict(zip(HEADS, each, strict=True))) for each in (LAKESIDE, HILLSIDE)]
    rows = rows_of(tmp_path, "\n".join([lines[0], "{broken", lines[1]]), "list.jsonl")
    assert handles_of(rows) == [["lakeside"], ["hillside"]]
    assert problems_of(rows) == [(2, "", ProblemCode.NOT_AN_OBJECT)]


def test_an_object_within_a_record_says_place_and_platforms(tmp_path: Path) -> None:
    record = {
        "name": "Lakeside Hospital",
        "address": {"street": "1 Main St", "city": "Tulsa", "state": "OK"},
        "social": {"twitter": "lakeside", "facebook": "https://facebook.com/lakeside"},
    }
    (found,) = organizations_of(rows_of(tmp_path, json.dumps([record]), "list.json"))
    assert (found.city, found.regions) == ("Tulsa", ("OK",))
    assert [account.handle for account in found.accounts] == ["lakeside", "lakeside"]


def test_what_excel_calls_unicode_text_is_read(tmp_path: Path) -> None:
    text = "\r\n".join("\t".join(each) for each in (HEADS, ["Clínica Sol", "Lima", "", "@sol"]))
    (found,) = organizations_of(rows_of(tmp_path, text.encode("utf-16"), "sheet.txt"))
    assert found.name == "Clínica Sol"


def test_norway_is_no_blank_and_a_strange_state_is_told(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "Hospital,State,Country,Twitter\nOslo Clinic,,NO,@oslo\nOdd Clinic,ZZ,US,@odd\n",
    )
    assert [each.countries for each in organizations_of(rows)] == [("NO",)]
    assert problems_of(rows) == [(3, "State", ProblemCode.NOT_A_STATE)]


def test_sums_and_repeated_headings_are_no_organizations(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "Hospital,Beds,Twitter\nLakeside Hospital,20,@lakeside\nHospital,Beds,Twitter\n"
        "Hillside Clinic,30,@hillside\nTotal,50,2\n",
    )
    assert handles_of(rows) == [["lakeside"], ["hillside"]]


def test_a_blank_name_in_a_row_for_each_account_is_that_above(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "Organization,City,Platform,Handle\nMercy,Tulsa,X,@mercy\n,,IG,mercyok\nOak,Tulsa,X,@oak\n",
    )
    assert handles_of(rows) == [["mercy", "mercyok"], ["oak"]]


def test_a_row_that_a_comma_has_moved_is_told_and_blank_cells_at_its_end_are_not(
    tmp_path: Path,
) -> None:
    rows = rows_of(
        tmp_path, "Hospital,City,Twitter\nMercy, Inc,Tulsa,@mercy\nOak Clinic,Tulsa,@oak,,\n"
    )
    assert problems_of(rows) == [(2, "", ProblemCode.WRONG_CELL_COUNT)]
    assert handles_of(rows) == [["oak"]]


def test_a_registry_that_has_handle_and_link_of_each_account_is_read_once(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "organization,account,service_key,service_url\n"
        "Mercy,mercy,youtube,https://www.youtube.com/user/mercy\nMercy,mercyok,twitter,\n",
    )
    assert handles_of(rows) == [["user/mercy", "mercyok"]]


def test_the_codes_of_states_are_told_from_countries_that_towns_are_called_after(
    tmp_path: Path,
) -> None:
    rows = rows_of(tmp_path, "NAME,CITY,STATE,COUNTRY\nCUBA MEMORIAL HOSPITAL,CUBA,NY,US\n")
    (found,) = organizations_of(rows)
    assert (found.city, found.regions, found.countries) == ("CUBA", ("NY",), ("US",))


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_sheet_saved_in_windows_1252_is_read(tmp_path: Path, separator: str) -> None:
    cells = ["Nom", "Ville", "Twitter"], ["Hôpital Saint-Éloi – l’Est", "Orléans", "@steloi"]
    text = "\r\n".join(separator.join(row) for row in cells)
    (found,) = organizations_of(rows_of(tmp_path, text.encode("windows-1252")))
    assert (found.name, found.city) == ("Hôpital Saint-Éloi – l’Est", "Orléans")


def test_a_list_of_a_program_in_windows_1252_is_refused(tmp_path: Path) -> None:
    record = '{"name": "Clínica Norte", "city": "Jaén", "twitter": "@norte"}'
    with pytest.raises(WrongEncoding):
        rows_of(tmp_path, record.encode("windows-1252"), "list.jsonl")


def test_the_link_behind_a_cell_of_a_workbook_is_taken_where_it_shows_words(tmp_path: Path) -> None:
    heads = ["Hospital", "City", "Website", "Twitter", "Facebook", "YouTube"]
    show = '=HYPERLINK("https://youtube.com/@lakeside", "Watch")'
    shown = ["Lakeside Hospital", "Tulsa", "Visit", "@lakeside", "Facebook", show]
    links = {
        "A2": "https://facebook.com/somebody",
        "C2": "https://lakeside.org/",
        "D2": "https://x.com/another",
        "E2:E2": "https://facebook.com/lakesidehosp",
    }
    write_workbook(tmp_path / "book.xlsx", {"Sheet1": [heads, shown]}, links)
    (found,) = organizations_of(list(read_organizations(tmp_path / "book.xlsx")))
    assert (found.name, found.website) == ("Lakeside Hospital", "https://lakeside.org/")
    assert [each.handle for each in found.accounts] == ["lakeside", "lakesidehosp", "lakeside"]


def test_an_account_behind_a_word_under_an_unclear_heading_stops_the_load(tmp_path: Path) -> None:
    rows = [["Hospital", "City", "Column3"], ["Lakeside Hospital", "Tulsa", "Page"]]
    write_workbook(tmp_path / "book.xlsx", {"One": rows}, {"C2": "https://x.com/lakeside"})
    with pytest.raises(AccountColumnUnclear):
        list(read_organizations(tmp_path / "book.xlsx"))
