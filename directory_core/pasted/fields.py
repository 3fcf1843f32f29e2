"""What a pasted text says under labels: `Name: ...`, tables, and rows under headings."""

import csv
import io
import re
from dataclasses import dataclass, field
from functools import cache

from directory_core.pasted.tokens import GAP
from directory_core.pasted.vocabulary import (
    alternation,
    labels,
    level,
    phrases,
    platform_named,
    words,
)

_NEEDS_START = {"named_kind"}
_LOOSE_LABELS = {
    "name",
    "kind",
    "city",
    "region",
    "country",
    "place",
    "website",
    "address",
    "note",
    "accounts",
}


@dataclass(slots=True)
class Fields:
    """Values by field, and the lines that stand under no label."""

    values: dict[str, list[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def first(self, name: str) -> str:
        """The first value of a field, or empty."""
        return next((value for value in self.values.get(name, []) if value), "")


def label_of(text: str) -> str:
    """The field that the whole of `text` announces, or empty."""
    plain = re.sub(r"\s+", " ", level(text).strip(" \t:*_#.?\"'")).replace("_", " ")
    plain = re.sub(r"\s*(?:\((?:optional|required|if any|opcional|facultatif)\)|\*)$", "", plain)
    found = labels().get(plain, "")
    if found:
        return found
    stripped = re.sub(r"^(?:the |our |your |official |full )+|(?: name)$", "", plain)
    return labels().get(stripped, "")


def untabled(text: str) -> tuple[str, int]:
    """`text` with tables turned into lines of `label: value`, and how many rows of data they had.

    Of a table with several rows only the first is kept.
    """
    lines = text.split("\n")
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
    if line.count(delimiter) < 1 or re.search(r"https?://|\w@\w", line):
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
    if not rows:
        return "\n".join(_two_cells(line) for line in lines), 0
    made: list[str] = []
    for head, cell in zip(heads, rows[0], strict=False):
        if head and cell:
            made.append(f"{_printed(head)}: {cell}")
        elif cell:
            made.append(cell)
    return "\n".join([*lines[:at], *made, *lines[end:]]), len(rows)


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


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@/-])(?P<label>{alternation(labels())})"
        r"(?:\s*\([^():\n]{1,30}\))?[ \t]*(?:[:=](?!//)|\?(?=\s))[ \t]*"
    )


@cache
def _dashed() -> re.Pattern[str]:
    names = [
        label
        for label, name in labels().items()
        if name in {"name", "city", "region", "country", "kind", "place"}
    ]
    return re.compile(rf"(?:^|[.;|,])\s*(?P<label>{alternation(names)})[ \t]+[-–—>]+[ \t]+")


def read_fields(text: str) -> Fields:
    """The values under labels, and the rest, from a text whose links are taken out (`GAP`)."""
    found = Fields()
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        alone = label_of(line) if line.strip() and len(line) < 60 else ""
        following = lines[at + 1].strip() if at + 1 < len(lines) else ""
        colon = line.rstrip().endswith((":", "="))
        if (
            alone
            and following
            and not label_of(following)
            and (colon or _next_label(lines, at + 2))
            and not _label().match(level(following))
        ):
            if alone not in {"accounts", "website", "named_kind", "ignored"} or (
                alone == "named_kind" and colon
            ):
                _keep(found, alone, following, label=line)
                at += 2
                continue
            if alone == "ignored":
                at += 2
                continue
        if alone and not following and (colon or alone == "accounts"):
            at += 1
            continue
        _line(found, line)
        at += 1
    return found


def _next_label(lines: list[str], at: int) -> bool:
    """Whether labels go on standing on lines of their own."""
    rest = [line for line in lines[at:] if line.strip()][:2]
    return bool(rest) and bool(
        label_of(rest[0]) or platform_named(rest[0]) or rest[0].strip() == GAP
    )


def _line(found: Fields, line: str) -> None:
    plain = level(line)
    places = _labels_in(plain)
    if not places:
        found.lines.append(line)
        return
    head = line[: places[0][0]]
    if head.strip(" ,;|-–—•·("):
        found.lines.append(head)
    for (start, end, name), after in zip(places, [*places[1:], None], strict=True):
        stop = after[0] if after else len(line)
        value, rest = _value(line[end:stop], name)
        _keep(found, name, value, label=line[start:end])
        if rest.strip(" ,;|-–—•·()" + GAP):
            found.lines.append(rest)


def _labels_in(plain: str) -> list[tuple[int, int, str]]:
    places = [
        (match.start("label"), match.end(), labels()[_spaced(match["label"])])
        for match in _dashed().finditer(plain)
    ]
    dashed = [(start, end) for start, end, _ in places]
    for match in _label().finditer(plain):
        name = labels()[_spaced(match["label"])]
        if any(start < match.end() and match.start() < end for start, end in dashed):
            continue
        if len(places) > len(dashed) and match.start() < places[-1][1]:
            continue
        if _at_boundary(plain, match.start(), name, len(match["label"])):
            places.append((match.start(), match.end(), name))
    return sorted(places)


def _spaced(label: str) -> str:
    return re.sub(r"[ \t]+", " ", label)


def _at_boundary(plain: str, start: int, name: str, length: int) -> bool:
    before = plain[:start].rstrip(" ")
    if not before or before[-1] in f",;|\t{GAP}(.•·/-–—\n!?":
        return True
    if plain[:start].endswith("  "):
        return True
    talked = re.search(
        (
            r"(?:^|\s)(?:our|the|official|notre|nuestra|nuestro|unsere|nossa|nosso|el|la|le|o|"
            r"a|die|der|and|y|et|und|e)\s*$"
        ),
        plain[:start],
    )
    if talked:
        return True
    return (
        name in _LOOSE_LABELS
        and length >= 3
        and plain[:start].endswith(" ")
        and ":" in plain[:start]
    )


def _value(text: str, name: str) -> tuple[str, str]:
    """A label's value, and what is behind it on the line."""
    cut = re.search(rf"[{GAP}|;\t]" if name != "note" else r"\Z", text)
    if name in {"city", "region", "country", "kind"}:
        cut = _ended(text, rf"[{GAP}|;\t]|\.\s|\s[-–—]\s")
    elif name == "ignored":
        cut = _ended(text, rf"[{GAP}|;\t]|[.!?]\s+(?=[^\W\d_])")
    value, rest = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    if name == "name":
        ended = re.search(r"(?<=[a-z)])\.\s+(?=[A-Z])", value)
        if ended and len(value[: ended.start()].split()[-1]) > 3:
            value, rest = value[: ended.start()], value[ended.end() :] + rest
    return value.strip(" ,;|-–—\t/"), rest


def _ended(text: str, ends: str) -> re.Match[str] | None:
    """The first of `ends` in a value; the full stop of `St. Marys` is no end."""
    for match in re.finditer(ends, text):
        last = level(text[: match.start()]).split()[-1:]
        if not match[0].startswith(".") or not set(last) & words("talk", "abbreviated"):
            return match
    return None


def _keep(found: Fields, name: str, value: str, label: str = "") -> None:
    """Keep a value; a label that says what the organization is stays beside its name."""
    plain = level(value).strip(" .()[]<>")
    if plain in phrases("talk", "blank") or not value.strip(" ,.;|-" + GAP):
        return
    if name == "named_kind" or (name == "name" and label):
        found.values.setdefault("named_kind", []).append(label)
    found.values.setdefault("name" if name == "named_kind" else name, []).append(
        value.replace(GAP, " ").strip()
    )
