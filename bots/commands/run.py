"""`carehandles run`: the bot itself."""

import asyncio
from enum import StrEnum
from typing import Annotated

import typer

from adapters.chat.messenger import NotLetIn
from bots.commands.house import Database, opened, settings_for
from bots.logs import set_up
from bots.rules import SettingWrong


class Part(StrEnum):
    """What a process can be told to run alone."""

    SLACK = "slack"
    TELEGRAM = "telegram"
    COURIER = "courier"


def run(
    only: Annotated[
        list[Part] | None,
        typer.Option(help="Run these parts alone; repeat it for several. All, if left out."),
    ] = None,
    database: Database = "",
) -> None:
    """Run the bot: every venue that is configured, the courier, and health and metrics over HTTP.

    Any number of processes may share one PostgreSQL; one of them polls Telegram, and another takes
    over within 15 seconds. Stop it with Ctrl-C or SIGTERM: it finishes what is in hand.
    """
    from bots.service import stopped_by_signals  # noqa: PLC0415 - only who serves waits for it
    from bots.wiring import service_of  # noqa: PLC0415 - as above

    settings = settings_for(database)
    set_up(settings.log_level, as_json=settings.log_json)
    with opened(database) as directory:

        async def serve() -> None:
            stop = asyncio.Event()
            with stopped_by_signals(stop):
                await service_of(settings, directory, only=frozenset(only or Part)).run(stop)

        try:
            asyncio.run(serve())
        except NotLetIn as refused:
            raise SettingWrong(str(refused)) from refused
