"""Speaking into chats: each error of the Bot API is an outcome the outbox worker knows."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from adapters.chat.messenger import CardGone, Messenger, MovedTo, TryAgain, Unreachable
from adapters.chat.views import Button, Card, Reply
from adapters.telegram.chats import configured
from tests.support.telegram_server import TOKEN, TelegramServer
from tests.support.telegram_world import FEED, MODERATORS, RecordingDesk, play, telegram

ROOM = configured(TOKEN, str(MODERATORS))
CARD = Reply("A card", parts=(Card("S4F7KQ", buttons=(Button("Approve", "approve:S4F7KQ:1"),)),))
Act = Callable[[Messenger], Awaitable[object]]


def posting(messenger: Messenger) -> Awaitable[object]:
    return messenger.post(ROOM, CARD)


def editing(messenger: Messenger) -> Awaitable[object]:
    return messenger.edit(ROOM, "5", CARD)


def outcome(act: Act, prepare: Callable[[TelegramServer], object]) -> Exception:
    """What `act` raises after `prepare` has seen to the server."""
    raised: list[Exception] = []

    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.server.until(lambda: world.server.of("getChat"))
            prepare(world.server)
            try:
                await act(world.venue.messenger)
            except Exception as error:  # noqa: BLE001 - which one it is, is the question
                raised.append(error)

    play(story)
    [error] = raised
    return error


def answering(status: int, description: str, **more: Any) -> Callable[[TelegramServer], None]:
    def prepare(server: TelegramServer) -> None:
        for method in ("sendMessage", "editMessageText"):
            server.fail(method, status, description, **more)

    return prepare


@pytest.mark.parametrize(
    ("description", "why"),
    [
        ("Forbidden: bot was blocked by the user", "blocked"),
        ("Forbidden: user is deactivated", "deactivated"),
        ("Forbidden: bot was kicked from the supergroup chat", "removed"),
        ("Forbidden: bot is not a member of the channel chat", "removed"),
    ],
)
def test_who_blocked_or_removed_the_bot_is_unreachable(description: str, why: str) -> None:
    error = outcome(posting, answering(403, description))

    assert isinstance(error, Unreachable)
    assert error.why == why


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: chat not found",
        "Bad Request: message thread not found",
        "Bad Request: not enough rights to send text messages to the chat",
        "Bad Request: TOPIC_CLOSED",
    ],
)
def test_a_room_that_is_not_there_is_unreachable(description: str) -> None:
    assert isinstance(outcome(posting, answering(400, description)), Unreachable)


@pytest.mark.parametrize("act", [posting, editing])
def test_a_flood_says_how_long_to_wait(act: Act) -> None:
    error = outcome(act, answering(429, "Too Many Requests: retry after 7", retry_after=7))

    assert isinstance(error, TryAgain)
    assert (error.after, error.everywhere) == (7.0, False)


def test_a_flood_that_does_not_say_how_long_waits_a_second() -> None:
    error = outcome(posting, answering(429, "Too Many Requests"))

    assert isinstance(error, TryAgain)
    assert error.after == 1.0


def test_a_group_that_moved_says_where_to() -> None:
    error = outcome(posting, lambda server: server.migrated.update({MODERATORS: -2001}))

    assert isinstance(error, MovedTo)
    assert error.room == replace(ROOM, key="-2001")


@pytest.mark.parametrize(
    "prepare",
    [answering(502, "Bad Gateway"), answering(500, "Internal Server Error")],
    ids=["gateway", "fault"],
)
def test_a_fault_of_telegrams_is_tried_again(prepare: Callable[[TelegramServer], None]) -> None:
    assert isinstance(outcome(posting, prepare), TryAgain)


def test_a_network_that_is_gone_is_tried_again() -> None:
    assert isinstance(outcome(posting, lambda server: setattr(server, "down", True)), TryAgain)


@pytest.mark.parametrize(
    "description",
    ["Bad Request: message to edit not found", "Bad Request: message can't be edited"],
)
def test_a_card_that_cannot_be_edited_is_gone(description: str) -> None:
    assert isinstance(outcome(editing, answering(400, description)), CardGone)


def test_a_fault_of_ours_is_no_outcome() -> None:
    error = outcome(posting, answering(400, "Bad Request: BUTTON_DATA_INVALID"))

    assert not isinstance(error, Unreachable | TryAgain | MovedTo | CardGone)


def test_a_card_is_posted_and_edited_and_saying_the_same_again_is_fine() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            messenger = world.venue.messenger
            key = await messenger.post(ROOM, CARD)
            await messenger.edit(ROOM, key, CARD)
            assert "reply_markup" in world.server.message(MODERATORS, int(key))
            await messenger.edit(ROOM, key, Reply("Approved by Ben"))

            message = world.server.message(MODERATORS, int(key))
            assert message["text"] == "Approved by Ben"
            assert message["reply_markup"] is None, "what is decided has no buttons any more"

    play(story)


def test_link_previews_are_off_and_a_silent_reply_makes_no_sound() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.venue.messenger.post(ROOM, replace(CARD, silent=True))

            [sent] = world.server.of("sendMessage")
            assert sent.params["link_preview_options"] == {"is_disabled": True}
            assert sent.params["disable_notification"] is True

    play(story)


def test_the_feed_is_read_only() -> None:
    buttons = (Button("Open", url="https://mayo.edu"), Button("Report", "report:mayo:0"))
    news = Reply("New", parts=(Card("Mayo Clinic", buttons=buttons),))

    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.venue.messenger.post(configured(TOKEN, str(FEED)), news)

            [sent] = world.server.of("sendMessage")
            assert [button["text"] for button in sent.buttons] == ["Open"]

    play(story)


def test_a_topic_is_spoken_into_and_the_general_one_by_leaving_it_out() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.venue.messenger.post(configured(TOKEN, f"{MODERATORS}/7"), CARD)
            await world.venue.messenger.post(configured(TOKEN, f"{MODERATORS}/1"), CARD)

            threads = [c.params.get("message_thread_id") for c in world.server.of("sendMessage")]
            assert threads == [7, None]

    play(story)


def test_a_call_that_takes_for_ever_ends_within_its_time() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.server.until(lambda: world.server.of("getChat"))
            world.venue.messenger.timeout = 0.05
            world.server.hangs = asyncio.Event()
            with pytest.raises(TryAgain, match="timeout"):
                await world.venue.messenger.post(ROOM, CARD)
            world.server.hangs.set()

    play(story)
