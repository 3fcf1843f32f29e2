"""The words of all names, and which of them a typed word may be meant as.

Three ways lead from a typed word to known ones: the same word, a word one edit away, and, for a
word nobody knows, words that share many of its three-letter pieces or that it abbreviates.  The
words one edit away are found by deleting each letter in turn on both sides, as SymSpell does;
pieces are runs of three letters.  Both are looked up as hashes among sorted ones.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import OSA

from directory_core.lookup.arrays import MASK, PLAIN_POWERS, POWERS, Hashes, Ints
from directory_core.lookup.words.normalize import is_numeral
from directory_core.lookup.words.vocabulary import CANONICAL, MAY_MEAN, RENAMED

SHORTEST = 4
"""Letters from which on a word may hold a slip."""
_LONGEST = 40
_FEWEST_PIECES = 0.24
_MOST_ALIKE = 12
_MOST_OF_A_KEY = 64
_ByLength = dict[int, list[int]]
"""Of each length, the words of so many letters by their place."""


class Neighbours:
    """Words by their place in a list, and what finds them by the way they are written."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._order = _sorted(words)
        self._sorted = [words[at] for at in self._order]
        self._lengths = np.array([len(word) for word in words], dtype=np.float32)
        by_length = _by_length(words)
        self._deletions, self._deleted = _sorted_pairs(*_deletions(words, by_length))
        self._pieces, self._pieced = _sorted_pairs(*_pieces(words, by_length))

    def beginning(self, prefix: str) -> list[int]:
        """The words that begin with `prefix`, in alphabetical order."""
        low = bisect_left(self._sorted, prefix)
        return self._order[low : bisect_left(self._sorted, prefix + "\U0010ffff")]

    def one_edit_away(self, word: str) -> set[int]:
        """The words that a letter too many, missing, wrong or swapped tells from `word`."""
        keys = np.array(_deletion_hashes(word), dtype=np.uint64)
        lows, highs = _ranges(self._deletions, keys)
        found: set[int] = set()
        for low, high in zip(lows, highs, strict=True):
            found.update(self._deleted[low : min(high, low + _MOST_OF_A_KEY)].tolist())
        return {at for at in found if OSA.distance(word, self.words[at], score_cutoff=1) == 1}

    def sharing_pieces(self, word: str) -> list[int]:
        """At most `_MOST_ALIKE` words, by the share of all pieces that both have."""
        lows, highs = _ranges(self._pieces, np.array(_piece_hashes(word), dtype=np.uint64))
        if not lows:
            return []
        numbers = np.sort(
            np.concatenate([self._pieced[low:high] for low, high in zip(lows, highs, strict=True)])
        )
        first = np.concatenate(([0], np.flatnonzero(numbers[1:] != numbers[:-1]) + 1))
        shared = np.append(first[1:], len(numbers)) - first
        # A word of the fewest letters would have to share as many: nothing less needs a look.
        least = _FEWEST_PIECES * (SHORTEST - 1 + len(word)) / (1 + _FEWEST_PIECES)
        enough = shared >= least
        first, shared = first[enough], shared[enough]
        share = shared / (self._lengths[numbers[first]] + (len(word) - shared))
        best = np.flatnonzero(share >= _FEWEST_PIECES)
        if len(best) > _MOST_ALIKE:
            best = best[np.argpartition(-share[best], _MOST_ALIKE)[:_MOST_ALIKE]]
        found: list[int] = numbers[first[best]].tolist()
        return found


def _sorted(words: Sequence[str]) -> list[int]:
    """The places of words in alphabetical order; sorted in parts, lest other threads wait long."""
    parts: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        parts.setdefault(word[:1], []).append(at)
    return [at for first in sorted(parts) for at in sorted(parts[first], key=words.__getitem__)]


def _ranges(keys: Hashes, wanted: Hashes) -> tuple[list[int], list[int]]:
    """From where to where those of `wanted` lie in sorted `keys` that are there at all."""
    lows = keys.searchsorted(wanted)
    met = keys.take(lows, mode="clip") == wanted if len(keys) else np.zeros(len(wanted), np.bool_)
    return lows[met].tolist(), keys.searchsorted(wanted[met], "right").tolist()


def _piece_hashes(word: str) -> list[int]:
    """The hashes of each run of three letters, as `_pieces` makes them."""
    padded = f" {word} "
    if not SHORTEST - 1 <= len(word) <= _LONGEST:
        return []
    one, two = PLAIN_POWERS[1:3]
    return list(
        {
            (ord(padded[at]) + ord(padded[at + 1]) * one + ord(padded[at + 2]) * two) & MASK
            for at in range(len(word))
        }
    )


def _deletion_hashes(word: str) -> list[int]:
    """The hashes of `word` and of `word` less each of its letters."""
    before = [0]
    for char, power in zip(word, PLAIN_POWERS, strict=False):
        before.append((before[-1] + ord(char) * power) & MASK)
    hashes = {before[-1]}
    after = 0
    for at in range(min(len(word), _LONGEST + 1) - 1, -1, -1):
        hashes.add((before[at] + after * PLAIN_POWERS[at]) & MASK)
        after = (after * PLAIN_POWERS[1] + ord(word[at])) & MASK
    return list(hashes)


def _by_length(words: Sequence[str]) -> _ByLength:
    lengths: _ByLength = {}
    for at, word in enumerate(words):
        if SHORTEST - 1 <= len(word) <= _LONGEST:
            lengths.setdefault(len(word), []).append(at)
    return lengths


def _letters(words: Sequence[str], ids: list[int], length: int) -> Hashes:
    table = np.array([words[at] for at in ids], dtype=f"U{length}").view(np.uint32)
    return table.reshape(len(ids), length).astype(np.uint64)


def _deletions(words: Sequence[str], by_length: _ByLength) -> tuple[Hashes, Ints]:
    """The hashes of every word and of every word less one letter, with the words' numbers."""
    hashes, numbers = [np.empty(0, np.uint64)], [np.empty(0, np.int32)]
    for length, ids in by_length.items():
        letters = _letters(words, ids, length)
        before = np.zeros((len(ids), length + 1), dtype=np.uint64)
        np.cumsum(letters * POWERS[:length], axis=1, out=before[:, 1:])
        after = np.zeros(len(ids), dtype=np.uint64)
        number = np.array(ids, dtype=np.int32)
        hashes.append(before[:, length])
        numbers.append(number)
        for at in range(length - 1, -1, -1):
            hashes.append(before[:, at] + after * POWERS[at])
            numbers.append(number)
            after = after * POWERS[1] + letters[:, at]
    return np.concatenate(hashes), np.concatenate(numbers)


def _pieces(words: Sequence[str], by_length: _ByLength) -> tuple[Hashes, Ints]:
    """Every run of three letters, a space before and after each word, and the words' numbers."""
    hashes, numbers = [np.empty(0, np.uint64)], [np.empty(0, np.int32)]
    for length, ids in by_length.items():
        padded = np.full((len(ids), length + 2), 32, dtype=np.uint64)
        padded[:, 1:-1] = _letters(words, ids, length)
        runs = padded[:, :-2] + padded[:, 1:-1] * POWERS[1] + padded[:, 2:] * POWERS[2]
        hashes.append(runs.ravel())
        numbers.append(np.repeat(np.array(ids, dtype=np.int32), length))
    return np.concatenate(hashes), np.concatenate(numbers)


def _sorted_pairs(keys: Hashes, numbers: Ints) -> tuple[Hashes, Ints]:
    order = np.argsort(keys)
    return keys[order], numbers[order]


BRAND_AFTER = 0.6
"""How alike a word of a brand is to one of what became of it."""
SURELY_MEANT, WITHOUT_S = 0.8, 0.95
"""How alike a word is that needs no other, and what one counts for chlids's that lacks the s."""
_SETTLED = 40
_TOO_MANY = 400
COMMONER = 20
_MOST_REMEMBERED = 4096
"""Words whose meanings are kept: people ask for the same places and organizations again."""


class Spelling:
    """Words by number.  `counts` says in how many names each stands."""

    def __init__(self, words: Sequence[str], counts: Ints) -> None:
        self.words = list(words)
        self.number = {word: at for at, word in enumerate(self.words)}
        self.counts = counts
        self._neighbours = Neighbours(self.words)
        self._remembered: dict[tuple[str, bool], dict[int, float]] = {}

    def beginning(self, prefix: str) -> list[int]:
        """The numbers of the words that begin with `prefix`, or are also written so."""
        also = self._concepts(_counterparts().beginning(prefix))
        return list(dict.fromkeys([*self._neighbours.beginning(prefix), *(at for at, _ in also)]))

    def _concepts(self, counterparts: Iterable[int]) -> Iterator[tuple[int, str]]:
        """Those of the counterparts whose concept is known: its number, and how it was written."""
        for at in counterparts:
            written = _counterparts().words[at]
            if (number := self.number.get(CANONICAL[written])) is not None:
                yield number, written

    def meant(self, word: str, *, shortened: bool = False) -> dict[int, float]:
        """The words that `word` may be meant as, and how alike each is, in (0, 1]."""
        found = self._remembered.get((word, shortened))
        if found is None:
            found = self._look_up(word, shortened=shortened)
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[word, shortened] = found
        return dict(found)

    def _look_up(self, word: str, *, shortened: bool) -> dict[int, float]:
        found: dict[int, float] = {}
        known = self.number.get(word)
        if known is not None:
            found[known] = 1.0
        if is_numeral(word):
            return found
        for other in MAY_MEAN.get(word, ()):
            if (at := self.number.get(other)) is not None:
                found.setdefault(at, 0.9)
        for other in RENAMED.get(word, ()):
            if (at := self.number.get(other)) is not None:
                found.setdefault(at, BRAND_AFTER)
        settled = known is not None and self.counts[known] >= _SETTLED
        if len(word) >= SHORTEST and not settled:
            self._add(found, word, Neighbours.one_edit_away, known)
        if len(word) >= 3 - shortened and (known is None or shortened):
            self._add_lengthened(word, found)
        if known is None and len(word) >= SHORTEST + 1:
            self._add(found, word, Neighbours.sharing_pieces, known)
            self._add_owner(found, word)
        return found

    def _add_owner(self, found: dict[int, float], word: str) -> None:
        """Add what a misspelt word means without the s of whose it is: chlids's."""
        if word.endswith("ss") and max(found.values(), default=0.0) < SURELY_MEANT:
            for at, alike in self._look_up(word[:-1], shortened=False).items():
                found[at] = max(found.get(at, 0.0), alike * WITHOUT_S)

    def _add(
        self,
        found: dict[int, float],
        word: str,
        near: Callable[[Neighbours, str], Iterable[int]],
        known: int | None,
    ) -> None:
        """Add the words that are near; a known one is no slip in a counterpart that few type."""
        written = [(at, self.words[at]) for at in near(self._neighbours, word)]
        if known is None:
            written += self._concepts(near(_counterparts(), word))
        for number, other in written:
            if is_numeral(other):
                continue
            alike = self._alike(word, other)
            if known is not None and not self.is_misspelt(known, number):
                alike *= 0.85
            if alike >= 0.5:
                found[number] = max(found.get(number, 0.0), alike)

    def is_misspelt(self, known: int, other: int) -> bool:
        """Whether `known` is so much rarer than `other` that it is taken for a slip in a name."""
        return bool(self.counts[other] >= COMMONER * self.counts[known])

    def _alike(self, word: str, other: str) -> float:
        """1 less the edits for each letter; people rarely err in the first."""
        edits = OSA.distance(word, other)
        alike = 1 - edits / max(len(word), len(other))
        if word[0] != other[0]:
            alike -= 0.08
        return alike

    def _add_lengthened(self, word: str, found: dict[int, float]) -> None:
        """Words that begin with `word`, the most used first."""
        ids = [at for at in self.beginning(word) if self.words[at] != word]
        if len(ids) > _TOO_MANY:
            return
        ids.sort(key=lambda at: -int(self.counts[at]))
        for at in ids[:6]:
            found[at] = max(found.get(at, 0), 0.8)


@lru_cache(maxsize=1)
def _counterparts() -> Neighbours:
    """Words that stand for another, and are as likely to be misspelt: the same for every index."""
    return Neighbours([word for word in CANONICAL if len(word) >= SHORTEST])
