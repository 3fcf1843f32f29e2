"""The processes that are killed: people who submit, moderators who press, workers who deliver.

Each takes up first what the one before it in its slot had begun and not acknowledged, as a venue
delivers an event again that nobody confirmed.
"""

import asyncio
import json
import os
import random
import selectors
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from adapters.chat.messenger import TryAgain
from adapters.chat.views import Reply
from benchmarks.faults import events
from benchmarks.faults.board import Board
from benchmarks.faults.events import MODERATORS, ROOMS, SEEDS, Event
from benchmarks.faults.fuse import Boundaries
from benchmarks.faults.journal import Journal
from bots import outbox_worker
from bots.outbox_worker import OutboxWorker
from directory_core import Directory
from directory_core.errors import (
    AlreadyDecided,
    DatabaseUnusable,
    MembershipUnknown,
    NotOpen,
    Outdated,
    Refusal,
)
from directory_core.models import (
    Identity,
    Membership,
    NewOrganization,
    Notice,
    RoomAddress,
    State,
    Submission,
)

PATIENCE = 3_000
"""Notices that may wait before people wait with submitting: where all is behind, less is tried."""


@dataclass(frozen=True, slots=True)
class Fast:
    """A clock that runs `times` as fast, so that the dead's leases lapse within seconds."""

    start: float
    times: float

    def __call__(self) -> datetime:
        """The time it shows."""
        return datetime.fromtimestamp(self.start, UTC) + timedelta(
            seconds=(time.time() - self.start) * self.times
        )


@dataclass(frozen=True, slots=True)
class Drive:
    """What all workers of a drive have in common."""

    directory: Directory
    folder: Path
    board: Board
    clock: Fast
    submissions: int
    submitters: int


class Worker:
    """One process: its slot's journal, and maybe a fuse, which `survive` is the length of."""

    def __init__(self, drive: Drive, slot: int, survive: int | None) -> None:
        self.drive = drive
        self.slot = slot
        self.board = drive.board
        self.journal = Journal(drive.folder / f"slot-{slot}.jsonl")
        self.boundaries = Boundaries(drive.board, survive, self.journal.write)
        self.random = random.Random(os.getpid())
        self.directory = drive.directory

    def key(self) -> str:
        """The key of an event that never was."""
        return f"console:drive:{self.slot}-{self.board.serial(self.slot)}"

    def take_up(self) -> None:
        """Do again what was begun in this slot and not acknowledged."""
        left = self.journal.unacknowledged()
        if left is not None:
            self.bring(left, begun=True)

    def bring(self, event: Event, *, begun: bool = False) -> Submission | None:
        """Bring an event until it is acknowledged, and write down what came of it."""
        if not begun:
            self.journal.write(begun=event)
        while True:
            try:
                with self.boundaries.of(event["do"]):
                    came = events.perform(self.directory, event, self.drive.clock())
            except DatabaseUnusable as unusable:
                self.journal.write(unusable=unusable.facts["why"], do=event["do"])
                time.sleep(0.05)
            except Refusal as refusal:
                self.journal.write(ack=event["key"], refused=refusal.code)
                if isinstance(refusal, AlreadyDecided | Outdated | NotOpen):
                    return refusal.submission
                return None
            except Exception:  # noqa: BLE001 - a fault of ours is a finding, and is reported
                self.journal.write(ack=event["key"], fault=traceback.format_exc()[-3000:])
                return None
            else:
                self.journal.write(ack=event["key"], id=came.id if came else "")
                return came


def submit(worker: Worker) -> None:
    """Submit; now and then withdraw one, or answer what a moderator asked."""
    worker.take_up()
    mine: list[tuple[int, str]] = []
    while not worker.board.closing:
        if worker.board.waiting > PATIENCE:
            time.sleep(0.05)
        elif worker.board.submitted() < worker.drive.submissions:
            n = worker.board.serial(worker.slot) * worker.drive.submitters + worker.slot
            submission = worker.bring(_submit(worker, n))
            if submission is not None:
                worker.board.count_submission(worker.slot)
                mine.append((n, submission.id))
        elif not mine:
            time.sleep(0.05)
        _follow_up(worker, mine)


def _submit(worker: Worker, n: int) -> Event:
    event = a_submission(worker, n, draft=f"new-{n}" if worker.random.random() < 0.1 else "")
    if event["draft"]:
        worker.bring(event | {"do": "keep_draft", "key": worker.key()})
    return event


def a_submission(worker: Worker, n: int, *, draft: str) -> Event:
    """The submission of number `n`, out of a draft or not."""
    whole = {"by": whom(events.person(n)), "n": n, "draft": draft}
    return {"do": "submit", "key": worker.key(), **whole}


def whom(by: Identity) -> tuple[str, ...]:
    """Somebody, as an event names them."""
    return (*by.address, by.name)


def _follow_up(worker: Worker, mine: list[tuple[int, str]]) -> None:
    while len(mine) > 5 or (mine and worker.random.random() < 0.2):
        n, id_ = mine.pop(0)
        facts = {"by": whom(events.person(n)), "key": worker.key(), "id": id_}
        try:
            found = worker.directory.delivering.submission(id_)
        except DatabaseUnusable:
            return
        if found.state is State.ASKED:
            worker.bring({"do": "answer", "text": f"answer {facts['key']}", **facts})
        elif worker.random.random() < 0.08:
            worker.bring({"do": "withdraw", "version": found.version, **facts})


UNDOES = 0.2
AT_THE_OLDEST = 0.3
"""How often a moderator undoes a decision, and looks where all the others look."""
PRESSES = {
    "reject": 40,
    "ask": 14,
    "claim": 14,
    "approve": 5,
    "approve_with_changes": 3,
    "merge": 3,
    "undo": 2,
}


def moderate(worker: Worker, number: int) -> None:
    """Press whatever button a card of the queue has, over and over, and sometimes undo."""
    worker.take_up()
    by = events.moderator(number)
    decided: list[Submission] = []
    while not worker.board.closing:
        try:
            queue = _queue(worker, number)
        except (DatabaseUnusable, MembershipUnknown):  # a process may be stopped for a minute
            time.sleep(0.05)
            continue
        if not queue:
            time.sleep(0.3)
        for submission in queue:
            do = worker.random.choices(list(PRESSES), list(PRESSES.values()))[0]
            came = worker.bring(a_press(worker, submission, by, do))
            if came is not None and not came.state.is_open:
                decided.append(came)
        if decided and worker.random.random() < UNDOES:
            worker.bring(a_press(worker, decided.pop(), by, "undo"))
        del decided[:-20]


def _queue(worker: Worker, number: int) -> list[Submission]:
    """Cards as they are seen now; often many moderators see the same ones, the oldest."""
    by = events.moderator(number)
    room = ROOMS[number % 2]
    seen = Membership(room, True, worker.drive.clock())
    leafed = 1 if worker.random.random() < AT_THE_OLDEST else worker.random.randint(1, 50)
    page = worker.directory.moderating.pending(by, seen, page=leafed, size=6)
    queue = list(page.items)
    worker.random.shuffle(queue)
    return queue


def a_press(worker: Worker, submission: Submission, by: Identity, do: str) -> Event:
    """A button pressed on a card; only what is new, and unchanged, is approved with changes."""
    number = _number(submission)
    if do == "approve_with_changes" and not number:
        do = "approve"
    key = worker.key()
    return {
        "do": do,
        "key": key,
        "by": whom(by),
        "id": submission.id,
        "version": submission.version,
        "n": number,
        "text": key.rpartition(":")[2],
        "slug": f"seed-{worker.random.randrange(SEEDS)}",
        "member": worker.random.random() > 0.02,
    }


def _number(submission: Submission) -> int:
    """The number of a new organization's proposal, or 0."""
    if not isinstance(submission.proposal, NewOrganization):
        return 0
    last = submission.proposal.name.split()[-1]
    return int(last) if last.isdigit() else 0


class FileVenue:
    """A venue that keeps every message in a file, and is sometimes too busy."""

    venue = "console"
    timeout = 10.0

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._lines = Journal(worker.drive.folder / "venue.jsonl")
        self._posted = 0

    async def post(self, room: RoomAddress, reply: Reply) -> str:
        """Post a message under a name of its own."""
        self._posted += 1
        message = f"{os.getpid()}-{time.time_ns()}-{self._posted}"
        self._say(room, message, reply, edited=False)
        return message

    async def edit(self, room: RoomAddress, message: str, reply: Reply) -> None:
        """Make a message say something else."""
        self._say(room, message, reply, edited=True)

    def _say(self, room: RoomAddress, message: str, reply: Reply, *, edited: bool) -> None:
        if self._worker.random.random() < 0.005:
            raise TryAgain("busy")
        with self._worker.boundaries.of("post"):
            self._worker.boundaries.reached("before posting")
            said = json.loads(reply.text)
            self._lines.write(room=f"{room.tenant}/{room.key}", m=message, e=edited, **said)
            self._worker.boundaries.reached("after posting")


class _Hasty(selectors.DefaultSelector):
    """Waits a fraction of what it is asked to."""

    times = 1.0

    def select(self, timeout: float | None = None) -> Any:
        return super().select(timeout / self.times if timeout else timeout)


class _HastyLoop(asyncio.SelectorEventLoop):
    """An event loop whose time runs as fast as the drive's clock, its pauses and timeouts too."""

    def __init__(self, times: float) -> None:
        self._times = times
        selector = _Hasty()
        selector.times = times
        super().__init__(selector)

    def time(self) -> float:
        return super().time() * self._times


def deliver(worker: Worker) -> None:
    """Carry notices until the drive is over and nothing waits."""
    times = worker.drive.clock.times
    outbox_worker.IDLE_SECONDS *= times  # looked for as often as ever, or it would fill the machine
    with asyncio.Runner(loop_factory=lambda: _HastyLoop(times)) as runner:
        runner.run(_deliver(worker))


async def _deliver(worker: Worker) -> None:
    delivering = worker.directory.delivering
    for name in ("claim_notices", "settle"):
        setattr(delivering, name, worker.boundaries.around(name, getattr(delivering, name)))
    stop = asyncio.Event()
    running = asyncio.create_task(a_courier(worker).run(stop))
    while not await asyncio.to_thread(_drained, worker):  # noqa: ASYNC110 - another process says so
        await asyncio.sleep(10)
    stop.set()
    await running


def a_courier(worker: Worker) -> OutboxWorker:
    """A outbox worker that says of each notice which version of what submission it drew."""

    async def draw(notice: Notice) -> Reply:
        id_ = notice.submission.id if notice.submission else ""
        said = {"n": notice.id, "k": notice.kind.value, "v": notice.version, "s": id_}
        return Reply(json.dumps(said))

    venues = {FileVenue.venue: FileVenue(worker)}
    return OutboxWorker(worker.directory, venues, draw, clock=worker.drive.clock)


def _drained(worker: Worker) -> bool:
    try:
        waiting = worker.directory.operating.health().notices
    except DatabaseUnusable:
        return False
    worker.board.saw_waiting(waiting)
    return worker.board.closing and waiting == 0


def work_of(slot: int, submitters: int) -> Callable[[Worker], None]:
    """What the worker of a slot does: submitters first, then moderators, then outbox workers."""
    number = slot - submitters
    if number < 0:
        return submit
    return (lambda worker: moderate(worker, number)) if number < MODERATORS else deliver
