"""Updates on their way in: in order within a chat, in parallel across chats, each until stored.

The library's `Application.process_update` returns quietly where a handler raised, and its
`Updater` confirms what is only queued in memory.  Here an update counts as served once its
handler has returned, a failed one is tried again, and one that fails however often it is tried is
passed over in the end, so that it does not block what comes after it for ever.  A database that
is gone is no fault of the update's: that is waited out.  The library does not look at the types of
what it reads; where a handler trips over one, and again at the same place, pauses would not help.
"""

import asyncio
import traceback
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import structlog
from cachetools import LRUCache
from telegram import Update

from adapters.telegram.handlers.context import App
from adapters.telegram.parsing import key_of, lane_of
from directory_core.errors import DatabaseUnusable

log = structlog.get_logger()

TRIES = 6
"""With the pauses between them, half a minute."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 15.0
AT_ONCE = 100
OF_ANOTHER_SHAPE = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What is raised over an update of another shape than Telegram's."""
REMEMBERED = 20_000
"""Keys of served updates; what comes again beyond that, the core's own keys know."""


class Aftermath(Protocol):
    """What else is to be done about an update."""

    def received(self, update: Update) -> None:
        """It came in, and may have to wait for others of its chat."""
        ...

    async def gave_up(self, update: Update) -> None:
        """It failed too often and is passed over."""
        ...


class Dispatch:
    """Hands an update to the handlers of an application, and raises what they raised."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._raised: dict[str, Exception] = {}
        app.add_error_handler(self._note)

    async def __call__(self, update: Update) -> None:
        """Serve `update`.

        Raises:
            Exception: what its handler raised.
        """
        key = key_of(update)
        self._raised.pop(key, None)
        await self._app.process_update(update)
        if (error := self._raised.pop(key, None)) is not None:
            raise error

    async def _note(self, update: object, context: Any) -> None:
        if isinstance(update, Update):
            self._raised[key_of(update)] = context.error


class UpdateQueue:
    """Serves updates.  `passed_over` counts those that were given up."""

    def __init__(
        self,
        serve: Callable[[Update], Awaitable[None]],
        aftermath: Aftermath,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._serve = serve
        self._aftermath = aftermath
        self._sleep = sleep
        self._last: dict[str, asyncio.Task[None]] = {}
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._served: LRUCache[str, None] = LRUCache(REMEMBERED)
        self._places = asyncio.Semaphore(AT_ONCE)
        self.passed_over = 0

    def take(self, update: Update) -> asyncio.Task[None] | None:
        """Serve `update`, after what came before it in its chat.

        The task ends once it is stored or passed over.  The same update under way gives the same
        task, and one that was served gives None.
        """
        key, lane = key_of(update), lane_of(update)
        if key in self._served:
            return None
        if key not in self._under_way:
            self._aftermath.received(update)
            task = asyncio.create_task(self._run(update, key, self._last.get(lane)))
            self._last[lane] = self._under_way[key] = task
            task.add_done_callback(lambda done: self._leave(lane, key, done))
        return self._under_way[key]

    async def finish(self, *, within: float) -> None:
        """Let what is under way be served, and drop what takes longer than `within` seconds."""
        if under_way := set(self._under_way.values()):
            _, late = await asyncio.wait(under_way, timeout=within)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _leave(self, lane: str, key: str, done: asyncio.Task[None]) -> None:
        del self._under_way[key]
        if self._last.get(lane) is done:
            del self._last[lane]
        if not done.cancelled():
            self._served[key] = None

    async def _run(self, update: Update, key: str, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait({before})
        tries, pause, tripped = 0, FIRST_PAUSE, ""
        while (error := await self._try(update)) is not None:
            if isinstance(error, DatabaseUnusable):
                log.warning("telegram.update_waits", update=key, error=str(error))
            else:
                tries += 1
                log.error("telegram.update_failed", update=key, tries=tries, exc_info=error)
            last, tripped = tripped, _tripped_at(error)
            if tries >= TRIES or (tripped and tripped == last):
                self.passed_over += 1
                log.error("telegram.update_passed_over", update=key, passed_over=self.passed_over)
                await self._say_so(update)
                return
            if tripped:
                continue
            await self._sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _say_so(self, update: Update) -> None:
        try:
            await self._aftermath.gave_up(update)
        except Exception:  # it is in the log, at least
            log.exception("telegram.update_passed_over_unsaid", update=key_of(update))

    async def _try(self, update: Update) -> Exception | None:
        async with self._places:
            try:
                await self._serve(update)
            except Exception as error:  # noqa: BLE001 - whatever it is, the update is not stored
                return error
        return None


def _tripped_at(error: Exception) -> str:
    """The place where something was of another shape than expected; empty for other faults."""
    frames = traceback.extract_tb(error.__traceback__)
    if not isinstance(error, OF_ANOTHER_SHAPE) or not frames:
        return ""
    return f"{type(error).__name__} {frames[-1].filename}:{frames[-1].lineno}"
