"""An event that Slack delivers again is served once.

Slack delivers again what was not acknowledged within three seconds, often while the first is still
at work.  The core answers a repeated change as it did the first time, in whichever process; this
keeps one process from also *saying* the answer twice.  The repeat waits for the first one's
outcome, and is acknowledged only then.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Remembers the events served last.  What failed is forgotten, so that a repeat tries again."""

    def __init__(self, size: int = 4096) -> None:
        self._size = size
        self._served: OrderedDict[str, asyncio.Future[T]] = OrderedDict()

    async def serve(self, key: str, work: Callable[[], Awaitable[T]]) -> tuple[T, bool]:
        """The outcome of `work`, and whether this call was the first to ask for it."""
        if (before := self._served.get(key)) is not None:
            return await asyncio.shield(before), False
        task = self._served[key] = asyncio.ensure_future(work())
        while len(self._served) > self._size:
            self._served.popitem(last=False)
        try:
            return await asyncio.shield(task), True
        except Exception:
            self._served.pop(key, None)
            raise
