"""Turns: questions one after the other, unless one hangs."""

import asyncio

from adapters.chat.turns import Turns


async def test_questions_are_answered_one_at_a_time() -> None:
    turns, inside, most = Turns(), 0, 0

    async def ask() -> None:
        nonlocal inside, most
        async with turns.taken():
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(ask() for _ in range(20)))
    assert most == 1


async def test_a_question_that_hangs_does_not_hold_up_the_others() -> None:
    turns = Turns(patience=0.01)
    async with turns.taken(), asyncio.timeout(5), turns.taken():
        pass
    async with asyncio.timeout(5), turns.taken():
        pass
