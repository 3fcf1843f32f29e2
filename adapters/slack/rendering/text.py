"""Typed text made harmless, and short enough for where it stands.

Slack reads `<`, `>` and `&` in the text of a message, and formats `*`, `_` and backticks there.
The drawing modules put typed text into blocks that format nothing (`plain_text`, `rich_text`), so
`plain` is what they use; `markup` is for the one place that is always read as markup: the `text`
that stands in notifications.
"""

import re
import unicodedata
from functools import lru_cache

from directory_core import visible

ELLIPSIS = "…"

_PING = re.compile("<(?=[!@#])")
_PILED = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u20d0-\u20ff]{4})[\u0300-\u036f\u0483-\u0489\u20d0-\u20ff]+"
)


def size(text: str) -> int:
    """How long Slack may hold `text` to be: UTF-16 units, never fewer than its characters."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@lru_cache(maxsize=2048)
def clean(text: str) -> str:
    """`text` without what cannot be seen, and without anything that could be a ping."""
    return _PING.sub("‹", _PILED.sub(r"\1", visible(text)))


def clip(text: str, limit: int) -> str:
    """`text` in at most `limit` UTF-16 units, with an ellipsis where something is missing."""
    if size(text) <= limit:
        return text
    kept = text[: limit - 1]
    while size(kept) > limit - 1:
        kept = kept[:-1]
    if unicodedata.combining(text[len(kept)]):
        kept = kept.rstrip("".join({c for c in kept if unicodedata.combining(c)}))[:-1]
    return kept.rstrip() + ELLIPSIS


def line(text: str, limit: int) -> str:
    """`text` cleaned, on one line, never empty: for titles, labels and buttons."""
    return clip(" ".join(clean(text).split()), limit) or ELLIPSIS


def plain(text: str, limit: int) -> str:
    """`text` cleaned and shortened, with its line breaks, never empty."""
    return clip(clean(text).strip(), limit) or ELLIPSIS


def markup(text: str, limit: int) -> str:
    """`text` for a place that Slack reads as markup: cleaned, escaped, and then short enough."""
    kept = plain(text, limit)
    while size(escaped := _escape(kept)) > limit:
        kept = clip(kept, size(kept) - max(1, (size(escaped) - limit) // 5))
    return escaped


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
