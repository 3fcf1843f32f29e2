"""A bot in its world: the real application against the loopback Bot API."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Edited, Heard, Looked, Pressed, Typed
from adapters.chat.i18n.texts import Texts
from adapters.chat.views import Reply, Suggestions
from adapters.telegram.app import TelegramVenue
from adapters.telegram.chats import configured
from adapters.telegram.config import TelegramConfig
from adapters.telegram.sender import Rooms
from adapters.telegram.updates.parking import Inbox
from adapters.telegram.updates.polling import Lease, Shared
from directory_core.errors import DatabaseUnusable
from directory_core.models import Received, RoomAddress, RoomRole
from tests.support.telegram_people import Chat, Somebody
from tests.support.telegram_server import TOKEN, TelegramServer

MODERATORS = -1001
FEED = -1009
TEXTS = Texts()
Event = Heard | Edited | Looked | Pressed | Typed


class RecordingDesk(Dispatcher):
    """A dispatcher that remembers what it was handed, and says what the test tells it to.

    It wants to know of everybody whether they moderate, where the venue can tell.
    """

    def __init__(self, says: Callable[[Event], Reply | Suggestions] | None = None) -> None:
        self.received: list[Event] = []
        self.fails: list[Exception] = []
        self.takes: Callable[[Event], Awaitable[None]] | None = None
        self._says = says or (lambda event: Reply(f"heard {getattr(event, 'text', '')}".strip()))

    async def _record(self, event: Event) -> Reply | Suggestions:
        if self.takes is not None:
            await self.takes(event)
        if self.fails:
            raise self.fails.pop(0)
        origin = event.origin
        if origin.look is not None and origin.membership is None:
            event = replace(event, origin=replace(origin, membership=await origin.look()))
        self.received.append(event)
        return self._says(event)

    async def heard(self, event: Heard) -> Reply:
        return _reply(await self._record(event))

    async def edited(self, event: Edited) -> Reply:
        return _reply(await self._record(event))

    async def looked(self, event: Looked) -> Reply:
        return _reply(await self._record(event))

    async def pressed(self, event: Pressed) -> Reply:
        return _reply(await self._record(event))

    async def typed(self, event: Typed) -> Suggestions:
        said = await self._record(event)
        assert isinstance(said, Suggestions)
        return said


def _reply(said: Reply | Suggestions) -> Reply:
    assert isinstance(said, Reply)
    return said


class NotedRooms:
    """Remembers what became of rooms."""

    def __init__(self) -> None:
        self.happened: list[tuple[str, ...]] = []

    async def moved(self, old: RoomAddress, new: RoomAddress) -> None:
        self.happened.append(("moved", old.key, new.key))

    async def gone(self, room: RoomAddress, why: str) -> None:
        self.happened.append(("gone", room.key, why))

    async def back(self, room: RoomAddress, role: RoomRole) -> None:
        self.happened.append(("back", room.key, role))


class OwnLease:
    """A lease that nobody else wants, unless `taken`."""

    def __init__(self) -> None:
        self.taken = False
        self.asked = 0

    async def hold(self) -> bool:
        self.asked += 1
        return not self.taken

    async def release(self) -> None:
        self.taken = False


class OwnInbox:
    """An inbox of this process alone."""

    def __init__(self) -> None:
        self.holds: dict[str, Received] = {}
        self._dropped = asyncio.Event()

    async def until_empty(self, *, within: float = 20) -> None:
        """Wait until it holds nothing."""
        async with asyncio.timeout(within):
            while self.holds:
                self._dropped.clear()
                await self._dropped.wait()

    async def keep(self, received: Sequence[Received]) -> None:
        self.holds |= {each.key: each for each in received}

    async def kept(self) -> tuple[Received, ...]:
        return tuple(self.holds.values())

    async def drop(self, keys: Collection[str]) -> None:
        for key in keys:
            del self.holds[key]
        self._dropped.set()


class FullInbox(OwnInbox):
    """An inbox whose database takes nothing."""

    async def keep(self, received: Sequence[Received]) -> None:
        raise DatabaseUnusable(why="full", events=str(len(received)))


@dataclass
class World:
    """The server, the bot in front of it, and some people."""

    server: TelegramServer
    venue: TelegramVenue
    rooms: Any
    ana: Somebody = field(init=False)
    ben: Somebody = field(init=False)
    moderators: Chat = field(init=False)
    group: Chat = field(init=False)

    def __post_init__(self) -> None:
        self.ana = Somebody(self.server, 71, "Ana")
        self.ben = Somebody(self.server, 72, "Ben", "es")
        self.moderators = Chat(self.server, MODERATORS)
        self.group = Chat(self.server, -1002)


def config_for(server: TelegramServer, **changes: object) -> TelegramConfig:
    """The bot's configuration in front of `server`."""
    values: dict[str, object] = {
        "token": TOKEN,
        "moderators": (configured(TOKEN, str(MODERATORS)),),
        "feeds": (configured(TOKEN, str(FEED)),),
        "base_url": server.base_url,
        "set_up": False,
    }
    return TelegramConfig(**{**values, **changes})  # type: ignore[arg-type]  # by name


@asynccontextmanager
async def telegram(
    dispatcher: Dispatcher,
    *,
    server: TelegramServer | None = None,
    rooms: Rooms | None = None,
    lease: Lease | None = None,
    inbox: Inbox | None = None,
    **changes: object,
) -> AsyncIterator[World]:
    """A running bot; at the end nothing it called may have broken the Bot API's rules."""
    async with _server(server) as there:
        noted = rooms or NotedRooms()
        venue = TelegramVenue(
            config_for(there, **changes),
            dispatcher,
            TEXTS,
            rooms=noted,
            shared=Shared(lease or OwnLease(), inbox or OwnInbox()),
        )
        async with _routes(venue, str(changes.get("webhook_url", ""))):
            await venue.open()
            await venue.start()
            try:
                yield World(there, venue, noted)
            finally:
                await venue.stop()
        assert there.violations == []


@asynccontextmanager
async def _server(running: TelegramServer | None) -> AsyncIterator[TelegramServer]:
    if running is not None:
        yield running
        return
    async with TelegramServer() as server:
        yield server


@asynccontextmanager
async def _routes(venue: TelegramVenue, url: str) -> AsyncIterator[None]:
    """The shared server, where there is a webhook to serve."""
    if not venue.routes:
        yield
        return
    app = web.Application()
    app.add_routes(venue.routes)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", urlsplit(url).port).start()
    try:
        yield
    finally:
        await runner.cleanup()


def hook_url() -> str:
    """An address for a webhook on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/telegram"


def play(story: Callable[[], Awaitable[None]]) -> None:
    """Run a story to its end."""

    async def whole() -> None:
        await story()

    asyncio.run(whole())
