"""Which runs of a text's words name towns, regions and countries."""

import re
from dataclasses import dataclass, field
from functools import cache

from directory_core.pasted.language.talk import is_sort
from directory_core.pasted.language.tokens import CLOSE, Between, Words
from directory_core.pasted.language.vocabulary import phrases, words
from directory_core.pasted.where.gazetteer import (
    City,
    Region,
    cities_named,
    country_named,
    regions_coded,
    regions_coded_beside,
    regions_named,
)
from directory_core.pasted.where.places import CITY_STATES, stands_in, unowned

LONGEST_PLACE = 5
_LONGEST_MEANT, _LONGEST_CODE = 3, 6
"""Letters of a code that means a state or country wherever it stands, and of one behind a town."""
_BESIDE = CLOSE | {Between.COMMA, Between.SLASH, Between.DASH}
"""Between a town and the code of its state."""
_SMALL_COUNTRIES = {"uk", "usa", "uae"}
_LEAST_SMALL = 30
"""Inhabitants, in thousands, of a town that counts in small letters among capitals."""
Span = tuple[int, int]
_POSTAL_WORD = re.compile(r"\d{4,6}|[A-Z]{1,2}\d[A-Z\d]?|\d[A-Z]{2}|[A-Z]\d[A-Z]|\d[A-Z]\d|\d{3}")


@dataclass(slots=True)
class Gazetted:
    """The places that runs of words name, by their first word and the one behind their last."""

    cities: dict[Span, tuple[City, ...]] = field(default_factory=dict)
    regions: dict[Span, tuple[Region, ...]] = field(default_factory=dict)
    countries: dict[Span, str] = field(default_factory=dict)

    def larger_at(self, start: int) -> tuple[int, tuple[Region, ...], str] | None:
        """The longest region or country that begins at a word: its end, and what it is."""
        for end in range(start + LONGEST_PLACE, start, -1):
            regions, country = self.regions.get((start, end), ()), self.countries.get((start, end))
            if regions or country:
                return end, regions, country or ""
        return None

    def larger_before(self, end: int) -> tuple[int, tuple[Region, ...], str] | None:
        """The longest region or country that ends before a word: its start, and what it is."""
        for start in range(max(0, end - LONGEST_PLACE), end):
            regions, country = self.regions.get((start, end), ()), self.countries.get((start, end))
            if regions or country:
                return start, regions, country or ""
        return None

    def ends_at(self, end: int, after: int) -> Span | None:
        """The longest place that ends before `end` and begins behind `after`."""
        for start in range(max(after + 1, end - LONGEST_PLACE), end):
            span = (start, end)
            if span in self.cities or span in self.regions or span in self.countries:
                return span
        return None

    def longest_at(self, start: int) -> Span | None:
        """The longest place that begins at a word."""
        for end in range(start + LONGEST_PLACE, start, -1):
            if self.covers(start, end):
                return start, end
        return None

    def is_part(self, span: Span) -> bool:
        """Whether a town's name is part of a longer one."""
        start, end = span
        return any(
            (first, last) != span and self.covers(first, last)
            for first in range(end - LONGEST_PLACE, start + 1)
            for last in range(end, start + LONGEST_PLACE + 1)
        )

    def covers(self, start: int, end: int) -> bool:
        """Whether a run of words is wholly a place."""
        span = (start, end)
        return span in self.cities or span in self.regions or span in self.countries


def gazetted(text: Words) -> Gazetted:
    """Every run of words that names a place."""
    found = Gazetted()
    for start in range(len(text.tokens)):
        small = not text.is_capital(start)
        for end in range(start + 1, min(len(text.tokens), start + LONGEST_PLACE) + 1):
            if end - start > 1 and text.between(end - 1) not in CLOSE:
                break
            if small:
                _small(text, (start, end), found)
            elif end - start == 1:
                _single(text, start, found)
                if start and text.tokens[start - 1].plain == "au":
                    _contracted(text, start, found)
            else:
                _take(text.slice(start, end), (start, end), found)
    return found


def _contracted(text: Words, at: int, found: Gazetted) -> None:
    """A town whose article `au` holds: `au Mans` is in Le Mans."""
    if cities := cities_named(f"Le {text.tokens[at].text}"):
        found.cities[at, at + 1] = cities


def _small(text: Words, span: Span, found: Gazetted) -> None:
    """A town in small letters where others are in capitals: `aus kiel`."""
    written = text.slice(*span)
    plain = text.tokens[span[0]].plain
    if span[1] - span[0] == 1 and (
        is_sort(plain) or plain in _small_words() | words("talk", "prose") | phrases("talk", "same")
    ):
        return
    if span[1] - span[0] == 1 and len(written) == 2:
        _small_code(text, span[0], written.upper(), found)
    cities = cities_named(written) if len(written) > 3 else ()
    if cities and cities[0].thousands >= _LEAST_SMALL:
        found.cities[span] = cities
    if regions := regions_named(written) if len(written) > 4 else ():
        found.regions[span] = regions


def _take(written: str, span: Span, found: Gazetted) -> None:
    written = unowned(written)
    country = country_named(written)
    if country:
        found.countries[span] = country
    cities = cities_named(written)
    if country in CITY_STATES:
        cities = tuple(city for city in cities if city.country == country)
    if cities:
        found.cities[span] = cities
    regions = regions_named(written)
    if country != "GB" and span[1] - span[0] == 1:
        regions = tuple(region for region in regions if region.country != country)
    if regions:
        found.regions[span] = regions


@cache
def _small_words() -> frozenset[str]:
    return words("talk", "connectors") | words("talk", "chatter")


def _single(text: Words, at: int, found: Gazetted) -> None:
    token, span = text.tokens[at], (at, at + 1)
    small = token.text.casefold() == token.plain and token.plain in _small_words()
    if not small and len(token.text) > 2:
        _take(token.text, span, found)
    bare = token.text.replace(".", "")
    if bare.isalpha() and 2 <= len(bare) <= _LONGEST_MEANT:
        _code(text, at, bare, found)
    if bare.isalpha() and 2 <= len(bare) <= _LONGEST_CODE:
        _code_beside(text, at, bare, found)


def _code(text: Words, at: int, bare: str, found: Gazetted) -> None:
    token, span = text.tokens[at], (at, at + 1)
    if bare.isupper():
        if regions := regions_coded(bare):
            found.regions[span] = (*found.regions.get(span, ()), *regions)
        if country := country_named(token.text, code=True):
            found.countries[span] = country
    elif bare.islower() and not text.cased[token.line]:
        _small_code(text, at, bare.upper(), found)
        if bare in _SMALL_COUNTRIES:
            found.countries[span] = country_named(bare)


def _code_beside(text: Words, at: int, bare: str, found: Gazetted) -> None:
    """A code that is a state's only behind a town of its country: `Mérida, Yuc.`."""
    if bare.islower() or text.between(at) not in _BESIDE:
        return
    for region in regions_coded_beside(bare.upper()):
        for start in range(max(0, at - LONGEST_PLACE), at):
            cities = found.cities.get((start, at), ())
            if cities and cities[0].country == region.country:
                known = found.regions.get((at, at + 1), ())
                found.regions[at, at + 1] = (region, *known)
                found.countries.pop((at, at + 1), None)
                return


def _small_code(text: Words, at: int, code: str, found: Gazetted) -> None:
    """A state's code in small letters, right behind a town that lies there: `duluth mn`."""
    if text.between(at) not in _BESIDE:
        return
    for region in regions_coded(code):
        for start in range(max(0, at - LONGEST_PLACE), at):
            if (start, at) in found.cities and stands_in(text.slice(start, at), region):
                found.regions[at, at + 1] = (region,)
                return


def is_postal(text: Words, at: int) -> bool:
    """Whether a word is, or is part of, a postal code."""
    return 0 <= at < len(text.tokens) and bool(_POSTAL_WORD.fullmatch(text.tokens[at].text))
