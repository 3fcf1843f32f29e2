"""Who may moderate: looked up, kept for less than a minute, and unknown where Slack did not say."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from adapters.slack.clients import Clients
from adapters.slack.config import SlackConfig
from adapters.slack.identity import Moderators
from adapters.slack.workspaces import OneWorkspace
from directory_core.testing import NOON, WindableClock
from tests.support.slack_server import BOT_TOKEN, TEAM, Channel, SlackServer
from tests.support.slack_stage import MODERATORS


@asynccontextmanager
async def moderators(
    clock: WindableClock, **config: Any
) -> AsyncIterator[tuple[SlackServer, Moderators]]:
    async with SlackServer() as server:
        server.channels[MODERATORS.key] = Channel(MODERATORS.key, ["UBEN"])
        settings = SlackConfig(moderators=(MODERATORS,), base_url=server.base_url, **config)
        clients = Clients(server.base_url)
        await clients.open()
        yield server, Moderators(settings, OneWorkspace(BOT_TOKEN, clients), clients, clock=clock)
        await clients.close()
        server.check()


def seen(*people: str, fault: str = "", team: str = TEAM, **config: Any) -> list[bool | None]:
    async def look() -> list[bool | None]:
        async with moderators(WindableClock(), **config) as (server, who):
            if "moderator_group" in config:
                server.groups[config["moderator_group"]] = ["UCARLA"]
            if fault:
                server.fail("conversations.members", fault)
            facts = [await who.membership(team, person) for person in people]
            return [fact.member if fact else None for fact in facts]

    return asyncio.run(look())


def test_members_of_the_channel_may_moderate_and_others_may_not() -> None:
    assert seen("UBEN", "UANA") == [True, False]


def test_a_user_group_says_who_moderates_where_one_is_named() -> None:
    assert seen("UCARLA", "UBEN", moderator_group="S1") == [True, False]


@pytest.mark.parametrize("error", ["missing_scope", "channel_not_found", "ratelimited"])
def test_what_slack_does_not_say_is_unknown(error: str) -> None:
    assert seen("UBEN", fault=error) == [None]


def test_another_workspace_is_in_no_moderators_channel() -> None:
    assert seen("UBEN", team="T0OTHER") == [False]


async def test_a_big_channel_is_read_to_its_last_page() -> None:
    async with moderators(WindableClock()) as (server, who):
        server.channels[MODERATORS.key].members = [f"U{n}" for n in range(2500)]
        fact = await who.membership(TEAM, "U2499")

        assert fact is not None
        assert fact.member is True
        assert len(server.called("conversations.members")) == 3


async def test_what_was_seen_is_kept_for_less_than_a_minute_with_its_time() -> None:
    clock = WindableClock()
    async with moderators(clock) as (server, who):
        await who.membership(TEAM, "UBEN")
        clock.wind(seconds=40)
        kept = await who.membership(TEAM, "UBEN")
        clock.wind(seconds=10)
        server.channels[MODERATORS.key].members = []
        fresh = await who.membership(TEAM, "UBEN")

        assert kept is not None
        assert fresh is not None
        assert (kept.member, kept.seen_at) == (True, NOON)
        assert (fresh.member, fresh.seen_at) == (False, NOON + timedelta(seconds=50))


async def test_somebody_who_left_is_looked_up_again_at_once() -> None:
    async with moderators(WindableClock()) as (server, who):
        await who.membership(TEAM, "UBEN")
        server.channels[MODERATORS.key].members = []
        who.forget(TEAM, MODERATORS.key)
        fact = await who.membership(TEAM, "UBEN")

        assert fact is not None
        assert fact.member is False


async def test_many_events_at_once_ask_slack_once() -> None:
    async with moderators(WindableClock()) as (server, who):
        await asyncio.gather(*(who.membership(TEAM, "UBEN") for _ in range(50)))

        assert len(server.called("conversations.members")) == 1
