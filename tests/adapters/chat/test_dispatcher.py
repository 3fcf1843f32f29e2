"""The dispatcher's threads: events take turns on SQLite, and a stuck one holds up nobody."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from adapters.chat import dispatcher
from adapters.chat.events import Heard
from directory_core.models import Answer
from tests.support.dispatcher import FrontDesk, a_front_desk, words_of


@pytest.fixture
def front() -> Iterator[FrontDesk]:
    """A dispatcher over a few organizations."""
    with a_front_desk() as front:
        yield front


def asks(front: FrontDesk, doing: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each question do something before it is answered."""
    ask = front.directory.asking.ask

    def asked(question: str, **how: Any) -> Answer:
        doing(question)
        return ask(question, **how)

    monkeypatch.setattr(front.directory.asking, "ask", asked)


def test_questions_take_turns_where_they_would_only_take_time_from_each_other(
    front: FrontDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside: list[str] = []
    most = 0

    def looked(question: str) -> None:
        nonlocal most
        inside.append(question)
        most = max(most, len(inside))
        time.sleep(0.001)
        inside.remove(question)

    async def story() -> None:
        questions = [Heard(front.talk().origin(), f"hospital {number}") for number in range(8)]
        await asyncio.gather(*map(front.dispatcher.heard, questions))

    monkeypatch.setattr(dispatcher, "GIVES_WAY", 30.0)
    asks(front, looked, monkeypatch)
    asyncio.run(story())
    assert most == 1


def test_a_question_that_waits_for_the_database_holds_up_no_other(
    front: FrontDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits, goes_on = threading.Event(), threading.Event()

    def stuck(question: str) -> None:
        if question == "Stuck Clinic":
            waits.set()
            assert goes_on.wait(20)

    async def story() -> str:
        first = asyncio.create_task(
            front.dispatcher.heard(Heard(front.talk().origin(), "Stuck Clinic"))
        )
        assert await asyncio.to_thread(waits.wait, 20)
        second = await front.dispatcher.heard(Heard(front.talk().origin(), "mayo clinic"))
        goes_on.set()
        await first
        return words_of(second)

    monkeypatch.setattr(dispatcher, "GIVES_WAY", 0.01)
    asks(front, stuck, monkeypatch)
    assert "Mayo Clinic" in asyncio.run(story())
