"""Shows "typing" while the desk takes its time."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from adapters.telegram.rooms import chat_of, thread_of
from directory_core.models import RoomAddress

T = TypeVar("T")

SLOW = 1.0
"""Seconds after which somebody wonders whether they were heard."""
SHOWN_FOR = 4.5
"""Telegram shows it for five seconds. https://core.telegram.org/bots/api#sendchataction"""


async def typing_while(
    work: Coroutine[Any, Any, T], bot: Bot, room: RoomAddress, *, slow: float = SLOW
) -> T:
    """The outcome of `work`; from `slow` seconds on the chat shows that the bot is typing."""
    working = asyncio.ensure_future(work)
    try:
        pause = slow
        while not (await asyncio.wait({working}, timeout=pause))[0]:
            await _type(bot, room)
            pause = SHOWN_FOR
    except asyncio.CancelledError:
        working.cancel()
        raise
    return working.result()


async def _type(bot: Bot, room: RoomAddress) -> None:
    try:
        await bot.send_chat_action(
            chat_of(room), ChatAction.TYPING, message_thread_id=thread_of(room)
        )
    except TelegramError:
        return  # only a courtesy
