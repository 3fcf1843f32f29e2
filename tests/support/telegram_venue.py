"""The whole product behind Telegram: bot, dispatcher and core, against the loopback Bot API."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.telegram.chats import configured
from bots.leases import Inbox, Lease, Rooms
from bots.outbox_worker import OutboxWorker
from directory_core import Directory
from directory_core.clock import utc_now
from directory_core.models import Kind, Rules
from directory_core.testing import a_directory, an_account, an_organization
from tests.support.telegram_server import TOKEN
from tests.support.telegram_world import FEED, MODERATORS, TEXTS, World, telegram

MAYO = an_organization(
    "Mayo Clinic", kind=Kind.HOSPITAL, city="Rochester", accounts=(an_account("MayoClinic"),)
)
MERCY = an_organization("Mercy Hospital Springfield", kind=Kind.HOSPITAL, city="Springfield")
MERCY_TOO = an_organization("Mercy Hospital Joplin", kind=Kind.HOSPITAL, city="Joplin")
KIDS = an_organization("<3 Kids & Co", kind=Kind.CHARITY, accounts=(an_account("3kids"),))
RULES = Rules(
    moderator_rooms=(configured(TOKEN, str(MODERATORS)),),
    feed_rooms=(configured(TOKEN, str(FEED)),),
)


@dataclass
class House(World):
    """A world with the real directory in it."""

    directory: Directory


@asynccontextmanager
async def house(path: Path, *, rules: Rules = RULES, **changes: Any) -> AsyncIterator[House]:
    """The product over the database in `path`, which outlives it."""
    url, new = f"sqlite:///{path / 'directory.db'}", not (path / "directory.db").exists()
    holding = (MAYO, MERCY, MERCY_TOO, KIDS) if new else ()
    with a_directory(url, holding=holding, clock=utc_now, rules=rules) as directory:
        async with _running(directory, changes) as its:
            yield its


@asynccontextmanager
async def _running(directory: Directory, changes: dict[str, Any]) -> AsyncIterator[House]:
    loop = asyncio.get_running_loop()
    outbox_workers: list[OutboxWorker] = []

    def nudge() -> None:
        for outbox_worker in outbox_workers:
            loop.call_soon_threadsafe(outbox_worker.nudge)

    dispatcher = Dispatcher(directory, TEXTS, nudge=nudge)
    lease = Lease(directory, "telegram/4242")
    inbox = Inbox(directory, "telegram", "4242")
    ours: dict[str, Any] = {"rooms": Rooms(directory), "lease": lease, "inbox": inbox}
    async with telegram(dispatcher, **ours, **changes) as world:
        outbox_worker = OutboxWorker(
            directory, {"telegram": world.venue.messenger}, dispatcher.draw
        )
        outbox_workers.append(outbox_worker)
        stop = asyncio.Event()
        carrying = asyncio.create_task(outbox_worker.run(stop))
        try:
            yield House(world.server, world.venue, world.rooms, directory)
        finally:
            stop.set()
            await carrying
