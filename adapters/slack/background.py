"""Work done once an event is acknowledged: posting, mostly, in turn and once.

Bolt's lazy listeners would do, but run even where the listener before them failed, cannot be handed
its outcome, and are tasks that nobody holds on to or waits for at the end.  Slack waits three
seconds for an acknowledgement, and people wait gladly for an answer.  So while events are in hand,
what there is to say stands back, but not for long.

Slack delivers again what was not acknowledged in time, often while the first is still at work.  The
core answers a repeated change as it did the first time, in whichever process; `Once` keeps one
process from also *saying* the answer twice: the repeat waits for the first one's outcome.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from typing import Any, Generic, TypeVar

import structlog
from cachetools import LRUCache

log = structlog.get_logger()

STANDS_BACK_SECONDS = 1.0


class Background:
    """Tasks in the background, each held until it ends, and waited for when the venue stops."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @contextlib.contextmanager
    def event_in_hand(self) -> Iterator[None]:
        """While this lasts, an event waits to be acknowledged."""
        self._in_hand += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._in_hand -= 1
            if not self._in_hand:
                self._idle.set()

    def __call__(self, work: Coroutine[Any, Any, object], *, hurried: bool = False) -> None:
        """Do `work` soon.  What it raises is logged: there is nobody left to tell.

        What is `hurried` does not stand back: a modal, whose trigger lasts three seconds.
        """
        task = asyncio.create_task(work if hurried else self._when_idle(work))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    async def _when_idle(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(STANDS_BACK_SECONDS):
                    await self._idle.wait()
        except asyncio.CancelledError:
            work.close()
            raise
        await work

    async def finish(self, seconds: float) -> None:
        """Wait until all of it is done, but no longer than `seconds`."""
        while self._tasks:
            _, left = await asyncio.wait(self._tasks, timeout=seconds)
            if left:
                for task in left:
                    task.cancel()
                return

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.warning("slack_posting_failed", exc_info=fault)


T = TypeVar("T")


class Once(Generic[T]):
    """Remembers the events served last.  What failed is forgotten, so that a repeat tries again."""

    def __init__(self, size: int = 4096) -> None:
        self._served: LRUCache[str, asyncio.Future[T]] = LRUCache(size)

    async def serve(self, key: str, work: Callable[[], Awaitable[T]]) -> tuple[T, bool]:
        """The outcome of `work`, and whether this call was the first to ask for it."""
        if (before := self._served.get(key)) is not None:
            return await asyncio.shield(before), False
        task = self._served[key] = asyncio.ensure_future(work())
        try:
            return await asyncio.shield(task), True
        except Exception:
            self._served.pop(key, None)
            raise
