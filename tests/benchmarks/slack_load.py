"""How soon Slack's commands are acknowledged under load: `python -m tests.benchmarks.slack_load`.

Two hundred people send `/carehandles NAME` at the same moment, over signed HTTP, to the whole app
in a process of its own, on the shipped directory in SQLite; Slack and the people are in another.
Slack gives up after 3 seconds; the promise is 1 second for 99 in 100.
"""

import asyncio
import statistics
import time
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from adapters.chat.desk import Desk
from adapters.chat.texts import Texts
from adapters.slack.config import SlackConfig
from adapters.slack.venue import EVENTS_PATH, SlackVenue
from bots.links import Rooms
from directory_core import open_directory
from tests.support.slack_person import Person
from tests.support.slack_server import BOT, BOT_TOKEN, SECRET, Channel, SlackServer
from tests.support.slack_stage import MODERATORS

PEOPLE = 200
ROUNDS = 5
QUESTIONS = ("Mayo Clinic", "cleveland clinc", "CDC", "Mercy", "@MayoClinic", "St Judes", "xyzzy")


def run_app(base_url: str, folder: str, line: Connection) -> None:
    """The app, in its own process, until `line` says to stop; says its port first."""
    with open_directory(f"sqlite:///{Path(folder) / 'directory.sqlite3'}", ship=True) as directory:
        desk = Desk(directory, Texts(), nudge=lambda: None)
        config = SlackConfig(
            BOT_TOKEN, signing_secret=SECRET, moderators=(MODERATORS,), base_url=base_url
        )
        asyncio.run(_serve(SlackVenue(config, desk, Texts(), rooms=Rooms(directory)), line))


async def _serve(venue: SlackVenue, line: Connection) -> None:
    await venue.open()
    runner = web.AppRunner(web.Application(), shutdown_timeout=0.1)
    runner.app.add_routes(venue.routes)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    line.send(runner.addresses[0][1])
    await asyncio.to_thread(line.recv)
    await venue.stop()
    await runner.cleanup()


async def acknowledged(person: Person, question: str) -> float:
    """Seconds until a command of `person` was acknowledged."""
    began = time.perf_counter()
    answered = await person.command(question)
    assert answered.status == 200
    return time.perf_counter() - began


async def measure(folder: str) -> list[list[float]]:
    """The seconds of every command, by round; in the first nobody is known yet."""
    ours, theirs = get_context("spawn").Pipe()
    async with SlackServer() as server:
        server.channels[MODERATORS.key] = Channel(MODERATORS.key, [BOT])
        people = [Person(server, f"U{n:05d}", f"Person {n}") for n in range(PEOPLE)]
        app = get_context("spawn").Process(target=run_app, args=(server.base_url, folder, theirs))
        app.start()
        port = await asyncio.to_thread(ours.recv)
        server.events_url = f"http://127.0.0.1:{port}{EVENTS_PATH}"
        await people[0].command(QUESTIONS[0])  # the directory is read at the first question
        await server.until(partial(server.called, "response"), seconds=60)
        rounds = [await _round(server, people, number) for number in range(ROUNDS)]
        ours.send("stop")
        await asyncio.to_thread(app.join)
        server.check()
    return rounds


async def _round(server: SlackServer, people: list[Person], number: int) -> list[float]:
    server.calls.clear()
    asked = (
        acknowledged(person, QUESTIONS[(place + number) % len(QUESTIONS)])
        for place, person in enumerate(people)
    )
    seconds = await asyncio.gather(*asked)
    await server.until(partial(_all_answered, server), seconds=60)
    return seconds


def _all_answered(server: SlackServer) -> bool:
    return len(server.called("response")) == PEOPLE


def main() -> None:
    """Print the figures."""
    with TemporaryDirectory(prefix="carehandles-") as folder:
        rounds = asyncio.run(measure(folder))
    for number, seconds in enumerate(rounds, 1):
        cut = statistics.quantiles(seconds, n=100)
        figures = f"median {cut[49]:.3f} s, p99 {cut[98]:.3f} s, slowest {max(seconds):.3f} s"
        print(f"round {number}: {PEOPLE} commands at once: {figures}")  # noqa: T201


if __name__ == "__main__":
    main()
