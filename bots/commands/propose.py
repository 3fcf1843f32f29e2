"""`carehandles propose`: what a pasted text would fill a form with.  It stores nothing."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from bots.commands.common import told
from directory_core import read_pasted
from directory_core.models import Pasted


def propose(
    text: Annotated[
        list[str] | None, typer.Argument(help="What somebody would paste; - reads it from input.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(help='JSON Lines, {"id": ..., "input": ...} each; - reads them from input.'),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")] = False,
) -> None:
    """Print what a submission would be filled with from a pasted text, and store nothing.

    For instance: carehandles propose "Lakeside Hospital, Springfield IL - twitter @lakeside"
    """
    if (file is None) == (not text):
        told.print("Give a text, or --file with JSON Lines, one of the two.")
        raise SystemExit(2)
    if file is None:
        pasted = " ".join(text or [])
        _print({}, sys.stdin.read() if pasted == "-" else pasted, as_json=as_json)
        return
    wrong = 0
    for number, line in _lines(file):
        record = _record(line)
        if record is None:
            wrong += 1
            told.print(f'Line {number} is no {{"id": ..., "input": ...}} and was left out.')
        else:
            beside = {"id": record["id"]} if "id" in record else {}
            _print(beside, record["input"], as_json=as_json)
    if wrong:
        raise SystemExit(1)


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not empty, with their numbers."""
    try:
        raw = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        told.print(f"{file} can't be read: {trouble}.", markup=False)
        raise SystemExit(1) from None
    lines = enumerate(raw.split("\n"), start=1)
    yield from ((number, line) for number, line in lines if line.strip())


def _record(line: str) -> dict[str, Any] | None:
    try:
        record = json.loads(line)
    except ValueError:
        return None
    good = isinstance(record, dict) and isinstance(record.get("input"), str)
    return record if good else None


def _print(beside: dict[str, Any], text: str, *, as_json: bool) -> None:
    pasted = read_pasted(text)
    if as_json:
        print(json.dumps({**beside, "input": text, **_json(pasted)}, ensure_ascii=False))  # noqa: T201 - the command's output
        return
    out = Console(highlight=False, soft_wrap=True)
    for label, value in _rows(pasted):
        out.print(Text(f"{label}: {value}"))


def _json(pasted: Pasted) -> dict[str, Any]:
    return {
        "name": pasted.name,
        "kind": pasted.kind.value if pasted.kind else "",
        "city": pasted.city,
        "region": pasted.region,
        "country": pasted.country,
        "website": pasted.website,
        "accounts": [
            {
                "platform": account.platform.value,
                "handle": account.handle,
                "url": account.url,
                "label": account.label,
            }
            for account in pasted.accounts
        ],
        "note": pasted.note,
        "problems": [
            {"field": problem.field, "code": problem.code, "text": problem.text}
            for problem in pasted.problems
        ],
    }


def _rows(pasted: Pasted) -> Iterator[tuple[str, str]]:
    """What was read, a line each, without what is empty."""
    read = _json(pasted)
    for name in ("name", "kind", "city", "region", "country", "website"):
        if read[name]:
            yield name, read[name]
    for account in pasted.accounts:
        label = f" ({account.label})" if account.label else ""
        yield account.platform.value, f"{account.url or account.handle}{label}"
    if pasted.note:
        yield "note", pasted.note
    for problem in pasted.problems:
        yield "not taken", f"{problem.text} ({problem.code})"
