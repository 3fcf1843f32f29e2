"""Spreadsheets as people have them are read: one row an organization, a column for a platform."""

import json
from pathlib import Path

import pytest

from directory_core.errors import Refusal
from directory_core.exchange import Row, read_organizations
from directory_core.models import Kind, Organization

_LINES = [
    ["Hospital", "City", "State", "Twitter", "Facebook URL", "YouTube"],
    ["Lakeside Hospital", "Springfield", "Illinois", "@lakeside", "fb.com/lakeside", "n/a"],
    ["Hillside Clinic", "Tulsa", "OK", "none", "facebook.com/hillside", "youtube.com/@hillside"],
]


def rows_of(folder: Path, content: str | bytes, name: str = "sheet.csv") -> list[Row]:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_organizations(file))


def organizations_of(rows: list[Row]) -> list[Organization]:
    return [row.organization for row in rows if row.organization is not None]


def written(separator: str) -> str:
    return "\n".join(separator.join(line) for line in _LINES)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (written(","), "sheet.csv"),
        (written(";"), "sheet.csv"),
        ("sep=;\n" + written(";"), "sheet.csv"),
        (written("\t"), "sheet.tsv"),
        ("Our hospitals\n\n" + written(","), "sheet.csv"),
        (json.dumps([dict(zip(_LINES[0], line, strict=True)) for line in _LINES[1:]]), "s.json"),
        (
            "\n".join(
                "- "
                + "\n  ".join(
                    f"{head}: '{cell}'" for head, cell in zip(_LINES[0], line, strict=True)
                )
                for line in _LINES[1:]
            ),
            "sheet.yaml",
        ),
    ],
)
def test_one_list_reads_the_same_in_every_format(tmp_path: Path, content: str, name: str) -> None:
    lakeside, hillside = organizations_of(rows_of(tmp_path, content, name))

    assert (lakeside.slug, lakeside.name, lakeside.kind) == (
        "lakeside-hospital",
        "Lakeside Hospital",
        Kind.HOSPITAL,
    )
    assert (lakeside.city, lakeside.regions, lakeside.countries) == (
        "Springfield",
        ("IL",),
        ("US",),
    )
    assert [(each.platform, each.handle) for each in lakeside.accounts] == [
        ("x", "lakeside"),
        ("facebook", "lakeside"),
    ]
    assert [each.handle for each in hillside.accounts] == ["hillside", "hillside"]


@pytest.mark.parametrize(
    "heading",
    [
        "Nombre,Ciudad,País,Facebook",
        "Nom,Ville,Pays,Page Facebook",
        "Einrichtung,Ort,Land,Facebook-Seite",
        "Nome,Cidade,País,Facebook",
    ],
)
def test_headings_are_read_in_the_other_languages(tmp_path: Path, heading: str) -> None:
    rows = rows_of(tmp_path, f"{heading}\nKlinikum Nord,Kiel,Deutschland,klinikumnord\n")
    (organization,) = organizations_of(rows)
    assert (organization.city, organization.countries) == ("Kiel", ("DE",))
    assert organization.accounts[0].url == "https://www.facebook.com/klinikumnord"


def test_several_links_in_a_cell_are_several_accounts(tmp_path: Path) -> None:
    cell = "facebook.com/lakeside; facebook.com/lakesidekids https://x.com/lakeside"
    rows = rows_of(tmp_path, f'Name,City,Facebook\nLakeside,Tulsa,"{cell}"\n')
    (organization,) = organizations_of(rows)
    assert [each.handle for each in organization.accounts] == [
        "lakeside",
        "lakesidekids",
        "lakeside",
    ]


def test_an_account_column_that_is_not_understood_stops_the_load(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as stopped:
        rows_of(tmp_path, "Name,City,SM 1\nLakeside,Tulsa,https://x.com/lakeside\n")
    assert stopped.value.code == "account_column_unclear"
    assert stopped.value.facts["column"] == "SM 1"


def test_a_column_without_accounts_is_left_out_by_name(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "Name,City,Beds licensed,Facebook\nLakeside,Tulsa,12,lakesideok\n")
    assert [row.ignored for row in rows if row.ignored] == [("Beds licensed",)]
    assert len(organizations_of(rows)) == 1


def test_a_cell_that_is_no_account_is_told_by_row_and_heading(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "Name,City,Twitter\nLakeside,Tulsa,see our page please\n")
    (problem,) = [problem for row in rows for problem in row.problems]
    assert (problem.row, problem.column, problem.code) == (2, "Twitter", "not_an_account")


def test_namesakes_in_two_cities_get_two_slugs(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "Name,City,State\nMercy,Tulsa,OK\nMercy,Joplin,MO\n")
    assert [each.slug for each in organizations_of(rows)] == ["mercy", "mercy-joplin"]


def test_rows_of_one_account_each_are_one_organization(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path,
        "Organization,City,Platform,Handle\nMercy,Tulsa,X,@mercy\nMercy,Tulsa,IG,mercyok\n",
    )
    (organization,) = organizations_of(rows)
    assert [each.handle for each in organization.accounts] == ["mercy", "mercyok"]


def test_a_yaml_file_of_references_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        rows_of(tmp_path, "- &a {name: x, city: y}\n- *a\n", "bomb.yaml")
    assert refused.value.facts["why"] == "broken_yaml"


def test_a_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        rows_of(tmp_path, b"PK\x03\x04nonsense", "broken.xlsx")
    assert refused.value.facts["why"] == "broken_workbook"
