"""Verification of HTTP requests: only what Slack signed just now reaches the app.

Signature and time are checked on the bytes as they came, before anything is parsed, so that nothing
a stranger writes is ever acted on.  docs.slack.dev/authentication/verifying-requests-from-slack
"""

import hashlib
import hmac
import re
import time
from collections.abc import Callable, Mapping

import structlog
from aiohttp import ClientError, web
from slack_bolt.error import BoltError
from slack_bolt.request.async_request import AsyncBoltRequest

log = structlog.get_logger()

CLOCK_SECONDS = 300
"""How far Slack's clock and ours may be apart; an older request may be somebody's recording."""

STAMP = "X-Slack-Request-Timestamp"
SIGNATURE = "X-Slack-Signature"
_DIGITS = re.compile(r"[0-9]{1,12}")
_HEADERS = ("Content-Type", STAMP, SIGNATURE, "X-Slack-Retry-Num", "X-Slack-Retry-Reason")
"""What Bolt is told of a request's head: the rest is not signed, and some of it steers Bolt."""

_UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, RecursionError, BoltError)
"""What parsing raises over a body of another shape than Slack's."""


class Unverified(Exception):  # noqa: N818 - it is an answer to somebody: 401
    """A request that Slack did not sign just now.  The message says what was the matter."""


class Malformed(Exception):  # noqa: N818 - as above: 400
    """A signed request that cannot be read."""


class Verification:
    """The check of one app's requests, by its signing secret."""

    def __init__(self, secret: str, *, now: Callable[[], float] = time.time) -> None:
        self._secret = secret.encode()
        self._now = now

    async def read(self, request: web.Request) -> AsyncBoltRequest:
        """Give Bolt's request, of a request that Slack signed.

        Raises:
            Unverified: Slack did not sign it, or not now.
            Malformed: Slack signed it, and it is nothing that Slack sends.
        """
        self._check_time(request.headers)
        body = await _body(request)
        self._check_signature(request.headers, body)
        return _parsed(request, body)

    def _check_time(self, headers: Mapping[str, str]) -> None:
        stamp = headers.get(STAMP, "")
        if not _DIGITS.fullmatch(stamp):
            raise Unverified("no time")
        if abs(self._now() - int(stamp)) > CLOCK_SECONDS:
            raise Unverified("not of now")

    def _check_signature(self, headers: Mapping[str, str], body: bytes) -> None:
        stamp = headers[STAMP].encode()
        wanted = (
            "v0=" + hmac.new(self._secret, b"v0:" + stamp + b":" + body, hashlib.sha256).hexdigest()
        )
        given = headers.get(SIGNATURE, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(wanted.encode(), given):
            raise Unverified("another signature")


async def _body(request: web.Request) -> bytes:
    try:
        return await request.read()
    except web.HTTPRequestEntityTooLarge as fault:
        raise Unverified("too large") from fault
    except (web.RequestPayloadError, ClientError, ValueError) as fault:
        raise Unverified("broken off or wrongly packed") from fault


def _parsed(request: web.Request, body: bytes) -> AsyncBoltRequest:
    headers = {name: request.headers[name] for name in _HEADERS if name in request.headers}
    try:
        parsed = AsyncBoltRequest(body=body.decode(), headers=dict(headers))
    except _UNREADABLE as fault:
        raise Malformed(type(fault).__name__) from fault
    content: object = parsed.body
    if not isinstance(content, dict) or not content:
        raise Malformed("no object")
    return parsed
