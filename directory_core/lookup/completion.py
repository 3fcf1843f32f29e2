"""What somebody who is still typing may mean: names by the beginning of their words.

Where no name goes on so, what follows the first word is read as a city: "mer rogers".
"""

from collections.abc import Container

import numpy as np

from directory_core.lookup.arrays import Ints
from directory_core.lookup.matching.candidates import spread, spread_between
from directory_core.lookup.segments.segment import NOTHING, PLACE, Segment
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import STOP, canonical, telling

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
    return _by_name(segment, prefix, words, limit, gone) or _by_city(segment, words, limit, gone)


def _by_name(
    segment: Segment, prefix: str, words: list[str], limit: int, gone: Container[int]
) -> list[tuple[float, int]]:
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


def _by_city(
    segment: Segment, words: list[str], limit: int, gone: Container[int]
) -> list[tuple[float, int]]:
    """Names with a word that the first one begins, of organizations in the city of the others."""
    if len(words) < 2 or len(words[0]) < SHORTEST:
        return []
    earlier = [canonical(word) for word in words[1:-1] if word not in STOP]
    there = _in_city(segment, earlier, words[-1])
    pick, row, _ = spread(segment.borne_starts, there)
    groups, organizations = segment.borne[pick], there[row]
    if not len(groups):
        return []
    number = segment.spelling.number.get(canonical(words[0]), NOTHING)
    meant = np.append(_beginnings(segment, words[0]), number)
    items, _, begins = spread(segment.group_starts, groups)
    held = np.isin(segment.group_words[items], meant[meant != NOTHING])
    has = np.maximum.reduceat(held, begins)
    rank = 1 - segment.prominence[organizations] - 1.0 * held[begins]
    found: dict[int, tuple[float, int]] = {}
    for at in np.argsort(rank, kind="stable").tolist():
        organization = int(organizations[at])
        if has[at] and organization not in gone and organization not in found:
            found[organization] = float(rank[at]), _bearing(segment, int(groups[at]), organization)
        if len(found) >= limit:
            break
    return list(found.values())


def _in_city(segment: Segment, earlier: list[str], last: str) -> Ints:
    """The organizations in cities whose name has the earlier words, and goes on with the last."""
    known = [segment.spelling.number.get(word, NOTHING) for word in earlier]
    ends = _beginnings(segment, last)
    low, high = segment.local_starts[ends], segment.local_starts[ends + 1]
    there = np.unique(segment.local[spread_between(low, high)[0]])
    cities = segment.places[there, PLACE["city"]]
    fits = np.isin(cities, ends).any(axis=1)
    for word in known:
        fits &= (cities == word).any(axis=1) & (word != NOTHING)
    return there[fits]


def _bearing(segment: Segment, group: int, organization: int) -> int:
    """The bearing of a group that an organization has."""
    low, high = segment.bearing_starts[group : group + 2].tolist()
    bearers: list[int] = segment.bearer[low:high].tolist()
    return int(low) + bearers.index(organization)


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
