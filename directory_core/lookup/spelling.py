"""The words of all names, and which of them a typed word may be meant as.

Three ways lead from a typed word to known ones: the same word, a word one edit away, and, for a
word nobody knows, words that share many of its three-letter pieces or that it abbreviates.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from directory_core.lookup.concepts import CANONICAL, MAY_MEAN
from directory_core.lookup.neighbours import SHORTEST, Neighbours
from directory_core.lookup.texts import Ints

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
        for other in MAY_MEAN.get(word, ()):
            if (at := self.number.get(other)) is not None:
                found.setdefault(at, 0.9)
        settled = known is not None and self.counts[known] >= _SETTLED
        if len(word) >= SHORTEST and not settled and not word.isdigit():
            self._add(found, word, Neighbours.one_edit_away, known)
        if len(word) >= 3 - shortened and (known is None or shortened):
            self._add_lengthened(word, found)
        if known is None and len(word) >= SHORTEST + 1:
            self._add(found, word, Neighbours.sharing_pieces, known)
        return found

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
