"""Socket Mode, watched.

The SDK pings once a connection is up and replaces one that answers no more.  It misses two faults:
a connection that opened and never said `hello`, and a reconnect loop that died.  So this watch
replaces a connection that has been deaf for too long: no `hello`, no message, no pong.  The SDK
also tries one address for ever, which Slack honours for half a minute: so each try gets a new one.
"""

import asyncio
import time
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.clients import FAULTS, let_in

log = structlog.get_logger()

PING_SECONDS = 10.0
DEAF_SECONDS = 60.0


class Socket:
    """One Socket Mode connection, kept alive until it is closed."""

    def __init__(
        self,
        app: AsyncApp,
        app_token: str,
        client: AsyncWebClient,
        *,
        ping_seconds: float = PING_SECONDS,
        deaf_seconds: float = DEAF_SECONDS,
    ) -> None:
        self._app = app
        self._app_token = app_token
        self._client = client
        self._ping_seconds = ping_seconds
        self._deaf_seconds = deaf_seconds
        self._handler: AsyncSocketModeHandler | None = None
        self._watching: asyncio.Task[None] | None = None
        self._heard_at = 0.0

    async def open(self) -> None:
        """Connect, and begin to watch: where Slack does not answer now, it may do so later.

        Raises:
            NotLetIn: Slack refuses the app token.
        """
        with let_in("the app token"):
            await self._connect()
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Stop watching, and disconnect."""
        if self._watching is not None:
            self._watching.cancel()
        if self._handler is not None:
            await self._drop(self._handler)

    @property
    def is_alive(self) -> bool:
        """Whether something was heard of Slack lately."""
        return time.monotonic() - self._last_heard() < self._deaf_seconds

    async def _connect(self) -> None:
        handler = AsyncSocketModeHandler(
            self._app, self._app_token, web_client=self._client, ping_interval=self._ping_seconds
        )
        handler.client.message_listeners.append(self._hear)
        self._handler, self._heard_at = handler, time.monotonic()
        client = handler.client
        try:
            client.wss_uri = await client.issue_new_wss_url()
            async with asyncio.timeout(self._ping_seconds):
                await client.connect()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped
        except FAULTS:
            self._heard_at -= self._deaf_seconds
            await self._drop(handler)
            raise

    async def _hear(self, _client: Any, _message: Any, _raw: Any) -> None:
        self._heard_at = time.monotonic()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._deaf_seconds / 4)
            if self.is_alive or self._handler is None:
                continue
            log.warning("slack_socket_deaf", seconds=self._deaf_seconds)
            try:
                await self._drop(self._handler)
                await self._connect()
            except FAULTS as fault:
                log.warning("slack_socket_lost", why=str(fault)[:200])

    async def _drop(self, handler: AsyncSocketModeHandler) -> None:
        try:
            async with asyncio.timeout(self._ping_seconds):
                await handler.client.close()  # type: ignore[no-untyped-call]  # as above
        except FAULTS as fault:
            log.info("slack_socket_close_failed", why=type(fault).__name__)

    def _last_heard(self) -> float:
        """The last message, or the last pong: the SDK keeps that by the clock on the wall."""
        client: SocketModeClient | None = self._handler.client if self._handler else None
        pong = client.last_ping_pong_time if client else None
        since_pong = time.time() - pong if pong else float("inf")
        return max(self._heard_at, time.monotonic() - since_pong)
