"""An operator is told what is wrong with the Slack settings, and what to do."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from slack_sdk.oauth.installation_store import Installation

from adapters.chat.checks import Finding
from adapters.slack.blocks_check import validate
from adapters.slack.config import SlackConfig
from adapters.slack.doctor import examine
from adapters.slack.oauth import Installations, wanted
from directory_core.models import RoomAddress
from directory_core.storage.database.engine import make_engine
from tests.support.nonsense import ODD, answering
from tests.support.slack_server import APP_TOKEN, BOT, BOT_TOKEN, Channel, SlackServer
from tests.support.slack_stage import MODERATORS

FEED = RoomAddress("slack", MODERATORS.tenant, "C0FEED")


def examined(
    *,
    archived: bool = False,
    inside: bool = True,
    fault: dict[str, Any] | None = None,
    engine: Any = None,
    **config: Any,
) -> list[Finding]:
    async def look() -> list[Finding]:
        async with SlackServer() as server:
            members = [BOT] if inside else []
            if fault:
                server.fail(**fault)
            server.whoami |= config.pop("whoami", {})
            server.channels[FEED.key] = Channel(FEED.key, [BOT])
            server.groups["S3"] = []
            server.channels[MODERATORS.key] = Channel(MODERATORS.key, members, archived)
            server.groups["S1"] = ["UBEN"]
            server.scopes = config.pop("scopes", wanted(group=True, unfurl=True))
            given = {"bot_token": BOT_TOKEN, "app_token": APP_TOKEN, "moderators": (MODERATORS,)}
            config_ = SlackConfig(**{**given, **config}, base_url=server.base_url)
            found = await examine(config_, engine)
            server.check()
            return found

    return asyncio.run(look())


def test_all_is_well() -> None:
    found = examined(moderator_group="S1", unfurl=True, feeds=(FEED,))

    assert [finding.seen for finding in found if not finding.well] == []
    assert len(found) == 6


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({"bot_token": "xoxb-wrong"}, "invalid_auth"),
        ({"bot_token": ""}, "No bot token"),
        ({"bot_token": APP_TOKEN}, "another kind"),
        ({"bot_token": "xoxe.xoxb-1-abc"}, "another kind"),
        ({"whoami": {"is_enterprise_install": True}}, "whole organization"),
        ({"fault": {"method": "auth.test", "status": 503}}, "a fault"),
        ({"fault": {"method": "auth.test", "error": "account_inactive"}}, "account_inactive"),
        ({"app_token": "xapp-wrong"}, "app token"),
        ({"fault": {"method": "apps.connections.open", "status": 500}}, "a fault"),
        ({"scopes": ("chat:write",)}, "users:read"),
        ({"inside": False}, "not in"),
        ({"feeds": (RoomAddress("slack", MODERATORS.tenant, "C1"),)}, "The feed channel"),
        ({"archived": True}, "archived"),
        ({"moderators": ()}, "No moderators' channel"),
        ({"moderators": (RoomAddress("slack", "T0OTHER", "C1"),)}, "another workspace"),
        ({"moderators": (RoomAddress("slack", MODERATORS.tenant, "C1"),)}, "channel_not_found"),
        ({"moderator_group": "S2"}, "no_such_subteam"),
        ({"moderator_group": "S3"}, "empty"),
        ({"app_token": ""}, "No way for events"),
        ({"client_id": "1.2", "client_secret": "s", "token_key": "short"}, "no key"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(config: dict[str, Any], told: str) -> None:
    wrong = [finding for finding in examined(**config) if not finding.well]

    assert len(wrong) == 1
    assert told in wrong[0].seen
    assert wrong[0].advice


def test_where_workspaces_install_the_app_themselves_those_of_the_channels_are_looked_at(
    tmp_path: Path,
) -> None:
    async def kept(key: str, engine: Any, team: str) -> None:
        async def nobody(_team: str) -> None: ...

        store = Installations("1.2", key, engine, installed=nobody)
        store.create_tables()
        made = Installation(
            app_id="A1", user_id="U1", team_id=team, bot_token=BOT_TOKEN, bot_user_id=BOT
        )
        await store.async_save(made)

    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    key = Fernet.generate_key().decode()
    config: dict[str, Any] = {
        "client_id": "1.2",
        "client_secret": "s",
        "token_key": key,
        "bot_token": "",
    }
    before = examined(engine=engine, **config)
    asyncio.run(kept(key, engine, MODERATORS.tenant))
    after = examined(engine=engine, **config)
    engine.dispose()

    assert [each.seen for each in before if not each.well] == [
        "Workspace T0HOSPITAL has not installed the app."
    ]
    assert [each.seen for each in after if not each.well] == []
    assert any("moderators' channel" in each.seen for each in after)


@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize(
    "method",
    ["auth.test", "conversations.info", "usergroups.users.list", "apps.connections.open"],
)
async def test_an_answer_that_makes_no_sense_is_told_in_a_sentence(
    method: str, status: int
) -> None:
    team = MODERATORS.tenant
    fine = {
        "auth.test": {"ok": True, "user_id": BOT, "team_id": team},
        "conversations.info": {"ok": True, "channel": {"id": MODERATORS.key, "is_member": True}},
        "usergroups.users.list": {"ok": True, "users": ["UBEN"]},
        "apps.connections.open": {"ok": True, "url": "wss://127.0.0.1/"},
    }
    for odd in ODD:
        async with answering({**fine, method: odd}, status) as url:
            config = SlackConfig(
                bot_token=BOT_TOKEN, app_token=APP_TOKEN, moderators=(MODERATORS,),
                moderator_group="S1", base_url=url,
            )  # fmt: skip
            found = await examine(config)

        told = [str(each) for each in found if not each.well and "scopes" not in each.seen]
        assert told, odd
        assert all(each.isprintable() and len(each) < 1500 for each in told)


async def test_so_is_one_about_the_blocks_we_draw() -> None:
    for odd in ODD:
        async with answering({"blocks.validate": odd}) as url:
            found = await validate(SlackConfig(bot_token=BOT_TOKEN, base_url=url), ("en",))

        assert all(str(each).isprintable() for each in found)
        assert all(each.well for each in found) == odd.startswith(b'{"ok": true')
