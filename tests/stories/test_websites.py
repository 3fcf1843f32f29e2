"""Stories about websites: ask, see what the website says, have it approved, ask again."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import asynccontextmanager

import pytest

from adapters.console.messenger import MODERATORS, User
from adapters.web import WebsiteReader, open_fetcher
from bots.evidence_worker import EvidenceWorker
from directory_core import Directory
from directory_core.testing import WindableClock, a_directory, fill
from tests.adapters.web.conftest import Web
from tests.stories.test_across_venues import House, house
from tests.support.brandon_falls import brandon_falls, its_website
from tests.support.console_page import Page
from tests.support.slack_person import words


@pytest.fixture
def web() -> Iterator[Web]:
    with its_website() as web:
        yield web


@pytest.fixture
def page(web: Web) -> Iterator[Page]:
    clock = WindableClock()
    hospital = brandon_falls(web)
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

    queue = page.type("/as moderator", "pending", "1", "1", "1", "1")
    assert "Undo" in queue
    assert page.directory.asking.get("brandon-falls-hospital").accounts[1:] == ()
    queue = page.type("/as moderator", "pending", "1", "1", "1")
    assert "The website of Brandon Falls Hospital links to accounts that are not listed" in queue
    assert "It is published" in queue

    again = page.type("/as ana", "brandon falls hospital")
    assert "BrandonFallsHospital" in again
    assert "No moderator has decided on them yet" not in again


def test_whoever_asked_in_german_hears_in_german_what_the_website_says(page: Page) -> None:
    page.type("/as ana", "hallo, deutsch bitte", "brandon falls hospital")
    work(page.directory)
    assert "Gerade auf der Website von Brandon Falls Hospital nachgesehen" in page.type(
        "/as ana", "ok"
    )


@pytest.mark.parametrize(
    ("hello", "said"),
    [
        ("deutsch", "ich betreue die Konten von Brandon Falls Hospital"),
        ("español", "yo gestiono las cuentas de Brandon Falls Hospital"),
        ("français", "je m'occupe des comptes de Brandon Falls Hospital"),
        ("português", "cuido das contas de Brandon Falls Hospital"),
    ],
)
def test_whoever_runs_the_accounts_says_so_in_their_language(
    page: Page, hello: str, said: str
) -> None:
    assert "carehandles-proof=" in page.type("/as ana", hello, said)


def test_a_website_that_lapsed_is_warned_of_and_told_to_moderators(page: Page, web: Web) -> None:
    work(page.directory)
    web.pages["brandonfalls.example"] = {"/": "<title>Buy this domain</title>"}
    page.clock.wind(days=31)  # type: ignore[attr-defined]
    work(page.directory)

    assert "seems to have lapsed" in page.type("/as moderator", "help")
    assert "Careful" in page.type("/as ana", "brandon falls hospital")


def test_a_website_that_does_not_answer_is_said_to_whoever_asked(page: Page, web: Web) -> None:
    web.pages["brandonfalls.example"] = {"/": (503, {}, b"")}
    assert "@brandonfalls" in page.type("/as ana", "brandon falls hospital")
    work(page.directory)
    assert "could not be looked up just now" in page.type("/as ana", "help")


def test_check_now_is_answered_at_once_and_not_twice_an_hour(page: Page) -> None:
    work(page.directory)
    said = page.type("/as ana", "brandon falls hospital")
    number = next(n for n in range(1, 12) if f"[{n}] Check now" in said)
    assert "within the hour" in page.type("/as ana", "brandon falls hospital", str(number))


@asynccontextmanager
async def venues(web: Web) -> AsyncIterator[House]:
    async with house() as its:
        fill(its.directory, brandon_falls(web))
        its.directory.evidence.looking = True
        yield its


async def look(its: House) -> None:
    """Let the evidence worker look, once the answers are where they belong."""
    await asyncio.sleep(0.3)
    await asyncio.to_thread(work, its.directory)
    await its.deliver()


async def approve_in_telegram(its: House) -> None:
    """A moderator, who reads Spanish, lists what was seen."""
    room = its.telegram.moderators
    await pressing(its, its.dora.says("/pendientes", at=room))
    for label in ("Visto en sitios web", "1. Brandon Falls Hospital", "Incluirla"):
        await pressing(its, its.dora.presses(label, at=room))
    assert "Hecho" in room.said()[-1]


async def pressing(its: House, act: Awaitable[object]) -> None:
    """Do something and wait until the bot has answered it."""
    server = its.telegram.server

    def answers() -> int:
        return sum(
            len(server.of(each))
            for each in ("sendMessage", "editMessageText", "answerCallbackQuery")
        )

    before = answers()
    await act
    await server.until(lambda: answers() > before)
    await asyncio.sleep(0.2)


async def test_in_telegram_the_answer_itself_says_what_the_website_links_to(web: Web) -> None:
    async with venues(web) as its:
        ana, server = its.telegram.ana, its.telegram.server
        await ana.says("brandon falls hospital")
        await server.until(ana.said)
        assert "BrandonFallsHospital" not in ana.said()[-1]
        await look(its)

        assert len(server.of("sendMessage", ana.id)) == 1, "nothing new was sent"
        edited = server.message(ana.id)["text"]
        assert "Just looked at the website of Brandon Falls Hospital" in edited
        assert "✅ Brandon Falls" in edited
        assert "BrandonFallsHospital" in edited
        assert "No moderator has decided on them yet" in edited

        await approve_in_telegram(its)
        await ana.says("brandon falls hospital")
        await server.until(lambda: len(server.of("sendMessage", ana.id)) == 2)
        again = ana.said()[-1]
        assert "BrandonFallsHospital" in again
        assert "No moderator has decided" not in again


async def test_in_slack_the_answer_itself_says_what_the_website_links_to(web: Web) -> None:
    async with venues(web) as its:
        ana, server = its.slack.ana, its.slack.server
        await ana.write("brandon falls hospital")
        await server.until(lambda: server.messages)
        await look(its)

        (answer,) = server.messages.values()
        assert "Just looked at the website of Brandon Falls Hospital" in words(answer)
        assert "BrandonFallsHospital" in words(answer)

        await approve_in_telegram(its)
        await ana.write("brandon falls hospital")
        await server.until(lambda: len(server.messages) > 1)
        assert "No moderator has decided" not in words(list(server.messages.values())[-1])


async def test_in_slack_what_one_person_alone_sees_is_replaced_too(web: Web) -> None:
    async with venues(web) as its:
        server = its.slack.server
        await its.slack.ana.command("brandon falls hospital")
        await server.until(lambda: server.ephemeral)
        await look(its)

        assert server.messages == {}
        assert "Just looked at the website" in words(server.ephemeral[-1])


async def test_in_slack_a_check_is_answered_where_it_was_pressed(web: Web) -> None:
    async with venues(web) as its:
        server = its.slack.server
        await its.slack.ana.command("brandon falls hospital")
        await server.until(lambda: server.ephemeral)
        await its.slack.ana.press(server.ephemeral[-1], "Check now")
        await server.until(lambda: "Looking at its website" in words(server.ephemeral[-1]))
        await look(its)

        assert server.messages == {}, "nobody is written to directly"
        assert "Just looked at the website" in words(server.ephemeral[-1])


async def test_in_a_channel_only_the_answer_is_edited_and_nothing_new_is_said(web: Web) -> None:
    async with venues(web) as its:
        server = its.slack.server
        await its.slack.ana.mention("brandon falls hospital")
        await server.until(lambda: server.messages)
        await look(its)

        (answer,) = server.messages.values()
        assert "BrandonFallsHospital" in words(answer)


def test_whoever_runs_the_accounts_proves_it_and_is_marked_so(page: Page, web: Web) -> None:
    assert "carehandles-proof=" in page.type(
        "/as ana", "I run the accounts of Brandon Falls Hospital"
    )
    begun = page.type("/as ana", "prove brandon falls hospital", "1")
    assert "brandonfalls.example/.well-known/carehandles.txt" in begun
    code = begun.partition("carehandles-proof=")[2][:24]
    web.pages["brandonfalls.example"]["/.well-known/carehandles.txt"] = f"carehandles-proof={code}"
    work(page.directory)

    told = page.type("/as ana", "help", "/as moderator")
    assert "You are proven to speak for Brandon Falls Hospital" in told
    assert "Somebody is proven" in told
    asked = "add accounts to brandon falls hospital"
    shown = page.type("/as ana", asked, "https://x.com/fallskids", "skip", "4", "/as moderator")
    assert "From the organization" in shown


def test_whoever_asks_for_an_account_like_another_hears_whom_the_website_links_to(
    page: Page,
) -> None:
    first = page.type("/as ana", "is https://x.com/brandonfalls1 real?")
    assert "links to" not in first
    work(page.directory)
    said = "brandonfalls.example"
    told = page.type("/as ana", "help")
    assert said in told
    assert "links to @brandonfalls on X, not to this one" in told
    again = page.type("/as ana", "is https://x.com/brandonfalls1 real?")
    assert "links to @brandonfalls on X, not to this one" in again


def test_an_account_that_a_website_links_to_is_said_to_be_found_there(page: Page) -> None:
    work(page.directory)
    said = page.type("/as ana", "is https://www.facebook.com/BrandonFallsHospital real?")
    assert "The website of Brandon Falls Hospital" in said
    assert "No moderator has decided on it yet" in said
