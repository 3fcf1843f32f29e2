"""The command line takes options where people put them, and names settings that are none."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bots.cli import app
from bots.commands.common import sentences


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home where nothing was ever kept."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_version_is_printed() -> None:
    printed = CliRunner().invoke(app, ["--version"])
    assert printed.exit_code == 0
    assert printed.stdout.startswith("carehandles ")


def test_an_option_may_stand_before_the_command(tmp_path: Path, shipped_database: Path) -> None:
    database = shutil.copy(shipped_database, tmp_path / "before.sqlite3")
    asked = CliRunner().invoke(app, ["--database", str(database), "--json", "ask", "mayo clinic"])
    assert asked.exit_code == 0
    assert json.loads(asked.stdout)["input"] == "mayo clinic"


def _commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, each in command.commands.items():
        if getattr(each, "commands", None):
            yield from _commands(each, (*path, name))
        else:
            yield (*path, name), each


_OPTIONS = [
    (path, [option.opts[0], *([] if getattr(option, "is_flag", False) else ["1"])])
    for path, command in _commands(get_command(app))
    for option in command.params
    if option.opts[0].startswith("--")
]


@pytest.mark.parametrize(("path", "option"), _OPTIONS, ids=" ".join)
def test_each_option_of_each_command_may_stand_before_and_behind_it(
    path: tuple[str, ...], option: list[str]
) -> None:
    for at in range(len(path) + 1):
        asked = CliRunner().invoke(app, [*path[:at], *option, *path[at:], "--help"])
        assert asked.exit_code == 0, asked.output


def test_an_option_that_no_command_has_is_refused_before_a_command_too() -> None:
    asked = CliRunner().invoke(app, ["--jsn", "ask", "mayo clinic"])
    assert asked.exit_code == 2
    assert "--jsn" in asked.output


def _sheet(folder: Path) -> Path:
    file = folder / "sheet.csv"
    file.write_text("Hospital,City,State,Twitter\nLakeside Hospital,Springfield,IL,@lakeside\n")
    return file


def test_a_setting_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREHANDLES_DATABSE", "x")
    told = CliRunner().invoke(app, ["settings"])
    assert "CAREHANDLES_DATABSE" in told.output


def test_a_line_of_a_file_of_settings_that_is_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("CAREHANDLES_LANGUAGE=en\nCAREHANDLES_TELEGRAM_TOKN=1\n")
    told = CliRunner().invoke(app, ["settings"])
    assert "There is no setting CAREHANDLES_TELEGRAM_TOKN;" in told.output
    assert "no setting CAREHANDLES_LANGUAGE" not in told.output


def test_no_button_is_printed_where_nobody_can_press_it(home: Path) -> None:
    asked = CliRunner().invoke(app, ["ask", "mayo", "clinic"])
    assert "@mayoclinic" in asked.output
    assert "[1]" not in asked.output


@pytest.mark.parametrize(
    "command", [("ask", "mayo clinic"), ("identify", "x.com/mayoclinic"), ("load", "--dry-run")]
)
def test_a_mistyped_database_is_not_made_by_asking(command: tuple[str, ...], home: Path) -> None:
    sheet = [str(_sheet(home))] if command[0] == "load" else []
    asked = CliRunner().invoke(app, [*command, *sheet, "--database", str(home / "typo.sqlite3")])
    assert asked.exit_code == 0, asked.output
    assert "typo.sqlite3: this is the one that ships" in asked.output
    assert not list(home.glob("typo*"))


@pytest.mark.parametrize("command", [("forget", "slack:T1:U1", "--yes"), ("coverage",)])
def test_a_mistyped_database_is_not_made_by_commands_on_what_is_there(
    command: tuple[str, ...], home: Path
) -> None:
    with pytest.raises(SystemExit) as ended, sentences():
        app([*command, "--database", str(home / "typo.sqlite3")])
    assert ended.value.code == 1
    assert not list(home.glob("typo*"))


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("backup", "copy.sqlite3", "--database", "typo.sqlite3"), "There is no directory there"),
        (("backup", "there", "--database", "typo.sqlite3"), "there exists already"),
        (("backup", "no/folder/copy", "--database", "there"), "folder that does not exist"),
        (("restore", "nowhere.sqlite3", "--database", "new.sqlite3"), "no file nowhere.sqlite3"),
    ],
)
def test_a_backup_says_what_was_wrong_with_what_was_typed(
    command: tuple[str, ...], says: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "there").write_text("x")
    with pytest.raises(SystemExit) as ended, sentences():
        app([*command])
    assert ended.value.code == 1
    assert says in "".join(capsys.readouterr())
    assert not [*home.glob("typo*"), *home.glob("new*")]
