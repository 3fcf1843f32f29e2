"""The staged alarm drill: renames, re-registrations and lapsed domains, found at the next check.

python -m benchmarks.evidence.drill 100
"""

import asyncio
import sys
from collections import Counter

from adapters.web import WebsiteReader, open_fetcher
from benchmarks.evidence.web import DIDS, Websites
from bots.evidence_worker import EvidenceWorker
from bots.logs import set_up
from directory_core import Directory
from directory_core.models import EvidenceTask, Platform, WebsiteOrigin
from directory_core.testing import (
    WindableClock,
    a_directory,
    an_account,
    an_organization,
    fill,
    people,
)

_KINDS = {"renamed": "handle_changed", "taken": "id_changed", "lapsed": "website_lapsed"}
(_MODERATOR,) = people("moderator")


def drill(each: int) -> dict[str, tuple[int, int, int]]:
    """For each kind of change: how many were staged, found, and found where nothing was staged."""
    clock = WindableClock()
    with a_directory(clock=clock, moderators=(_MODERATOR,)) as directory:
        return asyncio.run(_drill(directory, clock, each))


async def _drill(
    directory: Directory, clock: WindableClock, each: int
) -> dict[str, tuple[int, int, int]]:
    websites = Websites()
    port = await websites.start()
    await asyncio.to_thread(fill_with, directory, 4 * each, port)
    await _check(directory)
    names = list(_KINDS)
    websites.staged = {number: names[number % 3] for number in range(3 * each)}
    clock.wind(days=31)
    await _check(directory)
    await websites.stop()
    found = Counter(
        (task.kind.value, task.slug) for task in await asyncio.to_thread(_tasks, directory)
    )
    report = {}
    for name, kind in _KINDS.items():
        staged = {f"stopford-hospital-{n}" for n, what in websites.staged.items() if what == name}
        told = {slug for (what, slug) in found if what == kind}
        report[name] = (len(staged), len(staged & told), len(told - staged))
    return report


def fill_with(directory: Directory, count: int, port: int) -> None:
    """List organizations with confirmed websites at `port`, each with three accounts."""
    origin = WebsiteOrigin("two lists", "2026-01", confirmed=True)
    fill(
        directory,
        *(
            an_organization(
                f"Stopford Hospital {number}",
                website=f"http://h{number}.example:{port}/",
                website_origin=origin,
                accounts=(
                    an_account(f"stopford{number}"),
                    an_account(f"h{number}.org", Platform.BLUESKY, platform_id=DIDS[False]),
                    an_account(f"stopford{number}", Platform.FACEBOOK),
                ),
            )
            for number in range(count)
        ),
    )


async def _check(directory: Directory) -> None:
    worker = EvidenceWorker(directory, WebsiteReader(open_fetcher("", loopback=True, pause=0)))
    await worker.drain()
    await worker.close()


def _tasks(directory: Directory) -> list[EvidenceTask]:
    found: list[EvidenceTask] = []
    page = 1
    while True:
        tasks = directory.evidence.tasks(_MODERATOR, None, page=page, size=100)
        found += tasks.items
        if page >= tasks.pages:
            return found
        page += 1


def main() -> None:
    """Run the drill, and print what was found."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    set_up("warning", as_json=False)
    for name, (staged, found, wrong) in drill(each).items():
        print(f"{name}: {found} of {staged} found, {wrong} where nothing had changed")  # noqa: T201


if __name__ == "__main__":
    main()
