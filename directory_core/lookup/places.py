"""Countries, states and provinces as people write them.

A place in a question is evidence: it tells two organizations of one name apart.  Names of
countries in several languages come from the Unicode CLDR, by way of Babel.
"""

from functools import lru_cache

from babel import Locale

from directory_core.lookup.folding import words_of
from directory_core.lookup.tables import TABLES

_LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
_LONGEST_NAME = 4
_CODES = {name: code for regions in TABLES["regions"].values() for code, name in regions.items()}


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
        if name := TABLES["regions"].get(country.upper(), {}).get(region.upper()):
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
