"""The one way in for files: finds out what a file is, and reads it row by row."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from directory_core.errors import Fact
from directory_core.exchange.errors import FileEmpty, NotATable
from directory_core.exchange.files import lines_of
from directory_core.exchange.jsonlines import read_jsonl
from directory_core.exchange.problems import Problem, ProblemCode, Row
from directory_core.exchange.sheet_reading import read_csv

_JSON_SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})


def read_organizations(path: Path) -> Iterator[Row]:
    """The organizations in a CSV or JSON Lines file, gzipped or not, and what is wrong with others.

    A file is JSON Lines if its name ends so or its first line opens an object.  Nothing is held but
    the row at hand and the slugs so far.

    Raises:
        ExchangeRefused: (while iterating) the file as a whole is no list of organizations.
    """
    first_rows: dict[str, int] = {}
    for row in _rows(path):
        yield _unless_repeated(row, first_rows)


def _rows(path: Path) -> Iterator[Row]:
    lines = lines_of(path)
    start, first = next(
        ((number, line) for number, line in enumerate(lines, 1) if line.strip()), (0, "")
    )
    if not first:
        raise FileEmpty(path=str(path))
    if first.lstrip().startswith("["):
        raise NotATable(path=str(path), why="json_array")
    if first.lstrip().startswith("{") or not _JSON_SUFFIXES.isdisjoint(path.suffixes):
        return read_jsonl(chain([first], lines), start=start)
    return read_csv(str(path), first, lines, start=start)


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
