"""Fetching updates, and confirming them only once they are stored.

Telegram forgets an update as soon as `getUpdates` is called with a greater offset, so the offset
is all there is of an acknowledgement.  What cannot be confirmed yet comes again with each call and
is recognised; what is stuck is written down, so that it can be (`parking`).  Once an offset has
been taken it is not sent again: numbers may start again lower after a quiet week, and an old
offset would swallow them.
https://core.telegram.org/bots/api#getting-updates
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, TelegramError

from adapters.telegram.http import Flooded, Request
from adapters.telegram.parsing import lane_of
from adapters.telegram.updates.parking import STUCK, Inbox, Parking
from adapters.telegram.updates.window import Fetched, Window, received

log = structlog.get_logger()

LONG_POLL = 25
"""Seconds that Telegram holds a call open when there is nothing."""
AT_A_TIME = 100
READ_TIMEOUT = 10.0
SAME_OFFSET = 0.55
"""Seconds between calls with one offset.  Whoever repeats it within half a second is given a single
update, the one that is not confirmed yet, and so hears nothing of all who wait behind it."""
TOGETHER = 0.1
"""Seconds between calls while anything is under way: what is done meanwhile is confirmed in one,
since each call brings again whatever is not confirmed yet."""
NOT_OURS = 3.0
"""Seconds between looks at the lease while another process polls; it lasts 12."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 15.0


class Lease(Protocol):
    """Only one process polls (`Processes.lease`, put on a thread)."""

    async def hold(self) -> bool:
        """Take the lease or see whether we still have it; it is kept alive until released."""
        ...

    async def release(self) -> None:
        """Let another process have it."""
        ...


@dataclass(frozen=True, slots=True)
class Shared:
    """What processes that poll for one bot share: who of them polls, and what they wrote down."""

    lease: Lease
    inbox: Inbox


class Poller:
    """The loop.  `take` serves an update and gives the task of that (see `UpdateQueue.take`)."""

    def __init__(
        self,
        bot: Bot,
        fetching: Request,
        take: Callable[[Update], asyncio.Task[None] | None],
        shared: Shared,
        *,
        allowed: Iterable[str],
    ) -> None:
        self._bot = bot
        self._fetching = fetching
        self._take = take
        self._lease = shared.lease
        self._allowed = [*allowed]
        self._window = Window()
        self._parking = Parking(shared.inbox)
        self._polls = False
        self._called: tuple[float, int | None] = (0.0, None)
        self.unreadable = 0
        """How many updates could not be read, and were let pass."""
        self.is_well = True
        """Whether the last call succeeded, or somebody else polls."""

    async def run(self) -> None:
        """Poll until cancelled, whatever happens on the way."""
        tidying = asyncio.create_task(self._parking.keep_tidy())
        try:
            await self._poll()
        finally:
            tidying.cancel()

    async def _poll(self) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                if not await self._lease.hold():
                    self.is_well, self._polls = True, False
                    await asyncio.sleep(NOT_OURS)
                    continue
                if not self._polls:
                    await self._parking.find(self._served)
                    self._polls = True
                await self._round()
                self.is_well, pause = True, FIRST_PAUSE
            except Flooded as flooded:
                await asyncio.sleep(flooded.after)
            except Exception as error:  # noqa: BLE001 - the network, the database: both come back
                self.is_well = False
                self._tell(error, pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def finish(self) -> None:
        """Confirm what is stored, so that nothing of it comes again after a restart."""
        try:
            if (offset := self._window.offset) is not None:
                await self._fetch(offset, hold=0)
            await self._parking.tidy()
            await self._lease.release()
        except Exception as error:  # noqa: BLE001 - it comes again and is recognised
            log.info("telegram.not_confirmed", error=str(error))

    async def _round(self) -> None:
        """Fetch once: confirm what can be confirmed, serve what is new."""
        await self._until_due()
        offset = self._window.offset
        self._called = asyncio.get_running_loop().time(), offset
        hold = 0 if self._window.under_way() else LONG_POLL
        fetched = await self._fetch(offset, hold=hold)
        if offset is not None:
            self._window.confirmed(offset)
        for told in fetched:
            if (number := int(told["update_id"])) not in self._window:
                self._window.add(number, self._served(told))

    async def _until_due(self) -> None:
        """Wait until there is something to confirm, or the same offset may be asked with again."""
        called, last = self._called
        loop = asyncio.get_running_loop()
        while True:
            await self._parking.look_after(self._window.under_way())
            under_way = self._window.under_way()
            news = self._window.offset not in {None, last}
            left = called + (TOGETHER if news else SAME_OFFSET) - loop.time()
            if not under_way or left <= 0:
                return
            if (ripe := under_way[0].since + STUCK - loop.time()) > 0:
                left = min(left, ripe)
            tasks = [each.done for each in under_way if each.done is not None]
            await asyncio.wait(tasks if news else tasks[:1], timeout=left)

    async def _fetch(self, offset: int | None, *, hold: int) -> list[dict[str, Any]]:
        """Updates as they come: what is known already is not worth building objects of again."""
        asked = {
            "offset": offset,
            "limit": AT_A_TIME,
            "timeout": hold,
            "allowed_updates": self._allowed,
        }
        url = f"{self._bot.base_url}/getUpdates"
        return list(await self._fetching.ask(url, asked, read_timeout=hold + READ_TIMEOUT))

    def _served(self, told: dict[str, Any]) -> Fetched:
        """Serve an update; one that cannot be read, whatever its shape, is let pass."""
        try:
            update = Update.de_json(told, self._bot)
            serving = self._take(update)
            since = asyncio.get_running_loop().time()
            return Fetched(serving, received(update, told), lane_of(update), since)
        except Exception:
            self.unreadable += 1
            log.exception("telegram.unreadable_update", update=told.get("update_id"))
            return Fetched(None)

    def _tell(self, error: Exception, pause: float) -> None:
        if isinstance(error, Conflict):
            log.error("telegram.another_poller", error=error.message, again_in=pause)
        elif isinstance(error, TelegramError):
            log.warning("telegram.poll_failed", error=error.message, again_in=pause)
        else:
            log.error("telegram.poll_failed", again_in=pause, exc_info=error)
