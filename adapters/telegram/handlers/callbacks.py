"""Presses of buttons: each is answered once, with what came of it."""

from collections.abc import Awaitable, Callable

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler

from adapters.chat.events import Pressed
from adapters.chat.messenger import CardGone, TryAgain
from adapters.chat.views import Button, Reply, Style
from adapters.telegram import parsing
from adapters.telegram.chats import private_room, room_of
from adapters.telegram.handlers.context import App, HandlerContext
from adapters.telegram.rendering import extras
from adapters.telegram.rendering.keyboards import ASKS_FIRST
from directory_core.models import RoomAddress


class CallbackHandlers:
    """Buttons under our messages, new ones and old ones."""

    def __init__(self, context: HandlerContext) -> None:
        self._context = context

    def register(self, app: App) -> None:
        """Attach the handlers to `app`."""
        app.add_handler(CallbackQueryHandler(self.pressed))

    def promise(self, update: Update) -> None:
        """A press came in and will be answered within two seconds, whatever it waits for."""
        if query := update.callback_query:
            working = self._context.words(query.from_user)("telegram-working")
            self._context.toasts.promise(query.id, working)

    async def gave_up(self, update: Update) -> None:
        """A press could not be served, however often it was tried."""
        if query := update.callback_query:
            sorry = self._context.words(query.from_user)("telegram-failed")
            await self._tell(query, Reply(sorry, toast=sorry, alert=True))

    async def pressed(self, update: Update, _context: object) -> None:
        """Pass a press on; the card under the button is left to the outbox worker."""
        query = update.callback_query
        if query is None:
            return
        if not parsing.is_person(query.from_user):
            nobody = self._context.words(None)("telegram-anonymous")
            await self._tell(query, Reply(nobody, toast=nobody, alert=True))
        elif (query.data or "").startswith(ASKS_FIRST):
            await self._tell(query, self._asked_first(query))
        else:
            await self._serve(update, query)

    async def _serve(self, update: Update, query: CallbackQuery) -> None:
        context, room = self._context, self._room(query)
        chat = query.message.chat if query.message else None
        origin = context.origin(update, query.from_user, chat, room)
        message = str(query.message.message_id) if query.message else ""
        token = query.data or ""
        reply = await context.dispatcher.pressed(Pressed(origin, token, message))
        replaced = extras.stands_in(token, reply, private_chat=_is_private(query))
        turned = self._turning(query, room, reply) if replaced else None
        await self._tell(query, reply, instead_of=turned)

    async def _tell(
        self,
        query: CallbackQuery,
        reply: Reply,
        *,
        instead_of: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """Answer the press, and say below it what the answer could not."""
        context, room = self._context, self._room(query)
        private = _is_private(query)
        if reply.start and not private and await self._led(query, reply.start):
            return
        sent = context.dialogs.shown(room, reply)
        reply = context.with_ways_on(reply)
        toast = extras.toast_of(reply, private_chat=private)
        heard = await context.toasts.settle(query.id, toast, alert=reply.alert)
        if heard and extras.fits_a_toast(reply, toast):
            return
        under = query.message.message_id if query.message and not private else None
        context.speaker.say(room, reply, answers=under, instead_of=instead_of, sent=sent)

    async def _led(self, query: CallbackQuery, parameter: str) -> bool:
        """Open the private chat for whoever pressed; whether that is how they go on."""
        url = self._context.start_url(parameter)
        return bool(url) and await self._context.toasts.settle(query.id, "", url=url)

    def _asked_first(self, query: CallbackQuery) -> Reply:
        """What cannot be undone is done at a second press."""
        words = self._context.words(query.from_user)
        token = (query.data or "").removeprefix(ASKS_FIRST)
        label = _label(query) or words("telegram-yes")
        yes = Button(label, token, style=Style.DANGER)
        return Reply(words("telegram-sure", what=label), buttons=(yes,))

    def _turning(
        self, query: CallbackQuery, room: RoomAddress, reply: Reply
    ) -> Callable[[], Awaitable[bool]] | None:
        """An edit of the message under the button, where the reply fits into one."""
        context, message = self._context, query.message
        sent = context.dialogs.shown(room, reply)
        reply = context.with_ways_on(reply)
        if not isinstance(message, Message) or len(context.messenger.draw(room, reply)) > 1:
            return None

        async def turn() -> bool:
            try:
                await context.messenger.edit(room, str(message.message_id), reply)
            except (CardGone, TryAgain):
                return False
            if sent is not None:
                await sent([str(message.message_id)])
            return True

        return turn

    def _room(self, query: CallbackQuery) -> RoomAddress:
        if query.message is None:
            return private_room(self._context.tenant, query.from_user.id)
        return room_of(self._context.tenant, query.message)


def _is_private(query: CallbackQuery) -> bool:
    return query.message is None or query.message.chat.type == ChatType.PRIVATE


def _label(query: CallbackQuery) -> str:
    """What the pressed button says."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return ""
    buttons = [button for row in message.reply_markup.inline_keyboard for button in row]
    return next((b.text for b in buttons if b.callback_data == query.data), "")
