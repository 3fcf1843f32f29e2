"""What to do about messages that want money or personal details.

Each platform's own page for reporting an impostor is in `impostor_pages.toml`, with the day on
which it was last looked up.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from adapters.chat.i18n.names import platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.views import Button, Card, Reply, Tone
from directory_core.models import Platform

_PAGES = Path(__file__).parent / "impostor_pages.toml"


@dataclass(frozen=True, slots=True)
class ImpostorPage:
    """A platform's page for reports of impostors; `seen` is where its address was found."""

    url: str
    checked: date
    seen: str = ""


@lru_cache(maxsize=1)
def pages_for_reports() -> dict[Platform, ImpostorPage]:
    """The page of each platform on which somebody can report an impostor, with what it rests on."""
    rows = tomllib.loads(_PAGES.read_text("utf-8"))
    return {Platform(name): ImpostorPage(**row) for name, row in rows.items()}


@lru_cache(maxsize=1)
def impostor_pages() -> dict[Platform, str]:
    """The page of each platform on which somebody can report an impostor."""
    return {platform: page.url for platform, page in pages_for_reports().items()}


def advice(platforms: Sequence[Platform], words: Words) -> Card:
    """What never to send, and what to do now."""
    buttons = tuple(
        Button(words("scam-report-page", platform=platform_name(each, words)), url=url)
        for each in platforms
        if (url := impostor_pages().get(each))
    )
    lines = tuple((line,) for line in words.table("scam-advice"))
    return Card(words("scam-title"), rows=lines, buttons=buttons, tone=Tone.DANGER)


def with_advice(reply: Reply, platforms: Sequence[Platform], words: Words) -> Reply:
    """A reply with the advice in front of it."""
    offered = {each.url for part in reply.parts if isinstance(part, Card) for each in part.buttons}
    card = advice([each for each in platforms if impostor_pages().get(each) not in offered], words)
    parts = (card, *reply.parts)
    if reply.text and not reply.parts:
        parts = (card, Card(reply.text, buttons=reply.buttons))
    kept = replace(reply, buttons=()) if not reply.parts else reply
    return replace(kept, text=card.title, lead=False, parts=parts)
