"""`carehandles evidence`: what organizations' own websites say of their accounts."""

import asyncio
import json
import sys
from collections import Counter
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from bots.commands.anywhere import OptionsAnywhere
from bots.commands.common import Database, existing, settings_for, told
from bots.settings import Settings
from directory_core import Directory
from directory_core.models import Coverage, Kind, Look, LookWanted, Sighting, TaskKind

_PROBLEM = "too_long"
"""What is wrong with the name of an account that its platform cannot have."""

app = typer.Typer(
    cls=OptionsAnywhere, help="What organizations' own websites say of their accounts."
)


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
    settings = settings_for()
    look = read_once(url, name, settings)
    if as_json:
        json.dump(_as_data(look), sys.stdout, ensure_ascii=False)
        print()  # noqa: T201 - what the command is for
    else:
        _print(look)


def read_once(url: str, name: str, settings: Settings) -> Look:
    """What one website says; this machine's own need no pause between requests."""
    from bots.evidence_worker import reader_by  # noqa: PLC0415 - only who reads waits

    if settings.evidence_allow_loopback:
        settings = settings.model_copy(update={"evidence_pause": 0.0})

    async def read_it() -> Look:
        reader = reader_by(settings)
        try:
            return await reader.read(url, name)
        finally:
            await reader.close()

    return asyncio.run(read_it())


def _as_data(look: Look) -> dict[str, Any]:
    return {
        "state": look.state.value,
        "accounts": [
            *(_sighting_data(each) for each in look.sightings),
            *(_sighting_data(each) | {"problem": _PROBLEM} for each in look.impossible),
        ],
    }


def _sighting_data(each: Sighting) -> dict[str, Any]:
    return {
        "platform": each.platform.value,
        "handle": each.handle,
        "url": each.url,
        "own": each.own,
        "rung": each.rung,
        "where": f"{each.where} ({each.place})",
    }


def _print(look: Look) -> None:
    detail = f": {look.detail}" if look.detail else ""
    table = Table(
        "Whose", "Platform", "Handle", "Rung", "Where", title=f"{look.state.value}{detail}"
    )
    for each in (*look.sightings, *look.impossible):
        problem = ", cannot exist: the name is too long" if each in look.impossible else ""
        table.add_row(
            ("its own" if each.own else "not its own") + problem,
            each.platform.value,
            Text(each.handle),
            str(each.rung) if each.own else "",
            Text(f"{each.where} ({each.place})"),
        )
    Console().print(table)


@app.command("refresh")
def refresh(
    kind: Annotated[
        Kind | None, typer.Option(help="Only organizations of this kind: hospital.")
    ] = None,
    country: Annotated[str, typer.Option(help="Only of this country: US.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many websites.")] = 100,
    oldest: Annotated[
        bool, typer.Option("--oldest", help="Those looked at longest ago, due or not.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say which.")] = False,
    database: Database = "",
) -> None:
    """Look at websites now, rather than on schedule, and sum up what is new.

    Those that are due come first; where fewer are than --limit, those of organizations that are
    known without an account, and that nobody has asked for yet.
    """
    settings = settings_for(database)
    with existing(database) as directory:
        chosen = directory.evidence.choose(
            kind=kind.value if kind else "", country=country.upper(), limit=limit, oldest=oldest
        )
        if dry_run:
            for each in chosen:
                print(f"{each.website}  {each.name}")  # noqa: T201 - what was asked for
            return
        directory.evidence.put_first(chosen)
        summary = asyncio.run(_refreshed(directory, settings, chosen))
    table = Table("Became of it", "Websites", title=f"{sum(summary.values())} websites")
    for what, count in sorted(summary.items()):
        table.add_row(what, str(count))
    Console().print(table)


async def _refreshed(
    directory: Directory, settings: Settings, chosen: tuple[LookWanted, ...]
) -> Counter[str]:
    from bots.evidence_worker import EvidenceWorker  # noqa: PLC0415 - only who reads waits

    worker = EvidenceWorker.by_settings(directory, settings, asked_only=True)
    summary: Counter[str] = Counter()
    with Progress(console=told) as progress:
        bar = progress.add_task("Websites", total=len(chosen))

        def seen(look: Look, tasks: tuple[TaskKind, ...]) -> None:
            summary[look.state.value] += 1
            summary.update(f"task: {each.value}" for each in tasks)
            progress.advance(bar)

        worker.listener = seen
        await worker.drain()
        await worker.close()
    return summary


def coverage(database: Database = "") -> None:
    """Count, by country and US state, how many known organizations have accounts of which rung.

    Known are all that the directory can find by name, listed those with an account; each counts at
    the best rung of its accounts. 0 listed by a source, 1 a moderator looked, 2 linked from the
    organization's own website, 3 and linked back or named in a file, 4 proven by its domain.
    """
    with existing(database) as directory:
        found = directory.evidence.coverage()
    table = Table("Where", "Known", "Listed", *(f"Rung {rung}" for rung in range(5)), "2 or more")
    for column in table.columns[1:]:
        column.justify = "right"
    for each in found:
        where = "-".join(part for part in (each.country or "?", each.region) if part)
        table.add_row(where, *_counted(each))
    r0, r1, r2, r3, r4 = (sum(each.by_rung[rung] for each in found) for rung in range(5))
    known, listed = sum(each.known for each in found), sum(each.listed for each in found)
    table.add_section()
    table.add_row("All", *_counted(Coverage("", "", known, listed, (r0, r1, r2, r3, r4))))
    Console().print(table)


def _counted(each: Coverage) -> list[str]:
    """The cells of one place: how many are known, and how many of these have what."""
    proven = sum(each.by_rung[2:])
    shares = (f"{count} ({count / each.known:.0%})" for count in (each.listed, proven))
    listed, linked = shares
    return [str(each.known), listed, *map(str, each.by_rung), linked]
