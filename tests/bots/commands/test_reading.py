"""Commands that only read: they make no folder, load nothing, and write nothing."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots.cli import app
from bots.commands.common import sentences
from directory_core.testing import a_directory, an_organization

READING = [("audit", "verify"), ("audit", "head"), ("dump",), ("gaps",), ("check",)]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home where nothing was ever kept."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def content(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_who_only_reads_leaves_every_byte_as_it_is(command: tuple[str, ...], home: Path) -> None:
    file = home / "directory.sqlite3"
    with a_directory(f"sqlite:///{file}", holding=(an_organization("Mercy Hospital"),)):
        pass
    before = content(home)

    done = CliRunner().invoke(app, [*command, "--database", str(file)])

    assert done.exit_code == 0, done.output
    assert content(home) == before


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_where_there_is_nothing_nothing_is_made_by_looking(
    command: tuple[str, ...], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended, sentences():
        app(list(command))

    assert content(home) == {}
    said = "".join(capsys.readouterr())
    if command == ("check",):
        assert not ended.value.code
        assert "no directory yet" in said
    else:
        assert ended.value.code == 1
        assert "carehandles run" in said
