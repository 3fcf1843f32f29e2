"""Asked from chats the bot is not in: inline queries, and mentions as a guest.

https://core.telegram.org/bots/inline and https://core.telegram.org/api/bots/guest-mode
"""

from datetime import timedelta

import structlog
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import InlineQueryHandler, MessageHandler, filters

from adapters.chat.events import Heard, Typed
from adapters.telegram import parsing
from adapters.telegram.chats import private_room, room_of
from adapters.telegram.handlers.context import App, HandlerContext
from adapters.telegram.rendering.inline_results import guest_answer, results, submit_button

log = structlog.get_logger()

CACHED_FOR = timedelta(seconds=10)
"""A decision is to be seen soon; typing on and deleting is not to cost a query each."""


class InlineHandlers:
    """`@bot mayo` in any chat, and the bot's name in a chat it is a guest in."""

    def __init__(self, context: HandlerContext) -> None:
        self._context = context

    def register(self, app: App) -> None:
        """Attach the handlers to `app`."""
        app.add_handler(InlineQueryHandler(self.typed))
        app.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE, self.called))

    async def typed(self, update: Update, _context: object) -> None:
        """Complete what somebody types behind the bot's name."""
        query = update.inline_query
        if query is None or not parsing.is_person(query.from_user):
            return
        context = self._context
        room = private_room(context.tenant, query.from_user.id)
        origin = context.origin(update, query.from_user, None, room)
        offset = int(query.offset) if query.offset.isdecimal() else 0
        found = await context.dispatcher.typed(Typed(origin, query.query, offset))
        following = "" if found.next_offset is None else str(found.next_offset)
        try:
            await context.bot.answer_inline_query(
                query.id,
                results(found.lines, context.abroad),
                cache_time=CACHED_FOR,
                is_personal=True,  # the texts are in the person's language
                next_offset=following,
                button=submit_button(found, query.query),
            )
        except TelegramError as error:  # they have typed on meanwhile
            log.info("telegram.inline_answer_lost", error=error.message)

    async def called(self, update: Update, _context: object) -> None:
        """Answer in a chat the bot is only a guest in, with the one message a guest has."""
        message = update.guest_message
        if message is None or message.guest_query_id is None:
            return
        user = message.guest_bot_caller_user or message.from_user
        if user is None or not parsing.is_person(user):
            return
        context = self._context
        room = room_of(context.tenant, message)
        text = parsing.text_of(message)
        question = parsing.without_mention(text, context.bot.username)
        heard = Heard(
            context.origin(update, user, message.chat, room),
            text if question is None else question,
            links=parsing.links_in(message),
            quoted=parsing.passage_of(message),
        )
        reply = await context.dispatcher.heard(heard)
        answer = guest_answer(context.with_ways_on(reply), context.abroad)
        try:
            await context.bot.answer_guest_query(message.guest_query_id, answer)
        except TelegramError as error:
            log.info("telegram.guest_answer_lost", error=error.message)
