"""How long a person in Telegram waits for an answer while 200 chats ask at once.

The real bot, dispatcher and core with the shipped directory, polling a Bot API on loopback in a
process of its own; the time runs from when Telegram has the update to when it has the answer.  Run
it with `python -m benchmarks.venues.telegram_load`; it fails where the 99th percentile is a second
or more.
"""

import asyncio
import multiprocessing
import statistics
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.telegram.app import TelegramVenue
from adapters.telegram.chats import configured
from adapters.telegram.config import TelegramConfig
from adapters.telegram.updates.polling import Shared
from bots.leases import Inbox, Lease, Rooms
from bots.process import run_until_done, warm_up
from directory_core import open_directory
from tests.support.telegram_people import Somebody
from tests.support.telegram_server import TOKEN, TelegramServer

CHATS = 200
ROUNDS = 5
LIMIT = 1.0
MODERATORS = configured(TOKEN, "-1001")
QUESTIONS = (
    "mayo clinic", "cleveland clinic", "johns hopkins", "mercy hospitl", "st jude",
    "https://x.com/MayoClinic", "@clevelandclinic", "kaiser permanente", "nowhere infirmary",
    "nhs",
)  # fmt: skip


def telegrams_side(line: Connection) -> None:
    """Play Telegram: give the address, wait for the bot, let everybody ask, give the times."""
    line.send(run_until_done(_ask(line)))


async def _ask(line: Connection) -> list[list[float]]:
    waits: list[list[float]] = []
    async with TelegramServer() as server:
        line.send(server.base_url)
        await server.until(lambda: server.of("getWebhookInfo"), within=120)
        for turn in range(ROUNDS):
            people = [Somebody(server, CHATS * turn + n, f"P{n}") for n in range(1, CHATS + 1)]
            server.calls.clear()
            asked: dict[int, float] = {}
            for person in people:
                asked[person.id] = time.monotonic()
                await person.says(QUESTIONS[(person.id + turn) % len(QUESTIONS)])
            await server.until(lambda: len(server.of("sendMessage")) == CHATS, within=120)
            answers = server.of("sendMessage")
            waits.append([call.at - asked[call.params["chat_id"]] for call in answers])
        assert server.violations == []
    return waits


async def _serve(base_url: str, line: Connection) -> list[list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'directory.db'}"
        with open_directory(url, ship=True) as directory:
            warm_up(directory)
            texts = Texts()
            venue = TelegramVenue(
                TelegramConfig(TOKEN, moderators=(MODERATORS,), base_url=base_url, set_up=False),
                Dispatcher(directory, texts, nudge=lambda: None),
                texts,
                rooms=Rooms(directory),
                shared=Shared(
                    Lease(directory, "telegram/4242"), Inbox(directory, "telegram", "4242")
                ),
            )
            await venue.open()
            await venue.start()
            waits: list[list[float]] = await asyncio.to_thread(line.recv)
            await venue.stop()
            return waits


def main() -> None:
    """Run it, say what came out, and fail where somebody would have waited too long."""
    ours, theirs = multiprocessing.Pipe()
    telegram = multiprocessing.get_context("spawn").Process(target=telegrams_side, args=(theirs,))
    telegram.start()
    theirs.close()
    rounds = run_until_done(_serve(ours.recv(), ours))
    telegram.join()
    for number, waits in enumerate(rounds, start=1):
        _say(f"round {number}", waits)
    sys.exit(_say("all", [wait for waits in rounds for wait in waits]) >= LIMIT)


def _say(what: str, waits: list[float]) -> float:
    """Print the waits in milliseconds; gives their 99th percentile, in seconds."""
    p99 = statistics.quantiles(waits, n=100)[98]
    told = {"median": statistics.median(waits), "99th percentile": p99, "slowest": max(waits)}
    shown = ", ".join(f"{name} {wait * 1000:.0f} ms" for name, wait in told.items())
    print(f"{what}: {len(waits)} answers to {CHATS} chats at once: {shown}")  # noqa: T201
    return p99


if __name__ == "__main__":
    main()
