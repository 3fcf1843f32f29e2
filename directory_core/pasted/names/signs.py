"""What is seen of a run of words that may be an organization's name.

Each sign counts by a weight that is fitted (`weighing.py`); a sign is a short text, so that the
weights can be read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from directory_core.pasted.language.talk import (
    jobs,
    organization_weight,
    says_nothing,
)
from directory_core.pasted.language.tokens import CLOSE, HARD, Between, Words
from directory_core.pasted.language.vocabulary import (
    kind_of_name,
    level,
    phrases,
    platform_named,
    words,
)
from directory_core.pasted.names.descriptions import of_descriptions
from directory_core.pasted.names.echoes import of_addresses, of_repeats
from directory_core.pasted.names.smallness import is_unlisted, may_stand_within
from directory_core.pasted.where.gazetted import Gazetted, Span
from directory_core.pasted.where.postal import street

_YEAR = re.compile(r"(?:19|20)\d\d")
_ARTICLES = {
    "the", "la", "le", "les", "l", "el", "los", "las", "die", "der", "das", "o", "a", "os",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Around:
    """What of a text bears on its names beside its words."""

    known: Gazetted
    addresses: tuple[str, ...]
    """Handles and website names, leveled, letters and digits alone."""
    labelled: frozenset[int] = frozenset()
    """Lines that hold what stood under a label for the name."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words between hard marks: its place in the text, and whether it is a sentence."""

    number: int
    prose: bool


def signs_of(text: Words, around: Around, span: Span, segments: list[Segment]) -> Iterator[str]:
    """All that is seen of the words of `span`; `segments` are those of each word."""
    start, end = span
    written = text.slice(start, end)
    yield from _of_words(written, end - start)
    yield from _of_letters(text, start, end)
    yield from _of_joints(text, around.known, start, end)
    yield from _of_places(text, around.known, start, end)
    placed = tuple(_of_place_behind(text, around.known, end))
    yield from placed
    yield from _of_neighbours(text, start, end, placed=bool(placed))
    yield from of_repeats(text, around.known, start, end)
    yield from _of_position(text, around, start, end, segments)
    yield from of_addresses(written, around.addresses)


@lru_cache(maxsize=20_000)
def _of_words(written: str, size: int) -> tuple[str, ...]:
    plain = level(written)
    parts = [part.strip(".,") for part in plain.split()]
    weight = organization_weight(written)
    return (
        f"organization:{weight}",
        "kind" if kind_of_name(written) else "no kind",
        "words:" + next(sizes for sizes, most in _SIZES if size <= most),
        *(["mere sort"] if size == 1 and weight else []),
        *(["like a person"] if weight == 0 and size in {2, 3} else []),
        *_of_ends(parts),
        *_of_talk(written, plain, parts, weight),
        *_of_digits(plain, parts[0]),
    )


_SIZES = (("1", 1), ("2", 2), ("3-6", 6), ("7-9", 9), ("10", 99))


def _of_ends(parts: list[str]) -> Iterator[str]:
    if organization_weight(parts[0]) == 3:
        yield "strong first"
    last = organization_weight(parts[-1])
    if last:
        yield "strong last" if last == 3 else "weak last"


def _of_talk(written: str, plain: str, parts: list[str], weight: int) -> Iterator[str]:
    talk = words("talk", "chatter") | words("talk", "prose")
    if jobs().search(plain):
        yield "job" if weight < 3 else "job, strong"
    if says_nothing(written):
        yield "says nothing"
    yield from _of_first(written, plain, parts[0])
    if any(part in words("talk", "called") for part in parts):
        yield "called within"
    if parts[-1] in talk:
        yield "talk last"
    if any(part in words("talk", "prose") for part in parts[1:-1]):
        yield "prose within"
    if any(platform_named(part) for part in parts if len(part) > 2):
        yield "platform"


def _of_first(written: str, plain: str, first: str) -> Iterator[str]:
    if first in words("talk", "chatter") | words("talk", "prose"):
        kept = written[0].isupper() and first in words("talk", "kept_capital")
        yield "talk first, kept" if kept else "talk first"
    if plain.startswith(_saints()):
        yield "saint first"
    if first in words("talk", "former"):
        yield "former first"
    if first in words("talk", "accounts_first"):
        yield "accounts first"


@cache
def _saints() -> tuple[str, ...]:
    return tuple(f"{each} " for each in phrases("talk", "saints"))


def _of_digits(plain: str, first: str) -> Iterator[str]:
    if street(plain):
        yield "street"
    if any(char.isdigit() for char in plain):
        yield "digits"
    if plain[0].isdigit():
        yield "year first" if _YEAR.fullmatch(first) else "digit first"
    elif len(first) == 1 and " " in plain:
        yield "letter first"


def _of_letters(text: Words, start: int, end: int) -> Iterator[str]:
    first = text.tokens[start]
    small = [at for at in range(start, end) if is_unlisted(text, at)]
    if not text.is_capital(start):
        yield from _of_small_head(text, start, end)
    if small:
        yield f"unlisted:{len(small)}"
        if small[-1] == end - 1:
            yield "unlisted last"
        if any(text.tokens[at].plain in words("talk", "chatter") for at in small):
            yield "talk within"
    if not text.cased[first.line]:
        yield "all small"
    elif text.slice(start, end).isupper():
        yield "all capitals"
    if first.plain in _ARTICLES:
        yield "article first" if first.plain == "the" else "foreign article first"
        if end - start == 2:
            yield "article and a word"


def _of_small_head(text: Words, start: int, end: int) -> Iterator[str]:
    """What is seen of a name that begins in small letters: `the health department of Lane`."""
    head = next((at for at in range(start, end) if text.is_capital(at)), end)
    yield "small head" if head < end else "small head alone"
    if head < end and text.tokens[head - 1].plain in words("talk", "open_ends"):
        yield "small head, of"
    article = text.tokens[start - 1].plain if start and text.between(start) in CLOSE else ""
    if article in words("talk", "open_ends") - {"the", "of", "for"}:
        yield "small head, foreign article"
    if organization_weight(text.slice(head, end) if head < end else "") == 3:
        yield "small head, strong behind"


def _of_joints(text: Words, known: Gazetted, start: int, end: int) -> Iterator[str]:
    """What the marks within a name part."""
    crossed = [text.between(at) for at in range(start + 1, end)]
    for kind in (Between.COMMA, Between.DASH, Between.SLASH, Between.QUOTE):
        if kind not in crossed:
            continue
        at = start + 1 + crossed.index(kind)
        yield f"across {kind}"
        if known.covers(start, at):
            yield f"place first, across {kind}"
        if known.covers(at, end):
            yield f"place last, across {kind}"
        left = organization_weight(text.slice(start, at))
        right = organization_weight(text.slice(at, end))
        yield f"across {kind}: {min(left, 2)} and {min(right, 2)}"
        if text.tokens[end - 1].plain.strip(".") in words("talk", "legal"):
            yield "legal form last"


def _of_places(text: Words, known: Gazetted, start: int, end: int) -> Iterator[str]:
    if known.covers(start, end):
        cities = known.cities.get((start, end), ())
        big = bool(cities) and cities[0].thousands >= 30
        yield "place, big" if big or (start, end) not in known.cities else "place"
        return
    last = known.ends_at(end, start)
    if last is not None:
        yield from _of_last_place(text, known, start, last)
    if any((start, at) in known.cities for at in range(start + 1, end)):
        yield "town first"
        if re.search(r"['’]s$", text.tokens[start].text):
            yield "town's first"
    for at in range(start + 1, end):
        if text.between(at) is Between.COMMA and known.ends_at(end, at - 1):
            yield "place behind a comma"


def _of_place_behind(text: Words, known: Gazetted, end: int) -> Iterator[str]:
    """A place right behind the name: `... in Bamberg`, `... Portland, Oregon`."""
    if end >= len(text.tokens) or text.between(end) in HARD:
        return
    link = _link(text.tokens[end].plain)
    at = end if link == "bare" else end + 1
    if text.between(end) is not Between.SPACE:
        link += f", {text.between(end)}"
    place = known.longest_at(at)
    if place is None:
        return
    larger = known.larger_at(place[1]) if text.between(place[1]) not in HARD else None
    yield f"place behind, {link}"
    if not text.cased[text.tokens[end].line]:
        yield f"all small, place behind, {link}"
    if larger:
        yield f"place and state behind, {link}"
    if place[1] >= len(text.tokens) or text.between(place[1]) in HARD | {Between.COMMA}:
        yield f"place behind ends, {link}"


def _link(plain: str) -> str:
    """How a word before a place joins it to a name."""
    if plain in words("talk", "in_places"):
        return "in"
    return "of" if plain in words("talk", "open_ends") else "bare"


def _of_last_place(
    text: Words, known: Gazetted, start: int, last: tuple[int, int]
) -> Iterator[str]:
    sort = "city" if last in known.cities else "region" if last in known.regions else "country"
    if last[1] - last[0] == 1 and text.slice(*last).isupper() and len(text.slice(*last)) < 4:
        sort = "code"
    link = _link(text.tokens[last[0] - 1].plain)
    between = text.between(last[0])
    link = link if between is Between.SPACE else f"{link}, {between}"
    larger = known.larger_at(last[1]) if text.between(last[1]) not in HARD else None
    yield f"ends with {sort}, {link}" + (", state behind" if larger else "")
    if not text.cased[text.tokens[start].line]:
        yield f"all small, ends with {sort}, {link}"
    head = organization_weight(text.slice(start, last[0]))
    yield f"head of place: {min(head, 2)}"


def _of_neighbours(text: Words, start: int, end: int, *, placed: bool) -> Iterator[str]:
    before, behind = text.between(start), text.between(end)
    yield f"before:{before}"
    if not placed:
        yield f"behind:{behind}"
    if before in HARD and behind in HARD:
        yield "by itself"
    if before is Between.LINE and behind is Between.LINE:
        yield "line of its own"
    yield from _of_what_is_said(text, start, end)
    yield from of_descriptions(text, start, end)
    if start and before not in HARD:
        yield f"left {_sort(text, start - 1)}" + ("" if before is Between.SPACE else ", parted")
    if end < len(text.tokens) and behind not in HARD and not placed:
        yield f"right {_sort(text, end)}" + ("" if behind is Between.SPACE else ", parted")


def _of_what_is_said(text: Words, start: int, end: int) -> Iterator[str]:
    """What is said of a name: `called Lakeside`, `part of Lakeside`, `Lakeside is part of`."""
    before = [text.tokens[at].plain for at in range(max(0, start - 3), start)]
    if before and before[-1] in words("talk", "called"):
        yield "called"
    elif set(before[-2:]) & words("talk", "called"):
        yield "called before"
    if len(before) > 1 and set(before[:-1]) & words("talk", "former"):
        yield "former before"
    behind = [text.tokens[at].plain for at in range(end, min(end + 3, len(text.tokens)))]
    if behind and text.between(end) is Between.SPACE and behind[0] in words("talk", "says"):
        yield "said of"
        if set(behind[1:]) & words("talk", "former"):
            yield "said to be part"


def _sort(text: Words, at: int) -> str:
    """What sort of word stands beside a name."""
    token = text.tokens[at]
    weight = organization_weight(token.plain)
    capital = text.is_capital(at) and text.cased[token.line]
    if weight >= 3:
        return "strong, capital" if capital else "strong"
    for sort, key in _SORTS:
        if token.plain in words("talk", key):
            return f"{sort}, capital" if capital and sort == "talk" else sort
    if weight:
        return "weak"
    if token.text[0].isdigit():
        return "number"
    if capital:
        return "capital"
    return "word within" if may_stand_within(token.plain) else "word"


_SORTS = (
    ("former", "former"),
    ("in", "in_places"),
    ("small word", "connectors"),
    ("prose", "prose"),
    ("talk", "chatter"),
)


def _of_position(
    text: Words, around: Around, start: int, end: int, segments: list[Segment]
) -> Iterator[str]:
    line, segment = text.tokens[start].line, segments[start].number
    yield "line:" + ("1" if line == 0 else "2" if line == 1 else "3-5" if line < 5 else "6")
    yield "segment:" + (str(segment) if segment < 3 else "3-6" if segment < 7 else "7")
    if line in around.labelled:
        yield "labelled"
        if text.between(start) is Between.LINE:
            yield "labelled, first"
        if text.between(end) is Between.LINE:
            yield "labelled, last"
    elif around.labelled:
        yield "another is labelled"
    if segments[start].prose:
        yield "in a sentence"
