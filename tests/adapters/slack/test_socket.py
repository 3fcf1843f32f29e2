"""Socket Mode is watched: a connection that says nothing is replaced by one that does."""

import asyncio

import pytest
from slack_sdk.errors import SlackApiError

from adapters.slack.clients import Clients
from adapters.slack.socket import Socket
from adapters.slack.workspaces import OneWorkspace
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_server import APP_TOKEN, SlackServer
from tests.support.slack_stage import stage


def test_a_connection_that_is_open_but_deaf_is_replaced() -> None:
    async def story() -> None:
        async with stage(RecordingDesk()) as at:
            clients = Clients(at.server.base_url)
            await clients.open()
            at.server.deaf = True
            client = clients.talking(APP_TOKEN)
            socket = Socket(at.venue.app, APP_TOKEN, client, ping_seconds=30, deaf_seconds=0.4)
            await socket.open()
            await at.server.until(lambda: at.server.sockets)
            at.server.deaf = False
            await at.server.until(lambda: len(at.server.sockets) > 1)
            at.server.events_url = ""
            assert (await at.ana.command("mayo")).status == 200
            await socket.close()
            await clients.close()

    asyncio.run(story())


def test_a_connection_that_slack_asks_to_replace_is_replaced() -> None:
    async def story() -> None:
        desk = RecordingDesk()
        async with stage(desk, socket=True) as at:
            first = at.server.sockets[0]
            await first.send_json({"type": "disconnect", "reason": "refresh_requested"})
            await at.server.until(lambda: len(at.server.sockets) > 1 and first.closed)
            assert (await at.ana.command("mayo")).status == 200
            assert at.venue.is_alive

    asyncio.run(story())


def test_a_wrong_app_token_is_an_error_at_the_start() -> None:
    async def story() -> None:
        async with SlackServer() as server:
            clients = Clients(server.base_url)
            await clients.open()
            from slack_bolt.async_app import AsyncApp

            from adapters.slack.workspaces import Installed

            app = AsyncApp(
                client=clients.anonymous(),
                authorize=Installed(OneWorkspace("x", clients)),  # type: ignore[arg-type]  # Bolt
            )
            with pytest.raises(SlackApiError, match="invalid_auth"):
                await Socket(app, "xapp-wrong", clients.talking("xapp-wrong")).open()
            await clients.close()

    asyncio.run(story())
