"""`carehandles`: the one program.  Each command is a small module beside this one."""

import gc

gc.disable()  # what is imported stays, and to look through it again and again takes a tenth of it

from importlib.metadata import version
from typing import Annotated, Any

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
from bots.commands.common import Database, sentences, told
from bots.logs import set_up
from bots.settings import unknown_settings

gc.freeze()
gc.enable()

app = typer.Typer(
    name="carehandles",
    help="Ask in chat for a healthcare organization's official social media accounts; submit "
    "entries; approve them. Begin with: carehandles chat",
    no_args_is_help=True,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def begin(
    context: typer.Context,
    database: Database = "",
    show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Take options that stand before the command as if they stood behind it."""
    if show_version:
        typer.echo(f"carehandles {version('carehandles')}")
        raise typer.Exit
    if database:
        context.default_map = _defaults(context.command, {"database": database})
    for name in unknown_settings():
        told.print(f"There is no setting {name}; `carehandles settings` lists them.", markup=False)


def _defaults(command: Any, given: dict[str, str]) -> dict[str, Any]:
    """What was given before the command, for each command that takes it."""
    commands: dict[str, Any] = getattr(command, "commands", {})
    if commands:
        return {name: _defaults(each, given) for name, each in commands.items()}
    taken = {option.name for option in command.params}
    return {name: value for name, value in given.items() if name in taken}


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
