"""`carehandles`: the one program.  Each command is a small module beside this one."""

import typer

from bots.commands import ask, doctor, evidence, load_dump, maintenance, propose, publish, run
from bots.commands.common import sentences
from bots.logs import set_up

app = typer.Typer(
    name="carehandles",
    help="Ask in chat for a healthcare organization's official social media accounts; submit "
    "entries; approve them. Begin with: carehandles chat",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("chat")(run.chat)
app.command("ask")(ask.ask)
app.command("identify")(ask.identify)
app.command("gaps")(ask.gaps)
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
app.command("coverage")(evidence.coverage)
app.command("settings")(maintenance.settings)


def main() -> None:
    """Run the command line; whatever is refused ends with a sentence and status 1."""
    set_up("warning", as_json=False)
    with sentences():
        app()


if __name__ == "__main__":
    main()
