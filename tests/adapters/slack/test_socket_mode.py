"""Socket Mode is watched: a connection that says nothing is replaced by one that does."""

import pytest

from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import NotLetIn
from adapters.chat.views import Reply
from adapters.slack.app import SlackVenue
from adapters.slack.clients import Clients
from adapters.slack.config import SlackConfig
from adapters.slack.socket_mode import Socket
from adapters.slack.workspaces import OneWorkspace
from directory_core.models import RoomAddress
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_server import APP_TOKEN, BOT, BOT_TOKEN, TEAM, Channel, SlackServer
from tests.support.slack_stage import NotedRooms, stage


@pytest.mark.parametrize("from_the_start", [True, False])
async def test_a_connection_that_is_open_but_deaf_is_replaced(from_the_start: bool) -> None:
    async with stage(RecordingDesk()) as at:
        clients = Clients(at.server.base_url)
        await clients.open()
        at.server.deaf = from_the_start
        client = clients.talking(APP_TOKEN)
        socket = Socket(at.venue.app, APP_TOKEN, client, ping_seconds=30, deaf_seconds=0.4)
        await socket.open()
        await at.server.until(lambda: at.server.sockets)
        at.server.deaf = True
        at.server.deaf = False
        await at.server.until(lambda: len(at.server.sockets) > 1)
        at.server.events_url = ""
        assert (await at.ana.command("mayo")).status == 200
        await socket.close()
        await clients.close()


async def test_a_connection_that_slack_asks_to_replace_is_replaced() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher, socket=True) as at:
        first = at.server.sockets[0]
        await first.send_json({"type": "disconnect", "reason": "refresh_requested"})
        await at.server.until(lambda: len(at.server.sockets) > 1 and first.closed)
        assert (await at.ana.command("mayo")).status == 200
        assert at.venue.is_alive


async def test_a_slack_that_does_not_answer_at_the_start_is_asked_again() -> None:
    async with stage(RecordingDesk()) as at:
        clients = Clients(at.server.base_url)
        await clients.open()
        at.server.fail("apps.connections.open", "internal_error")
        client = clients.carrying(APP_TOKEN)
        socket = Socket(at.venue.app, APP_TOKEN, client, ping_seconds=30, deaf_seconds=0.4)
        await socket.open()
        assert not socket.is_alive
        await at.server.until(lambda: at.server.sockets)
        at.server.events_url = ""
        assert (await at.ana.command("mayo")).status == 200
        await socket.close()
        await clients.close()


async def test_an_address_that_cannot_be_connected_to_is_not_tried_for_ever() -> None:
    async with stage(RecordingDesk()) as at:
        clients = Clients(at.server.base_url)
        await clients.open()
        at.server.socket_url = "ws://127.0.0.1:9/socket"
        client = clients.carrying(APP_TOKEN)
        socket = Socket(at.venue.app, APP_TOKEN, client, ping_seconds=0.2, deaf_seconds=0.4)
        await socket.open()
        at.server.socket_url = ""
        await at.server.until(lambda: at.server.sockets)
        await socket.close()
        await clients.close()


async def test_a_bot_token_that_slack_refuses_is_told_in_a_sentence() -> None:
    async with SlackServer() as server:
        config = SlackConfig("xoxb-wrong", app_token=APP_TOKEN, base_url=server.base_url)
        venue = SlackVenue(config, RecordingDesk(), Texts(), rooms=NotedRooms())
        with pytest.raises(NotLetIn, match="the bot token: invalid_auth"):
            await venue.open()
        await venue.stop()


async def test_a_venue_that_starts_without_slack_speaks_once_it_is_back() -> None:
    async with SlackServer() as server:
        server.channels["C1"] = Channel("C1", [BOT])
        for _ in range(2):
            server.fail("auth.test", status=503)
        config = SlackConfig(BOT_TOKEN, app_token=APP_TOKEN, base_url=server.base_url)
        venue = SlackVenue(config, RecordingDesk(), Texts(), rooms=NotedRooms())
        await venue.open()
        assert await venue.messenger.post(RoomAddress("slack", TEAM, "C1"), Reply("Hello"))
        await venue.stop()


async def test_a_wrong_app_token_is_an_error_at_the_start() -> None:
    async with SlackServer() as server:
        clients = Clients(server.base_url)
        await clients.open()
        from slack_bolt.async_app import AsyncApp

        from adapters.slack.workspaces import Installed

        app = AsyncApp(
            client=clients.anonymous(),
            authorize=Installed(OneWorkspace("x", clients)),  # type: ignore[arg-type]  # Bolt
        )
        with pytest.raises(NotLetIn, match="the app token: invalid_auth"):
            await Socket(app, "xapp-wrong", clients.talking("xapp-wrong")).open()
        await clients.close()
