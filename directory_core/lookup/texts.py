"""Millions of short texts in two arrays, and the hashes that find them.

A Python string costs about 50 bytes beside its letters; a million organizations have some
three million names.  Hashes are polynomial, modulo 2**64, so that numpy and plain Python
agree on them in every process.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Hashes = NDArray[np.uint64]

PRIME = 0x9E3779B97F4A7C15
MASK = (1 << 64) - 1
POWERS: Hashes = np.array([pow(PRIME, power, 1 << 64) for power in range(256)], dtype=np.uint64)
_POWERS = POWERS.tolist()


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts by number, as UTF-8 in one piece."""

    blob: bytes
    ends: NDArray[np.uint32]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Texts":
        """`texts` in order."""
        blob = bytearray()
        ends: list[int] = []
        for text in texts:
            blob += text.encode("utf-8", "replace")
            ends.append(len(blob))
        return cls(bytes(blob), np.array(ends, dtype=np.uint32))

    def __len__(self) -> int:
        return len(self.ends)

    def taken(self, order: NDArray[np.int64]) -> "Texts":
        """The texts in another order."""
        starts = np.concatenate((np.zeros(1, np.int64), self.ends[:-1].astype(np.int64)))
        lengths = self.ends.astype(np.int64) - starts if len(self.ends) else starts[:0]
        ends = np.cumsum(lengths[order])
        pick = np.arange(int(ends[-1]) if len(ends) else 0)
        pick += np.repeat(starts[: len(lengths)][order] - (ends - lengths[order]), lengths[order])
        return Texts(np.frombuffer(self.blob, np.uint8)[pick].tobytes(), ends.astype(np.uint32))

    def __getitem__(self, at: int) -> str:
        start = int(self.ends[at - 1]) if at else 0
        return self.blob[start : int(self.ends[at])].decode("utf-8")


def hash_text(text: str) -> int:
    """The hash of `text` by its characters; only the first 256 count."""
    return sum(ord(char) * power for char, power in zip(text, _POWERS, strict=False)) & MASK


def hash_numbers(numbers: list[int]) -> int:
    """The hash of a sequence of word numbers, as `hash_rows` makes it."""
    return sum((number + 1) * power for number, power in zip(numbers, _POWERS, strict=False)) & MASK


def hash_rows(flat: Ints, starts: NDArray[np.int64]) -> Hashes:
    """The hashes of the rows that begin at `starts` in `flat`; no row is empty."""
    lengths = np.diff(starts, append=len(flat))
    place = np.arange(len(flat), dtype=np.int64) - np.repeat(starts, lengths)
    terms = (flat.astype(np.uint64) + np.uint64(1)) * POWERS[np.minimum(place, 255)]
    terms[place > 255] = 0
    hashes: Hashes = np.add.reduceat(terms, starts)
    return hashes
