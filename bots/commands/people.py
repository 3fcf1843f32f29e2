"""`carehandles forget`: what a person's right to be forgotten needs."""

from typing import Annotated

import typer

from bots.commands.house import Database, opened
from directory_core.models import Identity


def forget(
    person: Annotated[
        str, typer.Argument(help="VENUE:TENANT:KEY, as in slack:T024BE7LD:U024BE7LH")
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    database: Database = "",
) -> None:
    """Erase a person: identities, drafts, answers, notes and reply addresses.

    What they proposed and moderators published stays, without them. Their rows in the audit log
    hold a number that leads to nobody any more, so the log still verifies. It cannot be undone.
    """
    venue, tenant, key = (*person.split(":", 2), "", "")[:3]
    if not (venue and tenant and key):
        raise typer.BadParameter("write VENUE:TENANT:KEY, for instance slack:T024BE7LD:U024BE7LH")
    if not yes:
        typer.confirm(f"Erase {person} for good?", abort=True)
    with opened(database) as directory:
        known = directory.people.person(Identity(venue, tenant, key))
        directory.people.forget(known.id, by_operator=True)
    typer.echo("Erased.")
