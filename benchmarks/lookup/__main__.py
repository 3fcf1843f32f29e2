"""`python -m benchmarks.lookup`: how well and how fast names are found, beside other ways."""

import json
import random
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, process_time
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.lookup.corpus import FileUnusable, read_names, resized
from benchmarks.lookup.matchers import Matcher, Ours
from benchmarks.lookup.measuring import measure
from benchmarks.lookup.questions import Asked, Half, aliases_asked, read_questions
from benchmarks.lookup.report import as_data, as_forms, as_table
from directory_core.lookup import Entry

app = typer.Typer(add_completion=False)


@app.command()
def lookup(  # noqa: PLR0917 - each is an option of the command line
    names: Annotated[
        Path, typer.Option(help="Names, or organizations; JSON Lines, may be gzipped.")
    ],
    queries: Annotated[
        Path | None,
        typer.Option(help="Questions and the ids of right answers; without, aliases are asked."),
    ] = None,
    prefix: Annotated[str, typer.Option(help="Take only ids that begin so.")] = "",
    half: Annotated[Half, typer.Option(help="Which half of the questions, by a hash.")] = Half.ALL,
    size: Annotated[
        int, typer.Option(help="How many organizations: thinned, or made up from parts of names.")
    ] = 0,
    peers: Annotated[
        bool, typer.Option("--peers", help="Other matchers too (dev packages).")
    ] = False,
    seconds: Annotated[
        float, typer.Option(min=1, help="For all answers of one matcher; a slow one gets fewer.")
    ] = 60,
    postgres: Annotated[str, typer.Option(help="A server for pg_trgm; else one of our own.")] = "",
    processor: Annotated[
        bool, typer.Option("--processor", help="Processor time, for a machine that others use.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Put questions with known answers to the lookup, and to its peers in the same run."""
    entries, questions = _read(names, prefix, queries, half, size)
    told = Console(stderr=True)
    with ExitStack() as stack, told.status("") as status:
        matchers = [Ours(), *(_peers(stack, postgres, told) if peers else [])]
        clock = process_time if processor else perf_counter
        results = measure(matchers, entries, questions, status.update, seconds, clock)
    if as_json:
        print(json.dumps([as_data(measured) for measured in results], indent=2))  # noqa: T201
        return
    shown = Console(width=None if told.is_terminal else 200)
    shown.print(as_table(results, f"{len(entries):,} organizations, {len(questions):,} questions"))
    if forms := as_forms(results):
        shown.print(forms)


def _read(
    names: Path, prefix: str, queries: Path | None, half: Half, size: int
) -> tuple[list[Entry], list[Asked]]:
    """The organizations, and what is asked about them, in an order that is always the same."""
    try:
        entries = read_names(names, prefix)
        if queries:
            questions = read_questions(queries, (entry.slug for entry in entries), half)
        else:
            entries, questions = aliases_asked(entries)
    except FileUnusable as why:
        raise typer.BadParameter(str(why)) from why
    if not questions:
        raise typer.BadParameter(f"{queries or names}: no question is answered by these names.")
    random.Random(5).shuffle(questions)
    if size:
        entries = resized(entries, size, frozenset[str]().union(*(q.expected for q in questions)))
    return entries, questions


def _peers(stack: ExitStack, postgres: str, told: Console) -> list[Matcher]:
    """The peers, which are development packages."""
    try:
        from benchmarks.lookup.peers import all_peers
        from benchmarks.lookup.postgres import ServerUnusable, offered
    except ImportError as why:
        raise typer.BadParameter(f"{why.name} is missing: install the dev packages.") from why
    try:
        trigrams = stack.enter_context(offered(postgres))
    except ServerUnusable as why:
        raise typer.BadParameter(str(why), param_hint="--postgres") from why
    if not trigrams:
        told.print("No pg_trgm here: name a server that has it with --postgres.", markup=False)
    return [*all_peers(), *trigrams]


if __name__ == "__main__":
    app()
