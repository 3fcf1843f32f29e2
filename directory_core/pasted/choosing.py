"""Which run of a text's words is the name, and which is the place: the likeliest of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from directory_core.accounts.hosts import registered_domain
from directory_core.pasted.accounts.bound import Bound
from directory_core.pasted.accounts.marks import Mark
from directory_core.pasted.language.tokens import HARD, Between, Words, words_in
from directory_core.pasted.language.vocabulary import level, words
from directory_core.pasted.language.weighing import weighed
from directory_core.pasted.names.naming import Called, names_in
from directory_core.pasted.names.signs import Around
from directory_core.pasted.shapes.fields import Fields
from directory_core.pasted.where.countries import countries_told
from directory_core.pasted.where.gazetted import Gazetted, gazetted
from directory_core.pasted.where.spots import Spot, spots_in

_FAR = 150
"""Words behind a name in which the marks are counted that part it from a place."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What of a text may be a name or a place, and what bears on them."""

    text: Words
    around: Around
    hints: frozenset[str]
    """Countries that a telephone number, a website or an address of mail speaks for."""

    @property
    def known(self) -> Gazetted:
        """The places among its words."""
        return self.around.known


@dataclass(frozen=True, slots=True)
class Named:
    """The likeliest name, and how much likelier it is than that the text tells none."""

    called: Called
    lead: float


def scene_of(
    lines: list[str], labelled: list[str], addresses: tuple[str, ...], hints: frozenset[str]
) -> Scene:
    """The scene of lines, those in front that stood under a label for the name."""
    text = words_in("\n".join([*labelled, *lines]))
    told = frozenset(range(sum(each.count("\n") + 1 for each in labelled)))
    return Scene(text, Around(gazetted(text), addresses, told), hints)


def scene_of_fields(fields: Fields, kept: list[Bound], website: str, marks: list[Mark]) -> Scene:
    """The scene of what stands under no label but a name's, beside accounts and a website."""
    written = [each.address.handle for each in kept]
    written += [registered_domain(urlsplit(website).hostname or "").partition(".")[0]]
    letters = {re.sub(r"[\W_]", "", level(each)) for each in written}
    addresses = tuple(sorted(each for each in letters if len(each) > 2))
    hints = frozenset(countries_told("\n".join(fields.lines), website, marks))
    return scene_of(fields.lines, fields.values.get("name", [])[:1], addresses, hints)


def name_of(scene: Scene) -> Named:
    """The likeliest name."""
    found = names_in(scene.text, scene.around)
    scores = [weighed("name", each.seen) for each in found]
    best = max(range(len(found)), key=lambda at: (scores[at], -found[at].start))
    return Named(found[best], scores[best] - scores[0])


def spot_of(scene: Scene, called: Called) -> Spot:
    """The likeliest place of an organization of this name."""
    found = spots_in(scene.text, scene.known, set(scene.hints))
    return max(found, key=lambda spot: weighed("place", seen_of(scene, spot, called)))


def seen_of(scene: Scene, spot: Spot, called: Called) -> Iterator[str]:
    """What is seen of a place, by itself and beside the name."""
    yield from spot.seen
    if spot.end == 0:
        yield "none, no name" if not called.name else "none, named"
        return
    sort = "town" if spot.city else "larger"
    for each in _beside(scene.text, spot, called):
        yield each
        yield f"{sort} {each}"


def _beside(text: Words, spot: Spot, called: Called) -> Iterator[str]:
    if not called.name:
        yield "no name"
        return
    start, end = spot.city or (spot.start, spot.end)
    if called.start <= start and end <= called.end:
        yield from _within(text, start, end, called)
        return
    if start < called.end and called.start < end:
        yield "across the name"
        return
    if spot.start == called.end:
        yield f"right behind the name:{text.between(spot.start)}"
    elif spot.end == called.start:
        yield f"right before the name:{text.between(called.start)}"
    elif spot.start > called.end:
        stretch = range(called.end, min(spot.start + 1, called.end + _FAR))
        hard = islice((at for at in stretch if text.between(at) in HARD), 4)
        yield f"behind the name:{len(list(hard))}"
    else:
        yield "before the name"
    if spot.start and text.tokens[spot.start - 1].plain in {"county", "parish"}:
        yield "behind a county"
    lines = text.tokens[spot.start].line - text.tokens[called.start].line
    yield f"lines from the name:{max(-2, min(lines, 5))}"


def _within(text: Words, start: int, end: int, called: Called) -> Iterator[str]:
    last, first = end == called.end, start == called.start
    where = "all of" if last and first else "end of" if last else "begin of" if first else "amid"
    before = text.tokens[start - 1].plain if start > called.start else ""
    link = " behind of" if before in words("talk", "open_ends") else ""
    comma = " parted" if start > called.start and text.between(start) is not Between.SPACE else ""
    yield f"{where} the name{link}{comma}"
