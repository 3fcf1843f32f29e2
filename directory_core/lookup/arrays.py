"""Arrays that outlive a question: rows of zeros, and millions of short texts with their hashes.

Fresh zeros would cost a page fault for nearly every item met.  A Python string costs about 50 bytes
beside its letters; a million organizations have some three million names.  Hashes are polynomial,
modulo 2**64, so that numpy and plain Python agree on them in every process.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

_Item = TypeVar("_Item", bound=np.generic)


class Row(threading.local, Generic[_Item]):
    """For each thread a row of zeros, as long as it was ever needed."""

    def __init__(self, kind: type[_Item]) -> None:
        self._kind = kind
        self._items: NDArray[_Item] = np.zeros(0, kind)

    def reaching(self, size: int) -> NDArray[_Item]:
        """The row, `size` long or longer; whoever relies on its zeros puts them back."""
        if len(self._items) < size:
            self._items = np.zeros(size, self._kind)
        return self._items


Ints = NDArray[np.integer[Any]]
Offsets = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Weights = NDArray[np.floating[Any]]
Flags = NDArray[np.bool_]


PRIME = 0x9E3779B97F4A7C15
MASK = (1 << 64) - 1
MOST_HASHED = 256
_AT_ONCE = 1 << 15
"""Rows moved or hashed at once: each item of them takes eight bytes or more meanwhile."""
POWERS: Hashes = np.array([pow(PRIME, at, 1 << 64) for at in range(MOST_HASHED)], dtype=np.uint64)
PLAIN_POWERS: list[int] = POWERS.tolist()


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts by number, as UTF-8 in one piece: `ends[i]` is where text i ends."""

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

    def __getitem__(self, at: int) -> str:
        start = int(self.ends[at - 1]) if at else 0
        return self.blob[start : int(self.ends[at])].decode("utf-8")

    def some(self, numbers: Ints) -> list[str]:
        """The texts of these numbers."""
        starts = np.where(numbers > 0, self.ends[numbers - 1], 0).tolist()
        ends = self.ends[numbers].tolist()
        return [
            self.blob[start:end].decode("utf-8") for start, end in zip(starts, ends, strict=True)
        ]

    def taken(self, order: Offsets) -> "Texts":
        """The texts in another order."""
        flat = np.frombuffer(self.blob, np.uint8)
        offsets = np.concatenate((np.zeros(1, np.int64), self.ends.astype(np.int64)))
        blob, ends = packed(flat, offsets[order], np.diff(offsets)[order])
        return Texts(blob.tobytes(), ends[1:].astype(np.uint32))

    def hashes(self) -> Hashes:
        """The hash of each text, as `hash_text` makes it."""
        flat = np.frombuffer(self.blob, np.uint8)
        offsets = np.concatenate((np.zeros(1, np.int64), self.ends.astype(np.int64)))
        hashes = np.zeros(len(self), dtype=np.uint64)
        held = np.flatnonzero(np.diff(offsets))
        hashes[held] = hash_rows(flat, offsets[held])
        return hashes


def packed(
    flat: NDArray[_Item], starts: Offsets, lengths: Offsets
) -> tuple[NDArray[_Item], Offsets]:
    """The rows of `flat` that begin at `starts`, one after another, and their offsets."""
    offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))
    made = np.empty(int(offsets[-1]), flat.dtype)
    for low in range(0, len(starts), _AT_ONCE):
        part = slice(low, low + _AT_ONCE)
        begin, end = int(offsets[low]), int(offsets[min(low + _AT_ONCE, len(starts))])
        pick = np.arange(begin, end)
        pick += np.repeat(starts[part] - offsets[:-1][part], lengths[part])
        made[begin:end] = flat[pick]
    return made, offsets


def hash_numbers(numbers: Iterable[int]) -> int:
    """The hash of a sequence of numbers; only the first 256 count."""
    return (
        sum((number + 1) * power for number, power in zip(numbers, PLAIN_POWERS, strict=False))
        & MASK
    )


def hash_text(text: str) -> int:
    """The hash of a text by its bytes."""
    return hash_numbers(text.encode("utf-8", "replace"))


def hash_rows(flat: NDArray[np.generic], starts: Offsets) -> Hashes:
    """The hashes of the rows of numbers that begin at `starts` in `flat`; no row is empty."""
    hashes = np.empty(len(starts), np.uint64)
    for low in range(0, len(starts), _AT_ONCE):
        part = starts[low : low + _AT_ONCE]
        end = int(starts[low + _AT_ONCE]) if low + _AT_ONCE < len(starts) else len(flat)
        begin = int(part[0])
        hashes[low : low + _AT_ONCE] = _hash_some(flat[begin:end], part - begin)
    return hashes


def _hash_some(flat: NDArray[np.generic], starts: Offsets) -> Hashes:
    place = np.arange(len(flat)) - np.repeat(starts, np.diff(starts, append=len(flat)))
    terms = (flat.astype(np.uint64) + np.uint64(1)) * POWERS[np.minimum(place, MOST_HASHED - 1)]
    terms[place >= MOST_HASHED] = 0
    return np.add.reduceat(terms, starts)
