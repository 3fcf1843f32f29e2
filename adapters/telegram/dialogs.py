"""Where each chat's dialog stands: the one message whose buttons move it.

A press moves the dialog in that message.  What is typed gets its answer below, and the question
it answered loses its buttons then: what cannot be pressed any more is not shown.  A convenience of
one process: after a restart an old button is answered by the dispatcher.
"""

from collections.abc import Awaitable, Callable, Sequence

import structlog
from cachetools import LRUCache
from telegram import Bot
from telegram.error import TelegramError

from adapters.chat.views import Reply
from adapters.telegram.chats import chat_of
from directory_core.models import RoomAddress

log = structlog.get_logger()

REMEMBERED = 5000
Sent = Callable[[Sequence[str]], Awaitable[None]]
"""Hears the numbers of the messages that said something."""


class Dialogs:
    """Remembers the last question of each chat's form."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._standing: LRUCache[RoomAddress, str] = LRUCache(REMEMBERED)

    def shown(self, room: RoomAddress, reply: Reply) -> Sent | None:
        """What is to be done once `reply` stands in `room`, where it moves or ends a dialog."""
        if not reply.done and (reply.form is None or reply.start):
            return None

        async def sent(messages: Sequence[str]) -> None:
            await self._moved(room, "" if reply.done or not messages else messages[-1])

        return sent

    async def _moved(self, room: RoomAddress, message: str) -> None:
        before = self._standing.pop(room, "")
        if message:
            self._standing[room] = message
        if not before or before == message:
            return
        try:
            await self._bot.edit_message_reply_markup(chat_of(room), int(before))
        except TelegramError as error:  # only a courtesy
            log.info("telegram.buttons_left", error=error.message)
