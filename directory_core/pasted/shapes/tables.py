"""Tables, rows under headings, and lists of records as lines of `label: value`."""

import csv
import io
import re

from directory_core.pasted.language.vocabulary import headings, level, phrases, platform_named
from directory_core.pasted.shapes.fields import label_of

_RECORD = re.compile(r"^[\s\-–•*]*([^:=]{2,30}?)\s*[:=]\s*(?!//)(\S.*?)\s*$")


def untabled(text: str) -> tuple[str, int]:
    """`text` with tables turned into lines of `label: value`, and how many rows of data they had.

    Of a table with several rows only the first is kept.
    """
    lines = _paired(text.split("\n"))
    for at, line in enumerate(lines):
        for delimiter in ("\t", "|", ";", ","):
            heads = _heads(line, delimiter)
            if heads:
                return _from_table(lines, at, delimiter, heads)
    pairs = sum(
        1
        for line in lines
        if line.count(",") >= 1 and _head(line.partition(",")[0]) and ":" not in line
    )
    if pairs >= 3:
        lines = [
            re.sub(
                r"^\s*\"?([^,\"]+)\"?\s*,\s*",
                lambda cell: f"{_printed(_head(cell[1]))}: ",
                line,
            )
            if _head(line.partition(",")[0])
            else line
            for line in lines
        ]
    return "\n".join(_two_cells(line) for line in lines), 0


def _heads(line: str, delimiter: str) -> list[str]:
    """The fields of a heading row: at least two, most of its cells."""
    if line.count(delimiter) < 1 or re.search(r"https?://|@\w", line):
        return []
    cells = _cells(line, delimiter)
    heads = [_head(cell) for cell in cells]
    known = sum(bool(head) for head in heads)
    distinct = len({head for head in heads if head})
    return (
        heads
        if known >= 2 and distinct >= 2 and known >= 0.6 * sum(bool(cell) for cell in cells)
        else []
    )


def _head(cell: str) -> str:
    platform = platform_named(cell)
    if platform is not None:
        return f"@{platform.value}"
    return label_of(cell)


def _cells(line: str, delimiter: str) -> list[str]:
    if delimiter == "|":
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    rows = list(csv.reader(io.StringIO(line), delimiter=delimiter, skipinitialspace=True))
    return [cell.strip() for cell in rows[0]] if rows else []


_PRINTED = {
    "name": "name",
    "named_kind": "name",
    "x": "twitter",
    "feed": "rss",
    "line": "line official",
    "vk": "vkontakte",
}


def _printed(head: str) -> str:
    """A field or platform as a label that is understood."""
    name = head.removeprefix("@")
    return _PRINTED.get(name, name)


def _from_table(lines: list[str], at: int, delimiter: str, heads: list[str]) -> tuple[str, int]:
    rows: list[list[str]] = []
    end = at + 1
    while end < len(lines) and (delimiter in lines[end] or not lines[end].strip()):
        if lines[end].strip():
            rows.append(_cells(lines[end], delimiter))
        elif rows:
            break
        end += 1
    if rows and heads[0] == "field_heads" and platform_named(rows[0][0]):
        return "\n".join([*lines[:at], *map(_of_platform, rows), *lines[end:]]), 1
    if not rows:
        return "\n".join(_two_cells(line) for line in lines), 0
    made: list[str] = []
    for head, cell in zip(heads, rows[0], strict=False):
        if head and cell:
            made.append(f"{_printed(head)}: {cell}")
        elif cell:
            made.append(cell)
    return "\n".join([*lines[:at], *made, *lines[end:]]), len(rows)


def _of_platform(row: list[str]) -> str:
    """A row of a table of platforms as its label and what stands under it; another as it was."""
    if not _head(row[0]):
        return ", ".join(row)
    return f"{_printed(_head(row[0]))}: {next(filter(None, row[1:]), '')}"


def _two_cells(line: str) -> str:
    """A row of a label and its value as `label: value`."""
    for delimiter in ("\t", "|"):
        if delimiter not in line:
            continue
        cells = [cell for cell in _cells(line, delimiter) if cell]
        if len(cells) == 2 and level(cells[0]).strip(": ") in phrases("labels", "field_heads"):
            return "" if level(cells[1]).strip() in phrases("labels", "field_heads") else line
        if len(cells) == 2 and (head := _head(cells[0])):
            return f"{_printed(head)}: {cells[1]}"
    return line


def _paired(lines: list[str]) -> list[str]:
    """Lines with records of an account, `platform: twitter` and `handle: us`, as one each."""
    made: list[str] = []
    at = 0
    while at < len(lines):
        pair = _pair(lines[at : at + 2])
        made.append(pair or lines[at])
        at += 2 if pair else 1
    return made


def _pair(lines: list[str]) -> str:
    told = [match for match in map(_RECORD.match, lines) if match]
    if len(told) < 2:
        return ""
    first, second = (_part_of_account(match[1]) for match in told)
    if first == "handle" and second == "platform":
        told.reverse()
    elif (first, second) != ("platform", "handle"):
        return ""
    return f"{told[0][2]}: {told[1][2]}" if platform_named(told[0][2]) else ""


def _part_of_account(label: str) -> str:
    plain = level(label).strip(" -•*\"'")
    if plain in {"url", "link", "id", "profile", "page"}:
        return "handle"
    return headings().get(plain, "")
