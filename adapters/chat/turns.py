"""Turns: of many questions at once, one after the other is put to the core.

More of them at once than the interpreter can run are no sooner done, and keep the event loop from
acknowledging in between (0.74 to 0.90 seconds one by one and 0.99 six by six at the 99th percentile
on PostgreSQL; `benchmarks/venues/slack_load.py`).
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator

PATIENCE_SECONDS = 1.0


class Turns:
    """One at a time, for as long as that is quick."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._turn = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Wait for a turn; whose patience is at an end goes ahead without one."""
        try:
            async with asyncio.timeout(self._patience):
                await self._turn.acquire()
        except TimeoutError:
            yield
            return
        try:
            yield
        finally:
            self._turn.release()
