"""Which names are worth weighing: a few dozen out of millions.

The rarest words of the question bring in the names that hold them, those first that hold little
else.  What a name explains of the question, and the question of the name, is summed up on the
way, so that only the most promising names are ever looked at whole.
"""

from dataclasses import dataclass

import numpy as np

from directory_core.lookup.arrays import Flags, Ints, Offsets, Row, Weights, hash_numbers
from directory_core.lookup.query import Reading
from directory_core.lookup.segment import Segment

MOST_FOR_A_WORD = 2000
MOST_POSTINGS = 5000
MOST_GROUPS = 96
MOST_BY_INITIALS = 40
ASKED = 2.0
"""How much more it promises to explain the question than to be explained by it."""
_NONE: Ints = np.empty(0, np.int32)


_SUMS = Row(np.float32)


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
    if not len(initialled):
        groups = np.union1d(likely, certain) if len(certain) else np.sort(likely)
        return Found(groups, np.zeros(len(groups), np.bool_))
    groups = np.unique(np.concatenate((likely, certain, initialled)))
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
    words, asked, named = _gathered(segment, reading)
    if not len(words):
        return _NONE
    low = segment.posting_starts[words]
    high = np.minimum(segment.posting_starts[words + 1], low + MOST_FOR_A_WORD)
    ranges = zip(low.tolist(), high.tolist(), strict=True)
    groups = np.concatenate([segment.postings[begin:end] for begin, end in ranges])
    lengths = high - low
    worth = asked.repeat(lengths) + named.repeat(lengths) / segment.group_weights[groups]
    sums = _SUMS.reaching(len(segment.group_weights))
    try:
        np.add.at(sums, groups, worth)
        promise = sums[groups]
    finally:
        sums[groups] = 0
    return _most_promising(groups, promise)


def _most_promising(groups: Ints, promise: Weights) -> Ints:
    """At most `MOST_GROUPS`, each once; what is met by many words comes as often."""
    if len(groups) > 2 * MOST_GROUPS:
        best = np.argpartition(promise, -2 * MOST_GROUPS)[-2 * MOST_GROUPS :]
        groups, promise = groups[best], promise[best]
    likeliest = groups[np.argsort(-promise, kind="stable")].tolist()
    return np.array(list(dict.fromkeys(likeliest))[:MOST_GROUPS], np.int32)


def _gathered(segment: Segment, reading: Reading) -> tuple[Offsets, Weights, Weights]:
    """The words to gather names by, the rarest asked first; what each explains on both sides."""
    words: list[int] = []
    asked: list[float] = []
    named: list[float] = []
    weights = reading.weights.tolist()
    mass = sum(weights) or 1.0
    count = 0
    for at in sorted(range(len(weights)), key=lambda at: -weights[at]):
        for word, alike in reading.meant[at].items():
            words.append(word)
            asked.append(ASKED * weights[at] / mass * alike)
            named.append(float(segment.weights[word]) * alike)
            count += min(int(segment.spelling.counts[word]), MOST_FOR_A_WORD)
        if count > MOST_POSTINGS:
            break
    return np.array(words, np.int64), np.array(asked, np.float32), np.array(named, np.float32)


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
