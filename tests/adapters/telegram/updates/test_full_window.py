"""More updates behind an unfinished one than Telegram brings at once."""

import asyncio
from pathlib import Path

import pytest

from adapters.chat.events import Heard
from adapters.telegram.updates import parking, polling
from directory_core.models import Received
from tests.support.telegram_people import Somebody
from tests.support.telegram_server import TelegramServer
from tests.support.telegram_venue import house
from tests.support.telegram_world import Event, FullInbox, OwnInbox, RecordingDesk, play, telegram

BEHIND = 300


class Gate:
    """A dispatcher that is stuck over one text until the gate is opened."""

    def __init__(self) -> None:
        self.dispatcher = RecordingDesk()
        self.dispatcher.takes = self._takes
        self.opened = asyncio.Event()

    async def _takes(self, event: Event) -> None:
        if isinstance(event, Heard) and event.text == "stuck":
            await self.opened.wait()

    @property
    def heard(self) -> list[str]:
        return [each.text for each in self.dispatcher.received if isinstance(each, Heard)]


@pytest.mark.parametrize("chats", ["of others", "of the same chat"])
def test_whoever_comes_behind_a_stuck_update_is_answered_meanwhile(chats: str) -> None:
    gate, inbox = Gate(), OwnInbox()

    async def story() -> None:
        async with telegram(gate.dispatcher, inbox=inbox) as world:
            await world.ana.says("stuck")
            for number in range(BEHIND):
                other = Somebody(world.server, 1_000 + number, f"P{number}")
                asks = other if chats == "of others" else world.ana
                await asks.says(f"more {number}")
            await world.ben.says("bystander")
            answers = BEHIND + 1 if chats == "of others" else 1
            await world.server.until(lambda: len(world.server.of("sendMessage")) == answers)
            assert "stuck" not in gate.heard
            gate.opened.set()
            await world.server.until(lambda: not world.server.queue)
            await inbox.until_empty()

    play(story)
    assert len(gate.heard) == BEHIND + 2
    if chats == "of the same chat":
        in_order = ["stuck", *(f"more {number}" for number in range(BEHIND))]
        assert [text for text in gate.heard if text != "bystander"] == in_order


def test_where_nothing_can_be_written_down_nothing_is_confirmed_and_none_is_lost() -> None:
    gate = Gate()

    async def story() -> None:
        async with telegram(gate.dispatcher, inbox=FullInbox()) as world:
            await world.ana.says("stuck")
            for number in range(120):
                await world.ana.says(f"more {number}")
            await world.ben.says("bystander")
            await asyncio.sleep(2 * parking.STUCK)
            await world.server.until(lambda: len(world.server.of("getUpdates")) > 2)
            assert not any(call.params.get("offset") for call in world.server.of("getUpdates"))
            gate.opened.set()
            await world.server.until(lambda: not world.server.queue)

    play(story)
    assert sorted(gate.heard) == sorted(
        ["stuck", "bystander", *(f"more {number}" for number in range(120))]
    )


def test_no_more_than_so_many_are_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parking, "AT_MOST", 20)
    gate, inbox = Gate(), OwnInbox()

    async def story() -> None:
        async with telegram(gate.dispatcher, inbox=inbox) as world:
            await world.ana.says("stuck")
            for number in range(60):
                await world.ana.says(f"more {number}")
            await world.server.until(lambda: len(inbox.holds) == 20)
            await asyncio.sleep(2 * parking.STUCK)
            assert len(inbox.holds) == 20
            gate.opened.set()
            await world.server.until(lambda: not world.server.queue)
            await inbox.until_empty()

    play(story)
    assert len(gate.heard) == 61


def test_what_is_written_down_when_the_process_dies_is_handled_by_the_next() -> None:
    first, second, inbox = Gate(), RecordingDesk(), OwnInbox()

    async def story() -> None:
        async with TelegramServer() as server:
            async with telegram(first.dispatcher, server=server, inbox=inbox) as world:
                await world.ana.says("stuck")
                await world.ana.says("and one more")
                await server.until(lambda: not server.queue)
                assert len(inbox.holds) == 2, "Telegram was told that we have them"
                await world.venue.stop()
            assert not first.heard
            async with telegram(second, server=server, inbox=inbox) as world:
                await server.until(lambda: len(world.ana.said()) == 2)
                await inbox.until_empty()

    play(story)
    assert [each.text for each in second.received if isinstance(each, Heard)] == [
        "stuck", "and one more",
    ]  # fmt: skip


def test_what_is_done_is_dropped_before_telegram_is_asked_again() -> None:
    """A process that dies while Telegram holds its call would answer once more otherwise."""
    gate, inbox = Gate(), OwnInbox()

    async def story() -> None:
        async with telegram(gate.dispatcher, inbox=inbox) as world:
            await world.ana.says("stuck")
            await world.server.until(lambda: inbox.holds and not world.server.queue)
            await asyncio.sleep(parking.STUCK)  # by now Telegram holds the call that confirmed it
            before = len(world.server.of("getUpdates"))
            gate.opened.set()
            await inbox.until_empty()
            assert len(world.server.of("getUpdates")) == before
            assert len(world.ana.said()) == 1

    play(story)


def test_what_was_written_down_and_cannot_be_read_any_more_stops_nothing() -> None:
    inbox = OwnInbox()
    inbox.holds["7.1"] = Received("7.1", "71", '{"update_id": 7, "message": {"date": 1e20}}')

    async def story() -> None:
        async with telegram(RecordingDesk(), inbox=inbox) as world:
            await world.ana.says("hello")
            await world.server.until(world.ana.said)
            await inbox.until_empty()
            assert world.venue.passed_over == 1

    play(story)


def test_what_is_handled_again_after_the_process_died_changes_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer waits for Telegram's flood limit, the change is stored: that comes again."""
    monkeypatch.setattr(parking, "STUCK", 0.0)
    monkeypatch.setattr(polling, "STUCK", 0.0)

    async def story() -> None:
        async with TelegramServer() as server:
            async with house(tmp_path, server=server) as its:
                text = "Too Many Requests: retry after 30"
                server.fail("sendMessage", 429, text, retry_after=30, chat_id=its.ana.id, times=9)
                await its.ana.says("/submit")
                await server.until(lambda: not server.queue)
                assert its.directory.processes.received("telegram", "4242")
            server.faults.clear()
            async with house(tmp_path, server=server) as its:
                await server.until(its.ana.said)
                async with asyncio.timeout(20):
                    while its.directory.processes.received("telegram", "4242"):  # noqa: ASYNC110 - the database tells nobody
                        await asyncio.sleep(0.02)
                assert len(its.ana.said()) == 1

    play(story)
