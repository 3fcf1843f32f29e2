"""The messenger of Telegram: speaking into a chat, and what the Bot API's errors mean.

Telegram documents few of its descriptions, so those below are as its open-source server words
them. https://github.com/tdlib/telegram-bot-api
"""

import asyncio
import re
from collections.abc import Awaitable
from dataclasses import replace
from typing import TypeVar

from telegram import Bot, InputFile, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    NetworkError,
    TelegramError,
)

from adapters.chat.messenger import CardGone, MovedTo, TryAgain, Unreachable
from adapters.chat.views import Picture, Reply
from adapters.telegram.chats import VENUE, RoomRoles, chat_of, thread_of
from adapters.telegram.http import Flooded, Request
from adapters.telegram.rendering.replies import Drawn, Surface, draw, draw_one
from adapters.telegram.rendering.text import CAPTION, shorten
from directory_core import visible
from directory_core.models import RoomAddress

_NOBODY = re.compile(
    "chat not found|user not found|user is deactivated|peer_id_invalid|chat_write_forbidden"
    "|have no rights to send|not enough rights|need administrator rights|chat_restricted"
    "|topic_closed|topic_deleted|message thread not found|group chat was deactivated",
    re.IGNORECASE,
)
_GONE = re.compile(
    "message to edit not found|message can't be edited|message_id_invalid|message identifier",
    re.IGNORECASE,
)
_SAME = re.compile("message is not modified", re.IGNORECASE)
_OLD_PRESS = re.compile("query is too old|query id is invalid|query_id_invalid", re.IGNORECASE)


def outcome(error: TelegramError, room: RoomAddress) -> Exception:
    """The outcome that a fault of speaking into `room` stands for.

    A request that Telegram will never take (a fault of ours) is passed on as it is.
    """
    match error:
        case ChatMigrated():
            return MovedTo(replace(room, key=str(error.new_chat_id)))
        case Flooded():
            return TryAgain("flood", after=error.after)
        case BadRequest() if _GONE.search(error.message):
            return CardGone()
        case Forbidden() | BadRequest() if _nobody_there(error):
            return Unreachable(_why(error))
        case NetworkError() | Conflict() if not isinstance(error, BadRequest):
            return TryAgain("network")
        case _:
            return error


def _nobody_there(error: TelegramError) -> bool:
    return isinstance(error, Forbidden) or _NOBODY.search(error.message) is not None


def says_the_same(error: TelegramError) -> bool:
    """Whether an edit was refused since the message says so already."""
    return isinstance(error, BadRequest) and _SAME.search(error.message) is not None


def is_old_press(error: TelegramError) -> bool:
    """Whether a press can be answered no longer."""
    return isinstance(error, BadRequest) and _OLD_PRESS.search(error.message) is not None


def _why(error: TelegramError) -> str:
    """A short code for the record."""
    text = error.message.casefold()
    if "blocked" in text:
        return "blocked"
    if "deactivated" in text:
        return "deactivated"
    if "kicked" in text or "not a member" in text:
        return "removed"
    return "not_found" if "not found" in text else "forbidden"


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
                        "reply_markup": drawn.markup,
                        "reply_parameters": reply_to,
                        "link_preview_options": PREVIEW,
                        "disable_notification": silent or None,
                    },
                )
            )
        except TelegramError as error:
            raise self._outcome(error, room) from error
        return str(sent["message_id"])

    async def show(self, room: RoomAddress, picture: Picture, *, silent: bool = False) -> None:
        """Post a picture with its words below it, where it can be drawn.

        Raises:
            Unreachable, TryAgain, MovedTo: as they say.
        """
        png = await asyncio.to_thread(picture.draw)
        if not png:
            return
        form = {
            "chat_id": chat_of(room),
            "photo": InputFile(png, filename=picture.name),
            "caption": shorten(visible(picture.alt), CAPTION),
            "message_thread_id": thread_of(room),
            "disable_notification": silent or None,
        }
        try:
            await self._patiently(self._request.ask(f"{self._bot.base_url}/sendPhoto", form))
        except TelegramError as error:
            raise self._outcome(error, room) from error

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
