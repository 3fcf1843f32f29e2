"""Spans and lines as Slack's rich text, in which nothing that was typed can be formatting.

Markup (`mrkdwn`) has no way to escape `*`, `_` or a backtick: a handle such as `_mayo_` would lose
its underscores there, and a directory that misspells handles sends people to impostors.  Rich text
names the kind of each element instead.  docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from adapters.chat.views import Bold, Code, Line, Link, Mention, Span, When
from adapters.slack.rendering.text import ELLIPSIS, clean, clip, size

Json = dict[str, Any]

_ADDRESS = re.compile(r"https?://[^\s<>|\"`]+")
_LONGEST_ADDRESS = 2000


def is_address(url: str) -> bool:
    """Whether `url` is one that Slack takes for a link or a button."""
    return len(url) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(url) is not None


def section(lines: Iterable[Line], limit: int, tenant: str) -> Json | None:
    """`lines` one below the other in a `rich_text_section`; None where there is nothing to say."""
    elements: list[Json] = []
    for spans in lines:
        if elements:
            elements.append({"type": "text", "text": "\n"})
        elements += [element for span in spans if (element := _element(span, tenant))]
    kept = _within(elements, limit)
    return {"type": "rich_text_section", "elements": kept} if kept else None


def bullets(rows: Sequence[Line], most: int, limit: int, tenant: str) -> Json | None:
    """`rows` as a bulleted list; of more than `most`, the last bullet says how many are missing."""
    shown = rows if len(rows) <= most else (*rows[: most - 1], (f"… +{len(rows) - most + 1}",))
    items = [item for row in shown if (item := section((row,), limit, tenant))]
    return {"type": "rich_text_list", "style": "bullet", "elements": items} if items else None


def preformatted(text: str) -> Json:
    """`text` in a fixed-width font."""
    return {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text}]}


def block(parts: Iterable[Json | None]) -> Json | None:
    """A `rich_text` block of sections and lists; None where all of them are."""
    elements = [part for part in parts if part]
    return {"type": "rich_text", "elements": elements} if elements else None


def words(lines: Iterable[Line]) -> str:
    """`lines` as bare text, for the places that can hold nothing else."""
    return "\n".join("".join(_words(span) for span in line) for line in lines)


def _words(span: Span) -> str:
    match span:
        case str():
            return span
        case Mention(name=name):
            return name
        case Bold(text) | Code(text) | Link(text=text) | When(text=text):
            return text


@lru_cache(maxsize=4096)
def _element(span: Span, tenant: str) -> Json | None:
    """A span as Slack has it, which several messages may share: it is changed nowhere."""
    text = clean(_words(span))
    match span:
        case Mention(identities=identities):
            for identity in identities:
                if (identity.venue, identity.tenant) == ("slack", tenant):
                    return {"type": "user", "user_id": identity.key}
        case When(at=at):
            style = "{date_short}, {time}"
            at_second = int(at.timestamp())
            return {"type": "date", "timestamp": at_second, "format": style, "fallback": text}
        case Link(url=url) if text and is_address(url):
            return {"type": "link", "url": url, "text": text}
        case _:
            pass
    if not text:
        return None
    element: Json = {"type": "text", "text": text}
    if isinstance(span, Bold | Code):
        element["style"] = {"bold": True} if isinstance(span, Bold) else {"code": True}
    return element


def _within(elements: Sequence[Json], limit: int) -> list[Json]:
    """As many of `elements` as `limit` characters hold, the last one shortened."""
    kept: list[Json] = []
    last = max((at for at, each in enumerate(elements) if "text" in each), default=0)
    for at, element in enumerate(elements):
        text = element.get("text")
        if text is None:
            kept.append(element)
        elif size(text) < limit or (at == last and size(text) == limit):
            kept.append(element)
            limit -= size(text)
        else:  # what follows a text that fills all of it has to be seen to be missing
            return [*kept, {**element, "text": clip(text + ELLIPSIS, limit)}]
    return kept
