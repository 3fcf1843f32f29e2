"""`carehandles`: the one program.  Each command is a small module beside this one."""

import gc

gc.disable()  # what is imported stays, and to look through it again and again takes a tenth of it

from importlib.metadata import version
from typing import Annotated

import typer

from bots.commands import (
    ask,
    doctor,
    evidence,
    harvest,
    load_dump,
    maintenance,
    mcp,
    propose,
    publish,
    run,
)
from bots.commands.anywhere import OptionsAnywhere
from bots.commands.common import sentences, told
from bots.logs import set_up
from bots.settings import unknown_settings

gc.freeze()
gc.enable()

app = typer.Typer(
    name="carehandles",
    cls=OptionsAnywhere,
    help="Ask in chat for a healthcare organization's official social media accounts; submit "
    "entries; approve them. Begin with: carehandles chat",
    no_args_is_help=True,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def begin(
    show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Print the version, or name settings that there are none of before any command."""
    if show_version:
        typer.echo(f"carehandles {version('carehandles')}")
        raise typer.Exit
    for name in unknown_settings():
        told.print(f"There is no setting {name}; `carehandles settings` lists them.", markup=False)


app.command("chat")(run.chat)
app.command("ask")(ask.ask)
app.command("identify")(ask.identify)
app.command("gaps")(ask.gaps)
app.command("mcp")(mcp.mcp)
app.command("propose")(propose.propose)
app.command("load")(load_dump.load)
app.command("dump")(load_dump.dump)
app.command("publish")(publish.publish)
app.command("check")(doctor.check)
app.add_typer(maintenance.app, name="audit")
app.command("forget")(maintenance.forget)
app.command("run")(run.run)
app.command("backup")(maintenance.backup)
app.command("restore")(maintenance.restore)
app.add_typer(evidence.app, name="evidence")
app.add_typer(harvest.app, name="harvest")
app.command("coverage")(evidence.coverage)
app.command("settings")(maintenance.settings)


def main() -> None:
    """Run the command line; whatever is refused ends with a sentence and status 1."""
    set_up("warning", as_json=False)
    with sentences():
        app()


if __name__ == "__main__":
    main()
