"""Starting together on nothing, and opening to read alone, which leaves everything as it lies."""

import hashlib
import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from benchmarks.starting import begin, patiently
from directory_core import back_up, data, open_directory, restore
from directory_core.errors import DatabaseUnusable
from directory_core.models import Rules
from directory_core.services.delivering import Delivering
from directory_core.storage.database.engine import make_engine, writing
from directory_core.testing import a_directory, an_organization, fill
from tests.support.scene import BEN, FEED, MODERATORS

RULES = Rules(
    moderators=(BEN,), moderator_rooms=(MODERATORS,), feed_rooms=(FEED,), pepper=b"pepper"
)
TOGETHER = 8


def start(url: str) -> tuple[int, int, str]:
    """Begin as the bot does; how much is listed, at which revision, and where the log is."""
    with open_directory(url, rules=RULES, ship=True) as directory:
        health = patiently(directory.operating.health)
        head = patiently(directory.operating.audit_head)
        return health.organizations, health.revision, head


def test_all_who_start_together_on_nothing_begin_and_what_ships_is_loaded_once(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = [an_organization(f"Hospital {number}") for number in range(20)]
    monkeypatch.setattr(data, "shipped", lambda: iter(few))
    with ThreadPoolExecutor(TOGETHER) as pool:
        begun = set(pool.map(start, [database_url] * TOGETHER))

    assert len(begun) == 1
    ((listed, revision, head),) = begun
    assert listed == len(few)
    assert head.partition(":")[0] == "1", "loaded once, and noted once"
    assert start(database_url) == (listed, revision, head)


def test_processes_that_start_together_on_nothing_all_begin_alike(database_url: str) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        begun = set(pool.map(partial(begin, ship=False), [database_url] * 3, chunksize=1))

    assert len(begun) == 1
    assert "failed" not in begun.pop()


def content(folder: Path) -> dict[str, str]:
    """Every file of a folder, by the digest of what it holds."""
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in folder.iterdir()}


def test_who_only_reads_changes_no_byte_and_makes_no_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'directory.sqlite3'}"
    with a_directory(url, holding=(an_organization("Mercy Hospital"),)):
        pass
    before = content(tmp_path)

    with open_directory(url, rules=RULES, ship=True, read_only=True) as directory:
        assert directory.operating.verify_audit().holds
        assert directory.operating.health().organizations == 1
        assert [each.slug for each in directory.operating.dump()] == ["mercy-hospital"]
        directory.asking.ask("mercy")
        directory.asking.gaps()
        assert content(tmp_path) == before
    assert content(tmp_path) == before


def test_who_only_reads_sees_what_is_being_written(sqlite_url: str) -> None:
    with a_directory(sqlite_url) as directory:
        fill(directory, an_organization("Mercy Hospital"))
        with open_directory(sqlite_url, read_only=True) as reader:
            fill(directory, an_organization("Mayo Clinic"))
            assert reader.operating.health().organizations == 2


def test_a_restored_copy_is_verified_as_it_is(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'directory.sqlite3'}"
    with a_directory(url, holding=(an_organization("Mercy Hospital"),)) as directory:
        head = directory.operating.audit_head()
        back_up(url, tmp_path / "backup")
    copy = tmp_path / "copy.sqlite3"
    restore(tmp_path / "backup", f"sqlite:///{copy}")
    before = copy.read_bytes()

    with open_directory(f"sqlite:///{copy}", rules=RULES, ship=True, read_only=True) as directory:
        assert directory.operating.verify_audit(head).holds

    assert copy.read_bytes() == before


def test_what_was_opened_to_read_cannot_be_written(database_url: str) -> None:
    with a_directory(database_url):
        pass
    with open_directory(database_url, read_only=True) as directory:
        with pytest.raises(DatabaseUnusable) as refusal:
            fill(directory, an_organization("Mercy Hospital"))
        assert refusal.value.facts["why"] == "read_only"


def test_reading_what_is_not_there_makes_nothing(database_url: str, tmp_path: Path) -> None:
    before = content(tmp_path)
    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(database_url, read_only=True)

    assert refusal.value.facts["why"] == "missing"
    assert content(tmp_path) == before


def test_an_older_database_is_not_upgraded_by_reading_it(database_url: str) -> None:
    with a_directory(database_url):
        pass
    engine = make_engine(database_url)
    with writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    engine.dispose()

    with pytest.raises(DatabaseUnusable) as refusal:
        open_directory(database_url, read_only=True)
    assert refusal.value.facts["why"] in {"missing", "older"}


@pytest.mark.parametrize("why", ["locked", "slow", "busy", "starting"])
def test_a_start_waits_for_a_database_that_is_busy_with_others(
    why: str, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    opened = Delivering.open_rooms

    def busy_at_first(delivering: Delivering) -> None:
        tried.append(why)
        if len(tried) < 3:
            raise DatabaseUnusable(why=why)
        opened(delivering)

    monkeypatch.setattr(Delivering, "open_rooms", busy_at_first)

    with open_directory(sqlite_url) as directory:
        assert directory.operating.is_current()
    assert len(tried) == 3


def test_a_start_does_not_wait_for_what_does_not_pass(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_delivering: Delivering) -> None:
        raise DatabaseUnusable(why="full")

    monkeypatch.setattr(Delivering, "open_rooms", full)

    with pytest.raises(DatabaseUnusable):
        open_directory(sqlite_url)
