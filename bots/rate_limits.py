"""How often a venue lets us speak, and how long to pause when it does not.

Sources: Slack, "posting one message per second per channel"
(https://docs.slack.dev/apis/web-api/rate-limits); Telegram, one message a second in a chat, 20 a
minute in a group, about 30 a second in all (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

import asyncio
import random
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta

from aiolimiter import AsyncLimiter
from cachetools import LRUCache

from directory_core.models import RoomAddress

ROOMS_REMEMBERED = 10_000
LONGEST_PAUSE = 3600.0


@dataclass(frozen=True, slots=True)
class Pace:
    """At most `messages` in `seconds`."""

    messages: float
    seconds: float

    def limiter(self) -> AsyncLimiter:
        """A limiter that holds it."""
        return AsyncLimiter(self.messages, self.seconds)


@dataclass(frozen=True, slots=True)
class VenuePace:
    """What a venue allows: in each room, in a group besides, and over all rooms."""

    room: Pace | None = None
    group: Pace | None = None
    whole: Pace | None = None


PACES = {
    "slack": VenuePace(room=Pace(1, 1)),
    "telegram": VenuePace(room=Pace(1, 1), group=Pace(20, 60), whole=Pace(30, 1)),
}


class Pacer:
    """Waits until a room may be spoken into.  One venue's rooms never wait for another's."""

    def __init__(self) -> None:
        self._rooms: LRUCache[RoomAddress, list[AsyncLimiter]] = LRUCache(ROOMS_REMEMBERED)
        self._whole = {venue: p.whole.limiter() for venue, p in PACES.items() if p.whole}

    async def turn(self, room: RoomAddress) -> None:
        """Return when it is this room's turn; its own limits first, then its venue's."""
        async with AsyncExitStack() as turns:
            for limiter in self.limiters(room):
                await turns.enter_async_context(limiter)

    def limiters(self, room: RoomAddress) -> list[AsyncLimiter]:
        """Everything that a message into `room` has to wait for."""
        own = self._rooms.get(room)
        if own is None:
            own = self._rooms[room] = _limiters_of(room)
        whole = self._whole.get(room.venue)
        return [*own, whole] if whole else own


class Pauses:
    """Rooms, by id, and whole venues that asked to be left alone for a while.

    Time is the event loop's, which never goes back: a clock that is set back silences nobody.
    """

    def __init__(self) -> None:
        self._until: dict[int | str, float] = {}

    def add(self, where: int | str, wait: timedelta) -> None:
        """Leave a room or a venue alone for as long, at the least."""
        until = _monotonic() + wait.total_seconds()
        self._until[where] = max(until, self._until.get(where, until))

    def left(self, where: int | str) -> float:
        """For how many more seconds to leave it alone; 0 when it may be spoken to."""
        until = self._until.get(where)
        if until is None:
            return 0.0
        left = until - _monotonic()
        if left <= 0:
            del self._until[where]
        return max(0.0, left)


def _monotonic() -> float:
    return asyncio.get_running_loop().time()


def _limiters_of(room: RoomAddress) -> list[AsyncLimiter]:
    pace = PACES.get(room.venue, VenuePace())
    is_group = room.key.startswith("-")  # Telegram's groups have negative ids
    wanted = [pace.room, pace.group if is_group else None]
    return [each.limiter() for each in wanted if each]


def pause(attempts: int) -> timedelta:
    """How long to wait after the `attempts`-th failure: doubling from 2 s to an hour, jittered."""
    longest = min(LONGEST_PAUSE, 2.0 * 2 ** min(attempts, 12))
    return timedelta(seconds=random.uniform(longest / 2, longest))  # noqa: S311 - no secret
