"""What was begun and what was acknowledged, written where no kill can reach it.

A line that was handed to the kernel outlives the process.  Each slot has a file of its own, which
its workers, one after another, append to; the venue has one, which the outbox workers share.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Line = dict[str, Any]


class Journal:
    """A file to append lines of JSON to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def write(self, **line: Any) -> None:
        """Append one line, in one write; a line that a kill cut short is ended first."""
        os.write(self._file, b"\n" + json.dumps(line, separators=(",", ":")).encode() + b"\n")

    def unacknowledged(self) -> Line | None:
        """The event that the slot's last worker began and did not acknowledge."""
        with self.path.open("rb") as file:
            file.seek(max(0, self.path.stat().st_size - 16_384))
            lines = list(_parsed(file.read().decode(errors="replace").splitlines()))
        begun = [line["begun"] for line in lines if "begun" in line]
        done = {line["ack"] for line in lines if "ack" in line}
        return begun[-1] if begun and begun[-1]["key"] not in done else None


def read(path: Path) -> Iterator[Line]:
    """The lines of a journal."""
    with path.open(encoding="utf-8", errors="replace") as file:
        yield from _parsed(file)


def _parsed(lines: Any) -> Iterator[Line]:
    for line in lines:
        try:
            yield json.loads(line)
        except ValueError:
            continue
