"""Runs of text and the HTML they become: the one place where Telegram's markup is written.

Everything typed comes through here, is cleaned, escaped, and counted as Telegram counts it: after
parsing, in UTF-16 units and entities.  https://core.telegram.org/bots/api#html-style

Telegram finds entities of its own in plain text, and a `@name` becomes a link to whoever holds
that name *on Telegram*.  A hospital's name on X may be an impostor's here, so a `@name` in plain
text is drawn as code, which Telegram leaves alone.  So is an address, a bare domain too: what is
warned of is not to be one tap away, and what leads somewhere is a link of ours.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from html import escape
from itertools import groupby
from urllib.parse import urlsplit

from telegram.constants import MessageEntityDateTimeFormats

from adapters.telegram.rendering import text as limits
from adapters.telegram.rendering.text import ELLIPSIS, shorten, units
from directory_core import visible

_MOMENT = MessageEntityDateTimeFormats.LONG_DATE_SHORT_TIME.value
_TAIL = r"[^\s<>\"”»]*[^\s<>\"”».,;:!?)]"
_DOMAIN = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}"
_NAME = re.compile(
    rf"(?<![\w/.])@\w[\w.]+\w|https?://{_TAIL}"
    rf"|(?<![\w@./+%-])(?:[\w.+%-]+@)?{_DOMAIN}(?::\d+)?(?:[/?#]{_TAIL})?"
)
"""What Telegram would make a link of by itself: a name, an address, a bare domain, an e-mail."""


class Kind(StrEnum):
    """How a run looks."""

    PLAIN = "plain"
    BOLD = "bold"
    CODE = "code"
    PRE = "pre"
    LINK = "link"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look alike; `target` is where a link leads, or a moment in Unix time.

    What is `folded` shows in full when the reader opens it.
    """

    text: str
    kind: Kind = Kind.PLAIN
    target: str = ""
    folded: bool = False

    @property
    def entities(self) -> int:
        """How many of a message's entities it takes."""
        return int(self.kind is not Kind.PLAIN)


Paragraph = tuple[Run, ...]
"""One line, or a whole drawn table."""


def typed(text: str, kind: Kind = Kind.PLAIN) -> Iterator[Run]:
    """Runs for `text` as somebody typed it, plain or bold, each `@name` and address as code."""
    text, at = visible(text), 0
    for name in _NAME.finditer(text):
        if before := text[at : name.start()]:
            yield Run(before, kind)
        yield Run(name[0], Kind.CODE)
        at = name.end()
    if rest := text[at:]:
        yield Run(rest, kind)


def link(text: str, url: str) -> Iterator[Run]:
    """Runs for a link, or for its text alone where the address is none to be opened."""
    target = web_address(url)
    shown = visible(text) or target
    if target and shown.strip():
        yield Run(shown, Kind.LINK, target)
    else:
        yield from typed(text)


def moment(at: datetime, text: str) -> Iterator[Run]:
    """Runs for a moment, which Telegram tells in the reader's zone; `text` is for old programs.

    https://core.telegram.org/bots/api#date-time-entity-formatting
    """
    shown = visible(text)
    if shown.strip():
        yield Run(shown, Kind.TIME, str(int(at.timestamp())))


def folded(paragraph: Paragraph) -> Paragraph:
    """`paragraph` as one of those that fold together."""
    return tuple(replace(run, folded=True) for run in paragraph)


def is_folded(paragraph: Paragraph) -> bool:
    """Whether `paragraph` folds."""
    return any(run.folded for run in paragraph)


def person(name: str, key: str) -> Iterator[Run]:
    """Runs for somebody on Telegram, by their number there."""
    shown = visible(name)
    if key.isascii() and key.isdigit() and shown.strip():
        yield Run(shown, Kind.LINK, f"tg://user?id={key}")
    else:
        yield from typed(name)


@lru_cache(maxsize=4096)
def web_address(url: str) -> str:
    """`url` if Telegram can open it (http or https, with a host), else an empty text."""
    url = visible(url).strip()
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    whole = not any(character.isspace() or character in '<>"' for character in url)
    return url if parts.scheme in {"http", "https"} and "." in host.strip(".") and whole else ""


def size(paragraph: Paragraph) -> int:
    """How many UTF-16 units `paragraph` has once it is parsed."""
    return sum(units(run.text) for run in paragraph)


def entities(paragraph: Paragraph) -> int:
    """How many entities `paragraph` has."""
    return sum(run.entities for run in paragraph)


def fit(paragraph: Paragraph, room: int = limits.TEXT, spans: int = limits.ENTITIES) -> Paragraph:
    """`paragraph` in at most `room` units, with an ellipsis, and at most `spans` entities."""
    if size(paragraph) <= room and entities(paragraph) <= spans:
        return paragraph
    kept: list[Run] = []
    for run in paragraph:
        if room <= 0:
            break
        taken = replace(run, text=shorten(run.text, room))
        if taken.entities > spans:
            taken = replace(taken, kind=Kind.PLAIN, target="")
        kept.append(taken)
        room -= units(taken.text)
        spans -= taken.entities
    if kept and len(kept) < len(paragraph) and not kept[-1].text.endswith(ELLIPSIS):
        last = kept[-1]
        kept[-1] = replace(last, text=shorten(last.text + ELLIPSIS, units(last.text)))
    return tuple(run for run in kept if run.text)


def page_html(page: Iterable[Paragraph]) -> str:
    """Paragraphs in the HTML that Telegram parses, those that fold in a quote that opens."""
    pieces = []
    for folds, lines in groupby(page, key=is_folded):
        text = "\n".join("".join(map(_tagged, line)) for line in lines)
        pieces.append(f"<blockquote expandable>{text}</blockquote>" if folds else text)
    return "\n".join(pieces).strip()


def _tagged(run: Run) -> str:
    text = escape(run.text, quote=False)
    match run.kind:
        case Kind.PLAIN:
            return text
        case Kind.LINK:
            return f'<a href="{escape(run.target)}">{text}</a>'
        case Kind.TIME:
            return f'<tg-time unix="{run.target}" format="{_MOMENT}">{text}</tg-time>'
        case Kind.BOLD:
            return f"<b>{text}</b>"
        case Kind.CODE | Kind.PRE:
            return f"<{run.kind}>{text}</{run.kind}>"
