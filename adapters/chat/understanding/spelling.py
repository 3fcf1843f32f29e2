"""Typing errors in the words of the grammar: `offical`, `instgram`, `hosptals`.

Only a word that no grammar knows is mended, and only into one that differs by a single slip of a
letter (left out, put in, changed, or swapped with its neighbour); never a name, since what is
mended serves for recognizing a sentence and no name is taken from it.
"""

from collections.abc import Iterable

_SHORTEST = 5
"""Letters; shorter words are one slip from too many others."""


class Spelling:
    """The words that may have been meant; `kept` are others that are no errors.

    Deletions of one letter are their index (SymSpell).
    """

    def __init__(
        self, vocabulary: Iterable[str], stems: Iterable[str] = (), kept: Iterable[str] = ()
    ) -> None:
        self.known = frozenset(vocabulary)
        self._kept = frozenset(kept)
        self._stems = tuple(stems)
        self._near: dict[str, set[str]] = {}
        for word in self.known:
            if len(word) >= _SHORTEST and word.isalpha():
                for form in (word, *_without_one(word)):
                    self._near.setdefault(form, set()).add(word)

    def knows(self, word: str) -> bool:
        """Whether `word` is one of this language's, or begins like one."""
        return word in self.known or (len(word) >= _SHORTEST and word.startswith(self._stems))

    def mend(self, word: str) -> str:
        """The one known word that `word` is a slip away from; else `word` as it is."""
        if word in self.known or word in self._kept or len(word) < _SHORTEST or not word.isalpha():
            return word
        if word.startswith(self._stems):
            return word
        near = {
            known
            for form in (word, *_without_one(word))
            for known in self._near.get(form, ())
            if _one_slip(word, known)
        }
        if len(near) > 1:
            near = {known for known in near if sorted(known) == sorted(word)} or near
        return min(near, key=lambda known: (abs(len(known) - len(word)), known)) if near else word


def _without_one(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _one_slip(left: str, right: str) -> bool:
    """Whether one letter left out, put in, changed or swapped makes `left` into `right`."""
    if left == right:
        return True
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    rest, other = left[start:], right[start:]
    if len(left) == len(right):
        swapped = len(rest) > 1 and rest[:2] == other[1::-1] and rest[2:] == other[2:]
        return rest[1:] == other[1:] or swapped
    longer, shorter = (rest, other) if len(rest) > len(other) else (other, rest)
    return longer[1:] == shorter
