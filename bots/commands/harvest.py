"""`carehandles harvest`: what others' lists say of organizations and their accounts."""

import asyncio
import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from bots.commands.anywhere import OptionsAnywhere
from bots.commands.common import Database, existing, settings_for, told
from bots.settings import Settings, SettingWrong
from directory_core import Directory
from directory_core.exchange import write_jsonl
from directory_core.models import Contrast, Organization

if TYPE_CHECKING:
    from adapters.web.wikidata import Where

app = typer.Typer(
    cls=OptionsAnywhere, help="What others' lists say of organizations and their accounts."
)


@app.callback()
def _harvest() -> None:
    """What others' lists say of organizations and their accounts."""


@app.command("wikidata")
def wikidata(
    out: Annotated[
        Path, typer.Option(help="Where organizations not known yet are written (JSON Lines).")
    ] = Path("wikidata.jsonl"),
    limit: Annotated[int, typer.Option(min=1, help="At most so many pages of 100.")] = 1000,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what is new.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Begin anew, not where it ended.")] = False,
    database: Database = "",
) -> None:
    """Read Wikidata's health organizations with their accounts, and sum up what is new.

    New accounts become tasks for moderators, another id behind a listed handle an alarm;
    organizations that are not known yet are written to a file, which `carehandles load` takes once
    somebody has looked at it. How far it came stands beside that file: the next call goes on there.
    """
    settings = settings_for(database)
    if not (settings.evidence_contact or settings.contact):
        raise SettingWrong(
            "Wikidata asks every program for whom to write to: set CAREHANDLES_EVIDENCE_CONTACT."
        )
    with existing(database) as directory:
        summary, trouble = asyncio.run(
            _harvested(directory, settings, out, limit, dry_run=dry_run, again=again)
        )
    table = Table("Wikidata says", "Count", title=f"{summary.pop('pages', 0)} pages")
    for what, count in summary.items():
        table.add_row(what, str(count))
    Console().print(table)
    if trouble:
        raise SettingWrong(
            f"Wikidata could not be read further just now ({trouble}). Call again to go on."
        )


async def _harvested(
    directory: Directory, settings: Settings, out: Path, limit: int, *, dry_run: bool, again: bool
) -> tuple[Counter[str], str]:
    """Read page after page, each noted before the next; gives the counts and what ended it."""
    from adapters.web import FetchFailed, open_fetcher  # noqa: PLC0415 - only who reads waits
    from adapters.web.wikidata import Wikidata  # noqa: PLC0415

    state = _State(out, again=again, dry_run=dry_run)
    summary: Counter[str] = Counter()
    contact = settings.evidence_contact or settings.contact
    loopback = settings.evidence_allow_loopback
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    async with open_fetcher(contact, loopback=loopback, pause=0) as fetcher:
        service = Wikidata(fetcher, settings.harvest_wikidata, pause=settings.evidence_pause)
        with Progress(*columns, console=told) as progress:
            bar = progress.add_task("Wikidata", total=None)
            while not state.where.is_done and summary["pages"] < limit:
                try:
                    found, onward = await service.page(state.where, datetime.now(UTC).date())
                except FetchFailed as failed:
                    return summary, str(failed)
                unknown = _taken_in(directory, found, summary, dry_run=dry_run)
                state.note(onward, unknown)
                summary["pages"] += 1
                read = summary["organizations"]
                progress.update(bar, description=f"Wikidata: {read} organizations")
    return summary, ""


def _taken_in(
    directory: Directory, found: tuple[Organization, ...], summary: Counter[str], *, dry_run: bool
) -> list[Organization]:
    """Note what a page says; gives the organizations that are not known here."""
    unknown = []
    for each in found:
        said = directory.harvesting.contrast(each, dry_run=dry_run)
        _count(summary, said)
        if not said.slug and not said.taken:
            unknown.append(each)
    return unknown


def _count(summary: Counter[str], said: Contrast) -> None:
    summary["organizations"] += 1
    summary["new organizations"] += not said.slug and not said.taken
    summary["new accounts"] += len(said.new)
    summary["accounts that are listed"] += len(said.same)
    summary["ids that were not known"] += len(said.learnt)
    summary["contradicted: listed for another"] += len(said.taken)
    summary["contradicted: another id"] += len(said.changed)
    summary["contradicted: given up"] += len(said.ended)


class _State:
    """How far a harvest has come, in a file beside what it writes."""

    def __init__(self, out: Path, *, again: bool, dry_run: bool) -> None:
        from adapters.web.wikidata import Where  # noqa: PLC0415 - only who reads waits

        self._out, self._file = out, out.with_name(out.name + ".state")
        self._writes = not dry_run
        self.where = Where()
        if again and self._writes:
            self._file.unlink(missing_ok=True)
            self._out.unlink(missing_ok=True)
        elif self._file.exists() and self._writes:
            kept = json.loads(self._file.read_text("utf-8"))
            self.where = Where(int(kept["kind"]), str(kept["after"]))

    def note(self, onward: "Where", unknown: list[Organization]) -> None:
        """Write what a page brought, then that it was read: at worst a page is written twice."""
        self.where = onward
        if not self._writes:
            return
        with self._out.open("a", encoding="utf-8") as file:
            write_jsonl(unknown, file)
        kept = json.dumps({"kind": onward.kind, "after": onward.after})
        fresh = self._file.with_name(self._file.name + ".new")
        fresh.write_text(kept, "utf-8")
        fresh.replace(self._file)
