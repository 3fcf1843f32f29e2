"""From names to organizations: each by the best of its names, the likeliest first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.entries import Candidate
from directory_core.lookup.matching.candidates import find
from directory_core.lookup.matching.features import FEATURES, describe
from directory_core.lookup.matching.query import Question, Reading, meet
from directory_core.lookup.matching.scoring import BEST, WEIGHTS, score
from directory_core.lookup.matching.support import weigh
from directory_core.lookup.segments.segment import WAYS, Segment
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import telling
from directory_core.models.answers import MatchedBy

_NAMED, _BY_INITIALS = FEATURES.index("named"), WAYS.index(MatchedBy.ACRONYM)
_ALIKE, _VERY_WORDS = FEATURES.index("sorted_alike"), FEATURES.index("whole")
WHOLE = 0.999
"""From how alike on two spellings are one, but for the order of their words."""
WORD_FOR_WORD = WEIGHTS["whole"]
"""What a name gains that has the very words of the question, in their order."""
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
    words: list[int]
    """Those of its name, by their numbers, filled up with `NOTHING`."""

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
        return bool(self.features[_ALIKE] > WHOLE or self.features[_VERY_WORDS] > WHOLE)


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
    """The hits of one layer: of initials and a whole name that the question has, by the name."""
    support = weigh(layer.segment, reading, find(layer.segment, reading))
    if support is None:
        return []
    features = describe(support)
    scores = score(features, cares=reading.question.cares)
    order = np.argsort(-scores, kind="stable")
    rows = zip(
        support.organizations[order].tolist(),
        support.bearings[order].tolist(),
        support.groups[order].tolist(),
        scores[order].tolist(),
        features[order],
        support.by_initials[order].tolist(),
        support.held.words[order].tolist(),
        strict=True,
    )
    best: dict[int, Hit] = {}
    way = layer.segment.way
    for organization, *rest in rows:
        if organization in layer.gone:
            continue
        first = best.get(organization)
        if first is not None and way[first.bearing] != _BY_INITIALS:
            continue
        hit = Hit(reading, layer.segment, organization, *rest)
        if first is None:
            best[organization] = hit
        elif way[hit.bearing] != _BY_INITIALS and hit.features[_NAMED] > WHOLE:
            best[organization] = hit._replace(score=first.score)
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
