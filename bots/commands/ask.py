"""`carehandles ask` and `carehandles gaps`: one question from a script, and what was not found."""

import asyncio
from typing import Annotated
from uuid import uuid4

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin
from adapters.chat.i18n.texts import Texts
from adapters.console import print_reply
from bots.commands.common import Database, opened, settings_for
from directory_core.models import Identity, RoomAddress

_ASKER = Identity("console", "local", "ask")
_ROOM = RoomAddress("console", "local", "ask")


def ask(
    text: Annotated[list[str], typer.Argument(help="A name, an acronym, a @handle or a link.")],
    database: Database = "",
) -> None:
    """Ask once, and print the answer.

    For instance: carehandles ask mayo clnic
    """
    question = " ".join(text)
    with opened(database) as directory:
        dispatcher = Dispatcher(
            directory, Texts(default=settings_for().language), nudge=lambda: None
        )
        heard = Heard(Origin(_ASKER, _ROOM, uuid4().hex), question, asking=True)
        print_reply(asyncio.run(dispatcher.heard(heard)))


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
