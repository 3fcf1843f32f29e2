"""`carehandles audit`: whether the log of who did what is whole."""

from typing import Annotated

import typer

from bots.commands.house import Database, opened

app = typer.Typer(
    no_args_is_help=True,
    help="The audit log: append-only, each row carrying the hash of the one before.",
)

_WHY = {
    "edited": "Row {at} is not what was written.",
    "removed": "Row {at} is missing, or stands in another's place.",
    "head_moved": "The log's last row is not the one the database says it is.",
    "head_unknown": "The head you kept is not in the log: it was cut short, or computed anew.",
    "head_malformed": "That is no head. Give one as `carehandles audit head` prints it.",
}


@app.command("verify")
def verify(
    head: Annotated[str, typer.Option(help="A head you kept: finds a shortened log too.")] = "",
    database: Database = "",
) -> None:
    """Recompute the whole log; status 1 where a row was edited, removed or moved."""
    with opened(database) as directory:
        report = directory.operating.verify_audit(head)
    if report.holds:
        typer.echo(f"The audit log holds: {report.rows} rows, head {report.head}")
        return
    typer.echo("The audit log does NOT hold. " + _WHY[report.why].format(at=report.at), err=True)
    raise SystemExit(1)


@app.command("head")
def head(database: Database = "") -> None:
    """Print the head of the log; keep it elsewhere, and `verify --head` holds the log to it."""
    with opened(database) as directory:
        typer.echo(directory.operating.audit_head())
