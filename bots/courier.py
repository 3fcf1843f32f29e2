"""The courier: what somebody is to hear, carried to where they hear it.

A notice says that something changed; the courier draws what is true now, posts or edits it,
and settles the notice with the version it drew.  It works through one room in order and many rooms
at once, so a slow room holds up nobody else.  Delivery is at least once: a courier that dies
leaves its lease to lapse, and another carries on.  Nothing here undoes a decision.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

import structlog

from adapters.chat.messenger import CardGone, Messenger, MovedTo, TryAgain, Unreachable
from adapters.chat.views import Reply
from bots.metrics import DELIVERY_SECONDS, NOTICES
from bots.pacing import Pacer, pause
from directory_core import Directory
from directory_core.clock import Clock, utc_now
from directory_core.models import Notice, Outcome, RoomAddress

log = structlog.get_logger()

Draw = Callable[[Notice], Awaitable[Reply]]

IDLE_SECONDS = 1.0
"""How often to look for what another process left to deliver; a nudge comes at once."""

TICK_SECONDS = 60.0
"""How often to let the core make reminders and digests, and tidy up."""

ROOMS_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Settled:
    """How one delivery ended, in the words of `Delivering.settle`."""

    outcome: Outcome
    message: str = ""
    again_at: datetime | None = None
    why: str = ""


class Courier:
    """Delivers the notices of the venues it has a messenger for."""

    def __init__(
        self,
        directory: Directory,
        messengers: Mapping[str, Messenger],
        draw: Draw,
        *,
        clock: Clock = utc_now,
    ) -> None:
        self._directory = directory
        self._messengers = messengers
        self._draw = draw
        self._clock = clock
        self._pacer = Pacer()
        self._woken = asyncio.Event()
        self._paused: dict[str, datetime] = {}
        self._rooms: set[asyncio.Task[None]] = set()

    def nudge(self) -> None:
        """There is something to deliver.  Call it from the event loop's own thread."""
        self._woken.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until `stop` is set, then finish the rooms in hand.

        A fault of the database is logged and waited out: the notices are rows, and stay.
        """
        ticking = asyncio.create_task(self._tick_until(stop))
        while not stop.is_set():
            try:
                found = await self.round()
            except Exception:
                log.exception("courier_round_failed")
                found = 0
            if not found:
                await self._rest(stop)
        await asyncio.gather(ticking, *self._rooms, return_exceptions=True)

    async def round(self) -> int:
        """Claim what is due and set it going; gives how many notices that were."""
        venues = self._venues_open()
        if not venues or len(self._rooms) >= ROOMS_AT_ONCE:
            return 0
        self._woken.clear()
        notices = await asyncio.to_thread(self._directory.delivering.claim_notices, venues)
        ordered = sorted(notices, key=lambda notice: (notice.room.id, notice.id))
        for _, room in groupby(ordered, key=lambda notice: notice.room.id):
            task = asyncio.create_task(self._deliver_room(tuple(room)))
            self._rooms.add(task)
            task.add_done_callback(self._room_done)
        return len(notices)

    async def drain(self) -> None:
        """Deliver what is due now, and return when nothing is: for a console, and for tests."""
        while await self.round() or self._rooms:
            await asyncio.gather(*self._rooms)

    async def _deliver_room(self, notices: tuple[Notice, ...]) -> None:
        """Deliver one room's notices in order; after a failure the rest waits as long."""
        for place, notice in enumerate(notices):
            settled = await self._deliver(notice)
            await self._settle(notice, settled)
            if settled.outcome is not Outcome.DELIVERED:
                for waiting in notices[place + 1 :]:
                    await self._settle(waiting, Settled(Outcome.AGAIN, again_at=settled.again_at))
                return

    async def _deliver(self, notice: Notice) -> Settled:
        messenger = self._messengers[notice.room.address.venue]
        try:
            reply = await self._draw(notice)
            await self._pacer.turn(notice.room.address)
            with DELIVERY_SECONDS.labels(messenger.venue).time():
                async with asyncio.timeout(messenger.timeout):
                    message = await _hand_over(messenger, notice, reply)
        except Unreachable as gone:
            return Settled(Outcome.GIVEN_UP, why=gone.why)
        except MovedTo as moved:
            await asyncio.to_thread(
                self._directory.delivering.room_moved, notice.room.address, moved.room
            )
            return Settled(Outcome.AGAIN, again_at=self._clock(), why="moved")
        except TryAgain as failure:
            return self._again(notice, failure)
        except TimeoutError:
            return self._again(notice, TryAgain("timeout"))
        except Exception:
            log.exception("delivery_failed", venue=messenger.venue, notice=notice.id)
            return self._again(notice, TryAgain("fault"))
        return Settled(Outcome.DELIVERED, message=message)

    def _again(self, notice: Notice, failure: TryAgain) -> Settled:
        wait = pause(notice.attempts)
        if failure.after is not None:
            wait = timedelta(seconds=failure.after) + pause(0) / 4
        until = self._clock() + wait
        if failure.everywhere:
            self._paused[notice.room.address.venue] = until
        return Settled(Outcome.AGAIN, again_at=until, why=failure.why)

    async def _settle(self, notice: Notice, settled: Settled) -> None:
        NOTICES.labels(notice.room.address.venue, settled.outcome.value).inc()
        await asyncio.to_thread(
            self._directory.delivering.settle,
            notice,
            settled.outcome,
            version_drawn=notice.version,
            message=settled.message,
            again_at=settled.again_at,
            why=settled.why,
        )

    def _venues_open(self) -> list[str]:
        now = self._clock()
        return [venue for venue in self._messengers if self._paused.get(venue, now) <= now]

    def _room_done(self, task: asyncio.Task[None]) -> None:
        self._rooms.discard(task)
        self._woken.set()
        if not task.cancelled() and task.exception() is not None:
            log.error("settling_failed", exc_info=task.exception())

    async def _rest(self, stop: asyncio.Event) -> None:
        waits = [asyncio.create_task(event.wait()) for event in (self._woken, stop)]
        await asyncio.wait(waits, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    async def _tick_until(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await asyncio.to_thread(self._directory.delivering.tick)
            except Exception:
                log.exception("tick_failed")
            try:
                async with asyncio.timeout(TICK_SECONDS):
                    await stop.wait()
            except TimeoutError:
                continue


async def _hand_over(messenger: Messenger, notice: Notice, reply: Reply) -> str:
    """Edit the card where there is one, else post; gives the venue's key of the message."""
    room: RoomAddress = notice.room.address
    if notice.card is None:
        return await messenger.post(room, reply)
    try:
        await messenger.edit(room, notice.card.message, reply)
    except CardGone:
        return await messenger.post(room, reply)
    return notice.card.message
