"""`carehandles run` and `carehandles chat`: the bot itself, on the venues or in a terminal."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from enum import StrEnum
from typing import Annotated

import typer

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import NotLetIn
from adapters.console import console_here
from bots.commands.common import Database, address_of, opened, settings_for, told
from bots.logs import set_up
from bots.outbox_worker import OutboxWorker
from bots.settings import Settings, SettingWrong
from directory_core import Directory

_LAST_LOOKS = 150
"""How often the end of a pipe asks, ten times a second, whether websites were looked at."""


class Part(StrEnum):
    """What a process can be told to run alone."""

    SLACK = "slack"
    TELEGRAM = "telegram"
    COURIER = "courier"
    EVIDENCE = "evidence"


def run(
    only: Annotated[
        list[Part] | None,
        typer.Option(help="Run these parts alone; repeat it for several. All, if left out."),
    ] = None,
    database: Database = "",
) -> None:
    """Run the bot: every venue that is configured, the worker, and health and metrics over HTTP.

    Any number of processes may share one PostgreSQL; one of them polls Telegram, and another takes
    over within 15 seconds. Stop it with Ctrl-C or SIGTERM: it finishes what is in hand.
    """
    from bots.bootstrap import service_of  # noqa: PLC0415 - as above
    from bots.process import run_until_done, stopped_by_signals  # noqa: PLC0415 - as above

    settings = settings_for(database)
    set_up(settings.log_level, as_json=settings.log_json)
    with opened(database) as directory:

        async def serve() -> None:
            stop = asyncio.Event()
            with stopped_by_signals(stop):
                await service_of(settings, directory, only=frozenset(only or Part)).run(stop)

        try:
            run_until_done(serve())
        except NotLetIn as refused:
            raise SettingWrong(str(refused)) from refused


def chat(database: Database = "") -> None:
    """Ask, submit and moderate in this terminal.

    Type a hospital's name, an acronym, a @handle or a link; `help` says the rest. `/as moderator`
    takes the moderator's seat. Lines from a pipe are answered too, one by one; where
    CAREHANDLES_EVIDENCE=on says so websites are looked at, and what they say follows at the end.
    """
    settings = settings_for(database)
    told.print(f"Directory: {address_of(database).removeprefix('sqlite:///')}", markup=False)
    with opened(database, console=True) as directory:
        texts = Texts(default=settings.language)
        dispatcher = Dispatcher(directory, texts, nudge=lambda: None)  # carried after each line
        console = console_here(dispatcher, texts)
        asked_for = console.is_terminal or "evidence" in settings.model_fields_set
        looks = settings.evidence == "on" and asked_for

        async def talk() -> None:
            outbox_worker = OutboxWorker(directory, {"console": console.messenger}, dispatcher.draw)
            async with _looking(settings, directory) if looks else contextlib.nullcontext():
                await console.run(outbox_worker.drain)
                if looks and not console.is_terminal:
                    await _awaited(directory)
                    await outbox_worker.drain()

        asyncio.run(talk())


async def _awaited(directory: Directory) -> None:
    """Wait for the websites that are being looked at, for a bounded time."""
    for _ in range(_LAST_LOOKS):
        if not await asyncio.to_thread(directory.evidence.followed):
            return
        await asyncio.sleep(0.1)


@contextlib.asynccontextmanager
async def _looking(settings: Settings, directory: Directory) -> AsyncIterator[None]:
    """Look at the websites of what is asked about, as long as somebody talks here."""
    from bots.evidence_worker import EvidenceWorker  # noqa: PLC0415 - a pipe does not wait for it

    worker = EvidenceWorker.by_settings(directory, settings, asked_only=True)
    directory.evidence.looking = True
    stop = asyncio.Event()
    working = asyncio.create_task(worker.run_apart(stop))
    try:
        yield
    finally:
        stop.set()
        await working
