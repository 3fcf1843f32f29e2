"""How a name is disguised as another: what may be taken away, and which letters may be off.

Real names differ by a letter all the time where that letter is an initial (`ACPublicHealth`,
`CCPublicHealth`).  So a letter off counts only where the part that tells a name from others is long
enough to be recognized, or where the letter is off in a common word, which nobody writes so.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

from directory_core.accounts.confusables import flattened

SHORTEST = 3
"""Letters below which a name is no name to imitate."""
_RECOGNIZED, _SLIPPED = 6, 4
"""Letters of the telling part from which on any letter may be off, and from which on a slip of
the finger or a doubled or swapped letter counts."""
_ALONE, _APART = 7, 4
"""Letters that a weak word has to leave: run together with the name, and standing apart."""
_LONGEST_WORD = 16
_TAIL = re.compile(r"[\W_]*[0-9]{1,4}[\W_]*$")
_TOKEN = re.compile(r"[^\W\d_]?[^\W\d_A-Z]+|[A-Z]+(?![a-z])|[0-9]+|[A-Z]")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {frozenset(row[at : at + 2]) for row in _ROWS for at in range(len(row) - 1)}
_VOWELS = set("aeiouy")


def undisguised(name: str) -> Iterator[str]:
    """What may remain of `name`, flattened, when added numbers and words are taken away."""
    stems = {name, *_without_number(name)}
    seen = {flattened(name)}
    for stem in sorted(stems, key=len, reverse=True):
        flat, seams = flattened(stem), _seams(stem)
        for rest in (flat, *_without_words(flat, seams, 2)):
            if rest not in seen and len(rest) >= SHORTEST:
                seen.add(rest)
                yield rest


def letter_off(name: str, listed: str) -> bool:
    """Whether two flattened names, one edit apart, are a name and a slip or a trick."""
    part, other = telling(listed), telling(name)
    if part == other:
        return name == f"{listed}s"
    start = _shared(name, listed)
    at = listed.find(part)
    if not part or start >= at + len(part) or start + 1 < at:
        return len(listed) >= _ALONE
    if not _VOWELS & set(part):
        return False
    if len(part) >= _RECOGNIZED:
        return True
    return len(part) >= _SLIPPED and start > at and _is_slip(name, listed, start)


def _is_slip(name: str, listed: str, start: int) -> bool:
    """Whether the letter where the names part is dropped, doubled, swapped or mistyped."""
    if len(name) < len(listed):
        return True
    if len(name) > len(listed):
        return name[start] == name[start - 1]
    ours, theirs = name[start : start + 2], listed[start : start + 2]
    pair = frozenset({ours[0], theirs[0]})
    return ours == theirs[::-1] or pair <= _VOWELS or pair in _NEIGHBOURS


@lru_cache(maxsize=100_000)
def telling(flat: str) -> str:
    """The part of a flattened name that tells it from others: without common words at its ends."""
    words, rest = _words("common"), flat
    while True:
        start = max((len(word) for word in words if rest.startswith(word)), default=0)
        end = max((len(word) for word in words if rest.endswith(word)), default=0)
        if not start and not end:
            return rest
        rest = rest[start:] if start >= end else rest[:-end]


def _without_number(name: str) -> Iterator[str]:
    match = _TAIL.search(name)
    digits = sum(char.isdigit() for char in match[0]) if match else 0
    bare = name.rstrip("_-. ")
    for count in range(1, digits + 1):
        yield bare[:-count]


def _without_words(
    flat: str, seams: frozenset[int], depth: int, *, start: int = 0, sure: bool = False
) -> Iterator[str]:
    """`flat` without up to `depth` added words, of which one is strong or each leaves enough.

    `flat` stands at `start` in the name whose `seams` are given.
    """
    for word, rest, at, seam in _ends(flat, start):
        strong = sure or word in _words("strong")
        least = _APART if seam in seams else _ALONE
        if strong or (len(rest) >= least and telling(rest)):
            yield rest
        if depth > 1:
            yield from _without_words(rest, seams, depth - 1, start=at, sure=strong)


def _ends(flat: str, start: int) -> Iterator[tuple[str, str, int, int]]:
    """Each bait word at an end of `flat`: it, the rest, where that starts, where the two meet."""
    bait = _bait()
    for length in range(2, min(len(flat) - SHORTEST, _LONGEST_WORD) + 1):
        if flat[:length] in bait:
            yield flat[:length], flat[length:], start + length, start + length
        if flat[-length:] in bait:
            yield flat[-length:], flat[:-length], start, start + len(flat) - length


def _seams(name: str) -> frozenset[int]:
    """Where words of `name` seem to meet, by separators and capitals, counted in its letters."""
    return frozenset(accumulate(len(token) for token in _TOKEN.findall(name)))


def _shared(one: str, other: str) -> int:
    """How many letters two names share from the start."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


@cache
def _bait() -> frozenset[str]:
    return _words("strong") | _words("weak")


@cache
def _words(kind: str) -> frozenset[str]:
    raw = tomllib.loads(files(__package__).joinpath("lookalikes.toml").read_text("utf-8"))
    return frozenset(flattened(word) for word in raw[kind].split())
