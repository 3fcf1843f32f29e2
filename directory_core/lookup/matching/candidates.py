"""Which names are worth weighing: a few dozen out of millions.

The rarest words of the question bring in the names that hold them, those first that hold little
else.  What a name explains of the question, and the question of the name, is summed up on the
way, so that only the most promising names are ever looked at whole.
"""

from dataclasses import dataclass

import numpy as np

from directory_core.lookup.arrays import Flags, Ints, Offsets, Row, Weights, hash_numbers
from directory_core.lookup.matching.query import Reading
from directory_core.lookup.segments.segment import NOTHING, PLACE, Segment

MOST_FOR_A_WORD = 2000
MOST_POSTINGS = 5000
MOST_GROUPS = 160
MOST_BY_INITIALS = 40
MOST_LOCAL = 120
LOCAL_FROM = 0.8
"""How alike a word must be to one of a place's name, which may be misspelt."""
ASKED = 2.0
"""How much more it promises to explain the question than to be explained by it."""
_NONE: Ints = np.empty(0, np.int32)
_LOCAL_PARTS = [PLACE["city"].start, PLACE["county"].start, PLACE["county"].start + 1]
"""Where the words of a city, the mark of a county and its words begin."""


_SUMS = Row(np.float32)


@dataclass(frozen=True, slots=True)
class Found:
    """Groups to weigh, each once; `by_initials` marks those that initials alone brought in.

    `exact` is the one that has the very words of the question, -1 where there is none.
    """

    groups: Ints
    by_initials: Flags
    exact: int


def find(segment: Segment, reading: Reading) -> Found:
    """The groups of `segment` that `reading` may mean."""
    likely = np.concatenate((_likely(segment, reading), _local(segment, reading)))
    certain = _exact(segment, reading)
    exact = int(certain[0]) if len(certain) else -1
    initialled = _initialled(segment, reading)
    if not len(initialled):
        groups = _each_once(np.concatenate((likely, certain)))
        return Found(groups, np.zeros(len(groups), np.bool_), exact)
    groups = _each_once(np.concatenate((likely, certain, initialled)))
    alone = np.isin(groups, initialled) & ~np.isin(groups, likely)
    return Found(groups, alone, exact)


def _each_once(numbers: Ints) -> Ints:
    """Sorted, each once: what `np.unique` does for few numbers, in a third of the time."""
    numbers = np.sort(numbers)
    first = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return numbers[first]


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


def _local(segment: Segment, reading: Reading) -> Ints:
    """The names of what is in a city or a county that the question names."""
    number = segment.spelling.number
    asked = {at for meant in reading.meant for at, alike in meant.items() if alike >= LOCAL_FROM}
    marks = {number[mark] for _, _, mark in reading.question.marks if mark in number}
    words = np.array([*(asked | marks)], np.int64)
    low = segment.local_starts[words]
    high = np.minimum(segment.local_starts[words + 1], low + MOST_FOR_A_WORD)
    organizations = _each_once(segment.local[spread_between(low, high)[0]])
    if not len(organizations):
        return _NONE
    known = np.zeros(len(segment.weights), np.bool_)
    known[words] = True
    places = segment.places[organizations, : PLACE["county"].stop]
    met, there = known[places], places != NOTHING
    whole = np.logical_and.reduceat(met | ~there, _LOCAL_PARTS, axis=1) & there[:, _LOCAL_PARTS]
    city, near = whole[:, 0], whole[:, 1:].any(axis=1)
    if np.count_nonzero(kept := city | near) > MOST_LOCAL:
        promise = city + 0.5 * near + 0.1 * segment.prominence[organizations]
        kept = np.argsort(np.where(kept, -promise, 0), kind="stable")[:MOST_LOCAL]
    organizations = organizations[kept]
    low = segment.borne_starts[organizations]
    return segment.borne[spread_between(low, segment.borne_starts[organizations + 1])[0]]


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
