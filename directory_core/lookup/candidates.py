"""Which names are worth weighing: a few dozen out of millions.

The rarest words of the question bring in the names that hold them, those first that hold little
else.  What a name explains of the question, and the question of the name, is summed up on the
way, so that only the most promising names are ever looked at whole.
"""

import threading
from dataclasses import dataclass

import numpy as np

from directory_core.lookup.questions import Reading
from directory_core.lookup.segment import Segment
from directory_core.lookup.texts import Flags, Ints, Offsets, Weights, hash_numbers

MOST_FOR_A_WORD = 3000
MOST_POSTINGS = 8000
MOST_GROUPS = 96
MOST_BY_INITIALS = 40
_NONE: Ints = np.empty(0, np.int32)


class _Scratch(threading.local):
    """Two rows of zeros for each thread, as long as they were ever needed.

    Fresh zeros would cost a page fault for nearly every name touched.
    """

    def __init__(self) -> None:
        self.asked: Weights = np.zeros(0, np.float32)
        self.named: Weights = np.zeros(0, np.float32)

    def rows(self, size: int) -> tuple[Weights, Weights]:
        """The two rows, all zero; whoever writes into them cleans up."""
        if len(self.asked) < size:
            self.asked, self.named = np.zeros((2, size), np.float32)
        return self.asked, self.named


_scratch = _Scratch()


@dataclass(frozen=True, slots=True)
class Found:
    """Groups to weigh, each once; `by_initials` marks those that initials alone brought in."""

    groups: Ints
    by_initials: Flags


def find(segment: Segment, reading: Reading) -> Found:
    """The groups of `segment` that `reading` may mean."""
    likely = _likely(segment, reading)
    certain = _exact(segment, reading)
    initialled = _initialled(segment, reading)
    groups = np.unique(np.concatenate((likely, certain, initialled)))
    if not len(initialled):
        return Found(groups, np.zeros(len(groups), np.bool_))
    return Found(groups, np.isin(groups, initialled) & ~np.isin(groups, likely))


def spread(starts: Offsets, rows: Ints) -> tuple[Offsets, Offsets, Offsets]:
    """For some rows of a list by row: where the items are, each one's row, where rows begin."""
    low = starts[rows]
    return spread_between(low, starts[rows + 1])


def spread_between(low: Offsets, high: Offsets) -> tuple[Offsets, Offsets, Offsets]:
    """As `spread`, for rows from `low` to `high`."""
    lengths = high - low
    ends = lengths.cumsum()
    begins = ends - lengths
    total = int(ends[-1]) if len(ends) else 0
    return (
        np.arange(total) + (low - begins).repeat(lengths),
        np.arange(len(low)).repeat(lengths),
        begins,
    )


def _likely(segment: Segment, reading: Reading) -> Ints:
    words, asked = _gathered(segment, reading)
    if not len(words):
        return _NONE
    low = segment.posting_starts[words]
    high = np.minimum(segment.posting_starts[words + 1], low + MOST_FOR_A_WORD)
    pick, row, _ = spread_between(low, high)
    groups = segment.postings[pick]
    by_asked, by_named = _scratch.rows(len(segment.group_weights))
    try:
        np.add.at(by_asked, groups, asked[row, 0])
        np.add.at(by_named, groups, asked[row, 1])
        promise = by_asked[groups] + by_named[groups] / segment.group_weights[groups]
    finally:
        by_asked[groups] = 0
        by_named[groups] = 0
    if len(groups) > 2 * MOST_GROUPS:
        best = np.argpartition(-promise, 2 * MOST_GROUPS)[: 2 * MOST_GROUPS]
        groups, promise = groups[best], promise[best]
    groups, first = np.unique(groups, return_index=True)
    if len(groups) > MOST_GROUPS:
        groups = groups[np.argpartition(-promise[first], MOST_GROUPS)[:MOST_GROUPS]]
    return groups


def _gathered(segment: Segment, reading: Reading) -> tuple[Offsets, Weights]:
    """The words to gather names by, the rarest asked first; what each explains on both sides."""
    words: list[int] = []
    worth: list[tuple[float, float]] = []
    mass = float(reading.weights.sum()) or 1.0
    count = 0
    for at in np.argsort(-reading.weights, kind="stable").tolist():
        weight = float(reading.weights[at]) / mass
        for word, alike in reading.meant[at].items():
            words.append(word)
            worth.append((weight * alike, float(segment.weights[word]) * alike))
            count += min(int(segment.spelling.counts[word]), MOST_FOR_A_WORD)
        if count > MOST_POSTINGS:
            break
    return np.array(words, np.int64), np.array(worth, np.float32).reshape(-1, 2)


def _exact(segment: Segment, reading: Reading) -> Ints:
    """The group that has the very words of the question."""
    numbers = [segment.spelling.number.get(word, -1) for word in reading.question.sequence]
    if -1 in numbers or not numbers:
        return _NONE
    return segment.group(hash_numbers(numbers))


def _initialled(segment: Segment, reading: Reading) -> Ints:
    """The groups whose initials a word of the question may be."""
    words, shouted = reading.question.words, reading.question.shouted
    found = [
        segment.initialled(word)[:MOST_BY_INITIALS]
        for word in words
        if len(words) == 1 or word in shouted
    ]
    return np.concatenate([_NONE, *found])
