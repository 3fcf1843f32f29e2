"""What words are compared as, and how little the words say that every name has."""

from collections.abc import Mapping
from functools import lru_cache

from directory_core.lookup.folding import parted
from directory_core.lookup.tables import TABLES, words

CANONICAL: Mapping[str, str] = {
    word: concept for concept, others in TABLES["same"].items() for word in others
}
"""Each abbreviation or counterpart and the word it stands for."""
MAY_MEAN: Mapping[str, tuple[str, ...]] = {
    word: tuple(others) for word, others in TABLES["may_mean"].items()
}
"""Words that are sometimes meant by another."""
LEGAL = words("legal")
STOP = words("stop")
GENERIC = (words("generic") | TABLES["same"].keys() | LEGAL) - words("telling")
"""Words that name a kind of organization rather than one: alone they never answer surely."""
SIBLINGS = words("siblings")
"""Words by which an organization differs from one beside it."""
ORDINARY = words("ordinary")
"""Words that so many names are made of that a name of nothing else may be somebody else's too."""

_SILENT = STOP | LEGAL


def canonical(word: str) -> str:
    """The word that `word` is compared as."""
    return CANONICAL.get(word, word)


def telling(folded: list[str]) -> list[str]:
    """The canonical words that tell something; all of them where none would be left."""
    told = [part for word in folded if word not in _SILENT for part in _told(word)]
    return told or [part for word in folded for part in _told(word)]


@lru_cache(maxsize=1 << 16)
def _told(word: str) -> tuple[str, ...]:
    """What a word is compared as: more than one word where it is a compound."""
    return tuple(map(canonical, parted(word)))
