"""What the bot answers on its way: in order within a chat, and no chat waits for another.

An answer that Telegram refuses for now is tried again for a few minutes; while a flooded chat
waits, the others go on.  What has been stored is never undone because an answer got lost.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog
from telegram.error import TelegramError

from adapters.chat.messenger import MovedTo, TryAgain, Unreachable
from adapters.chat.messenger import Rooms as RoomsAnywhere
from adapters.chat.views import Awaited, Picture, Reply
from adapters.telegram.dialogs import Sent
from adapters.telegram.messenger import TelegramMessenger
from adapters.telegram.rendering.replies import Drawn
from directory_core.models import RoomAddress

log = structlog.get_logger()

KEEPS_TRYING = 300.0
"""Seconds; after that nobody waits for the answer any more."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 15.0

Sleep = Callable[[float], Awaitable[None]]
Answered = Callable[[Awaited, str], Awaitable[None]]
"""Hears which message answered a question of which more will be known."""


class Rooms(RoomsAnywhere, Protocol):
    """Telegram's rooms move, too."""

    async def moved(self, old: RoomAddress, new: RoomAddress) -> None:
        """The room has a new address."""
        ...


class Sender:
    """Sends answers behind the handlers' backs."""

    def __init__(
        self,
        messenger: TelegramMessenger,
        rooms: Rooms,
        answered: Answered,
        *,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._messenger = messenger
        self._answered = answered
        self._rooms = rooms
        self._sleep = sleep
        self._last: dict[str, asyncio.Task[None]] = {}

    def say(
        self,
        room: RoomAddress,
        reply: Reply,
        *,
        answers: int | None = None,
        instead_of: Callable[[], Awaitable[bool]] | None = None,
        sent: Sent | None = None,
    ) -> None:
        """Say `reply` in `room`, after what is to be said there already.

        `instead_of` may do it in another way (by an edit, say), and tells whether it did.  `sent`
        hears the numbers of the messages.
        """
        task = asyncio.create_task(
            self._say(room, reply, answers, instead_of, sent, self._last.get(room.key))
        )
        self._last[room.key] = task
        task.add_done_callback(lambda done: self._forget(room.key, done))

    async def quiet(self, chat: str, *, within: float) -> bool:
        """Wait until everything is said in a chat, `within` so many seconds; whether it is.

        Raises:
            CancelledError: it was dropped, since the process ends.
        """
        last = self._last.get(chat)
        if last is None:
            return True
        done, _ = await asyncio.wait({last}, timeout=within)
        if last.cancelled():
            raise asyncio.CancelledError
        return bool(done)

    async def finish(self, *, within: float) -> None:
        """Let what is on its way be said, and drop what takes longer than `within` seconds."""
        waiting = set(self._last.values())
        if waiting:
            _, late = await asyncio.wait(waiting, timeout=within)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _forget(self, chat: str, done: asyncio.Task[None]) -> None:
        if self._last.get(chat) is done:
            del self._last[chat]

    async def _say(
        self,
        room: RoomAddress,
        reply: Reply,
        answers: int | None,
        instead_of: Callable[[], Awaitable[bool]] | None,
        sent: Sent | None,
        before: asyncio.Task[None] | None,
    ) -> None:
        if before is not None:
            await asyncio.wait({before})
        try:
            if instead_of is not None and await instead_of():
                return
            messages = []
            for drawn in self._messenger.draw(room, reply):
                room, message = await self._send(room, drawn, reply.silent, answers)
                messages.append(message)
            if sent is not None:
                await sent(messages)
            if reply.awaited is not None and len(messages) == 1:
                await self._answered(reply.awaited, messages[0])
            if reply.picture is not None:
                await self._show(room, reply.picture, silent=reply.silent)
        except Unreachable as gone:
            await self._rooms.gone(room, gone.why)
        except Exception:  # an answer is lost; the loop and the other chats go on
            log.exception("telegram.answer_lost", chat=room.key)

    async def _show(self, room: RoomAddress, picture: Picture, *, silent: bool) -> None:
        """Show a picture, once: the words before it have said the same."""
        try:
            await self._messenger.show(room, picture, silent=silent)
        except (TryAgain, MovedTo, TelegramError) as fault:
            log.warning("telegram.picture_lost", why=type(fault).__name__)

    async def _send(
        self, room: RoomAddress, drawn: Drawn, silent: bool, answers: int | None
    ) -> tuple[RoomAddress, str]:
        """Send one message, however long it takes; gives the room it came to, and its number."""
        waited, pause = 0.0, FIRST_PAUSE
        while True:
            try:
                sent = await self._messenger.send(room, drawn, silent=silent, answers=answers)
            except MovedTo as moved:
                await self._rooms.moved(room, moved.room)
                room = moved.room
            except TryAgain as again:
                wait = pause if again.after is None else again.after
                if waited + wait > KEEPS_TRYING:
                    raise
                await self._sleep(wait)
                waited, pause = waited + wait, min(pause * 2, LONGEST_PAUSE)
            else:
                return room, sent
