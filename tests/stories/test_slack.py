"""Whole walks through Slack: the real app, dispatcher and core, against Slack on loopback."""

import asyncio
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import Messenger
from bots.outbox_worker import OutboxWorker
from directory_core.clock import utc_now
from directory_core.models import (
    Identity,
    Kind,
    NewOrganization,
    Platform,
    ProposedAccount,
    RoomAddress,
    State,
)
from tests.support.slack_person import words
from tests.support.slack_server import BOT, Channel
from tests.support.slack_stage import MODERATORS
from tests.support.slack_venue import House, fill, house, opened, private, sent_in, submitted


async def test_ask_and_share() -> None:
    async with house() as its:
        at = its.at
        await at.ana.command("Mayo Clinic")
        answer = await private(at, "Mayo Clinic")
        assert "https://x.com/MayoClinic" in words(answer)
        assert at.server.messages == {}, "nobody else has seen it"

        await at.ana.press(answer, "Share")
        shared = (await at.server.until(lambda: list(at.server.messages.values())))[0]
        assert "Ana shared this" in words(shared)
        assert "https://x.com/MayoClinic" in words(shared)


async def test_figures_come_with_a_picture_and_its_words() -> None:
    async with house() as its:
        at = its.at
        await at.ana.mention("stats")
        await at.server.until(lambda: at.server.called("files.completeUploadExternal"))

        (picture,) = at.server.files.values()
        said = words(next(iter(at.server.messages.values())))
        assert picture["content"].startswith(b"\x89PNG")
        assert picture["channel"] == "C0GENERAL"
        assert "Accounts by platform: X 1" in picture["alt_txt"]
        assert "Accounts by platform" in said, "the words do not wait for it"
        at.server.check()


async def test_help_speaks_of_the_ways_that_slack_has() -> None:
    async with house() as its:
        await its.at.ana.command("help")
        said = words(await private(its.at, "Mayo Clinic"))

        assert "Edit what you asked" in said
        assert "/help" not in said, "Slack takes that for a command of its own"


async def test_mistype_and_pick() -> None:
    async with house() as its:
        at = its.at
        await at.ana.command("mercy hospitl")
        question = await private(at, "Springfield")
        assert "Joplin" in words(question)

        await at.ana.press(question, "1.")
        await at.server.until(lambda: len(at.server.called("response")) == 2)
        assert len(at.server.ephemeral) == 1, "the answer took the question's place"


async def test_submit_with_errors_then_a_duplicate_then_sent() -> None:
    async with house() as its:
        at = its.at
        view = await opened(its)
        assert "Nowhere Infirmary" in words(at.server.views[view])

        fill(at.ana, view, "Mayo Clinik", "https://x.com/home")
        refused = await at.ana.send(view)
        assert refused.body["response_action"] == "errors"
        assert next(iter(refused.body["errors"])).startswith("row:accounts:0")

        at.ana.fill(view, "accounts:0:address", "https://x.com/MayoClinik")
        again = await at.ana.send(view)
        assert again.body["response_action"] == "update"
        assert "Mayo Clinic" in words(at.server.views[view]), "is it one of these?"

        at.ana.fill(view, "same", "none")
        done = await at.ana.send(view)
        assert done.body["response_action"] == "update"
        assert "submit" not in at.server.views[view]
        pending = its.directory.moderating.pending(_ben(its), await _membership(its), page=1).items
        assert [submission.proposal.name for submission in pending] == ["Mayo Clinik"]  # type: ignore[union-attr]  # a new organization

        await its.outbox_worker.drain()
        assert "Mayo Clinik" in words(its.cards())


def _ben(its: House) -> Identity:
    return Identity("slack", MODERATORS.tenant, its.at.ben.id)


async def _membership(its: House) -> Any:
    from directory_core.models import Membership

    return Membership(MODERATORS, True, utc_now())


async def test_two_moderators_press_within_a_millisecond() -> None:
    async with house() as its:
        at = its.at
        card = await submitted(its)
        before = len(at.server.called("response"))
        await asyncio.gather(at.ben.press(card, "Approve"), at.carla.press(card, "Approve"))
        await at.server.until(lambda: len(at.server.called("response")) == before + 2)
        await its.outbox_worker.drain()

        told = [words(each) for each in at.server.called("response")[before:]]
        late = [each for each in told if "Ben" in each or "Carla" in each]
        assert late, "the second one hears who was first"
        assert len(its.cards()) == 1
        assert "Approve" not in [each["text"]["text"] for each in _buttons(its.cards()[0])]
        assert its.directory.asking.get("nowhere-infirmary").accounts
        assert "Nowhere Infirmary" in its.told(at.ana)


def _buttons(shown: dict[str, Any]) -> list[dict[str, Any]]:
    from tests.support.slack_person import buttons

    return list(buttons(shown))


async def test_nobody_outside_the_channel_decides_and_nobody_decides_their_own() -> None:
    async with house() as its:
        at = its.at
        card = await submitted(its)
        before = len(at.server.called("response"))
        await at.ana.press(card, "Approve")
        await at.server.until(lambda: len(at.server.called("response")) > before)
        pending = its.directory.moderating.pending(_ben(its), await _membership(its))

        assert [each.state for each in pending.items] == [State.PENDING]


async def test_a_rejection_in_ones_own_words_reaches_the_submitter() -> None:
    async with house() as its:
        at = its.at
        card = await submitted(its)
        await at.ben.press(card, "Reject")
        reasons = await private(at, "In my own words")
        await at.ben.press(reasons, "In my own words")
        view = (
            await at.server.until(lambda: [v for v in at.server.views.values() if "submit" in v])
        )[-1]["id"]
        at.ben.fill(view, "text", "Their website links elsewhere.")
        closed = await at.ben.send(view)
        await its.outbox_worker.drain()

        assert closed.body["response_action"] == "clear"
        assert "Their website links elsewhere." in its.told(at.ana)


async def test_an_archived_channel_is_told_of_elsewhere_and_shows_the_queue_when_back() -> None:
    other = RoomAddress("slack", MODERATORS.tenant, "C0OTHERMODS")

    async with house(other) as its:
        server = its.at.server
        server.channels[other.key] = Channel(other.key, [BOT])
        server.channels[MODERATORS.key].archived = True
        await its.at.ben.event({"type": "channel_archive", "channel": MODERATORS.key})
        await its.outbox_worker.drain()
        assert "the room is archived" in words(its.shown_in(other.key))

        await sent_in(its)
        await its.outbox_worker.drain()
        assert its.cards() == [], "nobody tries to post where nobody can"

        server.channels[MODERATORS.key].archived = False
        await its.at.ben.event({"type": "channel_unarchive", "channel": MODERATORS.key})
        await its.outbox_worker.drain()
        assert "Nowhere Infirmary" in words(its.cards())


async def test_a_submission_from_the_console_is_approved_in_slack_and_the_submitter_hears() -> None:
    heard: list[str] = []

    class Console:
        venue = "console"
        timeout = 5.0

        async def post(self, _room: RoomAddress, reply: Any) -> str:
            heard.append(reply.text)
            return "1"

        async def edit(self, _room: RoomAddress, _message: str, _reply: Any) -> None:
            raise AssertionError("there is nothing to edit")

    async with house() as its:
        at = its.at
        account = ProposedAccount(Platform.X, "saintsomewhere", "https://x.com/saintsomewhere")
        its.directory.submitting.submit(
            NewOrganization("Saint Somewhere", Kind.HOSPITAL, (account,), country="US"),
            Identity("console", "local", "dora", "Dora"),
            room=RoomAddress("console", "local", "dora"),
            key="console:local:1",
        )
        dispatcher = Dispatcher(its.directory, Texts(), nudge=lambda: None)
        both: dict[str, Messenger] = {"slack": at.venue.messenger, "console": Console()}
        outbox_worker = OutboxWorker(its.directory, both, dispatcher.draw)
        await outbox_worker.drain()
        await at.ben.press(its.cards()[0], "Approve")
        await at.server.until(lambda: at.server.called("response"))
        await outbox_worker.drain()

    assert any("Saint Somewhere" in text for text in heard)
