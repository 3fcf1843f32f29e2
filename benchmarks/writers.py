"""`python -m benchmarks.writers`: how long several processes wait that write to one SQLite file.

Each does nothing but submit, as fast as it can: far more than chats bring.  What counts is that
nobody waits in vain.  The figures in docs/operations.md are from here.
"""

import argparse
import json
import multiprocessing
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from time import monotonic

from directory_core import Directory, open_directory
from directory_core.errors import DatabaseUnusable
from directory_core.models import (
    Identity,
    Kind,
    NewOrganization,
    Platform,
    ProposedAccount,
    RoomAddress,
    Rules,
)
from directory_core.testing import an_account

MODERATORS = RoomAddress("console", "here", "moderators")
RULES = Rules(
    moderator_rooms=(MODERATORS,),
    submissions_a_day=10**9,
    open_submissions=10**9,
    pepper=b"writers",
)


def main() -> int:
    """Measure as the command line says, and print JSON."""
    asked = _arguments()
    with TemporaryDirectory(prefix="writers-") as folder:
        url = f"sqlite:///{folder}/directory.sqlite3"
        with _open(url):
            pass
        spawn = multiprocessing.get_context("spawn")
        together = spawn.Barrier(asked.processes)
        with spawn.Pool(asked.processes, _meet, (together,)) as pool:
            work = [(url, number, asked.seconds) for number in range(asked.processes)]
            told = pool.starmap(_submit, work, chunksize=1)
    waits = sorted(wait for _, _, found in told for wait in found)
    refused = sum((Counter(why) for why, _, _ in told), Counter())
    per_process = [done for _, done, _ in told]
    report = {
        "processes": asked.processes,
        "calls": len(waits),
        "refused": dict(refused),
        "done by each": [min(per_process), max(per_process)],
        "seconds, median": round(waits[len(waits) // 2], 3),
        "seconds, 99 of 100": round(waits[len(waits) * 99 // 100], 3),
        "seconds, longest": round(waits[-1], 3),
    }
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    return 1 if refused else 0


@contextmanager
def _open(url: str) -> Iterator[Directory]:
    with open_directory(url, rules=RULES) as directory:
        yield directory


def _meet(barrier: object) -> None:
    globals()["_barrier"] = barrier


def _submit(url: str, number: int, seconds: float) -> tuple[dict[str, int], int, list[float]]:
    """How often who was refused and why, how many were stored, and how long each call took."""
    who = Identity("console", "here", f"writer-{number}", f"Writer {number}")
    room = RoomAddress("console", "here", who.key)
    refused: Counter[str] = Counter()
    waits: list[float] = []
    done = 0
    with _open(url) as directory:
        globals()["_barrier"].wait()
        ends = monotonic() + seconds
        while (began := monotonic()) < ends:
            handle = f"w{number}n{len(waits)}"
            account = an_account(handle, Platform.X)
            proposed = ProposedAccount(account.platform, account.handle, account.url)
            new = NewOrganization(f"Clinic {handle}", kind=Kind.CLINIC, accounts=(proposed,))
            try:
                directory.submitting.submit(new, who, room=room, key=f"writers:{handle}")
                done += 1
            except DatabaseUnusable as fault:
                refused[str(fault.facts["why"])] += 1
            waits.append(monotonic() - began)
    return dict(refused), done, waits


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.writers", description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=15.0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
