"""What supports a name: the words of the question and those of the name, side by side.

Words of the question are explained by the words of a name, or, less a little, by the place and the
parents of who bears it.  What stays unexplained on either side speaks against it.

Initials inside a longer name (the NIT of "NIT Patna", the NSW of "Cancer Institute NSW") are met
too: a directory lists few of them, and those that it lists mostly stand for a whole name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from directory_core.lookup.arrays import Flags, Ints, Offsets, Row, Weights
from directory_core.lookup.matching.candidates import Found, spread_between
from directory_core.lookup.matching.query import HALF, Question, Reading
from directory_core.lookup.places.places import level_of
from directory_core.lookup.segments.segment import NOTHING, PLACE, Segment
from directory_core.lookup.words.spelling import Spelling
from directory_core.lookup.words.vocabulary import GENERIC

SHORTEST, LONGEST = 2, 5
MOST_BEARINGS = 1000
MOST_OF_A_GROUP = 400
KEPT_BEARINGS = 32
MOST_WORDS_HELD = 20
INITIALS = 0.95
PLACED = 0.9
"""How well a word is explained by the place or a parent of who bears the name."""
AROUND = 0.7
"""How well a city's name is explained by a place in the same county."""
LEAST_PLACED = np.float32(0.8)
CITY_PROMISE, COUNTY_PROMISE, PROMINENCE_PROMISE = 1.0, 0.6, 0.2
HALF_MET = np.float32(HALF)
_WORDS = {level: (at.start + (level != "city"), at.stop) for level, at in PLACE.items()}
"""The columns of the words of each level of a place; all but a city have a mark before them."""
_ALIKE, _WHICH = Row(np.float32), Row(np.int8)
"""Of every word of a segment how alike it is, zero between questions, and to which word asked."""
_letters: "WeakKeyDictionary[Spelling, NDArray[np.uint8]]" = WeakKeyDictionary()


def letters_of(spelling: Spelling) -> NDArray[np.uint8]:
    """Of each known word its first letter as ASCII; 0 where that is no Latin one."""
    known = _letters.get(spelling)
    if known is None:
        letters = "".join(word[:1] or " " for word in spelling.words)
        first = np.frombuffer(letters.encode("utf-32-le"), np.uint32)
        known = np.where((first >= 97) & (first <= 122), first, 0).astype(np.uint8)
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


def _lay(table: Weights, likeness: Weights, which: Ints) -> None:
    """Lay the likeness of the words in each row into the column of the word that each answers."""
    met = (likeness.ravel() != 0).nonzero()[0]
    row = met // likeness.shape[1]
    table.ravel()[row * table.shape[1] + which.ravel().take(met)] = likeness.ravel().take(met)


def runs(word: str, letters: NDArray[np.uint8]) -> Iterator[tuple[int, int]]:
    """The rows and columns of `letters` from which on they spell `word`; the last column is 0."""
    row, text, sought = letters.shape[1], letters.tobytes(), word.encode()
    at = text.find(sought)
    while at >= 0:
        yield divmod(at, row)
        at = text.find(sought, at + 1)


@dataclass(frozen=True, slots=True)
class Held:
    """The words of some names: a row for each, filled up with `NOTHING`."""

    words: Ints
    weights: Weights
    likeness: Weights
    """How alike each is to the word of the question that it answers, 0 where to none."""
    which: Ints
    """The place of that word in the question."""
    lengths: Offsets
    """How many words each name has."""

    def of(self, rows: Offsets) -> "Held":
        """Some of the rows."""
        return Held(
            self.words.take(rows, axis=0),
            self.weights.take(rows, axis=0),
            self.likeness.take(rows, axis=0),
            self.which.take(rows, axis=0),
            self.lengths.take(rows),
        )


@dataclass(frozen=True, slots=True)
class Support:
    """Names that may be meant, each with who bears it, beside the words of the question."""

    segment: Segment
    reading: Reading
    bearings: Ints
    organizations: Ints
    groups: Ints
    """Of each bearing, its group: two with one group bear one name."""
    by_initials: Flags
    """Of each bearing, whether only its initials were met."""
    held: Held
    by_name: Weights
    """How well each word of the question (a column) is explained by each name (a row)."""
    by_place: Weights
    """The same by the place, or a parent, of who bears it."""
    both: Weights
    """The same by either, where a place counts a little less."""
    explained: Weights
    """The share of the question that name or place explain."""
    named: Weights
    """The share of the name, by the weight of its words, that the question has."""
    levels: dict[str, Flags]
    """Of each bearing, whether the question names its city, county, region or country whole."""
    exact: int
    """The group that has the very words of the question; -1 for none."""
    as_exact: float
    """How nearly it does."""


def weigh(segment: Segment, reading: Reading, found: Found) -> Support | None:
    """The names of `segment` in `found` most like the question: at most `KEPT_BEARINGS`."""
    weighing = _Weighing(segment, reading)
    try:
        return weighing.weigh(found)
    finally:
        weighing.alike[weighing.met] = 0


class _Weighing:
    """One question over one segment: the tables that every step reads."""

    def __init__(self, segment: Segment, reading: Reading) -> None:
        self.segment, self.reading = segment, reading
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

    def weigh(self, found: Found) -> Support | None:
        """Compare the groups, spread them over who bears them, keep the best."""
        shares = self.reading.shares
        if not len(found.groups) or not shares.any():
            return None
        held = self._held(found.groups)
        by_name = self._by_name(held)
        named = np.einsum("ij,ij->i", held.weights, held.likeness) / held.weights.sum(axis=1)
        best = np.argsort(-(by_name.dot(shares) + named), kind="stable")
        groups, starts = found.groups.take(best), self.segment.bearing_starts
        low = starts.take(groups)
        high = np.minimum(starts.take(groups + 1), low + MOST_OF_A_GROUP)
        pick, row, _ = spread_between(low, high)
        bearings, row = pick[:MOST_BEARINGS], best.take(row[:MOST_BEARINGS])
        organizations = self.segment.bearer.take(bearings)
        by_place, levels = self._by_place(organizations)
        by_name, named = by_name.take(row, axis=0), named.take(row)
        both = np.maximum(by_name, PLACED * by_place)
        explained, known = both.dot(shares), self.segment.prominence.take(organizations)
        promise = 2 * explained + named + 2 * explained * named + PROMINENCE_PROMISE * known
        promise += np.maximum(CITY_PROMISE * levels["city"], COUNTY_PROMISE * levels["county"])
        kept = np.argsort(-promise, kind="stable")[:KEPT_BEARINGS]
        row = row[kept]
        return Support(
            segment=self.segment,
            reading=self.reading,
            bearings=bearings[kept],
            organizations=organizations[kept],
            groups=found.groups[row],
            by_initials=found.by_initials[row],
            held=held.of(row),
            by_name=by_name[kept],
            by_place=by_place[kept],
            both=both[kept],
            explained=explained[kept],
            named=named[kept],
            levels={level: flags[kept] for level, flags in levels.items()},
            exact=found.exact,
            as_exact=found.as_exact,
        )

    def _held(self, groups: Ints) -> Held:
        """The words of some groups, and what of the question they may be meant by."""
        segment = self.segment
        low = segment.group_starts.take(groups)
        lengths = np.minimum(segment.group_starts.take(groups + 1) - low, MOST_WORDS_HELD)
        columns = np.arange(int(lengths.max()))
        words = segment.group_words.take(low[:, None] + columns, mode="clip")
        words[columns >= lengths[:, None]] = NOTHING
        at = words.astype(np.intp)
        weights, alike, which = segment.weights.take(at), self.alike.take(at), self.which.take(at)
        held = Held(words, weights, alike, which, lengths)
        if initials := list(abbreviating(self.reading.question)):
            letters = np.zeros((len(words), len(columns) + 1), np.uint8)
            letters[:, :-1] = letters_of(segment.spelling).take(at) * (alike == 0)
            for place, word in initials:
                for row, column in runs(word, letters):
                    run = slice(column, column + len(word))
                    held.likeness[row, run], held.which[row, run] = INITIALS, place
        return held

    def _by_name(self, held: Held) -> Weights:
        """How much of each word of the question each group explains."""
        matched = np.zeros((len(held.words), len(self.reading.weights)), dtype=np.float32)
        _lay(matched, held.likeness, held.which)
        for number, low, high, alike in self.reading.joined:
            has = (held.words == number).any(axis=1)
            matched[has, low:high] = np.maximum(matched[has, low:high], np.float32(alike))
        for at, first, second in self.reading.halves:
            has = (held.words == first).any(axis=1) & (held.words == second).any(axis=1)
            matched[matched[:, at] == HALF_MET, at] = HALF_MET / 2
            matched[has, at] = PLACED
        return matched

    def _by_place(self, organizations: Ints) -> tuple[Weights, dict[str, Flags]]:
        """How much of each word the place of each organization explains, and which levels of it."""
        words = self.segment.places.take(organizations, axis=0)
        at = words.astype(np.intp)
        alike = self.alike.take(at)
        alike *= alike >= LEAST_PLACED
        placed = np.zeros((len(organizations), len(self.reading.weights)), dtype=np.float32)
        _lay(placed, alike, self.which.take(at))
        there = (words != NOTHING).T.copy()
        met = (alike > 0).T | ~there
        levels: dict[str, Flags] = {
            level: there[first] & met[first:last].all(axis=0)
            for level, (first, last) in _WORDS.items()
        }
        self._add_marks(words, placed, levels)
        self._add_parents(organizations, placed)
        return placed, levels

    def _add_marks(self, words: Ints, placed: Weights, levels: dict[str, Flags]) -> None:
        """Add the countries, states and counties that the question names."""
        number = self.segment.spelling.number
        for low, high, mark in self.reading.question.marks:
            if (at := number.get(mark)) is None:
                continue
            level = level_of(mark)
            here = words[:, PLACE[level].start] == at
            levels[level] = levels[level] | here
            worth = AROUND if level == "county" else 1.0
            placed[here, low:high] = np.maximum(placed[here, low:high], worth)

    def _add_parents(self, organizations: Ints, placed: Weights) -> None:
        """Add the words that name what an organization belongs to."""
        if not len(self.segment.parents):
            return
        starts = self.segment.parent_starts
        low, high = starts[organizations], starts[organizations + 1]
        having = np.flatnonzero(high > low)
        if not len(having):
            return
        pick, row, _ = spread_between(low[having], high[having])
        words = self.segment.parents[pick]
        hit = np.flatnonzero(self.alike[words] > LEAST_PLACED)
        placed[having[row[hit]], self.which[words[hit]]] = self.alike[words[hit]]
