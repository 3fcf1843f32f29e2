"""Workbooks, and lists of records in JSON and YAML, as tables of numbered rows."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from directory_core.exchange.problems import NotATable, Problem, ProblemCode, Row
from directory_core.exchange.spreadsheets import read_wide, wide_header
from directory_core.exchange.validation import examine

MAX_CHARACTERS = 64 * 2**20
"""Of a list of records, which is read as a whole."""
_WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})


def is_workbook(path: Path) -> bool:
    """Whether the file's name is that of a spreadsheet program."""
    return path.suffix.lower() in _WORKBOOK_SUFFIXES and path.is_file()


def workbook_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet that has headings, else of the first.

    Raises:
        NotATable: it is no workbook.
    """
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - for workbooks alone

    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
        tables = [_numbered(sheet.to_python(skip_empty_area=False)) for sheet in sheets]
    except (CalamineError, OSError, ValueError) as error:
        raise NotATable(path=str(path), why="broken_workbook") from error
    if not tables:
        raise NotATable(path=str(path), why="no_records")
    named = (table for table in tables if wide_header(table[:20]) is not None)
    yield from next(named, tables[0])


def _numbered(rows: list[list[Any]]) -> list[tuple[int, list[str]]]:
    return [(number, [_text(cell) for cell in row]) for number, row in enumerate(rows, 1)]


def _text(cell: object) -> str:
    if cell is None:
        return ""
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
    heads = list(
        dict.fromkeys(str(key) for each in records if isinstance(each, Mapping) for key in each)
    )
    strange = [number for number, each in enumerate(records, 1) if not isinstance(each, Mapping)]
    for number in strange:
        yield Row(number, None, (Problem(number, "", ProblemCode.NOT_AN_OBJECT),))
    body = (
        (number, [_flat(each.get(head)) for head in heads])
        for number, each in enumerate(records, 1)
        if isinstance(each, Mapping)
    )
    yield from read_wide(path, _headed(heads, body))


def _headed(
    heads: list[str], body: Iterable[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    yield 0, heads
    yield from body


def _flat(value: object) -> str:
    """A value of any make as the text of one cell."""
    if isinstance(value, Mapping):
        return "\n".join(f"{key}: {_flat(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "\n".join(_flat(each) for each in value)
    return "" if value is None else _text(value)
