"""Whom somebody in danger can call: numbers by country, with their sources and dates."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parent / "numbers.toml"
_DIGITS = re.compile(r"(?<![\d+-])\d{2,5}(?![\d-])")
_STALE_DAYS = 365
_FEW = 7
"""Countries that share a number and can be shown together."""


@dataclass(frozen=True, slots=True)
class Help:
    """One country's numbers; what is empty is not known."""

    country: str
    emergency: tuple[str, ...]
    crisis_name: str
    crisis: str
    poison: str
    source: str
    checked: date
    read: frozenset[str] = frozenset()
    """Which of `emergency`, `crisis` and `poison` a page was read for."""
    crisis_in: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Name and number of the crisis line of a language, where each has its own: Belgium."""

    def crisis_for(self, language: str) -> tuple[str, str]:
        """Name and number of the crisis line for whoever writes this language."""
        return self.crisis_in.get(language, (self.crisis_name, self.crisis))

    @property
    def unread(self) -> int:
        """How many of the numbers no page was read for."""
        known = {"emergency": self.emergency, "crisis": self.crisis, "poison": self.poison}
        return sum(bool(number) and name not in self.read for name, number in known.items())


@lru_cache(maxsize=1)
def helplines() -> dict[str, Help]:
    """Every country that there are numbers for, by its ISO 3166-1 code."""
    rows = tomllib.loads(_FILE.read_text("utf-8"))
    return {
        country: Help(
            country,
            tuple(row["emergency"]),
            row.get("crisis", {}).get("name", ""),
            row.get("crisis", {}).get("number", ""),
            row.get("poison", ""),
            row["source"],
            row["checked"],
            frozenset(row.get("read", {})),
            {tag: (line["name"], line["number"]) for tag, line in row.get("crisis_in", {}).items()},
        )
        for country, row in rows.items()
    }


def stale(today: date) -> tuple[Help, ...]:
    """The rows that nobody has checked for a year."""
    return tuple(each for each in helplines().values() if (today - each.checked).days > _STALE_DAYS)


def countries_of_numbers(text: str) -> tuple[str, ...]:
    """The countries whose emergency or crisis number somebody typed: `911` is the US and others.

    A number that most of the world shares (112) tells no country.
    """
    found: list[str] = []
    for number in _DIGITS.findall(text):
        matching = [
            each.country
            for each in helplines().values()
            if number in each.emergency or number == each.crisis
        ]
        if len(matching) <= _FEW:
            found += matching
    return tuple(dict.fromkeys(found))
