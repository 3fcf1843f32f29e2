"""The outbox worker's messenger: Slack's errors are outcomes, and a message always arrives."""

import asyncio
from typing import Any

import pytest

from adapters.chat.messenger import CardGone, Messenger, TryAgain, Unreachable
from adapters.chat.views import Card, Reply
from adapters.slack import clients
from directory_core.models import RoomAddress
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_server import TEAM
from tests.support.slack_stage import MODERATORS, stage

CARD = Reply("New submission", parts=(Card("Mercy", (("https://x.com/mercy",),)),))


def outcome(method: str, error: str = "", **fault: Any) -> BaseException | None:
    """What editing or posting ends with when Slack answers like this."""

    async def deliver() -> BaseException | None:
        async with stage(RecordingDesk()) as at:
            key = await at.venue.messenger.post(MODERATORS, CARD)
            at.server.fail(method, error, **fault)
            try:
                if method == "chat.update":
                    await at.venue.messenger.edit(MODERATORS, key, CARD)
                else:
                    await at.venue.messenger.post(MODERATORS, CARD)
            except (TryAgain, Unreachable, CardGone) as told:
                return told
        return None

    return asyncio.run(deliver())


async def test_a_card_is_posted_and_redrawn_in_place() -> None:
    async with stage(RecordingDesk()) as at:
        messenger: Messenger = at.venue.messenger
        key = await messenger.post(MODERATORS, CARD)
        await messenger.edit(MODERATORS, key, Reply("Approved", lead=True))

        assert [each["text"] for each in at.server.messages.values()] == ["Approved"]
        assert at.server.called("chat.postMessage")[0]["unfurl_links"] is False


async def test_a_person_is_reached_in_their_own_room_and_edited_there() -> None:
    async with stage(RecordingDesk()) as at:
        room = RoomAddress("slack", TEAM, at.ana.id)
        key = await at.venue.messenger.post(room, CARD)
        await at.venue.messenger.edit(room, key, Reply("Published", lead=True))

        assert key.startswith("D0ANA:")


@pytest.mark.parametrize(
    "error",
    ["channel_not_found", "is_archived", "not_in_channel", "account_inactive", "token_revoked"],
)
def test_where_nobody_can_be_reached_the_courier_gives_up(error: str) -> None:
    told = outcome("chat.postMessage", error)

    assert isinstance(told, Unreachable)
    assert told.why == error


@pytest.mark.parametrize("error", ["message_not_found", "cant_update_message"])
def test_a_card_deleted_by_hand_is_to_be_posted_anew(error: str) -> None:
    assert isinstance(outcome("chat.update", error), CardGone)


def test_a_rate_limit_says_how_long_to_wait() -> None:
    told = outcome("chat.postMessage", "ratelimited", status=429, headers={"Retry-After": "7"})

    assert isinstance(told, TryAgain)
    assert told.after == 7.0


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_failing_slack_is_tried_again(status: int) -> None:
    assert isinstance(outcome("chat.postMessage", status=status), TryAgain)


async def test_a_workspace_that_uninstalled_the_app_is_unreachable() -> None:
    async with stage(RecordingDesk()) as at:
        at.server.channels[MODERATORS.key].archived = True
        with pytest.raises(Unreachable, match="is_archived"):
            await at.venue.messenger.post(MODERATORS, CARD)


async def test_blocks_that_slack_refuses_all_the_same_cost_the_drawing_alone() -> None:
    async with stage(RecordingDesk()) as at:
        at.server.fail("chat.postMessage", "msg_blocks_too_long")
        await at.venue.messenger.post(MODERATORS, CARD)

        assert [each["text"] for each in at.server.messages.values()] == ["New submission"]


async def test_the_messenger_gives_up_before_a_lease_does() -> None:
    async with stage(RecordingDesk()) as at:
        assert at.venue.messenger.timeout < 60


def test_a_slack_that_says_nothing_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "CALL_SECONDS", 0.2)

    assert isinstance(outcome("chat.postMessage", wait=1.0), TryAgain)
