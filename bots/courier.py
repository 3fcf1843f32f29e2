"""The courier: what somebody is to hear, carried to where they hear it.

A notice says that something changed; the courier draws what is true now, posts or edits it,
and settles the notice with the version it drew.  It works through one room in order and many rooms
at once, so a slow room holds up nobody else.  A courier that dies leaves its lease to lapse, and
another carries on.  Nothing here undoes a decision.
"""

import asyncio
from collections.abc import Mapping
from itertools import groupby

import structlog

from adapters.chat.messenger import Messenger
from bots.carrying import Carrier, Draw
from directory_core import Directory
from directory_core.clock import Clock, utc_now
from directory_core.errors import DatabaseUnusable
from directory_core.models import Notice

log = structlog.get_logger()

IDLE_SECONDS = 1.0
"""How often to look for what another process left to deliver; a nudge comes at once."""

TICK_SECONDS = 60.0
"""How often to let the core make reminders and digests, and tidy up."""

ROOMS_AT_ONCE = 50

FINISH_SECONDS = 8.0
"""How long an orderly shutdown waits for the messages in hand."""


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
        self._delivering = directory.delivering
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
                await asyncio.to_thread(self._delivering.tick)
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
