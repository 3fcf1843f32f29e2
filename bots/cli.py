"""`carehandles`: the one program.  Each command is a small module beside this one."""

import typer

from bots.commands import (
    asking,
    audit,
    backup,
    bench,
    chat,
    checking,
    evidence,
    exchange,
    people,
    reference,
    run,
)
from bots.commands.house import sentences

app = typer.Typer(
    name="carehandles",
    help="Ask in chat for a healthcare organization's official social media accounts; submit "
    "entries; approve them. Begin with: carehandles chat",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("chat")(chat.chat)
app.command("ask")(asking.ask)
app.command("gaps")(asking.gaps)
app.command("load")(exchange.load)
app.command("dump")(exchange.dump)
app.command("check")(checking.check)
app.add_typer(audit.app, name="audit")
app.command("forget")(people.forget)
app.command("run")(run.run)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.add_typer(bench.app, name="bench")
app.add_typer(evidence.app, name="evidence")
app.command("settings")(reference.settings)


def main() -> None:
    """Run the command line; whatever is refused ends with a sentence and status 1."""
    with sentences():
        app()
