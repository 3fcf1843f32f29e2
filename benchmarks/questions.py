"""`python -m benchmarks.questions`: what a question costs, by layer and by how many ask at once.

Names of the directory that ships are asked, each once, through the dispatcher, as a venue brings
them.  The layers are timed apart on the same names: understanding a sentence, the core's answer,
and the rest, which is drawing and everything around it.  For comparison the same names are asked
without the one transaction that a question shares.  What is told is processor time, taken in
turns, since other programs may keep the machine busy.
"""

import argparse
import asyncio
import contextlib
import json
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from sqlalchemy import event

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin
from adapters.chat.i18n.texts import Texts
from bots.process import warm_up
from directory_core import Directory, open_directory
from directory_core.models import Identity, RoomAddress, RoomRole

AT_ONCE = (1, 2, 4, 8)


@dataclass
class Bench:
    """A directory, and names that were not asked yet."""

    directory: Directory
    names: Iterator[str]
    size: int
    begun: list[object] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    def asked(self, at_once: int = 1) -> float:
        """Milliseconds of a question, `at_once` of them at a time."""
        dispatcher = Dispatcher(self.directory, Texts(), nudge=lambda: None)
        turns = asyncio.Semaphore(at_once)

        async def ask(name: str) -> None:
            async with turns:
                number = next(self._numbers)
                who = Identity("console", "here", f"p{number % 97}")
                room = RoomAddress("console", "here", who.key)
                await dispatcher.heard(
                    Heard(Origin(who, room, f"k{number}", RoomRole.PRIVATE), name)
                )

        async def ask_all() -> None:
            await asyncio.gather(*(ask(next(self.names)) for _ in range(self.size)))

        return self._each(lambda: asyncio.run(ask_all()))

    def core(self) -> float:
        """Milliseconds of the core's answer alone."""

        def ask_all() -> None:
            for _ in range(self.size):
                with self.directory.snapshot():
                    self.directory.asking.ask(next(self.names))

        return self._each(ask_all)

    def _each(self, work: Callable[[], object]) -> float:
        began = process_time()
        work()
        return 1000 * (process_time() - began) / self.size


@contextlib.contextmanager
def _apart(directory: Directory) -> Iterator[None]:
    """Let each call of the core read in a transaction of its own, as all once did."""
    vars(directory)["snapshot"] = contextlib.nullcontext
    try:
        yield
    finally:
        del vars(directory)["snapshot"]


def main() -> int:
    """Measure as the command line says, and print JSON."""
    asked = _arguments()
    with (
        TemporaryDirectory(prefix="questions-") as folder,
        open_directory(f"sqlite:///{folder}/directory.sqlite3", ship=True) as directory,
    ):
        warm_up(directory)
        names = sorted(organization.name for organization in directory.operating.dump())
        random.Random(asked.seed).shuffle(names)
        bench = Bench(directory, iter(names), asked.size)
        event.listen(directory._store.engine, "begin", bench.begun.append)
        report = _report(bench, asked.rounds)
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    return 0


def _report(bench: Bench, rounds: int) -> dict[str, object]:
    bench.asked()
    whole, apart, core = [], [], []
    bench.begun.clear()
    for _ in range(rounds):
        whole.append(bench.asked())
        core.append(bench.core())
    together = len(bench.begun) / (2 * rounds * bench.size)
    for _ in range(rounds):
        with _apart(bench.directory):
            apart.append(bench.asked())
        whole.append(bench.asked())
    by_many = {many: median(bench.asked(many) for _ in range(rounds)) for many in AT_ONCE}
    return {
        "ms a question": round(median(whole), 2),
        "of them the core's answer": round(median(core), 2),
        "ms without the shared transaction": round(median(apart), 2),
        "transactions a question": round(together, 2),
        "questions a processor-second, by how many ask at once": {
            str(many): round(1000 / ms) for many, ms in by_many.items()
        },
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions", description=__doc__)
    parser.add_argument("--size", type=int, default=150, help="questions in each round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
