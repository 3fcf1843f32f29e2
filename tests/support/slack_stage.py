"""The Slack app, whole, against Slack on loopback: over signed HTTP, or over Socket Mode."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from aiohttp import web

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import Rooms
from adapters.slack.app import SlackVenue
from adapters.slack.config import SlackConfig
from directory_core.models import RoomAddress, RoomRole
from tests.support.slack_person import Person
from tests.support.slack_server import APP_TOKEN, BOT, BOT_TOKEN, SECRET, TEAM, Channel, SlackServer

MODERATORS = RoomAddress("slack", TEAM, "C0MODS")


@dataclass
class NotedRooms:
    """Notes what became of rooms: the channel, with why it is gone, or `back`."""

    noted: list[tuple[str, str]] = field(default_factory=list)

    async def gone(self, room: RoomAddress, why: str) -> None:
        """A room is lost."""
        self.noted.append((room.key, why))

    async def back(self, room: RoomAddress, _role: RoomRole) -> None:
        """A room is back."""
        self.noted.append((room.key, "back"))


@dataclass
class Stage:
    """Slack, the app, and three people: Ana asks, Ben and Carla moderate."""

    server: SlackServer
    venue: SlackVenue
    ana: Person
    ben: Person
    carla: Person


@asynccontextmanager
async def stage(
    dispatcher: Dispatcher, *, socket: bool = False, rooms: Rooms | None = None, **config: Any
) -> AsyncIterator[Stage]:
    """The app as `config` has it, started; at the end everything Slack would refuse is an error."""
    async with SlackServer() as server:
        ana, ben, carla = (
            Person(server, f"U0{name.upper()}", name) for name in ("Ana", "Ben", "Carla")
        )
        everybody = [ana.id, ben.id, carla.id, BOT]
        server.channels["C0GENERAL"] = Channel("C0GENERAL", everybody)
        server.channels[MODERATORS.key] = Channel(MODERATORS.key, [ben.id, carla.id, BOT])
        settings = SlackConfig(
            BOT_TOKEN, signing_secret=SECRET, moderators=(MODERATORS,), base_url=server.base_url
        )
        settings = replace(settings, app_token=APP_TOKEN if socket else "", **config)
        venue = SlackVenue(settings, dispatcher, Texts(), rooms=rooms or NotedRooms())
        await venue.open()
        await venue.start()
        runner = web.AppRunner(web.Application(), shutdown_timeout=0.1)
        runner.app.add_routes(venue.routes)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        if not socket:
            server.events_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        try:
            yield Stage(server, venue, ana, ben, carla)
        finally:
            await venue.stop()
            await runner.cleanup()
        server.check()
