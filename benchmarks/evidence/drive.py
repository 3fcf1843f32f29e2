"""A drive of the evidence worker over invented websites, a third of which misbehave.

python -m benchmarks.evidence.drive 5000
"""

import asyncio
import resource
import sys
import time
from collections import Counter
from itertools import pairwise

from adapters.web import WebsiteReader, open_fetcher
from benchmarks.evidence.drill import fill_with
from benchmarks.evidence.web import Websites
from bots.evidence_worker import EvidenceWorker
from bots.logs import set_up
from directory_core import Directory
from directory_core.models import Look, TaskKind
from directory_core.testing import a_directory

PAUSE = 0.05
"""Seconds between two requests to one host; a real worker waits a second."""


async def drive(directory: Directory, count: int, *, hang: float = 30.0) -> dict[str, float]:
    """Read `count` websites; gives what became of them, and how politely.

    Those that hang do so for `hang` seconds.
    """
    websites = Websites(misbehave=True, hang=hang)
    port = await websites.start()
    await asyncio.to_thread(fill_with, directory, count, port)
    reader = WebsiteReader(open_fetcher("", loopback=True, pause=PAUSE))
    worker = EvidenceWorker(directory, reader, at_once=64)
    states: Counter[str] = Counter()

    def heard(look: Look, _tasks: tuple[TaskKind, ...]) -> None:
        states[look.state.value] += 1

    worker.listener = heard
    began, spent = time.monotonic(), time.process_time()
    await worker.drain()
    seconds, processor = time.monotonic() - began, time.process_time() - spent
    await worker.close()
    await websites.stop()
    gaps = [b - a for times in websites.asked.values() for a, b in pairwise(times)]
    return {
        **states,
        "seconds": round(seconds, 1),
        "websites a second of one core": round(count / processor, 1),
        "most requests at once to a host": websites.most_at_once,
        "least seconds between two": round(min(gaps), 3),
        "peak memory in MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    """Run the drive, and print its figures."""
    set_up("critical", as_json=False)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with a_directory() as directory:
        for name, figure in asyncio.run(drive(directory, count)).items():
            print(f"{name}: {figure}")  # noqa: T201


if __name__ == "__main__":
    main()
