"""Stories about websites: ask, see what the website says, have it approved, ask again."""

import asyncio
from collections.abc import Iterator

import pytest

from adapters.console.messenger import MODERATORS, User
from adapters.web import WebsiteReader, open_fetcher
from bots.evidence_worker import EvidenceWorker
from directory_core import Directory
from directory_core.models import WebsiteClaim
from directory_core.testing import WindableClock, a_directory, an_account, an_organization
from tests.adapters.web.conftest import Web
from tests.support.console_page import Page

HOME = """<title>Brandon Falls Hospital</title><footer><a href="https://x.com/brandonfalls">X</a>
<a href="https://www.facebook.com/BrandonFallsHospital">Facebook</a></footer>"""


@pytest.fixture
def web() -> Iterator[Web]:
    one = Web()
    one.pages["brandonfalls.example"] = {"/": HOME}
    yield one
    one.close()


@pytest.fixture
def page(web: Web) -> Iterator[Page]:
    clock = WindableClock()
    hospital = an_organization(
        "Brandon Falls Hospital",
        website=web.url("brandonfalls.example"),
        website_claim=WebsiteClaim("two lists", "2026-01", confirmed=True),
        accounts=(an_account("brandonfalls"),),
    )
    moderators = (User("moderator").identity,)
    with a_directory(
        holding=[hospital], clock=clock, moderators=moderators, moderator_rooms=(MODERATORS,)
    ) as directory:
        directory.evidence.looking = True
        yield Page(directory, clock)


def work(directory: Directory) -> None:
    """Let the evidence worker read what is due."""

    async def drain() -> None:
        reader = WebsiteReader(open_fetcher("", loopback=True, pause=0))
        worker = EvidenceWorker(directory, reader)
        await worker.drain()
        await worker.close()

    asyncio.run(drain())


def test_whoever_asks_hears_what_the_website_says_and_a_moderator_lists_it(page: Page) -> None:
    assert "BrandonFallsHospital" not in page.type("/as ana", "brandon falls hospital")
    work(page.directory)

    heard = page.type("/as ana", "help")
    assert "Just looked at the website of Brandon Falls Hospital" in heard
    assert "BrandonFallsHospital" in heard
    assert "No moderator has decided on them yet" in heard

    asked = page.type("/as ana", "brandon falls hospital")
    assert "BrandonFallsHospital" in asked

    queue = page.type("/as moderator", "pending", "1", "1", "1")
    assert "The website of Brandon Falls Hospital links to accounts that are not listed" in queue
    assert "It is published" in queue

    again = page.type("/as ana", "brandon falls hospital")
    assert "BrandonFallsHospital" in again
    assert "No moderator has decided on them yet" not in again


def test_a_website_that_lapsed_is_warned_of_and_told_to_moderators(page: Page, web: Web) -> None:
    work(page.directory)
    web.pages["brandonfalls.example"] = {"/": "<title>Buy this domain</title>"}
    page.clock.wind(days=31)  # type: ignore[attr-defined]
    work(page.directory)

    assert "seems to have lapsed" in page.type("/as moderator", "help")
    assert "Careful" in page.type("/as ana", "brandon falls hospital")


def test_check_now_is_answered_at_once_and_not_twice_an_hour(page: Page) -> None:
    work(page.directory)
    said = page.type("/as ana", "brandon falls hospital")
    number = next(n for n in range(1, 12) if f"[{n}] Check now" in said)
    assert "within the hour" in page.type("/as ana", "brandon falls hospital", str(number))
