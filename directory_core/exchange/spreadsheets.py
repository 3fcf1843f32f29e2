"""Spreadsheets as people have them: one row an organization, a column for each thing known of it.

Headings are read in five languages (`Hospital, City, State, Twitter, Facebook URL`), states by name
or code, several links in a cell.  Slugs are made from names.  A column whose cells hold accounts
and whose heading is not understood refuses the file: an account left out unseen is worse than a
stop.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from directory_core.exchange.account_cells import Cell, holds_accounts
from directory_core.exchange.problems import (
    AccountColumnUnclear,
    MissingColumns,
    NotATable,
    Problem,
    ProblemCode,
    Row,
    shown,
)
from directory_core.exchange.slugs import slug_for
from directory_core.exchange.validation import examine
from directory_core.models.organizations import Kind, Platform
from directory_core.pasted.fields import label_of
from directory_core.pasted.gazetteer import country_of_letters
from directory_core.pasted.vocabulary import (
    headings,
    kind_of_name,
    level,
    phrases,
    platform_named,
)
from directory_core.pasted.websites import website_of
from directory_core.pasted.where.places import Place, read_place

MAX_COLUMNS = 500
_SAMPLE = 200
"""Rows whose cells are looked at for accounts under a heading that is not understood."""
_ABOVE = 10
"""Lines that may stand above the headings: a title, a date, a blank line."""


@dataclass(slots=True)
class _Columns:
    """What each column holds: a field, a platform, or nothing that is kept."""

    heads: list[str]
    fields: dict[str, list[int]] = field(default_factory=dict)
    platforms: list[tuple[int, Platform]] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    unclear: list[int] = field(default_factory=list)
    """Those of `left_out` whose headings are not understood."""

    def first(self, name: str, cells: list[str]) -> str:
        """The first cell of a field that holds something."""
        return next((cells[at] for at in self.fields.get(name, []) if cells[at]), "")

    def heading(self, name: str) -> str:
        """The heading over a field, or the field's name."""
        at = self.fields.get(name)
        return self.heads[at[0]] if at else name


def wide_header(rows: Iterable[tuple[int, list[str]]]) -> tuple[int, list[str]] | None:
    """The first of `rows` that reads as headings: a name's and another's."""
    for number, cells in rows:
        columns = _columns(cells)
        known = len(columns.fields) + bool(columns.platforms)
        if "name" in columns.fields and known >= 2:
            return number, cells
    return None


def read_wide(path: str, table: Iterable[tuple[int, list[str]]]) -> Iterator[Row]:
    """A row for each organization of a table of numbered rows of cells.

    Raises:
        MissingColumns: no row names what the columns hold.
        NotATable: a row is far too wide.
        AccountColumnUnclear: a column holds accounts and its heading is not understood.
    """
    rows = iter(table)
    above: list[tuple[int, list[str]]] = []
    header = None
    for row in rows:
        if len(row[1]) > MAX_COLUMNS:
            facts = {"found": len(row[1]), "limit": MAX_COLUMNS}
            raise NotATable(path=path, why="too_many_columns", **facts)
        above.append(row)
        if (header := wide_header([row])) is not None or len(above) > _ABOVE:
            break
    if header is None:
        raise MissingColumns(path=path, columns="name")
    columns = _columns(header[1])
    body = [(number, _level_length(cells, len(header[1]))) for number, cells in rows]
    body = [(number, cells) for number, cells in body if any(cells)]
    _refuse_unclear(path, columns, body)
    left_out = tuple(columns.heads[at] for at in columns.left_out if columns.heads[at])
    if left_out:
        yield Row(header[0], None, ignored=left_out)
    yield from _rows_of(columns, body)


def _level_length(cells: list[str], length: int) -> list[str]:
    """Cells without blanks that say so, as many as there are headings."""
    kept = [_told(cell) for cell in cells[:length]]
    return kept + [""] * (length - len(kept))


def _told(cell: str) -> str:
    text = re.sub(r"[ \t\u00a0]+", " ", cell.replace("\r\n", "\n")).strip()
    return "" if level(text).strip(" .") in phrases("talk", "blank") - {"x"} else text


def _columns(heads: list[str]) -> _Columns:
    columns = _Columns([head.strip() for head in heads])
    for at, head in enumerate(columns.heads):
        plain = re.sub(r"[\s_]+", " ", level(head)).strip(" :*#?")
        platform = platform_named(plain)
        if platform is not None:
            columns.platforms.append((at, platform))
            continue
        name = headings().get(plain) or label_of(head)
        if name == "named_kind":
            name = "name"
        if plain in {"county", "district"} and "region" in columns.fields:
            name = ""
        if name and name != "ignored":
            columns.fields.setdefault(name, []).append(at)
        else:
            columns.left_out.append(at)
            if name != "ignored":
                columns.unclear.append(at)
    _prefer_states(columns)
    return columns


def _prefer_states(columns: _Columns) -> None:
    """Of several columns of regions, that of the state comes first, a county's last."""
    regions = columns.fields.get("region", [])
    regions.sort(
        key=lambda at: level(columns.heads[at]).strip() in {"county", "district", "region"}
    )


def _refuse_unclear(path: str, columns: _Columns, body: list[tuple[int, list[str]]]) -> None:
    for at in columns.unclear:
        for number, cells in body[:_SAMPLE]:
            if cells[at] and holds_accounts(cells[at]):
                raise AccountColumnUnclear(
                    path=path, column=shown(columns.heads[at]), row=number, value=shown(cells[at])
                )


def _rows_of(columns: _Columns, body: list[tuple[int, list[str]]]) -> Iterator[Row]:
    """The rows, where rows of one organization are one."""
    made: dict[object, _Organization] = {}
    for number, cells in body:
        organization = _Organization(number, columns, cells)
        key = organization.key
        if key in made:
            made[key].more(organization)
        else:
            made[key] = organization
    taken: set[str] = set()
    for organization in made.values():
        yield organization.row(taken)


class _Organization:
    """One organization of the sheet, on its way to a record."""

    def __init__(self, number: int, columns: _Columns, cells: list[str]) -> None:
        self.number = number
        self._columns = columns
        self.problems: list[Problem] = []
        self.name = columns.first("name", cells)
        self.place = self._place(cells)
        self.slug = columns.first("slug", cells)
        self.record = self._record(cells)
        self.accounts: list[dict[str, str]] = []
        self._websites(cells)
        self._accounts(cells)

    @property
    def key(self) -> object:
        """The same for rows of one organization."""
        place = (self.place.city, self.place.region, self.place.country)
        return self.slug or (level(self.name), *map(level, place)) if self.name else self.number

    def more(self, other: "_Organization") -> None:
        """Take in another row of the same organization."""
        self.accounts += other.accounts
        self.problems += other.problems

    def row(self, taken: set[str]) -> Row:
        """The organization, or what is wrong with its row."""
        slug = self.slug or self._slug(taken)
        taken.add(slug)
        seen = {(each["platform"], each["handle"].casefold()): each for each in self.accounts}
        record = self.record | {"slug": slug, "accounts": list(seen.values())}
        organization, flaws = examine(record)
        problems = [
            *self.problems,
            *(
                Problem(
                    self.number,
                    self._heading(flaw.path[0] if flaw.path else ""),
                    flaw.code,
                    flaw.facts,
                )
                for flaw in flaws
            ),
        ]
        found = None if problems else organization
        return Row(self.number, found, tuple(problems), made_slug=not self.slug)

    def _slug(self, taken: set[str]) -> str:
        slug = slug_for(self.name, ())
        if slug not in taken:
            return slug
        beside = self.place.city or self.place.region or self.place.country
        return slug_for(f"{self.name} {beside}", taken)

    def _heading(self, name: object) -> str:
        plain = {"regions": "region", "countries": "country", "aliases": "alias"}.get(
            str(name), str(name)
        )
        return shown(self._columns.heading(plain))

    def _place(self, cells: list[str]) -> Place:
        country = self._columns.first("country", cells)
        said = read_place([country], labelled=True).country if country else ""
        said = said or country_of_letters(country)
        if country and not said:
            facts = {"value": shown(country)}
            heading = self._columns.heading("country")
            self.problems.append(Problem(self.number, heading, ProblemCode.NOT_A_COUNTRY, facts))
        city, region = self._columns.first("city", cells), self._columns.first("region", cells)
        place = self._columns.first("place", cells)
        parts = [part for value in (city, region) for part in value.split(",") if part.strip()]
        read = read_place(parts, hint=said, labelled=bool(city), region_last=bool(region))
        if place and not read.city:
            read = read.merged(read_place(place.split(","), hint=said, labelled=True))
        return Place(city or read.city, read.region or region, said or read.country)

    def _record(self, cells: list[str]) -> dict[str, Any]:
        kind = self._columns.first("kind", cells)
        notes = [cells[at] for at in self._columns.fields.get("note", []) if cells[at]]
        record: dict[str, Any] = {
            "name": self.name,
            "kind": _kind(kind) or kind_of_name(self.name) or Kind.OTHER,
            "city": self.place.city,
            "regions": [self.place.region] if self.place.region else [],
            "countries": [self.place.country] if self.place.country else [],
            "note": " ".join(" ".join(notes).split()),
            "aliases": [{"text": text, "kind": "alias"} for text in self._aliases(cells)],
        }
        if wikidata := self._columns.first("wikidata", cells):
            record["wikidata"] = wikidata.rpartition("/")[2]
        return record

    def _aliases(self, cells: list[str]) -> list[str]:
        texts = [
            text.strip()
            for at in self._columns.fields.get("alias", [])
            for text in re.split(r"[;|\n]", cells[at])
        ]
        return list(dict.fromkeys(text for text in texts if text and text != self.name))

    def _websites(self, cells: list[str]) -> None:
        for at in self._columns.fields.get("website", []):
            if not cells[at]:
                continue
            cell = Cell(cells[at], None)
            self.accounts += cell.accounts
            sites = [url for each in cell.websites if (url := website_of(each)) is not None]
            if sites and "website" not in self.record:
                self.record["website"] = sites[0]
            elif not sites and not cell.accounts:
                facts = {"value": shown(cells[at])}
                code = ProblemCode.NOT_A_WEB_ADDRESS
                self.problems.append(Problem(self.number, self._columns.heads[at], code, facts))

    def _accounts(self, cells: list[str]) -> None:
        columns: list[tuple[int, Platform | None]] = [*self._columns.platforms]
        columns += [(at, None) for at in self._columns.fields.get("accounts", [])]
        named = platform_named(self._columns.first("platform", cells))
        columns += [(at, named) for at in self._columns.fields.get("handle", [])]
        for at, platform in columns:
            if not cells[at]:
                continue
            cell = Cell(cells[at], platform)
            self.accounts += cell.accounts
            for value, why in cell.problems:
                facts = {"value": shown(value), "why": why}
                code = ProblemCode.NOT_AN_ACCOUNT
                self.problems.append(Problem(self.number, self._columns.heads[at], code, facts))


def _kind(text: str) -> Kind | None:
    plain = re.sub(r"[\s-]+", "_", level(text))
    return Kind(plain) if plain in set(Kind) else kind_of_name(text)
