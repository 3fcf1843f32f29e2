"""What was worked out at one revision of the directory, kept while nothing is published.

People ask the same names again and again, and most of what an answer rests on depends on nothing
but what is published.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from cachetools import LRUCache

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class AtRevision(Generic[Key, Value]):
    """The latest few values, all of the newest revision asked for.  For any number of threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._revision = -1
        self._kept: LRUCache[Key, Value] = LRUCache(most)

    def get(self, revision: int, key: Key, work_out: Callable[[], Value]) -> Value:
        """The value of `key` at `revision`, as it was worked out before or is now.

        Two threads may work out the same at once; who reads an older state keeps nothing.
        """
        with self._lock:
            if revision > self._revision:
                self._revision, self._kept = revision, LRUCache(self._most)
            kept = self._kept if revision == self._revision else None
            if kept is not None and key in kept:
                return kept[key]
        value = work_out()
        if kept is not None:
            with self._lock:
                kept[key] = value
        return value
