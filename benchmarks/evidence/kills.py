"""A drive over invented websites in which the worker is killed again and again, without a warning.

python -m benchmarks.evidence.kills 300 20
"""

import asyncio
import random
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from adapters.web import WebsiteReader, open_fetcher
from benchmarks.evidence.drill import fill_with
from benchmarks.evidence.web import Websites
from bots.evidence_worker import EvidenceWorker
from bots.logs import set_up
from directory_core import Directory, open_directory
from directory_core.clock import utc_now
from directory_core.models import LookState, Rules
from directory_core.testing import people

_LEASE = timedelta(minutes=4)
"""A killed worker keeps what it had claimed for three minutes; each next one lives later."""
(_MODERATOR,) = people("moderator")


def opened(url: str, late: timedelta) -> Directory:
    """The directory, on a clock that is ahead."""

    def clock() -> datetime:
        return utc_now() + late

    rules = Rules(moderators=(_MODERATOR,), pepper=b"pepper")
    return open_directory(url, rules=rules, clock=clock)


async def work(url: str, late: timedelta) -> None:
    """Read what is due, and return when nothing is."""
    with opened(url, late) as directory:
        reader = WebsiteReader(open_fetcher("", loopback=True, pause=0))
        worker = EvidenceWorker(directory, reader)
        await worker.drain()
        await worker.close()


async def drive(count: int, kills: int) -> dict[str, object]:
    """Read `count` websites though the worker is killed `kills` times; gives what came of them."""
    dice = random.Random(7)
    websites = Websites()
    port = await websites.start()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'here.db'}"
        with opened(url, timedelta()) as directory:
            await asyncio.to_thread(fill_with, directory, count, port)
            directory.evidence.enroll()
        busy = 0
        for number in range(kills):
            before = _asked(websites)
            await _killed(url, number, websites, dice.uniform(0.0, 0.6))
            busy += _asked(websites) > before
        await _ended(url, kills)
        with opened(url, kills * _LEASE) as directory:
            found = await asyncio.to_thread(_found, directory, count)
    await websites.stop()
    asked = Counter(len(times) for times in websites.asked.values())
    return {
        **found,
        "websites that were asked at all": sum(asked.values()),
        "workers that were killed while they read": busy,
    }


def _asked(websites: Websites) -> int:
    return sum(len(times) for times in websites.asked.values())


async def _killed(url: str, number: int, websites: Websites, after: float) -> None:
    """Begin a worker, and kill it some time after it began to read."""
    before = _asked(websites)
    process = await asyncio.to_thread(_begun, url, number)
    for _ in range(3000):
        if _asked(websites) > before or process.poll() is not None:
            break
        await asyncio.sleep(0.01)
    await asyncio.sleep(after)
    process.kill()
    await asyncio.to_thread(process.wait)


async def _ended(url: str, number: int) -> None:
    """Let a worker end by itself."""
    process = await asyncio.to_thread(_begun, url, number)
    if await asyncio.to_thread(process.wait):
        raise RuntimeError("the last worker failed")


def _begun(url: str, number: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "benchmarks.evidence.kills", "--work", url, str(number)]
    return subprocess.Popen(command)


def _found(directory: Directory, count: int) -> dict[str, object]:
    reports = [directory.evidence.report(f"stopford-hospital-{n}") for n in range(count)]
    states = Counter(each.state for each in reports if each is not None)
    return {
        "read": states[LookState.OK],
        "never read": states[None],
        "still due": directory.evidence.due(),
        "tasks (none are due)": directory.evidence.tasks(_MODERATOR, None).total,
        "the audit chain holds": directory.operating.verify_audit().holds,
    }


def main() -> None:
    """Run the drive, and print what came of it."""
    set_up("critical", as_json=False)
    if sys.argv[1:2] == ["--work"]:
        asyncio.run(work(sys.argv[2], int(sys.argv[3]) * _LEASE))
        return
    count, kills = (int(each) for each in [*sys.argv[1:], "300", "20"][:2])
    for name, figure in asyncio.run(drive(count, kills)).items():
        print(f"{name}: {figure}")  # noqa: T201


if __name__ == "__main__":
    main()
