"""What people typed, out of the markup that Slack wraps it in.

In events and messages Slack writes `<https://x.com/a|x.com/a>`, `<@U1>`, `<#C1|general>` and
`&amp;`.  Source: docs.slack.dev/messaging/formatting-message-text
"""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

_MARK = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_PARTS = ("text", "fallback", "title", "title_link", "pretext", "from_url", "url")


def plain(text: str, *, bot: str = "") -> str:
    """`text` as it was typed: links by their address, our own name (user id `bot`) left out."""

    def unwrap(mark: re.Match[str]) -> str:
        target, label = mark[1], mark[2] or ""
        if target.startswith("@"):
            return "" if target[1:] == bot else f"@{label or target[1:]}"
        if target.startswith(("#", "!")):
            return label or target[1:]
        return target.removeprefix("mailto:")

    return " ".join(html.unescape(_MARK.sub(unwrap, text)).split(" ")).strip()


def everything(message: Mapping[str, Any]) -> str:
    """Every text of a message, its blocks and attachments too, with the labels of its links.

    A link may read as one address and lead to another, so both are looked at.
    """
    return "\n".join(dict.fromkeys(part for part in _texts(message) if part))


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, list):
        for each in thing:
            yield from _texts(each)
    elif isinstance(thing, Mapping):
        for name in _PARTS:
            if isinstance(thing.get(name), str):
                yield plain(thing[name])
                yield from (mark[1] for mark in re.finditer(r"\|([^<>|]+)>", thing[name]))
        for name in ("text", "blocks", "attachments", "elements", "fields"):
            if not isinstance(thing.get(name), str):
                yield from _texts(thing.get(name))
