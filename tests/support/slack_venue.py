"""The whole product behind Slack: the real app, dispatcher, core and worker, and what people do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from bots.leases import Rooms
from bots.outbox_worker import OutboxWorker
from directory_core import Directory
from directory_core.clock import utc_now
from directory_core.models import Kind, RoomAddress
from directory_core.testing import a_directory, an_account, an_organization
from tests.support.slack_person import Person, words
from tests.support.slack_server import direct
from tests.support.slack_stage import MODERATORS, Stage, stage

MAYO = an_organization(
    "Mayo Clinic", kind=Kind.HOSPITAL, city="Rochester", accounts=(an_account("MayoClinic"),)
)
MERCY = an_organization("Mercy Hospital Springfield", kind=Kind.HOSPITAL, city="Springfield")
MERCY_TOO = an_organization("Mercy Hospital Joplin", kind=Kind.HOSPITAL, city="Joplin")


@dataclass
class House:
    """The whole product behind Slack."""

    at: Stage
    directory: Directory
    outbox_worker: OutboxWorker

    def cards(self) -> list[dict[str, Any]]:
        """What the moderators' channel shows."""
        return self.shown_in(MODERATORS.key)

    def told(self, person: Person) -> str:
        """What the bot wrote to somebody directly."""
        return words(self.shown_in(direct(person.id)))

    def shown_in(self, wanted: str) -> list[dict[str, Any]]:
        """What a channel shows."""
        posted = self.at.server.messages.items()
        return [message for (channel, _), message in posted if channel == wanted]


@asynccontextmanager
async def house(*others: RoomAddress) -> AsyncIterator[House]:
    with a_directory(
        holding=(MAYO, MERCY, MERCY_TOO), clock=utc_now, moderator_rooms=(MODERATORS, *others)
    ) as directory:
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        async with stage(dispatcher, rooms=Rooms(directory)) as at:
            yield House(
                at,
                directory,
                OutboxWorker(directory, {"slack": at.venue.messenger}, dispatcher.draw),
            )


async def private(at: Stage, text: str) -> dict[str, Any]:
    """The last thing that was said to somebody alone, once it says `text`."""
    await at.server.until(lambda: at.server.ephemeral and text in words(at.server.ephemeral[-1]))
    return at.server.ephemeral[-1]


async def opened(its: House) -> str:
    """The form for a new entry, opened from a miss with the name carried over."""
    at = its.at
    await at.ana.command("Nowhere Infirmary")
    miss = await private(at, "Nowhere Infirmary")
    await at.ana.press(miss, "Submit it")
    await at.server.until(lambda: at.server.called("views.update"))
    return next(iter(at.server.views))


def fill(ana: Person, view: str, name: str, address: str) -> None:
    ana.fill(view, "name", name)
    ana.fill(view, "kind", "hospital")
    ana.fill(view, "accounts:0:address", address)
    ana.fill(view, "country", "US")
    ana.fill(view, "city", "Rochester")


async def sent_in(its: House) -> None:
    """Ana submits what she did not find."""
    view = await opened(its)
    fill(its.at.ana, view, "Nowhere Infirmary", "https://x.com/nowhere_care")
    await its.at.ana.send(view)


async def submitted(its: House) -> dict[str, Any]:
    """Ana's submission, as the moderators' channel shows it."""
    await sent_in(its)
    await its.outbox_worker.drain()
    return its.cards()[0]
