"""What an organization may be called: each run of words that may be its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from directory_core.pasted.language.talk import is_prose, is_sort
from directory_core.pasted.language.tokens import HARD, Between, Words
from directory_core.pasted.language.vocabulary import kind_of_name, words
from directory_core.pasted.names.signs import Around, Segment, signs_of
from directory_core.pasted.names.smallness import heads_in_small, is_unlisted
from directory_core.pasted.where.gazetted import Gazetted
from directory_core.pasted.where.places import stands_in
from directory_core.pasted.where.postal import street

LONGEST_NAME = 13
_MOST_WORDS = 300
"""Words of a text that are looked at for names."""
_MOST_UNLISTED = 3
"""Words in small letters within a name of which nothing says that names hold them."""
_CROSSED = {Between.COMMA: 2, Between.DASH: 1, Between.SLASH: 1, Between.QUOTE: 2}
"""What a name may go across, and how often."""


@dataclass(frozen=True, slots=True)
class Called:
    """A run of words, `start` to `end`, that may be the name; empty for a text without one."""

    name: str
    start: int
    end: int
    seen: tuple[str, ...]


def names_in(text: Words, around: Around) -> list[Called]:
    """Every run of words that may be the name."""
    found = [Called("", 0, 0, ("none", "none, labelled") if around.labelled else ("none",))]
    segments = _segments(text)
    for start in range(min(len(text.tokens), _MOST_WORDS)):
        if not _may_begin(text, start):
            continue
        for end in _ends(text, around.known, start):
            if _has_tail(text, around, start, end) or _is_placed_sort(text, around, start, end):
                continue
            written = _unowned(text.slice(start, end))
            seen = tuple(signs_of(text, around, (start, end), segments))
            found.append(Called(written, start, end, seen))
    return found


def _unowned(name: str) -> str:
    """A name without the `'s` of what it owns: `Pinehurst Surgical's twitter`, not `Women's`."""
    if re.search(r"\w{3,}\.$", name) and is_sort(name[:-1].rpartition(" ")[2]):
        name = name[:-1]
    bare = re.sub(r"['’]s$", "", name)
    last = bare.rpartition(" ")[2]
    return bare if bare != name and is_sort(last) and not is_sort(f"{last}'s") else name


_SEATS = {"sitz", "sede", "siege", "seat"}


def _has_tail(text: Words, around: Around, start: int, end: int) -> bool:
    """Whether it ends with what no name does: `/ Celle`, `, Sitz Koblenz`, `Austin Texas`."""
    if _ends_with_two_places(text, around, start, end):
        return True
    for at in range(start + 1, end):
        between = text.between(at)
        if between is Between.SLASH and around.known.covers(at, end):
            return True
        if between is Between.COMMA and street(text.slice(at, end)):
            return True
        seat = between is Between.COMMA and text.tokens[at].plain in _SEATS
        if seat and around.known.covers(at + 1, end):
            return True
        if between in {Between.DASH, Between.COMMA} and _describes(text, around, at, end):
            return True
    return False


def _ends_with_two_places(text: Words, around: Around, start: int, end: int) -> bool:
    """Whether a town and the state or country that it lies in stand at the end."""
    larger = around.known.larger_before(end)
    if larger is None or larger[0] <= start + 2 or text.between(larger[0]) is not Between.SPACE:
        return False
    last = around.known.ends_at(larger[0], start + 1)
    if last is None or last not in around.known.cities:
        return False
    town = text.slice(*last)
    return any(stands_in(town, each) for each in larger[1]) or any(
        city.country == larger[2] for city in around.known.cities[last]
    )


def _is_placed_sort(text: Words, around: Around, start: int, end: int) -> bool:
    """Whether it is but a place and what somebody is there: `UK care home group`."""
    placed = around.known.longest_at(start) is not None and text.is_capital(start)
    return placed and end - start > 1 and _describes(text, around, start, end)


def _describes(text: Words, around: Around, start: int, end: int) -> bool:
    """Whether a run in small letters, or one behind a place, says what somebody is."""
    place = around.known.longest_at(start)
    head = place[1] if place else start
    small = head < end and not any(map(text.is_capital, range(head, end)))
    return (
        small
        and text.cased[text.tokens[start].line]
        and kind_of_name(text.slice(head, end)) is not None
    )


def _segments(text: Words) -> list[Segment]:
    """For each word, the run between hard marks that it stands in."""
    made: list[Segment] = []
    starts = [at for at in range(len(text.tokens)) if text.between(at) in HARD]
    for number, (start, end) in enumerate(pairwise([*starts, len(text.tokens)])):
        made += [Segment(number, is_prose(text.slice(start, end)))] * (end - start)
    return made


def _may_begin(text: Words, at: int) -> bool:
    token = text.tokens[at]
    if token.plain in {"&", "+"} or token.text in {"É", "E", "Y"}:
        return False
    if not text.is_capital(at):
        return heads_in_small(text, at)
    return text.cased[token.line] or token.plain not in words("talk", "connectors")


def _ends(text: Words, known: Gazetted, start: int) -> Iterator[int]:
    """Where a name that begins at `start` may end; amid a compound only before a place."""
    crossed: dict[Between, int] = {}
    unlisted = 0
    for end in range(start + 1, min(len(text.tokens), start + LONGEST_NAME) + 1):
        if end - start > 1 and not _goes_across(text.between(end - 1), crossed):
            return
        plain = text.tokens[end - 1].plain
        if text.between(end) is Between.HYPHEN and not known.larger_at(end):
            continue
        if text.is_capital(end - 1):
            if plain not in words("talk", "open_ends") and plain not in {"&", "+", "and"}:
                yield end
        elif plain in words("talk", "prose"):
            return
        elif plain not in words("talk", "connectors"):
            unlisted += is_unlisted(text, end - 1)
            if unlisted > _MOST_UNLISTED:
                return
            yield end


def _goes_across(between: Between, crossed: dict[Between, int]) -> bool:
    """Whether a name may go across what stands here, and has not done so too often."""
    if between in HARD:
        return False
    crossed[between] = crossed.get(between, 0) + 1
    return crossed[between] <= _CROSSED.get(between, LONGEST_NAME)
