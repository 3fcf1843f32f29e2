"""Counting aside, so that counting never slows an answer and never fails one.

Counts gather in memory and are written a moment later by a thread of their own.  What can't be
written is dropped: it is a statistic.
"""

import re
from collections import Counter
from contextlib import suppress
from threading import Event, Lock, Thread

from directory_core.domain.privacy import without_personal_numbers
from directory_core.errors import Fault
from directory_core.lookup.normalize import fold
from directory_core.storage.repositories.question_counts import MOST_KEPT, add_counts
from directory_core.storage.store import Store

_MOST_WAITING = 1000
"""Different questions held in memory; in a flood, new ones go uncounted."""
_PAUSE = 2.0
"""Seconds that counts gather before they are written."""
_NUMBER = re.compile(r"\d{5,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def countable(question: str) -> str:
    """The question as it is counted, or nothing where it does not look like a name.

    Numbers (of a phone, a record), addresses and long sentences may be about the person who
    asks, and tell nobody which organization is missing.
    """
    if "@" in question or "://" in question or _NUMBER.search(question):
        return ""
    if without_personal_numbers(question) != question:
        return ""
    words = fold(question)
    if not _LETTERS.search(words) or len(words) > 100 or len(words.split()) > 10:
        return ""
    return words


class QuestionCounts:
    """Counts of questions, on their way to the database.  For any number of threads."""

    def __init__(self, store: Store, *, most_kept: int = MOST_KEPT) -> None:
        self._store = store
        self._most_kept = most_kept
        self._lock = Lock()
        self._counts: Counter[tuple[str, str]] = Counter()
        self._closing = Event()
        self._writer: Thread | None = None

    def note(self, question: str, slug: str = "") -> None:
        """Count a question, and what was picked for it."""
        with self._lock:
            if (question, slug) in self._counts or len(self._counts) < _MOST_WAITING:
                self._counts[question, slug] += 1
            if self._writer is None and not self._closing.is_set():
                self._writer = Thread(target=self._write_later, name="count-asked", daemon=True)
                self._writer.start()

    def flush(self) -> None:
        """Write what has gathered."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        if not counts:
            return
        with suppress(Fault):
            self._store.run(lambda uow: add_counts(uow, counts, most=self._most_kept))

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
