"""Limits of questions: how much one person, and one room, may ask in a row.

A bucket for each holds some questions and fills up again by the second; where it is empty, the
answer is a polite sentence, which asks the directory nothing.  The terminal has none: whoever sits
there holds up nobody but themselves.
"""

import time
from collections.abc import Callable, Hashable
from threading import Lock

from cachetools import LRUCache

from adapters.chat.events import Origin
from directory_core.models import Person, RoomRole

PERSON = (30.0, 0.5)
"""What one person may ask at once, and then each second."""
ROOM = (120.0, 4.0)
"""The same for everybody in a room that several share; moderators at work have no such limit."""
TYPED = (60.0, 5.0)
"""Beginnings of names that one person may have completed: a venue asks at each letter."""
_UNLIMITED = "console"
_MOST_KEPT = 10_000
"""Buckets in memory; the one that was touched longest ago is full again by then."""


class QuestionLimits:
    """The buckets of everybody who asked lately.  For any number of threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._buckets: LRUCache[Hashable, tuple[float, float]] = LRUCache(_MOST_KEPT)

    def allow(self, origin: Origin) -> bool:
        """Whether this event may be served; it takes one out of each bucket it is for."""
        if origin.who.venue == _UNLIMITED:
            return True
        now = self._clock()
        with self._lock:
            if not self._take(origin.who.address, PERSON, now):
                return False
            return origin.role is not RoomRole.SHARED or self._take(origin.room, ROOM, now)

    def allow_typing(self, origin: Origin) -> bool:
        """Whether one more beginning of a name may be completed."""
        if origin.who.venue == _UNLIMITED:
            return True
        with self._lock:
            return self._take(("typed", origin.who.address), TYPED, self._clock())

    def allow_person(self, origin: Origin, person: Person) -> bool:
        """The same for somebody who speaks under several identities, over all of them."""
        if origin.who.venue == _UNLIMITED or len(person.identities) < 2:
            return True
        with self._lock:
            return self._take(person.id, PERSON, self._clock())

    def _take(self, key: Hashable, limit: tuple[float, float], now: float) -> bool:
        size, a_second = limit
        left, since = self._buckets.pop(key, (size, now))
        left = min(size, left + (now - since) * a_second)
        self._buckets[key] = (left - 1 if left >= 1 else left, now)
        return left >= 1
