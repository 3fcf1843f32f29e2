"""Workbooks, and lists of records in JSON and YAML, as tables of numbered rows."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from pathlib import Path
from typing import Any

from directory_core.exchange.problems import NotATable, Problem, ProblemCode, Row
from directory_core.exchange.sheets.columns import Numbered, columns_of, wide_header
from directory_core.exchange.sheets.spreadsheets import read_wide
from directory_core.exchange.sheets.workbook_links import links_behind
from directory_core.exchange.validation import examine

MAX_CHARACTERS = 64 * 2**20
"""Of a list of records, which is read as a whole."""
_WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})


def is_workbook(path: Path) -> bool:
    """Whether the file's name is that of a spreadsheet program."""
    return path.suffix.lower() in _WORKBOOK_SUFFIXES and path.is_file()


def workbook_sheets(path: Path) -> dict[str, list[Numbered]]:
    """The sheets that have headings, by name; the first where none has.

    Raises:
        NotATable: it is no workbook.
    """
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - for workbooks alone

    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
        tables = {each.name: _numbered(each.to_python(skip_empty_area=False)) for each in sheets}
    except (CalamineError, OSError, ValueError) as error:
        raise NotATable(path=str(path), why="broken_workbook") from error
    if not tables:
        raise NotATable(path=str(path), why="no_records")
    named = {name: table for name, table in tables.items() if wide_header(table[:20]) is not None}
    links = links_behind(path) if named else {}
    for name, behind in links.items():
        if name in named and behind:
            _take_links(named[name], behind)
    return named or dict([*tables.items()][:1])


_TEXTS = frozenset({"name", "kind", "city", "region", "country", "place", "note", "alias", "slug"})
"""Columns whose cells are meant as they stand, whatever is behind them."""
_IS_LINK = re.compile(r"\s*@|.*(?:://|\w\.\w.*/)", re.DOTALL)
"""What a cell shows that is a link or a handle itself."""


def _take_links(table: list[Numbered], behind: Mapping[tuple[int, int], str]) -> None:
    """Put links in the place of the words that they stand behind: `Facebook`, `Click here`."""
    heads = wide_header(table[:20])
    columns = columns_of(heads[1]) if heads else columns_of([])
    texts = {at for name in _TEXTS for at in columns.fields.get(name, ())}
    for number, cells in table:
        for at, cell in enumerate(cells):
            link = behind.get((number, at), "")
            below = heads is not None and number > heads[0]
            if link and below and at not in texts and not _IS_LINK.match(cell):
                cells[at] = link


def as_lines(table: list[Numbered]) -> Iterator[str]:
    """A sheet as the lines of a CSV file."""
    for _, cells in table:
        line = io.StringIO()
        csv.writer(line).writerow(cells)
        yield line.getvalue()


def _numbered(rows: list[list[Any]]) -> list[Numbered]:
    return [(number, [_text(cell) for cell in row]) for number, row in enumerate(rows, 1)]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    whole = isinstance(cell, float) and cell.is_integer()
    return str(int(cell)) if isinstance(cell, float) and whole else str(cell)


def json_records(path: str, lines: Iterable[str]) -> list[Any]:
    """The records of one JSON list.

    Raises:
        NotATable: it is none.
    """
    try:
        return _records(path, json.loads(_whole(path, lines)))
    except (ValueError, RecursionError) as error:
        raise NotATable(path=path, why="broken_json") from error


def yaml_records(path: str, lines: Iterable[str]) -> list[Any]:
    """The records of one YAML list, which may not repeat itself by references.

    Raises:
        NotATable: it is none.
    """
    import yaml  # noqa: PLC0415 - for such files alone

    try:
        text = _whole(path, lines)
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.CSafeLoader)):
            raise NotATable(path=path, why="broken_yaml")
        return _records(path, yaml.load(text, yaml.CSafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise NotATable(path=path, why="broken_yaml") from error


def _whole(path: str, lines: Iterable[str]) -> str:
    made, length = [], 0
    for line in lines:
        made.append(line)
        length += len(line)
        if length > MAX_CHARACTERS:
            raise NotATable(path=path, why="line_too_long", line=len(made))
    return "".join(made)


def _records(path: str, value: object) -> list[Any]:
    """The list itself, or the one list that an object holds (`{"organizations": [...]}`)."""
    if isinstance(value, Mapping):
        lists = [each for each in value.values() if isinstance(each, list)]
        value = lists[0] if len(lists) == 1 else [value]
    if not isinstance(value, list) or not value:
        raise NotATable(path=path, why="no_records")
    return value


def read_records(path: str, records: list[Any]) -> Iterator[Row]:
    """A row for each record: one of ours, or of anybody's own making with their names of fields."""
    if any(isinstance(each, Mapping) and "slug" in each for each in records[:50]):
        for number, record in enumerate(records, 1):
            organization, flaws = examine(record)
            yield Row(
                number,
                organization,
                tuple(
                    Problem(number, str(flaw.path[0]) if flaw.path else "", flaw.code, flaw.facts)
                    for flaw in flaws
                ),
            )
        return
    flat = [_leveled(each) if isinstance(each, Mapping) else {} for each in records]
    heads = list(dict.fromkeys(head for each in flat for head in each))
    strange = [number for number, each in enumerate(records, 1) if not isinstance(each, Mapping)]
    for number in strange:
        yield Row(number, None, (Problem(number, "", ProblemCode.NOT_AN_OBJECT),))
    body = (
        (number, [each.get(head, "") for head in heads])
        for number, each in enumerate(flat, 1)
        if number not in strange
    )
    yield from read_wide(path, _headed(heads, body))


def _leveled(record: Mapping[Any, Any]) -> dict[str, str]:
    """A record as cells by heading; an object within it gives its platforms and places as such.

    `{"address": {"city": ...}, "social": {"twitter": ...}}` is a record of `city` and `twitter`.
    """
    cells: dict[str, str] = {}
    for key, value in record.items():
        inner: dict[Any, Any] = dict(value) if isinstance(value, Mapping) else {}
        for name in [*inner]:
            if str(name) not in record and _stands_alone(str(name)):
                cells[str(name)] = _flat(inner.pop(name))
        if inner or not isinstance(value, Mapping):
            cells[str(key)] = _flat(inner or value)
    return cells


def _stands_alone(name: str) -> bool:
    """Whether a field of an inner object says what it is without the object's name."""
    columns = columns_of([name])
    return bool(columns.platforms or {"city", "region", "country", "website"} & {*columns.fields})


def _headed(heads: list[str], body: Iterable[Numbered]) -> Iterator[Numbered]:
    yield 0, heads
    yield from body


def _flat(value: object) -> str:
    """A value of any make as the text of one cell."""
    if isinstance(value, Mapping):
        return "\n".join(f"{key}: {_flat(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "\n".join(_flat(each) for each in value)
    return "" if value is None else _text(value)


def own_records(first_lines: list[str]) -> bool:
    """Whether JSON Lines are somebody's own records: none has a slug, and their names are headings.

    `first_lines` are the beginning of the file.
    """
    heads: dict[str, None] = {}
    for line in first_lines:
        try:
            record = json.loads(line) if line.strip() else {}
        except (ValueError, RecursionError):
            continue
        if isinstance(record, Mapping):
            heads |= dict.fromkeys(map(str, record))
    return "slug" not in heads and wide_header([(0, [*heads])]) is not None


def line_records(path: str, lines: Iterable[str]) -> list[Any]:
    """The records of JSON Lines; what is none stands as the text it is.

    Raises:
        NotATable: they are too many to be read as a whole.
    """
    records: list[Any] = []
    for line in _whole(path, lines).split("\n"):
        try:
            records.append(json.loads(line) if line.strip() else {})
        except (ValueError, RecursionError):
            records.append(line)
    return records
