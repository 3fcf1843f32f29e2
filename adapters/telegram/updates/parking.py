"""Parking: an update that takes long is written down, so that Telegram need not keep it.

Telegram is told one number up to which all is done, and gives a hundred updates beyond it.  So
one update that is stuck would deafen the bot once a hundred had come behind it.  Written down, it
can be confirmed: a process that dies finds it again, and handles it as Telegram's own repeat.
It is dropped as soon as it is done, since it holds what somebody wrote.
"""

import asyncio
import json
from collections.abc import Callable, Collection, Sequence
from typing import Any, Protocol

import structlog

from adapters.telegram.updates.window import Fetched
from directory_core.errors import Fault
from directory_core.models import Received

log = structlog.get_logger()

STUCK = 0.5
"""Seconds after which an update is written down; most take a tenth of that."""
TOGETHER = 0.1
"""Seconds from when one is done to when it is dropped, with those that are done meanwhile."""
AT_MOST = 1_000
"""Updates that are written down at a time: half a minute of all that one chat may send.  Behind
more than these nothing is confirmed until some are done: no chat can fill the database."""


class Inbox(Protocol):
    """Where events wait that were received and are not handled (`Processes.received`)."""

    async def keep(self, received: Sequence[Received]) -> None:
        """Keep events; they are there when this returns."""
        ...

    async def kept(self) -> tuple[Received, ...]:
        """What is kept, in the order it was."""
        ...

    async def drop(self, keys: Collection[str]) -> None:
        """Drop what was handled."""
        ...


class Parking:
    """The updates that are written down."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._kept: dict[str, Fetched] = {}
        self._done = asyncio.Event()
        self._failing = False

    async def find(self, serve: Callable[[dict[str, Any]], Fetched]) -> None:
        """Serve what an earlier process wrote down and did not come to; `serve` as if it came now.

        Raises:
            Fault: the database can't be read.
        """
        for each in await self._inbox.kept():
            if each.key not in self._kept:
                fetched = serve(json.loads(each.told))
                fetched.received = each
                self._note(each.key, fetched)
        if self._kept:
            log.info("telegram.found_parked", updates=len(self._kept))

    async def look_after(self, under_way: Sequence[Fetched]) -> None:
        """Write down what takes long or waits behind such a one."""
        now = asyncio.get_running_loop().time()
        stuck = {each.lane for each in self._kept.values() if each.is_under_way}
        long = [
            each
            for each in under_way
            if each.received is not None and (each.lane in stuck or now - each.since >= STUCK)
        ]
        try:
            await self._keep(long[: AT_MOST - len(self._kept)])
            self._failing = False
        except Fault as fault:  # then Telegram keeps them, and waits
            if not self._failing:
                log.warning("telegram.not_parked", updates=len(long), error=str(fault))
            self._failing = True

    async def keep_tidy(self) -> None:
        """Drop each soon after it is done, until cancelled; a death before repeats its answer."""
        while True:
            await self._done.wait()
            await asyncio.sleep(TOGETHER)
            self._done.clear()
            try:
                await self.tidy()
            except Fault:  # said by whoever else needs the database; they are dropped later
                await asyncio.sleep(STUCK)
                self._done.set()

    async def tidy(self) -> None:
        """Drop what is done.

        Raises:
            Fault: the database can't be written.
        """
        done = [key for key, each in self._kept.items() if each.is_done]
        if done:
            await self._inbox.drop(done)
            for key in done:
                self._kept.pop(key, None)

    async def _keep(self, long: Sequence[Fetched]) -> None:
        new = {each.received.key: each for each in long if each.received}
        if not new:
            return
        await self._inbox.keep([each.received for each in new.values() if each.received])
        for key, each in new.items():
            self._note(key, each)

    def _note(self, key: str, each: Fetched) -> None:
        each.kept = True
        self._kept[key] = each
        if each.done is None:
            self._done.set()
        else:
            each.done.add_done_callback(lambda _: self._done.set())
