"""`carehandles chat`: the product in a terminal, or behind a pipe."""

import asyncio

from adapters.chat.desk import Desk
from adapters.chat.texts import Texts
from adapters.console import console_here
from bots.commands.house import Database, address_of, opened, settings_for, told
from bots.courier import Courier


def chat(database: Database = "") -> None:
    """Ask, submit and moderate in this terminal.

    Type a hospital's name, an acronym, a @handle or a link; `help` says the rest. `/as moderator`
    takes the moderator's seat. Lines from a pipe are answered too, one by one.
    """
    settings = settings_for(database)
    told.print(f"Directory: {address_of(database).removeprefix('sqlite:///')}", markup=False)
    with opened(database, console=True) as directory:
        texts = Texts(default=settings.language)
        desk = Desk(directory, texts, nudge=lambda: None)  # the courier runs after each line
        console = console_here(desk, texts)

        async def talk() -> None:
            courier = Courier(directory, {"console": console.messenger}, desk.draw)
            await console.run(courier.drain)

        asyncio.run(talk())
