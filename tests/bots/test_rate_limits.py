"""How often we speak, and how long we pause."""

import asyncio
import time

import pytest

from bots.rate_limits import Pacer, pause
from directory_core.models import RoomAddress

SLACK = RoomAddress("slack", "T1", "C1")
OTHER = RoomAddress("slack", "T1", "C2")


def test_a_room_that_was_just_spoken_into_waits_and_another_does_not() -> None:
    async def speak() -> tuple[float, float]:
        pacer, start = Pacer(), time.monotonic()
        await pacer.turn(SLACK)
        await pacer.turn(OTHER)
        at_once = time.monotonic() - start
        await pacer.turn(SLACK)
        return at_once, time.monotonic() - start

    at_once, later = asyncio.run(speak())

    assert at_once < later
    assert later >= 0.9, "Slack allows a message a second in a channel"


def test_a_telegram_group_is_held_to_twenty_a_minute() -> None:
    group = RoomAddress("telegram", "42", "-1001")
    pacer = Pacer()

    limits = {(each.max_rate, each.time_period) for each in pacer.limiters(group)}

    assert limits == {(1, 1), (20, 60), (30, 1)}


@pytest.mark.parametrize("attempts", [0, 1, 5, 12, 500])
def test_pauses_grow_are_jittered_and_never_pass_an_hour(attempts: int) -> None:
    pauses = [pause(attempts).total_seconds() for _ in range(50)]

    assert len(set(pauses)) > 1
    assert min(3600.0, 2.0 * 2 ** min(attempts, 12)) / 2 <= min(pauses)
    assert max(pauses) <= 3600
