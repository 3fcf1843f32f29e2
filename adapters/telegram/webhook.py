"""Updates that Telegram brings: answered 200 once what they changed is stored, and not before.

One of a shape we do not know is noted in the log and let pass, as the poller does.

The secret shows that it is Telegram who speaks.  There is no webhook without one: whoever found
the address could press buttons as any moderator.  https://core.telegram.org/bots/api#setwebhook
"""

import asyncio
import hmac
import json
from collections.abc import Callable

import structlog
from aiohttp import ClientError, web
from telegram import Bot, Update

log = structlog.get_logger()

HEADER = "X-Telegram-Bot-Api-Secret-Token"
UNREADABLE = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What reading raises over a body of another shape than Telegram's."""
WAITS = 25.0
"""Seconds; then Telegram is asked to bring it again, and it is recognised."""


class Webhook:
    """The route.  `take` serves an update and gives the task of that (see `Lanes.take`)."""

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
        except (*UNREADABLE, web.HTTPRequestEntityTooLarge, web.RequestPayloadError, ClientError):
            log.warning("telegram.malformed_update")
            return web.Response(status=400)
        try:
            update = Update.de_json(told, self._bot)
        except UNREADABLE:
            log.exception("telegram.unreadable_update", update=number)
            return web.Response()  # or Telegram would bring it again, before all others
        serving = self._take(update)
        if serving is not None:
            done, _ = await asyncio.wait({serving}, timeout=WAITS)
            if not done or serving.cancelled():
                return web.Response(status=503)
        return web.Response()
