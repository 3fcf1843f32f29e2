"""The decisions that no list makes, read from `curation.toml` and `well_known.toml`."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from directory_core.models.organizations import Kind, NameKind
from scripts.directory_build.report import Report
from scripts.known_build.places import bare
from scripts.known_build.rows import Row
from scripts.known_build.websites import cleaned

TABLE = Path(__file__).with_name("curation.toml")
WELL_KNOWN = Path(__file__).with_name("well_known.toml")
FAMOUS = 0.9
"""The prominence of what stands in the table."""


class Curation:
    """The table, and what of it has met a row."""

    def __init__(self, table: Path = TABLE, well_known: Path = WELL_KNOWN) -> None:
        self._data: dict[str, Any] = tomllib.loads(table.read_text(encoding="utf-8"))
        self._told: defaultdict[str, _Told] = defaultdict(_Told)
        for key, names in self._data["names"].items():
            self._told[key].names.extend(names)
        more = tomllib.loads(well_known.read_text(encoding="utf-8"))["names"]
        for key, told in more.items():
            self._told[key].add(**told)
        self.famous: dict[str, float] = {}

    def taken(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows of ROR that are taken though it does not count them as health care."""
        wanted = {}
        for entry in self._data["take"]:
            name, country, *kind = entry.split("|")
            wanted[_key(name, country)] = Kind(kind[0]) if kind else None
        for row in rows:
            met = [key for text in row.texts() if (key := _key(text, row.country)) in wanted]
            if met:
                self.famous[row.id] = FAMOUS
                row.kind = wanted[met[0]] or row.kind
                yield row

    def added(self) -> Iterator[Row]:
        """The organizations that no list has."""
        for entry in self._data["add"]:
            site, domain = cleaned(entry["website"])
            key = f"curated:{bare(entry['name']).replace(' ', '-')}"
            self.famous[key] = FAMOUS
            yield Row(
                id=key, origin="curated", name=entry["name"], country=entry["country"],
                region=entry.get("region", ""), city=entry.get("city", ""),
                kind=Kind(entry["kind"]), names=list(_names(entry.get("names", ()))), site=site,
                domain=domain, wikidata=entry.get("wikidata", ""),
            )  # fmt: skip

    def name(self, groups: Sequence[list[Row]], report: Report) -> None:
        """Put what people call them to the organizations of the table's keys.

        The key that meets nobody, or two, is reported.
        """
        met: defaultdict[str, list[list[Row]]] = defaultdict(list)
        for rows in groups:
            countries = {row.country for row in rows if row.country}
            cities = {row.city for row in rows if row.city} | {""}
            for key in {
                _key(text, country, city)
                for row in rows for text in row.texts()
                for country in countries for city in cities
            }:  # fmt: skip
                met[key].append(rows)
        for written, told in self._told.items():
            found = met.get(_key(*written.split("|")), [])
            named = [
                rows for rows in found if _key(rows[0].name, "") == _key(written.split("|")[0], "")
            ]
            best = sorted(named or found, key=len, reverse=True)[:1]
            if not best:
                report.fault(f"curation.toml, names: no organization {written!r}")
                continue
            if len(named or found) > 1:
                report.joined([f"{written}: {len(found)} have this name; the best-known is meant"])
            rows = best[0]
            self.famous[rows[0].id] = FAMOUS
            country = next(row.country for row in rows if row.country)
            rows.append(
                Row(
                    id=f"named:{written}",
                    origin="named",
                    name=rows[0].name,
                    country=country,
                    city=told.city,
                    kind=Kind(told.kind),
                    names=list(_names(told.names)),
                )
            )


@dataclass(slots=True)
class _Told:
    """What the tables say of one organization."""

    names: list[str] = field(default_factory=list)
    city: str = ""
    kind: str = Kind.OTHER

    def add(self, names: Iterable[str] = (), city: str = "", kind: str = "") -> None:
        """Add what the second table says of it."""
        self.names.extend(names)
        self.city, self.kind = city or self.city, kind or self.kind


def _names(written: Iterable[str]) -> Iterator[tuple[str, NameKind]]:
    for text in written:
        kind = NameKind.ACRONYM if text.startswith("=") else NameKind.ALIAS
        yield text.removeprefix("="), kind


def _key(name: str, country: str, city: str = "") -> str:
    return f"{' '.join(bare(name).split())}|{country}|{bare(city)}"
