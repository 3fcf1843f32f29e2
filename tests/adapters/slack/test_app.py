"""The venue as a whole: ready means ready, and a workspace is told from another's."""

import pytest
from aiohttp import ClientSession, web

from adapters.chat.i18n.texts import Texts
from adapters.slack.app import EVENTS_PATH, SlackVenue
from adapters.slack.config import SlackConfig
from adapters.slack.handlers.context import team_of
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_server import BOT_TOKEN, SECRET, SlackServer
from tests.support.slack_stage import NotedRooms


async def test_it_is_ready_once_it_can_speak_and_takes_nothing_before() -> None:
    async with SlackServer() as server:
        config = SlackConfig(bot_token=BOT_TOKEN, signing_secret=SECRET, base_url=server.base_url)
        venue = SlackVenue(config, RecordingDesk(), Texts(), rooms=NotedRooms())
        runner = web.AppRunner(web.Application())
        runner.app.add_routes(venue.routes)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}{EVENTS_PATH}"
        async with ClientSession() as client:
            ready = [venue.is_alive]
            async with client.post(url, data=b"{}") as answer:
                assert answer.status == 503
            await venue.open()
            ready.append(venue.is_alive)
            async with client.post(url, data=b"{}") as answer:
                assert answer.status == 401
        await venue.stop()
        assert ready == [False, True]
        await runner.cleanup()


@pytest.mark.parametrize(
    ("body", "team"),
    [
        ({"team": {"id": "T1"}, "user": {"team_id": "T2"}}, "T1"),
        ({"team": None, "user": {"team_id": "T2"}}, "T2"),
        ({"team": {"id": "T9"}, "view": {"app_installed_team_id": "T1"}, "user": {}}, "T1"),
        ({"team": {"id": "T1"}, "view": {"app_installed_team_id": None}, "user": {}}, "T1"),
    ],
)
def test_a_form_from_the_other_side_of_a_shared_channel_is_our_workspaces(
    body: dict[str, object], team: str
) -> None:
    assert team_of(body) == team
