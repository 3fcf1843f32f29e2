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
BOUNDARIES = 512
"""More than any operation has."""
_SERIALS, _SUBMITTED, _DEATHS = SLOTS, 2 * SLOTS, 4 * SLOTS
_CLOSING, _KILLING, _WAITING = 3 * SLOTS, 3 * SLOTS + 1, 3 * SLOTS + 2


class Board:
    """Cells of 64 bits; each has one writer at a time, or only ever grows."""

    def __init__(self) -> None:
        self._cells = memoryview(mmap.mmap(-1, 8 * (_DEATHS + len(OPERATIONS) * BOUNDARIES))).cast(
            "q"
        )

    def longest(self, operation: str) -> int:
        """How many boundaries the longest run of an operation had so far."""
        return self._cells[OPERATIONS.index(operation)]

    def saw(self, operation: str, boundaries: int) -> None:
        """Note how many boundaries an operation had."""
        at = OPERATIONS.index(operation)
        self._cells[at] = max(self._cells[at], boundaries)

    def deaths(self, operation: str, boundary: int) -> int:
        """How many have died at a boundary."""
        return self._cells[_death_cell(operation, boundary)]

    def dies(self, operation: str, boundary: int) -> None:
        """Note that somebody dies at a boundary."""
        self._cells[_death_cell(operation, boundary)] += 1

    def serial(self, slot: int) -> int:
        """The next number of a slot, never given twice."""
        self._cells[_SERIALS + slot] += 1
        return self._cells[_SERIALS + slot]

    def submitted(self) -> int:
        """How many submissions were acknowledged."""
        return sum(self._cells[_SUBMITTED : _SUBMITTED + SLOTS])

    def count_submission(self, slot: int) -> None:
        """Note that a slot's submission was acknowledged."""
        self._cells[_SUBMITTED + slot] += 1

    @property
    def closing(self) -> bool:
        """Whether workers are to finish what they have begun, and go."""
        return bool(self._cells[_CLOSING])

    def close(self) -> None:
        """Ask the workers to finish."""
        self._cells[_CLOSING] = 1

    @property
    def waiting(self) -> int:
        """How many notices waited when a outbox worker last looked."""
        return self._cells[_WAITING]

    def saw_waiting(self, notices: int) -> None:
        """Note how many notices wait."""
        self._cells[_WAITING] = notices

    @property
    def killing(self) -> bool:
        """Whether it is time that somebody dies."""
        return bool(self._cells[_KILLING])

    def kill(self, *, now: bool) -> None:
        """Say whether it is time that somebody dies."""
        self._cells[_KILLING] = now


def _death_cell(operation: str, boundary: int) -> int:
    return _DEATHS + OPERATIONS.index(operation) * BOUNDARIES + min(boundary, BOUNDARIES - 1)
