"""`carehandles load` and `carehandles dump`: the directory from and to files."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress
from rich.table import Table

from bots.commands.house import Database, opened, told
from bots.commands.problems import sentence
from directory_core.exchange import Problem, read_organizations, write_csv, write_jsonl
from directory_core.models.operating import LoadReport

SHOWN = 50
"""Problems printed at the most; a file with more is mended in several rounds."""


def load(
    file: Annotated[Path, typer.Argument(help="CSV or JSON Lines, UTF-8; may be gzipped.")],
    dry_run: Annotated[
        bool, typer.Option(help="Say what would happen, and change nothing.")
    ] = False,
    strict: Annotated[bool, typer.Option(help="Load nothing unless every row is right.")] = False,
    database: Database = "",
) -> None:
    """Load organizations from a file.

    Rows are checked first; those that are right are loaded together, or none is. Loading the same
    file again changes nothing, and what a moderator changed here is left alone and reported.
    `carehandles dump` shows what a file looks like.
    """
    with opened(database) as directory, Progress(console=told, transient=True) as bars:
        bar = bars.add_task("Writing", total=None)
        report = directory.operating.load(
            read_organizations(file),
            source=file.name,
            dry_run=dry_run,
            strict=strict,
            progress=lambda done, total: bars.update(bar, completed=done, total=total),
        )
    _tell(report, dry_run=dry_run)
    if report.problems and (strict or not report.written):
        raise SystemExit(1)


def dump(
    file: Annotated[
        Path | None, typer.Argument(help="Where to; standard output if left out.")
    ] = None,
    csv: Annotated[
        bool, typer.Option("--csv", help="A spreadsheet, one row for an account.")
    ] = False,
    database: Database = "",
) -> None:
    """Write every organization, as JSON Lines or CSV; `load` takes both back unchanged."""
    write = write_csv if csv or (file is not None and file.suffix == ".csv") else write_jsonl
    with opened(database) as directory:
        if file is None:
            write(directory.operating.dump(), sys.stdout)
            return
        with file.open("w", encoding="utf-8", newline="") as out:
            write(directory.operating.dump(), out)
    told.print(f"Written to {file}.", markup=False)


def _tell(report: LoadReport, *, dry_run: bool) -> None:
    if report.problems:
        told.print(_problems(report.problems))
    for row, slug in report.kept[:SHOWN]:
        told.print(f"Row {row}: {slug} was changed by a moderator here, and is left alone.")
    done = "Would load" if dry_run else "Loaded" if report.written else "Loaded nothing. Found"
    told.print(
        f"{done} {report.added} new, {report.changed} changed, {report.unchanged} unchanged; "
        f"{len(report.kept)} left alone, {len(report.problems)} problems."
    )


def _problems(problems: tuple[Problem, ...]) -> Table:
    table = Table("Row", "Column", "What to do", title=f"{len(problems)} problems")
    for problem in problems[:SHOWN]:
        table.add_row(str(problem.row), problem.column, sentence(problem))
    if len(problems) > SHOWN:
        table.caption = f"and {len(problems) - SHOWN} more"
    return table
