"""Workbooks for tests, as spreadsheet programs write them: sheets of texts, links and formulas."""

from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_XL = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write_workbook(
    file: Path, sheets: dict[str, list[list[str]]], links: dict[str, str] | None = None
) -> Path:
    """Write `sheets` of rows of cells, in that order, and give `file` back.

    `links` are those behind cells of each sheet, by reference: `{"D2": "https://..."}`.  A cell
    that begins with `=` is a formula that shows its last text: `=HYPERLINK("https://...", "X")`.
    """
    numbers = range(1, len(sheets) + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_XL}.worksheet+xml"/>'
        for n in numbers
    )
    named = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in zip(numbers, sheets, strict=True)
    )
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    with ZipFile(file, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_XL}.sheet.main+xml"/>'
            f"{parts}</Types>",
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
            f'Type="{_RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}"><sheets>{named}</sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
        )
        behind = [*(links or {}).items()]
        for number, rows in zip(numbers, sheets.values(), strict=True):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", _sheet(rows, behind))
            archive.writestr(f"xl/worksheets/_rels/sheet{number}.xml.rels", _targets(behind))
    return file


def _targets(behind: list[tuple[str, str]]) -> str:
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELS}/hyperlink" Target="{escape(link)}" '
        'TargetMode="External"/>'
        for n, (_, link) in enumerate(behind, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>'


def _sheet(rows: list[list[str]], behind: list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<row r="{at}">'
        + "".join(
            _cell(f"{_letters(column)}{at}", cell) for column, cell in enumerate(cells) if cell
        )
        + "</row>"
        for at, cells in enumerate(rows, 1)
    )
    links = "".join(f'<hyperlink ref="{at}" r:id="rId{n}"/>' for n, (at, _) in enumerate(behind, 1))
    return (
        f'<worksheet xmlns="{_MAIN}" xmlns:r="{_RELS}"><sheetData>{lines}</sheetData>'
        + (f"<hyperlinks>{links}</hyperlinks>" if links else "")
        + "</worksheet>"
    )


def _cell(at: str, text: str) -> str:
    if text.startswith("="):
        shows = escape(text.rpartition(",")[2].strip(' ")'))
        return f'<c r="{at}" t="str"><f>{escape(text[1:])}</f><v>{shows}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def _letters(column: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    before, last = divmod(column, 26)
    return (chr(64 + before) if before else "") + chr(65 + last)
