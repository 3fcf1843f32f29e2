"""The evidence worker: websites claimed from the queue, read, and what they say written down.

Any number of processes share the queue by leases, so a worker that dies loses nothing: what it had
claimed is another's within three minutes.  Many websites are read at once, each host one request at
a time.
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Self, TypeVar

import structlog

from adapters.web import WebsiteReader, open_reader
from bots.settings import Settings
from directory_core import Directory
from directory_core.errors import DatabaseUnusable
from directory_core.models import Look, LookState, LookWanted, ProofSeen, ProofWanted, TaskKind

log = structlog.get_logger()

AT_ONCE = 16
TRIES = 8
"""How often the core is asked while its database is away: for about a minute."""
T = TypeVar("T")
Listener = Callable[[Look, tuple[TaskKind, ...]], None]
"""Who hears what became of each website."""
IDLE_SECONDS = 5.0
"""How often the queue is looked at; whoever asks for a look wakes the worker at once."""
ENROLL_SECONDS = 600.0
SITE_SECONDS = 100.0
"""The longest that one website may take, well within its lease."""


def reader_by(settings: Settings) -> WebsiteReader:
    """The reader of websites that the settings describe."""
    return open_reader(
        settings.evidence_contact or settings.contact,
        loopback=settings.evidence_allow_loopback,
        pause=settings.evidence_pause,
        dns=settings.evidence_dns,
        bluesky=settings.evidence_bluesky,
    )


class EvidenceWorker:
    """Reads the websites that are due."""

    def __init__(
        self,
        directory: Directory,
        reader: WebsiteReader,
        *,
        at_once: int = AT_ONCE,
        asked_only: bool = False,
    ) -> None:
        self._evidence = directory.evidence
        self._ownership = directory.ownership
        self._reader = reader
        self._at_once = at_once
        self._asked_only = asked_only
        self._woken = asyncio.Event()
        self._turn = asyncio.Lock()
        self._reading: set[asyncio.Task[None]] = set()
        self._enrolled_at = float("-inf")
        self._loop: asyncio.AbstractEventLoop | None = None
        self.read = 0
        """How many websites were read."""
        self.listener: Listener | None = None

    @classmethod
    def by_settings(
        cls, directory: Directory, settings: Settings, *, asked_only: bool = False
    ) -> Self:
        """The worker that the settings describe; `asked_only` leaves the schedule to others."""
        return cls(directory, reader_by(settings), asked_only=asked_only)

    def nudge(self) -> None:
        """Somebody asked for a look.  Any thread may call it."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._woken.set)

    async def run_apart(self, stop: asyncio.Event) -> None:
        """Run until `stop`, on a thread and a loop of its own.

        So neither names that resolve slowly nor pages that read slowly hold up who asks in a chat.
        """
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        stopping = threading.Event()

        def work() -> None:
            try:
                asyncio.run(self._until(stopping))
            finally:
                with contextlib.suppress(RuntimeError):
                    loop.call_soon_threadsafe(ended.set)

        threading.Thread(target=work, name="evidence", daemon=True).start()
        await stop.wait()
        stopping.set()
        await ended.wait()

    async def _until(self, stopping: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        stop = asyncio.Event()
        working = asyncio.create_task(self.run(stop))
        told = asyncio.create_task(asyncio.to_thread(stopping.wait))
        await asyncio.wait({told, working}, return_when=asyncio.FIRST_COMPLETED)
        stop.set()
        self._woken.set()
        await working

    async def run(self, stop: asyncio.Event) -> None:
        """Read until `stop` is set; what is being read then is given back."""
        self._loop = asyncio.get_running_loop()
        while not stop.is_set():
            try:
                found = await self.round()
            except DatabaseUnusable as unusable:
                log.warning("evidence_waits", why=unusable.facts.get("why"))
                found = 0
            except Exception:
                log.exception("evidence_round_failed")
                found = 0
            if not found:
                await self._rest(stop)
        for task in self._reading:
            task.cancel()
        await asyncio.gather(*self._reading, return_exceptions=True)
        await self.close()

    async def close(self) -> None:
        """Let go of every connection."""
        await self._reader.close()

    async def round(self) -> int:
        """Claim what is due, as much as may be read at once, and set it going."""
        self._woken.clear()
        if not self._asked_only and time.monotonic() - self._enrolled_at > ENROLL_SECONDS:
            await self._ask(self._evidence.enroll)
            self._enrolled_at = time.monotonic()
        free = self._at_once - len(self._reading)
        if free <= 0:
            return 0
        proofs = await self._ask(self._ownership.claim)
        for one in proofs:
            self._set_going(self._prove(one))
        wanted = await self._ask(
            partial(self._evidence.claim, limit=free, asked_only=self._asked_only)
        )
        for each in wanted:
            self._set_going(self._look(each))
        return len(wanted) + len(proofs)

    def _set_going(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._reading.add(task)
        task.add_done_callback(self._done)

    async def _prove(self, wanted: ProofWanted) -> None:
        """Look for the code of a proof of ownership."""
        try:
            async with asyncio.timeout(SITE_SECONDS):
                seen = await self._reader.proof(wanted.website, wanted.code)
        except TimeoutError:
            seen = ProofSeen(reached=False)
        await self._ask(partial(self._ownership.record, wanted, seen))

    async def drain(self, limit: int | None = None) -> int:
        """Read what is due now, at most `limit` websites, and return when nothing is."""
        begun = self.read
        while limit is None or self.read + len(self._reading) - begun < limit:
            found = await self.round()
            if not found and not self._reading:
                break
            if self._reading:
                await asyncio.wait(self._reading, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.gather(*self._reading)
        return self.read - begun

    async def _look(self, wanted: LookWanted) -> None:
        try:
            async with asyncio.timeout(SITE_SECONDS):
                look = await self._reader.read(
                    wanted.website, wanted.name, wanted.last, branch=wanted.branch
                )
        except TimeoutError:
            look = Look(wanted.website, LookState.UNREACHABLE, detail="slow")
        except asyncio.CancelledError:
            await asyncio.shield(self._ask(partial(self._evidence.give_back, wanted)))
            raise
        except Exception as error:
            log.exception("website_not_read", slug=wanted.slug)
            detail = f"fault: {type(error).__name__}"
            look = Look(wanted.website, LookState.UNREACHABLE, detail=detail)
        tasks = await self._ask(partial(self._evidence.record, wanted, look))
        self.read += 1
        if self.listener is not None:
            self.listener(look, tasks)
        log.debug("website_read", slug=wanted.slug, state=look.state.value, tasks=len(tasks))

    async def _ask(self, call: Callable[[], T]) -> T:
        """What the core answers: one call at a time, again while the database is away.

        A look whose lease is over by then is another worker's, and the core drops it.
        """
        for again in range(TRIES):
            try:
                async with self._turn:
                    return await asyncio.to_thread(call)
            except DatabaseUnusable:
                if again == TRIES - 1:
                    raise
            await asyncio.sleep(min(2.0**again / 4, 10.0))
        raise AssertionError("the last try returns or raises")

    def _done(self, task: asyncio.Task[None]) -> None:
        self._reading.discard(task)
        self._woken.set()
        if not task.cancelled() and task.exception() is not None:
            log.error("look_not_recorded", exc_info=task.exception())

    async def _rest(self, stop: asyncio.Event) -> None:
        waits = [asyncio.create_task(event.wait()) for event in (self._woken, stop)]
        await asyncio.wait(waits, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
