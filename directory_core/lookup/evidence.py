"""What speaks for a name, in numbers.

Words of the question are explained by the words of a name, or, less a little, by the places and
parents of who bears it.  What stays unexplained on either side speaks against it.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from directory_core.lookup.candidates import Found, spread, spread_between
from directory_core.lookup.comparing import (
    SCRATCH,
    Held,
    alike_as_spelt,
    among,
    together_of,
)
from directory_core.lookup.initials import abbreviating, letters_of, runs
from directory_core.lookup.questions import HALF, JOINED, Reading
from directory_core.lookup.segment import Segment
from directory_core.lookup.texts import Ints, Weights

MOST_BEARINGS = 1000
MOST_OF_A_GROUP = 400
KEPT_BEARINGS = 24
PLACED = 0.9
_NOWHERE = -9
"""The place of a word that is none of the question's: next to none."""
OWN_PLACE = 0.25
INITIALS = 0.75
CARE = frozenset({"hospital", "clinic"})
HALF_MET = np.float32(HALF)

FEATURES = (
    "explained",
    "by_all",
    "asked_kind",
    "careless",
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
    weighing = _Weighing(segment, reading)
    try:
        return weighing.weigh(found)
    finally:
        weighing.alike[weighing.met] = 0


class _Weighing:
    """One question over one segment: the tables that every step reads."""

    def __init__(self, segment: Segment, reading: Reading) -> None:
        self.segment, self.reading = segment, reading
        self.weights = reading.weights
        self.mass = float(reading.weights.sum())
        self.alike, self.which = SCRATCH.rows(len(segment.weights))
        best: dict[int, tuple[float, int]] = {}
        for at, meant in enumerate(reading.meant):
            for word, likeness in meant.items():
                if likeness > best.get(word, (0.0, 0))[0]:
                    best[word] = likeness, at
        self.met = list(best)
        self.alike[self.met] = [likeness for likeness, _ in best.values()]
        self.which[self.met] = [at for _, at in best.values()]
        self.initials = list(abbreviating(reading.question))
        self.starts = list(reading.question.openings)

    def weigh(self, found: Found) -> Evidence:
        """Measure the groups, spread them over who bears them, keep and describe the best."""
        if not len(found.groups) or not self.mass:
            return _nothing()
        held = self._held(found.groups)
        matched, named, in_order = self._matched(held), self._named(held), self._in_order(held)
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
            bearings[kept], held.of(row), matched[row], placed[kept], in_order[row]
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
        share: Weights = np.einsum("ij,j->i", explained, self.weights) / self.mass
        return share

    def _held(self, groups: Ints) -> Held:
        """The words of some groups, and what of the question they may be meant by."""
        segment = self.segment
        pick, row, begins = spread(segment.group_starts, groups)
        words = segment.group_words[pick]
        lengths = segment.group_starts[groups + 1] - segment.group_starts[groups]
        held = Held(words, row, begins, self.alike[words], self.which[words], lengths)
        letters = letters_of(segment.spelling)[words] if self.initials else words
        for at, word in self.initials:
            for start in runs(word, letters, row, held.likeness == 0).tolist():
                run = slice(start, start + len(word))
                held.likeness[run], held.which[run] = INITIALS, at
        return held

    def _matched(self, held: Held) -> Weights:
        """Of each group, how much of each word of the question its words explain."""
        matched = np.zeros((len(held.begins), len(self.weights)), dtype=np.float32)
        hit = held.likeness.nonzero()[0]
        matched[held.row[hit], held.which[hit]] = held.likeness[hit]
        for number, second in self.reading.joined:
            row = held.row[held.words == number]
            matched[row, second - 1 : second + 1] = JOINED
        for at, first, second in self.reading.halves:
            has = np.zeros((2, len(matched)), np.bool_)
            has[0, held.row[held.words == first]] = True
            has[1, held.row[held.words == second]] = True
            matched[matched[:, at] == HALF_MET, at] = HALF_MET / 2
            matched[has.all(axis=0), at] = PLACED
        return matched

    def _named(self, held: Held) -> Weights:
        """Of each group, the share of its weight that the question explains."""
        weights = self.segment.weights[held.words]
        explained = np.add.reduceat(weights * held.likeness, held.begins)
        share: Weights = explained / np.add.reduceat(weights, held.begins)
        return share

    def _in_order(self, held: Held) -> Weights:
        """Of each group, the share of its words that follow on the one before in the question.

        The first does so where it begins the question, or a part of it.
        """
        position = np.where(held.likeness > 0, held.which, _NOWHERE)
        opens = np.zeros(len(self.weights) - _NOWHERE, np.bool_)
        opens[self.starts] = True
        follows = np.zeros(len(held.words), np.float32)
        step = position[1:] - position[:-1]
        follows[1:] = ((step == 1) | ((step == 0) & (position[1:] >= 0))) & (position[1:] >= 0)
        follows[held.begins] = opens[position[held.begins]]
        return np.add.reduceat(follows, held.begins) / held.lengths

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
        self, bearings: Ints, held: Held, matched: Weights, placed: Weights, in_order: Weights
    ) -> dict[str, NDArray[Any]]:
        organizations = self.segment.bearer[bearings]
        both = np.maximum(matched, PLACED * placed)
        columns: dict[str, NDArray[Any]] = {
            "in_order": in_order,
            "home": self.segment.home[organizations],
            "own_name": self.segment.way[bearings] == 0,
        }
        columns |= self._of_question(organizations, matched, both)
        columns |= self._of_name(organizations, held)
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
            "asked_kind": (both.dot(kinds) + 0.5) / (kinds.sum() + 0.5),
            "careless": ((1 - both) * self._care()).max(axis=1),
            "misplaced": gaps.dot(places) / self.mass,
            "by_all": self._share(together_of(organizations, both)),
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

    def _care(self) -> NDArray[np.bool_]:
        """The words of the question that ask for a place of care: no university is meant by it."""
        question = self.reading.question
        asked = zip(question.words, question.within, strict=True)
        return np.array([word in CARE and not within for word, within in asked])

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

    def _of_name(self, organizations: Ints, held: Held) -> dict[str, NDArray[Any]]:
        """How much of the name is explained; a name's own place may well be left out."""
        segment = self.segment
        words, row, begins, likeness = held.words, held.row, held.begins, held.likeness
        weights = segment.weights[words]
        context, of_row, _ = spread(segment.context_starts, organizations)
        size = len(segment.weights)
        own = among(row * size + words, of_row * size + segment.context[context])
        missing = weights * (1 - likeness)
        there = missing * np.where(own, OWN_PLACE, 1).astype(np.float32)
        explained = np.add.reduceat(weights * likeness, begins)
        kinds = segment.generic[words].astype(np.float32)
        return {
            "named": explained / (explained + np.add.reduceat(missing, begins)),
            "named_there": explained / (explained + np.add.reduceat(there, begins)),
            "named_words": np.add.reduceat(likeness, begins) / held.lengths,
            "named_kind": (np.add.reduceat(kinds * likeness, begins) + 0.5)
            / (np.add.reduceat(kinds, begins) + 0.5),
            "named_gap": np.maximum.reduceat(missing, begins),
        }

    def _of_spelling(self, bearings: Ints) -> dict[str, NDArray[Any]]:
        """How alike the question and the name are as they are spelt."""
        question = self.reading.question
        names = self.segment.folded.some(bearings)
        return {
            "sorted_alike": alike_as_spelt(question.folded, names),
            "shouted": np.array([name in question.shouted for name in names]),
        }


def _nothing() -> Evidence:
    empty = np.empty(0, np.int32)
    features = np.empty((0, len(FEATURES)), np.float32)
    return Evidence(empty, empty, features, np.empty(0, np.bool_), empty)
