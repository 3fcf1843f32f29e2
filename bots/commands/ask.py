"""`carehandles ask`, `identify` and `gaps`: questions from a script, and what was not found."""

import asyncio
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin
from adapters.chat.handlers.asking.programs import Programs
from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.answers import draw_identifications
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.records import Record
from adapters.console import print_reply
from bots.commands.common import Database, consulted, opened, settings_for
from directory_core import Directory
from directory_core.clock import utc_now
from directory_core.models import Identity, RoomAddress

_ASKER = Identity("console", "local", "ask")
_ROOM = RoomAddress("console", "local", "ask")


Asked = Annotated[list[str] | None, typer.Argument(help="What to ask; or give a --file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
Lines = Annotated[
    Path | None,
    typer.Option("--file", help="Ask every line of a file; `-` reads a pipe."),
]


def ask(
    text: Asked = None, as_json: AsJson = False, file: Lines = None, database: Database = ""
) -> None:
    """Ask once, or every line of a file, and print what is answered.

    For instance: carehandles ask mayo clnic
    """
    with consulted(database) as directory:
        texts = Texts(default=settings_for().language)
        if not as_json:
            _talk(directory, texts, _asked(text, file))
            return
        programs = Programs(directory, texts)
        for line in _asked(text, file):
            _write(programs.ask(line))


def identify(
    text: Asked = None, as_json: AsJson = False, file: Lines = None, database: Database = ""
) -> None:
    """Say whose account an address is: a link, a @handle, or a message that holds some.

    For instance: carehandles identify x.com/mayoclinic --json
    """
    with consulted(database) as directory:
        texts = Texts(default=settings_for().language)
        programs, reader = Programs(directory, texts), Reader(texts.speak(), utc_now())
        for line in _asked(text, file):
            if as_json:
                _write(programs.identify(line))
            else:
                found = directory.asking.look(line) or (directory.asking.identify(line),)
                print_reply(draw_identifications(found, reader))


def _talk(directory: Directory, texts: Texts, lines: Iterable[str]) -> None:
    dispatcher = Dispatcher(directory, texts, nudge=lambda: None)
    for line in lines:
        heard = Heard(Origin(_ASKER, _ROOM, uuid4().hex), line, asking=True)
        print_reply(asyncio.run(dispatcher.heard(heard)))


def _asked(text: list[str] | None, file: Path | None) -> Iterator[str]:
    """What was typed, or the lines of the file that hold something."""
    if file is None and not text:
        raise typer.BadParameter("Say what to ask, or name a --file with a question on each line.")
    if text:
        yield " ".join(text)
    if file is not None:
        with (
            nullcontext(sys.stdin) if str(file) == "-" else file.open(encoding="utf-8-sig") as lines
        ):
            yield from (line.strip() for line in lines if line.strip())


def _write(record: Record) -> None:
    print(json.dumps(record, ensure_ascii=False), flush=True)  # noqa: T201 - what was asked for


def gaps(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many to list.")] = 20,
    database: Database = "",
) -> None:
    """List what people ask for most and the directory does not know.

    Where people picked an organization after asking so, it is named: the words may be an alias of
    it. A moderator adds an alias or an entry in the chat, with `gaps`.
    """
    with opened(database, read_only=True) as directory:
        found = directory.asking.gaps(limit=limit)
    table = Table("Asked for", "Times", "Last", "Picked then", title="Not found, or not surely")
    table.columns[1].justify = "right"
    for gap in found:
        picked = gap.organization.name if gap.organization else ""
        table.add_row(Text(gap.question), str(gap.times), gap.last_on, Text(picked))
    Console().print(table if found else "Nothing yet.")
