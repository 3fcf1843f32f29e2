"""What speaks for a name, in numbers.

Words of the question are explained by the words of a name, or, less a little, by the places and
parents of who bears it.  What stays unexplained on either side speaks against it.  Initials inside
a longer name count too: the NIT of "NIT Patna", the NSW of "Cancer Institute NSW".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from directory_core.lookup.arrays import Flags, Ints, Offsets, Row, Weights
from directory_core.lookup.candidates import Found, spread, spread_between
from directory_core.lookup.features import FEATURES, PLACED, Asked, Held, Weighed, describe
from directory_core.lookup.query import HALF, JOINED, Question, Reading
from directory_core.lookup.segment import Segment
from directory_core.lookup.spelling import Spelling
from directory_core.lookup.vocabulary import GENERIC

SHORTEST, LONGEST = 2, 5
_letters: "WeakKeyDictionary[Spelling, Ints]" = WeakKeyDictionary()


def letters_of(spelling: Spelling) -> Ints:
    """Of each known word its first letter as a number from 1 on; 0 where that is no Latin one."""
    known = _letters.get(spelling)
    if known is None:
        letters = "".join(word[:1] or " " for word in spelling.words)
        first = np.frombuffer(letters.encode("utf-32-le"), np.uint32)
        known = np.where((first >= 97) & (first <= 122), first - 96, 0).astype(np.int32)
        _letters[spelling] = known
    return known


def abbreviating(question: Question) -> Iterator[tuple[int, str]]:
    """The words of a question that may be initials, by their place in it."""
    if len(question.words) < 2:
        return
    for at, word in enumerate(question.words):
        shortest = SHORTEST if word in question.shouted else SHORTEST + 1
        letters = word.isascii() and word.isalpha() and word not in GENERIC
        if letters and shortest <= len(word) <= LONGEST:
            yield at, word


def runs(word: str, letters: Ints, row: Ints, free: Flags) -> Offsets:
    """Where words begin whose first letters spell `word`: all of one row, and all still free."""
    size = len(word)
    last = len(letters) - size + 1
    if last <= 0:
        return np.empty(0, np.int64)
    fits = row[:last] == row[size - 1 :]
    for place, char in enumerate(word):
        at = slice(place, last + place)
        fits &= (letters[at] == ord(char) - 96) & free[at]
        if not fits.any():
            break
    return np.flatnonzero(fits)


MOST_BEARINGS = 1000
MOST_OF_A_GROUP = 400
KEPT_BEARINGS = 24
_NOWHERE = -9
"""The place of a word that is none of the question's: next to none."""
INITIALS = 0.75
HALF_MET = np.float32(HALF)
_ALIKE, _WHICH = Row(np.float32), Row(np.int8)
"""Of every word of a segment how alike it is, zero between questions, and to which word asked."""


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
        self.asked = Asked.of(reading)
        self.alike = _ALIKE.reaching(len(segment.weights))
        self.which = _WHICH.reaching(len(segment.weights))
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
        if not len(found.groups) or not self.asked.mass:
            return _nothing()
        held = self._held(found.groups)
        matched, named, in_order = self._matched(held), self._named(held), self._in_order(held)
        best = np.argsort(-(self.asked.share(matched) + named), kind="stable")
        starts = self.segment.bearing_starts
        low = starts[found.groups[best]]
        high = np.minimum(starts[found.groups[best] + 1], low + MOST_OF_A_GROUP)
        pick, row, _ = spread_between(low, high)
        bearings, row = pick[:MOST_BEARINGS], best[row[:MOST_BEARINGS]]
        placed = self._placed(self.segment.bearer[bearings])
        explained = self.asked.share(np.maximum(matched[row], PLACED * placed))
        promise = 2 * explained + named[row] + 2 * explained * named[row] + in_order[row]
        kept = np.argsort(-promise, kind="stable")[:KEPT_BEARINGS]
        row = row[kept]
        weighed = Weighed(bearings[kept], held.of(row), matched[row], placed[kept], in_order[row])
        return Evidence(
            weighed.bearings,
            self.segment.bearer[weighed.bearings],
            describe(self.segment, self.reading, self.asked, weighed),
            found.by_initials[row],
            found.groups[row],
        )

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
        matched = np.zeros((len(held.begins), len(self.reading.weights)), dtype=np.float32)
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
        opens = np.zeros(len(self.reading.weights) - _NOWHERE, np.bool_)
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
        placed = np.zeros((len(organizations), len(self.reading.weights)), dtype=np.float32)
        hit = np.flatnonzero(self.alike[words] > 0.8)
        placed[row[hit], self.which[words[hit]]] = self.alike[words[hit]]
        for low, high, mark in self.reading.question.marks:
            at = segment.spelling.number.get(mark)
            if at is not None:
                placed[row[words == at], low:high] = 1
        return placed


def _nothing() -> Evidence:
    empty = np.empty(0, np.int32)
    features = np.empty((0, len(FEATURES)), np.float32)
    return Evidence(empty, empty, features, np.empty(0, np.bool_), empty)
