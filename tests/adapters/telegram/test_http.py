"""Our own calls of the Bot API: sent as the library sends them, refused as it refuses them."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

from adapters.telegram.http import Flooded, Request
from tests.support.telegram_server import TOKEN
from tests.support.telegram_world import RecordingDesk, World, play, telegram


@asynccontextmanager
async def asking(world: World) -> AsyncIterator[Callable[[str, dict[str, Any]], Awaitable[Any]]]:
    """A way to call any method of the Bot API."""
    async with Request() as request:
        yield lambda method, asked: request.ask(f"{world.server.base_url}{TOKEN}/{method}", asked)


@pytest.mark.parametrize(
    ("status", "description", "more", "kind"),
    [
        (400, "Bad Request: chat not found", {}, BadRequest),
        (400, "Bad Request: group upgraded", {"migrate_to_chat_id": -1007}, ChatMigrated),
        (401, "Unauthorized", {}, InvalidToken),
        (403, "Forbidden: bot was blocked by the user", {}, Forbidden),
        (409, "Conflict: terminated by other getUpdates request", {}, Conflict),
        (429, "Too Many Requests", {"retry_after": 7}, Flooded),
        (502, "Bad Gateway", {}, NetworkError),
    ],
)
def test_a_refusal_is_told_as_the_library_tells_it(
    status: int, description: str, more: dict[str, int], kind: type[TelegramError]
) -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            world.server.fail("sendMessage", status, description, **more)
            async with asking(world) as ask:
                with pytest.raises(kind):
                    await ask("sendMessage", {"chat_id": 71, "text": "x"})

    play(story)


def test_what_is_sent_is_what_the_library_would_send() -> None:
    board = InlineKeyboardMarkup([[InlineKeyboardButton("Mayo & ü", callback_data="x:1")]])
    to = ReplyParameters(5, allow_sending_without_reply=True)

    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            async with Bot(TOKEN, base_url=world.server.base_url, request=Request()) as bot:
                await bot.send_message(71, "Clínica", reply_markup=board, reply_parameters=to)
            async with asking(world) as ask:
                asked = {"chat_id": 71, "text": "Clínica", "reply_markup": board,
                         "reply_parameters": to, "message_thread_id": None}  # fmt: skip
                sent = await ask("sendMessage", asked)

            theirs, ours = world.server.of("sendMessage")
            assert sent["message_id"]
            assert json.dumps(ours.params, sort_keys=True) == json.dumps(
                theirs.params, sort_keys=True
            )

    play(story)
