"""The README is true: its commands run, its links lead somewhere, its tables are the program's."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.models import CommandInfo, TyperInfo
from typer.testing import CliRunner

from bots.cli import app
from bots.commands.maintenance import table
from tests.support.conversation import conversation, steady

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [line for line in README.splitlines() if line.startswith("carehandles ")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the commands run, one after the other, as a reader would run them."""
    return tmp_path_factory.mktemp("reader")


def test_the_first_command_that_the_readme_names_runs_where_nothing_is_set_up(
    folder: Path,
) -> None:
    program = [sys.executable, "-c", "from bots.cli import main; main()"]

    done = subprocess.run(
        [*program, *shlex.split(COMMANDS[0])[1:]],
        cwd=folder,
        env={"XDG_DATA_HOME": str(folder), "PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout or done.stderr


@pytest.mark.parametrize("command", COMMANDS[1:])
def test_a_command_that_the_readme_names_runs(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.chdir(folder)

    done = CliRunner().invoke(app, shlex.split(command)[1:])

    assert done.exit_code == 0, done.output
    assert done.output


def test_the_conversation_looks_as_the_readme_shows_it() -> None:
    shown = README.partition("```text\n")[2].partition("\n```")[0]

    assert _lines(conversation()) == _lines(shown)


def _lines(text: str) -> list[str]:
    """The lines in no order, since two rooms hear of a decision at the same time."""
    return sorted(line for line in steady(text).splitlines() if line)


def test_the_readme_names_the_commands_worth_knowing() -> None:
    assert len(COMMANDS) >= 8


def test_the_table_of_settings_is_the_programs_own() -> None:
    assert "\n".join(table()) in README


PAGES = [*sorted(ROOT.glob("docs/*.md")), ROOT / "README.md"]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@each_page
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    local = [link for link in links if not link.startswith(("http:", "https:", "mailto:"))]

    assert all((page.parent / link).exists() for link in local), local


@each_page
def test_the_tests_and_programs_that_a_page_names_are_there(page: Path) -> None:
    text = page.read_text("utf-8")
    named = re.findall(r"\btests/[\w/]+\.py\b", text)
    own = re.findall(r"python -m ((?:benchmarks|scripts|tests)[\w.]*\w)", text)
    programs = [ROOT / each.replace(".", "/") for each in own]
    missing = [each for each in named if not (ROOT / each).exists()]
    missing += [str(p) for p in programs if not (p.with_suffix(".py").exists() or p.is_dir())]

    assert missing == []


@each_page
def test_the_settings_and_commands_that_a_page_names_are_there(page: Path) -> None:
    text = page.read_text("utf-8")
    settings = set(re.findall(r"\bCAREHANDLES_[A-Z_]+[A-Z]\b", "\n".join(table())))
    commands = {each.name or str(each.callback and each.callback.__name__) for each in _commands()}

    assert set(re.findall(r"\bCAREHANDLES_[A-Z_]+[A-Z]\b", text)) <= settings
    assert set(re.findall(r"^(?: {4})?carehandles ([a-z]+)", text, re.MULTILINE)) <= commands


def _commands() -> list[CommandInfo | TyperInfo]:
    return [*app.registered_commands, *app.registered_groups]
