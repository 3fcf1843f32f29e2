"""The links behind the cells of an Excel workbook, which no reader of its values hands out.

A workbook is a zip of XML: each sheet names its links (`hyperlink`, whose target stands in a file
beside it) or computes them (`=HYPERLINK("https://...", "Facebook")`).  It may come from anybody:
what is unpacked is bounded, and XML that declares anything of its own is not read.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

MAX_UNPACKED = 256 * 2**20
"""Bytes of one file within a workbook."""
MAX_CELLS = 5000
"""Of one link that spans several cells."""
_PIECE = 2**16
_FORMULA = re.compile(r"\s*HYPERLINK\(\s*\"(https?://[^\"\s]+)\"", re.IGNORECASE)
_CELLS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
Cell = tuple[int, int]
"""A row, counted from 1, and a column, from 0."""


class _StrangeError(Exception):
    """XML that no spreadsheet program writes."""


def links_behind(path: Path) -> Mapping[str, Mapping[Cell, str]]:
    """The web addresses behind cells, by the name of their sheet; none for other workbooks."""
    try:
        with ZipFile(path) as archive:
            return dict(_sheets(archive))
    except (BadZipFile, KeyError, ValueError, OSError, expat.ExpatError, _StrangeError):
        # The links are beside what a workbook's own reader takes, and says what is wrong with.
        return {}


def _sheets(archive: ZipFile) -> Iterator[tuple[str, dict[Cell, str]]]:
    book = "xl/workbook.xml"
    parts = _targets(archive, book)
    for sheet in _Elements(archive, book, {"sheet"}).found:
        part = parts.get(sheet.get("id", ""), "")
        if part:
            yield sheet.get("name", ""), _links(archive, part)


def _links(archive: ZipFile, part: str) -> dict[Cell, str]:
    read = _Elements(archive, part, {"hyperlink"})
    targets = _targets(archive, part) if read.found else {}
    links = dict(read.computed)
    for each in read.found:
        target = targets.get(each.get("id", ""), "")
        if target.lower().startswith(("http://", "https://")):
            links |= dict.fromkeys(_cells(each.get("ref", "")), target)
    return links


def _targets(archive: ZipFile, part: str) -> dict[str, str]:
    """What a part of the workbook refers to, by id: another part, or an address outside."""
    folder, name = posixpath.split(part)
    beside = f"{folder}/_rels/{name}.rels"
    if beside not in archive.namelist():
        return {}
    found = {}
    for each in _Elements(archive, beside, {"Relationship"}).found:
        target = each.get("Target", "")
        if each.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        found[each.get("Id", "")] = target
    return found


def _cells(reference: str) -> Iterator[Cell]:
    """The cells of a reference: `D2`, `D2:D9`."""
    match = _CELLS.fullmatch(reference)
    if match is None:
        return
    left, top = _column(match[1]), int(match[2])
    right, bottom = _column(match[3] or match[1]), int(match[4] or match[2])
    if (right - left + 1) * (bottom - top + 1) <= MAX_CELLS:
        for row in range(top, bottom + 1):
            yield from ((row, column) for column in range(left, right + 1))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


@dataclass(slots=True)
class _Elements:
    """The attributes of the elements of some names in a part, and the links that cells compute."""

    archive: ZipFile
    part: str
    names: set[str]
    found: list[dict[str, str]] = field(default_factory=list)
    computed: dict[Cell, str] = field(default_factory=dict)
    _at: str = ""
    _formula: list[str] | None = None

    def __post_init__(self) -> None:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        size = 0
        with self.archive.open(self.part) as file:
            while piece := file.read(_PIECE):
                size += len(piece)
                if size > MAX_UNPACKED:
                    raise _StrangeError
                parser.Parse(piece, False)
        parser.Parse(b"", True)

    def _refuse(self, *_: object) -> None:
        raise _StrangeError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        plain = name.rpartition(":")[2]
        if plain in self.names:
            self.found.append({key.rpartition(":")[2]: value for key, value in attributes.items()})
        elif plain == "c":
            self._at = attributes.get("r", "")
        elif plain == "f":
            self._formula = []

    def _text(self, text: str) -> None:
        if self._formula is not None:
            self._formula.append(text)

    def _end(self, name: str) -> None:
        if self._formula is None or name.rpartition(":")[2] != "f":
            return
        link = _FORMULA.match("".join(self._formula))
        if link:
            self.computed |= dict.fromkeys(_cells(self._at), link[1])
        self._formula = None
