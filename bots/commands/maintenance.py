"""`audit`, `backup`, `restore`, `forget` and `settings`: what an operator does now and then."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from pydantic import SecretStr

from bots.commands.anywhere import OptionsAnywhere
from bots.commands.common import Database, address_of, existing, opened, told
from bots.settings import Settings, SettingWrong
from directory_core import Directory, back_up
from directory_core import restore as bring_back
from directory_core.models import Identity

app = typer.Typer(
    cls=OptionsAnywhere,
    no_args_is_help=True,
    help="The audit log: append-only, each row carrying the hash of the one before.",
)

_SHOWN = 20
"""Files named at the most."""
_WHY = {
    "edited": "Row {at} is not what was written.",
    "removed": "Row {at} is missing, or stands in another's place.",
    "head_moved": "The log's last row is not the one the database says it is.",
    "head_unknown": "The head you kept is not in the log: it was cut short, or computed anew.",
    "change_edited": "The change of revision {at} is not the one that was made.",
    "change_added": "Nothing in the log vouches for what was changed from revision {at} on.",
    "listed_edited": "What is listed since revision {at} is not what the log says was published.",
    "listed_removed": "What was published by revision {at} is listed no longer.",
    "derived_edited": "What was published by revision {at} is not found by what it is called.",
    "fact_edited": "A {what} is not as row {at} of the log left it.",
    "fact_added": "There is a {what}, number {at}, that the log never told of.",
    "head_malformed": "That is no head. Give one as `carehandles audit head` prints it.",
}


@app.command("verify")
def verify(
    head: Annotated[str, typer.Option(help="A head you kept: finds a shortened log too.")] = "",
    export: Annotated[
        Path | None, typer.Option(help="A published folder, to be held against the log.")
    ] = None,
    database: Database = "",
) -> None:
    """Recompute the log, and hold what is listed to it; status 1 where anything was edited.

    With `--export FOLDER`, say too whether a published folder says what the log says was true then.
    """
    with opened(database, read_only=True) as directory:
        if export is not None:
            _verify_export(directory, export)
        report = directory.operating.verify_audit(head)
    if report.holds:
        typer.echo(f"The audit log holds: {report.rows} rows, head {report.head}")
        return
    typer.echo(
        "The audit log does NOT hold. " + _WHY[report.why].format(at=report.at, what=report.what),
        err=True,
    )
    raise SystemExit(1)


def _verify_export(directory: Directory, folder: Path) -> None:
    """Hold a published folder against the log, and end with status 1 where it does not hold."""
    from adapters.site.folder import FolderRefused  # noqa: PLC0415 - for this alone
    from adapters.site.verification import verify as verify_folder  # noqa: PLC0415 - as said

    try:
        found = verify_folder(directory, folder)
    except FolderRefused as refused:
        raise SettingWrong(str(refused)) from refused
    if found.holds:
        typer.echo(
            f"{folder} says what the log says: {found.organizations} organizations, {found.head}"
        )
        return
    if found.why:
        typer.echo(f"{folder} does NOT hold. {_WHY[found.why].format(at='?')}", err=True)
    for name in found.wrong[:_SHOWN]:
        typer.echo(f"{name} is not what was published.", err=True)
    if len(found.wrong) > _SHOWN:
        typer.echo(f"and {len(found.wrong) - _SHOWN} files more", err=True)
    raise SystemExit(1)


@app.command("head")
def head(database: Database = "") -> None:
    """Print the head of the log; keep it elsewhere, and `verify --head` holds the log to it."""
    with opened(database, read_only=True) as directory:
        typer.echo(directory.operating.audit_head())


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
    back_up(address_of(database, make=False), file, tools=tools)
    told.print(f"Written to {file}.", markup=False)


def restore(
    file: Annotated[Path, typer.Argument(help="What `carehandles backup` wrote.")],
    tools: Tools = None,
    database: Database = "",
) -> None:
    """Bring a backup into an empty database; one with anything in it is refused."""
    bring_back(file, address_of(database), tools=tools)
    told.print("Restored. `carehandles audit verify` holds it to a head you kept.", markup=False)


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
    with existing(database) as directory:
        known = directory.people.person(Identity(venue, tenant, key))
        directory.people.forget(known.id, by_operator=True)
    typer.echo("Erased.")


def settings() -> None:
    """Print every setting as a table in Markdown: name, meaning, default."""
    for line in table():
        typer.echo(line)


def table() -> Iterator[str]:
    """The lines of the table; the README holds the same."""
    yield "| setting | what it says | default |"
    yield "| --- | --- | --- |"
    for name, field in Settings.model_fields.items():
        default = field.default
        shown = default.get_secret_value() if isinstance(default, SecretStr) else default
        told = (
            ""
            if shown in ("", (), None)
            else f"`{str(shown).lower() if shown is True or shown is False else shown}`"
        )
        yield f"| `CAREHANDLES_{name.upper()}` | {field.description} | {told} |"
