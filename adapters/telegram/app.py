"""Telegram as a venue: the bot, its handlers and its ways in and out, started as one."""

import asyncio
from dataclasses import replace
from typing import Any

import structlog
from aiohttp import web
from telegram import Update
from telegram.error import ChatMigrated, InvalidToken, TelegramError
from telegram.ext import Application, ExtBot

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.given_answers import GivenAnswers
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import NotLetIn
from adapters.telegram.callback_answers import CallbackAnswers
from adapters.telegram.chats import RoomRoles, chat_of
from adapters.telegram.config import TelegramConfig
from adapters.telegram.dialogs import Dialogs
from adapters.telegram.handlers.callbacks import CallbackHandlers
from adapters.telegram.handlers.chat_members import ChatMemberHandlers
from adapters.telegram.handlers.context import HandlerContext
from adapters.telegram.handlers.inline import InlineHandlers
from adapters.telegram.handlers.messages import MessageHandlers
from adapters.telegram.http import Request
from adapters.telegram.memberships import Memberships
from adapters.telegram.messenger import TelegramMessenger
from adapters.telegram.sender import Rooms, Sender
from adapters.telegram.setup import set_up
from adapters.telegram.updates.polling import Shared
from adapters.telegram.updates.queue import Dispatch, UpdateQueue
from adapters.telegram.updates.receiver import RECONNECT, Receiver
from directory_core.clock import Clock, utc_now
from directory_core.models import RoomAddress

log = structlog.get_logger()

STOP_WITHIN = 3.0
UNKNOWN_TO_TELEGRAM = (
    "Telegram does not know the token: copy it from BotFather anew into CAREHANDLES_TELEGRAM_TOKEN."
)


class TelegramVenue:
    """One bot.  `open` comes first; `routes` go into the shared server before `start`."""

    def __init__(
        self,
        config: TelegramConfig,
        dispatcher: Dispatcher,
        texts: Texts,
        *,
        rooms: Rooms,
        shared: Shared,
        clock: Clock = utc_now,
    ) -> None:
        self._config = config
        self._texts = texts
        self._roles = RoomRoles(config.moderators, config.feeds)
        self._rooms = rooms
        fetching, request = Request(connections=4), Request()
        self._bot = ExtBot(
            config.token,
            base_url=config.base_url,
            request=request,
            get_updates_request=fetching,
        )
        self._app: Application[Any, Any, Any, Any, Any, Any] = (
            Application.builder().bot(self._bot).updater(None).job_queue(None).build()
        )
        self.messenger = TelegramMessenger(self._bot, request, config.tenant, self._roles)
        self._speaker = Sender(self.messenger, rooms, dispatcher.answered)
        self._toasts = CallbackAnswers(self._bot)
        self._listen(self._context(dispatcher, clock))
        self._queue = UpdateQueue(Dispatch(self._app), self)
        self._way_in = Receiver(config, self._bot, self._queue, self._speaker, shared, fetching)
        self._running: asyncio.Task[None] | None = None
        self._connected = False

    @property
    def passed_over(self) -> int:
        """How many updates were given up, or could not be read, since the start."""
        return self._queue.passed_over + self._way_in.unreadable

    @property
    def is_alive(self) -> bool:
        """Whether we are connected, and events reach us as far as that is ours to tell."""
        running = self._running is not None and not self._running.done()
        return running and self._connected and self._way_in.is_well

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the shared server is to serve; nothing where the bot polls."""
        return self._way_in.routes

    async def open(self) -> None:
        """Connect, which is all that the messenger needs.

        Where the network is gone the messenger's calls fail until it is back.

        Raises:
            NotLetIn: Telegram does not know the token.
        """
        self._connected = await self._connect()

    async def start(self) -> None:
        """Hear from then on; where the network is gone, as soon as it is back."""
        self._running = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Hear nothing new, let what is under way be stored and said, and let go."""
        self._way_in.close()
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
            await self._queue.finish(within=STOP_WITHIN)
            await self._speaker.finish(within=STOP_WITHIN)
            await self._toasts.close()
            await self._messages.close()
            await self._way_in.finish()
        await self._app.shutdown()

    def received(self, update: Update) -> None:
        """See `lanes.Aftermath`."""
        self._presses.promise(update)

    async def gave_up(self, update: Update) -> None:
        """See `lanes.Aftermath`."""
        await self._presses.gave_up(update)
        await self._messages.gave_up(update)

    def _context(self, dispatcher: Dispatcher, clock: Clock) -> HandlerContext:
        return HandlerContext(
            self._config.tenant,
            self._bot,
            dispatcher,
            self._texts,
            self._roles,
            self._rooms,
            Memberships(self._bot, self._roles, self._rooms, clock=clock),
            self.messenger,
            self._speaker,
            self._toasts,
            Dialogs(self._bot),
            GivenAnswers(),
        )

    def _listen(self, context: HandlerContext) -> None:
        self._presses, self._messages = CallbackHandlers(context), MessageHandlers(context)
        others = InlineHandlers(context), ChatMemberHandlers(context)
        for handlers in (self._messages, self._presses, *others):
            handlers.register(self._app)

    async def _connect(self) -> bool:
        try:
            await self._app.initialize()
        except InvalidToken as refusal:
            raise NotLetIn(UNKNOWN_TO_TELEGRAM) from refusal
        except TelegramError as error:
            log.warning("telegram.not_connected", error=error.message)
            return False
        self.messenger.inline = bool(self._bot.bot.supports_inline_queries)
        return True

    async def _run(self) -> None:
        try:
            while not self._connected:
                await asyncio.sleep(RECONNECT)
                self._connected = await self._connect()
            await self._way_in.open()
            async with asyncio.TaskGroup() as together:
                together.create_task(self._introduce())
                together.create_task(self._way_in.serve())
        except Exception:
            log.exception("telegram.stopped")
            raise

    async def _introduce(self) -> None:
        """Look for the moderators' rooms, and set what the bot says of itself."""
        try:
            for room in self._config.moderators:
                await self._look_for(room)
            if self._config.set_up:
                await set_up(self._bot, self._texts, self._roles.moderators)
        except Exception:  # people are served all the same
            log.exception("telegram.not_introduced")

    async def _look_for(self, room: RoomAddress) -> None:
        try:
            await self._bot.get_chat(chat_of(room))
        except ChatMigrated as moved:
            new = replace(room, key=str(moved.new_chat_id))
            log.warning("telegram.moderators_moved", old=room.key, new=new.key)
            self._roles.moved(room, new)
            await self._rooms.moved(room, new)
        except TelegramError as error:
            log.warning("telegram.moderators_unreachable", chat=room.key, error=error.message)
