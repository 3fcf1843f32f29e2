"""The known organizations: a read-only file that ships, and never a row of the database.

Forty thousand rows would take a first start many seconds to write and every backup megabytes to
keep, though nearly all of them stay as they ship.  So they lie in an SQLite file beside the
program.  Whatever the database holds stands before them: an organization that somebody changed
here, or that got its first account, is a row there with the same slug, and the one in this file is
not seen any more.  A connection carries the file in its options (`known_of`); without one nothing
is known.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import finalize

from sqlalchemy import Connection, Engine

from directory_core.lookup import Entry
from directory_core.models import (
    Alias,
    Filters,
    Kind,
    NameKind,
    Organization,
    OrganizationStatus,
    WebsiteOrigin,
)
from directory_core.storage.database.engine import chunks, storable
from directory_core.storage.keys import sorted_as
from directory_core.storage.repositories.organizations.known_file import (
    COLUMNS,
    INDEXES,
    SCHEMA,
    Facts,
)

OPTION = "known_organizations"
"""The option under which an engine's connections carry the file."""


class KnownOrganizations:
    """The file at `path`; an absent one knows nobody.  For any number of threads."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path if path is not None and path.exists() else None
        self._lock = Lock()
        self._shadowed: tuple[int, frozenset[str]] = (-1, frozenset())

    @cached_property
    def _file(self) -> sqlite3.Connection:
        where = ":memory:"
        if self._path is not None:
            where = f"{self._path.absolute().as_uri()}?mode=ro&immutable=1"
        file = sqlite3.connect(where, uri=True, check_same_thread=False)
        finalize(self, file.close)
        if self._path is None:
            file.executescript(SCHEMA + INDEXES)
        return file

    def _read(self, statement: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._file.execute(statement, storable(tuple(values))).fetchall()

    def __bool__(self) -> bool:
        return self._path is not None

    def __contains__(self, slug: object) -> bool:
        found = self._read("SELECT 1 FROM organizations WHERE slug = ?", (slug,))
        return bool(found)

    def organizations(self, slugs: Collection[str]) -> dict[str, Organization]:
        """Those of `slugs` that are known, by slug."""
        found: dict[str, Organization] = {}
        for some in chunks(slugs):
            marks = ", ".join("?" * len(some))
            rows = self._read(f"{_SELECT} WHERE slug IN ({marks})", some)
            found |= {row[0]: _organization(row) for row in rows}
        return found

    def listed(
        self, filters: Filters, without: Collection[str], *, offset: int, limit: int
    ) -> tuple[Organization, ...]:
        """The active ones that the filters keep, in the order of their names."""
        where, values = _conditions(filters, without)
        order = "ORDER BY sorted_as, slug LIMIT ? OFFSET ?"
        rows = self._read(f"{_SELECT} WHERE {where} {order}", (*values, limit, offset))
        return tuple(map(_organization, rows))

    def count(self, filters: Filters, without: Collection[str]) -> int:
        """How many active ones the filters keep."""
        where, values = _conditions(filters, without)
        ((count,),) = self._read(f"SELECT count(*) FROM organizations WHERE {where}", values)  # noqa: S608
        return int(count)

    def with_websites(
        self, filters: Filters, without: Collection[str], *, limit: int
    ) -> tuple[Organization, ...]:
        """The active ones with a website that the filters keep, the most prominent first."""
        where, values = _conditions(filters, without)
        rows = self._read(
            f"{_SELECT} WHERE {where} AND website != '' ORDER BY prominence DESC, slug LIMIT ?",
            (*values, limit),
        )
        return tuple(map(_organization, rows))

    def by_place(self, without: Collection[str]) -> dict[tuple[str, str], int]:
        """How many active ones there are in each country and region, by their codes."""
        where, values = _conditions(Filters(), without)
        counted = (
            f"SELECT country, region, count(*) FROM organizations WHERE {where}"  # noqa: S608
            " GROUP BY country, region"
        )
        return {(country, region): int(n) for country, region, n in self._read(counted, values)}

    def with_domain(self, domain: str, *, limit: int) -> list[str]:
        """The slugs of those whose website stands on this host."""
        rows = self._read(
            "SELECT slug FROM organizations WHERE domain = ? AND domain != '' AND status = 'active'"
            " ORDER BY prominence DESC, slug LIMIT ?",
            (domain, limit),
        )
        return [slug for (slug,) in rows]

    def domains(self) -> Iterator[tuple[str, str]]:
        """Each website's host with the slug of the most prominent one that has it."""
        rows = self._read(
            "SELECT domain, slug FROM organizations WHERE domain != '' AND status = 'active'"
            " ORDER BY prominence DESC, slug"
        )
        hosts: dict[str, str] = dict(reversed(rows))
        yield from hosts.items()

    def entries(self, slugs: Collection[str] | None = None) -> Iterator[Entry]:
        """What the lookup's index is to know of these, or of all that are active."""
        where = "WHERE status = 'active'"
        if slugs is not None:
            where += f" AND slug IN ({', '.join('?' * len(slugs))})"
        rows = self._read(f"{_SELECT} {where} ORDER BY slug", slugs or ())
        yield from map(_entry, rows)

    def facts(self, slugs: Collection[str] | None = None) -> dict[str, Facts]:
        """What the lookup is to know besides of listings that ship, or have begun as known ones."""
        found: dict[str, Facts] = {}
        for table in ("listings", "organizations"):
            read = f"SELECT slug, county, prominence FROM {table}"  # noqa: S608 - constants
            if slugs is None:
                rows = self._read(read)
            else:
                rows = [
                    row
                    for some in chunks(slugs)
                    for row in self._read(
                        f"{read} WHERE slug IN ({', '.join('?' * len(some))})", some
                    )
                ]
            found |= {slug: Facts(county, prominence) for slug, county, prominence in rows}
        return found

    def among(self, slugs: Collection[str]) -> set[str]:
        """Those of `slugs` that are known."""
        found: set[str] = set()
        for some in chunks(slugs):
            marks = ", ".join("?" * len(some))
            rows = self._read(f"SELECT slug FROM organizations WHERE slug IN ({marks})", some)  # noqa: S608
            found |= {slug for (slug,) in rows}
        return found

    def shadowed(self, revision: int, stored: Callable[[], Iterable[str]]) -> frozenset[str]:
        """Those that have a row in the database at `revision`; `stored` reads the slugs there.

        They are kept until something is published: a list asks for them twice.
        """
        at, found = self._shadowed
        if at != revision:
            found = frozenset(self.among(list(stored())))
            self._shadowed = revision, found
        return found

    def registered(self) -> Iterator[tuple[str, str]]:
        """What registers call them, as `scheme:value`, and their slugs."""
        for slug, wikidata, ids in self._read("SELECT slug, wikidata, ids FROM organizations"):
            numbers = json.loads(ids or "{}") | ({"wikidata": wikidata} if wikidata else {})
            yield from ((f"{scheme}:{value}", slug) for scheme, value in numbers.items())

    def by_country(self, without: Collection[str]) -> dict[str, int]:
        """How many active ones there are in each country; under no name, those of none."""
        where, values = _conditions(Filters(), without)
        counted = f"SELECT country, count(*) FROM organizations WHERE {where} GROUP BY country"  # noqa: S608
        return {country: int(count) for country, count in self._read(counted, values)}

    def by_state(self, without: Collection[str]) -> dict[str, int]:
        """How many active ones there are in each US state that is known of them, by its code."""
        where, values = _conditions(Filters(country="US"), without)
        counted = f"SELECT region, count(*) FROM organizations WHERE {where} GROUP BY region"  # noqa: S608
        return {region: int(count) for region, count in self._read(counted, values) if region}

    def about(self, key: str) -> str:
        """What the file says of itself under `key`; empty for nothing."""
        return next(
            (value for (value,) in self._read("SELECT value FROM about WHERE key = ?", (key,))), ""
        )

    @property
    def index(self) -> Path | None:
        """Where the lookup's index of these and of the listings that ship with them is kept."""
        return self._path and self._path.with_suffix(".names")


_SELECT = f"SELECT {', '.join(COLUMNS)} FROM organizations"  # noqa: S608 - constants
_NOBODY = KnownOrganizations()


def known_of(conn: Connection) -> KnownOrganizations:
    """The known organizations that a connection carries."""
    found: KnownOrganizations = conn.get_execution_options().get(OPTION, _NOBODY)
    return found


def carrying(engine: Engine, known: KnownOrganizations) -> None:
    """Let the connections of `engine` carry the known organizations."""
    engine.update_execution_options(**{OPTION: known})


def _conditions(filters: Filters, without: Collection[str]) -> tuple[str, list[Any]]:
    where, values = ["status = 'active'"], []
    wanted = {
        "kind": filters.kind.value if filters.kind else "",
        "country": filters.country.upper(),
        "region_as": sorted_as(filters.region),
        "city_as": sorted_as(filters.city),
    }
    for column, value in wanted.items():
        if value:
            where.append(f"{column} = ?")
            values.append(value)
    if filters.named:
        where.append(f"({' OR '.join(['instr(sorted_as, ?)'] * len(filters.named))})")
        values += map(sorted_as, filters.named)
    if without:
        where.append(f"slug NOT IN ({', '.join('?' * len(without))})")
        values += without
    if filters.platform is not None:
        where.append("0")
    return " AND ".join(where), values


def _organization(row: tuple[Any, ...]) -> Organization:
    of = dict(zip(COLUMNS, row, strict=True))
    origin = WebsiteOrigin(
        of["website_source"], of["website_as_of"] or None, bool(of["website_confirmed"])
    )
    return Organization(
        slug=of["slug"],
        name=of["name"],
        kind=Kind(of["kind"]),
        aliases=tuple(_aliases(of["aliases"])),
        city=of["city"],
        regions=tuple(filter(None, (of["region"],))),
        countries=tuple(filter(None, (of["country"],))),
        website=of["website"],
        website_origin=origin if of["website"] else None,
        wikidata=of["wikidata"],
        ids=tuple((scheme, value) for scheme, value in json.loads(of["ids"] or "{}").items()),
        parent=of["parent"] or None,
        status=OrganizationStatus(of["status"]),
    )


def _aliases(cell: str) -> Iterator[Alias]:
    for kind, texts in json.loads(cell or "{}").items():
        yield from (Alias(text, NameKind(kind)) for text in texts)


def _entry(row: tuple[Any, ...]) -> Entry:
    of = dict(zip(COLUMNS, row, strict=True))
    return Entry(
        slug=of["slug"],
        names=(
            (of["name"], NameKind.NAME),
            *((alias.text, alias.kind) for alias in _aliases(of["aliases"])),
        ),
        city=of["city"],
        regions=tuple(filter(None, (of["region"],))),
        countries=tuple(filter(None, (of["country"],))),
        website=of["website"],
        parents=tuple(filter(None, (of["parent_name"],))),
        county=of["county"],
        kind=of["kind"],
        prominence=of["prominence"],
        listed=False,
    )
