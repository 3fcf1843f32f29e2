"""Starting on a database, and seeing what another process published: each a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from time import perf_counter, time
from typing import Any

from directory_core import Directory, open_directory
from directory_core.exchange import Row, slug_for
from directory_core.lookup import Entry
from directory_core.models import Alias, Organization
from directory_core.testing import an_organization, fill

_CHANGES = 20
_STEPS = ("directory opened s", "first answer s", "since the process began s")


def fill_with(url: str, entries: list[Entry]) -> None:
    """Load organizations with the names and places of `entries` into the database at `url`."""
    taken: set[str] = set()
    rows = (Row(at, _organization(entry, taken)) for at, entry in enumerate(entries, 1))
    with open_directory(url) as directory:
        report = directory.operating.load(rows, source="made up")
    if not report.written:
        raise RuntimeError(f"Not loaded: {report}")


def _organization(entry: Entry, taken: set[str]) -> Organization:
    (name, _), *others = entry.names
    slug = slug_for(name, taken)
    taken.add(slug)
    return an_organization(
        name[:200],
        slug=slug,
        aliases=tuple(Alias(text[:200], kind) for text, kind in others),
        city=entry.city,
        regions=entry.regions,
        countries=entry.countries,
    )


def started(url: str, database: Path) -> dict[str, float]:
    """Seconds from the start of a process to its first answer: index built, then kept if large."""
    for kept in _kept(database):
        kept.unlink()
    figures: dict[str, float] = {}
    for how in ("index built", "index kept"):
        with _asking(url) as (_, told):
            figures |= {f"{how}, {what}": told[what] for what in _STEPS}
        if not list(_kept(database)):
            break
    return figures


def _kept(database: Path) -> Iterator[Path]:
    return database.parent.glob(f"{database.name}.names-*")


def heard(url: str) -> dict[str, float]:
    """Milliseconds until a process has answered a question for what another has just published."""
    times = []
    with open_directory(url) as here, _asking(url) as (there, _):
        for at in range(_CHANGES):
            _publish(here, at)
            began = perf_counter()
            answer = _asked(there, f"Nowhere Infirmary of the {at}th of Never")
            times.append((perf_counter() - began) * 1e3)
            if answer["first"] != f"nowhere-{at}":
                raise RuntimeError(f"Not found by the next question: {answer}")
    times.sort()
    return {"changes": _CHANGES, "median ms": times[len(times) // 2], "most ms": times[-1]}


def _publish(directory: Directory, at: int) -> None:
    name = f"Nowhere Infirmary of the {at}th of Never"
    fill(directory, replace(an_organization(name), slug=f"nowhere-{at}"))


@contextmanager
def _asking(url: str) -> Iterator[tuple["subprocess.Popen[str]", dict[str, float]]]:
    """A process that answers questions line by line, and how long its first took."""
    command = [sys.executable, "-m", __name__, url, str(time())]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process, _asked(process, "General Hospital")
        process.communicate("")


def _asked(process: "subprocess.Popen[str]", question: str) -> Any:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("The process has no pipes")
    process.stdin.write(f"{question}\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def main(url: str, born: float) -> None:
    """Answer the questions that come in, one a line."""
    began = perf_counter()
    with open_directory(url) as directory:
        opened = perf_counter() - began
        for number, line in zip(count(), sys.stdin, strict=False):
            asked = perf_counter()
            answer = directory.asking.ask(line.strip())
            told: dict[str, Any] = {
                "first": answer.matches[0].organization.slug if answer.matches else ""
            }
            if not number:
                told |= {
                    "directory opened s": opened,
                    "first answer s": perf_counter() - asked,
                    "since the process began s": time() - born,
                }
            print(json.dumps(told), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
