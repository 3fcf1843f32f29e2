"""What is seen of each kind that an organization may be: each sign has a weight that is fitted."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from directory_core.models import Kind
from directory_core.pasted.kinds.words import Said, kinds_said
from directory_core.pasted.known.table import known_by, name_key, town
from directory_core.pasted.language.tokens import GAP
from directory_core.pasted.language.vocabulary import (
    alternation,
    kind_of_name,
    level,
    phrases,
    raw,
)

_PIECE = re.compile(rf"[^,;:.()\[\]|\n{GAP}–—!?•·/]+")
_BEFORE = 28
"""Characters before a word for a kind in which something is said of it."""
_NEAR = ((4, "beside"), (25, "near"), (80, "not far"), (200, "far"))
_SHORTEST_WITHIN = 6
"""Letters of a word that is found within a handle or a host."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What of a text bears on its kind."""

    text: str
    """The text without its accounts and links."""
    name: str
    labelled: Sequence[str] = ()
    """What stood under a label for the name that is a word for a kind: `Hospital: ...`."""
    addresses: tuple[str, ...] = ()
    """Handles and website names, leveled, letters and digits alone."""
    national: bool = False
    """Whether the name ends with a country: `Secretaría de Salud de México`."""
    keys: tuple[str, ...] = ()
    """What the table of known organizations has its website and its accounts under."""


def kinds_seen(of: Telling) -> list[tuple[Kind, tuple[str, ...]]]:
    """Each kind that anything speaks for, with what is seen of it."""
    seen: dict[Kind, dict[str, None]] = defaultdict(dict)
    for kind, sign in _signs(of):
        seen[kind][sign] = None
    return [(kind, ("any", f"is {kind}", *signs)) for kind, signs in seen.items()]


def _signs(of: Telling) -> Iterator[tuple[Kind, str]]:
    told = kind_of_name(of.name) if of.name else None
    if told is not None:
        yield told, "name"
        yield told, f"name, {told}"
    yield from _of_name(of.name, national=of.national)
    for label in of.labelled:
        if (kind := kind_of_name(label)) is not None:
            yield kind, "label"
    plain = level(of.text)
    at = of.text.find(of.name) if of.name else -1
    end = at + len(of.name)
    for each in kinds_said(of.text):
        if at < 0 or not at <= each.start < end:
            for seen in _of_said(of.text, plain, each, (at, end)):
                sign = f"{seen}, loosely" if each.loose else seen
                yield each.kind, sign
                yield each.kind, f"{sign}, " + (told or "unnamed")
    yield from _of_addresses(of.addresses)
    yield from _of_known(of, plain)


def _of_name(name: str, *, national: bool) -> Iterator[tuple[Kind, str]]:
    """What the words for kinds within a name tell."""
    for each in kinds_said(name):
        if each.loose:
            continue
        yield each.kind, "in the name"
        yield each.kind, f"in the name, {each.kind}"
        if each.end >= len(name.rstrip(" .)")):
            yield each.kind, "last in the name"
        if each.start == 0:
            yield each.kind, "first in the name"
        if national:
            yield each.kind, f"in a country's name, {each.kind}"


def _of_said(text: str, plain: str, said: Said, name: tuple[int, int]) -> Iterator[str]:
    """What is seen of a word for a kind outside the name."""
    at, end = name
    yield "said"
    if at >= 0:
        gap = said.start - end if said.start >= end else at - said.end
        side = "behind" if said.start >= end else "before"
        near = next((word for most, word in _NEAR if gap <= most), "away")
        between = plain[end : said.start] if side == "behind" else plain[said.end : at]
        yield f"{near}, {side}"
        line = "same line" if "\n" not in between else "next line"
        yield f"{near}, {side}, {line}"
        if side == "behind" and _said().fullmatch(between.lstrip(" ,–—-(:")):
            yield "said of it"
    before = plain[max(0, said.start - _BEFORE) : said.start]
    if _self().search(before):
        yield "own"
    if _others().search(before) or _others().match(plain[said.end :].lstrip()[:_BEFORE]):
        yield "others'"
    yield from _of_piece(text, said)
    if "\n" not in text[: said.start].strip():
        yield "first line"


def _of_piece(text: str, said: Said) -> Iterator[str]:
    """How much of the words between marks a word for a kind is."""
    for piece in _PIECE.finditer(text, max(0, said.start - 80), said.end + 80):
        if piece.start() <= said.start < piece.end():
            size = len(piece[0].split())
            yield "by itself" if size <= 2 else "short piece" if size <= 4 else "sentence"
            yield "head of a piece" if not text[piece.start() : said.start].strip() else "within"
            return


def _of_addresses(addresses: tuple[str, ...]) -> Iterator[tuple[Kind, str]]:
    for each in addresses:
        for word, kind in _joined():
            if word in each:
                yield kind, "in an address"


@cache
def _joined() -> tuple[tuple[str, Kind], ...]:
    """The words for kinds that addresses hold."""
    return tuple(
        (word, Kind(each["kind"]))
        for each in raw()["kinds"]
        for phrase in f"{each.get('words', '')}|{each.get('ends', '').replace(' ', '|')}".split("|")
        if len(word := re.sub(r"[\W_]", "", level(phrase))) >= _SHORTEST_WITHIN
    )


def _of_known(of: Telling, plain: str) -> Iterator[tuple[Kind, str]]:
    """What listed and known organizations of this name, website or account are."""
    words = f" {town(plain)} "
    for each in known_by(name_key(of.name)) if of.name else ():
        yield each.kind, "known name"
        if each.town and f" {each.town} " in words:
            yield each.kind, "known name in its town"
    for key in of.keys:
        for each in known_by(key):
            yield each.kind, "known address"
            yield each.kind, "known account" if key.startswith("@") else "known host"


@cache
def _cue(section: str, key: str) -> str:
    return alternation(phrases(section, key))


@cache
def _self() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_cue('kinds_told', 'self')})(?!\w)[^.!?;:\n]*$")


@cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_cue('kinds_told', 'said')})[ \t]*)*(?:[^\W\d_]+[ \t-]+){{0,2}}")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_cue('owners', 'others')})(?!\w)")
