"""A dispatcher that remembers what it was handed and says what it was told to say."""

import asyncio
from collections.abc import Callable
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Edited, Filled, Heard, Looked, Origin, Pressed, Typed
from adapters.chat.views import Reply, Suggestion, Suggestions
from directory_core.errors import Fault

Event = Heard | Pressed | Filled | Looked | Edited | Typed
SAID = Reply("Mercy General: 2 accounts", lead=True)


class RecordingDesk(Dispatcher):
    """Answers everything with `says`, which may look at the event, fail, or take its time."""

    def __init__(self, says: Reply | Callable[[Any], Reply] = SAID) -> None:
        self.says = says
        self.received: list[Any] = []
        self.gate: asyncio.Event | None = None

    async def heard(self, event: Heard) -> Reply:
        return await self._take(event)

    async def looked(self, event: Looked) -> Reply:
        return await self._take(event)

    async def edited(self, event: Edited) -> Reply:
        return await self._take(event)

    async def pressed(self, event: Pressed) -> Reply:
        return await self._take(event)

    async def filled(self, event: Filled) -> Reply:
        return await self._take(event)

    async def home(self, origin: Origin) -> Reply:
        return await self._take(origin)

    async def typed(self, event: Typed) -> Suggestions:
        self.received.append(event)
        return Suggestions((Suggestion("mayo-clinic", "Mayo Clinic", "Rochester"),))

    def sorry(self, origin: Origin, fault: Fault) -> Reply:
        return Reply(f"The database cannot be reached ({fault.code}, {origin.language}).")

    async def _take(self, event: Any) -> Reply:
        self.received.append(event)
        if self.gate is not None:
            await self.gate.wait()
        return self.says(event) if callable(self.says) else self.says
