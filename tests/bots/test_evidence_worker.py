"""The evidence worker: what it has claimed when it stops, and who shares the queue."""

import asyncio
import time
from pathlib import Path

from adapters.web import WebsiteReader, open_fetcher
from bots.evidence_worker import EvidenceWorker
from directory_core import Directory
from directory_core.models import Look, LookState
from directory_core.services.websites.evidence import LookBudget
from directory_core.testing import a_directory, an_organization
from tests.adapters.web.conftest import Web
from tests.adapters.web.test_states import rude_server
from tests.support.mercy import ANA, mercy


def hospitals(web: Web, count: int) -> list[object]:
    page = '<title>H</title><footer><a href="https://x.com/stopford">X</a></footer>'
    for number in range(count):
        web.pages[f"h{number}.example"] = {"/": page}
    return [
        an_organization(f"Stopford {number}", website=web.url(f"h{number}.example"))
        for number in range(count)
    ]


def worker_of(directory: Directory) -> EvidenceWorker:
    return EvidenceWorker(directory, WebsiteReader(open_fetcher("", loopback=True, pause=0)))


def test_a_worker_that_is_told_to_stop_gives_back_what_it_reads() -> None:
    async def stopped(directory: Directory) -> float:
        stop = asyncio.Event()
        running = asyncio.create_task(worker_of(directory).run(stop))
        await asyncio.sleep(0.5)
        assert directory.evidence.claim() == (), "it is being read"
        began = time.monotonic()
        stop.set()
        await running
        return time.monotonic() - began

    with rude_server(b"", drip=30) as port:
        slow = an_organization("Slow Hospital", website=f"http://127.0.0.1:{port}/")
        with a_directory(holding=[slow]) as directory:
            assert asyncio.run(stopped(directory)) < 8
            assert [each.slug for each in directory.evidence.claim()] == [slow.slug]


def test_many_workers_share_the_queue_and_read_each_website_once() -> None:
    web = Web()

    async def drained(directory: Directory) -> int:
        workers = [worker_of(directory) for _ in range(3)]
        read = await asyncio.gather(*(each.drain() for each in workers))
        for each in workers:
            await each.close()
        return sum(read)

    with a_directory(holding=hospitals(web, 12)) as directory:  # type: ignore[arg-type]
        assert asyncio.run(drained(directory)) == 12
    assert sum(path == "/" for _, path in web.asked) == 12
    web.close()


def test_a_look_that_was_asked_for_survives_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'here.sqlite3'}"
    with a_directory(url, holding=[mercy()]) as directory:
        assert directory.evidence.want("mercy-general", ANA)
    with a_directory(url) as directory:
        (wanted,) = directory.evidence.claim(asked_only=True)
        directory.evidence.record(wanted, Look(wanted.website, LookState.NO_LINKS))


def test_the_whole_process_has_a_budget_of_looks() -> None:
    budget = LookBudget(each=2, all_together=3)
    assert [budget.spend(who) for who in "aaabbb"] == [True, True, False, True, False, False]
