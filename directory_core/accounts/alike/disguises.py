"""How a name is disguised as another: what may be taken away, and which letters may be off.

Real names differ by a letter all the time where that letter is an initial (`ACPublicHealth`,
`CCPublicHealth`).  So a letter off counts only where the part that tells a name from others is long
enough to be recognized, or where the letter is off in a common word, which nobody writes so.
"""

import re
import tomllib
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files

from directory_core.accounts.confusables import flattened

SHORTEST = 3
"""Letters below which a name is no name to imitate."""
_NUMBERED = 6
"""The same, where a number was taken away."""
_RECOGNIZED = 4
"""Letters of the telling part from which on any letter may be off."""
_SPELLED = 7
"""The same, where it has no vowel and so is a row of initials."""
_LONGEST_WORD = 16
_TAIL = re.compile(r"[\W_]*[0-9]{1,4}[\W_]*$")
_VOWELS = set("aeiouy")


class Added(IntEnum):
    """What was taken off a name to find a listed one in it."""

    NOTHING = 0
    CLAIM = 1
    """A word by which organizations mark their own accounts too (`official`), or a number."""
    BAIT = 2
    """A word of money or rescue."""


def undisguised(name: str) -> Iterator[tuple[str, Added]]:
    """What may remain of `name`, flattened, when added words and numbers are taken away."""
    seen = {flattened(name)}
    stems = [(flattened(name), Added.NOTHING)]
    stems += [(flattened(stem), Added.CLAIM) for stem in _without_number(name)]
    for flat, before in stems:
        for rest, added in ((flat, before), *_without_words(flat, before, 2)):
            least = SHORTEST if flat == stems[0][0] else _NUMBERED
            if rest not in seen and len(rest) >= least and not is_generic(rest):
                seen.add(rest)
                yield rest, added


def unbaited(name: str) -> tuple[str, ...]:
    """What remains of `name`, as it is written, when words of money or rescue are taken away."""
    written = "".join(char for char in name.casefold() if char.isalnum())
    found = (rest for rest, added in undisguised(name) if added is Added.BAIT)
    parts = (
        part
        for rest in found
        for part in (written[: len(rest)], written[-len(rest) :])
        if flattened(part) == rest
    )
    return tuple(dict.fromkeys(parts))


def is_letter_off(name: str, listed: str) -> bool:
    """Whether two flattened names, one edit apart, are a name and a slip or a trick.

    One common word for another (`fokusoptik`, `fokusoptika`) is neither.
    """
    part = telling(listed)
    if not part:
        return False
    if telling(name) == part and not (_is_plural(name, listed) or is_slip(name, listed)):
        return False
    start, at = shared(name, listed), listed.find(part)
    longer = len(part) < SHORTEST and len(name) > len(listed)  # `ac` may be `ack` as well
    end = at + len(part) + longer
    inside = at <= start < end or start + 1 == at
    return not inside or not _is_initials(part) or is_slip(name, listed)


def _is_plural(name: str, listed: str) -> bool:
    return f"{name}s" == listed or f"{listed}s" == name


def is_slip(name: str, listed: str) -> bool:
    """Whether one edit swaps two neighbours or doubles a letter, as no other name would differ."""
    start = shared(name, listed)
    if len(name) == len(listed):
        return name[start : start + 2] == listed[start : start + 2][::-1]
    longer = max(name, listed, key=len)
    return 0 < start < len(longer) - 1 and longer[start] == longer[start - 1]


def _is_initials(part: str) -> bool:
    """Whether a telling part is so short that other names differ from it by a letter."""
    return len(part) < _RECOGNIZED or (len(part) < _SPELLED and not _VOWELS & set(part))


@lru_cache(maxsize=100_000)
def telling(flat: str, *, shared: bool = False) -> str:
    """The part of a flattened name that tells it from others: without common words at its ends.

    With `shared`, names that many organizations have in theirs (Red Cross) are common words too.
    """
    return _without_common(flat, "common", "bodies", *(("shared",) if shared else ()))


@lru_cache(maxsize=100_000)
def is_generic(flat: str) -> bool:
    """Whether a flattened name is made of common words alone, so that it is nobody's to imitate."""
    return not _without_common(flat, "common")


@lru_cache(maxsize=8)
def _by_length(*lists: str) -> tuple[frozenset[str], tuple[int, ...]]:
    """The words of these lists, and how long they are, the longest first."""
    words = frozenset().union(*(_words(each) for each in lists))
    return words, tuple(sorted({len(word) for word in words}, reverse=True))


def _without_common(flat: str, *lists: str) -> str:
    words, lengths = _by_length(*lists)
    rest = flat
    while True:
        fitting = [length for length in lengths if length <= len(rest)]
        start = next((length for length in fitting if rest[:length] in words), 0)
        end = next((length for length in fitting if rest[-length:] in words), 0)
        if max(start, end) < 3 and len(rest) < 2 + _RECOGNIZED + (start == 2):
            return rest
        if not start and not end:
            return rest
        rest = rest[start:] if start >= end else rest[:-end]


def _without_number(name: str) -> Iterator[str]:
    match = _TAIL.search(name)
    digits = sum(char.isdigit() for char in match[0]) if match else 0
    bare = name.rstrip("_-. ")
    for count in range(1, digits + 1):
        yield bare[:-count]


def _without_words(flat: str, before: Added, depth: int) -> Iterator[tuple[str, Added]]:
    """`flat` without up to `depth` added words, with the strongest kind of them."""
    for word, rest in _ends(flat):
        added = max(before, Added.BAIT if word in _words("bait") else Added.CLAIM)
        yield rest, added
        if depth > 1:
            yield from _without_words(rest, added, depth - 1)


def _ends(flat: str) -> Iterator[tuple[str, str]]:
    """Each added word at an end of `flat`, and the rest."""
    words = _words("bait") | _words("claim")
    for length in range(2, min(len(flat) - SHORTEST, _LONGEST_WORD) + 1):
        if flat[:length] in words:
            yield flat[:length], flat[length:]
        if flat[-length:] in words:
            yield flat[-length:], flat[:-length]


def shared(one: str, other: str) -> int:
    """How many letters two names share from the start."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


@cache
def _words(kind: str) -> frozenset[str]:
    raw = tomllib.loads(files(__package__).joinpath("lookalikes.toml").read_text("utf-8"))
    return frozenset(flattened(word) for word in raw[kind].split())
