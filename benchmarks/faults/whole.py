"""`python -m benchmarks.faults.whole`: `carehandles run` itself, killed again and again.

People in a stand-in of Telegram submit by conversation, and two moderators press at once on each
submission; Telegram brings an update until it is acknowledged.  Meanwhile the bot is killed, by a
timer or at a statement, its clock leaps, its disk fills up, and another program holds the database.
In the end a bot that nothing happens to delivers the rest, every update is brought once more, and
the database is compared with what was acknowledged and with what the chats show.  What happens when
follows from the seed.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import socket
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientError

from adapters.chat.tokens import Token, Verb
from directory_core import open_directory
from tests.support.telegram_people import Somebody
from tests.support.telegram_server import TOKEN, Payload, TelegramServer

MODERATORS, FEED = -1001, -1009
SECRET = "whole-drive"
WORDS = ("Amber", "Birch", "Coral", "Dune", "Ember", "Fjord", "Grove", "Heath", "Inlet", "Juniper")
_AGAIN = 0.2


class PatientTelegram(TelegramServer):
    """Brings each update until the bot acknowledges it, as Telegram does."""

    async def redeliver(self, update: Payload) -> None:
        """Return once the update is acknowledged."""
        while True:
            if self.webhook["url"]:
                try:
                    async with asyncio.timeout(30):
                        if await self.post(update) == 200:
                            return
                except (ClientError, OSError, TimeoutError):
                    pass
            await asyncio.sleep(_AGAIN)


@dataclass
class Drive:
    """One drive: what is asked for, who takes part, and what was acknowledged."""

    folder: Path
    seed: int
    submissions: int
    kills: int
    server: PatientTelegram
    acknowledged: list[str] = field(default_factory=list)
    pressed: Counter[str] = field(default_factory=Counter)
    happened: Counter[str] = field(default_factory=Counter)
    killed: int = 0
    done: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def file(self) -> str:
        """The database."""
        return str(self.folder / "directory.sqlite3")

    async def run(self) -> dict[str, Any]:
        """Drive to the end; what came of it."""
        began = time.monotonic()
        self.server.members |= {(MODERATORS, who): {"status": "member"} for who in (901, 902)}
        people = asyncio.Semaphore(4)

        async def one(number: int) -> None:
            async with people:
                name = await self._submit(number)
                await self._decide(name, number)

        async with asyncio.TaskGroup() as everything:  # where one fails, nobody waits for the rest
            bot = everything.create_task(self._keep_running())
            each = [everything.create_task(one(number)) for number in range(self.submissions)]
            await asyncio.wait(each)
            self.done.set()
        port = bot.result()
        process = await self._start({}, port)
        try:
            await self._drained()
            before, broken = self._counted(), list(self.server.violations)
            for update in self.server.pushed:
                await self.server.redeliver(update)
            await self._drained()
            report = self._report()
            report["violations of Telegram's rules"] = broken[:5]
            report["changed by the repeats"] = self._counted() != before
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()
        with open_directory(f"sqlite:///{self.file}", read_only=True) as directory:
            report["audit"] = directory.operating.verify_audit().why or "holds"
        return report | {"seconds": round(time.monotonic() - began)}

    # The bot

    async def _keep_running(self) -> int:
        """Start it again and again, until everybody is done and it died often enough."""
        plans = random.Random(self.seed)
        port = _free_port()
        while not (self.done.is_set() and self.killed >= self.kills):
            plan, lasts = self._plan(plans)
            if self.killed >= self.kills:
                plan, lasts = {}, 3600.0
            process = await self._start(plan, port)
            holding = asyncio.create_task(self._hold_the_database(plans.random() < 0.3))
            finished = asyncio.create_task(self.done.wait())
            died = asyncio.create_task(process.wait())
            waits = {died} if self.killed < self.kills else {died, finished}
            await asyncio.wait(waits, timeout=lasts, return_when=asyncio.FIRST_COMPLETED)
            if died.done():
                self.happened["died at a statement" if process.returncode == -9 else "gave up"] += 1
                self.killed += process.returncode == -9
            elif self.killed < self.kills:
                self.happened["killed by the timer"] += 1
                self.killed += 1
                process.kill()
            else:
                process.send_signal(signal.SIGTERM)
            await died
            finished.cancel()
            await holding
        return port

    def _plan(self, plans: random.Random) -> tuple[dict[str, Any], float]:
        """What is to happen to the next process, and for how long it runs at most."""
        plan: dict[str, Any] = {"file": self.file}
        if plans.random() < 0.6:
            plan["boundary"] = plans.randint(5, 250)
        if plans.random() < 0.25:
            plan["leap"] = plans.choice((31, -31, 400))
            self.happened["clock leapt"] += 1
        if plans.random() < 0.2:
            plan["room_left"] = plans.randint(0, 400_000)
            self.happened["disk full"] += 1
        return plan, plans.uniform(6, 20)

    async def _start(self, plan: dict[str, Any], port: int) -> asyncio.subprocess.Process:
        settings = {
            "DATABASE": f"sqlite:///{self.file}",
            "SECRET": "drive",
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": self.server.base_url,
            "TELEGRAM_MODERATORS": str(MODERATORS),
            "TELEGRAM_FEED": str(FEED),
            "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
            "TELEGRAM_WEBHOOK_SECRET": SECRET,
            "HTTP_PORT": str(port),
            "EVIDENCE": "off",
            "HASTY_AFTER": "0",
            "SUBMISSIONS_A_DAY": "100000",
            "OPEN_SUBMISSIONS": "100000",
            "LOG_LEVEL": "warning",
        }
        named = {f"CAREHANDLES_{name}": value for name, value in settings.items()}
        with (self.folder / "bot.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "benchmarks.faults.handicapped",
                json.dumps(plan),
                env=os.environ | named | {"XDG_DATA_HOME": str(self.folder)},
                stdout=log,
                stderr=log,
            )

    async def _hold_the_database(self, wanted: bool) -> None:
        """Have another program hold the database for longer than anybody waits."""
        if not wanted:
            return
        await asyncio.sleep(4)
        url = f"file:{self.file}?mode=rw"
        try:
            other = sqlite3.connect(url, uri=True, isolation_level=None, timeout=1)
        except sqlite3.OperationalError:
            return  # not there yet
        try:
            other.execute("BEGIN IMMEDIATE")
            self.happened["database held"] += 1
            await asyncio.sleep(3)
            other.execute("ROLLBACK")
        except sqlite3.OperationalError:
            self.happened["database busy, and not held"] += 1
        finally:
            other.close()

    # The people

    async def _submit(self, number: int) -> str:
        """Submit one organization by conversation; its name."""
        words = random.Random(f"{self.seed}/{number}")
        name = f"{words.choice(WORDS)} {words.choice(WORDS)} Clinic {self.seed}x{number}"
        who = Somebody(self.server, 5000 + number, f"Person {number}")
        link = f"https://x.com/drv{self.seed}n{number}"
        await who.says(f"submit {name}")
        await asyncio.sleep(words.uniform(0, 4))
        for text in ("hospital", "US", "Texas", "Austin", "skip", link, "skip", "skip"):
            if self._button(who, "Send") is None:
                await who.says(text)
        for label in ("None of these: go on", "Send"):
            button = await self._wanted(who, label, needed=label == "Send")
            if button is not None:
                await who.sends_token(*button)
        self.acknowledged.append(name)
        return name

    async def _decide(self, name: str, number: int) -> None:
        """Both moderators press at once, on what each takes for the card."""
        public_id = await self._id_of(name)
        card = self.server._message({"chat_id": MODERATORS, "text": "card"}, self.server.new_id())
        approve = str(Token(Verb.APPROVE, public_id, 1))
        reject = str(Token(Verb.BECAUSE, f"{public_id}.spam", 1))
        pair = [approve, reject] if number % 2 else [reject, approve]
        await asyncio.gather(
            *(
                Somebody(self.server, 901 + each, f"Moderator {each}").sends_token(token, card)
                for each, token in enumerate(pair)
            )
        )
        self.pressed[public_id] += 1

    def _button(self, who: Somebody, label: str) -> tuple[str, Payload] | None:
        """The newest button of that label in somebody's chat: its token, and the message."""
        here = sorted((mid for cid, mid in self.server.messages if cid == who.id), reverse=True)
        for message_id in here[:3]:
            message = self.server.messages[who.id, message_id]
            for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label:
                        return button["callback_data"], message
        return None

    async def _wanted(
        self, who: Somebody, label: str, *, needed: bool
    ) -> tuple[str, Payload] | None:
        """The button, once it is shown; who does not see it asks for it by typing on."""
        for _ in range(40 if needed else 3):
            for _ in range(10):
                if (button := self._button(who, label)) is not None:
                    return button
                await asyncio.sleep(0.2)
            if needed:
                await who.says("skip")
        if needed:
            raise AssertionError(f"{who.name} never saw {label}: {who.shown()[-3:]}")
        return None

    async def _id_of(self, name: str) -> str:
        for _ in range(300):
            found = self._read(
                "SELECT public_id FROM submissions WHERE proposal LIKE ?", f'%{name}"%'
            )
            if found:
                return str(found[0][0])
            await asyncio.sleep(_AGAIN)
        raise AssertionError(f"{name} was acknowledged and is not there")

    # What came of it

    def _read(self, statement: str, *parameters: object) -> list[Any]:
        url = f"file:{self.file}?mode=ro"
        with closing(sqlite3.connect(url, uri=True, timeout=20)) as connection:
            return connection.execute(statement, parameters).fetchall()

    async def _drained(self) -> None:
        """Wait until nothing is left to be delivered."""
        for _ in range(1500):
            if self._read("SELECT count(*) FROM notices WHERE settled_at IS NULL") == [(0,)]:
                return
            await asyncio.sleep(_AGAIN)

    def _counted(self) -> dict[str, Any]:
        tables = ("submissions", "decisions", "changes", "organizations", "accounts")
        return {each: self._read(f"SELECT count(*) FROM {each}") for each in tables}  # noqa: S608

    def _report(self) -> dict[str, Any]:
        by_name = Counter(
            json.loads(proposal)["name"]
            for (proposal,) in self._read("SELECT proposal FROM submissions")
        )
        closing = Counter(
            number
            for (number,) in self._read(
                "SELECT s.public_id FROM decisions d JOIN submissions s ON d.submission_id = s.id"
            )
        )
        cards = self._read(
            "SELECT s.public_id, c.message, c.version_drawn, s.version FROM submissions s "
            "LEFT JOIN cards c ON c.submission_id = s.id"
        )
        told = Counter(
            public_id
            for public_id in self.pressed
            for (chat, _), message in self.server.messages.items()
            if chat > 0 and f"{public_id} ·" in message["text"]
        )
        published = self._read("SELECT count(*) FROM changes WHERE decision_id IS NOT NULL")
        approved = self._read("SELECT count(*) FROM submissions WHERE state = 'approved'")
        return {
            "seed": self.seed,
            "submissions": len(self.acknowledged),
            "kills": self.killed,
            "happened": dict(self.happened),
            "lost": [each for each in self.acknowledged if not by_name[each]],
            "doubled": [each for each, times in by_name.items() if times > 1],
            "decided more than once": [each for each, times in closing.items() if times > 1],
            "pressed and not decided": [each for each in self.pressed if not closing[each]],
            "approved, published": [approved[0][0], published[0][0]],
            "undelivered": self._read(
                "SELECT count(*) FROM notices WHERE settled_at IS NULL OR outcome != 'delivered'"
            )[0][0],
            "submitters not told": [each for each in self.pressed if not told[each]],
            "stale cards": [row[0] for row in cards if row[1] is None or row[2] < row[3]],
        }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _holds(report: dict[str, Any]) -> bool:
    broken = (
        "lost", "doubled", "decided more than once", "pressed and not decided", "undelivered",
        "submitters not told", "stale cards", "changed by the repeats",
        "violations of Telegram's rules",
    )  # fmt: skip
    approved, published = report["approved, published"]
    return (
        not any(report[name] for name in broken)
        and approved == published
        and report["audit"] == "holds"
    )


async def _drive(asked: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="whole-", dir=asked.folder) as folder:
        async with PatientTelegram() as server:
            drive = Drive(Path(folder), asked.seed, asked.submissions, asked.kills, server)
            report = await drive.run()
    report["holds"] = _holds(report)
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    return 0 if report["holds"] else 1


def main() -> int:
    """Drive as the command line says; 1 where a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults.whole", description=__doc__)
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", default=None)
    return asyncio.run(_drive(parser.parse_args()))


if __name__ == "__main__":
    sys.exit(main())
