"""The outbox worker: notices claimed, drawn as things stand, posted or edited, and settled.

A notice says that something changed; the worker draws what is true now and settles the notice with
the version it drew.  It works through one room in order and many rooms at once, so a slow room
holds up nobody else.  A worker that dies leaves its lease to lapse, and another carries on.
Nothing here undoes a decision.

Delivery is at least once.  What was posted is settled before anything more is, so that a process
that dies, or a database that is away, leaves as little as can be in doubt.
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
from bots.rate_limits import Pacer, Pauses, pause
from directory_core import Delivering, Directory
from directory_core.clock import Clock, utc_now
from directory_core.errors import DatabaseUnusable
from directory_core.models import Notice, Outcome, RoomAddress

log = structlog.get_logger()

Draw = Callable[[Notice], Awaitable[Reply]]

DRAW_AGAIN_SECONDS = 2.0
"""After how long what could not be read of the database is drawn again, however often."""
SETTLE_AGAIN_SECONDS = 0.5
"""How often to try and settle while the database is away."""

TRIES_OF_THE_ROOM = 3
"""Failures of one notice after which it may be the message rather than the room: others go on."""


@dataclass(frozen=True, slots=True)
class Settled:
    """How one delivery ended, in the words of `Delivering.settle`."""

    outcome: Outcome
    message: str = ""
    again_at: datetime | None = None
    why: str = ""


class Carrier:
    """Carries notices, one at a time in each room, and knows which rooms to leave alone."""

    def __init__(
        self,
        delivering: Delivering,
        messengers: Mapping[str, Messenger],
        draw: Draw,
        clock: Clock,
    ) -> None:
        self._delivering = delivering
        self._messengers = messengers
        self._draw = draw
        self._clock = clock
        self._pacer = Pacer()
        self._unsettled = 0
        self._settled = asyncio.Condition()
        self.pauses = Pauses()
        self.stopping = False
        """Whether what was not begun is to be given back, for another process to carry."""

    async def carry(self, notice: Notice) -> None:
        """Deliver a notice, if its room may be spoken to, and settle it in any case."""
        settled = self._held_back(notice) or await self._deliver(notice)
        await self._settle(notice, settled)

    def _held_back(self, notice: Notice) -> Settled | None:
        """Why a notice is not even tried now."""
        if self.stopping:
            return Settled(Outcome.AGAIN, again_at=self._clock(), why="stopping")
        room = notice.room
        left = max(self.pauses.left(room.address.venue), self.pauses.left(room.id))
        if left:
            again_at = self._clock() + timedelta(seconds=left)
            return Settled(Outcome.AGAIN, again_at=again_at, why="paused")
        return None

    async def _deliver(self, notice: Notice) -> Settled:
        messenger = self._messengers[notice.room.address.venue]
        try:
            reply = await self._draw(notice)
            await self._pacer.turn(notice.room.address)
            await self._all_settled()
            given_back = self._held_back(notice) or self._too_late(notice, messenger)
            if given_back is None:
                with DELIVERY_SECONDS.labels(messenger.venue).time():
                    async with asyncio.timeout(messenger.timeout):
                        message = await _hand_over(messenger, notice, reply)
        except Exception as error:  # noqa: BLE001 - whatever it is, the notice is settled
            return await self._failed(notice, error)
        if given_back is not None:
            return given_back
        self._unsettled += 1
        return Settled(Outcome.DELIVERED, message=message)

    async def _all_settled(self) -> None:
        async with self._settled:
            await self._settled.wait_for(lambda: self._unsettled == 0)

    def _too_late(self, notice: Notice, messenger: Messenger) -> Settled | None:
        """Give back what the lease might not outlast, since somebody else would send it too."""
        now = self._clock()
        if now + timedelta(seconds=messenger.timeout) <= notice.lease_until:
            return None
        return Settled(Outcome.AGAIN, again_at=now, why="lease")

    async def _failed(self, notice: Notice, error: Exception) -> Settled:
        match error:
            case Unreachable():
                return Settled(Outcome.GIVEN_UP, why=error.why)
            case MovedTo():
                here = notice.room.address
                await asyncio.to_thread(self._delivering.room_moved, here, error.room)
                return Settled(Outcome.AGAIN, again_at=self._clock(), why="moved")
            case TryAgain():
                return self._again(notice, error)
            case TimeoutError():
                return self._again(notice, TryAgain("timeout"))
            case DatabaseUnusable():  # nobody was asked yet, so there is nobody to leave alone
                until = self._clock() + timedelta(seconds=DRAW_AGAIN_SECONDS)
                return Settled(Outcome.AGAIN, again_at=until, why="database")
            case _:
                log.error("delivery_failed", notice=notice.id, exc_info=error)
                until = self._clock() + pause(notice.attempts)
                return Settled(Outcome.AGAIN, again_at=until, why="fault")

    def _again(self, notice: Notice, failure: TryAgain) -> Settled:
        """Try later, and leave the room, or the whole venue, alone until then."""
        wait = pause(notice.attempts)
        if failure.after is not None:
            wait = timedelta(seconds=failure.after) + pause(0) / 4
        if failure.everywhere:
            self.pauses.add(notice.room.address.venue, wait)
        elif failure.after is not None or notice.attempts <= TRIES_OF_THE_ROOM:
            self.pauses.add(notice.room.id, wait)
        return Settled(Outcome.AGAIN, again_at=self._clock() + wait, why=failure.why)

    async def _settle(self, notice: Notice, settled: Settled) -> None:
        """Write down how a delivery ended, waiting for a database while the lease holds."""
        NOTICES.labels(notice.room.address.venue, settled.outcome.value).inc()
        try:
            while True:
                try:
                    return await self._write(notice, settled)
                except DatabaseUnusable:
                    if self._clock() >= notice.lease_until:
                        raise
                await asyncio.sleep(SETTLE_AGAIN_SECONDS)
        finally:
            if settled.outcome is Outcome.DELIVERED:
                self._unsettled -= 1
                async with self._settled:
                    self._settled.notify_all()

    async def _write(self, notice: Notice, settled: Settled) -> None:
        await asyncio.to_thread(
            self._delivering.settle,
            notice,
            settled.outcome,
            version_drawn=notice.version,
            message=settled.message,
            again_at=settled.again_at,
            why=settled.why,
        )


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


IDLE_SECONDS = 1.0
"""How often to look for what another process left to deliver; a nudge comes at once."""

TICK_SECONDS = 60.0
"""How often to let the core make reminders and digests, and tidy up."""

ROOMS_AT_ONCE = 50

FINISH_SECONDS = 8.0
"""How long an orderly shutdown waits for the messages in hand."""


class OutboxWorker:
    """Delivers the notices of the venues it has a messenger for."""

    def __init__(
        self,
        directory: Directory,
        messengers: Mapping[str, Messenger],
        draw: Draw,
        *,
        clock: Clock = utc_now,
    ) -> None:
        self._delivering = directory.delivering
        self._processes = directory.processes
        self._venues = tuple(messengers)
        self._carrier = Carrier(directory.delivering, messengers, draw, clock)
        self._woken = asyncio.Event()
        self._rooms: set[asyncio.Task[None]] = set()

    def nudge(self) -> None:
        """There is something to deliver.  Call it from the event loop's own thread."""
        self._woken.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until `stop` is set, then finish the messages in hand, within eight seconds.

        What was claimed and not begun is given back.  A fault of the database is logged and waited
        out: the notices are rows, and stay.
        """
        ticking = asyncio.create_task(self._tick_until(stop))
        while not stop.is_set():
            try:
                found = await self.round()
            except DatabaseUnusable as unusable:
                log.warning("courier_waits", why=unusable.facts.get("why"))
                found = 0
            except Exception:
                log.exception("courier_round_failed")
                found = 0
            if not found:
                await self._rest(stop)
        self._carrier.stopping = True
        await _finish({ticking, *self._rooms})

    async def round(self) -> int:
        """Claim what is due and set it going; gives how many notices that were."""
        self._woken.clear()
        venues = [venue for venue in self._venues if not self._carrier.pauses.left(venue)]
        if not venues or len(self._rooms) >= ROOMS_AT_ONCE:
            return 0
        notices = await asyncio.to_thread(self._delivering.claim_notices, venues)
        ordered = sorted(notices, key=lambda notice: (notice.room.id, notice.id))
        for _, room in groupby(ordered, key=lambda notice: notice.room.id):
            task = asyncio.create_task(self._carry_all(tuple(room)))
            self._rooms.add(task)
            task.add_done_callback(self._room_done)
        return len(notices)

    async def drain(self) -> None:
        """Deliver what is due now, and return when nothing is: for a console, and for tests."""
        while await self.round() or self._rooms:
            await asyncio.gather(*self._rooms)

    async def _carry_all(self, notices: tuple[Notice, ...]) -> None:
        """Carry what was claimed of one room, in order."""
        for notice in notices:
            await self._carrier.carry(notice)

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
                await asyncio.to_thread(self._processes.tick)
            except DatabaseUnusable as unusable:
                log.warning("tick_waits", why=unusable.facts.get("why"))
            except Exception:
                log.exception("tick_failed")
            try:
                async with asyncio.timeout(TICK_SECONDS):
                    await stop.wait()
            except TimeoutError:
                continue


async def _finish(tasks: set[asyncio.Task[None]]) -> None:
    _, late = await asyncio.wait(tasks, timeout=FINISH_SECONDS)
    if late:
        log.warning("courier_cut_short", rooms=len(late))
        for task in late:
            task.cancel()
        await asyncio.wait(late)
