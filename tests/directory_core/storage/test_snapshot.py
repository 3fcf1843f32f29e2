"""Many readings of one state, until something is written."""

from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Engine, event, select

from directory_core.storage import tables as t
from directory_core.storage.database.engine import make_engine
from directory_core.storage.database.schema import migrate
from directory_core.storage.store import Store
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.testing import WindableClock


@pytest.fixture
def store(engine: Engine) -> Store:
    migrate(engine)
    return Store(engine, WindableClock())


def note(store: Store) -> None:
    def work(uow: UnitOfWork) -> None:
        uow.audit("tried", "subject")

    store.run(work)


def note_elsewhere(store: Store) -> None:
    other = Thread(target=note, args=(store,))
    other.start()
    other.join()


def noted(store: Store) -> int:
    with store.reading() as conn:
        return len(conn.execute(select(t.audit.c.seq)).all())


def test_all_readings_within_see_one_state_whatever_others_write(store: Store) -> None:
    with store.snapshot():
        assert noted(store) == 0
        note_elsewhere(store)
        assert noted(store) == 0

    assert noted(store) == 1


def test_they_share_one_transaction(store: Store) -> None:
    begun: list[object] = []
    event.listen(store.engine, "begin", begun.append)
    with store.snapshot():
        for _ in range(3):
            noted(store)

    assert len(begun) == 1


def test_what_is_written_within_is_seen_by_the_next_reading(store: Store) -> None:
    with store.snapshot():
        assert noted(store) == 0
        note(store)
        assert noted(store) == 1


def test_whoever_reads_while_something_is_written_goes_on_with_the_state_from_before(
    store: Store,
) -> None:
    with store.snapshot():
        with store.reading() as conn:
            conn.execute(select(t.audit.c.seq)).all()
            note(store)
            seen_by_the_next = noted(store)
            still_seen = len(conn.execute(select(t.audit.c.seq)).all())
        afterwards = noted(store)

    assert (seen_by_the_next, still_seen, afterwards) == (1, 0, 1)


def test_a_reader_that_fails_spoils_nothing_for_the_next(store: Store) -> None:
    with store.snapshot():
        with pytest.raises(ZeroDivisionError), store.reading():
            raise ZeroDivisionError
        assert noted(store) == 0


def test_a_snapshot_of_one_database_is_none_of_another(store: Store, tmp_path: Path) -> None:
    other = make_engine(f"sqlite:///{tmp_path / 'other.sqlite3'}")
    migrate(other)
    elsewhere = Store(other, WindableClock())
    with store.snapshot():
        note(elsewhere)
        assert (noted(store), noted(elsewhere)) == (0, 1)
    other.dispose()
