"""A drive of the whole bot: people in two venues, one bot, one database, and the end compared.

A submission is let in only as the kills go on, so that the bot dies as often at the end as at the
beginning.  Two moderators, one in each venue, press at once on every submission, and press again
while nothing is decided.  In the end a bot that nothing befalls delivers the rest, every event is
brought once more, and what the tables, the people and the venues say is compared.
"""

import asyncio
import random
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, Engine, Row, Select, select
from sqlalchemy.exc import SQLAlchemyError

from benchmarks.faults.whole import checks, slack, telegram
from benchmarks.faults.whole.bot import Bot, Nursery
from benchmarks.faults.whole.databases import Database
from benchmarks.faults.whole.names import Entry, entry_of
from directory_core import open_directory
from directory_core.storage import tables as t
from directory_core.storage.database.engine import make_engine, reading

_Told = TypeVar("_Told")
Side = telegram.TelegramSide | slack.SlackSide

log = structlog.get_logger()
_LATE = 100
"""How many numbers behind the newest a submission may still turn up."""

TOLD_SECONDS = 15.0
AT_ONCE = 24
"""People who are busy submitting, or wait for a decision."""
LOOK_SECONDS = 0.5
PRESS_AGAIN_SECONDS = 20.0
DRAIN_SECONDS = 900.0
ASKED_IN_THE_END = 20


@dataclass
class Drive:
    """One drive: what is asked for, who takes part, and what was acknowledged."""

    database: Database
    bot: Bot
    engine: Engine
    seed: int
    submissions: int
    seconds: float
    """After so many nobody submits any more, and nobody is killed."""
    sides: tuple[telegram.TelegramSide, slack.SlackSide]
    acknowledged: dict[str, str] = field(default_factory=dict)
    pressed: set[str] = field(default_factory=set)
    numbers: dict[str, str] = field(default_factory=dict)
    """The number of the submission of a name, once it is in the table."""
    states: dict[str, str] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)
    done: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> dict[str, Any]:
        """Drive to the end; what came of it."""
        async with asyncio.TaskGroup() as everything:  # where one fails, nobody waits for the rest
            everything.create_task(self.bot.keep_running(self.done))
            looking = everything.create_task(self._look_on())
            telling = everything.create_task(self._tell())
            people = []
            ends = _from_now(self.seconds)
            sparing = everything.create_task(self._spare())
            for number in range(self.submissions):
                await self._until(partial(self._is_let_in, number, ends))
                if time.monotonic() > ends:
                    break
                people.append(everything.create_task(self._one(entry_of(self.seed, number))))
            await asyncio.wait(people)
            for each in (looking, telling):
                each.cancel()
            await self._until(partial(self._has_died_enough, ends))
            sparing.cancel()
            found = await self._ended()
            self.done.set()
        broken = checks.checked(found)
        return self._figures(found) | {
            "broken": {name: [len(what), *what[:5]] for name, what in broken.items() if what},
            "holds": not any(broken.values()),
        }

    async def _one(self, entry: Entry) -> None:
        """One person submits, and two moderators decide."""
        chosen = random.Random(f"{self.seed}/{entry.number}/ways")
        side: Side = self.sides[chosen.random() < 0.5]
        if chosen.random() < 0.2:
            await side.ask(entry, "Mayo Clinic")
        await side.submit(entry, at_once=chosen.random() < 0.75)
        self.acknowledged[entry.name] = side.venue
        self.bot.submitted = len(self.acknowledged) / self.submissions
        await self._until(lambda: entry.name in self.numbers)
        await self._decide(self.numbers[entry.name], chosen)

    async def _spare(self) -> None:
        """Let nobody be killed any more once the time is over, so that what was begun is ended."""
        await asyncio.sleep(self.seconds)
        self.bot.kills = min(self.bot.kills, self.bot.killed)

    def _has_died_enough(self, ends: float) -> bool:
        return self.bot.killed >= self.bot.kills or time.monotonic() > ends

    def _is_let_in(self, number: int, ends: float) -> bool:
        """Whether it is somebody's turn: few at once, and in step with the kills.

        A bot with nothing to do hardly ages, so where nobody is waited for the next may come.
        """
        if time.monotonic() > ends:
            return True
        decided = len(self.states) - len(self.waiting)
        share = (self.bot.killed + 1) / max(self.bot.kills, 1)
        in_step = number < self.submissions * share + AT_ONCE or number <= decided
        return number < decided + AT_ONCE and in_step

    async def _decide(self, public_id: str, chosen: random.Random) -> None:
        """Both moderators press at once, on the card once that has come, until it is decided."""
        sides: tuple[Side, ...] = self.sides
        verdicts = [True, False]
        chosen.shuffle(verdicts)
        until = _from_now(PRESS_AGAIN_SECONDS)
        await self._until(
            lambda: all(side.cards(public_id) for side in self.sides) or time.monotonic() > until
        )
        while public_id in self.waiting:
            self.pressed.add(public_id)
            await asyncio.gather(
                *(
                    side.press(public_id, approve=approve)
                    for side, approve in zip(sides, verdicts, strict=True)
                )
            )
            await self._until(partial(self._is_decided, public_id, _from_now(PRESS_AGAIN_SECONDS)))

    def _is_decided(self, public_id: str, or_after: float) -> bool:
        return public_id not in self.waiting or time.monotonic() > or_after

    async def _until(self, holds: Callable[[], object]) -> None:
        while not holds():  # noqa: ASYNC110 - what is waited for is in tables and in chats
            await asyncio.sleep(LOOK_SECONDS)

    async def _look_on(self) -> None:
        """Keep `numbers` and `states` as the table has them."""
        row = t.submissions.c
        last = 0
        while True:
            # A row of a lower number may be committed after one of a higher number was seen.
            fresh = select(row.id, row.public_id, row.proposal).where(row.id > last - _LATE)
            for new in await self._rows(fresh):
                last = max(last, new.id)
                if new.public_id in self.states:
                    continue
                self.states[new.public_id] = "pending"
                self.waiting.add(new.public_id)
                self.numbers[new.proposal["name"]] = new.public_id
            stand = select(row.public_id, row.state).where(row.public_id.in_(self.waiting))
            self.states |= {row.public_id: row.state for row in await self._rows(stand)}
            self.waiting = {each for each in self.waiting if self.states[each] == "pending"}
            await asyncio.sleep(LOOK_SECONDS)

    async def _tell(self) -> None:
        """Say now and then how far it is."""
        while True:
            await asyncio.sleep(TOLD_SECONDS)
            decided = len(self.states) - len(self.waiting)
            log.info(
                "driving",
                acknowledged=len(self.acknowledged),
                submitted=len(self.states),
                decided=decided,
                kills=self.bot.killed,
            )

    async def _rows(self, statement: Select[Any]) -> Sequence[Row[Any]]:
        return await self._read(lambda conn: conn.execute(statement).all())

    async def _read(self, what: Callable[[Connection], _Told]) -> _Told:
        """Read, however often the database is away."""

        def once() -> _Told:
            with reading(self.engine) as conn:
                return what(conn)

        while True:
            try:
                return await asyncio.to_thread(once)
            except SQLAlchemyError:
                await asyncio.sleep(LOOK_SECONDS)

    # The end

    async def _ended(self) -> checks.Evidence:
        """Let everything be delivered, bring every event once more, and read what there is."""
        await self._drained()
        before, problems = await self._read(checks.counted), self._problems()
        await self._repeated()
        await self._drained()
        found = await self._read(checks.read)
        found.acknowledged, found.pressed, found.problems = (
            self.acknowledged,
            self.pressed,
            problems,
        )
        found.venues = {side.venue: self._shown(side, found) for side in self.sides}
        found.repeats_changed = await self._read(checks.counted) != before
        found.stale_answers = await self._stale_answers(found)
        found.audit = await asyncio.to_thread(self._audited)
        return found

    async def _drained(self) -> None:
        """Wait until nothing is left to be delivered."""
        until = _from_now(DRAIN_SECONDS)
        while await self._read(checks.unsettled) and time.monotonic() < until:  # noqa: ASYNC110 - as above
            await asyncio.sleep(LOOK_SECONDS)

    async def _repeated(self) -> None:
        """Bring everything once more, a few at a time."""
        of_telegram, of_slack = self.sides
        again: list[Callable[[], Awaitable[None]]] = [
            *(partial(of_telegram.repeat, update) for update in list(of_telegram.server.pushed)),
            *(partial(of_slack.repeat, one) for one in list(of_slack.server.brought)),
        ]
        turns = asyncio.Semaphore(8)

        async def bring(one: Callable[[], Awaitable[None]]) -> None:
            async with turns:
                await one()

        await asyncio.gather(*(bring(one) for one in again))

    def _problems(self) -> list[str]:
        """What the bot did that a venue would refuse; a second answer to a repeat is none."""
        of_telegram, of_slack = self.sides
        return [*of_telegram.server.violations, *of_slack.server.problems]

    def _shown(self, side: Side, found: checks.Evidence) -> checks.Shown:
        """What a venue shows of each submission."""
        shown = checks.Shown()
        texts = side.in_private()
        for number, name, _, _ in found.submitted:
            card = side.message(found.drawn.get((number, side.venue), ("", 0))[0])
            if card is not None:
                shown.cards[number] = side.tokens(card)
            shown.published[name] = sum(name in text for text in side.in_feed())
            shown.told[number] = sum(f"{number} ·" in text for text in texts)
        return shown

    async def _stale_answers(self, found: checks.Evidence) -> list[str]:
        """Addresses that were published, of which somebody hears that they are not listed."""
        approved = [name for _, name, state, _ in found.submitted if state == "approved"]
        links = {entry.name: entry.link for entry in map(self._entry, range(self.submissions))}
        return [
            name
            for name in approved[-ASKED_IN_THE_END:]
            if name not in await self.sides[0].answer_to(links[name])
        ]

    def _entry(self, number: int) -> Entry:
        return entry_of(self.seed, number)

    def _audited(self) -> str:
        with open_directory(self.database.url, read_only=True) as directory:
            return directory.operating.verify_audit().why or ""

    def _figures(self, found: checks.Evidence) -> dict[str, Any]:
        cards = [side.cards(number) for side in self.sides for number, *_ in found.submitted]
        of_telegram, of_slack = self.sides
        repeated = len(of_telegram.server.pushed) + len(of_slack.server.brought)
        return {
            "submissions": len(found.acknowledged),
            "of them in Slack": sum(venue == "slack" for venue in found.acknowledged.values()),
            "approved": sum(state == "approved" for _, _, state, _ in found.submitted),
            "kills": self.bot.killed,
            "happened": dict(sorted(self.bot.happened.items())),
            "events brought once more": repeated,
            "cards posted twice": sum(max(0, len(each) - 1) for each in cards),
        }


@asynccontextmanager
async def a_drive(
    database: Database, folder: Path, *, seed: int, submissions: int, kills: int, seconds: float
) -> AsyncIterator[Drive]:
    """A drive that is ready to begin."""
    async with telegram.PatientTelegram() as of_telegram, slack.PatientSlack() as of_slack:
        sides = telegram.TelegramSide(of_telegram), slack.SlackSide(of_slack)
        port = _free_port()
        settings = {
            "DATABASE": database.bots_url,
            "SECRET": "drive",
            "HTTP_PORT": str(port),
            "EVIDENCE": "off",
            "HASTY_AFTER": "0",
            "SUBMISSIONS_A_DAY": "100000",
            "OPEN_SUBMISSIONS": "100000",
            "LOG_LEVEL": "warning",
        }
        for side in sides:
            settings |= side.settings(port)
        named = {f"CAREHANDLES_{name}": value for name, value in settings.items()}
        nursery = await Nursery.open(folder)
        engine = make_engine(database.url)
        try:
            bot = Bot(nursery, database, named, seed, kills, of_telegram.begin_a_life)
            yield Drive(database, bot, engine, seed, submissions, seconds, sides)
        finally:
            await nursery.close()
            engine.dispose()


def _from_now(seconds: float) -> float:
    return time.monotonic() + seconds


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
