"""What becomes of channels, and of the app in a workspace: the core hears of it at once."""

import asyncio
from typing import Any

import pytest

from directory_core.errors import DatabaseUnusable
from directory_core.models import RoomAddress
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_server import BOT, TEAM
from tests.support.slack_stage import MODERATORS, NotedRooms, stage

FEED = RoomAddress("slack", TEAM, "C0FEED")


def noted(*events: dict[str, Any]) -> list[tuple[str, str]]:
    """What the core hears of these events, all of which are acknowledged."""

    async def story() -> list[tuple[str, str]]:
        rooms = NotedRooms()
        async with stage(RecordingDesk(), rooms=rooms, feeds=(FEED,)) as at:
            for event in events:
                assert (await at.ben.event(event)).status == 200
        return rooms.noted

    return asyncio.run(story())


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ("channel_archive", "is_archived"),
        ("group_archive", "is_archived"),
        ("channel_deleted", "channel_not_found"),
        ("group_deleted", "channel_not_found"),
        ("channel_left", "removed"),
        ("group_left", "removed"),
    ],
)
def test_the_core_hears_at_once_why_a_channel_is_lost(event: str, why: str) -> None:
    assert noted({"type": event, "channel": MODERATORS.key}) == [(MODERATORS.key, why)]


@pytest.mark.parametrize("event", ["channel_unarchive", "group_unarchive"])
@pytest.mark.parametrize("channel", [MODERATORS.key, FEED.key])
def test_a_channel_of_ours_that_is_unarchived_is_back(event: str, channel: str) -> None:
    assert noted({"type": event, "channel": channel}) == [(channel, "back")]


def test_other_peoples_channels_may_open_again_without_our_knowing() -> None:
    assert noted({"type": "channel_unarchive", "channel": "C0THEIRS"}) == []


def test_the_bot_is_taken_out_of_a_channel_and_invited_again() -> None:
    gone = {"type": "member_left_channel", "channel": MODERATORS.key, "user": BOT}
    back = {"type": "member_joined_channel", "channel": MODERATORS.key, "user": BOT}

    assert noted(gone, back) == [(MODERATORS.key, "removed"), (MODERATORS.key, "back")]


def test_somebody_else_coming_or_going_is_no_matter_of_the_rooms() -> None:
    came = {"type": "member_joined_channel", "channel": MODERATORS.key}

    assert noted(came, {**came, "type": "member_left_channel"}) == []


def test_what_the_core_could_not_note_comes_again() -> None:
    class Failing(NotedRooms):
        async def gone(self, room: RoomAddress, why: str) -> None:
            if not self.noted:
                self.noted.append((room.key, "failed"))
                raise DatabaseUnusable(why="locked")
            await super().gone(room, why)

    async def story() -> list[tuple[str, str]]:
        rooms = Failing()
        async with stage(RecordingDesk(), rooms=rooms) as at:
            lost = {"type": "channel_archive", "channel": MODERATORS.key, "event_ts": "1.5"}
            assert (await at.ben.event(lost, event_id="Ev1")).status == 500
            assert (await at.ben.event(lost, event_id="Ev1", retry=1)).status == 200
        return rooms.noted

    assert asyncio.run(story()) == [(MODERATORS.key, "failed"), (MODERATORS.key, "is_archived")]


def test_a_renamed_channel_is_the_same_channel() -> None:
    renamed = {"id": MODERATORS.key, "name": "moderators-of-accounts"}

    assert noted({"type": "channel_rename", "channel": renamed}) == []


def test_news_of_a_channel_that_comes_late_is_passed_over() -> None:
    left = {"type": "channel_left", "channel": MODERATORS.key, "event_ts": "1790000000.000100"}
    back = {"type": "member_joined_channel", "channel": MODERATORS.key, "user": BOT}

    assert noted({**back, "event_ts": "1790000000.000200"}, left) == [(MODERATORS.key, "back")]


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["B1"]}}]
)
def test_an_app_that_was_uninstalled_reaches_none_of_our_channels(event: dict[str, object]) -> None:
    assert noted(event) == [(MODERATORS.key, "not_installed"), (FEED.key, "not_installed")]


def test_a_persons_own_token_is_none_of_the_bots() -> None:
    assert noted({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}) == []


async def test_somebody_who_left_the_moderators_channel_is_no_moderator_at_the_next_press() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        await at.ben.command("pending", MODERATORS.key)
        at.server.channels[MODERATORS.key].members.remove(at.ben.id)
        await at.ben.event({"type": "member_left_channel", "channel": MODERATORS.key})
        await at.ben.command("pending", MODERATORS.key)

    memberships = [event.origin.membership.member for event in dispatcher.received]
    assert memberships == [True, False]
