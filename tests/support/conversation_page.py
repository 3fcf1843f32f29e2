"""Conversations as they look in each venue and language, on the directory that ships.

`python -m tests.support.conversation_page` prints docs/conversations-by-venue.md.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin
from adapters.chat.i18n.texts import Texts, language_name
from adapters.chat.views import Reply
from directory_core import Directory, Rules, open_directory
from directory_core.models import Identity, RoomAddress
from tests.support.shown import Shown, in_slack, in_telegram, in_terminal

HEAD = """\
# Conversations as they look in each venue

Typed at the bot on the directory that ships, in each language, and read back from what is sent to
Slack, to Telegram and to a terminal; the buttons of Slack and Telegram are left out.
`python -m tests.support.conversation_page` prints this page anew.
"""
ASKED = {
    "en": ("mayo clinic twitter", "is x.com/mayoclinlc real?", "hospitals in Ohio", "thanks"),
    "es": (
        "¿cuál es el twitter de Mayo Clinic?", "¿es real x.com/mayoclinlc?", "hospitales en Ohio",
        "gracias",
    ),
    "fr": (
        "quel est le twitter de Mayo Clinic ?", "x.com/mayoclinlc est-il officiel ?",
        "hôpitaux dans l'Ohio", "merci",
    ),
    "de": (
        "Wie heißt Mayo Clinic auf Twitter?", "Ist x.com/mayoclinlc echt?", "Krankenhäuser in Ohio",
        "danke",
    ),
    "pt": (
        "qual é o twitter da Mayo Clinic?", "x.com/mayoclinlc é verdadeiro?", "hospitais em Ohio",
        "obrigado",
    ),
}  # fmt: skip
VENUES = {"Slack": in_slack, "Telegram": in_telegram, "Terminal": in_terminal}


def page() -> str:
    """The page, as Markdown."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'directory.sqlite3'}"
        with open_directory(url, rules=Rules(), ship=True) as directory:
            return "\n".join([HEAD, *(part for tag in ASKED for part in _spoken(directory, tag))])


def _spoken(directory: Directory, tag: str) -> Iterator[str]:
    dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
    name = language_name(tag, "en")
    for text in ASKED[tag]:
        reply = _answer(dispatcher, tag, text)
        yield f"## {name}: {text}\n"
        drawn = {venue: draw(reply) for venue, draw in VENUES.items()}
        yield from (_quoted(venue, shown) for venue, shown in drawn.items())


def _answer(dispatcher: Dispatcher, tag: str, text: str) -> Reply:
    who = Identity("console", "here", tag)
    origin = Origin(who, RoomAddress("console", "here", tag), f"{tag}-{text}", language=tag)
    return asyncio.run(dispatcher.heard(Heard(origin, text)))


def _quoted(venue: str, shown: Shown) -> str:
    lines = "\n".join(shown.lines)
    return f"{venue}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    print(page().rstrip())  # noqa: T201 - this is what it is for
