"""What a reader sees of a reply in each venue, and on a page: its lines, and where they link to.

Written from what the venues document, and not from our drawing of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from adapters.chat.views import Reply
from adapters.console.screen import Output
from adapters.console.screen import draw as draw_console
from adapters.slack.rendering.messages import message
from adapters.telegram.rendering.replies import Surface
from adapters.telegram.rendering.replies import draw as draw_telegram
from tests.support.telegram_html import parse

Json = dict[str, Any]


@dataclass(frozen=True)
class Shown:
    """Lines of text without bullets, and the addresses that are linked or spelled out."""

    lines: tuple[str, ...]
    links: frozenset[str]

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(self.lines)


def in_slack(reply: Reply) -> Shown:
    """What Slack shows of it."""
    spans = [*_slack_spans(message(reply, tenant="T1").blocks)]
    links = frozenset(url for _, url in spans if url)
    return _shown("".join(text for text, _ in spans), links)


def in_telegram(reply: Reply) -> Shown:
    """What Telegram shows of it."""
    messages = [parse(each.html) for each in draw_telegram(reply, Surface("42"))]
    links = {href for each in messages for tag, _, href in each.entities if tag == "a"}
    return _shown("\n".join(each.text for each in messages), frozenset(links))


def in_terminal(reply: Reply) -> Shown:
    """What a pipe from the terminal shows of it."""
    text = draw_console(reply, Output())
    words = (word.strip("<>") for word in text.split())
    links = frozenset(word for word in words if word.startswith(("http://", "https://")))
    return _shown(text, links)


def on_page(html: str) -> Shown:
    """What the table of accounts on an organization's page shows."""
    page = _Table()
    page.feed(html)
    return _shown("\n".join(page.rows), frozenset(page.links))


class _Table(HTMLParser):
    """The rows of the tables of a page, and the links in them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        self.links: set[str] = set()
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "table"
        if self._inside and tag == "tr":
            self.rows.append("")
        if self._inside and tag == "a":
            self.links.add(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "table"

    def handle_data(self, data: str) -> None:
        if self._inside and self.rows:
            self.rows[-1] += f" {' '.join(data.split())}"


def _slack_spans(part: Any) -> Iterator[tuple[str, str]]:
    """Texts and links in the order they are read, a line break after each block and bullet."""
    if isinstance(part, list):
        for each in part:
            yield from _slack_spans(each)
        return
    if part.get("type") in {"actions", "image"}:
        return
    if part.get("type") == "link":
        yield part["text"], part["url"]
    elif isinstance(part.get("text"), str):
        yield part["text"], ""
    elif isinstance(part.get("text"), dict):
        yield part["text"]["text"] + "\n", ""
    for each in part.get("elements", ()):
        yield from _slack_spans(each)
    if part.get("type") in {"rich_text_section", "rich_text", "context"}:
        yield "\n", ""


def _shown(text: str, links: frozenset[str]) -> Shown:
    lines = (" ".join(line.removeprefix("• ").split()) for line in text.splitlines())
    bare = (line.removeprefix("• ") for line in lines if line)
    return Shown(tuple(bare), links)
