"""One transaction for an event, however often and however unluckily it is delivered."""

from functools import partial

import pytest
from sqlalchemy import Engine, select

from directory_core.errors import DatabaseUnusable, NotAsked
from directory_core.models import Identity
from directory_core.storage import tables as t
from directory_core.storage.database.schema import migrate
from directory_core.storage.store import Event, Outcome, Store, handled
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.testing import WindableClock

ANA = Identity("console", "here", "ana", "Ana")
EVENT = Event("console:here:1", "try", ANA, "subject")


@pytest.fixture
def store(engine: Engine) -> Store:
    migrate(engine)
    return Store(engine, WindableClock())


def note(uow: UnitOfWork, text: str = "done") -> tuple[str, Outcome]:
    uow.audit("tried", "subject")
    return text, {"text": text}


def refuse(uow: UnitOfWork, error: Exception) -> tuple[str, Outcome]:
    uow.audit("tried", "subject")
    raise error


def recall(_uow: UnitOfWork, outcome: Outcome) -> str:
    return str(outcome["text"])


def actions(store: Store) -> list[str]:
    with store.reading() as conn:
        return list(conn.execute(select(t.audit.c.action).order_by(t.audit.c.seq)).scalars())


def test_a_repeat_returns_what_the_first_returned_and_does_nothing(store: Store) -> None:
    first = store.change(EVENT, partial(note, text="first"), recall)

    assert store.change(EVENT, partial(note, text="second"), recall) == first == "first"
    assert actions(store) == ["tried"]


def test_a_refusal_undoes_the_work_and_is_audited_and_repeated(store: Store) -> None:
    for _ in range(2):
        with pytest.raises(NotAsked) as refusal:
            store.change(EVENT, partial(refuse, error=NotAsked(submission="S1")), recall)
        assert refusal.value.facts == {"submission": "S1"}
    with pytest.raises(NotAsked):
        store.change(EVENT, note, recall)

    assert actions(store) == ["refused"]


def test_what_is_wrong_with_the_database_is_not_kept_since_it_passes(store: Store) -> None:
    with pytest.raises(DatabaseUnusable):
        store.change(EVENT, partial(refuse, error=DatabaseUnusable(why="full")), recall)

    assert store.change(EVENT, note, recall) == "done"


def test_a_fault_of_ours_leaves_nothing_behind_and_the_event_can_come_again(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        store.change(EVENT, partial(refuse, error=ZeroDivisionError()), recall)

    assert actions(store) == []
    assert store.change(EVENT, note, recall) == "done"


def test_keys_are_kept_as_digests(store: Store) -> None:
    store.change(EVENT, note, recall)

    with store.reading() as conn:
        assert handled(conn, EVENT.key) == {"text": "done"}
        (kept,) = conn.execute(select(t.event_keys.c.key)).scalars()
    assert "here" not in kept
