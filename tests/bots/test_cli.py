"""The command line takes options where people put them, and names settings that are none."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots.cli import app


def test_the_version_is_printed() -> None:
    printed = CliRunner().invoke(app, ["--version"])
    assert printed.exit_code == 0
    assert printed.stdout.startswith("carehandles ")


def test_an_option_may_stand_before_the_command(tmp_path: Path) -> None:
    database = tmp_path / "before.sqlite3"
    asked = CliRunner().invoke(app, ["--database", str(database), "ask", "mayo", "clinic"])
    assert asked.exit_code == 0
    assert database.exists()


def test_a_setting_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREHANDLES_DATABSE", "x")
    told = CliRunner().invoke(app, ["settings"])
    assert "CAREHANDLES_DATABSE" in told.output
