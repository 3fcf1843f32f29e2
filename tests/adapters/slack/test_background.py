"""Serving once, and saying things later: what keeps acknowledgements quick."""

import asyncio

import pytest

from adapters.slack.background import Background, Once


async def test_what_failed_is_tried_again_when_it_comes_again() -> None:
    once: Once[str] = Once()

    async def fails() -> str:
        raise OSError("disk full")

    async def works() -> str:
        return "stored"

    with pytest.raises(OSError, match="disk full"):
        await once.serve("Ev1", fails)
    assert await once.serve("Ev1", works) == ("stored", True)
    assert await once.serve("Ev1", fails) == ("stored", False)


async def test_only_the_last_events_are_remembered() -> None:
    once: Once[str] = Once(size=2)

    async def works() -> str:
        return "stored"

    for key in ("Ev1", "Ev2", "Ev3"):
        await once.serve(key, works)
    assert await once.serve("Ev1", works) == ("stored", True)


async def test_what_there_is_to_say_stands_back_while_an_event_is_in_hand() -> None:
    later, said = Background(), asyncio.Event()

    async def say() -> None:
        said.set()

    with later.event_in_hand():
        later(say())
        await asyncio.sleep(0.01)
        assert not said.is_set()
    async with asyncio.timeout(5):
        await said.wait()


async def test_a_modal_does_not_stand_back_for_its_trigger_lasts_three_seconds() -> None:
    later, opened = Background(), asyncio.Event()

    async def open_modal() -> None:
        opened.set()

    with later.event_in_hand():
        later(open_modal(), hurried=True)
        async with asyncio.timeout(5):
            await opened.wait()


async def test_stopping_waits_for_what_is_being_said_but_not_for_ever() -> None:
    later, said = Background(), []

    async def say() -> None:
        await asyncio.sleep(0.01)
        said.append("bye")

    later(say())
    await later.finish(5)
    assert said == ["bye"]

    later(asyncio.sleep(3600))
    async with asyncio.timeout(5):
        await later.finish(0.01)
