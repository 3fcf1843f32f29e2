"""The vocabulary of names and places: what words are compared as, and how much they say.

The tables lie beside the code in `words.toml`.  A place in a question tells two organizations of
one name apart; names of countries in several languages come from the Unicode CLDR, by way of Babel.
"""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale

from directory_core.lookup.normalize import parted, words_of

TABLES: Mapping[str, Any] = tomllib.loads(
    files("directory_core.lookup").joinpath("words.toml").read_text(encoding="utf-8")
)


def words(name: str) -> frozenset[str]:
    """The list of words called `name`."""
    return frozenset(TABLES[name])


CANONICAL: Mapping[str, str] = {
    word: concept
    for table in ("same", "translated")
    for concept, others in TABLES[table].items()
    for word in others
}
"""Each abbreviation or counterpart and the word it stands for."""
MAY_MEAN: Mapping[str, tuple[str, ...]] = {
    word: tuple(others) for word, others in TABLES["may_mean"].items()
}
"""Words that are sometimes meant by another."""
LEGAL = words("legal")
STOP = words("stop")
KINDS = frozenset(TABLES["same"])
"""Words that say what kind of organization it is, before its name or after it."""
GENERIC = (words("generic") | KINDS | LEGAL) - words("telling")
"""Words that name a kind of organization rather than one: alone they never answer surely."""
SIBLINGS = words("siblings")
"""Words by which an organization differs from one beside it."""
ORDINARY = words("ordinary")
"""Words that so many names are made of that a name of nothing else may be somebody else's too."""
NATIONWIDE = words("nationwide")
"""Words of names that one organization of a country bears."""

_SILENT = STOP | LEGAL
_PHRASES = {
    tuple(phrase.split()): short
    for short, phrases in TABLES["initials"].items()
    for phrase in phrases
}
_FIRST_OF_PHRASES = frozenset(words[0] for words in _PHRASES)
_SIZES = sorted({len(words) for words in _PHRASES}, reverse=True)


def canonical(word: str) -> str:
    """The word that `word` is compared as."""
    return CANONICAL.get(word, word)


def telling(folded: list[str]) -> list[str]:
    """The canonical words that tell something; all of them where none would be left."""
    folded = _shortened(folded)
    told = [part for word in folded if word not in _SILENT for part in _told(word)]
    return told or [part for word in folded for part in _told(word)]


def _shortened(folded: list[str]) -> list[str]:
    """Runs of words that are as often written as initials, so written."""
    if _FIRST_OF_PHRASES.isdisjoint(folded):
        return folded
    made: list[str] = []
    for word in folded:
        made.append(word)
        for size in _SIZES:
            if len(made) >= size and (short := _PHRASES.get(tuple(made[-size:]))):
                made[-size:] = [short]
    return made


@lru_cache(maxsize=1 << 16)
def _told(word: str) -> tuple[str, ...]:
    """What a word is compared as: more than one word where it is a compound."""
    return tuple(map(canonical, parted(word)))


_LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
_LONGEST_NAME = 4
REGIONS: Mapping[str, Mapping[str, str]] = TABLES["regions"]
"""States and provinces by country and code."""
_CODES = {name: code for regions in REGIONS.values() for code, name in regions.items()}


@lru_cache(maxsize=1)
def _country_names() -> dict[tuple[str, ...], str]:
    """The folded words of each country's names, and its ISO 3166-1 code."""
    names: dict[tuple[str, ...], str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(tuple(words_of(name)), code)
    names.update({tuple(words_of(name)): code for name, code in TABLES["countries"].items()})
    return names


def country_mark(code: str) -> str:
    """The word that stands for a country in an index; nobody can type it."""
    return f"~{code.lower()}"


@lru_cache(maxsize=512)
def words_of_country(code: str) -> tuple[str, ...]:
    """The mark of a country, and the words of its English name."""
    return (country_mark(code), *words_of(Locale("en").territories.get(code.upper(), "")))


@lru_cache(maxsize=8192)
def words_of_region(region: str, countries: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a state or province by its name and its code, whichever was given."""
    for country in countries:
        if name := REGIONS.get(country.upper(), {}).get(region.upper()):
            return (region.lower(), *words_of(name))
    code = _CODES.get(region, "")
    return (*words_of(region), *([code.lower()] if code else []))


def countries_in(words: list[str]) -> list[tuple[int, int, str]]:
    """Where `words` name a country: from, to (exclusive), and its code; the longest name wins."""
    names = _country_names()
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            if code := names.get(tuple(words[at : at + size])):
                found.append((at, at + size, code))
                at += size - 1
                break
        at += 1
    return found
