"""Reads organizations' own websites: the one package that fetches anything from outside."""

from adapters.web.fetching.dns import TextRecords
from adapters.web.fetching.fetcher import Fetcher, FetchFailed, Trouble
from adapters.web.reader import WebsiteReader

__all__ = [
    "FetchFailed",
    "Fetcher",
    "Trouble",
    "WebsiteReader",
    "open_fetcher",
    "open_reader",
]


def open_fetcher(contact: str, *, loopback: bool = False, pause: float = 1.0) -> Fetcher:
    """A fetcher that names the project and, in its User-Agent, whom to write to."""
    agent = f"carehandles/0.1 (+{contact})" if contact else "carehandles/0.1"
    return Fetcher(agent, loopback=loopback, pause=pause)


def open_reader(
    contact: str,
    *,
    loopback: bool = False,
    pause: float = 1.0,
    dns: str = "",
    bluesky: str = "",
) -> WebsiteReader:
    """A reader of websites; `dns` is whom to ask for text records, if not whom this machine asks.

    On loopback neither is asked unless it is named and on this machine.
    """
    fetcher = open_fetcher(contact, loopback=loopback, pause=pause)
    texts = TextRecords(dns) if dns or not loopback else None
    return WebsiteReader(
        fetcher, texts=texts, bluesky=bluesky if bluesky and fetcher.reaches(bluesky) else ""
    )
