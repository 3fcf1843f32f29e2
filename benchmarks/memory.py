"""`python -m benchmarks.memory`: what memory a process takes after ever more that it did.

Questions go through the dispatcher, as a venue brings them, each other in words; submissions are
sent, looked at, decided and delivered.  After each step the resident memory is told, and at the end
by how much it grew over the second half of either: where that is next to nothing, it is flat.
"""

import argparse
import asyncio
import gc
import json
import random
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin, Pressed
from adapters.chat.i18n.texts import Texts
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Reply
from benchmarks.faults.whole.names import entry_of
from bots.outbox_worker import OutboxWorker
from bots.process import warm_up
from directory_core import Directory, open_directory
from directory_core.models import (
    Identity,
    Kind,
    NewOrganization,
    Platform,
    ProposedAccount,
    RoomAddress,
    RoomRole,
    Rules,
)

MODERATORS = RoomAddress("console", "here", "moderators")
BEN = Identity("console", "here", "ben", "Ben")
RULES = Rules(
    moderators=(BEN,),
    moderator_rooms=(MODERATORS,),
    submissions_a_day=10**9,
    open_submissions=10**9,
    hasty_after=0,
    pepper=b"memory",
)
PEOPLE = 5_000
STEPS = 20
FLAT_MIB = 20.0
"""What the second half may add: caches have their sizes, and fill up in the first."""


class Nowhere:
    """A venue that takes every message and keeps none."""

    venue = "console"
    timeout = 10.0

    def __init__(self) -> None:
        self._posted = 0

    async def post(self, _room: RoomAddress, _reply: Reply) -> str:
        """Take a message."""
        self._posted += 1
        return str(self._posted)

    async def edit(self, _room: RoomAddress, _message: str, _reply: Reply) -> None:
        """Take what a message says instead."""


@dataclass
class Doings:
    """What is done over and over, by number."""

    directory: Directory
    dispatcher: Dispatcher
    outbox_worker: OutboxWorker
    names: list[str]

    async def ask(self, number: int) -> None:
        """Ask for somebody by name, by address, or for nobody, each time in other words."""
        name = self.names[number % len(self.names)]
        words = (
            name,
            f"is @{entry_of(1, number).link.rpartition('/')[2]} real?",
            f"{name} {number}",
            entry_of(2, number).name,
        )[number % 4]
        await self.dispatcher.heard(Heard(self._origin(number), words))

    async def submit(self, number: int) -> None:
        """Submit an organization, have it decided, and deliver all that follows."""
        entry = entry_of(3, number)
        handle = entry.link.rpartition("/")[2]
        account = ProposedAccount(Platform.X, handle, entry.link)
        new = NewOrganization(entry.name, Kind.CLINIC, (account,), country="US", city="Austin")
        origin = self._origin(number)
        sent = self.directory.submitting.submit(
            new, origin.who, room=origin.room, key=f"memory:{number}"
        )
        if number % 10 == 0:
            await self.outbox_worker.drain()
        verdict = (
            Token(Verb.APPROVE, sent.id, 1)
            if number % 5 == 0
            else Token(Verb.BECAUSE, f"{sent.id}.spam", 1)
        )
        pressing = Origin(BEN, MODERATORS, f"memory:press:{number}", RoomRole.MODERATORS)
        await self.dispatcher.pressed(Pressed(pressing, str(verdict)))

    def _origin(self, number: int) -> Origin:
        who = Identity("console", "here", f"p{number % PEOPLE}", f"Person {number % PEOPLE}")
        room = RoomAddress("console", "here", who.key)
        return Origin(who, room, f"memory:{number}", RoomRole.PRIVATE)


def main() -> int:
    """Measure as the command line says, and print JSON; 1 where memory grows."""
    asked = _arguments()
    with (
        tempfile.TemporaryDirectory(prefix="memory-", dir=asked.folder) as folder,
        open_directory(
            f"sqlite:///{folder}/directory.sqlite3", rules=RULES, ship=True
        ) as directory,
    ):
        warm_up(directory)
        report = asyncio.run(_measured(directory, asked))
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    return 0 if all(each["is flat"] for each in report.values()) else 1


async def _measured(directory: Directory, asked: argparse.Namespace) -> dict[str, Any]:
    dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
    worker = OutboxWorker(directory, {"console": Nowhere()}, dispatcher.draw)
    names = [organization.name for organization in directory.operating.dump()]
    random.Random(1).shuffle(names)
    doings = Doings(directory, dispatcher, worker, names)
    return {
        "questions": await _steps(doings.ask, asked.questions),
        "submissions": await _steps(doings.submit, asked.submissions),
    }


async def _steps(do: Callable[[int], Awaitable[None]], times: int) -> dict[str, Any]:
    """Do it so often, and look at the memory in steps."""
    seen: list[tuple[int, float]] = []
    began = monotonic()
    for number in range(times):
        await do(number)
        if (number + 1) % max(times // STEPS, 1) == 0:
            gc.collect()
            seen.append((number + 1, resident()))
            sys.stderr.write(f"{number + 1}: {seen[-1][1]:.1f} MiB\n")
    later = seen[len(seen) // 2 :]
    grown = later[-1][1] - later[0][1]
    return {
        "done": times,
        "MiB after each step": [round(mib, 1) for _, mib in seen],
        "MiB grown over the second half": round(grown, 1),
        "bytes for each of the second half": round(_slope(later) * 2**20, 1),
        "is flat": grown < FLAT_MIB,
        "seconds": round(monotonic() - began),
    }


def _slope(seen: list[tuple[int, float]]) -> float:
    """By how much memory grows with each, by least squares."""
    count = len(seen)
    middle = sum(x for x, _ in seen) / count
    spread = sum((x - middle) ** 2 for x, _ in seen)
    return sum((x - middle) * y for x, y in seen) / spread if spread else 0.0


def resident() -> float:
    """The memory of this process that is in use, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    parser.add_argument("--questions", type=int, default=100_000)
    parser.add_argument("--submissions", type=int, default=20_000)
    parser.add_argument("--folder", default=None)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
