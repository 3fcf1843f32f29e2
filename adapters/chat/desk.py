"""The front desk: each event of a venue becomes calls to the core, and their outcome a reply.

The one place, beside the courier, where a core call is put on a thread.  What the core refuses is
worded here; a fault of the storage is passed on, so that a venue never acknowledges what was not
stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from adapters.chat.asking import answer_question, complete, look_around
from adapters.chat.events import Edited, Filled, Heard, Looked, Origin, Pressed, Typed
from adapters.chat.texts import Texts
from adapters.chat.turn import Recent, Turn
from adapters.chat.views import Reply, Suggestions
from directory_core.clock import Clock, utc_now
from directory_core.errors import Refusal

if TYPE_CHECKING:
    from directory_core.directory import Directory


class Desk:
    """What a chat can do, whatever the venue.

    `nudge` is called after an event that may have changed something, to wake the courier.  Every
    call may raise a fault of the storage, and then changed nothing.
    """

    def __init__(
        self,
        directory: Directory,
        texts: Texts,
        *,
        nudge: Callable[[], None],
        clock: Clock = utc_now,
    ) -> None:
        self._directory = directory
        self._texts = texts
        self._nudge = nudge
        self._clock = clock
        self._recent = Recent()

    async def heard(self, event: Heard) -> Reply:
        """Answer what somebody typed."""
        return await self._serve(event.origin, lambda turn: answer_question(turn, event.text))

    async def edited(self, event: Edited) -> Reply | None:
        """Take over an earlier answer that somebody changed; None where it was no answer."""
        raise NotImplementedError

    async def looked(self, event: Looked) -> Reply:
        """Say whose every address in a message is."""
        return await self._serve(event.origin, lambda turn: look_around(turn, event.text))

    async def pressed(self, event: Pressed) -> Reply:
        """Do what a button says."""
        raise NotImplementedError

    async def filled(self, event: Filled) -> Reply:
        """Take a form that was sent as a whole."""
        raise NotImplementedError

    async def typed(self, event: Typed) -> Suggestions:
        """Complete the beginning of a name."""
        turn = await asyncio.to_thread(self._turn, event.origin)
        return await asyncio.to_thread(complete, turn, event.text, event.offset)

    async def home(self, origin: Origin) -> Reply:
        """What a person's own page shows."""
        raise NotImplementedError

    async def _serve(self, origin: Origin, clerk: Callable[[Turn], Reply]) -> Reply:
        def work() -> Reply:
            turn = self._turn(origin)
            try:
                return clerk(turn)
            except Refusal as refusal:
                return turn.say("refused", code=refusal.code)

        return await asyncio.to_thread(work)

    def _turn(self, origin: Origin) -> Turn:
        chosen = self._directory.people.person(origin.who).language
        words = self._texts.speak(chosen, origin.language, self._directory.rules.language)
        return Turn(self._directory, self._texts, words, origin, self._recent, self._clock())
