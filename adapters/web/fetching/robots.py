"""What a website's robots.txt asks of programs (RFC 9309), kept for each origin."""

from urllib.parse import urljoin, urlsplit

from cachetools import TTLCache
from protego import Protego

from adapters.web.fetching.domains import site_of
from adapters.web.fetching.fetcher import (
    MOST_REDIRECTS,
    Fetched,
    Fetcher,
    FetchFailed,
    Trouble,
    redirect_of,
    retry_after,
)

AGENT = "carehandles"
"""The name by which a robots.txt speaks to this program."""
_MOST = 5_000
_LASTS = 24 * 3600.0
"""Seconds for which a robots.txt is remembered: RFC 9309 allows a day."""


class Robots:
    """Answers whether an address may be read; each origin's robots.txt is fetched once."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._known: TTLCache[str, Protego | None] = TTLCache(_MOST, _LASTS)

    async def allows(self, url: str) -> bool:
        """Whether the website lets this program read `url`.

        Raises:
            FetchFailed: its robots.txt cannot be had now, so nothing may be assumed.
        """
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        try:
            rules = self._known[origin]
        except KeyError:
            rules = self._known[origin] = await self._rules(origin)
        return rules is None or rules.can_fetch(url, AGENT)

    async def _rules(self, origin: str) -> Protego | None:
        url = start = f"{origin}/robots.txt"
        for _ in range(MOST_REDIRECTS + 1):
            try:
                answer = await self._fetcher.get(url)
            except FetchFailed:
                if site_of(url) == site_of(start):
                    raise
                return None  # all of the website leads elsewhere, which its first page will say
            onward = redirect_of(answer)
            if not onward:
                return _read(answer)
            url = urljoin(url, onward)
            if urlsplit(url).path.rstrip("/") == "":
                return None
        return None


def _read(answer: Fetched) -> Protego | None:
    if answer.status >= 500 or answer.status == 429:
        said = f"robots.txt answers {answer.status}"
        raise FetchFailed(Trouble.STATUS, said, retry_after(answer))
    if answer.status != 200 or answer.content_type in {"text/html", "application/xhtml+xml"}:
        return None
    return Protego.parse(answer.body[:500_000].decode("utf-8", "replace").lstrip("\ufeff"))
