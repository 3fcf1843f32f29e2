"""One directory, two venues: what comes in on one is decided on the other.

Both real applications run in one loop, each against its own platform on loopback, over one core.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import Messenger
from adapters.telegram.chats import configured
from bots.outbox_worker import OutboxWorker
from directory_core import Directory
from directory_core.clock import utc_now
from directory_core.models import Identity, State
from directory_core.testing import a_directory
from tests.support.slack_person import words
from tests.support.slack_server import direct
from tests.support.slack_stage import MODERATORS as SLACK_ROOM
from tests.support.slack_stage import Stage, stage
from tests.support.telegram_people import Somebody, toasts
from tests.support.telegram_server import TOKEN
from tests.support.telegram_world import MODERATORS as TELEGRAM_CHAT
from tests.support.telegram_world import World, telegram

TELEGRAM_ROOM = configured(TOKEN, str(TELEGRAM_CHAT))


@dataclass
class House:
    """The product on both venues at once."""

    slack: Stage
    telegram: World
    directory: Directory
    outbox_worker: OutboxWorker

    @property
    def dora(self) -> Somebody:
        """A moderator in Telegram."""
        return self.telegram.ben

    async def deliver(self) -> None:
        """Let the outbox worker carry what is due."""
        await self.outbox_worker.drain()

    def slack_card(self) -> dict[str, Any]:
        """The one card in Slack's moderators' channel."""
        posted = self.slack.server.messages.items()
        [card] = [message for (room, _), message in posted if room == SLACK_ROOM.key]
        return card

    def telegram_card(self) -> dict[str, Any]:
        """The last card in Telegram's moderators' group."""
        return self.telegram.server.message(TELEGRAM_CHAT)

    def told_in_slack(self, user: str) -> str:
        """Everything the bot wrote to somebody directly."""
        posted = self.slack.server.messages.items()
        return words([message for (room, _), message in posted if room == direct(user)])


@asynccontextmanager
async def house(**rules: Any) -> AsyncIterator[House]:
    """The product on both venues, by further `rules`."""
    rooms = (SLACK_ROOM, TELEGRAM_ROOM)
    with a_directory(clock=utc_now, moderator_rooms=rooms, **rules) as directory:
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        async with stage(dispatcher) as slack, telegram(dispatcher) as world:
            messengers: dict[str, Messenger] = {
                "slack": slack.venue.messenger,
                "telegram": world.venue.messenger,
            }
            world.ben.joins(world.moderators)
            yield House(
                slack, world, directory, OutboxWorker(directory, messengers, dispatcher.draw)
            )


async def submitted_in_slack(its: House) -> None:
    """Ana asks for what is not listed, and fills in the form that she is offered."""
    at = its.slack
    await at.ana.command("Nowhere Infirmary")
    await at.server.until(lambda: at.server.ephemeral)
    await at.ana.press(at.server.ephemeral[-1], "Submit it")
    await at.server.until(lambda: at.server.called("views.update"))
    view = next(iter(at.server.views))
    for field, value in {
        "kind": "hospital",
        "accounts:0:address": "https://x.com/nowhereinf",
        "country": "US",
        "city": "Rochester",
    }.items():
        at.ana.fill(view, field, value)
    await at.ana.send(view)
    await its.deliver()


async def submitted_in_telegram(its: House) -> None:
    """Ana walks through the dialog in her private chat."""
    ana = its.telegram.ana

    async def answered(done: Awaitable[object]) -> None:
        count = len(ana.shown())
        await done
        await its.telegram.server.until(lambda: len(ana.shown()) > count)

    for said in (
        "/submit Nowhere Infirmary, Rochester, Minnesota, US",
        "https://nowhere-infirmary.org",
        "https://x.com/nowhereinf",
    ):
        await answered(ana.says(said))
    await answered(ana.presses("Send"))
    await its.deliver()


async def test_what_comes_in_on_slack_is_approved_on_telegram() -> None:
    async with house() as its:
        await submitted_in_slack(its)
        assert "Nowhere Infirmary" in words(its.slack_card())
        assert "Nowhere Infirmary" in its.telegram_card()["text"]

        await its.dora.presses("Approve", at=its.telegram.moderators)
        await its.telegram.server.until(lambda: toasts(its.telegram.server))
        await its.deliver()

        assert its.directory.asking.get("nowhere-infirmary").name == "Nowhere Infirmary"
        assert "approved" in words(its.slack_card())
        assert "Ben" in words(its.slack_card())
        assert "approved" in its.telegram_card()["text"]
        assert "approved" in its.told_in_slack(its.slack.ana.id)


async def test_what_comes_in_on_telegram_is_rejected_on_slack_with_a_reason() -> None:
    async with house() as its:
        await submitted_in_telegram(its)
        carla, server = its.slack.carla, its.slack.server

        await carla.press(its.slack_card(), "Reject")
        await server.until(lambda: server.ephemeral)
        await carla.press(server.ephemeral[-1], "Not official")
        await its.telegram.server.until(lambda: its.directory.operating.health().pending == 0)
        await its.deliver()

        assert "rejected" in words(its.slack_card())
        assert "rejected" in its.telegram_card()["text"]
        told = its.telegram.ana.said()[-1]
        assert "Nowhere Infirmary" in told
        assert "Reason" in told


async def test_of_two_moderators_on_two_venues_the_second_is_told_who_was_first() -> None:
    async with house() as its:
        await submitted_in_slack(its)
        slack, server = its.slack.server, its.telegram.server

        await asyncio.gather(
            its.slack.carla.press(its.slack_card(), "Approve"),
            its.dora.presses("Approve", at=its.telegram.moderators),
        )
        await server.until(lambda: toasts(server))
        await slack.until(lambda: its.directory.operating.health().pending == 0)
        await its.deliver()

        [change] = its.directory.asking.recent().items
        assert change.slug == "nowhere-infirmary"
        toast, private = toasts(server)[-1], words(slack.ephemeral)
        if "Ben" in words(its.slack_card()):
            assert "Ben approved it" in private
        else:
            assert "Carla lo aprobó" in toast, "in Ben's own language"


async def test_one_human_on_two_venues_does_not_approve_their_own() -> None:
    async with house() as its:
        slack, server = its.slack.server, its.telegram.server
        its.telegram.ana.joins(its.telegram.moderators)
        await its.slack.ana.write("link")
        await slack.until(lambda: "link" in its.told_in_slack(its.slack.ana.id))
        code = its.told_in_slack(its.slack.ana.id).split("link ")[-1].split()[0]
        await its.telegram.ana.says(f"/link {code}")
        await server.until(its.telegram.ana.said)

        await submitted_in_slack(its)
        await its.telegram.ana.presses("Approve", at=its.telegram.moderators)
        await server.until(lambda: toasts(server))

        assert its.directory.operating.health().pending == 1
        [mine] = its.directory.submitting.mine(identity(its.telegram.ana)).items
        assert mine.state is State.PENDING


def identity(somebody: Somebody) -> Identity:
    """Somebody as Telegram knows them."""
    return Identity("telegram", TELEGRAM_ROOM.tenant, str(somebody.id))
