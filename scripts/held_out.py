"""Aliases taken out of the names, to ask for whom they belong to.

Whoever wrote an alias down called the organization so: as a question it is no invention, though
it is tidier than what people type.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.lookup.questions import Asked, Sort
from directory_core.lookup import Entry
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import GENERIC, telling
from directory_core.models.organizations import NameKind

Words = frozenset[str]


def hold_out(entries: list[Entry], count: int) -> tuple[list[Entry], list[Asked]]:
    """The entries without `count` of their aliases, always the same, and those as questions."""
    borne = Counter(words for entry in entries for words in _names(entry).values())
    chosen = sorted(
        (pair for entry in entries for pair in _askable(entry, borne)),
        key=lambda pair: hashlib.sha256(pair[0].encode()).digest(),
    )[:count]
    texts = frozenset(chosen)
    without = [
        replace(
            entry, names=tuple(name for name in entry.names if (name[0], entry.slug) not in texts)
        )
        for entry in entries
    ]
    return without, [Asked(text, frozenset({slug}), Sort.REAL) for text, slug in chosen]


def _names(entry: Entry) -> dict[str, Words]:
    return {text: frozenset(telling(words_of(text))) for text, _ in entry.names}


def _askable(entry: Entry, borne: Counter[Words]) -> Iterator[tuple[str, str]]:
    """The aliases that nobody else bears and that share a telling word with another name."""
    names = _names(entry)
    for text, kind in entry.names[1:]:
        words = names[text]
        others = [known for other, known in names.items() if other != text]
        special = words - GENERIC
        if kind is not NameKind.ALIAS or len(words) < 2 or borne[words] > 1 or words in others:
            continue
        if any(special & known for known in others):
            yield text, entry.slug
