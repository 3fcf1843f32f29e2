"""How soon Slack is answered under load: `python -m benchmarks.venues.slack_load [postgresql]`.

Two hundred people send `/carehandles NAME` at the same moment, over signed HTTP, to the whole app
in a process of its own, on the shipped directory in SQLite, or in a PostgreSQL started for it;
Slack and the people are in another process.
The same people then mention the bot in a channel, all at once.
Slack gives up on a command after 3 seconds; the promise is 1 second for 99 in 100.  Ten people type
an organization's name into a form, a request for every letter and the next once the last was
answered: alone, and while the two hundred ask.  There the promise is 300 milliseconds.
"""

import asyncio
import contextlib
import statistics
import sys
import time
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.slack.app import EVENTS_PATH, SlackVenue
from adapters.slack.config import SlackConfig
from bots.leases import Rooms
from bots.process import run_until_done, warm_up
from directory_core import open_directory
from tests.support.postgres import start
from tests.support.slack_person import Person
from tests.support.slack_server import BOT, BOT_TOKEN, SECRET, Channel, SlackServer
from tests.support.slack_stage import MODERATORS

PEOPLE = 200
TYPING = 10
ROUNDS = 5
QUESTIONS = ("Mayo Clinic", "cleveland clinc", "CDC", "Mercy", "@MayoClinic", "St Judes", "xyzzy")
TYPED = ("mayo clinic", "cleveland clinic", "hospital general", "saint jude", "university of te")


def run_app(base_url: str, database: str, line: Connection) -> None:
    """The app, in its own process, until `line` says to stop; says its port first."""
    with open_directory(database, ship=True) as directory:
        warm_up(directory)
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        config = SlackConfig(
            BOT_TOKEN, signing_secret=SECRET, moderators=(MODERATORS,), base_url=base_url
        )
        run_until_done(
            _serve(SlackVenue(config, dispatcher, Texts(), rooms=Rooms(directory)), line)
        )


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


@dataclass
class Waited:
    """Seconds that somebody waited, by what for."""

    first: list[float] = field(default_factory=list)
    commands: list[float] = field(default_factory=list)
    mentions: list[float] = field(default_factory=list)
    typing: list[float] = field(default_factory=list)
    commands_with_typing: list[float] = field(default_factory=list)
    typing_with_commands: list[float] = field(default_factory=list)


async def measure(database: str) -> Waited:
    """Every wait; the first two hundred commands come from people of whom nothing is known yet."""
    waited = Waited()
    ours, theirs = get_context("spawn").Pipe()
    async with SlackServer() as server:
        server.channels[MODERATORS.key] = Channel(MODERATORS.key, [BOT])
        server.channels["C0GENERAL"] = Channel("C0GENERAL", [BOT])
        people = [Person(server, f"U{n:05d}", f"Person {n}") for n in range(PEOPLE)]
        app = get_context("spawn").Process(target=run_app, args=(server.base_url, database, theirs))
        app.start()
        port = await asyncio.to_thread(ours.recv)
        server.events_url = f"http://127.0.0.1:{port}{EVENTS_PATH}"
        await people[0].command(QUESTIONS[0])  # the directory is read at the first question
        await server.until(partial(server.called, "response"), seconds=60)
        waited.first = await _all_ask(server, people, 0)
        for number in range(1, ROUNDS):
            waited.commands += await _all_ask(server, people, number)
            waited.mentions += await _all_mention(server, people, number)
            waited.typing += await _some_type(people, letters=12)
            asked, typed = await asyncio.gather(
                _all_ask(server, people, number), _some_type(people, letters=4)
            )
            waited.commands_with_typing += asked
            waited.typing_with_commands += typed
        ours.send("stop")
        await asyncio.to_thread(app.join)
        server.check()
    return waited


async def _all_ask(server: SlackServer, people: list[Person], number: int) -> list[float]:
    server.calls.clear()
    asked = (
        _seconds(_ask(person, QUESTIONS[(place + number) % len(QUESTIONS)]))
        for place, person in enumerate(people)
    )
    seconds = await asyncio.gather(*asked)
    await server.until(partial(_all_answered, server), seconds=60)
    return seconds


async def _all_mention(server: SlackServer, people: list[Person], number: int) -> list[float]:
    server.calls.clear()
    asked = (
        _seconds(_mention(person, QUESTIONS[(place + number) % len(QUESTIONS)]))
        for place, person in enumerate(people)
    )
    seconds = await asyncio.gather(*asked)
    await server.until(lambda: len(server.called("chat.postMessage")) == PEOPLE, seconds=60)
    return seconds


async def _mention(person: Person, question: str) -> None:
    assert (await person.mention(question)).status == 200


async def _ask(person: Person, question: str) -> None:
    assert (await person.command(question)).status == 200


def _all_answered(server: SlackServer) -> bool:
    return len(server.called("response")) == PEOPLE


async def _some_type(people: list[Person], *, letters: int) -> list[float]:
    typing = (_type(each, TYPED[n % len(TYPED)], letters) for n, each in enumerate(people[:TYPING]))
    return [seconds for one in await asyncio.gather(*typing) for seconds in one]


async def _type(person: Person, name: str, letters: int) -> list[float]:
    form = person.server.keep_view({"blocks": []})["id"]
    ends = range(1, min(letters, len(name)) + 1)
    return [await _seconds(person.suggest(form, name[:end])) for end in ends]


async def _seconds(work: Awaitable[object]) -> float:
    """How long a delivery takes until it is acknowledged."""
    began = time.perf_counter()
    await work
    return time.perf_counter() - began


def figures(seconds: list[float]) -> str:
    """The middle and the end of what people waited."""
    cut = statistics.quantiles(seconds, n=100)
    return (
        f"median {cut[49]:.3f} s, p99 {cut[98]:.3f} s, slowest {max(seconds):.3f} s "
        f"({len(seconds)} times)"
    )


@contextlib.contextmanager
def database(folder: Path, *, postgresql: bool) -> Iterator[str]:
    """The address of an empty database, gone at the end."""
    if not postgresql:
        yield f"sqlite:///{folder / 'directory.sqlite3'}"
        return
    server = start(folder)
    with server.fresh_database() as url:
        yield url
    server.stop()


def main() -> None:
    """Print the figures."""
    with (
        TemporaryDirectory(prefix="carehandles-") as folder,
        database(Path(folder), postgresql="postgresql" in sys.argv) as url,
    ):
        waited = run_until_done(measure(url))
    for what, seconds in {
        f"{PEOPLE} commands at once, nobody known yet": waited.first,
        f"{PEOPLE} commands at once": waited.commands,
        f"{PEOPLE} mentions at once": waited.mentions,
        f"{PEOPLE} commands at once, {TYPING} people typing": waited.commands_with_typing,
        f"{TYPING} people typing": waited.typing,
        f"{TYPING} people typing, {PEOPLE} commands at once": waited.typing_with_commands,
    }.items():
        print(f"{what}: {figures(seconds)}")  # noqa: T201


if __name__ == "__main__":
    main()
