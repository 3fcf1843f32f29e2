"""The webhook: Telegram's word alone is taken, and 200 means stored."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Bot

from adapters.telegram.config import TelegramConfig
from adapters.telegram.updates import receiver
from adapters.telegram.updates.receiver import HEADER, Webhook
from directory_core.errors import DatabaseUnusable
from tests.support.raw_http import post, served
from tests.support.telegram_server import TOKEN, TelegramServer
from tests.support.telegram_world import Event, RecordingDesk, hook_url, play, telegram

SECRET = "a-secret_of-Telegrams"


def hooked() -> dict[str, Any]:
    return {"webhook_url": hook_url(), "webhook_secret": SECRET}


def test_telegram_is_told_where_to_bring_updates_and_brings_them() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher, **hooked()) as world:
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
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher, **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])
            forged = {"update_id": 1, "message": world.ana.message("hello")}

            assert await world.server.post(forged, secret=secret) == 403

    play(story)
    assert dispatcher.received == []


def test_an_update_is_answered_once_it_is_stored_and_not_before() -> None:
    dispatcher = RecordingDesk()
    gate = asyncio.Event()

    async def wait(_: Event) -> None:
        await gate.wait()

    dispatcher.takes = wait

    async def story() -> None:
        async with telegram(dispatcher, **hooked()) as world:
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
    dispatcher = RecordingDesk()
    dispatcher.fails = [DatabaseUnusable(why="locked")]

    async def story() -> None:
        async with telegram(dispatcher, **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])
            update = {"update_id": 1, "message": world.ana.message("hello")}

            assert await world.server.post(update) == 200
            assert len(dispatcher.received) == 1
            assert await world.server.post(update) == 200
            assert len(dispatcher.received) == 1, "the second delivery changes nothing"

    play(story)


DEEP = b"[" * 20_000 + b"]" * 20_000
NO_UPDATES = [
    b"", b"[]", b"{}", b'{"update_id": {}', b'"x"', b'{"message": 3}', b"\xff\xfe", b"null", b"1",
    b'{"update_id": 1e999}', b'{"update_id": NaN}', b'{"update_id": null}', b"[1,2]", DEEP,
    b'{"update_id": 1, "message": ' + DEEP + b"}", b'{"update_id": ' + b"9" * 5000 + b"}",
    b"payload={", b"x" * (2 * 1024 * 1024),
]  # fmt: skip
STRANGE_HEADS: list[dict[str, bytes | str]] = [
    {"Content-Type": "application/json; charset=no-such"}, {"Content-Type": ""},
    {"Content-Encoding": "gzip"}, {"Content-Encoding": "nonsense"}, {"Content-Type": b"\xff"},
    {"Content-Type": "multipart/form-data"},
]  # fmt: skip


@pytest.fixture(scope="module")
def hook() -> Iterator[str]:
    """The address of a webhook alone, which takes whatever it can read."""

    @asynccontextmanager
    async def world() -> AsyncIterator[str]:
        webhook = Webhook("/telegram", SECRET, Bot(TOKEN), lambda _update: None)
        webhook.ready = True
        app = web.Application()
        app.add_routes(webhook.routes())
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
        await runner.cleanup()

    with served(world) as url:
        yield url


def test_what_is_no_update_is_refused(hook: str) -> None:
    for body in NO_UPDATES:
        assert post(hook, body, {HEADER: SECRET}) == 400, body[:40]


def test_a_strange_head_is_no_trouble_to_us(hook: str) -> None:
    for head in STRANGE_HEADS:
        for body in (b'{"update_id": 1}', b"[]"):
            assert post(hook, body, {HEADER: SECRET, **head}) in {200, 400}, head


@pytest.mark.parametrize(
    "secret", [b"", b"wrong", SECRET.encode() + b"x", "geheimß".encode(), b"\xff\xfe", b"x" * 8000]
)
def test_nothing_of_a_stranger_is_read(hook: str, secret: bytes) -> None:
    for body in NO_UPDATES:
        assert post(hook, body, {HEADER: secret}) in {0, 403}, body[:40]


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=st.binary(max_size=100), secret=st.binary(max_size=40))
def test_no_bytes_that_a_stranger_can_think_of_get_in(
    hook: str, body: bytes, secret: bytes
) -> None:
    one_line = bytes(byte for byte in secret if byte not in b"\r\n\0")
    assert post(hook, body, {HEADER: one_line}) in {400, 403}, "400 is the HTTP parser's"


_NAMES = st.sampled_from(
    ["message", "edited_message", "callback_query", "inline_query", "my_chat_member", "chat",
     "from", "id", "text", "date", "entities", "data", "chat_member", "type", "reply_to_message"]
)  # fmt: skip
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda kept: st.lists(kept, max_size=3) | st.dictionaries(_NAMES, kept, max_size=5),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(told=st.dictionaries(_NAMES, _JSON, max_size=4), number=st.integers(1))
def test_an_update_of_any_shape_is_let_pass(hook: str, told: dict[str, Any], number: int) -> None:
    body = json.dumps({**told, "update_id": number}).encode()

    assert post(hook, body, {HEADER: SECRET}) == 200


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


def test_a_webhook_that_somebody_took_down_is_set_again_and_the_venue_stays_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(receiver, "WATCH", 0.05)

    async def story() -> None:
        async with telegram(RecordingDesk(), **hooked()) as world:
            await world.server.until(lambda: world.server.webhook["url"])
            assert world.venue.is_alive
            world.server.webhook = {"url": ""}
            await world.server.until(lambda: world.server.webhook["url"])
            assert world.venue.is_alive, "ready at the second look too"

    play(story)


def test_a_webhook_that_telegram_puts_off_is_set_as_soon_as_telegram_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(receiver, "RECONNECT", 60.0)

    async def story() -> None:
        async with TelegramServer() as server:
            server.fail("setWebhook", 429, "Too Many Requests", retry_after=0, times=2)
            async with telegram(RecordingDesk(), server=server, **hooked()):
                await server.until(lambda: server.webhook["url"])

    play(story)
