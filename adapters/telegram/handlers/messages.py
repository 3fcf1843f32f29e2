"""Messages people write: in private, in groups, and as a change of what they wrote.

Each handler hands the event to the dispatcher and returns once what changed is stored; the answer
is on its way then, and "typing" is shown while it takes its time.  A failure of the dispatcher is
raised, so that the update comes again.
"""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from telegram import Bot, Message, Update, User
from telegram.constants import ChatAction, ChatType
from telegram.error import TelegramError
from telegram.ext import MessageHandler, filters

from adapters.chat.events import Edited, Heard, Looked, Origin
from adapters.chat.grammar import Grammar, Name
from adapters.chat.links import Passage, Shown
from adapters.chat.tokens import StartKind, start_parameter
from adapters.chat.views import Reply
from adapters.telegram import parsing
from adapters.telegram.albums import Albums
from adapters.telegram.chats import chat_of, room_of, thread_of
from adapters.telegram.handlers.context import App, HandlerContext
from directory_core.models import RoomAddress

T = TypeVar("T")

SLOW = 1.0
"""Seconds after which somebody wonders whether they were heard."""
SHOWN_FOR = 4.5
"""Telegram shows it for five seconds. https://core.telegram.org/bots/api#sendchataction"""


async def typing_while(
    work: Coroutine[Any, Any, T], bot: Bot, room: RoomAddress, *, slow: float = SLOW
) -> T:
    """The outcome of `work`; from `slow` seconds on the chat shows that the bot is typing."""
    working = asyncio.ensure_future(work)
    try:
        pause = slow
        while not (await asyncio.wait({working}, timeout=pause))[0]:
            await _type(bot, room)
            pause = SHOWN_FOR
    except asyncio.CancelledError:
        working.cancel()
        raise
    return working.result()


async def _type(bot: Bot, room: RoomAddress) -> None:
    try:
        await bot.send_chat_action(
            chat_of(room), ChatAction.TYPING, message_thread_id=thread_of(room)
        )
    except TelegramError:
        return  # only a courtesy


@dataclass(frozen=True, slots=True)
class _Said:
    """Words that are meant for us: a command, and the message of ours they reply to, if any.

    `key` names them as no others, an album as a whole; `links` are behind them.
    """

    text: str
    command: str = ""
    to: Message | None = None
    key: str = ""
    links: tuple[Shown, ...] = ()

    @property
    def whole(self) -> str:
        """All that an answer depends on."""
        return f"/{self.command} {self.text} {self.links}"


_HANDED = (
    filters.StatusUpdate.WEB_APP_DATA
    | filters.StatusUpdate.USERS_SHARED
    | filters.StatusUpdate.CHAT_SHARED
)
"""What a person hands to the bot; other service messages tell of what happened to the chat."""
_FOR_ONE = {Name.MINE: StartKind.MINE, Name.LANGUAGE: StartKind.LANGUAGE}
"""What a group need not see, and the place in the private chat that shows it."""


class MessageHandlers:
    """Words, commands, replies, forwards and edits."""

    def __init__(self, context: HandlerContext) -> None:
        self._context = context
        self._grammar = Grammar(context.texts)
        self._albums = Albums()

    def register(self, app: App) -> None:
        """Attach the handlers to `app`."""
        words = filters.TEXT | filters.CAPTION
        app.add_handler(MessageHandler(filters.UpdateType.MESSAGE & words, self.written))
        app.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE & words, self.changed))
        wordless = filters.UpdateType.MESSAGE & (_HANDED | ~filters.StatusUpdate.ALL)
        app.add_handler(MessageHandler(wordless, self.shown))

    async def written(self, update: Update, _context: object) -> None:
        """Somebody wrote something; in a group it may not be meant for us."""
        message = update.message
        if message is None or (user := message.from_user) is None:
            return
        said = self._meant_for_us(message)
        if said is None or parsing.is_bot(user):
            return
        self._albums.served(message)
        if parsing.is_anonymous(message):
            self._answer(message, Reply(self._context.words(None)("telegram-anonymous")))
        else:
            reply = await self._serve(update, message, user, said)
            self._answer(message, reply, said)

    async def shown(self, update: Update, _context: object) -> None:
        """Somebody sent us a picture, a voice message or the like, without a word."""
        message = update.message
        if message is None or not parsing.is_person(message.from_user):
            return
        if message.chat.type != ChatType.PRIVATE and self._replied_to(message) is None:
            return
        sorry = Reply(self._context.words(message.from_user)("telegram-no-words"))
        self._albums.once(message, lambda: self._answer(message, sorry))

    async def changed(self, update: Update, _context: object) -> None:
        """Somebody changed what they wrote: an earlier answer of a dialog, or what they ask.

        Telegram tells of changes that nobody sees, too.
        """
        message = update.edited_message
        if message is None or (user := message.from_user) is None:
            return
        said = self._meant_for_us(message)
        if said is None or not parsing.is_person(user) or parsing.is_anonymous(message):
            return
        room = room_of(self._context.tenant, message)
        if self._context.answers.was_said(said.key, said.whole):
            return
        origin = self._context.origin(update, user, message.chat, room)
        number, passage = str(message.message_id), _passage(message, said)
        event = Edited(origin, said.text, number, said.command, said.links, passage)
        reply = await typing_while(self._context.dispatcher.edited(event), self._context.bot, room)
        self._answer(message, reply, said)

    async def gave_up(self, update: Update) -> None:
        """What somebody wrote could not be served, however often it was tried."""
        message = update.message or update.edited_message
        if message is None or self._meant_for_us(message) is None:
            return
        sorry = self._context.words(message.from_user)("telegram-failed")
        self._answer(message, Reply(sorry))

    async def close(self) -> None:
        """Drop what waits for the rest of an album."""
        await self._albums.close()

    async def _serve(self, update: Update, message: Message, user: User, said: _Said) -> Reply:
        context = self._context
        room = room_of(context.tenant, message)
        origin = context.origin(update, user, message.chat, room)
        command = self._grammar.parse(said.text, said.command).name
        if command in _FOR_ONE and message.chat.type != ChatType.PRIVATE:
            where = start_parameter(_FOR_ONE[command])
            words = context.words(user)
            return Reply(words("telegram-in-private"), start=where, language=words.language)
        return await typing_while(self._dispatched(origin, message, said), context.bot, room)

    async def _dispatched(self, origin: Origin, message: Message, said: _Said) -> Reply:
        desk = self._context.dispatcher
        if message.forward_origin and parsing.leads_somewhere(message):
            return await desk.looked(Looked(origin, said.text, said.links))
        return await desk.heard(
            Heard(
                origin,
                said.text,
                said.command,
                replying_to=str(said.to.message_id) if said.to else "",
                message=str(message.message_id),
                replying_tokens=tuple(parsing.tokens_under(said.to)),
                links=said.links,
                quoted=_passage(message, said),
            )
        )

    def _meant_for_us(self, message: Message) -> _Said | None:
        """What is said to us, under all pictures of an album together."""
        album = self._albums.so_far(message)
        said = [self._said(each) for each in album]
        first = next((each for each in said if each is not None), None)
        if first is None:
            return None
        words = [
            each.text if each is not None else parsing.text_of(one)
            for each, one in zip(said, album, strict=True)
        ]
        links = [link for one in album for link in parsing.links_in(one)]
        key = f"{message.chat.id}:{message.media_group_id or message.message_id}"
        return replace(first, text="\n".join(words), key=key, links=tuple(dict.fromkeys(links)))

    def _said(self, message: Message) -> _Said | None:
        """What is said to us: in a group a command of ours, a reply to us, or our name."""
        private = message.chat.type == ChatType.PRIVATE
        to = self._replied_to(message)
        command = parsing.command_of(message)
        if command is not None:
            ours = private or self._is_ours(command)
            return _Said(command.rest, command.word, to) if ours else None
        text = parsing.text_of(message)
        named = parsing.without_mention(text, self._context.bot.username)
        if named is not None:
            return _Said(named, to=to)
        return _Said(text, to=to) if private or to else None

    def _is_ours(self, command: parsing.Command) -> bool:
        """Several bots hear a bare `/help` in a group; we answer what we know."""
        if command.to:
            return command.to.casefold() == self._context.bot.username.casefold()
        return self._grammar.parse("", command.word).name is not Name.UNKNOWN

    def _replied_to(self, message: Message) -> Message | None:
        """The message of ours that it replies to; a topic's first message is none."""
        to = message.reply_to_message
        if to is None or to.from_user is None or to.forum_topic_created:
            return None
        return to if to.from_user.id == self._context.bot.id else None

    def _answer(self, message: Message, reply: Reply, said: _Said | None = None) -> None:
        context, room = self._context, room_of(self._context.tenant, message)
        group = message.chat.type != ChatType.PRIVATE
        answers = message.message_id if group else None
        if said is not None:
            context.answers.said(said.key, said.whole)
        context.answer(room, reply, answers=answers, to=said.key if said else "")


def _passage(message: Message, said: _Said) -> Passage | None:
    """What of somebody else's message is pointed at; a reply to us answers us."""
    return None if said.to else parsing.passage_of(message)
