"""What the parent and its workers share: numbers in memory that outlive a killed worker."""

import mmap

OPERATIONS = (
    "submit",
    "keep_draft",
    "withdraw",
    "answer",
    "approve",
    "approve_with_changes",
    "reject",
    "ask",
    "merge",
    "claim",
    "undo",
    "claim_notices",
    "settle",
    "post",
)
"""What a worker does that has statements to die between; `post` is between two of them."""

SLOTS = 64


class Board:
    """Cells of 64 bits; each has one writer at a time, or only ever grows."""

    def __init__(self) -> None:
        self._cells = memoryview(mmap.mmap(-1, 8 * (4 * SLOTS))).cast("q")

    def longest(self, operation: str) -> int:
        """How many boundaries the longest run of an operation had so far."""
        return self._cells[OPERATIONS.index(operation)]

    def saw(self, operation: str, boundaries: int) -> None:
        """Note how many boundaries an operation had."""
        at = OPERATIONS.index(operation)
        self._cells[at] = max(self._cells[at], boundaries)

    def serial(self, slot: int) -> int:
        """The next number of a slot, never given twice."""
        self._cells[SLOTS + slot] += 1
        return self._cells[SLOTS + slot]

    def submitted(self) -> int:
        """How many submissions were acknowledged."""
        return sum(self._cells[2 * SLOTS : 3 * SLOTS])

    def count_submission(self, slot: int) -> None:
        """Note that a slot's submission was acknowledged."""
        self._cells[2 * SLOTS + slot] += 1

    @property
    def closing(self) -> bool:
        """Whether workers are to finish what they have begun, and go."""
        return bool(self._cells[3 * SLOTS])

    def close(self) -> None:
        """Ask the workers to finish."""
        self._cells[3 * SLOTS] = 1
