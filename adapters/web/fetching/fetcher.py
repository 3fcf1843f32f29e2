"""Fetching from the web, which can lie, hang, redirect inward or explode.

Every connection goes to an address that was looked at first (httpx-secure), so that no name that
resolves inward, now or a moment later, is ever spoken to.  A page has 2 MB and 10 seconds,
compressed or not; a redirect is a new request with all the same checks.
"""

import asyncio
import ssl
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address
from socket import gaierror
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx
from httpx_secure import SSRFProtectionError, httpx_ssrf_protection
from publicsuffixlist import PublicSuffixList

from adapters.web.fetching.bodies import read_body
from adapters.web.fetching.domains import in_ascii

MOST_SECONDS = 10.0
MOST_REDIRECTS = 5
_MOST_HOSTS = 10_000
_MOST_COOKIES = 1_000
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_RESERVED = ("example", "test", "localhost", "invalid")
_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1"
NEVER = frozenset(
    {
        "x.com", "twitter.com", "t.co", "facebook.com", "fb.com", "fb.me", "fb.watch",
        "messenger.com", "instagram.com", "instagr.am", "threads.net", "threads.com",
        "whatsapp.com", "wa.me", "meta.com", "tiktok.com", "linkedin.com", "lnkd.in",
    }
)  # fmt: skip
"""Domains of X, Meta, TikTok and LinkedIn, whose pages are never fetched."""
_PUBLIC = PublicSuffixList(accept_unknown=False, only_icann=True)


class Trouble(StrEnum):
    """Why an address could not be read."""

    NAME = "name"
    """Its name leads nowhere."""
    INWARD = "inward"
    """It leads into a private network, or is no name of the public web."""
    TLS = "tls"
    SLOW = "slow"
    CONNECTION = "connection"
    REDIRECTS = "redirects"
    STATUS = "status"
    TOO_LARGE = "too_large"
    NOT_A_PAGE = "not_a_page"
    GUARDED = "guarded"
    """A guard lets no program pass."""
    PLATFORM = "platform"
    """It is a page of a platform that is never fetched."""


class FetchFailed(Exception):  # noqa: N818 - named for what happened
    """An address could not be read, and why."""

    def __init__(self, trouble: Trouble, detail: str = "", retry_after: float = 0.0) -> None:
        super().__init__(f"{trouble.value}: {detail}" if detail else trouble.value)
        self.trouble = trouble
        self.detail = detail
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one address answered; `body` is decompressed, and cut at 2 MB (`cut`)."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: bool = False

    @property
    def content_type(self) -> str:
        """The media type, in lower case, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0


class Fetcher:
    """Fetches from the web, one request at a time for each host and with a pause between.

    `agent` is what it calls itself.  With `loopback` (for tests alone) names that resolve to this
    machine, every port, and suffixes that are reserved for tests are read as well.
    """

    def __init__(self, agent: str, *, loopback: bool = False, pause: float = 1.0) -> None:
        self._loopback = loopback
        self._pause = pause
        self._hosts: OrderedDict[str, _Host] = OrderedDict()
        self._unresolved: set[str] = set()
        self._client = httpx.AsyncClient(
            follow_redirects=False,
            trust_env=False,
            timeout=httpx.Timeout(MOST_SECONDS),
            headers={
                "User-Agent": agent,
                "Accept": _ACCEPT,
                "Accept-Encoding": "gzip, deflate",
                "Accept-Language": "en,*;q=0.5",
            },
            limits=httpx.Limits(max_connections=200, max_keepalive_connections=20),
        )
        httpx_ssrf_protection(
            self._client,
            check_globally_reachable=not loopback,
            custom_validator=_global_or_here if loopback else None,
            dns_cache_ttl=60,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of every connection."""
        await self._client.aclose()

    async def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        seconds: float | None = None,
    ) -> Fetched:
        """What `url` answers within `seconds`; a redirect is an answer like any other.

        Raises:
            FetchFailed: nothing came, or from where nothing may be fetched.
        """
        host = self._checked(url)
        async with self._turn(host):
            try:
                async with asyncio.timeout(seconds or MOST_SECONDS):
                    return await self._fetch(url, headers or {}, seconds or MOST_SECONDS)
            except TimeoutError as slow:
                raise FetchFailed(Trouble.SLOW) from slow
            except SSRFProtectionError as inward:
                raise FetchFailed(Trouble.INWARD, inward.hostname) from inward
            except httpx.InvalidURL as invalid:
                raise FetchFailed(Trouble.INWARD, str(invalid)) from invalid
            except httpx.TimeoutException as slow:
                raise FetchFailed(Trouble.SLOW) from slow
            except (httpx.HTTPError, OSError, ValueError, UnicodeError) as broken:
                raise _failure(broken) from broken

    def _checked(self, url: str) -> str:
        """The host of `url`, if something may be fetched there."""
        try:
            parts = urlsplit(url)
            host, port = in_ascii((parts.hostname or "").lower().rstrip(".")), parts.port
        except ValueError as unreadable:
            raise FetchFailed(Trouble.INWARD, url[:200]) from unreadable
        if parts.scheme not in {"http", "https"} or not host or "@" in parts.netloc:
            raise FetchFailed(Trouble.INWARD, url[:200])
        if any(host == each or host.endswith(f".{each}") for each in NEVER):
            raise FetchFailed(Trouble.PLATFORM, host[:200])
        if self._loopback:
            return f"{host}:{port}" if port else host
        if port not in {None, 80, 443} or _is_literal(host) or not _PUBLIC.privatesuffix(host):
            raise FetchFailed(Trouble.INWARD, host[:200])
        return host

    def reaches(self, url: str) -> bool:
        """Whether something other than the website that is read may be asked at `url`.

        On loopback only names reserved for tests are: nothing leaves this machine.
        """
        host = (urlsplit(url).hostname or "").rstrip(".")
        return not self._loopback or host.rpartition(".")[2] in _RESERVED or _is_literal(host)

    def _turn(self, host: str) -> "_Turn":
        entry = self._hosts.setdefault(host, _Host())
        self._hosts.move_to_end(host)
        while len(self._hosts) > _MOST_HOSTS:
            oldest = next(iter(self._hosts))
            if self._hosts[oldest].lock.locked():
                break
            del self._hosts[oldest]
        return _Turn(entry, self._pause)

    async def _fetch(self, url: str, headers: Mapping[str, str], seconds: float) -> Fetched:
        target, extra, extensions = await self._routed(url)
        if len(self._client.cookies.jar) > _MOST_COOKIES:
            self._client.cookies.clear()
        request = self._client.build_request(
            "GET",
            target,
            headers={**headers, **extra},
            extensions=extensions,
            timeout=httpx.Timeout(seconds),
        )
        response = await self._client.send(request, stream=True)
        try:
            body, cut = await read_body(response)
        finally:
            await response.aclose()
        named = {key.lower(): value for key, value in response.headers.items()}
        return Fetched(url, response.status_code, named, body, cut)

    async def _routed(self, url: str) -> tuple[str, dict[str, str], dict[str, str]]:
        """Where a request goes: names reserved for tests lead to this machine, if they may."""
        parts = urlsplit(url)
        host = in_ascii((parts.hostname or "").lower())
        suffix = host.rstrip(".").rpartition(".")[2]
        if not self._loopback or suffix not in _RESERVED or host == "localhost":
            return url, {}, {}
        if suffix not in self._unresolved:
            if await _resolves(host):
                return url, {}, {}
            self._unresolved.add(suffix)
        netloc = f"127.0.0.1:{parts.port}" if parts.port else "127.0.0.1"
        return (
            urlunsplit(parts._replace(netloc=netloc)),
            {"Host": f"{host}:{parts.port}" if parts.port else host},
            {"sni_hostname": host},
        )


class _Turn:
    """The right to ask one host: one request at a time, and a pause after each."""

    def __init__(self, host: _Host, pause: float) -> None:
        self._host = host
        self._pause = pause

    async def __aenter__(self) -> None:
        await self._host.lock.acquire()
        wait = self._host.free_at - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)

    async def __aexit__(self, *_: object) -> None:
        self._host.free_at = time.monotonic() + self._pause
        self._host.lock.release()


def redirect_of(answer: Fetched) -> str:
    """Where an answer sends on to; empty where it does not."""
    location = answer.headers.get("location", "").strip()
    if answer.status not in _REDIRECTS or not location:
        return ""
    try:
        return urljoin(answer.url, location.encode("latin-1", "replace").decode("utf-8", "replace"))
    except ValueError:
        return ""


def retry_after(answer: Fetched) -> float:
    """The seconds that a server asks to be left alone for."""
    written = answer.headers.get("retry-after", "").strip()
    if written.isdigit():
        return float(written[:7])
    try:
        until = parsedate_to_datetime(written)
    except (ValueError, TypeError):
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(0.0, (until - datetime.now(UTC)).total_seconds()), 1e7)


def _global_or_here(_host: str, address: IPv4Address | IPv6Address, _port: int) -> bool:
    return address.is_global or address.is_loopback


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


async def _resolves(host: str) -> bool:
    """Whether this machine knows a name that is reserved for tests, as `/etc/hosts` can make it."""
    try:
        async with asyncio.timeout(1):
            await asyncio.get_running_loop().getaddrinfo(host, None)
    except OSError:
        return False
    return True


def _failure(error: BaseException) -> FetchFailed:
    """The trouble behind a library's exception."""
    here: BaseException | None = error
    while here is not None:
        if isinstance(here, ssl.SSLError) or "CERTIFICATE" in str(here) or "SSL" in str(here):
            return FetchFailed(Trouble.TLS, str(here)[:200])
        if isinstance(here, gaierror) or "Name or service not known" in str(here):
            return FetchFailed(Trouble.NAME, str(here)[:200])
        here = here.__cause__ or here.__context__
    return FetchFailed(Trouble.CONNECTION, str(error)[:200])
