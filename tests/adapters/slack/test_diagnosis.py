"""An operator is told what is wrong with the Slack settings, and what to do."""

import asyncio
from typing import Any

import pytest

from adapters.slack.config import SlackConfig
from adapters.slack.diagnosis import Finding, examine
from adapters.slack.scopes import wanted
from directory_core.models import RoomAddress
from tests.support.slack_server import APP_TOKEN, BOT, BOT_TOKEN, Channel, SlackServer
from tests.support.slack_stage import MODERATORS


def examined(*, archived: bool = False, inside: bool = True, **config: Any) -> list[Finding]:
    async def look() -> list[Finding]:
        async with SlackServer() as server:
            members = [BOT] if inside else []
            server.channels[MODERATORS.key] = Channel(MODERATORS.key, members, archived)
            server.groups["S1"] = ["UBEN"]
            server.scopes = config.pop("scopes", wanted(group=True, unfurl=True))
            given = {"bot_token": BOT_TOKEN, "app_token": APP_TOKEN, "moderators": (MODERATORS,)}
            found = await examine(SlackConfig(**{**given, **config}, base_url=server.base_url))
            server.check()
            return found

    return asyncio.run(look())


def test_all_is_well() -> None:
    found = examined(moderator_group="S1", unfurl=True)

    assert [finding.seen for finding in found if not finding.well] == []
    assert len(found) == 5


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({"bot_token": "xoxb-wrong"}, "invalid_auth"),
        ({"app_token": "xapp-wrong"}, "app token"),
        ({"scopes": ("chat:write",)}, "users:read"),
        ({"inside": False}, "not in"),
        ({"archived": True}, "archived"),
        ({"moderators": ()}, "No moderators' channel"),
        ({"moderators": (RoomAddress("slack", "T0OTHER", "C1"),)}, "another workspace"),
        ({"moderators": (RoomAddress("slack", MODERATORS.tenant, "C1"),)}, "channel_not_found"),
        ({"moderator_group": "S2"}, "no_such_subteam"),
        ({"app_token": ""}, "No way for events"),
        ({"client_id": "1.2", "token_key": "short"}, "no key"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(config: dict[str, Any], told: str) -> None:
    wrong = [finding for finding in examined(**config) if not finding.well]

    assert len(wrong) == 1
    assert told in wrong[0].seen
    assert wrong[0].advice
