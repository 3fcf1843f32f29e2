"""What every handler has at hand."""

from dataclasses import dataclass
from typing import Any

from telegram import Bot, Chat, Update, User
from telegram.constants import ChatType
from telegram.ext import Application

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Origin
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.views import Reply
from adapters.telegram import parsing
from adapters.telegram.callback_answers import CallbackAnswers
from adapters.telegram.chats import RoomRoles
from adapters.telegram.memberships import Memberships
from adapters.telegram.messenger import TelegramMessenger
from adapters.telegram.rendering import extras
from adapters.telegram.sender import Rooms, Sender
from directory_core.models import RoomAddress

App = Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class HandlerContext:
    """The dispatcher, and the ways to speak; nothing here is kept from one event to the next."""

    tenant: str
    bot: Bot
    dispatcher: Dispatcher
    texts: Texts
    roles: RoomRoles
    rooms: Rooms
    memberships: Memberships
    messenger: TelegramMessenger
    speaker: Sender
    toasts: CallbackAnswers

    def words(self, user: User | None) -> Words:
        """The venue's own few sentences, in the language Telegram says the person uses."""
        return self.texts.speak((user and user.language_code) or "")

    async def origin(
        self, update: Update, user: User, chat: Chat | None, room: RoomAddress
    ) -> Origin:
        """Who did something where.

        The core is told whether they are in a moderators' room, unless it is out of the question:
        what somebody asks in a group that is none.
        """
        kind = chat.type if chat else ChatType.PRIVATE
        wanted = (
            kind == ChatType.PRIVATE
            or update.callback_query is not None
            or self.roles.moderators_room(room) is not None
        )
        membership = await self.memberships.of(user.id, room) if wanted else None
        return Origin(
            parsing.identity(self.tenant, user),
            room,
            parsing.key_of(update),
            self.roles.role(room, kind),
            user.language_code or "",
            membership,
        )

    def with_ways_on(self, reply: Reply) -> Reply:
        """The reply with the buttons that only Telegram has, in the reply's language."""
        words = self.texts.speak(reply.language)
        inline = self.messenger.inline
        return extras.with_ways_on(reply, self.bot.username, words, inline=inline)

    def answer(self, room: RoomAddress, reply: Reply, *, answers: int | None = None) -> None:
        """Say the dispatcher's reply to something that was said."""
        self.speaker.say(room, self.with_ways_on(reply), answers=answers)
