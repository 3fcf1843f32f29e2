"""The webhook: Telegram's word alone is taken, and 200 means stored."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession

from adapters.telegram.config import TelegramConfig
from directory_core.errors import DatabaseUnusable
from tests.support.telegram_server import TOKEN
from tests.support.telegram_world import Event, RecordingDesk, hook_url, play, telegram

SECRET = "a-secret_of-Telegrams"


def hooked() -> dict[str, Any]:
    return {"webhook_url": hook_url(), "webhook_secret": SECRET}


def test_telegram_is_told_where_to_bring_updates_and_brings_them() -> None:
    desk = RecordingDesk()

    async def story() -> None:
        async with telegram(desk, **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])
            assert world.server.webhook["secret_token"] == SECRET
            assert "guest_message" in world.server.webhook["allowed_updates"]
            await world.ana.says("hello")
            await world.server.until(world.ana.said)

            assert await world.server.webhook_posts() == [200]
            assert world.server.of("getUpdates") == []

    play(story)


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", "geheimß"])
def test_who_does_not_know_the_secret_is_not_heard(secret: str) -> None:
    desk = RecordingDesk()

    async def story() -> None:
        async with telegram(desk, **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])
            forged = {"update_id": 1, "message": world.ana.message("hello")}

            assert await world.server.post(forged, secret=secret) == 403

    play(story)
    assert desk.received == []


def test_an_update_is_answered_once_it_is_stored_and_not_before() -> None:
    desk = RecordingDesk()
    gate = asyncio.Event()

    async def wait(_: Event) -> None:
        await gate.wait()

    desk.takes = wait

    async def story() -> None:
        async with telegram(desk, **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])
            posting = asyncio.create_task(
                world.server.post({"update_id": 1, "message": world.ana.message("hello")})
            )
            await world.server.until(lambda: world.server.of("sendChatAction"))
            assert not posting.done()
            gate.set()

            assert await posting == 200

    play(story)


def test_what_could_not_be_stored_at_first_is_answered_when_it_is() -> None:
    desk = RecordingDesk()
    desk.fails = [DatabaseUnusable(why="locked")]

    async def story() -> None:
        async with telegram(desk, **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])
            update = {"update_id": 1, "message": world.ana.message("hello")}

            assert await world.server.post(update) == 200
            assert len(desk.received) == 1
            assert await world.server.post(update) == 200
            assert len(desk.received) == 1, "the second delivery changes nothing"

    play(story)


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"update_id": {}', '"x"', '{"message": 3}'])
def test_what_is_no_update_is_refused(body: str) -> None:
    async def story() -> None:
        async with telegram(RecordingDesk(), **hooked()) as world, ClientSession() as http:
            await world.server.until(lambda: world.server.webhook["url"])
            url = world.server.webhook["url"]
            headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
            async with http.post(url, data=body, headers=headers) as answer:
                assert answer.status == 400

    play(story)


def test_an_update_that_nobody_can_read_is_let_pass_lest_it_come_for_ever() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk(), **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])

            assert await world.server.post({"update_id": 1, "message": 3}) == 200
            await world.ana.says("still there?")
            await world.server.until(world.ana.said)

    play(story)


def test_without_a_secret_there_is_no_webhook() -> None:
    with pytest.raises(ValueError, match="anybody could speak as anybody"):
        TelegramConfig(TOKEN, webhook_url="https://bot.example/telegram")


@pytest.mark.parametrize("secret", ["with space", "ß", "x" * 257])
def test_a_secret_that_telegram_would_not_take_is_refused_at_once(secret: str) -> None:
    with pytest.raises(ValueError, match="1 to 256"):
        TelegramConfig(TOKEN, webhook_url="https://bot.example/t", webhook_secret=secret)


def test_a_webhook_needs_a_path_of_its_own() -> None:
    with pytest.raises(ValueError, match="path"):
        TelegramConfig(TOKEN, webhook_url="https://bot.example/", webhook_secret=SECRET)


@pytest.mark.parametrize("token", ["", "4242", "x:y", "4242:has space"])
def test_a_token_that_cannot_be_one_is_refused_at_once(token: str) -> None:
    with pytest.raises(ValueError, match="BotFather"):
        TelegramConfig(token)
