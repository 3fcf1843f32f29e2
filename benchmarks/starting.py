"""`python -m benchmarks.starting`: eight processes start at once on nothing, again and again.

Each opens the directory as the bot does, with what ships.  In every round all of them begin, what
ships is loaded once, and all see the same.  On SQLite, and on a PostgreSQL of its own.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from directory_core import open_directory
from directory_core.errors import CoreError, DatabaseUnusable
from directory_core.models import Identity, RoomAddress, Rules
from tests.support.postgres import Server
from tests.support.postgres import start as start_postgres

T = TypeVar("T")
RULES = Rules(
    moderators=(Identity("console", "here", "ben"),),
    moderator_rooms=(RoomAddress("console", "here", "moderators"),),
    feed_rooms=(RoomAddress("console", "here", "feed"),),
    pepper=b"starting",
)


def begin(url: str, ship: bool = True) -> str:
    """Begin as the bot does; where the log is then, and how much is listed, or why it failed."""
    try:
        with open_directory(url, rules=RULES, ship=ship) as directory:
            health = patiently(directory.operating.health)
            head = patiently(directory.operating.audit_head)
            return f"{health.organizations} organizations, revision {health.revision}, log {head}"
    except CoreError as fault:
        return f"failed: {fault}"


def patiently(call: Callable[[], T]) -> T:
    """What a call gives, made again while the machine is too busy to answer within two seconds."""
    until = monotonic() + 180
    while True:
        try:
            return call()
        except DatabaseUnusable:
            if monotonic() > until:
                raise


def main() -> int:
    """Start as the command line says, and print JSON; 1 where not all began alike."""
    asked = _arguments()
    report: dict[str, dict[str, Any]] = {}
    for database in asked.databases:
        rounds = []
        with _fresh(database) as urls:
            for _, url in zip(range(asked.rounds), urls, strict=False):
                # Where a process fails, this ends; a pool of `multiprocessing` would begin more.
                with ProcessPoolExecutor(asked.processes, get_context("spawn")) as pool:
                    began = monotonic()
                    said = set(pool.map(begin, [url] * asked.processes))
                    rounds.append((said, monotonic() - began))
        alike = [len(said) == 1 and "failed" not in "".join(said) for said, _ in rounds]
        odd = [sorted(said) for (said, _), fine in zip(rounds, alike, strict=True) if not fine]
        report[database] = {
            "rounds": len(rounds),
            "all began, alike, what ships loaded once": sum(alike),
            "slowest round, seconds": round(max(seconds for _, seconds in rounds), 1),
            "otherwise": odd,
        }
    sys.stdout.write(json.dumps({"processes": asked.processes} | report, indent=2) + "\n")
    return 1 if any(each["otherwise"] for each in report.values()) else 0


@contextmanager
def _fresh(database: str) -> Iterator[Iterator[str]]:
    """Addresses of empty databases, one after the other."""
    with tempfile.TemporaryDirectory(prefix="starting-") as folder:
        if database == "sqlite":
            yield (f"sqlite:///{folder}/{number}.sqlite3" for number in range(10**6))
            return
        server = start_postgres(Path(folder))
        try:
            yield _databases(server)
        finally:
            server.stop()


def _databases(server: Server) -> Iterator[str]:
    while True:
        with server.fresh_database() as url:
            yield url


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.starting", description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgres"])
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
