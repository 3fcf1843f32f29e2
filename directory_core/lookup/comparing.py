"""What weighing the names is done with: the words of names side by side, and how alike they are."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from directory_core.lookup.candidates import spread_between
from directory_core.lookup.texts import Ints, Offsets, Weights


@dataclass(frozen=True, slots=True)
class Held:
    """The words of some groups in a row: each one's group, how alike it is, and to which word."""

    words: Ints
    row: Offsets
    begins: Offsets
    likeness: Weights
    which: Ints
    lengths: Offsets
    """How many words each group has."""

    def of(self, groups: Offsets) -> "Held":
        """The words of some of these groups, by their places among them."""
        low, lengths = self.begins[groups], self.lengths[groups]
        pick, row, begins = spread_between(low, low + lengths)
        return Held(self.words[pick], row, begins, self.likeness[pick], self.which[pick], lengths)


def alike_as_spelt(text: str, names: list[str]) -> Weights:
    """How alike a text and each name are, whatever the order of their words, in [0, 1]."""
    ratios = process.cdist([text], names, scorer=fuzz.token_sort_ratio)
    alike: Weights = ratios[0] / np.float32(100)
    return alike


def among(wanted: Offsets, keys: Offsets) -> NDArray[np.bool_]:
    """Which of `wanted` are among `keys`."""
    if not len(keys):
        return np.zeros(len(wanted), np.bool_)
    ordered = np.sort(keys)
    found: NDArray[np.bool_] = ordered.take(ordered.searchsorted(wanted), mode="clip") == wanted
    return found


def together_of(organizations: Ints, both: Weights) -> Weights:
    """What all the names of the same organization explain together."""
    number: dict[int, int] = {}
    rows = [number.setdefault(at, len(number)) for at in organizations.tolist()]
    best = np.zeros((len(number), both.shape[1]), np.float32)
    np.maximum.at(best, rows, both)
    together: Weights = best[rows]
    return together
