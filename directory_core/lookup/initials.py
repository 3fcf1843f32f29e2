"""Initials inside a longer name: the NIT of "NIT Patna", the NSW of "Cancer Institute NSW".

A directory lists few of them, and those that it lists mostly stand for a whole name.
"""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

import numpy as np

from directory_core.lookup.concepts import GENERIC
from directory_core.lookup.questions import Question
from directory_core.lookup.spelling import Spelling
from directory_core.lookup.texts import Flags, Ints, Offsets

SHORTEST, LONGEST = 2, 5
_letters: "WeakKeyDictionary[Spelling, Ints]" = WeakKeyDictionary()


def letters_of(spelling: Spelling) -> Ints:
    """Of each known word its first letter as a number from 1 on; 0 where that is no Latin one."""
    known = _letters.get(spelling)
    if known is None:
        letters = "".join(word[:1] or " " for word in spelling.words)
        first = np.frombuffer(letters.encode("utf-32-le"), np.uint32)
        known = np.where((first >= 97) & (first <= 122), first - 96, 0).astype(np.int32)
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


def runs(word: str, letters: Ints, row: Ints, free: Flags) -> Offsets:
    """Where words begin whose first letters spell `word`: all of one row, and all still free."""
    size = len(word)
    last = len(letters) - size + 1
    if last <= 0:
        return np.empty(0, np.int64)
    fits = row[:last] == row[size - 1 :]
    for place, char in enumerate(word):
        at = slice(place, last + place)
        fits &= (letters[at] == ord(char) - 96) & free[at]
        if not fits.any():
            break
    return np.flatnonzero(fits)
