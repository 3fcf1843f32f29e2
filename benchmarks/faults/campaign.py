"""The parent: it forks workers from a warm process, kills them, and has the end looked at.

Its engine has no connection while it forks, so a child shares none with anybody.
"""

import gc
import json
import logging
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TextIO

import structlog

from benchmarks.faults.events import MODERATORS
from benchmarks.faults.workers import Drive, Worker, work_of

DRAIN_SECONDS = 900.0
FAR_BEHIND = 10
"""Kills that are overdue when they are left to chance alone no longer."""


class Disruption(Protocol):
    """Something that befalls the database, a number of times in a drive."""

    times: int

    def strike(self) -> None:
        """Let it happen once; returns when the database serves again."""
        ...


@dataclass(slots=True)
class Campaign:
    """A drive, as the parent sees it."""

    drive: Drive
    kills: int
    outbox_workers: int
    seconds: float
    disruption: Disruption | None = None
    struck: int = 0
    killed: int = 0
    at_random: int = 0
    crashed: int = 0
    _live: dict[int, int] = field(default_factory=dict)
    _cut_short: set[int] = field(default_factory=set)
    _random: random.Random = field(default_factory=lambda: random.Random(7))

    def run(self) -> None:
        """Drive until as much was submitted and killed as was asked for, then let it drain."""
        gc.freeze()
        until = time.monotonic() + self.seconds
        while time.monotonic() < until and not self._enough():
            self._fill()
            self._strike_when_due()
            self._kill_when_due()
            time.sleep(0.01)
            self._reap()
        self.drive.board.kill(now=False)
        self.drive.board.close()
        self._drain()

    @property
    def _slots(self) -> int:
        return self.drive.submitters + MODERATORS + self.outbox_workers

    @property
    def _progress(self) -> float:
        return min(1.0, self.drive.board.submitted() / self.drive.submissions)

    def _enough(self) -> bool:
        struck = self.disruption is None or self.struck >= self.disruption.times
        return self._progress >= 1.0 and self.killed >= self.kills and struck

    def _behind(self) -> float:
        return self.kills * self._progress * 1.05 + 5 - self.killed

    def _fill(self) -> None:
        busy = set(self._live.values())
        for slot in range(self._slots):
            if slot not in busy:
                self._fork(slot, self._survive())

    def _fork(self, slot: int, survive: int | None) -> None:
        pid = os.fork()
        if pid:
            self._live[pid] = slot
            self._cut_short.discard(slot)
            return
        _become(self.drive, lambda: _work(self.drive, slot, survive))

    def _survive(self) -> int | None:
        """How long the next worker's fuse is to be; some have none, and wait for chance."""
        return None if self._random.random() < 0.1 else self._random.randint(0, 12)

    def _kill_when_due(self) -> None:
        behind = self._behind()
        self.drive.board.kill(now=behind > 0)
        often = 0.05 if behind > FAR_BEHIND else 0.01
        if self._live and behind > 0 and self._random.random() < often:
            os.kill(self._random.choice(list(self._live)), signal.SIGKILL)
            self.at_random += 1

    def _strike_when_due(self) -> None:
        if self.disruption is None or self.struck >= self.disruption.times:
            return
        if self._progress >= (self.struck + 1) / (self.disruption.times + 1):
            self.disruption.strike()
            self.struck += 1

    def _reap(self) -> None:
        while self._live:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            slot = self._live.pop(pid)
            if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
                self.killed += 1
                self._cut_short.add(slot)
            elif status:
                self.crashed += 1

    def _drain(self) -> None:
        """Let everybody finish; whoever is missing is replaced, to take up what was begun."""
        busy = set(self._live.values())
        for slot in range(self._slots):
            if slot not in busy:
                self._fork(slot, None)
        until = time.monotonic() + DRAIN_SECONDS
        while self._live and time.monotonic() < until:
            time.sleep(0.05)
            self._reap()
            busy = set(self._live.values())
            idle = set(range(self._slots - self.outbox_workers, self._slots)) - busy
            for slot in self._cut_short | (idle if self._writing() else set()):
                self._fork(slot, None)
        for pid in self._live:
            os.kill(pid, signal.SIGTERM)

    def _writing(self) -> bool:
        """Whether somebody still writes, so that a outbox worker who left early is needed again."""
        return any(each < self._slots - self.outbox_workers for each in self._live.values())


def in_child(drive: Drive, call: Callable[[], Any]) -> Any:
    """What `call` gives (JSON values), made in a process of its own."""
    return in_children(drive, [call])[0]


def in_children(drive: Drive, calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each of the calls gives, made at once, each in a process of its own."""
    begun = [_begun(drive, call) for call in calls]
    told = []
    for pid, pipe in begun:
        with pipe:
            told.append(pipe.read())
        _, status = os.waitpid(pid, 0)
        if status:
            raise RuntimeError((drive.folder / "errors.log").read_text()[-4000:])
    return [json.loads(each) for each in told]


def _begun(drive: Drive, call: Callable[[], Any]) -> tuple[int, TextIO]:
    """A process that tells what `call` gives, and the pipe it tells it through."""
    into, out = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(into)

        def tell() -> None:
            with os.fdopen(out, "w") as pipe:
                json.dump(call(), pipe)

        _become(drive, tell)
    os.close(out)
    return pid, os.fdopen(into)


def _become(drive: Drive, call: Callable[[], None]) -> None:
    """Do this and nothing else, and end; what goes wrong is written to a file."""
    log = os.open(drive.folder / "errors.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(log, 1)
    os.dup2(log, 2)
    # What goes wrong with the database is counted; its traces would fill the machine's time.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    status = 1
    try:
        call()
        status = 0
    except BaseException:  # noqa: BLE001 - the process ends here, whatever it was
        os.write(2, traceback.format_exc().encode())
    finally:
        sys.stdout.flush()
        os._exit(status)


def _work(drive: Drive, slot: int, survive: int | None) -> None:
    worker = Worker(drive, slot, survive)
    worker.boundaries.watch(drive.directory._store.engine)
    work_of(slot, drive.submitters)(worker)
    drive.directory.close()
