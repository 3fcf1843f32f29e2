"""A database that can't be used is refused with what is wrong, and loses nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, text

from directory_core import Directory, open_directory
from directory_core.errors import DatabaseNewer, DatabaseUnusable
from directory_core.storage.database.engine import make_engine, writing
from directory_core.storage.store import Store
from directory_core.testing import WindableClock, a_directory, an_organization, fill

pytestmark = pytest.mark.in_time

MERCY = an_organization("Mercy Hospital")


def why(refusal: pytest.ExceptionInfo[DatabaseUnusable]) -> object:
    """What the refusal says is wrong."""
    return refusal.value.facts["why"]


@contextmanager
def writing_elsewhere(url: str) -> Iterator[None]:
    """Another program writes to the SQLite database and does not come to an end."""
    path = url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://localhost/x", "postgresql://localhost:port/x", "sqlite//x"]
)
def test_what_is_no_address_of_a_database_is_refused(url: str) -> None:
    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(url)

    assert why(refusal) == "address"


def test_a_folder_that_is_missing_is_no_place_for_a_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(f"sqlite:///{tmp_path / 'missing' / 'directory.sqlite3'}")

    assert why(refusal) == "cannot_open"


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"\xff\xd8 no database at all " * 100)
    before = file.read_bytes()

    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(f"sqlite:///{file}")

    assert why(refusal) == "not_a_database"
    assert file.read_bytes() == before


def test_a_damaged_database_is_refused(sqlite_url: str) -> None:
    with a_directory(sqlite_url, holding=(MERCY,)):
        pass
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    sound = file.read_bytes()
    file.write_bytes(sound[:4096] + b"\xde\xad\xbe\xef" * ((len(sound) - 4096) // 4))

    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(sqlite_url)

    assert why(refusal) == "damaged"


def test_a_server_that_is_not_there_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(f"postgresql://ana:secret@/care?host={tmp_path}")

    assert why(refusal) == "unreachable"
    assert "secret" not in str(refusal.value)


def test_a_database_that_another_program_fills_for_too_long_is_locked(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("directory_core.directory.STARTING_SECONDS", 1.0)
    with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as other:
        other.execute("PRAGMA journal_mode=WAL")
    other.close()

    with writing_elsewhere(sqlite_url), pytest.raises(DatabaseUnusable) as refusal:
        open_directory(sqlite_url)

    assert why(refusal) == "locked"


def test_while_another_writes_questions_are_answered_and_changes_refused(sqlite_url: str) -> None:
    with a_directory(sqlite_url, holding=(MERCY,)) as directory:
        with writing_elsewhere(sqlite_url):
            assert directory.asking.ask("mercy hospital").matches
            with pytest.raises(DatabaseUnusable) as refusal:
                fill(directory, an_organization("Rose Clinic"))

        assert why(refusal) == "locked"
        fill(directory, an_organization("Rose Clinic"))
        assert directory.asking.get("rose-clinic").name == "Rose Clinic"


def test_a_full_disk_refuses_the_change_and_keeps_what_was_stored(sqlite_url: str) -> None:
    with a_directory(sqlite_url, holding=(MERCY,)) as directory:
        with directory._store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

        with pytest.raises(DatabaseUnusable) as refusal:
            fill(directory, *(an_organization(f"Clinic {number}") for number in range(500)))

        assert why(refusal) == "full"
        assert [each.slug for each in directory.operating.dump()] == ["mercy-hospital"]
        assert directory.operating.verify_audit().holds


def make_read_only(directory: Directory) -> None:
    """From now on the database takes no change, as on a disk that was mounted read-only."""
    engine = directory._store.engine
    statement = (
        "PRAGMA query_only=ON"
        if engine.dialect.name == "sqlite"
        else "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"
    )
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _: run(connection, statement))


def run(connection: sqlite3.Connection, statement: str) -> None:
    """Run and commit one statement on the driver's own connection."""
    connection.cursor().execute(statement)
    connection.commit()


def test_a_database_that_takes_no_change_still_answers(database_url: str) -> None:
    with a_directory(database_url, holding=(MERCY,)) as directory:
        make_read_only(directory)

        with pytest.raises(DatabaseUnusable) as refusal:
            fill(directory, an_organization("Rose Clinic"))

        assert why(refusal) == "read_only"
        assert directory.asking.ask("mercy hospital").matches
        assert directory.asking.gaps() == ()


def test_a_read_only_file_is_refused_when_there_is_something_to_set_up(tmp_path: Path) -> None:
    file = tmp_path / "empty.sqlite3"
    file.touch()

    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(f"sqlite:///file:{file}?mode=ro&uri=true")

    assert why(refusal) == "read_only"


def test_a_database_from_a_newer_version_is_refused(database_url: str) -> None:
    with (
        a_directory(database_url, holding=(MERCY,)) as directory,
        writing(directory._store.engine) as connection,
    ):
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseNewer):
        open_directory(database_url)


def test_a_fault_of_our_own_is_no_trouble_of_the_database(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)

    with pytest.raises(Exception, match="no such table"):
        Store(engine, WindableClock()).run(
            lambda uow: uow.conn.execute(text("SELECT * FROM nowhere"))
        )
    engine.dispose()
