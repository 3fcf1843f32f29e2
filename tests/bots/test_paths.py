"""Where things are kept."""

import stat
from pathlib import Path

import pytest

from bots import paths
from directory_core.errors import DatabaseUnusable


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "carehandles"


def test_the_database_stands_in_the_users_data_folder(folder: Path) -> None:
    assert paths.database_url("") == f"sqlite:///{folder / 'directory.sqlite3'}"
    assert folder.is_dir()


def test_another_file_can_be_named(tmp_path: Path) -> None:
    assert paths.database_url(str(tmp_path / "a" / "b.db")) == f"sqlite:///{tmp_path}/a/b.db"


def test_an_address_is_taken_as_it_is() -> None:
    assert paths.database_url("postgresql://host/name") == "postgresql://host/name"


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseUnusable):
        paths.database_url(str(tmp_path / "file" / "directory.sqlite3"))


def test_the_pepper_is_made_once_and_kept_from_others(folder: Path) -> None:
    first = paths.pepper("")

    assert paths.pepper("") == first
    assert len(first) == 64
    assert stat.S_IMODE((folder / "secret").stat().st_mode) == 0o600


def test_a_secret_of_the_operators_is_the_pepper(folder: Path) -> None:
    assert paths.pepper("ours") == b"ours"
    assert not folder.exists()
