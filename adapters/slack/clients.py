"""Clients of Slack's Web API, one for each token, over one pool of connections.

People are answered by clients that wait out a rate limit once (the SDK's handler for that is not on
by default); the outbox worker's never wait, since it does its own waiting.
"""

import contextlib
from collections.abc import Iterator
from urllib.parse import urlsplit

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.chat.messenger import NotLetIn
from adapters.slack.config import SLACK_API

log = structlog.get_logger()

CALL_SECONDS = 10.0
"""How long one request may take; Slack answers in well under a second."""

FAULTS = (SlackClientError, aiohttp.ClientError, OSError)
"""What a call may raise: a refusal of Slack's, a broken connection, or a timeout."""

RESPONSES = ("https://hooks.slack.com/", "https://hooks.slack-gov.com/")
"""How a `response_url` begins.  Where a stand-in plays Slack's Web API, its own answer as well."""

PASSING = frozenset({
    "", "ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
})  # fmt: skip
"""Errors of Slack's that are no word on our token, and pass by."""

TOO_MUCH = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
"""How Slack refuses the blocks of a message: its text alone is taken then."""

VIEW_REFUSED = frozenset({"invalid_arguments", "invalid_view", "view_too_large"})
"""How it refuses those of a view."""


def code_of(refusal: SlackApiError) -> str:
    """Slack's code for an error; empty where it answered with something else than JSON."""
    try:
        return str(refusal.response.get("error") or "")
    except (AttributeError, ValueError, TypeError):
        return ""


@contextlib.contextmanager
def let_in(token: str) -> Iterator[None]:
    """Tell a token that Slack refuses from a Slack that does not answer just now, which is logged.

    Raises:
        NotLetIn: with the sentence for the operator; `token` says which one it is.
    """
    try:
        yield
    except SlackApiError as refusal:
        code = code_of(refusal)
        if code not in PASSING:
            sentence = f"Slack refuses {token}: {code}. `carehandles check slack` says what to do."
            raise NotLetIn(sentence) from refusal
        log.warning("slack_not_connected", why=code or "no answer")
    except FAULTS as fault:
        log.warning("slack_not_connected", why=str(fault)[:200])


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


class Clients:
    """Makes clients; `open` before, `close` after."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._answered = RESPONSES if base_url == SLACK_API else (*RESPONSES, _origin(base_url))
        self._session: aiohttp.ClientSession | None = None
        self._talking: dict[str, AsyncWebClient] = {}
        self._carrying: dict[str, AsyncWebClient] = {}

    async def open(self) -> None:
        """Open the pool of connections."""
        self._talking.clear()
        self._carrying.clear()
        timeout = aiohttp.ClientTimeout(total=CALL_SECONDS)
        self._session = aiohttp.ClientSession(timeout=timeout)

    async def close(self) -> None:
        """Close it."""
        if self._session is not None:
            await self._session.close()

    def anonymous(self) -> AsyncWebClient:
        """A client without a token, for calls that bring their own."""
        return AsyncWebClient(base_url=self._base_url, session=self._session)

    def talking(self, token: str) -> AsyncWebClient:
        """A client for answering people."""
        if token not in self._talking:
            handlers = [
                AsyncConnectionErrorRetryHandler(),
                AsyncRateLimitErrorRetryHandler(max_retry_count=1),
                AsyncServerErrorRetryHandler(max_retry_count=1),
            ]
            self._talking[token] = AsyncWebClient(
                token, self._base_url, session=self._session, retry_handlers=handlers
            )
        return self._talking[token]

    def carrying(self, token: str) -> AsyncWebClient:
        """A client for the outbox worker: every failure is reported at once."""
        if token not in self._carrying:
            self._carrying[token] = AsyncWebClient(
                token, self._base_url, session=self._session, retry_handlers=[]
            )
        return self._carrying[token]

    def responding(self, url: str) -> AsyncWebhookClient | None:
        """A client for one `response_url`; None where it is no address of Slack's."""
        if not url.startswith(self._answered):
            log.warning("slack_response_url_refused")
            return None
        handlers = [AsyncConnectionErrorRetryHandler(), AsyncRateLimitErrorRetryHandler()]
        return AsyncWebhookClient(url, session=self._session, retry_handlers=handlers)
