"""`carehandles load` and `carehandles dump`: the directory from and to files, row by row."""

import re
import sys
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import Progress
from rich.table import Table

from adapters.chat.i18n.texts import Texts
from bots.commands.common import Database, consulted, opened, told
from directory_core import grounds_in_words
from directory_core.clock import utc_now
from directory_core.exchange import (
    LoadReport,
    Problem,
    ProblemCode,
    read_organizations,
    write_csv,
    write_jsonl,
)

SENTENCES = {
    ProblemCode.BROKEN_JSON: "No JSON from character {position} on. Each line holds one object.",
    ProblemCode.NOT_AN_OBJECT: "An object in braces belongs here.",
    ProblemCode.BROKEN_CSV: "The quotes do not match; nothing after this row was read.",
    ProblemCode.WRONG_CELL_COUNT: "{found} cells, where the header has {expected}. "
    "Put a cell that holds a comma into quotes.",
    ProblemCode.UNKNOWN_COLUMN: "There is no such column. Remove it, or mend its name.",
    ProblemCode.BROKEN_CELL: "A list written as JSON belongs here.",
    ProblemCode.DIFFERS_FROM_FIRST_ROW: "It differs from row {first}, the organization's first.",
    ProblemCode.REQUIRED: "It may not be empty.",
    ProblemCode.WRONG_TYPE: "A {expected} belongs here.",
    ProblemCode.TOO_LONG: "{length} characters; at most {limit} fit.",
    ProblemCode.TOO_MANY: "{length} entries; at most {limit} fit.",
    ProblemCode.CONTROL_CHARACTER: "It holds the unseen character {character}. Type it anew.",
    ProblemCode.UNKNOWN_CHOICE: "“{value}” is none of: {choices}.",
    ProblemCode.NOT_A_SLUG: "“{value}”: a slug is 1 to 40 of a-z, 0-9 and - inside.",
    ProblemCode.DUPLICATE_SLUG: "Row {first} has this slug already.",
    ProblemCode.SELF_REFERENCE: "An organization is neither its own parent nor its own successor.",
    ProblemCode.MERGE_UNCLEAR: "merged_into is given exactly where the status is merged.",
    ProblemCode.NOT_A_COUNTRY: "“{value}” is no country code of two letters (ISO 3166-1).",
    ProblemCode.NOT_A_DATE: "“{value}”: write 2014, 2014-05 or 2014-05-03.",
    ProblemCode.NOT_A_TIME: "“{value}”: write it with its zone: 2014-05-03T12:00:00+00:00.",
    ProblemCode.NOT_A_WEB_ADDRESS: "“{value}” is no http:// or https:// address.",
    ProblemCode.NOT_A_WIKIDATA_ID: "“{value}”: write Q and a number.",
    ProblemCode.NOT_A_REGISTER_ID: "“{value}”: write a register and a number, as in ccn:050625.",
    ProblemCode.NOT_AN_ACCOUNT: "{reason}",
    ProblemCode.LINK_HIDDEN: "“{value}” names no account. If a link is behind the word, write the "
    "link itself into the cell; if there is no account, leave it blank.",
    ProblemCode.NOT_A_STATE: "“{value}” is the code of no state in {country}. Write its name.",
    ProblemCode.ADDRESS_DIFFERS: "“{value}”, but the address says {expected}.",
    ProblemCode.DUPLICATE_ENTRY: "“{value}” stands here twice.",
    ProblemCode.ACCOUNT_TAKEN: "Another organization lists this account: {owner}.",
    ProblemCode.NO_SUCH_ORGANIZATION: "No organization has the slug “{value}”.",
}


def sentence(problem: Problem) -> str:
    """What is wrong and what to do, safe to print with markup."""
    facts: defaultdict[str, object] = defaultdict(str, problem.facts)
    if "why" in problem.facts:
        why, value = str(problem.facts["why"]), str(facts["value"])
        facts["reason"] = Texts().speak().of("address", why, text=value)
    return escape(SENTENCES[problem.code].format_map(facts))


SHOWN = 50
"""Kinds of problems printed at the most, and rows left alone."""
_ROWS = 5
"""Rows named of one kind of problem."""
LEFT_OUT = 3
"""The exit status where some rows went in and others were left out."""


def load(
    file: Annotated[Path, typer.Argument(help="CSV, XLSX, JSON Lines, or a list in JSON or YAML.")],
    dry_run: Annotated[
        bool, typer.Option(help="Say what would happen, and change nothing.")
    ] = False,
    strict: Annotated[bool, typer.Option(help="Load nothing unless every row is right.")] = False,
    database: Database = "",
) -> None:
    """Load organizations from a file.

    Rows are checked first; those that are right are loaded together, or none is. Loading the same
    file again changes nothing, and what a moderator changed here is left alone and reported.
    `carehandles dump` shows what a file of ours looks like; a spreadsheet with a row for each
    organization will do as well (Hospital, City, State, Twitter, Facebook URL, YouTube).

    The exit status is 0 where every row went in, 3 where some were left out, 1 where none went in.
    """
    there = consulted(database, read_only=True) if dry_run else opened(database)
    with there as directory, Progress(console=told, transient=True) as bars:
        bar = bars.add_task("Writing", total=None)
        report = directory.operating.load(
            read_organizations(file),
            source=file.name,
            dry_run=dry_run,
            strict=strict,
            progress=lambda done, total: bars.update(bar, completed=done, total=total),
        )
    _tell(report, dry_run=dry_run)
    came_in = report.added + report.changed + report.unchanged
    if (report.problems and not came_in) or (report.problems and strict):
        raise SystemExit(1)
    if report.problems or report.kept:
        raise SystemExit(LEFT_OUT)


def dump(
    file: Annotated[
        Path | None, typer.Argument(help="Where to; standard output if left out.")
    ] = None,
    csv: Annotated[
        bool, typer.Option("--csv", help="A spreadsheet, one row for an account.")
    ] = False,
    database: Database = "",
) -> None:
    """Write every organization, as JSON Lines or CSV; `load` takes both back unchanged.

    Each account says its rung, and in words what it rests on as of today.
    """
    grounds = partial(grounds_in_words, today=utc_now().date())
    write = write_csv if csv or (file is not None and file.suffix == ".csv") else write_jsonl
    with opened(database, read_only=True) as directory:
        if file is None:
            write(directory.operating.dump(), sys.stdout, told=grounds)
            return
        with file.open("w", encoding="utf-8", newline="") as out:
            write(directory.operating.dump(), out, told=grounds)
    told.print(f"Written to {file}.", markup=False)


def _tell(report: LoadReport, *, dry_run: bool) -> None:
    if report.problems:
        told.print(_problems(report.problems))
    for row, slug in report.kept[:SHOWN]:
        told.print(f"Row {row}: {slug} was changed by a moderator here, and is left alone.")
    if len(report.kept) > SHOWN:
        told.print(f"And {len(report.kept) - SHOWN} more rows are left alone.")
    if report.ignored:
        columns = ", ".join(report.ignored)
        told.print(f"Columns that an organization here has no place for: {columns}.", markup=False)
    done = "Would load" if dry_run else "Loaded" if report.written else "Loaded nothing. Found"
    told.print(
        f"{done} {report.added} new, {report.changed} changed, {report.unchanged} unchanged; "
        f"{len(report.kept)} left alone, {len(report.problems)} problems."
    )


def _problems(problems: tuple[Problem, ...]) -> Table:
    """Problems of one kind in one column together, the most frequent first."""
    alike: dict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for problem in problems:
        column = re.sub(r"\[\d+\]", "", problem.column)
        alike[column, problem.code, str(problem.facts.get("why", ""))].append(problem)
    kinds = sorted(alike.items(), key=lambda each: -len(each[1]))
    table = Table("Times", "Rows", "Column", "What to do", title=f"{len(problems)} problems")
    for (column, *_), each in kinds[:SHOWN]:
        rows = ", ".join(str(problem.row) for problem in each[:_ROWS])
        more = f" and {len(each) - _ROWS} more" if len(each) > _ROWS else ""
        table.add_row(str(len(each)), rows + more, escape(column), sentence(each[0]))
    if len(kinds) > SHOWN:
        table.caption = f"and {len(kinds) - SHOWN} more kinds"
    return table
