"""Several workspaces: installed by OAuth, tokens unreadable in the database, and forgotten."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from cryptography.fernet import Fernet
from yarl import URL

from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import Unreachable
from adapters.chat.views import Reply
from adapters.slack.app import SlackVenue
from adapters.slack.config import SlackConfig
from directory_core.models import RoomAddress
from directory_core.storage.database.engine import make_engine
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_server import BOT, SECRET, Channel, Fault, SlackServer
from tests.support.slack_stage import MODERATORS, NotedRooms

pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
"""The SDK still uses it, with aiohttp 3.14."""

KEY = Fernet.generate_key().decode()
ROOM = RoomAddress("slack", "TNEW", "C1")


@asynccontextmanager
async def several(
    server: SlackServer,
    engine: Any,
    dispatcher: RecordingDesk | None = None,
    rooms: NotedRooms | None = None,
    key: str = KEY,
) -> AsyncIterator[tuple[SlackVenue, str]]:
    """The app for several workspaces, and its address."""
    config = SlackConfig(
        client_id="1.2", client_secret="s", token_key=key, signing_secret=SECRET,
        moderators=(MODERATORS,), feeds=(ROOM,), base_url=server.base_url,
    )  # fmt: skip
    dispatcher = dispatcher or RecordingDesk()
    venue = SlackVenue(config, dispatcher, Texts(), rooms=rooms or NotedRooms(), engine=engine)
    await venue.open()
    runner = web.AppRunner(web.Application(), shutdown_timeout=0.1)
    runner.app.add_routes(venue.routes)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield venue, f"http://127.0.0.1:{runner.addresses[0][1]}"
    await venue.stop()
    await runner.cleanup()


async def install(address: str, *, state: str = "") -> tuple[int, str]:
    """Walk through the installation as a browser does; gives the last status and page."""
    async with aiohttp.ClientSession() as browser:
        async with browser.get(f"{address}/slack/install") as page:
            issued = page.headers["Set-Cookie"].partition("=")[2].partition(";")[0]
        query = {"code": "NEW", "state": state or issued}
        cookie = {"Cookie": f"slack-app-oauth-state={issued}"}
        url = f"{address}/slack/oauth_redirect"
        async with browser.get(url, params=query, headers=cookie) as done:
            return done.status, await done.text()


async def test_a_workspace_installs_the_app_and_is_spoken_to_and_forgotten(tmp_path: Path) -> None:
    database = tmp_path / "slack.sqlite3"
    engine = make_engine(f"sqlite:///{database}")
    rooms = NotedRooms()
    async with (
        SlackServer() as server,
        several(server, engine, rooms=rooms) as (venue, address),
    ):
        server.channels["C1"] = Channel("C1", [BOT])
        with pytest.raises(Unreachable, match="not_installed"):
            await venue.messenger.post(ROOM, Reply("Hello"))
        assert (await install(address))[0] == 200
        assert rooms.noted == [(ROOM.key, "back")], "it may have been out of reach"
        assert await venue.messenger.post(ROOM, Reply("Hello"))

        server.events_url = f"{address}/slack/events"
        revoked = {"type": "tokens_revoked", "tokens": {"bot": [BOT]}}
        told = {"type": "event_callback", "team_id": "TNEW", "event_id": "Ev1"}
        assert (await server.deliver("events_api", {**told, "event": revoked})).status == 200
        with pytest.raises(Unreachable, match="not_installed"):
            await venue.messenger.post(ROOM, Reply("Hello"))
    engine.dispose()


def test_neither_tokens_nor_who_installed_are_readable_in_the_database(tmp_path: Path) -> None:
    async def story() -> None:
        engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
        async with SlackServer() as server, several(server, engine) as (_, address):
            await install(address)
        engine.dispose()

    asyncio.run(story())
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"TNEW" in stored
    assert b"xoxb-" not in stored
    assert b"U0INSTALLER" not in stored


async def test_to_install_the_app_gives_no_right_to_moderate(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    dispatcher = RecordingDesk()
    async with SlackServer() as server, several(server, engine, dispatcher) as (_, address):
        server.users["U0EVE"] = {"id": "U0EVE", "name": "eve"}
        await install(address)
        server.events_url = f"{address}/slack/events"
        answered = await server.deliver(
            "slash_commands",
            {
                "command": "/carehandles", "text": "pending", "team_id": "TNEW",
                "user_id": "U0EVE", "channel_id": "C1", "trigger_id": "1.2",
                "response_url": server.new_response_url("U0EVE", "C1"),
            },
        )  # fmt: skip
        assert answered.status == 200
    heard = dispatcher.received[0]
    assert heard.origin.who.tenant == "TNEW"
    assert heard.origin.membership.member is False
    engine.dispose()


async def test_a_workspace_without_the_app_hears_our_words_and_its_events_harm_nobody(
    tmp_path: Path,
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    dispatcher = RecordingDesk()
    async with SlackServer() as server, several(server, engine, dispatcher) as (_, address):
        server.events_url = f"{address}/slack/events"
        there = {"team_id": "TSTRANGER", "user_id": "U0EVE", "channel_id": "C1"}
        asked = {"command": "/carehandles", "text": "mayo", "trigger_id": "1.2", **there}
        asked["response_url"] = server.new_response_url("U0EVE", "C1")
        command = await server.deliver("slash_commands", asked)
        told = await server.until(lambda: server.called("response"))
        event = {"type": "app_mention", "channel": "C1", "user": "U0EVE", "ts": "1.1", "text": "x"}
        mention = await server.deliver(
            "events_api",
            {"type": "event_callback", "event_id": "Ev1", "event": event, **there},
        )

    assert told[0]["text"] == Texts().speak()("slack-not-installed")
    assert {command.status, mention.status} == {200}
    assert dispatcher.received == []
    engine.dispose()


async def test_a_state_that_was_not_issued_installs_nothing(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    async with SlackServer() as server, several(server, engine) as (_, address):
        assert (await install(address, state="forged"))[0] in {400, 401}
        assert server.called("oauth.v2.access") == []
    engine.dispose()


@pytest.mark.parametrize(
    ("granted", "told"),
    [
        (
            {"is_enterprise_install": True, "team": None, "enterprise": {"id": "E1"}},
            "one workspace",
        ),
        ({"refresh_token": "xoxe-1-refresh", "expires_in": 43200}, "Token rotation"),
    ],
)
async def test_what_cannot_be_served_is_not_installed_and_the_page_says_why(
    granted: dict[str, Any], told: str, tmp_path: Path
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    async with SlackServer() as server, several(server, engine) as (venue, address):
        server.installing = granted
        status, page = await install(address)

        assert status == 400
        assert told in page
        with pytest.raises(Unreachable, match="not_installed"):
            await venue.messenger.post(ROOM, Reply("Hello"))
    engine.dispose()


async def test_a_workspace_of_an_enterprise_grid_is_like_another(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    async with SlackServer() as server, several(server, engine) as (venue, address):
        server.channels["C1"] = Channel("C1", [BOT])
        server.installing = {"enterprise": {"id": "E1", "name": "Hospitals"}}
        await install(address)

        assert await venue.messenger.post(ROOM, Reply("Hello"))
    engine.dispose()


async def test_a_key_that_was_changed_is_no_crash(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    async with SlackServer() as server:
        async with several(server, engine) as (_, address):
            await install(address)
        other = Fernet.generate_key().decode()
        async with several(server, engine, key=other) as (venue, _):
            with pytest.raises(Unreachable, match="not_installed"):
                await venue.messenger.post(ROOM, Reply("Hello"))
    engine.dispose()


def test_a_bot_token_that_expires_is_not_taken() -> None:
    config = SlackConfig(bot_token="xoxe.xoxb-1-abc", signing_secret=SECRET)

    with pytest.raises(ValueError, match="token rotation"):
        SlackVenue(config, RecordingDesk(), Texts(), rooms=NotedRooms())


@pytest.mark.parametrize("missing", ["bot_token", "signing_secret", "token_key"])
def test_a_setting_that_is_missing_is_named(missing: str) -> None:
    given: dict[str, Any] = {"signing_secret": SECRET, "bot_token": "xoxb"}
    if missing == "token_key":
        given |= {"client_id": "1.2", "client_secret": "s"}
    given.pop(missing, None)

    with pytest.raises(ValueError, match=missing):
        SlackVenue(SlackConfig(**given), RecordingDesk(), Texts(), rooms=NotedRooms())


async def test_the_pages_that_install_answer_odd_requests_with_a_page(tmp_path: Path) -> None:
    odd = ["?code=%ff&state=%ff", "?error=%3Cscript%3E", "?state=", "?code=x", "?" + "a&" * 2000]
    heads = [{"Cookie": "é; =;;"}, {"Content-Type": "x; charset=no-such"}, {"Cookie": "a=" * 3000}]

    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    async with (
        SlackServer() as server,
        several(server, engine) as (_, address),
        aiohttp.ClientSession() as browser,
    ):
        for page in ("install", "oauth_redirect"):
            for query, head in itertools.product(odd, heads):
                url = URL(f"{address}/slack/{page}{query}", encoded=True)
                async with browser.get(url, headers=head, data=b"\xff") as answer:
                    assert answer.status < 500
                    assert "<script>" not in await answer.text()
        assert server.called("oauth.v2.access") == []
    engine.dispose()


async def test_a_state_is_good_once_and_in_the_browser_it_was_given_to(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    async with (
        SlackServer() as server,
        several(server, engine) as (_, address),
        aiohttp.ClientSession() as browser,
    ):
        async with browser.get(f"{address}/slack/install") as page:
            issued = page.headers["Set-Cookie"].partition("=")[2].partition(";")[0]
        url = f"{address}/slack/oauth_redirect"
        query = {"code": "NEW", "state": issued}
        cookie = {"Cookie": f"slack-app-oauth-state={issued}"}
        for head, status in (({}, 400), (cookie, 200), (cookie, 401)):
            async with browser.get(url, params=query, headers=head) as answer:
                assert answer.status == status
        assert len(server.called("oauth.v2.access")) == 1
    engine.dispose()


async def test_an_installation_while_slack_is_silent_is_told_to_try_again(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    async with SlackServer() as server, several(server, engine) as (_, address):
        server.faults["oauth.v2.access"].append(Fault(status=500))
        status, page = await install(address)
        assert status in {401, 503}
        assert "try again" in page.lower()
    engine.dispose()
