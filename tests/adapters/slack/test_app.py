"""The venue as a whole: ready means ready, and a workspace is told from another's."""

import pytest
from aiohttp import ClientSession, web

from adapters.chat.events import Filled
from adapters.chat.i18n.texts import Texts
from adapters.chat.views import Field, Form, Reply
from adapters.slack.app import EVENTS_PATH, SlackVenue
from adapters.slack.config import SlackConfig
from adapters.slack.handlers.context import team_of
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_server import BOT_TOKEN, SECRET, TEAM, SlackServer
from tests.support.slack_stage import NotedRooms, stage


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


OPENED = Reply("", form=Form("form:new:1", "New", (Field("name", "Name"),), "Send", "Cancel"))


@pytest.mark.parametrize("socket", [False, True])
async def test_whoever_sends_a_form_from_the_other_side_of_a_shared_channel_is_taken_for_ours(
    socket: bool,
) -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher, socket=socket) as at:
        await at.ana.shortcut("submit_new")
        await at.server.until(lambda: at.server.called("views.update"))
        view = at.server.views[next(iter(at.server.views))] | {"app_installed_team_id": TEAM}
        far = {"id": at.ana.id, "username": "ana", "team_id": "TOTHERSIDE"}
        sent = {
            "type": "view_submission",
            "team": {"id": "TOTHERSIDE"},
            "user": far,
            "view": view | {"state": {"values": {}}},
        }
        answered = await at.server.deliver("interactive", sent)

    assert answered.status == 200
    filled = dispatcher.received[-1]
    assert isinstance(filled, Filled)
    assert filled.origin.who.tenant == filled.origin.room.tenant == TEAM
