"""`python -m benchmarks.faults`: the fault drive.  See docs/operations.md for its figures."""

import argparse
import shutil
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks.faults.campaign import Disruption
from benchmarks.faults.drive import Size, drive_through
from benchmarks.faults.replay import show
from benchmarks.faults.servers import Pair, Single

BASE = Path("/dev/shm") if Path("/dev/shm").is_dir() else None  # noqa: S108 - killed processes lose no page cache, so a disk would add waiting and prove nothing


def main() -> int:
    """Drive as the command line says; 1 where a promise was broken."""
    asked = _arguments()
    folder = Path(tempfile.mkdtemp(prefix="faults-", dir=asked.folder or BASE))
    folder.chmod(0o755)
    size = Size(
        asked.submissions, asked.kills, asked.outbox_workers, asked.submitters, asked.seconds
    )
    started = time.monotonic()
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        url, disruption = _database(asked, folder, stack)
        report = drive_through(url, folder, size, disruption=disruption, naive=asked.baseline)
    report = {"database": asked.database, "baseline": asked.baseline} | report
    report["seconds"] = round(time.monotonic() - started)
    sys.stdout.write(show(report) + "\n")
    return 0 if report["holds"] else 1


def _database(
    asked: argparse.Namespace, folder: Path, stack: ExitStack
) -> tuple[str, Disruption | None]:
    if asked.promotions:
        pair = stack.enter_context(Pair(folder, asked.promotions))
        return pair.url, pair
    if asked.database == "postgres":
        single = stack.enter_context(Single(folder, asked.restarts))
        return single.url, single
    return f"sqlite:///{folder / 'directory.sqlite3'}", None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults", description=__doc__)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--submissions", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=2_000)
    parser.add_argument("--couriers", type=int, default=3)
    parser.add_argument("--submitters", type=int, default=3)
    parser.add_argument("--restarts", type=int, default=0, help="restart PostgreSQL so often")
    parser.add_argument("--promotions", type=int, default=0, help="promote a standby so often")
    parser.add_argument("--baseline", action="store_true", help="read, then write: must fail")
    parser.add_argument("--seconds", type=float, default=1500, help="stop at the latest then")
    parser.add_argument("--folder", help="where to keep everything; memory, where there is some")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
