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
from adapters.chat.filters import filters_of
from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.answers import draw_identifications
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.records import (
    Record,
    answer_record,
    identification_record,
    listing_record,
)
from adapters.chat.understanding import Ask, understand
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.console import print_reply
from bots.commands.common import Database, opened, settings_for
from directory_core import Directory
from directory_core.clock import utc_now
from directory_core.models import Identification, Identity, RoomAddress

_ASKER = Identity("console", "local", "ask")
_LISTED = 100
"""Organizations of a list that are given at most."""
_ABOUT_ORGANIZATIONS = {
    Ask.ORGANIZATION, Ask.VERIFY, Ask.COMPARE, Ask.NAME_NEXT, Ask.UNKNOWN,
}  # fmt: skip
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
    with opened(database) as directory:
        texts = Texts(default=settings_for().language)
        if not as_json:
            _talk(directory, texts, _asked(text, file))
            return
        for line in _asked(text, file):
            _write(understood(directory, texts, line))


def identify(
    text: Asked = None, as_json: AsJson = False, file: Lines = None, database: Database = ""
) -> None:
    """Say whose account an address is: a link, a @handle, or a message that holds some.

    For instance: carehandles identify x.com/mayoclinic --json
    """
    with opened(database) as directory:
        texts = Texts(default=settings_for().language)
        reader = Reader(texts.speak(), utc_now())
        for line in _asked(text, file):
            found = _addresses_in(directory, line)
            if as_json:
                _write(identification_record(line, found, utc_now().date()))
            else:
                print_reply(draw_identifications(found, reader))


def understood(directory: Directory, texts: Texts, line: str) -> Record:
    """What the chat would answer, as an object for programs."""
    intent = understand(line, kinds_of(texts), language=texts.default)
    words, today = texts.speak(intent.language), utc_now().date()
    platform = intent.platforms[0] if len(intent.platforms) == 1 else None
    if intent.danger is not None:
        return listing_record(line, "emergency", (), words, today)
    if not intent.addressed and intent.ask is Ask.LIST:
        found = directory.asking.browse(filters_of(intent), size=_LISTED)
        return listing_record(line, "list", found.items, words, today)
    if not intent.addressed and intent.ask not in _ABOUT_ORGANIZATIONS:
        return listing_record(line, "talk", (), words, today)
    name = intent.names[0] if intent.names else line
    answer = directory.asking.ask(line, name=name, platform=platform)
    return answer_record(line, answer, words, today)


def _talk(directory: Directory, texts: Texts, lines: Iterable[str]) -> None:
    dispatcher = Dispatcher(directory, texts, nudge=lambda: None)
    for line in lines:
        heard = Heard(Origin(_ASKER, _ROOM, uuid4().hex), line, asking=True)
        print_reply(asyncio.run(dispatcher.heard(heard)))


def _addresses_in(directory: Directory, line: str) -> tuple[Identification, ...]:
    """The addresses of a line; a line that holds none is taken for one."""
    return directory.asking.look(line) or (directory.asking.identify(line),)


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
