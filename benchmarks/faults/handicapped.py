"""`python -m benchmarks.faults.handicapped PLAN`: `carehandles run`, which dies or errs as planned.

The plan is JSON: `boundary` is the statement or commit at which the process kills itself, `leap`
the days that its clock is ahead, `room_left` the bytes by which its files may grow.  Leases end
after twenty seconds and venues set no pace, so that a drive needs minutes and not hours.
"""

import json
import os
import resource
import signal
import sys
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, event

from bots import rate_limits
from bots.cli import app
from directory_core import open_directory
from directory_core.clock import utc_now
from directory_core.storage import outbox


def main() -> None:
    """Run the bot under the plan."""
    plan = json.loads(sys.argv[1])
    outbox.LEASE = timedelta(seconds=20)
    rate_limits.PACES.clear()
    if days := plan.get("leap"):
        _leap(timedelta(days=days))
    if (left := plan.get("room_left")) is not None:
        _fill_the_disk(left, plan["file"])
    if boundary := plan.get("boundary"):
        _die_at(boundary)
    app(["run"])


def _leap(by: timedelta) -> None:
    def leapt() -> datetime:
        return utc_now() + by

    defaults = open_directory.__kwdefaults__
    assert defaults is not None
    defaults["clock"] = leapt


def _fill_the_disk(left: int, database: str) -> None:
    """Let no file grow by more than this beyond what the database has: a write fails then."""
    sizes = (Path(database + end).stat().st_size for end in ("", "-wal") if _is(database + end))
    most = max(sizes, default=0) + left
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


def _is(path: str) -> bool:
    return Path(path).exists()


def _die_at(boundary: int) -> None:
    """Kill this process, as `kill -9` would, before or after a statement or commit that writes."""
    passed = count(1)

    def pass_one(*_: object) -> None:
        if next(passed) == boundary:
            os.kill(os.getpid(), signal.SIGKILL)

    for moment in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, moment, pass_one)


if __name__ == "__main__":
    main()
