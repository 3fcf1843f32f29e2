"""`carehandles evidence`: what organizations' own websites say of their accounts."""

import asyncio
import json
import sys
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from adapters.web import Reading, WebsiteReader, open_fetcher
from bots.commands.common import settings_for
from bots.settings import Settings

app = typer.Typer(help="What organizations' own websites say of their accounts.")


@app.callback()
def _evidence() -> None:
    """What organizations' own websites say of their accounts."""


@app.command("read")
def read(
    url: Annotated[str, typer.Argument(help="A website: https://www.mayoclinic.org")],
    name: Annotated[
        str, typer.Option("--for", metavar="NAME", help="The organization it is read for.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Read one website, and print the accounts that it says are its organization's.

    Without --for the page's own name says whose it is.
    """
    reading = asyncio.run(_read(url, name, settings_for()))
    if as_json:
        json.dump(_as_data(reading), sys.stdout, ensure_ascii=False)
        print()  # noqa: T201 - what the command is for
    else:
        _print(reading)


async def _read(url: str, name: str, settings: Settings) -> Reading:
    loopback = settings.evidence_allow_loopback
    pause = 0.0 if loopback else settings.evidence_pause
    async with open_fetcher(settings.evidence_contact, loopback=loopback, pause=pause) as fetcher:
        return await WebsiteReader(fetcher).read(url, name)


def _as_data(reading: Reading) -> dict[str, Any]:
    return {
        "state": reading.state.value,
        "accounts": [
            {
                "platform": each.address.platform.value,
                "handle": each.address.handle,
                "url": each.address.url,
                "own": each.own,
                "rung": each.rung,
                "where": f"{each.where} ({each.place})",
            }
            for each in reading.accounts
        ],
    }


def _print(reading: Reading) -> None:
    detail = f": {reading.detail}" if reading.detail else ""
    table = Table(
        "Whose", "Platform", "Handle", "Rung", "Where", title=f"{reading.state.value}{detail}"
    )
    for each in reading.accounts:
        whose = "its own" if each.own else "not its own"
        table.add_row(
            whose,
            each.address.platform.value,
            Text(each.address.handle),
            str(each.rung) if each.own else "",
            Text(f"{each.where} ({each.place})"),
        )
    Console().print(table)
