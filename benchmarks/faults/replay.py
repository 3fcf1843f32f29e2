"""Every event of the drive delivered four times more, which must change nothing."""

import json
from pathlib import Path
from typing import Any

from benchmarks.faults import events
from benchmarks.faults.journal import read
from directory_core import Directory
from directory_core.errors import CoreError

TIMES = 4


def replay(directory: Directory, folder: Path, part: int, parts: int) -> dict[str, int]:
    """Deliver a part of the events again; how many were, and how many were answered otherwise."""
    replayed = otherwise = 0
    for event, answer in _events(folder)[part::parts]:
        for _ in range(TIMES):
            replayed += 1
            otherwise += _answer(directory, event) != answer
    return {"replayed": replayed, "answered otherwise": otherwise}


def _events(folder: Path) -> list[tuple[dict[str, Any], str]]:
    begun: dict[str, dict[str, Any]] = {}
    answers: dict[str, str] = {}
    for path in sorted(folder.glob("slot-*.jsonl")):
        for line in read(path):
            if "begun" in line:
                begun[line["begun"]["key"]] = line["begun"]
            elif "ack" in line:
                answers[line["ack"]] = str(line.get("refused", line.get("id", "fault")))
    return [(event, answers.get(key, "")) for key, event in begun.items()]


def _answer(directory: Directory, event: dict[str, Any]) -> str:
    try:
        came = events.perform(directory, event, directory._store.clock())
    except CoreError as refusal:
        return refusal.code
    return came.id if came else ""


def show(report: dict[str, Any]) -> str:
    """A report as lines of name and figure."""
    return "\n".join(f"{name:42} {json.dumps(value)}" for name, value in report.items())
