"""Names that are written without spaces, as handles are: cedarssinai, StJudeResearch."""

import re
from collections.abc import Callable
from functools import partial

from directory_core.lookup.words.normalize import fold
from directory_core.lookup.words.spelling import Spelling
from directory_core.lookup.words.vocabulary import STOP, canonical

LONGEST = 60
SHORTEST_WORD = 2
_LONGEST_WORD = 24
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[^\W\d_])(?=\d)")


def parted(text: str, spelling: Spelling) -> str:
    """The words that a text is made of, with spaces; as it stands where it is of none.

    Its capitals part it where it has some, and else the fewest known words that fill it.
    """
    by_capitals = _HUMP.sub(" ", text)
    if " " in by_capitals.strip():
        return by_capitals
    letters = fold(text)
    if " " in letters or not letters.isalpha() or len(letters) > LONGEST:
        return text
    return " ".join(_fewest(letters, partial(_is_word, spelling))) or text


def _is_word(spelling: Spelling, word: str) -> bool:
    number = spelling.number.get(canonical(word))
    return word in STOP or (number is not None and spelling.counts[number] > 0)


def _fewest(letters: str, is_word: Callable[[str], bool]) -> list[str]:
    """The fewest words that fill `letters`, the longest first among as many; none where none do."""
    best: list[list[str] | None] = [None] * (len(letters) + 1)
    best[len(letters)] = []
    for low in range(len(letters) - SHORTEST_WORD, -1, -1):
        for high in range(min(low + _LONGEST_WORD, len(letters)), low + SHORTEST_WORD - 1, -1):
            rest, known = best[high], best[low]
            shorter = rest is not None and (known is None or len(rest) + 1 < len(known))
            if rest is not None and shorter and is_word(letters[low:high]):
                best[low] = [letters[low:high], *rest]
    return best[0] or []
