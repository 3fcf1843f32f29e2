"""A whole drive, from an empty database to the report."""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.faults.board import OPERATIONS, Board
from tests.benchmarks.faults.campaign import Campaign, Disruption, in_child
from tests.benchmarks.faults.replay import replay
from tests.benchmarks.faults.verify import state_digest, verify
from tests.benchmarks.faults.workers import Drive, Fast, _open

FASTER = 20.0
"""How much faster the drive's clock runs: a dead courier's lease is over in 3 seconds, not 60."""

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
    couriers: int
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
    drive = Drive(
        url, folder, Board(), Fast(time.time(), FASTER), size.submissions, size.submitters, naive
    )
    campaign = Campaign(drive, size.kills, size.couriers, size.seconds, disruption)
    campaign.run()
    report: dict[str, Any] = {
        "kills": campaign.killed,
        "of them at random": campaign.at_random,
        "database struck": campaign.struck,
        "workers that crashed": campaign.crashed,
    }
    report |= in_child(drive, lambda: _verified(drive))
    report["boundaries there are"] = {each: drive.board.longest(each) for each in OPERATIONS}
    report |= _replayed(drive)
    twice = report["messages sent twice"]
    report["holds"] = twice <= report["kills"] + report["database struck"] and not any(
        report[name] for name in NEVER
    )
    return report


def _verified(drive: Drive) -> dict[str, Any]:
    directory = _open(drive)
    try:
        return verify(directory, drive.folder)
    finally:
        directory.close()


def _replayed(drive: Drive) -> dict[str, Any]:
    before = in_child(drive, lambda: _digest(drive))
    halves = [in_child(drive, partial(_again, drive, part, 2)) for part in range(2)]
    after = in_child(drive, lambda: _digest(drive))
    total = {name: sum(half[name] for half in halves) for name in halves[0]}
    return total | {"changed by the replay": before != after}


def _again(drive: Drive, part: int, parts: int) -> dict[str, int]:
    directory = _open(drive)
    try:
        return replay(directory, drive.folder, part, parts)
    finally:
        directory.close()


def _digest(drive: Drive) -> str:
    directory = _open(drive)
    try:
        with directory._store.reading() as conn:
            return state_digest(conn)
    finally:
        directory.close()
