"""What every handler has at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import Bot, Chat, Update, User
from telegram.constants import ChatType
from telegram.ext import Application

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Origin
from adapters.chat.given_answers import GivenAnswers
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.messenger import CardGone, MovedTo, TryAgain, Unreachable
from adapters.chat.views import Reply
from adapters.telegram import parsing
from adapters.telegram.callback_answers import CallbackAnswers
from adapters.telegram.chats import RoomRoles
from adapters.telegram.dialogs import Dialogs
from adapters.telegram.memberships import Memberships
from adapters.telegram.messenger import TelegramMessenger
from adapters.telegram.rendering import extras
from adapters.telegram.rendering.replies import Surface
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
    dialogs: Dialogs
    answers: GivenAnswers

    @property
    def abroad(self) -> Surface:
        """What can be drawn in a chat that is not ours: what is to be pressed is a link to us."""
        return Surface(self.tenant, read_only=True, start_url=self.start_url(""))

    def words(self, user: User | None) -> Words:
        """The venue's own few sentences, in the language Telegram says the person uses."""
        return self.texts.speak((user and user.language_code) or "")

    def origin(self, update: Update, user: User, chat: Chat | None, room: RoomAddress) -> Origin:
        """Who did something where.

        Whether they are in a moderators' room is looked up by whoever needs to know.
        """
        kind = chat.type if chat else ChatType.PRIVATE
        return Origin(
            parsing.identity(self.tenant, user),
            room,
            parsing.key_of(update),
            self.roles.role(room, kind),
            user.language_code or "",
            self.memberships.believed(user.id, room),
            partial(self.memberships.of, user.id, room),
        )

    def start_url(self, parameter: str) -> str:
        """The link into the private chat; empty while the bot does not know its name."""
        return f"https://t.me/{self.bot.username}?start={parameter}" if self.bot.username else ""

    def with_ways_on(self, reply: Reply) -> Reply:
        """The reply with the buttons that only Telegram has, in the reply's language."""
        words = self.texts.speak(reply.language)
        inline = self.messenger.inline
        return extras.with_ways_on(reply, self.bot.username, words, inline=inline)

    def answer(
        self, room: RoomAddress, reply: Reply, *, answers: int | None = None, to: str = ""
    ) -> None:
        """Say the dispatcher's reply to something that was said, whose key is `to`.

        What answered the same before is made to say it, where that can be.
        """
        moved = self.dialogs.shown(room, reply)
        drawn = self.with_ways_on(reply)

        async def sent(messages: Sequence[str]) -> None:
            if to:
                self.answers.note(to, reply, messages[0] if len(messages) == 1 else "")
            if moved is not None:
                await moved(messages)

        instead = partial(self._replaced, room, to, drawn) if to else None
        self.speaker.say(room, drawn, answers=answers, instead_of=instead, sent=sent)

    async def _replaced(self, room: RoomAddress, to: str, reply: Reply) -> bool:
        """Make what answered before say `reply`; whether there was such a message, and one does."""
        message = self.answers.given(to, reply)
        if not message or len(self.messenger.draw(room, reply)) > 1:
            return False
        try:
            await self.messenger.edit(room, message, reply)
        except (CardGone, TryAgain, MovedTo, Unreachable):
            return False
        return True
