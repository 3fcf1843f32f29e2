"""Countries, states, counties and cities as people write them.

A place in a question tells two organizations of one name apart.  What stands for a place, however
it is written, is a *mark*, a word that nobody can type: `~us`, `~us-tx`, `~us-tx-harris`.  Names
of countries in several languages come from the Unicode CLDR, by way of Babel.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from babel import Locale

from directory_core.lookup.places.counties import MOST_COUNTIES, Words, counties_of, states_with
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import REGIONS, TABLES, telling

LEVELS = ("country", "region", "county")
"""What a mark marks, by the number of hyphens in it."""
_LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
_LONGEST_NAME = 4


class Marked(NamedTuple):
    """Words of a question, from `low` to `high` (exclusive), that name a place."""

    low: int
    high: int
    mark: str


def country_mark(code: str) -> str:
    """The mark of a country by its ISO 3166-1 code."""
    return f"~{code.lower()}"


def region_mark(country: str, code: str) -> str:
    """The mark of a state or province by its code in its country."""
    return f"~{country.lower()}-{code.lower()}"


def county_mark(state: str, county: str) -> str:
    """The mark of a county of the United States."""
    return f"{region_mark('US', state)}-{'_'.join(county.split())}"


def level_of(mark: str) -> str:
    """What a mark marks: one of `LEVELS`."""
    return LEVELS[min(mark.count("-"), 2)]


def words_of_place(text: str) -> Words:
    """The telling words of a place's name; none where it has none."""
    return tuple(telling(words_of(text))) if text else ()


@lru_cache(maxsize=512)
def words_of_country(code: str) -> Words:
    """The mark of a country, and the words of its English name."""
    return (country_mark(code), *words_of_place(Locale("en").territories.get(code.upper(), "")))


@lru_cache(maxsize=8192)
def words_of_region(region: str, countries: Words) -> Words:
    """The mark of a state or province, by its name or its code, and the words of its name."""
    for country in countries:
        codes = REGIONS.get(country.upper(), {})
        for code, name in codes.items():
            if region.casefold() in {code.casefold(), name.casefold()}:
                return (region_mark(country, code), *words_of_place(name))
    return ("", *words_of_place(region))


def words_of_county(county: str, city: str, state_mark: str) -> Words:
    """The mark of a county and the words of its name, by its name or by a city in it."""
    state = state_mark.removeprefix("~us-").upper() if state_mark.startswith("~us-") else ""
    name = tuple(word for word in words_of_place(county) if word != "county")
    if not name and state:
        lies = counties_of(words_of_place(city))
        name = next((found for code, found in lies if code == state), ())
    if not name:
        return ()
    return (county_mark(state, " ".join(name)) if state else "", *name)


def marks_in(words: list[str], codes: Iterable[tuple[int, str]] = ()) -> tuple[Marked, ...]:
    """The marks of the places that `words` name; `codes` are codes of states and their places."""
    return (
        *_countries_in(words),
        *_named_in(words, lambda name: _regions().by_name.get(name, ())),
        *_named_in(words, _around),
        *(
            Marked(max(at, 0), at + 1, mark)
            for at, code in codes
            for mark in _regions().by_code.get(code, ())
        ),
    )


def is_in_one_state(county: Words) -> bool:
    """Whether a county of this name, by its telling words, is in one US state only."""
    return states_with(county) == 1


def is_region_code(code: str) -> bool:
    """Whether a state or province has this code."""
    return code in _regions().by_code


class _Regions(NamedTuple):
    by_name: Mapping[Words, list[str]]
    by_code: Mapping[str, list[str]]


@lru_cache(maxsize=1)
def _regions() -> _Regions:
    by_name: defaultdict[Words, list[str]] = defaultdict(list)
    by_code: defaultdict[str, list[str]] = defaultdict(list)
    for country, regions in REGIONS.items():
        for code, name in regions.items():
            by_name[words_of_place(name)].append(region_mark(country, code))
            by_code[code].append(region_mark(country, code))
    return _Regions(by_name, by_code)


@lru_cache(maxsize=1)
def _country_names() -> Mapping[Words, str]:
    """The folded words of each country's names, and its ISO 3166-1 code."""
    names: dict[Words, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                for written in (name, name.replace("&", "and")):
                    names.setdefault(tuple(words_of(written)), code)
    names.update({tuple(words_of(name)): code for name, code in TABLES["countries"].items()})
    return names


def countries_in(words: list[str]) -> list[tuple[int, int, str]]:
    """Where `words` name a country: from, to (exclusive), and its code; the longest name wins."""
    return [(low, high, mark[1:].upper()) for low, high, mark in _countries_in(words)]


def _countries_in(words: list[str]) -> Iterator[Marked]:
    """Where `words` name a country; the longest name wins."""
    names = _country_names()
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            if code := names.get(tuple(words[at : at + size])):
                yield Marked(at, at + size, country_mark(code))
                at += size - 1
                break
        at += 1


def _around(city: Words) -> list[str]:
    """The marks of the counties that a city of this name lies in."""
    lies = counties_of(city)
    if len(lies) > MOST_COUNTIES:
        return []
    return [county_mark(state, " ".join(county)) for state, county in lies]


def _named_in(words: list[str], marks: Callable[[Words], Sequence[str]]) -> Iterator[Marked]:
    """Where `words` name a place, and the marks of it."""
    for at in range(len(words)):
        for size in range(1, min(_LONGEST_NAME, len(words) - at) + 1):
            for mark in marks(tuple(words[at : at + size])):
                yield Marked(at, at + size, mark)
