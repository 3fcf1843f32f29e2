"""The bot of a drive: started again and again, and what befalls each life of it.

All that is chosen here is chosen by the seed, one life after the other.
"""

import asyncio
import json
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.faults.whole.databases import Database

LASTS_SECONDS = (0.2, 4.0)
"""Processor time of a life, its start included: so a busy machine changes nothing in a drive."""
WHERE_AHEAD = 3
"""So many times longer is a life where more kills than submissions are done, by share."""
_KILLED: dict[int, str] = {
    signal.SIGPROF: "killed by the timer",
    signal.SIGKILL: "died at a statement",
}


@dataclass
class Nursery:
    """The process that forks the bot."""

    process: asyncio.subprocess.Process

    @classmethod
    async def open(cls, folder: Path) -> "Nursery":
        """Have one ready; what the bots log goes to a file in `folder`."""
        with (folder / "bot.log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "benchmarks.faults.whole.nursery",
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=log,
                env=os.environ | {"XDG_DATA_HOME": str(folder)},
            )  # fmt: skip
        return cls(process)

    async def give_birth(self, life: dict[str, Any]) -> int:
        """Start a bot; gives the number of its process."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(life).encode() + b"\n")
        await self.process.stdin.drain()
        return await self.told()

    async def told(self) -> int:
        """The next number that is told: how the bot ended, after its birth."""
        assert self.process.stdout is not None
        return int(await self.process.stdout.readline())

    async def close(self) -> None:
        """Let it end, once its bot has."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        await self.process.wait()


@dataclass
class Bot:
    """`carehandles run`, life after life."""

    nursery: Nursery
    database: Database
    settings: dict[str, str]
    seed: int
    kills: int
    born: Callable[[], None]
    """Told of each life that begins."""
    killed: int = 0
    submitted: float = 0.0
    """The share of the submissions that is done."""
    happened: Counter[str] = field(default_factory=Counter)
    _striking: asyncio.Task[None] | None = None

    async def keep_running(self, done: asyncio.Event) -> None:
        """Start it anew until it died often enough and `done` is set; end in good order."""
        chosen = random.Random(self.seed)
        while self.killed < self.kills:
            life = self._life(chosen)
            fault = chosen.choice(self.database.faults) if chosen.random() < 0.3 else ""
            after = chosen.uniform(0.5, 3)
            self.born()
            await self.nursery.give_birth(life)
            if fault and (self._striking is None or self._striking.done()):
                self._striking = asyncio.create_task(self._strike(fault, after))
            await self._end()
        await self._struck()
        self.born()
        process = await self.nursery.give_birth({"settings": self.settings})
        ended = asyncio.create_task(self.nursery.told())
        finished = asyncio.create_task(done.wait())
        try:
            await asyncio.wait({ended, finished}, return_when=asyncio.FIRST_COMPLETED)
            if ended.done():
                raise RuntimeError("the bot ended though nothing befell it; see its log")
        finally:  # also where the drive breaks off: the nursery ends after its last bot
            if not ended.done():
                os.kill(process, signal.SIGTERM)
        await ended

    async def _end(self) -> None:
        """Wait for the end of a life."""
        status = await self.nursery.told()
        how = _KILLED.get(-status, "gave up")
        self.happened[how] += 1
        self.killed += -status in _KILLED

    def _life(self, chosen: random.Random) -> dict[str, Any]:
        """What is to befall the next process."""
        life: dict[str, Any] = {"settings": self.settings, "lasts": chosen.uniform(*LASTS_SECONDS)}
        if chosen.random() < 0.6:
            life["boundary"] = chosen.randint(5, 1500)
        if self.killed / self.kills > self.submitted:
            life |= {each: life[each] * WHERE_AHEAD for each in life.keys() & {"lasts", "boundary"}}
        if chosen.random() < 0.2:
            life |= {
                "leap": chosen.choice((31, -31, 400)),
                "leaps_after": chosen.choice((0, chosen.uniform(0, 4))),
            }
            self.happened["clock leapt"] += 1
        if chosen.random() < 0.2 and self.database.file:
            life |= {"room_left": chosen.randint(0, 400_000), "file": self.database.file}
            self.happened["disk full"] += 1
        return life

    async def _strike(self, fault: str, after: float) -> None:
        await asyncio.sleep(after)
        struck = await self.database.strike(fault)
        self.happened[f"database {fault}" if struck else "database busy, and left alone"] += 1

    async def _struck(self) -> None:
        if self._striking is not None:
            await self._striking
