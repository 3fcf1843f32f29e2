"""A whole drive, from an empty database to the report."""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.faults.baseline import read_then_write
from benchmarks.faults.board import OPERATIONS, Board
from benchmarks.faults.campaign import Campaign, Disruption, in_child, in_children
from benchmarks.faults.events import RULES, seeds
from benchmarks.faults.journal import Journal
from benchmarks.faults.replay import replay
from benchmarks.faults.verify import state_digest, verify
from benchmarks.faults.warming import warm_up
from benchmarks.faults.workers import Drive, Fast
from directory_core import open_directory
from directory_core.testing import fill

FASTER = 20.0
"""How much faster the drive's clock runs: a dead worker's lease is over in 3 seconds, not 60."""

NEVER = (
    "submissions decided more than once",
    "acknowledged changes lost",
    "changes made twice",
    "notices never delivered",
    "cards out of date",
    "approvals not published exactly once",
    "organizations unlike their last change",
    "faults of ours",
    "audit chain broken",
    "workers that crashed",
    "answered otherwise",
    "changed by the replay",
)
"""What has to be nothing."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a drive is, and after how many seconds it stops anyway."""

    submissions: int
    kills: int
    outbox_workers: int
    submitters: int
    seconds: float


def drive_through(
    url: str,
    folder: Path,
    size: Size,
    *,
    disruption: Disruption | None = None,
    naive: bool = False,
) -> dict[str, Any]:
    """Drive, drain, verify, replay, and report; `holds` says whether every promise was kept."""
    drive = _prepared(url, folder, size)
    if naive:
        read_then_write(drive.directory)
    campaign = Campaign(drive, size.kills, size.outbox_workers, size.seconds, disruption)
    campaign.run()
    report: dict[str, Any] = {
        "kills": campaign.killed,
        "of them at random": campaign.at_random,
        "database struck": campaign.struck,
        "workers that crashed": campaign.crashed,
    }
    report |= in_child(drive, lambda: _verified(drive))
    report |= _boundaries(drive.board)
    report |= _replayed(drive)
    twice = report["messages sent twice"]
    report["holds"] = twice <= report["kills"] + report["database struck"] and not any(
        report[name] for name in NEVER
    )
    return report


def _prepared(url: str, folder: Path, size: Size) -> Drive:
    """A drive whose directory has a few organizations, and everything done to it once."""
    clock = Fast(time.time(), FASTER)
    directory = open_directory(url, rules=RULES, clock=clock)
    fill(directory, *seeds())
    Journal(folder / "venue.jsonl")
    drive = Drive(directory, folder, Board(), clock, size.submissions, size.submitters)
    warm_up(drive)
    return drive


def _boundaries(board: Board) -> dict[str, Any]:
    """How many boundaries each operation had, and at how many of them somebody died."""
    there = {each: board.longest(each) for each in OPERATIONS}
    died = {
        each: sum(board.deaths(each, n) > 0 for n in range(1, most + 1))
        for each, most in there.items()
    }
    parts = {each: f"{died[each]} of {most}" for each, most in there.items()}
    return {
        "boundaries there are": sum(there.values()),
        "boundaries died at": sum(died.values()),
        "of each operation": parts,
    }


def _verified(drive: Drive) -> dict[str, Any]:
    try:
        return verify(drive.directory, drive.folder)
    finally:
        drive.directory.close()


def _replayed(drive: Drive) -> dict[str, Any]:
    before = in_child(drive, lambda: _digest(drive))
    halves = in_children(drive, [partial(_again, drive, part, 2) for part in range(2)])
    after = in_child(drive, lambda: _digest(drive))
    total = {name: sum(half[name] for half in halves) for name in halves[0]}
    return total | {"changed by the replay": before != after}


def _again(drive: Drive, part: int, parts: int) -> dict[str, int]:
    try:
        return replay(drive.directory, drive.folder, part, parts)
    finally:
        drive.directory.close()


def _digest(drive: Drive) -> str:
    try:
        with drive.directory._store.reading() as conn:
            return state_digest(conn)
    finally:
        drive.directory.close()
