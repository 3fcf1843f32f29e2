"""Where a text says what kind an organization is, word by word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from directory_core.models import Kind
from directory_core.pasted.language.vocabulary import level, phrases_of, raw

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Said:
    """A word for a kind, at `start` to `end` of a leveled text."""

    start: int
    end: int
    kind: Kind
    loose: bool
    """Whether it tells a kind in a sentence alone, not in a name."""


@cache
def _by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], Kind, bool], ...]]:
    """The words for kinds by their first word, the longest first; the telling kinds first."""
    found: dict[str, list[tuple[tuple[str, ...], Kind, bool]]] = defaultdict(list)
    for each in raw()["kinds"]:
        for key in ("words", "last", "said"):
            for phrase in phrases_of(each.get(key, "")):
                if split := tuple(_WORD.findall(phrase)):
                    found[split[0]].append((split, Kind(each["kind"]), key == "said"))
    return {
        first: tuple(sorted(ways, key=lambda way: -len(way[0]))) for first, ways in found.items()
    }


@cache
def _ends() -> tuple[tuple[str, Kind], ...]:
    return tuple(
        (end, Kind(each["kind"])) for each in raw()["kinds"] for end in each.get("ends", "").split()
    )


def kinds_said(text: str) -> Iterator[Said]:
    """Each word for a kind in `text`; of words that begin alike, the longest."""
    tokens = list(_WORD.finditer(level(text)))
    after = 0
    for at, token in enumerate(tokens):
        ways = _by_first().get(token[0], ())
        longest = 0
        for split, kind, loose in ways:
            if len(split) < longest:
                break
            behind = tokens[at : at + len(split)]
            if tuple(each[0] for each in behind) == split and behind[-1].end() > after:
                longest = len(split)
                yield Said(token.start(), behind[-1].end(), kind, loose)
        if longest:
            after = tokens[at + longest - 1].end()
            continue
        for end, kind in _ends():
            if token[0].endswith(end) and len(token[0]) > len(end):
                yield Said(token.start(), token.end(), kind, loose=False)
                break
