"""The reader of files: finds out what a file is, and reads it row by row, or says why not.

Lines are read one at a time and are bounded, so that a file of any size, one endless line or a gzip
bomb needs no more memory than a line.
"""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path
from typing import cast

from directory_core.errors import Fact
from directory_core.exchange.jsonlines import read_jsonl
from directory_core.exchange.problems import (
    FileEmpty,
    FileUnreadable,
    Problem,
    ProblemCode,
    Row,
)
from directory_core.exchange.sheets.columns import wide_header
from directory_core.exchange.sheets.csv_reader import is_ours, read_csv
from directory_core.exchange.sheets.encodings import decoded
from directory_core.exchange.sheets.spreadsheets import read_sheets
from directory_core.exchange.sheets.workbooks import (
    as_lines,
    is_workbook,
    json_records,
    line_records,
    own_records,
    read_records,
    workbook_sheets,
    yaml_records,
)

_GZIP = b"\x1f\x8b"
_JSON_SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})
_IN_UTF8 = _JSON_SUFFIXES | {".yaml", ".yml"}
"""Files of programs, whose formats are UTF-8; anything else may come out of a spreadsheet."""


def lines_of(path: Path) -> Iterator[str]:
    """The lines of the file, with their line ends, without a byte order mark.

    Raises:
        FileUnreadable: it cannot be opened, or its gzip is broken.
        WrongEncoding: it is neither UTF-8 nor, where it may be, Windows-1252.
        NotATable: a line is longer than `MAX_LINE`.
    """
    try:
        with ExitStack() as closing:
            western = _IN_UTF8.isdisjoint(path.suffixes)
            yield from decoded(path, _opened(path, closing), western=western)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise FileUnreadable(path=str(path), why="broken_gzip") from error
    except OSError as error:
        raise FileUnreadable(path=str(path), why=_why(error)) from error


def _opened(path: Path, closing: ExitStack) -> io.BufferedReader:
    file = closing.enter_context(path.open("rb"))
    if file.peek(2)[:2] != _GZIP:
        return file
    return cast("io.BufferedReader", closing.enter_context(gzip.open(file)))


def _why(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "missing"
        case PermissionError():
            return "denied"
        case IsADirectoryError():
            return "directory"
        case _:
            return "failed"


def read_organizations(path: Path) -> Iterator[Row]:
    """The organizations in a file, and what is wrong with others.

    A file is JSON Lines if its name ends so or its first line opens an object; a workbook, a YAML
    file or a JSON list are told by their beginning or name; what remains is CSV.  Of JSON Lines and
    of our own CSV nothing is held but the row at hand and the slugs so far.

    Raises:
        ExchangeRefused: (while iterating) the file as a whole is no list of organizations.
    """
    first_rows: dict[str, int] = {}
    for row in _rows(path):
        yield _unless_repeated(row, first_rows)


def _rows(path: Path) -> Iterator[Row]:
    if is_workbook(path):
        return _sheets(path)
    if path.suffix.lower() in {".yaml", ".yml"}:
        return read_records(str(path), yaml_records(str(path), lines_of(path)))
    lines = lines_of(path)
    start, first = next(
        ((number, line) for number, line in enumerate(lines, 1) if line.strip()), (0, "")
    )
    if not first:
        raise FileEmpty(path=str(path))
    lined = not {".jsonl", ".ndjson"}.isdisjoint(path.suffixes)
    whole = first.lstrip().startswith("{") and not lined and _goes_on(first)
    if first.lstrip().startswith("[") or whole:
        return read_records(str(path), json_records(str(path), chain([first], lines)))
    if first.lstrip().startswith("{") or not _JSON_SUFFIXES.isdisjoint(path.suffixes):
        ahead = [first, *islice(lines, _AHEAD)]
        if own_records(ahead):
            return read_records(str(path), line_records(str(path), chain(ahead, lines)))
        return read_jsonl(chain(ahead, lines), start=start)
    return read_csv(str(path), first, lines, start=start)


_AHEAD = 50
"""Lines that are looked at to tell our records from somebody's own."""


def _goes_on(first: str) -> bool:
    """Whether an object begins on a line that it does not end on, or is one that holds the list."""
    try:
        record = json.loads(first)
    except json.JSONDecodeError as error:
        return error.pos >= len(first.rstrip())
    except (ValueError, RecursionError):
        return False
    lists = sum(isinstance(value, list) and bool(value) for value in record.values())
    return lists == 1 and not {"slug", "name"} & {*record} and wide_header([(0, [*record])]) is None


def _sheets(path: Path) -> Iterator[Row]:
    """A workbook's rows: of our own format where its first sheet has that."""
    sheets = workbook_sheets(path)
    first = next(iter(sheets.values()))
    lines = as_lines(first)
    header = next(lines, "")
    if is_ours(header, ","):
        return read_csv(str(path), header, lines)
    return read_sheets(str(path), sheets)


def _unless_repeated(row: Row, first_rows: dict[str, int]) -> Row:
    """`row`, or its problem where an earlier row has the same slug."""
    if row.organization is None:
        return row
    slug = row.organization.slug
    first = first_rows.setdefault(slug, row.number)
    if first == row.number:
        return row
    facts: dict[str, Fact] = {"value": slug, "first": first}
    return Row(row.number, None, (Problem(row.number, "slug", ProblemCode.DUPLICATE_SLUG, facts),))
