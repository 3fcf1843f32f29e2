"""The decisions that no rule can make, read from `curation.toml`, which says why for each.

A key is a row's id or its name.  A key that meets no row is a fault, so that a slip of the pen or
a changed source is noticed.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from directory_core.models.organizations import Alias, Kind, NameKind
from scripts.directory_build.report import Report
from scripts.directory_build.sources import Item

TABLE = Path(__file__).with_name("curation.toml")


@dataclass(slots=True)
class Curation:
    """The decisions, by row key, and which of them have been used."""

    data: Mapping[str, Any]
    used: set[tuple[str, str]] = field(default_factory=set)

    @property
    def addresses(self) -> Mapping[str, str]:
        """Addresses that a source has wrong, with the right one, or empty where there is none."""
        fixed: Mapping[str, str] = self.data["addresses"]
        return fixed

    def reason_to_drop(self, item: Item) -> str | None:
        """Why the row is no organization of this directory; None where it is one."""
        for entry in self.data["drop"]:
            if self._meets("drop", item, entry["rows"]):
                return str(entry["why"])
        return None

    def merge_target(self, item: Item) -> tuple[str, str] | None:
        """The key of the row that this row is the same as, and the label its accounts get."""
        for entry in self.data["merge"]:
            if self._meets("merge", item, entry["rows"]):
                return entry["into"], entry.get("label", "")
        return None

    def split_off(self, rows: Iterable[Item]) -> Iterator[Item]:
        """Rows for organizations whose accounts a source gives to another; these are moved."""
        for entry in self.data["split"]:
            for row in rows:
                if self._meets("split", row, [entry["from"]]):
                    moved = [a for a in row.accounts if a.url in entry["urls"]]
                    row.accounts = [a for a in row.accounts if a.url not in entry["urls"]]
                    yield replace(
                        row,
                        accounts=moved,
                        aliases=[],
                        wikidata="",
                        **{field: entry[field] for field in ("id", "name", "kind", "website")},
                    )

    def name(self, item: Item) -> str | None:
        """The name, where the source's is not what the organization is called."""
        return self._value("name", item)

    def kind(self, item: Item) -> Kind | None:
        """The kind, where the rules get it wrong."""
        for kind, rows in self.data["kind"].items():
            if self._meets("kind", item, rows):
                return Kind(kind)
        return None

    def place(self, item: Item) -> tuple[list[str], str] | None:
        """Regions and city, where the source has none or wrong ones."""
        value = self._value("place", item)
        if value is None:
            return None
        region, _, city = value.partition("/")
        return [region] if region else [], city

    def countries(self, item: Item) -> list[str] | None:
        """The country, where the source has none or a wrong one."""
        value = self._value("country", item)
        return None if value is None else value.split()

    def note(self, item: Item) -> str | None:
        """A remark for the card."""
        return self._value("note", item)

    def aliases(self, item: Item) -> Iterator[Alias]:
        """More names."""
        for kind in ("acronym", "former_name", "translation", "alias"):
            for key, texts in self.data["add"].get(kind, {}).items():
                if self._meets(f"add.{kind}", item, [key]):
                    yield from (Alias(text, NameKind(kind)) for text in texts)

    def unwanted(self, item: Item) -> set[str]:
        """Aliases that belong to somebody else or say nothing."""
        wanted = {*self.data["junk_aliases"]["everywhere"]}
        for key, texts in self.data["junk_aliases"]["of"].items():
            if self._meets("junk_aliases.of", item, [key]):
                wanted.update(texts)
        return wanted

    def parent(self, item: Item) -> str | None:
        """The key of the organization that this one is a part of."""
        for entry in self.data["parent"]:
            if self._meets("parent", item, entry.get("rows", [])):
                return str(entry["of"])
            starts = any(item.name.startswith(start) for start in entry.get("starts", []))
            if starts or any(part in item.name for part in entry.get("holds", [])):
                return str(entry["of"])
        return None

    def _value(self, table: str, item: Item) -> str | None:
        for key in (item.id, item.name):
            if key in self.data[table]:
                self.used.add((table, key))
                return str(self.data[table][key])
        return None

    def _meets(self, table: str, item: Item, rows: Iterable[str]) -> bool:
        met = {item.id, item.name}.intersection(rows)
        self.used.update((table, key) for key in met)
        return bool(met)

    def report_unused(self, report: Report) -> None:
        """A fault for each key that met no row."""
        for table, key in sorted(self._keys() - self.used):
            report.fault(f"curation.toml, {table}: no row {key!r}")

    def _keys(self) -> set[tuple[str, str]]:
        data = self.data
        keys = {("drop", row) for entry in data["drop"] for row in entry["rows"]}
        keys |= {("merge", row) for entry in data["merge"] for row in entry["rows"]}
        keys |= {("split", entry["from"]) for entry in data["split"]}
        keys |= {("parent", row) for entry in data["parent"] for row in entry.get("rows", [])}
        keys |= {("kind", row) for rows in data["kind"].values() for row in rows}
        keys |= {
            (table, row) for table in ("name", "place", "country", "note") for row in data[table]
        }
        keys |= {("junk_aliases.of", row) for row in data["junk_aliases"]["of"]}
        return keys | {(f"add.{kind}", row) for kind, rows in data["add"].items() for row in rows}


def read_curation() -> Curation:
    """The table beside this module."""
    return Curation(tomllib.loads(TABLE.read_text(encoding="utf-8")))
