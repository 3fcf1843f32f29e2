"""Upgrades: what an earlier release left in its database is whole after every later migration.

`releases/` holds a dump of each release whose schema was ever in use, of both databases, with
people, drafts, submissions, decisions and notices.  A dump is written once and never again.
"""

import re
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from directory_core import Directory, open_directory
from directory_core.models import Approve, Rules, State
from directory_core.storage import tables as t
from directory_core.storage.database import alembic_runner
from directory_core.storage.database.engine import make_engine, reading
from directory_core.storage.database.schema import REVISIONS, migrate, newest
from directory_core.testing import WindableClock
from tests.directory_core.storage.test_schema import described
from tests.support.releases import ANA_ON_SLACK, EVE, RELEASES, restored
from tests.support.scene import ANA, BEN, CARLA, DORA, FEED, MODERATORS, a_new_one, private

ROOT = Path(__file__).parents[3]
KEPT = "tests/directory_core/storage/released.toml"
RELEASED = sorted({dump.name.partition(".")[0] for dump in RELEASES.iterdir()})
COUNTED = {t.people: 6, t.identities: 6, t.submissions: 7, t.decisions: 5, t.drafts: 1}
RULES = Rules(
    moderators=(BEN, CARLA, DORA),
    moderator_rooms=(MODERATORS,),
    feed_rooms=(FEED,),
    pepper=b"pepper",
)


@pytest.fixture(params=RELEASED)
def old_url(request: pytest.FixtureRequest, database_url: str) -> str:
    """A database as a release left it."""
    kind = "sqlite" if database_url.startswith("sqlite") else "postgresql"
    restored(RELEASES / f"{request.param}.{kind}.sql", database_url)
    return database_url


@contextmanager
def opened(url: str) -> Iterator[Directory]:
    with open_directory(url, rules=RULES, clock=WindableClock()) as directory:
        yield directory


def test_the_first_schema_was_released() -> None:
    assert RELEASED[0] == REVISIONS[0]


def test_this_release_is_in_the_changelog_and_its_dumps_are_kept() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    dated = rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d$"
    assert re.search(dated, (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    schema = tomllib.loads((ROOT / KEPT).read_text("utf-8"))[version]
    assert {each.name for each in RELEASES.glob(f"{schema}.*")} == {
        f"{schema}.sqlite.sql", f"{schema}.postgresql.sql",
    }  # fmt: skip


def test_everything_an_earlier_release_kept_is_there_after_the_upgrade(old_url: str) -> None:
    with opened(old_url) as directory:
        assert directory.operating.health().migration == newest()
        assert directory.operating.verify_audit().holds
        slugs = [each.slug for each in directory.operating.dump()]
        assert slugs == ["mayo-clinic", "mercy-hospital", "saint-elsewhere"]
        assert len(directory.submitting.mine(ANA).items) == 5
        assert directory.submitting.mine(ANA) == directory.submitting.mine(ANA_ON_SLACK)
        (draft,) = directory.submitting.drafts(ANA, private(ANA))
        assert draft.state == {"name": "Half a Hospital"}
        with directory._store.reading() as conn:
            for table, kept in COUNTED.items():
                assert conn.execute(select(func.count()).select_from(table)).scalar_one() == kept


def test_work_goes_on_where_an_earlier_release_left_it(old_url: str) -> None:
    with opened(old_url) as directory:
        queue = directory.moderating.pending(BEN, None)
        waiting = [each for each in queue.items if each.state is State.PENDING]
        last = waiting[-1]
        decided = directory.moderating.decide(
            last.id, Approve(), BEN, version=last.version, membership=None, key="after:1"
        )
        assert decided.state is State.APPROVED
        new = directory.submitting.submit(
            a_new_one("Newest Clinic"), ANA, room=private(ANA), key="after:2"
        )
        assert new.state is State.PENDING
        assert directory.delivering.claim_notices(["console"])
        assert directory.delivering.review(_of(directory, EVE)).blocked
        assert directory.asking.ask("The Mayo").matches[0].organization.slug == "mayo-clinic"
        assert directory.operating.verify_audit().holds


def _of(directory: Directory, who: object) -> str:
    return directory.submitting.mine(who).items[0].id  # type: ignore[arg-type]


def test_an_upgraded_database_is_the_one_that_a_new_start_makes(
    old_url: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    old = make_engine(old_url)
    migrate(old)
    with reading(old) as connection:
        upgraded = described(connection)
    old.dispose()

    if old_url.startswith("sqlite"):
        built = _built(f"sqlite:///{tmp_path / 'new.sqlite3'}")
    else:
        with request.getfixturevalue("postgres_server").fresh_database() as url:
            built = _built(url)
    assert _tables(upgraded) == _tables(built)


def _built(url: str) -> dict[str, object]:
    new = make_engine(url)
    migrate(new)
    with reading(new) as connection:
        made = described(connection)
    new.dispose()
    return made


def _tables(said: dict[str, object]) -> dict[str, object]:
    return {name: told for name, told in said.items() if name not in {"head", "migration"}}


def test_an_upgrade_that_breaks_off_leaves_the_database_as_it_was(
    old_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_off(connection: object, target: str) -> None:
        alembic_runner.config(connection)  # type: ignore[arg-type]
        connection.exec_driver_sql("CREATE TABLE half (x integer)")  # type: ignore[attr-defined]
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'half'")  # type: ignore[attr-defined]
        raise OSError(target)

    engine = make_engine(old_url)
    monkeypatch.setattr("directory_core.storage.database.schema.REVISIONS", (*REVISIONS, "9999"))
    with monkeypatch.context() as patch:
        patch.setattr(alembic_runner, "upgrade", breaks_off)
        with pytest.raises(OSError, match="head"):
            migrate(engine)
    monkeypatch.undo()

    migrate(engine)
    with reading(engine) as connection:
        assert "half" not in described(connection)
    engine.dispose()


def test_the_dumps_are_of_the_release_they_are_named_after(tmp_path: Path) -> None:
    for release in RELEASED:
        file = tmp_path / f"{release}.sqlite3"
        restored(RELEASES / f"{release}.sqlite.sql", f"sqlite:///{file}")
        with closing(sqlite3.connect(file)) as connection:
            (found,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        assert found == release
