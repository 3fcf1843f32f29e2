"""How the courier and the handlers speak into a chat."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from telegram import Bot, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import TelegramError

from adapters.chat.messenger import MovedTo, TryAgain
from adapters.chat.views import Reply
from adapters.telegram.drawing.replies import Drawn, Surface, draw, draw_one
from adapters.telegram.faults import outcome, says_the_same
from adapters.telegram.request import Request
from adapters.telegram.rooms import VENUE, RoomRoles, chat_of, thread_of
from directory_core.models import RoomAddress

PREVIEW = LinkPreviewOptions(is_disabled=True)
T = TypeVar("T")


class TelegramMessenger:
    """Posts and edits by the Bot API."""

    venue = VENUE

    def __init__(
        self, bot: Bot, request: Request, tenant: str, roles: RoomRoles, *, timeout: float = 15.0
    ) -> None:
        self.timeout = timeout
        self._bot = bot
        self._request = request
        self._tenant = tenant
        self._roles = roles
        self.inline = False
        """Whether the bot has inline mode, as it said of itself."""

    def surface(self, room: RoomAddress) -> Surface:
        """What can be drawn there."""
        return Surface(self._tenant, self.inline, self._roles.is_feed(room))

    async def post(self, room: RoomAddress, reply: Reply) -> str:
        """Post `reply` as one message, which can be edited; gives its number."""
        return await self.send(room, draw_one(reply, self.surface(room)), silent=reply.silent)

    async def edit(self, room: RoomAddress, message: str, reply: Reply) -> None:
        """Make the message say `reply`; saying what it says already is fine."""
        drawn = draw_one(reply, self.surface(room))
        try:
            await self._patiently(
                self._bot.edit_message_text(
                    drawn.html,
                    chat_id=chat_of(room),
                    message_id=int(message),
                    parse_mode=ParseMode.HTML,
                    reply_markup=drawn.keyboard,
                    link_preview_options=PREVIEW,
                )
            )
        except TelegramError as error:
            if not says_the_same(error):
                raise self._outcome(error, room) from error

    async def send(
        self, room: RoomAddress, drawn: Drawn, *, silent: bool = False, answers: int | None = None
    ) -> str:
        """Post one message, as a reply to the message `answers` where it still is there.

        Of what Telegram answers only the number is wanted: no object is built of the rest.

        Raises:
            Unreachable, TryAgain, MovedTo: as they say.
        """
        reply_to = ReplyParameters(answers, allow_sending_without_reply=True) if answers else None
        try:
            sent = await self._patiently(
                self._request.ask(
                    f"{self._bot.base_url}/sendMessage",
                    {
                        "chat_id": chat_of(room),
                        "text": drawn.html,
                        "parse_mode": ParseMode.HTML,
                        "message_thread_id": thread_of(room),
                        "reply_markup": drawn.keyboard,
                        "reply_parameters": reply_to,
                        "link_preview_options": PREVIEW,
                        "disable_notification": silent or None,
                    },
                )
            )
        except TelegramError as error:
            raise self._outcome(error, room) from error
        return str(sent["message_id"])

    def draw(self, room: RoomAddress, reply: Reply) -> tuple[Drawn, ...]:
        """`reply` as the messages it takes in that room."""
        return draw(reply, self.surface(room))

    def _outcome(self, error: TelegramError, room: RoomAddress) -> Exception:
        ended = outcome(error, room)
        if isinstance(ended, MovedTo):
            self._roles.moved(room, ended.room)
        return ended

    async def _patiently(self, call: Awaitable[T]) -> T:
        """The whole of a call within `timeout`, connecting and reading and all."""
        try:
            async with asyncio.timeout(self.timeout):
                return await call
        except TimeoutError as error:
            raise TryAgain("timeout") from error
