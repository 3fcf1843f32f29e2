"""How we speak HTTP to the Bot API: by aiohttp, which serves us anyway.

The library's own way (httpx) costs four times the processor time for each call; with 200 chats
asking at once that is the difference between one second and several
(`docs/decisions/0060-telegram-way-in-and-out.md`).
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

from aiohttp import ClientError, ClientSession, ClientTimeout, FormData, TCPConnector
from telegram import InputFile, TelegramObject
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData

CONNECT_TIMEOUT = 5.0
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Flooded(TelegramError):  # noqa: N818 - Telegram's "not now", an outcome
    """Telegram asks us to wait `after` seconds.

    The library's own `RetryAfter` says the same, but warns of a coming change of its type each
    time it is made, unless an environment variable is set.
    """

    __slots__ = ("after",)

    def __init__(self, after: float) -> None:
        super().__init__(f"Too many requests: wait {after} s")
        self.after = after


class Request(BaseRequest):
    """One session of at most `connections` at a time; an answer is waited for `timeout` seconds."""

    def __init__(self, *, connections: int = 64, timeout: float = 10.0) -> None:
        self._connections = connections
        self._timeout = timeout
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long an answer is waited for, in seconds."""
        return self._timeout

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None:
            connector = TCPConnector(limit=self._connections)
            self._session = ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def ask(
        self, url: str, asked: Mapping[str, Any], *, read_timeout: float | None = None
    ) -> Any:
        """The result of a call as it came, without building the library's objects of it.

        Raises:
            TelegramError: as the library's own calls do.
        """
        given = {name: value for name, value in asked.items() if value is not None}
        files = {n: value.field_tuple for n, value in given.items() if isinstance(value, InputFile)}
        fields = {name: _field(value) for name, value in given.items() if name not in files}
        patience = self._patience(CONNECT_TIMEOUT, read_timeout or self._timeout)
        code, payload = await self._send("POST", url, fields, files, patience)
        if code == HTTPStatus.OK:
            return self.parse_json_payload(payload)["result"]
        raise _refusal(code, payload)

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a request of the library's: a form, in parts where a file goes with it.

        Raises:
            Flooded: Telegram asks us to wait.
            TimedOut, NetworkError: it did not get there or back.
        """
        del write_timeout, pool_timeout
        fields = request_data.json_parameters if request_data else {}
        files = request_data.multipart_data if request_data else None
        patience = self._patience(connect_timeout, read_timeout)
        return await self._send(method, url, fields, files or {}, patience)

    async def _send(
        self,
        method: str,
        url: str,
        fields: Mapping[str, str],
        files: Mapping[str, Any],
        patience: ClientTimeout,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("not connected")
        form, headers = _form(fields, files)
        parts = urlsplit(url)
        proxy = _proxy(parts.scheme, parts.hostname or "")
        asking = self._session.request(
            method, url, data=form, headers=headers, timeout=patience, proxy=proxy
        )
        try:
            async with asking as answer:
                code, payload = answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error
        if code == HTTPStatus.TOO_MANY_REQUESTS:
            raise Flooded(_seconds(payload))
        return code, payload

    def _patience(self, connect: Any, read: Any) -> ClientTimeout:
        """How long a call waits for each of its steps; in all it may take as long as it gets on."""
        connect, read = _or(connect, CONNECT_TIMEOUT), _or(read, self._timeout)
        return ClientTimeout(total=None, connect=connect, sock_read=read)


def _field(value: Any) -> str:
    """A value as the Bot API takes it in a form: a text as it is, anything else as JSON."""
    if isinstance(value, TelegramObject):
        return value.to_json()
    return value if isinstance(value, str) else json.dumps(value)


def _refusal(code: int, payload: bytes) -> TelegramError:
    """The library's error for an answer that is no result.

    https://core.telegram.org/bots/api#making-requests
    """
    try:
        told = json.loads(payload)
        said = str(told["description"])
        moved_to = told.get("parameters", {}).get("migrate_to_chat_id")
    except (ValueError, TypeError, LookupError, AttributeError):
        said, moved_to = f"HTTP {code}", None
    if moved_to:
        return ChatMigrated(int(moved_to))
    match code:
        case HTTPStatus.UNAUTHORIZED | HTTPStatus.NOT_FOUND:
            return InvalidToken(said)
        case HTTPStatus.BAD_REQUEST:
            return BadRequest(said)
        case HTTPStatus.FORBIDDEN:
            return Forbidden(said)
        case HTTPStatus.CONFLICT:
            return Conflict(said)
    return NetworkError(said)


def _form(
    fields: Mapping[str, str], files: Mapping[str, Any]
) -> tuple[bytes | FormData, Mapping[str, str]]:
    """What is sent, and its headers."""
    if not files:
        return urlencode(fields).encode(), FORM
    form = FormData()
    for name, value in fields.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in files.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}


@lru_cache
def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that the system names for it; aiohttp would look anew for each call."""
    return None if proxy_bypass(host) else getproxies().get(scheme)


def _or(given: Any, default: float) -> Any:
    return default if given is BaseRequest.DEFAULT_NONE else given


def _seconds(payload: bytes) -> float:
    """What the answer says, or a second where it says nothing to be understood."""
    try:
        return max(0.0, float(json.loads(payload)["parameters"]["retry_after"]))
    except (ValueError, TypeError, KeyError):
        return 1.0
