"""Polling: what is confirmed is stored, and nothing stops the loop for good."""

import asyncio
from functools import partial
from statistics import median

import pytest

from adapters.chat.events import Heard
from adapters.telegram.updates.polling import TOGETHER
from adapters.telegram.updates.window import Fetched, Window
from directory_core.errors import DatabaseUnusable
from tests.support.telegram_people import Somebody
from tests.support.telegram_server import TelegramServer
from tests.support.telegram_world import (
    Event,
    FullInbox,
    OwnLease,
    RecordingDesk,
    World,
    play,
    telegram,
)


def texts(dispatcher: RecordingDesk) -> list[str]:
    return [event.text for event in dispatcher.received if isinstance(event, Heard)]


def _has_heard(somebody: Somebody, answers: int) -> bool:
    return len(somebody.said()) == answers


def offsets(server: TelegramServer) -> list[int]:
    calls = server.of("getUpdates")
    return [call.params["offset"] for call in calls if call.params.get("offset")]


def test_nothing_behind_an_update_that_is_not_stored_is_confirmed() -> None:
    dispatcher = RecordingDesk()
    gate = asyncio.Event()

    async def slow_for_ana(event: Event) -> None:
        if event.origin.who.name == "Ana":
            await gate.wait()

    dispatcher.takes = slow_for_ana

    async def story() -> None:
        async with telegram(dispatcher, inbox=FullInbox()) as world:
            await world.ben.says("one")
            await world.ana.says("slow")
            await world.ben.says("two")
            await world.server.until(lambda: len(world.ben.said()) == 2)
            await world.server.until(lambda: offsets(world.server))
            assert offsets(world.server)[-1] == 1001, "only Ben's first is confirmed"
            assert [update["update_id"] for update in world.server.queue] == [1001, 1002]

            gate.set()
            await world.server.until(lambda: not world.server.queue)

    play(story)
    assert sorted(texts(dispatcher)) == ["one", "slow", "two"]


def test_of_many_under_way_what_is_done_meanwhile_is_confirmed_together() -> None:
    dispatcher = RecordingDesk()

    async def one_after_the_other(event: Event) -> None:
        await asyncio.sleep(0.01 * int(event.origin.who.key))

    dispatcher.takes = one_after_the_other

    async def story() -> None:
        async with telegram(dispatcher) as world:
            began, loop = len(world.server.of("getUpdates")), asyncio.get_running_loop()
            at = loop.time()
            for number in range(1, 61):
                await Somebody(world.server, number, f"P{number}").says("hello")
            await world.server.until(lambda: not world.server.queue)
            calls = len(world.server.of("getUpdates")) - began
            assert calls <= 4 + (loop.time() - at) / TOGETHER, "each brings the others again"

    play(story)


def test_what_was_stored_is_not_confirmed_while_its_answer_is_not_on_its_way() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk(), inbox=FullInbox()) as world:
            world.server.fail("sendMessage", 429, "Too Many Requests", retry_after=1, times=1)
            await world.ana.says("hello")
            await world.server.until(world.ana.said)
            assert world.server.queue, "a crash before this point would have it come again"
            await world.server.until(lambda: not world.server.queue)

    play(story)


def test_a_failed_update_is_tried_again_until_it_is_stored() -> None:
    dispatcher = RecordingDesk()
    dispatcher.fails = [DatabaseUnusable(why="locked"), DatabaseUnusable(why="locked")]

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("hello")
            await world.server.until(world.ana.said)

    play(story)
    assert texts(dispatcher) == ["hello"]


def test_an_update_that_comes_twice_is_answered_once() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            update = await world.ana.says("hello")
            await world.server.until(lambda: not world.server.queue)
            await world.server.redeliver(update)
            await world.ana.says("after")
            await world.server.until(lambda: len(world.ana.said()) == 2)

    play(story)
    assert texts(dispatcher) == ["hello", "after"]


def test_update_numbers_may_start_again_lower_or_with_one_that_was_there_before() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("before the quiet week")
            await world.server.until(lambda: not world.server.queue)
            world.server.next_update_id = 7
            await world.ana.says("lower")
            await world.server.until(lambda: not world.server.queue)
            world.server.next_update_id = 1000
            await world.ana.says("the same number")
            await world.server.until(lambda: len(world.ana.said()) == 3)

    play(story)
    assert texts(dispatcher) == ["before the quiet week", "lower", "the same number"]


def test_the_network_may_be_gone_for_a_while() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("before")
            await world.server.until(world.ana.said)
            world.server.down = True
            await world.server.changed()
            await world.server.until(lambda: world.server.dropped == 2)
            assert not world.venue.is_alive
            await world.ana.says("meanwhile")
            world.server.down = False
            await world.server.until(lambda: len(world.ana.said()) == 2)
            await world.server.until(lambda: not world.server.queue)
            assert world.venue.is_alive

    play(story)
    assert texts(dispatcher) == ["before", "meanwhile"]


def test_another_poller_is_met_with_patience() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            text = "Conflict: terminated by other getUpdates request"
            world.server.fail("getUpdates", 409, text)
            await world.ana.says("hello")
            await world.server.until(world.ana.said)

    play(story)


def test_only_the_process_that_holds_the_lease_polls() -> None:
    lease = OwnLease()
    lease.taken = True

    async def story() -> None:
        async with telegram(RecordingDesk(), lease=lease) as world:
            await world.server.until(lambda: lease.asked)
            assert world.venue.is_alive, "standing by is no fault"
            assert world.server.of("getUpdates") == []

    play(story)


def test_a_flood_of_polls_is_paused_as_long_as_telegram_asks() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            world.server.fail("getUpdates", 429, "Too Many Requests", retry_after=0)
            await world.ana.says("hello")
            await world.server.until(world.ana.said)

    play(story)


def test_a_flooded_chat_waits_and_the_others_do_not() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            text = "Too Many Requests: retry after 1"
            world.server.fail("sendMessage", 429, text, retry_after=1, chat_id=world.ana.id)
            await world.ana.says("flooded")
            await world.ben.says("free")
            await world.server.until(world.ana.said)

            first, second = world.server.of("sendMessage")
            assert (first.params["chat_id"], second.params["chat_id"]) == (
                world.ben.id,
                world.ana.id,
            )

    play(story)


def test_what_is_stored_is_confirmed_at_the_end_so_that_it_does_not_come_again() -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            async with telegram(RecordingDesk(), server=server) as world:
                await world.ana.says("last words")
                await server.until(world.ana.said)
            assert server.queue == []
            second = RecordingDesk()
            async with telegram(second, server=server) as world:
                await Somebody(server, 80).says("hello again")
                await server.until(lambda: second.received)
            assert texts(second) == ["hello again"]

    play(story)


def test_an_outgoing_webhook_is_taken_down_before_polling() -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            server.webhook = {"url": "https://elsewhere.example/hook"}
            async with telegram(RecordingDesk(), server=server) as world:
                await server.until(lambda: server.of("deleteWebhook"))
                await world.ana.says("hello")
                await server.until(world.ana.said)

    play(story)


def test_a_cancelled_update_is_never_confirmed() -> None:
    async def story() -> None:
        window = Window()
        done = asyncio.create_task(asyncio.sleep(0))
        cancelled = asyncio.create_task(asyncio.sleep(60))
        window.add(5, Fetched(done))
        window.add(6, Fetched(cancelled))
        await done
        cancelled.cancel()
        await asyncio.gather(cancelled, return_exceptions=True)

        assert window.offset == 6

    play(story)


def test_an_offset_never_swallows_a_lower_number_that_is_not_stored() -> None:
    async def story() -> None:
        window = Window()
        waiting = asyncio.create_task(asyncio.sleep(60))
        window.add(1000, Fetched(None))
        window.add(3, Fetched(waiting))

        assert window.offset is None
        waiting.cancel()

    play(story)


AT_THE_MEDIAN = 0.6
"""Seconds that a bystander of a chat in trouble waits, over what the machine takes by itself."""


CROWDS = {"flooding": 40, "stuck in a crowd": 120}
"""Messages of the chat in trouble before each that a bystander sends."""


@pytest.mark.parametrize("trouble", ["stuck", "failing", "slowed down", *CROWDS])
def test_who_waits_behind_a_stuck_chat_is_heard_within_a_moment(trouble: str) -> None:
    dispatcher = RecordingDesk()
    gate = asyncio.Event()

    async def with_ana(event: Event) -> None:
        if event.origin.who.name != "Ana":
            return
        if trouble == "failing":
            raise DatabaseUnusable(why="locked")
        if trouble.startswith("stuck"):
            await gate.wait()

    dispatcher.takes = with_ana

    async def story() -> None:
        async with telegram(dispatcher) as world:
            alone = await _median_wait(world, 3, crowd=0)
            if trouble in {"flooding", "slowed down"}:
                text = "Too Many Requests: retry after 4"
                where = {"chat_id": world.ana.id, "times": 999}
                world.server.fail("sendMessage", 429, text, retry_after=4, **where)
            await world.ana.says("trouble")
            waited = await _median_wait(world, 7, crowd=CROWDS.get(trouble, 0))
            world.server.faults.clear()
            dispatcher.takes = None
            gate.set()
            await world.server.until(lambda: not world.server.queue)

        assert waited - alone <= AT_THE_MEDIAN

    play(story)


async def _median_wait(world: World, times: int, *, crowd: int) -> float:
    """How long Ben waits for an answer, each time behind a `crowd` of messages of Ana's."""
    loop, waited = asyncio.get_running_loop(), []
    for number in range(times):
        for _ in range(crowd):
            await world.ana.says("more")
        answers, asked = len(world.ben.said()), loop.time()
        await world.ben.says(f"bystander {number}")
        await world.server.until(partial(_has_heard, world.ben, answers + 1))
        waited.append(loop.time() - asked)
        await asyncio.sleep(0.11 * (number % 3))
    return median(waited)


@pytest.mark.parametrize("date", [1e20, -1e20, "x", {}])
def test_an_update_that_nobody_can_decode_deafens_nobody(date: object) -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            broken = {**world.ana.message("hello"), "date": date}
            await world.server.push(message=broken)
            await world.ana.says("still there?")
            await world.server.until(world.ana.said)
            await world.server.until(lambda: not world.server.queue)
            assert world.venue.passed_over == 1

    play(story)
