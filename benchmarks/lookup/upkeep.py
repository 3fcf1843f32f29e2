"""`python -m benchmarks.lookup.upkeep`: how an index keeps up.  See docs/lookup.md for its figures.

How well questions are answered, and how fast, is measured by `python -m benchmarks.lookup`.
"""

import argparse
import gc
import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.lookup.corpus import read_names, resized
from benchmarks.lookup.live_changes import completions, meanwhile, saved_and_loaded, taken_in
from benchmarks.lookup.matchers import Ours
from benchmarks.lookup.measuring import build_measured
from benchmarks.lookup.restarting import fill_with, heard, started


def main() -> int:
    """Measure as the command line says, and print JSON."""
    asked = _arguments()
    entries = resized(read_names(asked.names, asked.prefix), asked.size, frozenset())
    gc.collect()
    gc.freeze()  # Entries that the product would not hold are not to be counted as its garbage.
    with tempfile.TemporaryDirectory() as folder:
        measure = _on_a_database if asked.database else _in_memory
        report = measure(entries, Path(folder))
    sys.stdout.write(
        json.dumps({"organizations": len(entries)} | _rounded(report), indent=2) + "\n"
    )
    return 0


def _in_memory(entries: list[Any], folder: Path) -> dict[str, Any]:
    ours = Ours()
    built = build_measured(ours, entries)
    ours.ask("hospital")
    gc.collect()
    gc.freeze()  # Both as `bots.process` does before anybody is served.
    questions = [entry.names[0][0] for entry in entries[::97]][:1000]
    return {
        "build s": built.build_seconds,
        "peak MB": built.peak_megabytes,
        **saved_and_loaded(ours.index, folder / "names"),
        "completion ms, by letters typed": completions(ours.index, entries),
        "question ms": meanwhile(ours.index, entries, questions),
        "change ms": taken_in(ours.index, entries),
    }


def _on_a_database(entries: list[Any], folder: Path) -> dict[str, Any]:
    database = folder / "directory.sqlite3"
    url = f"sqlite:///{database}"
    began = perf_counter()
    fill_with(url, entries)
    return {
        "fill s": perf_counter() - began,
        "start": started(url, database),
        "publication elsewhere": heard(url),
    }


def _rounded(report: Any) -> Any:
    if isinstance(report, dict):
        return {key: _rounded(value) for key, value in report.items()}
    return round(report, 2) if isinstance(report, float) else report


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lookup.upkeep", description=__doc__)
    parser.add_argument("--names", type=Path, required=True, help="names, as for the bench")
    parser.add_argument("--prefix", default="", help="take only ids that begin so")
    parser.add_argument("--size", type=int, default=100_000, help="how many organizations")
    parser.add_argument("--database", action="store_true", help="start on an SQLite file instead")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
