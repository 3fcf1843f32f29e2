"""From names to organizations: each by the best of its names, the likeliest first.

A bare handle or a domain is a key that names its owner without any guessing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.build import domain_of
from directory_core.lookup.candidates import find
from directory_core.lookup.entries import Candidate, Ranking
from directory_core.lookup.features import FEATURES, describe
from directory_core.lookup.normalize import is_numeral, words_of
from directory_core.lookup.query import Question, Reading, meet
from directory_core.lookup.scoring import BEST, FARTHEST_LEAD, WEIGHTS, Outlook, score
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
_VERY_WORDS, _RAREST = FEATURES.index("whole"), FEATURES.index("rarest_met")
_CITY = FEATURES.index("city")
_LEVELS = [_CITY, FEATURES.index("region"), FEATURES.index("country")]
FAR_LESSER = 0.25
"""By how much less likely than the first another is meant who is no rival for a whole name."""
OF_CARE = frozenset(("hospital", "medical", "center", "clinic", "health", "healthcare", "trust"))
WELL_KNOWN, FAMOUS = 0.6, 0.85
"""The prominence from which a whole name means whose it is, and from which ordinary words do."""
_WHOLE = 0.999
WORD_FOR_WORD = WEIGHTS["whole"]
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
    def prominence(self) -> float:
        """How likely it is meant rather than a namesake."""
        return float(self.segment.prominence[self.organization])

    @property
    def is_whole(self) -> bool:
        """Whether the question is this name, but for the order of its words, or small ones."""
        return bool(self.features[_ALIKE] > _WHOLE or self.features[_VERY_WORDS])


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
    named = _is_meant_by_name(top)
    return Outlook(
        features=top.features,
        score=top.score,
        lead=top.score - others[0].score if others else FARTHEST_LEAD,
        single_word=single,
        shared=any(
            _shares(top, hit) or (single and not named and hit.by_initials) for hit in others
        ),
        rival=any(_is_rival(top, hit) for hit in others),
        ordinary=_may_be_anothers(asked, top),
        sibling=_is_sibling(top),
        elsewhere=_is_elsewhere(top),
        by_initials=top.by_initials,
        plain=GENERIC.issuperset(asked.words),
        named=named,
        placed=asked.cares and bool(top.features[_CITY]) and bool(top.features[_BY_PLACE]),
    )


def _is_meant_by_name(top: Hit) -> bool:
    """Whether the question is a name of somebody well known, but for words for a place of care.

    Without such words, a place alone is no name: Cleveland is not the Cleveland Clinic.
    """
    if top.prominence < WELL_KNOWN:
        return False
    if top.is_whole:
        return True
    left = _left(top)
    words = top.reading.question.words
    number = top.segment.spelling.number
    told = [at for word in words if (at := number.get(word)) is not None]
    place = all(top.segment.is_place[at] or top.segment.generic[at] for at in told)
    met = top.features[_BY_NAME] >= _WHOLE and not place
    return met and _are_for_care(top, left)


def _left(hit: Hit) -> set[int]:
    """The words of a name that the question does not have."""
    low, high = hit.segment.group_starts[hit.group : hit.group + 2].tolist()
    return set(hit.segment.group_words[low:high].tolist()).difference(*hit.reading.meant)


def _are_for_care(hit: Hit, words: Iterable[int]) -> bool:
    """Whether words, by their numbers, only say that it is a place of care."""
    return all(hit.segment.spelling.words[word] in OF_CARE for word in words)


def _is_rival(top: Hit, other: Hit) -> bool:
    """Whether another's name holds the whole question, and the question's place is no better met.

    Where care is asked for, what it is called for it (hospital, medical center) does not count:
    St Alexius Medical Center may be CHI St Alexius Health.  A name that adds nothing but its place,
    or what it is, is taken for a branch: Mayo Clinic in Arizona for Mayo Clinic; but WellSpan York
    Hospital may be meant by York Hospital.  Whoever asks for somebody well known by name means them
    though others bear the name with more words, unless those only say what they are, and these are
    about as well known: Mount Sinai in New York, and Mount Sinai Hospital in Toronto.
    """
    held = other.features[_BY_NAME] >= _WHOLE or _holds_what_tells(other)
    if not held or top.features[_BY_PLACE] > other.features[_BY_PLACE]:
        return False
    left = _left(other)
    if _is_meant_by_name(top):
        as_known = other.prominence > top.prominence - FAR_LESSER
        return as_known and other.features[_BY_NAME] >= _WHOLE and _are_for_care(other, left)
    own = set(other.segment.places[other.organization].tolist())
    return any(not other.segment.generic[word] for word in left - own)


def _holds_what_tells(hit: Hit) -> bool:
    """Whether a name has all words of a question for care but those for a kind of organization."""
    question = hit.reading.question
    low, high = hit.segment.group_starts[hit.group : hit.group + 2].tolist()
    words = set(hit.segment.group_words[low:high].tolist())
    told = zip(question.words, hit.reading.meant, strict=True)
    special = [meant for word, meant in told if word not in GENERIC]
    return question.cares and bool(special) and not any(words.isdisjoint(each) for each in special)


def _is_elsewhere(top: Hit) -> bool:
    """Whether the question leaves doubt about where, or what, the first one is.

    It names a place that the first is not at; or nothing but the place and the kind of the first;
    or a kind that the first is not, and no place; or the first is known by its name alone, and
    nobody knows where it is.
    """
    segment, features = top.segment, top.features
    if features[_MISPLACED] > _MOST_MISPLACED or features[_MISPLACED_TAIL] > _HALF:
        return True
    if features[_BY_PLACE] > 0:
        return not features[_RAREST] > 0
    placed = bool(segment.places[top.organization, : PLACE["country"].start].any())
    unkind = bool(features[_ASKED_KIND] < _KIND_MET)
    known = segment.listed[top.organization] or _is_meant_by_name(top)
    return unkind or not (placed or known)


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
    """Whether two organizations bear the name that was met, and the place tells them not apart."""
    if _is_placed(one, other):
        return False
    if one.segment is other.segment and one.group == other.group:
        return True
    return one.segment is not other.segment and _telling(one) == _telling(other)


def _is_placed(one: Hit, other: Hit) -> bool:
    """Whether the question names the city, state or country of the first, and not the other's."""
    better = one.features[_BY_PLACE] > other.features[_BY_PLACE]
    return bool(better and (one.features[_LEVELS] > other.features[_LEVELS]).any())


def _telling(hit: Hit) -> list[str]:
    return telling(hit.segment.folded[hit.bearing].split())


def _may_be_anothers(asked: Question, top: Hit) -> bool:
    """Whether the name that was met may well be somebody else's too, listed or not."""
    if _is_turned(asked, top):
        return True
    if top.is_whole and top.prominence >= FAMOUS:
        return False
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
    best = found[0].score - WORD_FOR_WORD * float(found[0].features[_VERY_WORDS])
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
