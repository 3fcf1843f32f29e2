"""A conversation as it really looks, each typed line behind `>`.

`python -m tests.support.conversation` prints the one that the README shows.
"""

import asyncio
import io
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.console.console import Console
from adapters.console.input import PipedLines
from adapters.console.screen import Output, Screen
from bots.outbox_worker import OutboxWorker
from bots.settings import CONSOLE_MODERATOR, CONSOLE_ROOM
from directory_core import Rules, open_directory

TYPED = (
    "mayo clnic",
    "Mercy",
    "https://x.com/mayoclinlc",
    "submit Lakeside Valley Hospital, Springfield IL, lakesidevalley.org, x.com/lakesidevalley",
    "send",
    "/as moderator",
    "1",
    "/as guest",
    "lakeside valey hospital",
)


def conversation(typed: tuple[str, ...] = TYPED) -> str:
    """What a terminal shows when these lines are typed, on a fresh database."""
    with TemporaryDirectory() as folder:
        rules = Rules(moderators=(CONSOLE_MODERATOR,), moderator_rooms=(CONSOLE_ROOM,))
        url = f"sqlite:///{Path(folder) / 'directory.sqlite3'}"
        with open_directory(url, rules=rules, ship=True) as directory:
            dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
            shown: list[str] = []
            screen = Screen(Output(), shown.append)
            console = Console(dispatcher, Texts(), PipedLines(io.BytesIO()), screen)

            async def talk() -> None:
                outbox_worker = OutboxWorker(
                    directory, {"console": console.messenger}, dispatcher.draw
                )
                for line in typed:
                    shown.append(f"\n> {line}\n")
                    await console.take(line)
                    await outbox_worker.drain()

            asyncio.run(talk())
    return re.sub(r"\n{3,}", "\n\n", "".join(shown)).strip()


def steady(text: str) -> str:
    """The text with what differs from one run to the next made the same: numbers and times."""
    text = re.sub(r"\bS[0-9A-Z]{5}\b", "S00000", text)
    return re.sub(r"\w+ \d+, \d{4}(, \d\d:\d\d UTC)?", "some day", text)


if __name__ == "__main__":
    print(conversation())  # noqa: T201 - this is what it is for
