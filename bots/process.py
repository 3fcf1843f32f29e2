"""One process of the bot: the venues that are configured, the outbox worker, and the HTTP server.

All of it shares one event loop and one shutdown: nothing new is taken in, what is in hand is
finished within ten seconds, and what did not get that far is a row that another process finds.
"""

import asyncio
import contextlib
import gc
import signal
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import structlog
import uvloop
from aiohttp import web

from adapters.chat import understanding
from adapters.chat.messenger import Messenger
from bots.evidence_worker import EvidenceWorker
from bots.http import application, start
from bots.outbox_worker import OutboxWorker
from directory_core import Directory, read_pasted
from directory_core.errors import DatabaseUnusable

log = structlog.get_logger()

FINISH_SECONDS = 10.0
T = TypeVar("T")


class Venue(Protocol):
    """What a venue is to the process that runs it."""

    @property
    def messenger(self) -> Messenger:
        """What the outbox worker speaks through, from `open` on."""
        ...

    @property
    def is_alive(self) -> bool:
        """Whether events can reach us."""
        ...

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """What the shared server is to serve."""
        ...

    async def open(self) -> None:
        """Be able to speak.

        Raises:
            NotLetIn: the venue refuses its token.
        """
        ...

    async def start(self) -> None:
        """Take events in, from now on."""
        ...

    async def stop(self) -> None:
        """Take nothing more in, finish what is being said, and let go."""
        ...


@dataclass(frozen=True, slots=True)
class Service:
    """What runs here: `hearing` venues take events in, and all of `venues` can be spoken into."""

    directory: Directory
    venues: tuple[Venue, ...]
    hearing: tuple[Venue, ...]
    outbox_worker: OutboxWorker | None
    host: str
    port: int
    evidence_worker: EvidenceWorker | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then finish what is in hand."""
        app = application(self.directory, self._ready)
        for venue in self.hearing:
            app.add_routes(venue.routes)
        runner, port = await start(app, self.host, self.port)
        log.info("listening", host=self.host, port=port)
        working: list[asyncio.Task[None]] = []
        try:
            await asyncio.to_thread(warm_up, self.directory)
            for venue in self.venues:
                await venue.open()
            if self.outbox_worker is not None:
                working.append(asyncio.create_task(self.outbox_worker.run(stop)))
            if self.evidence_worker is not None:
                working.append(asyncio.create_task(self.evidence_worker.run_apart(stop)))
            for venue in self.hearing:
                await venue.start()
            log.info("serving", venues=[venue.messenger.venue for venue in self.hearing])
            await stop.wait()
        finally:
            stop.set()
            await self._finish(working)
            await runner.cleanup()
            log.info("stopped")

    def _ready(self) -> bool:
        return all(venue.is_alive for venue in self.hearing)

    async def _finish(self, working: list[asyncio.Task[None]]) -> None:
        """Deliver what is in hand, then let go of the venues; a stuck one holds up nobody."""
        try:
            async with asyncio.timeout(FINISH_SECONDS):
                await asyncio.gather(*working)
                await asyncio.gather(
                    *(venue.stop() for venue in self.venues), return_exceptions=True
                )
        except TimeoutError:
            log.warning("stopped_unfinished", after=FINISH_SECONDS)
            for each in working:
                each.cancel()


_A_SUBMISSION = "Mercy Clinic, Austin, Texas https://x.com/mercyclinic"
"""A text whose reading looks at every list of places and words that there is."""


def warm_up(directory: Directory) -> None:
    """Spare the first the wait for grammars and index, and everybody the collector's looks at them.

    Whoever is the first to send a submission does not wait for the lists of towns either.

    Where the database fails now, the first question loads the index.
    """
    understanding.warm_up()
    read_pasted(_A_SUBMISSION)
    try:
        directory.asking.warm_up()
    except DatabaseUnusable as fault:
        log.warning("not_warmed_up", error=str(fault))
    gc.collect()
    gc.freeze()


def run_until_done(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` in an event loop of libuv's; give what came of it.

    A message costs a fifth less than in asyncio's own (`docs/decisions/0088-uvloop.md`).
    """
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


@contextlib.contextmanager
def stopped_by_signals(stop: asyncio.Event) -> Iterator[None]:
    """Let SIGINT and SIGTERM end the process in good order."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
