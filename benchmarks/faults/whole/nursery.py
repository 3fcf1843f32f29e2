"""`python -m benchmarks.faults.whole.nursery`: forks `carehandles run`, one process at a time.

Each line of its input is a life, in JSON: the `settings` it has, and what is to befall it.
`lasts` is the processor time after which the kernel ends the process, whatever it is about,
`boundary` the statement or commit at which it kills itself, `leap` the days by which
its clock leaps after `leaps_after` seconds, `room_left` the bytes by which its files may grow.  For
each the number of the process is told, and then how it ended.

A fork spares every life what does not depend on its database: imports, grammars, and what ships
read from its files.  Leases end after four seconds and venues set no pace.  So a drive needs an
hour and not a day.
"""

import functools
import json
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from sqlalchemy import Engine, event

from adapters.slack import app as _slack  # noqa: F401 - what every life would import
from adapters.slack.messenger import SlackMessenger
from adapters.telegram import app as _telegram  # noqa: F401 - as above
from adapters.telegram.messenger import TelegramMessenger
from bots import process, rate_limits
from bots.cli import app
from directory_core import clock, open_directory
from directory_core.lookup import LookupIndex
from directory_core.services.live_lookalikes import _Kept
from directory_core.storage import outbox

LEASE = timedelta(seconds=4)
POST_SECONDS = 3.0
"""How long a message may take: a lease has to outlast it."""


def main() -> None:
    """Fork a life for each line, and tell of its birth and its end."""
    outbox.LEASE = LEASE
    rate_limits.PACES.clear()
    SlackMessenger.timeout = POST_SECONDS
    defaults = TelegramMessenger.__init__.__kwdefaults__
    assert defaults is not None
    defaults["timeout"] = POST_SECONDS
    _read_what_ships()
    for line in sys.stdin:
        born = os.fork()
        if born == 0:
            _live(json.loads(line))
        _tell(born)
        _, status = os.waitpid(born, 0)
        _tell(os.waitstatus_to_exitcode(status))


def _read_what_ships() -> None:
    """Have the index that ships, and the websites that are known, in memory for every life."""
    LookupIndex.load = functools.cache(LookupIndex.load)  # type: ignore[method-assign]
    _Kept.known = _once(_Kept.known)  # type: ignore[method-assign]
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/directory.sqlite3"
        with open_directory(url, ship=True) as directory:
            process.warm_up(directory)


def _once(call: Callable[..., Any]) -> Callable[..., Any]:
    """The same call, made once."""
    told: list[Any] = []

    def known(*arguments: Any) -> Any:
        if not told:
            told.append(call(*arguments))
        return told[0]

    return known


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _live(life: dict[str, Any]) -> None:
    """Run the bot as the life has it; does not return."""
    status = 1
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    try:
        os.environ.update(life["settings"])
        if days := life.get("leap"):
            _leap(timedelta(days=days), time.monotonic() + life["leaps_after"])
        if (left := life.get("room_left")) is not None:
            _fill_the_disk(left, life["file"])
        if boundary := life.get("boundary"):
            _die_at(boundary)
        if lasts := life.get("lasts"):
            signal.setitimer(signal.ITIMER_PROF, lasts)  # nobody handles it: the process is ended
        app(["run"], standalone_mode=False)
        status = 0
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:  # noqa: BLE001 - the process ends here, whatever it was
        traceback.print_exc()
    finally:
        os._exit(status)


def _leap(by: timedelta, at: float) -> None:
    """Let the clock leap, once the machine has counted so far."""

    class Leaping(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            told = super().now(tz)
            return told + by if time.monotonic() >= at else told

    vars(clock)["datetime"] = Leaping  # the one name by which the clock is asked


def _fill_the_disk(left: int, database: str) -> None:
    """Let no file grow by more than this beyond what the database has: a write fails then."""
    sizes = (Path(database + end).stat().st_size for end in ("", "-wal") if _is(database + end))
    most = max(sizes, default=0) + left
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


def _is(path: str) -> bool:
    return Path(path).exists()


def _die_at(boundary: int) -> None:
    """Kill this process, as `kill -9` would, before or after a statement or commit."""
    passed = count(1)

    def pass_one(*_: object) -> None:
        if next(passed) == boundary:
            os.kill(os.getpid(), signal.SIGKILL)

    for moment in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, moment, pass_one)


if __name__ == "__main__":
    main()
