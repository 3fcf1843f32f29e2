"""Spreadsheets as people have them: one row an organization, a column for each thing known of it.

Headings are read in five languages (`Hospital, City, State, Twitter, Facebook URL`), states by name
or code, several links in a cell.  Slugs are made from names.  A column whose cells hold accounts
and whose heading is not understood refuses the file: an account left out unseen is worse than a
stop.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from directory_core.exchange.checks import country_codes
from directory_core.exchange.problems import (
    MissingColumns,
    NotATable,
    Problem,
    ProblemCode,
    Row,
    shown,
)
from directory_core.exchange.sheets.account_cells import HIDDEN, Cell, holds_links
from directory_core.exchange.sheets.columns import (
    Columns,
    Numbered,
    columns_of,
    refuse_unclear,
    wide_header,
)
from directory_core.exchange.slugs import slug_for
from directory_core.exchange.validation import examine
from directory_core.models.organizations import Kind, Platform
from directory_core.pasted.accounts.websites import website_of
from directory_core.pasted.language.vocabulary import kind_of_name, level, phrases, platform_named
from directory_core.pasted.where.gazetteer import country_of_letters, regions_coded
from directory_core.pasted.where.places import Place, read_place

MAX_COLUMNS = 500
_CODE = re.compile(r"[A-Z]{2}")
_CODED = frozenset({"US", "CA"})
"""Countries whose states and provinces all have codes of two letters."""
_ABOVE = 10
"""Lines that may stand above the headings: a title, a date, a blank line."""


def read_wide(path: str, table: Iterable[Numbered]) -> Iterator[Row]:
    """A row for each organization of a table of numbered rows of cells.

    Raises:
        MissingColumns: no row names what the columns hold.
        NotATable: a row is far too wide.
        AccountColumnUnclear: a column holds accounts and its heading is not understood.
    """
    yield from read_sheets(path, {"": table})


def read_sheets(path: str, sheets: Mapping[str, Iterable[Numbered]]) -> Iterator[Row]:
    """A row for each organization of the sheets of one workbook, which are one list.

    The columns of several are told with the name of their sheet before them.  It raises as
    `read_wide` does.
    """
    found: list[_Organization] = []
    for name, table in sheets.items():
        number, columns, body = _sheet(path, table)
        refuse_unclear(path, columns, body)
        if len(sheets) > 1:
            columns.heads = [head and f"{name}: {head}" for head in columns.heads]
        left_out = tuple(columns.heads[at] for at in columns.left_out if columns.heads[at])
        if left_out:
            yield Row(number, None, ignored=left_out)
        found += _filled_down(columns, body)
    yield from _rows_of(found)


def _sheet(path: str, table: Iterable[Numbered]) -> tuple[int, Columns, list[Numbered]]:
    """The headings' row, the columns, and the rows below that hold something."""
    rows = iter(table)
    for above, row in enumerate(rows):
        if len(row[1]) > MAX_COLUMNS:
            facts = {"found": len(row[1]), "limit": MAX_COLUMNS}
            raise NotATable(path=path, why="too_many_columns", **facts)
        if wide_header([row]) is not None:
            break
        if above >= _ABOVE:
            raise MissingColumns(path=path, columns="name")
    else:
        raise MissingColumns(path=path, columns="name")
    columns = columns_of(row[1])
    again = [level(head) for head in columns.heads]
    body = [
        (number, _told_cells(cells, columns))
        for number, cells in rows
        if [level(cell.strip()) for cell in cells] != again
    ]
    return row[0], columns, [(number, cells) for number, cells in body if any(cells)]


def _told_cells(cells: list[str], columns: Columns) -> list[str]:
    """Cells without blanks that say so, at least as many as there are headings."""
    countries = columns.fields.get("country", ())
    kept = [
        cell if at in countries and cell.strip() == "NO" else _told(cell)
        for at, cell in enumerate(cells)
    ]
    while len(kept) > len(columns.heads) and not kept[-1]:
        kept.pop()
    return kept + [""] * (len(columns.heads) - len(kept))


@lru_cache(maxsize=65536)
def _told(cell: str) -> str:
    text = re.sub(r"[ \t\u00a0]+", " ", cell.replace("\r\n", "\n")).strip()
    return "" if level(text).strip(" .") in phrases("talk", "blank") - {"x"} else text


def _filled_down(columns: Columns, body: list[Numbered]) -> Iterator["_Organization"]:
    """The rows as organizations; of a row for each account, a blank name is that above."""
    above: list[str] = []
    repeated = {at for name in _ABOVE_FIELDS for at in columns.fields.get(name, ())}
    for number, cells in body:
        name = columns.first("name", cells)
        if level(name) in phrases("cells", "sum") and not _says(cells):
            continue
        if name or not columns.row_for_account or not above:
            above = cells
            yield _Organization(number, columns, cells)
            continue
        pairs = enumerate(zip_longest(above, cells, fillvalue=""))
        told = [cell or (before if at in repeated else "") for at, (before, cell) in pairs]
        yield _Organization(number, columns, told)


_ABOVE_FIELDS = ("name", "slug", "city", "region", "country", "place", "kind", "website")


def _says(cells: list[str]) -> bool:
    """Whether a row holds more than one text: a sum has numbers beside its name."""
    return sum(re.search(r"[^\W\d_]", cell) is not None for cell in cells) > 1


def _rows_of(found: Iterable["_Organization"]) -> Iterator[Row]:
    """The rows, where rows of one organization are one."""
    made: dict[object, _Organization] = {}
    for organization in found:
        if organization.key in made:
            made[organization.key].more(organization)
        else:
            made[organization.key] = organization
    taken: set[str] = set()
    for organization in made.values():
        yield organization.row(taken)


class _Organization:
    """One organization of the sheet, on its way to a record."""

    def __init__(self, number: int, columns: Columns, cells: list[str]) -> None:
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
        if len(cells) > len(columns.heads):
            # A comma within a cell that is not quoted has moved all that follows it.
            facts = {"expected": len(columns.heads), "found": len(cells)}
            self.problems = [Problem(number, "", ProblemCode.WRONG_CELL_COUNT, facts)]

    @property
    def key(self) -> object:
        """The same for rows of one organization."""
        place = (self.place.city, self.place.region, self.place.country)
        named = (level(self.name), *map(level, place)) if self.name else id(self)
        return self.slug or named

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
        said = country if country in country_codes() else ""
        said = said or (read_place([country], labelled=True).country if country else "")
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
        country = said or read.country
        known = read.region or any(each.country == country for each in regions_coded(region))
        if _CODE.fullmatch(region) and not known and country in _CODED:
            facts = {"value": shown(region), "country": country}
            heading = self._columns.heading("region")
            self.problems.append(Problem(self.number, heading, ProblemCode.NOT_A_STATE, facts))
        return Place(city or read.city, read.region or region, country)

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
        handles = [at for at in self._columns.fields.get("handle", []) if cells[at]]
        links = [at for at in handles if holds_links(cells[at])]
        # A link and a handle beside one platform are one account, and the link says it surely.
        columns += [(at, named) for at in links or handles]
        for at, platform in columns:
            if not cells[at]:
                continue
            cell = Cell(cells[at], platform)
            self.accounts += cell.accounts
            for value, why in cell.problems:
                hidden = why == HIDDEN
                code = ProblemCode.LINK_HIDDEN if hidden else ProblemCode.NOT_AN_ACCOUNT
                facts = {"value": shown(value)} | ({} if hidden else {"why": why})
                self.problems.append(Problem(self.number, self._columns.heads[at], code, facts))


def _kind(text: str) -> Kind | None:
    plain = re.sub(r"[\s-]+", "_", level(text))
    return Kind(plain) if plain in set(Kind) else kind_of_name(text)
