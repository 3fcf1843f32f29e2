"""How updates come in: by polling or by webhook; the one excludes the other.

What a webhook brings is answered 200 once what it changed is stored, and not before.  An update of
a shape we do not know is noted in the log and let pass, by either way.

The secret shows that it is Telegram who speaks.  There is no webhook without one: whoever found
the address could press buttons as any moderator.  https://core.telegram.org/bots/api#setwebhook
"""

import asyncio
import hmac
import json
from collections import Counter
from collections.abc import Callable

import structlog
from aiohttp import ClientError, web
from telegram import Bot, Update
from telegram.error import TelegramError

from adapters.telegram.config import TelegramConfig
from adapters.telegram.http import Flooded, Request
from adapters.telegram.parsing import lane_of
from adapters.telegram.sender import Sender
from adapters.telegram.updates.polling import Poller, Shared
from adapters.telegram.updates.queue import OF_ANOTHER_SHAPE, UpdateQueue

log = structlog.get_logger()

HEADER = "X-Telegram-Bot-Api-Secret-Token"
WAITS = 25.0
"""Seconds; then Telegram is asked to bring it again, and it is recognised."""


class Webhook:
    """The route.  `take` serves an update and gives the task of that (see `UpdateQueue.take`)."""

    def __init__(
        self,
        path: str,
        secret: str,
        bot: Bot,
        take: Callable[[Update], asyncio.Task[None] | None],
    ) -> None:
        if not secret:
            raise ValueError("a webhook without a secret takes anybody's word")
        self._path = path
        self._secret = secret.encode()
        self._bot = bot
        self._take = take
        self.unreadable = 0
        """How many updates could not be read, and were let pass."""
        self.ready = False
        """Whether the bot is connected, so that updates can be served."""

    def routes(self) -> list[web.RouteDef]:
        """What to add to the application."""
        return [web.post(self._path, self.receive)]

    async def receive(self, request: web.Request) -> web.Response:
        """Serve one update."""
        given = request.headers.get(HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        if not self.ready:
            return web.Response(status=503)
        try:
            told = json.loads(await request.read())
            number = int(told["update_id"])
        except (
            *OF_ANOTHER_SHAPE,
            web.HTTPRequestEntityTooLarge,
            web.RequestPayloadError,
            ClientError,
        ):
            log.warning("telegram.malformed_update")
            return web.Response(status=400)
        try:
            serving = self._take(Update.de_json(told, self._bot))
        except OF_ANOTHER_SHAPE:
            self.unreadable += 1
            log.exception("telegram.unreadable_update", update=number)
            return web.Response()  # or Telegram would bring it again, before all others
        if serving is not None:
            done, _ = await asyncio.wait({serving}, timeout=WAITS)
            if not done or serving.cancelled():
                return web.Response(status=503)
        return web.Response()


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
SAID_WITHIN = 60.0
"""Seconds an update is not done after it is stored, for its answer to be on its way."""
HELD_OF_A_CHAT = 10
"""Updates of one chat that stay so at a time: those of a flooded chat would fill all that Telegram
gives at once, and nobody behind them would be heard."""
RECONNECT = 5.0
WATCH = 60.0
"""Seconds between looks at whether the webhook is still ours."""


class Receiver:
    """The webhook where one is set, or else the poller; both serve through `queue`."""

    def __init__(
        self,
        config: TelegramConfig,
        bot: Bot,
        queue: UpdateQueue,
        speaker: Sender,
        shared: Shared,
        fetching: Request,
    ) -> None:
        self._config = config
        self._bot = bot
        self._queue = queue
        self._speaker = speaker
        self._poller = Poller(bot, fetching, self._take, shared, allowed=UPDATES)
        self._held: Counter[str] = Counter()
        self._webhook: Webhook | None = None
        if config.webhook_url:
            self._webhook = Webhook(config.webhook_path, config.webhook_secret, bot, queue.take)

    @property
    def is_well(self) -> bool:
        """Whether updates reach us as far as that is ours to tell."""
        return self._webhook is not None or self._poller.is_well

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the shared server is to serve; nothing where the bot polls."""
        return self._webhook.routes() if self._webhook else []

    async def open(self) -> None:
        """Tell Telegram how updates come, for as long as it takes to be heard."""
        while True:
            try:
                await self._set_webhook()
            except Flooded as flooded:
                await asyncio.sleep(flooded.after)
            except TelegramError as error:
                log.warning("telegram.not_connected", error=error.message)
                await asyncio.sleep(RECONNECT)
            else:
                return

    async def serve(self) -> None:
        """Fetch until cancelled, or watch over the webhook, which somebody else may take down."""
        if self._webhook is None:
            await self._poller.run()
        while True:
            await asyncio.sleep(WATCH)
            await self._watch_over_webhook()

    @property
    def unreadable(self) -> int:
        """How many updates could not be read, and were let pass."""
        return self._poller.unreadable + (self._webhook.unreadable if self._webhook else 0)

    def close(self) -> None:
        """Let Telegram bring nothing more for now."""
        if self._webhook:
            self._webhook.ready = False

    async def finish(self) -> None:
        """Confirm what is stored of the fetched."""
        if self._webhook is None:
            await self._poller.finish()

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

    async def _watch_over_webhook(self) -> None:
        """Set the webhook again where it is not ours any more."""
        try:
            told = (await self._bot.get_webhook_info()).url
            if told != self._config.webhook_url:
                log.error("telegram.webhook_was_changed", found=told and "another address")
                await self._set_webhook()
        except TelegramError as error:
            log.warning("telegram.webhook_unseen", error=error.message)

    def _take(self, update: Update) -> asyncio.Task[None] | None:
        """Serve a fetched update; it is done once its answer is on its way, too.

        So an answer is not lost where the process dies between the two: the update comes again.
        """
        serving = self._queue.take(update)
        if serving is None:
            return None
        return asyncio.create_task(self._served_and_said(serving, lane_of(update)))

    async def _served_and_said(self, serving: asyncio.Task[None], chat: str) -> None:
        await asyncio.wait({serving})
        if serving.cancelled():
            raise asyncio.CancelledError
        if self._held[chat] >= HELD_OF_A_CHAT:
            return
        self._held[chat] += 1
        try:
            await self._speaker.quiet(chat, within=SAID_WITHIN)
        finally:
            self._held[chat] -= 1
            if not self._held[chat]:
                del self._held[chat]
