"""Reads organizations' own websites: the one package that fetches anything from outside."""

from adapters.web.fetching import Fetcher, FetchFailed, Trouble
from adapters.web.reader import WebsiteReader

__all__ = [
    "FetchFailed",
    "Fetcher",
    "Trouble",
    "WebsiteReader",
    "open_fetcher",
]


def open_fetcher(contact: str, *, loopback: bool = False, pause: float = 1.0) -> Fetcher:
    """A fetcher that names the project and, in its User-Agent, whom to write to."""
    agent = f"carehandles/0.1 (+{contact})" if contact else "carehandles/0.1"
    return Fetcher(agent, loopback=loopback, pause=pause)
