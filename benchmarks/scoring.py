"""Precision and recall of accounts: what was found, against what is there."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Accounts:
    """How many accounts were found rightly, found though they are not there, and missed."""

    right: int = 0
    extra: int = 0
    lost: int = 0

    def count(
        self, got: AbstractSet[T], wanted: AbstractSet[T]
    ) -> tuple[frozenset[T], frozenset[T]]:
        """Count one sample; gives what is extra in it, and what is lost."""
        extra, lost = frozenset(got - wanted), frozenset(wanted - got)
        self.right += len(got & wanted)
        self.extra += len(extra)
        self.lost += len(lost)
        return extra, lost

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        return self.right / max(1, self.right + self.extra)

    @property
    def recall(self) -> float:
        """Of what is there, the share that was found."""
        return self.right / max(1, self.right + self.lost)
