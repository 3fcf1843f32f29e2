"""More updates behind an unfinished one than Telegram brings at once."""

import asyncio

from adapters.chat.events import Heard
from tests.support.telegram_world import Event, RecordingDesk, play, telegram


def test_of_more_than_a_hundred_behind_a_stuck_update_none_is_lost() -> None:
    dispatcher = RecordingDesk()
    gate = asyncio.Event()

    async def stuck(event: Event) -> None:
        if isinstance(event, Heard) and event.text == "stuck":
            await gate.wait()

    dispatcher.takes = stuck

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("stuck")
            for number in range(120):
                await world.ana.says(f"more {number}")
            await world.ben.says("bystander")
            await world.server.until(lambda: len(world.server.of("getUpdates")) > 1)
            assert not any(call.params.get("offset") for call in world.server.of("getUpdates")), (
                "nothing behind it is confirmed"
            )
            gate.set()
            await world.server.until(lambda: not world.server.queue)

    play(story)
    assert sorted(
        event.text for event in dispatcher.received if isinstance(event, Heard)
    ) == sorted(["stuck", "bystander", *(f"more {number}" for number in range(120))])
