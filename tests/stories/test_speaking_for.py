"""Stories of whoever runs an organization's accounts, and proves it on its website."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest

from adapters.web import open_reader
from bots.evidence_worker import EvidenceWorker
from directory_core.models import EvidenceKind
from directory_core.testing import fill
from tests.adapters.web.conftest import Web
from tests.adapters.web.proofs.test_accounts import Names
from tests.stories.test_across_venues import House, house
from tests.stories.test_websites import pressing
from tests.support.brandon_falls import brandon_falls, its_website
from tests.support.slack_person import words

SLUG, HOST = "brandon-falls-hospital", "brandonfalls.example"
FILE = "/.well-known/carehandles.txt"
THERE = "I have put it there"


@pytest.fixture
def web() -> Iterator[Web]:
    with its_website() as web:
        yield web


@pytest.fixture
def names() -> Iterator[Names]:
    with Names() as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server


@asynccontextmanager
async def venues(web: Web) -> AsyncIterator[House]:
    async with house() as its:
        fill(its.directory, brandon_falls(web))
        yield its


async def look(its: House, names: Names | None = None) -> None:
    """Let the evidence worker look for codes, and the outbox tell what came of it."""

    async def drain() -> None:
        reader = open_reader("", loopback=True, pause=0, dns=names.at if names else "")
        worker = EvidenceWorker(its.directory, reader)
        await worker.drain()
        await worker.close()

    await asyncio.sleep(0.2)
    await asyncio.to_thread(asyncio.run, drain())
    await its.deliver()


def code_in(text: str) -> str:
    """The code that the bot gave out last in a text."""
    return text.rpartition("carehandles-proof=")[2][:24]


async def begun_in_slack(its: House) -> str:
    server = its.slack.server
    await its.slack.ana.write("I run Brandon Falls Hospital's accounts")
    await server.until(lambda: server.messages)
    return code_in(words(list(server.messages.values())[-1]))


async def begun_in_telegram(its: House) -> str:
    ana = its.telegram.ana
    await pressing(its, ana.says("how do I prove that I run Brandon Falls Hospital's accounts?"))
    return code_in(ana.said()[-1])


def everything(its: House) -> str:
    """Every message in Telegram as it stands now."""
    return "\n".join(each.get("text", "") for each in its.telegram.server.messages.values())


async def pressed_by_a_moderator(its: House, label: str) -> None:
    """Press a button of the room's message that somebody is proven."""
    room = its.telegram.moderators
    told = next(
        each
        for (chat, _), each in its.telegram.server.messages.items()
        if chat == room.id and "is proven" in each.get("text", "")
    )
    await pressing(its, its.dora.presses(label, on=told, at=room))


async def test_a_text_record_proves_in_slack_with_the_accounts_it_names(
    web: Web, names: Names
) -> None:
    async with venues(web) as its:
        code = await begun_in_slack(its)
        names.texts[HOST] = [
            f"carehandles-proof={code}",
            "carehandles-account=https://x.com/brandonfalls",
            "carehandles-account=https://x.com/fallskids",
        ]
        given = next(iter(its.slack.server.messages.values()))
        await its.slack.ana.press(given, THERE)
        await look(its, names)

        told = words(list(its.slack.server.messages.values()))
        assert "You are proven to speak for Brandon Falls Hospital" in told
        (account,) = its.directory.asking.get(SLUG).accounts
        assert EvidenceKind.DOMAIN in {each.kind for each in account.evidence}
        await pressed_by_a_moderator(its, "Who speaks for organizations")
        assert "Brandon Falls Hospital · Ana · probado en" in everything(its)


async def test_a_code_in_the_head_proves_in_telegram_until_a_moderator_ends_it(web: Web) -> None:
    async with venues(web) as its:
        ana = its.telegram.ana
        code = await begun_in_telegram(its)
        await pressing(its, ana.presses(THERE))
        await look(its)
        assert "not in a TXT record, the file or the head of the first page" in ana.said()[-1]

        web.pages[HOST]["/"] = f'<head><meta name="carehandles-proof" content="{code}"></head>'
        await pressing(its, ana.presses(THERE))
        await look(its)
        assert "You are proven to speak for Brandon Falls Hospital" in ana.said()[-1]

        assert await begun_in_telegram(its) == code
        assert "You are proven already to speak for Brandon Falls Hospital" in ana.said()[-1]
        await pressing(its, ana.presses("Check now"))
        await look(its)
        assert "You are proven to speak for Brandon Falls Hospital" in ana.said()[-1]

        await pressed_by_a_moderator(its, "End this proof")
        await pressing(its, its.dora.presses("End this proof", at=its.telegram.moderators))
        await its.deliver()
        assert "A moderator has ended your proof" in ana.said()[-1]
        assert its.directory.ownership.claim() == ()


async def test_of_two_people_with_a_code_each_is_proven_by_their_own(web: Web) -> None:
    async with venues(web) as its:
        anas, others = await begun_in_slack(its), await begun_in_telegram(its)
        assert anas != others
        web.pages[HOST][FILE] = f"carehandles-proof={anas}\n"
        await pressing(its, its.telegram.ana.presses(THERE))
        await look(its)
        assert "was not found" in its.telegram.ana.said()[-1], "another's code proves nothing"

        web.pages[HOST][FILE] = f"carehandles-proof={anas}\ncarehandles-proof={others}\n"
        await pressing(its, its.telegram.ana.presses(THERE))
        given = next(iter(its.slack.server.messages.values()))
        await its.slack.ana.press(given, THERE)
        await look(its)
        assert "You are proven" in its.telegram.ana.said()[-1]
        assert "You are proven" in words(list(its.slack.server.messages.values()))
