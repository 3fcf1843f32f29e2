"""Names that nobody is warned of: the same for a seed and a number, and like no other."""

import random
from dataclasses import dataclass

_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one person submits."""

    number: int
    name: str
    link: str


def entry_of(seed: int, number: int) -> Entry:
    """The submission of a number in a drive."""
    chosen = random.Random(f"{seed}/{number}")

    def word(syllables: int) -> str:
        return "".join(
            chosen.choice(_CONSONANTS) + chosen.choice(_VOWELS) for _ in range(syllables)
        )

    first, second = word(4), word(3)
    return Entry(number, f"{first} {second} Clinic".title(), f"https://x.com/{first}{second}")
