"""Telegram as a venue: the bot, its handlers and its ways in and out, started as one."""

import asyncio
from dataclasses import replace
from typing import Any

import structlog
from aiohttp import web
from telegram import Update
from telegram.error import ChatMigrated, InvalidToken, TelegramError
from telegram.ext import Application, ExtBot

from adapters.chat.desk import Desk
from adapters.chat.messenger import NotLetIn
from adapters.chat.texts import Texts
from adapters.telegram.comings import ComingHandlers
from adapters.telegram.config import TelegramConfig
from adapters.telegram.elsewhere import ElsewhereHandlers
from adapters.telegram.hands import Hands
from adapters.telegram.lanes import Dispatch, Lanes
from adapters.telegram.memberships import Memberships
from adapters.telegram.messages import MessageHandlers
from adapters.telegram.messenger import TelegramMessenger
from adapters.telegram.polling import Lease, Poller
from adapters.telegram.presses import PressHandlers
from adapters.telegram.reading import lane_of
from adapters.telegram.request import Request
from adapters.telegram.rooms import RoomRoles, chat_of
from adapters.telegram.setup import set_up
from adapters.telegram.speaking import Rooms, Speaker
from adapters.telegram.toasts import Toasts
from adapters.telegram.webhook import Webhook
from directory_core.clock import Clock, utc_now
from directory_core.models import RoomAddress

log = structlog.get_logger()

UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
)
"""What we ask Telegram for; posts in channels are none of it."""
STOP_WITHIN = 3.0
SAID_WITHIN = 5.0
"""Seconds an update stays unconfirmed after it is stored, for its answer to be on its way."""
RECONNECT = 5.0
UNKNOWN_TO_TELEGRAM = (
    "Telegram does not know the token: copy it from BotFather anew into CAREHANDLES_TELEGRAM_TOKEN."
)


class TelegramVenue:
    """One bot.  `open` comes first; `routes` go into the shared server before `start`."""

    def __init__(
        self,
        config: TelegramConfig,
        desk: Desk,
        texts: Texts,
        *,
        rooms: Rooms,
        lease: Lease,
        clock: Clock = utc_now,
    ) -> None:
        self._config = config
        self._texts = texts
        self._roles = RoomRoles(config.moderators, config.feeds)
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
        self._speaker = Speaker(self.messenger, rooms)
        self._toasts = Toasts(self._bot)
        memberships = Memberships(self._bot, self._roles, rooms, clock=clock)
        hands = Hands(
            config.tenant,
            self._bot,
            desk,
            texts,
            self._roles,
            rooms,
            memberships,
            self.messenger,
            self._speaker,
            self._toasts,
        )
        self._presses, self._messages = PressHandlers(hands), MessageHandlers(hands)
        for handlers in (
            self._messages,
            self._presses,
            ElsewhereHandlers(hands),
            ComingHandlers(hands),
        ):
            handlers.register(self._app)
        self._lanes = Lanes(Dispatch(self._app), self)
        self._rooms = rooms
        self._poller = Poller(self._bot, fetching, self._take, lease, allowed=UPDATES)
        self._webhook = (
            Webhook(config.webhook_path, config.webhook_secret, self._bot, self._lanes.take)
            if config.webhook_url
            else None
        )
        self._running: asyncio.Task[None] | None = None
        self._connected = False

    @property
    def passed_over(self) -> int:
        """How many updates were given up since the start."""
        return self._lanes.passed_over

    @property
    def is_alive(self) -> bool:
        """Whether we are connected, and events reach us as far as that is ours to tell."""
        running = self._running is not None and not self._running.done()
        return running and self._connected and (self._webhook is not None or self._poller.is_well)

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the shared server is to serve; nothing where the bot polls."""
        return self._webhook.routes() if self._webhook else []

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
        if self._webhook:
            self._webhook.ready = False
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
            await self._lanes.finish(within=STOP_WITHIN)
            await self._speaker.finish(within=STOP_WITHIN)
            await self._toasts.close()
            if self._webhook is None:
                await self._poller.finish()
        await self._app.shutdown()

    def received(self, update: Update) -> None:
        """See `lanes.Aftermath`."""
        self._presses.promise(update)

    async def gave_up(self, update: Update) -> None:
        """See `lanes.Aftermath`."""
        await self._presses.gave_up(update)
        await self._messages.gave_up(update)

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
            await self._choose_the_way_in()
            async with asyncio.TaskGroup() as together:
                together.create_task(self._introduce())
                together.create_task(self._serve())
        except Exception:
            log.exception("telegram.stopped")
            raise

    async def _choose_the_way_in(self) -> None:
        """Tell Telegram how updates come; a webhook and polling exclude each other."""
        while True:
            try:
                await self._set_webhook()
            except TelegramError as error:
                log.warning("telegram.not_connected", error=error.message)
                await asyncio.sleep(RECONNECT)
            else:
                return

    async def _set_webhook(self) -> None:
        config = self._config
        if self._webhook is None:
            if (await self._bot.get_webhook_info()).url:
                await self._bot.delete_webhook(drop_pending_updates=False)
            return
        self._webhook.ready = True
        await self._bot.set_webhook(
            config.webhook_url, secret_token=config.webhook_secret, allowed_updates=UPDATES
        )

    async def _serve(self) -> None:
        if self._webhook is None:
            await self._poller.run()

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

    def _take(self, update: Update) -> asyncio.Task[None] | None:
        """Serve a polled update; it is done once its answer is on its way, too.

        So an answer is not lost where the process dies between the two: the update comes again.
        """
        serving = self._lanes.take(update)
        if serving is None:
            return None
        return asyncio.create_task(self._served_and_said(serving, lane_of(update)))

    async def _served_and_said(self, serving: asyncio.Task[None], chat: str) -> None:
        await asyncio.wait({serving})
        if serving.cancelled():
            raise asyncio.CancelledError
        await self._speaker.quiet(chat, within=SAID_WITHIN)
