"""Rows found to be one organization, and what tells two groups of them apart.

A union-find with a guard: two groups are never joined where a register tells them apart (two CMS
numbers, two ROR ids), where they are in different places, or where one runs the other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from directory_core.models.organizations import Kind
from scripts.known_build.likeness import GROUP_KINDS, city_key, strict, tokens
from scripts.known_build.renumbered import are_one_house
from scripts.known_build.rows import Row

_CARING = frozenset((Kind.HOSPITAL, Kind.HEALTH_SYSTEM, Kind.CLINIC))
_OF_PLACES = frozenset(("cms", "hifld", "ods", "wikidata"))
"""Lists of single hospitals."""
_SHORT = 3


class Groups:
    """Rows found to be one organization."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._root = list(range(len(rows)))
        self._members = {at: [at] for at in range(len(rows))}
        self.cities: defaultdict[str, set[str]] = defaultdict(set)
        """The words of the cities of each country."""
        for row in rows:
            self.cities[row.country].update(word for word in tokens(row.city) if len(word) > _SHORT)

    def find(self, at: int) -> int:
        """The number of the group of a row."""
        while self._root[at] != at:
            self._root[at] = self._root[self._root[at]]
            at = self._root[at]
        return at

    def members(self, at: int) -> list[Row]:
        """The rows of the group that a row is in."""
        return [self.rows[each] for each in self._members[self.find(at)]]

    def join(self, one: int, other: int, *, anywhere: bool = False, items: bool = False) -> bool:
        """Join two groups unless something tells them apart; whether they are one now.

        They may be in two cities where `anywhere`, and be two items of Wikidata where `items`.
        """
        low, high = sorted((self.find(one), self.find(other)))
        if low == high:
            return True
        if self.are_apart(low, high, anywhere=anywhere, items=items):
            return False
        self._root[high] = low
        self._members[low] += self._members.pop(high)
        return True

    def are_apart(
        self, one: int, other: int, *, anywhere: bool = False, items: bool = False
    ) -> bool:
        """Whether a register, a place or a kind tells two groups apart."""
        first, second = self.members(one), self.members(other)
        for scheme in ("ccn", "ror", "ods", "fac", "hifld"):
            here, there = values_of(first, scheme), values_of(second, scheme)
            if scheme == "ccn":
                # Some price pages give a number that is nobody's: only CMS itself tells apart.
                here &= values_of((row for row in first if row.origin == "cms"), scheme)
                there &= values_of((row for row in second if row.origin == "cms"), scheme)
            if scheme == "ods" and items:
                # A trust and its only house have a number each.
                here &= values_of((row for row in first if row.origin != "trust"), scheme)
                there &= values_of((row for row in second if row.origin != "trust"), scheme)
            apart = here and there and here != there
            if apart and not are_one_house(first, second, scheme):
                return True
        two = _conflict(first, second, lambda row: row.wikidata)
        if two and not items and not _are_namesakes(first, second):
            return True
        if _is_whole_and_part(first, second) or _is_whole_and_part(second, first):
            return True
        listings = [row.slug for row in first + second if row.slug]
        if len(set(listings)) > 1:
            return True
        if _conflict(first, second, lambda row: row.country) or _conflict(first, second, _state):
            return True
        return not anywhere and _conflict(first, second, city_key)

    def all(self) -> list[list[Row]]:
        """The rows of each organization, in the order they were read."""
        return [[self.rows[at] for at in members] for members in self._members.values()]


def _are_namesakes(first: list[Row], second: list[Row]) -> bool:
    """Whether two are of one name in one city, where registers have it twice."""
    here = {(strict(row.name), city_key(row)) for row in first if row.city}
    return not here.isdisjoint((strict(row.name), city_key(row)) for row in second if row.city)


def _is_whole_and_part(one: list[Row], other: list[Row]) -> bool:
    """Whether one runs, or collects for, hospitals, and the other is a hospital.

    A system that bears the very name of the hospital in its own city is that hospital.
    """
    if _is_trust(one) and _is_site(other):
        return {strict(row.name) for row in one}.isdisjoint(strict(row.name) for row in other)
    if any(row.kind is Kind.CHARITY for row in one):
        return any(row.kind in _CARING for row in other)
    if not any(row.origin in {"listing", "curated"} and row.kind in GROUP_KINDS for row in one):
        return False
    places = [row for row in other if row.origin in _OF_PLACES and row.kind not in GROUP_KINDS]
    return any(not any(_is_the_same_house(place, row) for row in one) for place in places)


def _is_the_same_house(place: Row, system: Row) -> bool:
    """Whether a list of hospitals means a system itself: by its number, or name and city."""
    if place.wikidata and place.wikidata == system.wikidata:
        return True
    return strict(place.name) == strict(system.name) and bool(
        place.city and city_key(place) == city_key(system)
    )


def _is_site(rows: Iterable[Row]) -> bool:
    return any(row.origin == "ods" for row in rows)


def _is_trust(rows: Iterable[Row]) -> bool:
    """Whether these are a trust, which runs the hospitals that are listed beside it."""
    return any(
        row.origin == "trust" or (row.country == "GB" and row.kind in GROUP_KINDS) for row in rows
    )


def values_of(rows: Iterable[Row], scheme: str) -> set[str]:
    """The numbers that rows have in a register."""
    return {row.ids[scheme] for row in rows if scheme in row.ids}


def _conflict(first: list[Row], second: list[Row], of: Callable[[Row], str]) -> bool:
    here, there = {of(row) for row in first} - {""}, {of(row) for row in second} - {""}
    return bool(here and there) and here.isdisjoint(there)


def _state(row: Row) -> str:
    return row.region if row.country == "US" else ""
