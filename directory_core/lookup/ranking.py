"""From names to organizations: each by the best of its names, the likeliest first.

A bare handle or a domain is a key that names its owner without any guessing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.build import domain_of
from directory_core.lookup.candidates import exact, find
from directory_core.lookup.entries import Candidate, Ranking
from directory_core.lookup.features import FEATURES, describe
from directory_core.lookup.normalize import is_numeral, words_of
from directory_core.lookup.query import Question, Reading, meet
from directory_core.lookup.scoring import BEST, FARTHEST_LEAD, Outlook, score
from directory_core.lookup.segment import PLACE, WAYS, Segment
from directory_core.lookup.support import weigh
from directory_core.lookup.vocabulary import GENERIC, KINDS, NATIONWIDE, ORDINARY, SIBLINGS, telling
from directory_core.models.answers import Certainty, MatchedBy

_BY_NAME, _BY_PLACE = FEATURES.index("by_name"), FEATURES.index("by_place")
_MISPLACED, _ASKED_KIND = FEATURES.index("misplaced"), FEATURES.index("asked_kind")
_MISPLACED_TAIL = FEATURES.index("misplaced_tail")
_KIND_MET, _MOST_MISPLACED, _HALF = 0.96, 0.12, 0.5
_IN_ORDER = FEATURES.index("in_order")
_ALIKE = FEATURES.index("sorted_alike")
_WHOLE = 0.999
WORD_FOR_WORD = 8.0
"""What a name gains that has the very words of the question, in their order."""
_COUNTY = "county"
FEWEST_OF_A_NATION = 3
FARTHEST_SHOWN = 7.0
LEAST_KNOWN = 0.3
"""The share of a question that what changed since must know words for: "hospital" is not enough."""
_WRITTEN = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Layer:
    """A segment, and those of its organizations that are there no longer."""

    segment: Segment
    gone: frozenset[int] = frozenset()


class Hit(NamedTuple):
    """One organization that may be meant, by the best of its names.

    A tuple, since a question makes some forty of them.
    """

    reading: Reading
    segment: Segment
    organization: int
    bearing: int
    group: int
    score: float
    features: Weights
    by_initials: bool

    @property
    def slug(self) -> str:
        """Whose it is."""
        return self.segment.slugs[self.organization]

    @property
    def is_whole(self) -> bool:
        """Whether the question is this name, but for the order of its words."""
        return bool(self.features[_ALIKE] > _WHOLE)


def hits(layers: Sequence[Layer], asked: Question) -> list[Hit]:
    """The organizations that may be meant, the likeliest first."""
    found = [
        hit
        for layer, reading in zip(layers, _readings(layers, asked), strict=True)
        if layer is layers[0] or _is_known(reading)
        for hit in _hits(layer, reading)
    ]
    return sorted(found, key=lambda hit: -hit.score)


def _is_known(reading: Reading) -> bool:
    """Whether a small segment has words for enough of the question to be worth asking."""
    weights: list[float] = reading.weights.tolist()
    known = sum(weight for weight, meant in zip(weights, reading.meant, strict=True) if meant)
    return known >= LEAST_KNOWN * sum(weights)


def _hits(layer: Layer, reading: Reading) -> list[Hit]:
    support = weigh(layer.segment, reading, find(layer.segment, reading))
    if support is None:
        return []
    features = describe(support)
    scores = score(features, cares=reading.question.cares)
    scores[np.isin(support.groups, exact(layer.segment, reading))] += WORD_FOR_WORD
    order = np.argsort(-scores, kind="stable")
    rows = zip(
        order.tolist(),
        support.organizations[order].tolist(),
        support.bearings[order].tolist(),
        support.groups[order].tolist(),
        scores[order].tolist(),
        support.by_initials[order].tolist(),
        strict=True,
    )
    best: dict[int, Hit] = {}
    for row, organization, bearing, group, points, by_initials in rows:
        if organization not in layer.gone and organization not in best:
            best[organization] = Hit(
                reading=reading,
                segment=layer.segment,
                organization=organization,
                bearing=bearing,
                group=group,
                score=points,
                features=features[row],
                by_initials=by_initials,
            )
    return list(best.values())


def _readings(layers: Sequence[Layer], asked: Question) -> list[Reading]:
    """The question in the words of each layer; a word weighs what the first that knows it says."""
    readings = [meet(asked, layer.segment) for layer in layers]
    if len(layers) == 1:
        return readings
    weights, known = readings[0].weights, _known(layers[0], asked)
    for layer, reading in zip(layers[1:], readings[1:], strict=True):
        here = _known(layer, asked)
        weights = np.where(here & ~known, reading.weights, weights)
        known |= here
    return [replace(reading, weights=weights) for reading in readings]


def _known(layer: Layer, asked: Question) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    number = layer.segment.spelling.number
    return np.array([word in number for word in asked.words], dtype=np.bool_)


def outlook_of(asked: Question, found: Sequence[Hit]) -> Outlook:
    """What the certainty of the first of some hits is judged by."""
    top, others = found[0], found[1:]
    single = len(asked.words) == 1
    return Outlook(
        features=top.features,
        score=top.score,
        lead=top.score - others[0].score if others else FARTHEST_LEAD,
        single_word=single,
        shared=any(_shares(top, hit) or (single and hit.by_initials) for hit in others),
        rival=any(_is_rival(top, hit) for hit in _contenders(top, others)),
        ordinary=_may_be_anothers(asked, top),
        sibling=_is_sibling(top),
        elsewhere=_is_elsewhere(top),
        by_initials=top.by_initials,
        plain=GENERIC.issuperset(asked.words),
    )


def _contenders(top: Hit, others: Sequence[Hit]) -> Sequence[Hit]:
    """Whoever may be meant as well by what is, word for word, a name of somebody with accounts.

    Those without any who bear the name with more words are mostly parts of it, and who asks for
    the whole name means its bearer.
    """
    if not (top.is_whole and top.segment.listed[top.organization]):
        return others
    return [hit for hit in others if hit.segment.listed[hit.organization]]


def _is_rival(top: Hit, other: Hit) -> bool:
    """Whether another's name holds the whole question, and the question's place is no better met.

    A name that adds nothing but its place, or what it is, is taken for a branch: Mayo Clinic in
    Arizona for Mayo Clinic; but WellSpan York Hospital may be meant by York Hospital.
    """
    if other.features[_BY_NAME] < _WHOLE or top.features[_BY_PLACE] > other.features[_BY_PLACE]:
        return False
    segment = other.segment
    low, high = segment.group_starts[other.group : other.group + 2].tolist()
    own = set(segment.places[other.organization].tolist())
    left = set(segment.group_words[low:high].tolist()).difference(own, *other.reading.meant)
    return any(not segment.generic[word] and not segment.is_place[word] for word in left)


def _is_elsewhere(top: Hit) -> bool:
    """Whether the question leaves doubt about where, or what, the first one is.

    It names a place that the first is not at; or a kind that the first is not, and no place; or the
    first is known by its name alone, and nobody knows where it is.
    """
    segment, features = top.segment, top.features
    if features[_MISPLACED] > _MOST_MISPLACED or features[_MISPLACED_TAIL] > _HALF:
        return True
    if features[_BY_PLACE] > 0:
        return False
    placed = bool(segment.places[top.organization, : PLACE["country"].start].any())
    unkind = bool(features[_ASKED_KIND] < _KIND_MET)
    return unkind or not (placed or segment.listed[top.organization])


def _is_sibling(hit: Hit) -> bool:
    """Whether a word by which siblings differ is left over in the question or in the name."""
    segment, reading = hit.segment, hit.reading
    low, high = segment.group_starts[hit.group : hit.group + 2].tolist()
    held = set(segment.group_words[low:high].tolist())
    low, high = segment.parent_starts[hit.organization : hit.organization + 2].tolist()
    known = held.union(
        segment.places[hit.organization].tolist(), segment.parents[low:high].tolist()
    )
    asked = zip(reading.question.words, reading.question.within, reading.meant, strict=True)
    left = {word for word, within, meant in asked if not within and known.isdisjoint(meant)}
    missing = held.difference(*reading.meant)
    left |= {segment.spelling.words[at] for at in missing}
    return not left.isdisjoint(SIBLINGS) or any(map(is_numeral, left))


def _shares(one: Hit, other: Hit) -> bool:
    """Whether two organizations bear the name that was met."""
    if one.segment is other.segment and one.group == other.group:
        return True
    return one.segment is not other.segment and _telling(one) == _telling(other)


def _telling(hit: Hit) -> list[str]:
    return telling(hit.segment.folded[hit.bearing].split())


def _may_be_anothers(asked: Question, top: Hit) -> bool:
    """Whether the name that was met may well be somebody else's too, listed or not."""
    if _is_turned(asked, top):
        return True
    placed = bool(top.features[_BY_PLACE])
    return _is_ordinary(asked, placed=placed) and not _is_whole_nation(top)


def _is_turned(asked: Question, top: Hit) -> bool:
    """Whether two words stand the other way round, and neither is of the kind that may.

    Heidelberg University is the University of Heidelberg, but HealthCare Partners is not Partners
    HealthCare.
    """
    turned = len(asked.words) == 2 and bool(top.features[_IN_ORDER] == 0)
    return turned and KINDS.isdisjoint(asked.words)


def _is_ordinary(asked: Question, *, placed: bool) -> bool:
    """Whether no word tells one organization from another; a place that fits does so.

    A county's name alone does not: most are borne in several states.
    """
    special = [word for word in asked.words if word not in GENERIC]
    common = all(word in ORDINARY for word in special)
    county = len(special) == 1 and _COUNTY in asked.words
    return not special or (not placed and (common or county))


def _is_whole_nation(hit: Hit) -> bool:
    """Whether the question is a name of a whole country's: "National Institutes of Health".

    Such a name is of ordinary words, and yet there is one of it in a country.
    """
    words = hit.reading.question.words
    return hit.is_whole and len(words) >= FEWEST_OF_A_NATION and not NATIONWIDE.isdisjoint(words)


def near(found: Sequence[Hit]) -> Sequence[Hit]:
    """The hits, best first, that do not lie so far behind the first that nobody means them."""
    best = found[0].score - (WORD_FOR_WORD if found[0].is_whole else 0.0)
    return [hit for hit in found if best - hit.score <= FARTHEST_SHOWN]


def candidate(hit: Hit) -> Candidate:
    """A hit as it is shown."""
    name = hit.segment.names[hit.bearing]
    return Candidate(
        slug=hit.slug,
        score=min(max(hit.score / BEST, 0.0), 1.0),
        by=WAYS[hit.segment.way[hit.bearing]],
        matched=name,
        words=_explained(name, hit),
    )


def _explained(name: str, hit: Hit) -> tuple[str, ...]:
    """The words of a name that the question explained, as they are written there."""
    number = hit.segment.spelling.number
    meant = {word for found in hit.reading.meant for word in found}
    return tuple(
        written
        for written in _WRITTEN.findall(name)
        if any(number.get(word) in meant for word in _told(written))
    )


@lru_cache(maxsize=1 << 14)
def _told(written: str) -> tuple[str, ...]:
    """What a word of a name tells; the same words stand in many names."""
    return tuple(telling(words_of(written)))


BY_KEY = 0.99
"""The confidence of a key that one organization alone has."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """An organization whose key was met."""

    segment: Segment
    organization: int
    by: MatchedBy
    text: str


def keyed(layers: Sequence[Layer], question: str) -> list[Keyed]:
    """Whose handle or domain the question is; a domain that several share is nobody's."""
    wanted = question.strip().lstrip("@").casefold()
    if not wanted or any(char.isspace() for char in wanted):
        return []
    found = [
        Keyed(layer.segment, organization, by, text)
        for layer in layers
        for key in {wanted, domain_of(wanted)} - {""}
        for organization, by, text in layer.segment.keyed(key)
        if organization not in layer.gone
    ]
    sites = [key for key in found if key.by is MatchedBy.WEBSITE]
    kept = found if len(sites) == 1 else [key for key in found if key.by is MatchedBy.HANDLE]
    return list({(id(key.segment), key.organization): key for key in kept}.values())


def ranking_of(found: Sequence[Keyed], named: Sequence[Hit], limit: int) -> Ranking:
    """A key is as good as a name, unless it is the name of somebody else as well."""
    owners = {(id(key.segment), key.organization) for key in found}
    rivals = [
        hit for hit in named if hit.is_whole and (id(hit.segment), hit.organization) not in owners
    ]
    by_key = [
        Candidate(key.segment.slugs[key.organization], 1.0, key.by, key.text) for key in found
    ]
    meant = [*by_key, *map(candidate, rivals)]
    shown = tuple(meant[:limit])
    order = tuple(one.slug for one in shown)
    if len(meant) == 1:
        return Ranking(Certainty.SURE, shown, BY_KEY, order=order)
    more = len(meant) > len(shown)
    return Ranking(Certainty.CHOICES, shown, 1 / len(meant), more, order)
