"""The vocabulary of names and places: what words are compared as, and how much they say.

The tables lie beside the code in `words.toml`.  A place in a question tells two organizations of
one name apart; names of countries in several languages come from the Unicode CLDR, by way of Babel.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from directory_core.lookup.words.normalize import parted

TABLES: Mapping[str, Any] = tomllib.loads(
    files("directory_core.lookup.words").joinpath("words.toml").read_text(encoding="utf-8")
)


def words(name: str) -> frozenset[str]:
    """The list of words called `name`."""
    return frozenset(TABLES[name])


_ADJECTIVES = ("ische", "liche")
_ENDINGS = ("m", "n", "r", "s")


def _inflected(word: str) -> Iterator[str]:
    """A word, and what German makes of an adjective beside other words: medizinischen, -em."""
    yield word
    if word.endswith(_ADJECTIVES):
        yield from (word + ending for ending in _ENDINGS)


def _canonical() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in ("same", "translated"):
        for concept, others in TABLES[table].items():
            for other in others:
                for word in _inflected(other):
                    found.setdefault(word, concept)
    return found


CANONICAL: Mapping[str, str] = _canonical()
"""Each abbreviation or counterpart and the word it stands for."""
MAY_MEAN: Mapping[str, tuple[str, ...]] = {
    word: tuple(others) for word, others in TABLES["may_mean"].items()
}
"""Words that are sometimes meant by another."""
RENAMED: Mapping[str, tuple[str, ...]] = {
    word: tuple(others) for word, others in TABLES["renamed"].items()
}
"""Words of brands, and those of what became of them or was before."""
_EXPANDED: Mapping[str, list[str]] = {
    word: meant.split() for word, meant in TABLES["expanded"].items()
}
LEGAL = words("legal")
STOP = words("stop")
KINDS = frozenset(TABLES["same"])
"""Words that say what kind of organization it is, before its name or after it."""
GENERIC = (words("generic") | KINDS | LEGAL) - words("telling")
"""Words that name a kind of organization rather than one: alone they never answer surely."""
BRANDS = words("brands")
SPECIALTIES = frozenset(CANONICAL.get(word, word) for word in words("specialties"))
"""Words for what a department of a hospital does."""
SIBLINGS = words("siblings")
"""Words by which an organization differs from one beside it."""
ORDINARY = words("ordinary")
"""Words that so many names are made of that a name of nothing else may be somebody else's too."""
NATIONWIDE = words("nationwide")
"""Words of names that one organization of a country bears."""

_SILENT = STOP | LEGAL
_HEALTH, _SHORTEST_NAME = "health", 4
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
    return tuple(map(canonical, _EXPANDED.get(word) or _of_a_system(word) or parted(word)))


def _of_a_system(word: str) -> list[str]:
    """EvergreenHealth as Evergreen Health; a brand that is another word without it stays whole."""
    name = word.removesuffix(_HEALTH)
    parts = name != word and len(name) >= _SHORTEST_NAME and word not in BRANDS
    return [name, _HEALTH] if parts else []


REGIONS: Mapping[str, Mapping[str, str]] = TABLES["regions"]
"""States and provinces by country and code."""
