"""Counting aside, so that counting never slows an answer and never fails one.

Counts gather in memory and are written a moment later by a thread of their own.  What can't be
written is dropped: it is a statistic.
"""

from collections import Counter
from collections.abc import Callable, Hashable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

from directory_core.errors import Fault
from directory_core.storage.store import Store
from directory_core.storage.unit_of_work import UnitOfWork

_MOST_WAITING = 1000
"""Different things held in memory; in a flood, new ones go uncounted."""
_PAUSE = 2.0
"""Seconds that counts gather before they are written."""
Counted = TypeVar("Counted", bound=Hashable)


class CountsAside(Generic[Counted]):
    """Counts of things, on their way to the database by `write`.  For any number of threads."""

    def __init__(
        self, store: Store, write: Callable[[UnitOfWork, Counter[Counted]], None], *, name: str
    ) -> None:
        self._store = store
        self._write = write
        self._name = name
        self._lock = Lock()
        self._counts: Counter[Counted] = Counter()
        self._closing = Event()
        self._writer: Thread | None = None

    def count(self, counted: Counted) -> None:
        """Count one more."""
        with self._lock:
            if counted in self._counts or len(self._counts) < _MOST_WAITING:
                self._counts[counted] += 1
            if self._writer is None and not self._closing.is_set():
                self._writer = Thread(target=self._write_later, name=self._name, daemon=True)
                self._writer.start()

    def flush(self) -> None:
        """Write what has gathered."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        if not counts:
            return
        with suppress(Fault):
            self._store.run(lambda uow: self._write(uow, counts))

    def close(self) -> None:
        """Write what has gathered, and gather no more."""
        self._closing.set()
        writer = self._writer
        if writer is not None:
            writer.join()
        self.flush()

    def _write_later(self) -> None:
        self._closing.wait(_PAUSE)
        with self._lock:
            self._writer = None
        self.flush()
