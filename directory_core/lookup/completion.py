"""What somebody who is still typing may mean: names by the beginning of their words."""

from collections.abc import Container

import numpy as np

from directory_core.lookup.arrays import Ints
from directory_core.lookup.candidates import spread, spread_between
from directory_core.lookup.normalize import words_of
from directory_core.lookup.segment import Segment
from directory_core.lookup.vocabulary import STOP, telling

SHORTEST = 2
MOST_GROUPS = 3000
MOST_WORDS = 300
FEWEST_OF_EACH = 10


def complete(
    segment: Segment, prefix: str, limit: int, gone: Container[int]
) -> list[tuple[float, int]]:
    """Bearings that `prefix` may be the beginning of: rank (lower is better) and number."""
    words = words_of(prefix)
    if sum(map(len, words)) < SHORTEST:
        return []
    earlier, last = (telling(words[:-1]) if words[:-1] else []), words[-1]
    if words[:-1] and (prefix[-1:].isspace() or last in STOP):
        earlier, last = telling(words), ""
    beginnings = _beginnings(segment, last)
    if last and not len(beginnings):
        return []
    known = [segment.spelling.number.get(word) for word in earlier]
    if None in known:
        return []
    groups = _groups(segment, [word for word in known if word is not None], beginnings)
    return _ranked(segment, groups, beginnings, len(earlier), limit, gone)


def _beginnings(segment: Segment, last: str) -> Ints:
    """The words the last one may be the beginning of, the most used first."""
    words = segment.spelling.beginning(last) if last else []
    counts = segment.spelling.counts
    return np.array(sorted(words, key=lambda at: -int(counts[at]))[:MOST_WORDS], dtype=np.int32)


def _groups(segment: Segment, earlier: list[int], beginnings: Ints) -> Ints:
    """The groups that hold all earlier words and a beginning, those of little else first."""
    if not earlier:
        return _beginning_with(segment, beginnings)
    rarest = min(earlier, key=lambda at: int(segment.spelling.counts[at]))
    low = int(segment.posting_starts[rarest])
    groups = segment.postings[low : int(segment.posting_starts[rarest + 1])][: 10 * MOST_GROUPS]
    if not len(groups):
        return groups
    pick, _, begins = spread(segment.group_starts, groups)
    held = segment.group_words[pick]
    fits = np.ones(len(groups), dtype=np.bool_)
    for word in earlier:
        fits &= np.maximum.reduceat(held == word, begins)
    if len(beginnings):
        fits &= np.maximum.reduceat(np.isin(held, beginnings), begins)
    return groups[fits][:MOST_GROUPS]


def _beginning_with(segment: Segment, beginnings: Ints) -> Ints:
    """Groups that hold a beginning: of each the same number, those of little else first."""
    low = segment.posting_starts[beginnings]
    of_each = max(MOST_GROUPS // max(len(beginnings), 1), FEWEST_OF_EACH)
    high = np.minimum(segment.posting_starts[beginnings + 1], low + of_each)
    return np.unique(segment.postings[spread_between(low, high)[0]])


def _ranked(
    segment: Segment, groups: Ints, beginnings: Ints, earlier: int, limit: int, gone: Container[int]
) -> list[tuple[float, int]]:
    if not len(groups):
        return []
    first = segment.group_words[segment.group_starts[groups]]
    starts = np.isin(first, beginnings) if not earlier else np.ones(len(groups), np.bool_)
    bearings, row, _ = spread(segment.bearing_starts, groups)
    organizations = segment.bearer[bearings]
    rank = (
        segment.group_weights[groups[row]]
        - 1.0 * starts[row]
        - 0.3 * (segment.way[bearings] == 0)
        - 0.3 * segment.home[organizations]
        - 0.1 * segment.fame[organizations]
    )
    found: dict[int, tuple[float, int]] = {}
    for at in np.argsort(rank, kind="stable").tolist():
        organization = int(organizations[at])
        if organization not in gone:
            found.setdefault(organization, (float(rank[at]), int(bearings[at])))
        if len(found) >= limit:
            break
    return list(found.values())
