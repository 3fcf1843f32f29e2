"""Updates on their way in: tried again, passed over in the end, and never lost to an outage."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from telegram import Chat, Message, Update, User

from adapters.telegram.updates.queue import TRIES, UpdateQueue
from directory_core.errors import DatabaseUnusable
from tests.support.telegram_world import play

ANA = User(71, "Ana", False)


class Noted:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.received_: list[int] = []
        self.given_up: list[int] = []

    def received(self, update: Update) -> None:
        self.received_.append(update.update_id)

    async def gave_up(self, update: Update) -> None:
        self.given_up.append(update.update_id)


def said(number: int, chat: int = 71) -> Update:
    message = Message(number, datetime.now(UTC), Chat(chat, "private"), from_user=ANA, text="x")
    return Update(number, message=message)


def queue(
    serve: Callable[[Update], Awaitable[None]], noted: Noted
) -> tuple[UpdateQueue, list[float]]:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    return UpdateQueue(serve, noted, sleep=sleep), slept


def test_a_poisonous_update_is_passed_over_and_lets_the_next_one_through() -> None:
    served: list[int] = []
    noted = Noted()

    async def serve(update: Update) -> None:
        if update.update_id == 1:
            raise RuntimeError("poison")
        served.append(update.update_id)

    async def story() -> None:
        line, slept = queue(serve, noted)
        tasks = [line.take(said(1)), line.take(said(2))]
        await asyncio.gather(*(task for task in tasks if task))

        assert (served, noted.given_up, line.passed_over) == ([2], [1], 1)
        assert len(slept) == TRIES - 1
        assert sum(slept) < 60

    play(story)


def test_a_fault_that_passes_costs_no_update_whatever_its_kind() -> None:
    served: list[int] = []
    noted, left = Noted(), [KeyError("gone meanwhile"), RuntimeError("full"), KeyError("gone")]

    async def serve(update: Update) -> None:
        if left:
            raise left.pop()
        served.append(update.update_id)

    async def story() -> None:
        line, slept = queue(serve, noted)
        task = line.take(said(1))
        assert task is not None
        await task

        assert (served, noted.given_up, len(slept)) == ([1], [], 1)

    play(story)


def test_an_update_of_another_shape_is_passed_over_without_a_pause() -> None:
    noted = Noted()

    async def serve(_update: Update) -> None:
        raise TypeError("unhashable type: 'list'")

    async def story() -> None:
        line, slept = queue(serve, noted)
        task = line.take(said(1))
        assert task is not None
        await task

        assert (noted.given_up, slept) == ([1], [])

    play(story)


def test_whoever_cannot_be_told_that_it_failed_holds_up_nobody() -> None:
    served: list[int] = []

    class Unreachable(Noted):
        async def gave_up(self, update: Update) -> None:
            await super().gave_up(update)
            raise OSError("no network")

    async def serve(update: Update) -> None:
        if update.update_id == 1:
            raise RuntimeError("poison")
        served.append(update.update_id)

    async def story() -> None:
        line, _ = queue(serve, Unreachable())
        tasks = [line.take(said(1)), line.take(said(2))]
        await asyncio.gather(*(task for task in tasks if task))

        assert (served, line.passed_over) == ([2], 1)

    play(story)


def test_an_outage_of_the_database_never_costs_an_update() -> None:
    noted = Noted()
    failures = [DatabaseUnusable(why="unreachable") for _ in range(50)]

    async def serve(_: Update) -> None:
        if failures:
            raise failures.pop()

    async def story() -> None:
        line, slept = queue(serve, noted)
        task = line.take(said(1))
        assert task is not None
        await task

        assert (noted.given_up, len(slept), max(slept)) == ([], 50, 15.0)

    play(story)


def test_the_same_update_under_way_is_served_once_and_later_on_not_at_all() -> None:
    noted = Noted()
    gate = asyncio.Event()

    async def serve(_: Update) -> None:
        await gate.wait()

    async def story() -> None:
        line, _ = queue(serve, noted)
        first, second = line.take(said(1)), line.take(said(1))
        assert first is second
        gate.set()
        assert first is not None
        await first

        assert line.take(said(1)) is None
        assert noted.received_ == [1]

    play(story)


def test_a_stuck_chat_holds_up_no_other() -> None:
    gate = asyncio.Event()

    async def serve(update: Update) -> None:
        if update.update_id == 1:
            await gate.wait()

    async def story() -> None:
        line, _ = queue(serve, Noted())
        stuck = line.take(said(1, chat=71))
        free = line.take(said(2, chat=72))
        assert stuck is not None
        assert free is not None
        await free
        assert not stuck.done()

        await line.finish(within=0.01)
        assert stuck.cancelled()
        assert line.take(said(1, chat=71)) is not None, "it was not served, so it may come again"
        await line.finish(within=0.01)

    play(story)
