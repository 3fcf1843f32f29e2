"""`python -m benchmarks.questions`: what a question costs, by layer and by how many ask at once.

Names of the directory that ships are asked, each once, through the dispatcher, as a venue brings
them.  The layers are timed apart on the same names: understanding a sentence, the core's answer,
and the rest, which is drawing and everything around it.  For comparison the same names are asked
without the one transaction that a question shares.  What is told is processor time, taken in
turns, since other programs may keep the machine busy.

With `--against FOLDER`, another tree of this program, both are asked the same names, those that
the other lists, a round each in turn: names that nobody asked yet, and a few over and over.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from sqlalchemy import event

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin
from adapters.chat.i18n.texts import Texts
from bots.process import warm_up
from directory_core import Directory, open_directory
from directory_core.models import Identity, RoomAddress, RoomRole

AT_ONCE = (1, 2, 4, 8)
OFTEN = 20
"""Names that are asked over and over."""


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


ROOT = Path(__file__).parents[1]
_ASKED = """
import asyncio, json, sys, tempfile, time
from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin
from adapters.chat.i18n.texts import Texts
from bots.process import warm_up
from directory_core.directory import open_directory
from directory_core.models import Identity, RoomAddress, RoomRole

async def ask_all(dispatcher, names):
    for number, name in enumerate(names):
        who = Identity("console", "here", f"p{number % 97}")
        room = RoomAddress("console", "here", who.key)
        await dispatcher.heard(Heard(Origin(who, room, f"k{name}", RoomRole.PRIVATE), name))

with tempfile.TemporaryDirectory(prefix="questions-") as folder:
    with open_directory(f"sqlite:///{folder}/directory.sqlite3", ship=True) as directory:
        warm_up(directory)
        print(json.dumps([each.name for each in directory.operating.dump()]), flush=True)
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        for line in sys.stdin:
            names = json.loads(line)
            began = time.process_time()
            asyncio.run(ask_all(dispatcher, names))
            print(json.dumps(1000 * (time.process_time() - began) / len(names)), flush=True)
"""
"""What is run in either tree: it tells whom it lists, and then what each round took."""


class Tree:
    """A process of one tree of the program, which asks what it is given."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _ASKED],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.names: list[str] = self._told()

    def asked(self, names: list[str]) -> float:
        """Milliseconds of processor time for each of the names."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(names) + "\n")
        self._process.stdin.flush()
        return float(self._told())

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()

    def _told(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


def against(folder: Path, asked: argparse.Namespace) -> dict[str, object]:
    """What a question costs here and there, of the same names, asked once and often, in turns."""
    there, here = Tree(folder.resolve()), Tree(ROOT)
    names = sorted(there.names)
    random.Random(asked.seed).shuffle(names)
    once: list[tuple[float, float]] = []
    often: list[tuple[float, float]] = []
    repeated = names[:OFTEN] * (asked.size // OFTEN or 1)
    for tree in (there, here):
        tree.asked(names[: asked.size])
        tree.asked(repeated)
    for number in range(1, asked.rounds + 1):
        some = names[number * asked.size : (number + 1) * asked.size]
        once.append((there.asked(some), here.asked(some)))
        often.append((there.asked(repeated), here.asked(repeated)))
    for tree in (there, here):
        tree.close()
    listed = {"listed there, and here": [len(there.names), len(here.names)]}
    return listed | {"names asked once": _compared(once), "names asked often": _compared(often)}


def _compared(rounds: list[tuple[float, float]]) -> dict[str, float]:
    return {
        "ms a question there": round(median(then for then, _ in rounds), 2),
        "ms a question here": round(median(now for _, now in rounds), 2),
        "here to there": round(median(now / then for then, now in rounds), 2),
    }


def main() -> int:
    """Measure as the command line says, and print JSON."""
    asked = _arguments()
    if asked.against is not None:
        sys.stdout.write(json.dumps(against(asked.against, asked), indent=2) + "\n")
        return 0
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
    parser.add_argument("--against", type=Path, help="another tree, asked in turn")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
