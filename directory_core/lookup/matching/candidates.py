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

MOST_FOR_A_WORD = 1000
MOST_POSTINGS = 3000
MOST_GROUPS = 160
MOST_BY_INITIALS = 40
MOST_LOCAL = 60
LOCAL_FROM = 0.8
"""How alike a word must be to one of a place's name, which may be misspelt."""
SLIP, BUT_FOR_SLIPS, MOST_OF_A_SLIP = 0.6, 0.5, 5
"""How alike a word is to one that is a slip in it, what a name is worth that has the very words of
the question but for slips, and in how many names a word stands that is no slip in another."""
ASKED = 2.0
"""How much more it promises to explain the question than to be explained by it."""
_NONE: Ints = np.empty(0, np.int32)
_CITY, _MARK, _COUNTY = PLACE["city"].start, PLACE["county"].start, PLACE["county"].start + 1
"""Where the words of a city, the mark of a county and its words begin."""
_SUMS, _KNOWN = Row(np.float32), Row(np.bool_)


@dataclass(frozen=True, slots=True)
class Found:
    """Groups to weigh, each once; `by_initials` marks those that initials alone brought in.

    `exact` is the one that has the very words of the question, -1 where there is none, and
    `as_exact` how nearly it does: less where words that nobody knows were taken for slips.
    """

    groups: Ints
    by_initials: Flags
    exact: int
    as_exact: float


def find(segment: Segment, reading: Reading) -> Found:
    """The groups of `segment` that `reading` may mean."""
    likely = np.concatenate((_likely(segment, reading), _local(segment, reading)))
    certain, as_exact = _exact(segment, reading)
    exact = int(certain[0]) if len(certain) else -1
    initialled = _initialled(segment, reading)
    if not len(initialled):
        groups = _each_once(np.concatenate((likely, certain)))
        return Found(groups, np.zeros(len(groups), np.bool_), exact, as_exact)
    groups = _each_once(np.concatenate((likely, certain, initialled)))
    alone = np.isin(groups, initialled) & ~np.isin(groups, likely)
    return Found(groups, alone, exact, as_exact)


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
    worth = named.repeat(lengths)
    worth /= segment.group_weights.take(groups)
    worth += asked.repeat(lengths)
    sums = _SUMS.reaching(len(segment.group_weights))
    try:
        np.add.at(sums, groups, worth)
        promise = sums.take(groups)
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
    ranges = zip(low.tolist(), high.tolist(), strict=True)
    lists = [segment.local[begin:end] for begin, end in ranges if begin < end]
    if not lists:
        return _NONE
    organizations = _each_once(np.concatenate(lists)) if len(lists) > 1 else lists[0]
    city, near = _named_whole(segment, organizations, words)
    kept = (city | near).nonzero()[0]
    if len(kept) > MOST_LOCAL:
        known = segment.prominence.take(organizations.take(kept))
        promise = city.take(kept) + 0.5 * near.take(kept) + 0.1 * known
        kept = kept.take(np.argsort(-promise, kind="stable")[:MOST_LOCAL])
    organizations = organizations.take(kept)
    low = segment.borne_starts.take(organizations)
    return segment.borne.take(spread_between(low, segment.borne_starts.take(organizations + 1))[0])


def _named_whole(segment: Segment, organizations: Ints, words: Offsets) -> tuple[Flags, Flags]:
    """Whether `words` have the whole name of the city of each, and of the county or its mark."""
    known = _KNOWN.reaching(len(segment.weights))
    known[words], known[NOTHING] = True, True
    places = segment.places.take(organizations, axis=0)[:, : PLACE["county"].stop].T
    try:
        met = known.take(places)
    finally:
        known[words], known[NOTHING] = False, False
    met[[_CITY, _MARK, _COUNTY]] &= places[[_CITY, _MARK, _COUNTY]] != NOTHING
    city = met[_CITY] & met[_CITY + 1] & met[_CITY + 2]
    return city, met[_MARK] | (met[_COUNTY] & met[_COUNTY + 1])


def _most_promising(groups: Ints, promise: Weights) -> Ints:
    """At most `MOST_GROUPS`, each once; what is met by many words comes as often."""
    if len(groups) > 2 * MOST_GROUPS:
        best = np.argpartition(promise, -2 * MOST_GROUPS)[-2 * MOST_GROUPS :]
        groups, promise = groups[best], promise[best]
    order = np.argsort(groups, kind="stable")
    groups = groups.take(order)
    first = np.ones(len(groups), np.bool_)
    np.not_equal(groups[1:], groups[:-1], out=first[1:])
    groups, promise = groups[first], promise.take(order)[first]
    return groups.take(np.argsort(-promise, kind="stable")[:MOST_GROUPS])


def _gathered(segment: Segment, reading: Reading) -> tuple[Offsets, Weights, Weights]:
    """The words to gather names by, the rarest asked first; what each explains on both sides."""
    words: list[int] = []
    asked: list[float] = []
    alike: list[float] = []
    weights = reading.weights.tolist()
    mass = sum(weights) or 1.0
    counts, count = segment.spelling.counts, 0
    for at in sorted(range(len(weights)), key=lambda at: -weights[at]):
        share = ASKED * weights[at] / mass
        for word, likeness in reading.meant[at].items():
            words.append(word)
            alike.append(likeness)
            asked.append(share * likeness)
            count += min(counts.item(word), MOST_FOR_A_WORD)
        if count > MOST_POSTINGS:
            break
    numbers = np.array(words, np.int64)
    named = segment.weights.take(numbers) * np.array(alike, np.float32)
    return numbers, np.array(asked, np.float32), named


def _exact(segment: Segment, reading: Reading) -> tuple[Ints, float]:
    """The group that has the very words of the question, but for slips; and how nearly it does."""
    sequence, known = reading.question.sequence, segment.spelling.number
    numbers = [known.get(word, -1) for word in sequence]
    if numbers and -1 not in numbers and len(found := segment.group(hash_numbers(numbers))):
        return found, 1.0
    place = {word: at for at, word in enumerate(reading.question.words)}
    meant = [_mended(segment, reading, place.get(word, -1)) for word in sequence]
    if -1 in meant or meant == numbers:
        return _NONE, 0.0
    return segment.group(hash_numbers(meant)), BUT_FOR_SLIPS


def _mended(segment: Segment, reading: Reading, at: int) -> int:
    """The word that one of the question is a slip in, or the word itself; -1 where it is none."""
    known = segment.spelling.number.get(reading.question.words[at], -1) if at >= 0 else -1
    if at < 0 or (known >= 0 and segment.spelling.counts[known] >= MOST_OF_A_SLIP):
        return known
    others = {
        word: alike
        for word, alike in reading.meant[at].items()
        if alike >= SLIP and (known < 0 or segment.spelling.is_misspelt(known, word))
    }
    return max(others, key=others.__getitem__, default=known)


def _initialled(segment: Segment, reading: Reading) -> Ints:
    """The groups whose initials a word of the question may be."""
    words, shouted = reading.question.words, reading.question.shouted
    found = [
        segment.initialled(word)[:MOST_BY_INITIALS]
        for word in words
        if len(words) == 1 or word in shouted or word not in segment.spelling.number
    ]
    return np.concatenate([_NONE, *found])
