"""`carehandles backup` and `carehandles restore`: the whole database, in one file."""

from pathlib import Path
from typing import Annotated

import typer

from bots.commands.house import Database, address_of, told
from directory_core import back_up
from directory_core import restore as bring_back

Tools = Annotated[
    Path | None,
    typer.Option(help="The folder of pg_dump and pg_restore, where they are not on the PATH."),
]


def backup(
    file: Annotated[Path, typer.Argument(help="Where to; it must not exist yet.")],
    tools: Tools = None,
    database: Database = "",
) -> None:
    """Write the whole database to a file, while the bot goes on running.

    A SQLite database becomes a SQLite file, PostgreSQL an archive of pg_dump.
    """
    back_up(address_of(database), file, tools=tools)
    told.print(f"Written to {file}.", markup=False)


def restore(
    file: Annotated[Path, typer.Argument(help="What `carehandles backup` wrote.")],
    tools: Tools = None,
    database: Database = "",
) -> None:
    """Bring a backup into an empty database; one with anything in it is refused."""
    bring_back(file, address_of(database), tools=tools)
    told.print("Restored. `carehandles audit verify` holds it to a head you kept.", markup=False)
