"""What speaks for a name, in numbers.

Words of the question are explained by the words of a name, or, less a little, by the places and
parents of who bears it.  What stays unexplained on either side speaks against it.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from directory_core.lookup.candidates import Found, spread, spread_between
from directory_core.lookup.questions import Reading
from directory_core.lookup.segment import Segment
from directory_core.lookup.texts import Ints, Weights

MOST_BEARINGS = 1000
MOST_OF_A_GROUP = 400
KEPT_BEARINGS = 40
PLACED = 0.9
OWN_PLACE = 0.25

FEATURES = (
    "explained",
    "by_all",
    "asked_kind",
    "misplaced",
    "mass",
    "placed",
    "named",
    "named_there",
    "named_words",
    "named_kind",
    "named_gap",
    "product",
    "in_order",
    "sorted_alike",
    "own_name",
    "shouted",
    "home",
)
"""In the order of their columns; each is described where it is measured."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Bearings that may be meant, and a row of `FEATURES` for each."""

    bearings: Ints
    organizations: Ints
    features: Weights
    by_initials: NDArray[np.bool_]
    """Of each bearing, whether only its initials were met."""
    groups: Ints
    """Of each bearing, its group: two with one group bear one name."""


def weigh(segment: Segment, reading: Reading, found: Found) -> Evidence:
    """What speaks for each name of `segment` in `found`: at most `KEPT_BEARINGS` of them."""
    return _Weighing(segment, reading).weigh(found)


class _Weighing:
    """One question over one segment: the tables that every step reads."""

    def __init__(self, segment: Segment, reading: Reading) -> None:
        self.segment, self.reading = segment, reading
        self.weights = reading.weights
        self.mass = float(reading.weights.sum())
        size = len(segment.weights)
        self.alike = np.zeros(size, dtype=np.float32)
        self.which = np.zeros(size, dtype=np.int8)
        for at, meant in enumerate(reading.meant):
            for word, likeness in meant.items():
                if likeness > self.alike[word]:
                    self.alike[word], self.which[word] = likeness, at

    def weigh(self, found: Found) -> Evidence:
        """Measure the groups, spread them over who bears them, keep and describe the best."""
        if not len(found.groups) or not self.mass:
            return _nothing()
        matched, named, in_order = self._groups(found.groups)
        best = np.argsort(-(self._share(matched) + named), kind="stable")
        starts = self.segment.bearing_starts
        low = starts[found.groups[best]]
        high = np.minimum(starts[found.groups[best] + 1], low + MOST_OF_A_GROUP)
        pick, row, _ = spread_between(low, high)
        bearings, row = pick[:MOST_BEARINGS], best[row[:MOST_BEARINGS]]
        placed = self._placed(self.segment.bearer[bearings])
        explained = self._share(np.maximum(matched[row], PLACED * placed))
        promise = 2 * explained + named[row] + 2 * explained * named[row] + in_order[row]
        kept = np.argsort(-promise, kind="stable")[:KEPT_BEARINGS]
        row = row[kept]
        columns = self._describe(
            bearings[kept], found.groups[row], matched[row], placed[kept], in_order[row]
        )
        features = np.array([columns[name] for name in FEATURES], dtype=np.float32).T
        return Evidence(
            bearings[kept],
            self.segment.bearer[bearings[kept]],
            features,
            found.by_initials[row],
            found.groups[row],
        )

    def _share(self, explained: Weights) -> Weights:
        share: Weights = (explained * self.weights).sum(axis=1) / self.mass
        return share

    def _groups(self, groups: Ints) -> tuple[Weights, Weights, Weights]:
        """Of each group: what it explains of each word asked, its share explained, its order."""
        segment = self.segment
        pick, row, begins = spread(segment.group_starts, groups)
        words = segment.group_words[pick]
        likeness, which = self.alike[words], self.which[words]
        matched = np.zeros((len(groups), len(self.weights)), dtype=np.float32)
        hit = likeness.nonzero()[0]
        matched[row[hit], which[hit]] = likeness[hit]
        explained = np.add.reduceat(segment.weights[words] * likeness, begins)
        position = np.where(likeness > 0, which, -9)
        follows = np.zeros(len(words), np.float32)
        follows[1:] = (np.diff(position) == 1) & (position[1:] > 0)
        follows[begins] = position[begins] == 0
        lengths = np.diff(begins, append=len(words))
        return (
            matched,
            explained / segment.group_weights[groups],
            np.add.reduceat(follows, begins) / lengths,
        )

    def _placed(self, organizations: Ints) -> Weights:
        """Of each organization, which words of the question name its place or a parent."""
        segment = self.segment
        pick, row, _ = spread(segment.context_starts, organizations)
        words = segment.context[pick]
        placed = np.zeros((len(organizations), len(self.weights)), dtype=np.float32)
        hit = np.flatnonzero(self.alike[words] > 0.8)
        placed[row[hit], self.which[words[hit]]] = self.alike[words[hit]]
        for low, high, mark in self.reading.question.marks:
            at = segment.spelling.number.get(mark)
            if at is not None:
                placed[row[words == at], low:high] = 1
        return placed

    def _describe(
        self, bearings: Ints, groups: Ints, matched: Weights, placed: Weights, in_order: Weights
    ) -> dict[str, NDArray[Any]]:
        organizations = self.segment.bearer[bearings]
        both = np.maximum(matched, PLACED * placed)
        columns: dict[str, NDArray[Any]] = {
            "in_order": in_order,
            "home": self.segment.home[organizations],
            "own_name": self.segment.way[bearings] == 0,
        }
        columns |= self._of_question(organizations, matched, both)
        columns |= self._of_name(organizations, groups)
        columns |= self._of_spelling(bearings)
        columns["product"] = columns["explained"] * columns["named"]
        return columns

    def _of_question(
        self, organizations: Ints, matched: Weights, both: Weights
    ) -> dict[str, NDArray[Any]]:
        """How much of the question is explained."""
        gaps = (1 - both) * self.weights
        asked, explained = self._share(matched), self._share(both)
        kinds = self._kinds()
        places = self._places()
        return {
            "explained": explained,
            "placed": explained - asked,
            "mass": np.minimum(asked * self.mass, 3),
            "asked_kind": ((both * kinds).sum(axis=1) + 0.5) / (kinds.sum() + 0.5),
            "misplaced": (gaps * places).sum(axis=1) / self.mass,
            "by_all": self._share(_by_organization(organizations, both)),
        }

    def _kinds(self) -> NDArray[np.bool_]:
        """The words of the question that say what kind of organization is meant."""
        generic = self.segment.generic
        numbers = self.segment.spelling.number
        question = self.reading.question
        return np.array(
            [
                (at := numbers.get(word)) is not None and bool(generic[at]) and not within
                for word, within in zip(question.words, question.within, strict=True)
            ]
        )

    def _places(self) -> NDArray[np.bool_]:
        """The words of the question that name a place of any organization."""
        numbers = self.segment.spelling.number
        question = self.reading.question
        places = np.array(
            [
                (at := numbers.get(word)) is not None and bool(self.segment.is_place[at])
                for word in question.words
            ]
        )
        for low, high, _ in question.marks:
            places[low:high] = True
        return places

    def _of_name(self, organizations: Ints, groups: Ints) -> dict[str, NDArray[Any]]:
        """How much of the name is explained; a name's own place may well be left out."""
        segment = self.segment
        pick, row, begins = spread(segment.group_starts, groups)
        words = segment.group_words[pick]
        likeness, weights = self.alike[words], segment.weights[words]
        context, of_row, _ = spread(segment.context_starts, organizations)
        size = len(segment.weights)
        own = np.isin(row * size + words, of_row * size + segment.context[context])
        missing = weights * (1 - likeness)
        there = missing * np.where(own, OWN_PLACE, 1).astype(np.float32)
        explained = np.add.reduceat(weights * likeness, begins)
        kinds = segment.generic[words].astype(np.float32)
        return {
            "named": explained / (explained + np.add.reduceat(missing, begins)),
            "named_there": explained / (explained + np.add.reduceat(there, begins)),
            "named_words": np.add.reduceat(likeness, begins) / np.diff(begins, append=len(words)),
            "named_kind": (np.add.reduceat(kinds * likeness, begins) + 0.5)
            / (np.add.reduceat(kinds, begins) + 0.5),
            "named_gap": np.maximum.reduceat(missing, begins),
        }

    def _of_spelling(self, bearings: Ints) -> dict[str, NDArray[Any]]:
        """How alike the question and the name are as they are spelt."""
        question = self.reading.question
        names = [self.segment.folded[at] for at in bearings.tolist()]
        asked = question.folded
        return {
            "sorted_alike": np.array([fuzz.token_sort_ratio(asked, name) / 100 for name in names]),
            "shouted": np.array([name in question.shouted for name in names]),
        }


def _by_organization(organizations: Ints, both: Weights) -> Weights:
    """What all the names of the same organization explain together."""
    _, number = np.unique(organizations, return_inverse=True)
    best = np.zeros((int(number.max()) + 1, both.shape[1]), np.float32)
    np.maximum.at(best, number, both)
    together: Weights = best[number]
    return together


def _nothing() -> Evidence:
    empty = np.empty(0, np.int32)
    features = np.empty((0, len(FEATURES)), np.float32)
    return Evidence(empty, empty, features, np.empty(0, np.bool_), empty)
