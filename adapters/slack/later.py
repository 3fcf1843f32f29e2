"""What is done once an event is acknowledged: posting, mostly.

Bolt's lazy listeners would do, but run even where the listener before them failed, cannot be handed
its outcome, and are tasks that nobody holds on to or waits for at the end.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

log = structlog.get_logger()


class Later:
    """Tasks in the background, each held until it ends, and waited for when the venue stops."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def __call__(self, work: Coroutine[Any, Any, object]) -> None:
        """Do `work` soon.  What it raises is logged: there is nobody left to tell."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

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
