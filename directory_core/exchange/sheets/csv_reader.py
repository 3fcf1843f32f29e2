"""Reading CSV that people made: in Excel or by hand, with any of three separators.

Rows are gathered into the record of one organization, examined as any record is, and each
flaw is carried back to the row and column it stands in.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count, groupby, islice
from typing import Any

from directory_core.exchange.problems import (
    Flaw,
    MissingColumns,
    NotATable,
    Problem,
    ProblemCode,
    Row,
    shown,
)
from directory_core.exchange.sheets.csv_format import (
    ACCOUNT_COLUMNS,
    COLUMNS,
    EVIDENCE_COLUMNS,
    MORE_EVIDENCE,
    ORGANIZATION_COLUMNS,
    REQUIRED_COLUMNS,
    TOLD_COLUMNS,
    aliases_of,
    parted,
    restored,
)
from directory_core.exchange.sheets.spreadsheets import read_wide
from directory_core.exchange.validation import examine

MAX_COLUMNS = 200
_SEPARATORS = (",", ";", "\t")
_ACCOUNT_CELLS = (*ACCOUNT_COLUMNS, *EVIDENCE_COLUMNS, MORE_EVIDENCE)
_COLUMN_OF_ACCOUNT_FIELD = {field: column for column, field in ACCOUNT_COLUMNS.items()}
_COLUMN_OF_EVIDENCE_FIELD = {field: column for column, field in EVIDENCE_COLUMNS.items()}


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the sheet: its cells by column, blank ones left out, or why it has none."""

    number: int
    cells: Mapping[str, str]
    problem: Problem | None = None

    @property
    def group(self) -> object:
        """The same for the rows of one organization."""
        return self.cells.get("slug", self.number)


def read_csv(path: str, header: str, lines: Iterable[str], *, start: int = 1) -> Iterator[Row]:
    """A row for each organization; one more, for the header, where that has unknown columns.

    `header` is the first line, `start` its number, `lines` what follows it.

    Raises:
        NotATable, MissingColumns: the header is none.
    """
    said = re.fullmatch(r"sep=(.)\s*", header, re.IGNORECASE)
    if said is not None:
        lines = iter(lines)
        header, start = next(lines, ""), start + 1
    separator = said[1] if said else _separator(header)
    if not is_ours(header, separator):
        yield from read_wide(path, _plain_rows(chain([header], lines), separator, start))
        return
    reader = csv.reader(chain([header], lines), delimiter=separator, strict=True)
    columns = _columns(path, reader)
    strange = [column for column in columns if column not in {*COLUMNS, *TOLD_COLUMNS}]
    if strange:
        yield Row(start, None, tuple(_strange(start, column) for column in strange))
    numbered = _lines(reader, columns, start + 1)
    for _, group in groupby(numbered, key=lambda line: line.group):
        yield _row(list(group))


def is_ours(header: str, separator: str) -> bool:
    """Whether a header names the columns of our own format, be it with one too few."""
    columns = {cell.strip().strip('"').lower() for cell in header.split(separator)}
    return "slug" in columns or not columns.isdisjoint({"account_url", "account_platform"})


def _plain_rows(
    lines: Iterable[str], separator: str, start: int
) -> Iterator[tuple[int, list[str]]]:
    """The rows of somebody's own sheet.  Its separator may first show below a title."""
    ahead = list(islice(iter(lines := iter(lines)), 5))
    separator = max(
        (separator, *_SEPARATORS), key=lambda mark: max(line.count(mark) for line in ahead)
    )
    reader = csv.reader(chain(ahead, lines), delimiter=separator)
    for number in count(start):
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise NotATable(path="", why="broken_header") from error
        yield number, cells


def _separator(header: str) -> str:
    """The separator that parts the header into the most columns."""
    return max(_SEPARATORS, key=header.count)


def _columns(path: str, reader: Iterator[list[str]]) -> list[str]:
    try:
        header = [cell.strip().lower() for cell in next(reader)]
    except csv.Error as error:
        raise NotATable(path=path, why="broken_header") from error
    if len(header) > MAX_COLUMNS:
        raise NotATable(path=path, why="too_many_columns", found=len(header), limit=MAX_COLUMNS)
    repeated = next((column for column in header if header.count(column) > 1), None)
    if repeated is not None:
        raise NotATable(path=path, why="repeated_column", column=shown(repeated))
    missing = [column for column in REQUIRED_COLUMNS if column not in header]
    if missing:
        raise MissingColumns(path=path, columns=", ".join(missing))
    return header


def _strange(row: int, column: str) -> Problem:
    return Problem(row, shown(column), ProblemCode.UNKNOWN_COLUMN, {"value": shown(column)})


def _lines(reader: Iterator[list[str]], columns: list[str], start: int) -> Iterator[_Line]:
    for number in count(start):
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # Where a quote is open or a cell endless, nothing says where the next row begins.
            yield _Line(number, {}, Problem(number, "", ProblemCode.BROKEN_CSV))
            return
        if any(cell.strip() for cell in cells):
            yield _line(number, cells, columns)


def _line(number: int, cells: list[str], columns: list[str]) -> _Line:
    if len(cells) != len(columns):
        facts = {"expected": len(columns), "found": len(cells)}
        return _Line(number, {}, Problem(number, "", ProblemCode.WRONG_CELL_COUNT, facts))
    filled = {
        column: restored(cell.strip())
        for column, cell in zip(columns, cells, strict=True)
        if cell.strip() and column in COLUMNS
    }
    return _Line(number, filled)


def _row(lines: list[_Line]) -> Row:
    first = lines[0]
    if first.problem:
        return Row(first.number, None, (first.problem,))
    sheet = _Sheet(lines)
    organization, flaws = examine(sheet.record)
    problems = (*sheet.problems, *map(sheet.problem, flaws))
    return Row(first.number, None if problems else organization, problems)


class _Sheet:
    """The rows of one organization as one record, and the way back from a flaw to its cell."""

    def __init__(self, lines: list[_Line]) -> None:
        self._first = lines[0]
        self._accounts = [
            line for line in lines if not line.cells.keys().isdisjoint(_ACCOUNT_CELLS)
        ]
        self.problems = [problem for line in lines[1:] for problem in self._differences(line)]
        self.record = self._organization_record()

    def _differences(self, line: _Line) -> Iterator[Problem]:
        for column in ORGANIZATION_COLUMNS:
            cell, first = line.cells.get(column), self._first.cells.get(column, "")
            if cell is not None and cell != first:
                facts = {"value": shown(cell), "first": shown(first)}
                yield Problem(line.number, column, ProblemCode.DIFFERS_FROM_FIRST_ROW, facts)

    def _organization_record(self) -> dict[str, Any]:
        cells = self._first.cells
        record: dict[str, Any] = {c: cells[c] for c in ORGANIZATION_COLUMNS if c in cells}
        record["aliases"] = aliases_of(cells.get("aliases", ""))
        record["regions"] = parted(cells.get("regions", ""))
        record["countries"] = parted(cells.get("countries", ""))
        record["ids"] = parted(cells.get("ids", ""))
        record["accounts"] = [self._account_record(line) for line in self._accounts]
        return record

    def _account_record(self, line: _Line) -> dict[str, Any]:
        record: dict[str, Any] = _named(line.cells, ACCOUNT_COLUMNS)
        more = self._more_evidence(line)
        first = _named(line.cells, EVIDENCE_COLUMNS)
        record["evidence"] = [first, *more] if first or more else []
        return record

    def _more_evidence(self, line: _Line) -> list[Any]:
        cell = line.cells.get(MORE_EVIDENCE, "[]")
        try:
            more = json.loads(cell)
        except (ValueError, RecursionError):
            more = None
        if isinstance(more, list):
            return more
        facts = {"value": shown(cell)}
        self.problems.append(Problem(line.number, MORE_EVIDENCE, ProblemCode.BROKEN_CELL, facts))
        return []

    def problem(self, flaw: Flaw) -> Problem:
        """`flaw`, in the row and column where its author wrote it."""
        match flaw.path:
            case ("accounts", int(place), *inside):
                return Problem(
                    self._accounts[place].number, _account_column(inside), flaw.code, flaw.facts
                )
            case (str(column), *_):
                return Problem(self._first.number, column, flaw.code, flaw.facts)
            case _:
                return Problem(self._first.number, "", flaw.code, flaw.facts)


def _named(cells: Mapping[str, str], columns: Mapping[str, str]) -> dict[str, str]:
    return {field: cells[column] for column, field in columns.items() if column in cells}


def _account_column(inside: list[str | int]) -> str:
    match inside:
        case ["evidence", 0, str(field)]:
            return _COLUMN_OF_EVIDENCE_FIELD[field]
        case ["evidence", *_]:
            return MORE_EVIDENCE
        case [str(field)]:
            return _COLUMN_OF_ACCOUNT_FIELD[field]
        case _:
            return ""
