"""`carehandles ask` and `carehandles gaps`: one question from a script, and what was not found."""

import asyncio
from typing import Annotated

import typer

from adapters.chat.events import Heard, Origin
from bots.commands.house import Database, opened, settings_for
from bots.wiring import desk_over, print_reply
from directory_core.models import Identity, RoomAddress

_ASKER = Identity("console", "local", "ask")


def ask(
    text: Annotated[list[str], typer.Argument(help="A name, an acronym, a @handle or a link.")],
    database: Database = "",
) -> None:
    """Ask once, and print the answer.

    For instance: carehandles ask mayo clnic
    """
    with opened(database) as directory:
        desk = desk_over(directory, settings_for(database))
        origin = Origin(_ASKER, RoomAddress("console", "local", "ask"), key="ask")
        print_reply(asyncio.run(desk.heard(Heard(origin, " ".join(text), asking=True))))
