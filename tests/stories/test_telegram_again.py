"""Restarts, repeats and a second process: what comes twice or late in Telegram changes nothing."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from adapters.telegram.chats import private_room
from adapters.telegram.updates import polling
from directory_core.models import NewOrganization, State
from tests.support.telegram_people import Somebody
from tests.support.telegram_server import Payload, TelegramServer
from tests.support.telegram_venue import House, house
from tests.support.telegram_walks import ANA, moderating, only, presses, says, submitted, told
from tests.support.telegram_world import FEED, MODERATORS, play

Step = Callable[[House], Awaitable[object]]


def saying(text: str) -> Step:
    return lambda its: says(its, its.ana, text)


def pressing(label: str) -> Step:
    return lambda its: presses(its, its.ana, label)


async def _carla(its: House, does: Callable[[Somebody], Awaitable[object]]) -> None:
    """Carla does something in the moderators' room, and the bot says something there."""
    _, carla = moderating(its)
    before = len(its.server.texts(MODERATORS))
    await does(carla)
    await its.server.until(lambda: len(its.server.texts(MODERATORS)) > before)


def carla_presses(label: str) -> Step:
    return lambda its: _carla(its, lambda carla: carla.presses(label, with_button(its, label)))


def with_button(its: House, label: str) -> Payload:
    """The last message in the moderators' room that has such a button."""
    here = [message for (chat, _), message in its.server.messages.items() if chat == MODERATORS]
    return [message for message in here if f'"{label}"' in json.dumps(message)][-1]


def posted(server: TelegramServer) -> tuple[int, int]:
    """How many cards stand in the moderators' room, and how much was said in the feed."""
    cards = [call for call in server.of("sendMessage", MODERATORS) if call.buttons]
    return len(cards), len(server.texts(FEED))


def carla_replies(text: str) -> Step:
    async def step(its: House) -> None:
        _, carla = moderating(its)
        before = len(its.ana.said())
        await carla.replies(its.server.message(MODERATORS), text, at=its.moderators)
        await its.server.until(lambda: len(its.ana.said()) > before)

    return step


SUBMITTING = (
    saying("/submit"), saying("Nowhere Place"), pressing("More"), pressing("Hospital"),
    saying("x.com/nowhereinf"), pressing("Add or change details"), pressing("Change: City"),
    saying("Rochester"), pressing("Add or change details"), pressing("Change: Name"),
    saying("Nowhere Hospital"), pressing("Send"),
)  # fmt: skip
ASKING = (carla_presses("Ask"), carla_replies("Where did you see it?"), pressing("Answer"))
REJECTING = (carla_presses("Reject"), carla_presses("In my own words"))


def test_a_restart_after_every_step_of_every_dialog_loses_nothing(tmp_path: Path) -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            for step in SUBMITTING:
                async with house(tmp_path, server=server) as its:
                    await step(its)
            async with house(tmp_path, server=server) as its:
                await server.until(lambda: server.texts(MODERATORS))
            for step in (*ASKING, saying("On its website."), *REJECTING):
                async with house(tmp_path, server=server) as its:
                    await step(its)
            async with house(tmp_path, server=server) as its:
                await carla_replies("Not theirs.")(its)
                await told(its, its.ana, "Not theirs.")

                submission = only(its)
                assert isinstance(submission.proposal, NewOrganization)
                assert submission.proposal.name == "Nowhere Hospital"
                assert submission.exchanges[0].answer == "On its website."
                assert submission.state is State.REJECTED

    play(story)


async def all_told(its: House) -> None:
    """Wait until the last notice is settled, which is a moment after Telegram has heard it."""
    async with asyncio.timeout(20):
        while its.directory.operating.health().notices:  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.02)


def test_everything_may_come_again_after_a_restart_and_changes_nothing(tmp_path: Path) -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            async with house(tmp_path, server=server) as its:
                ben, _ = moderating(its)
                await ben.presses("Approve", await submitted(its))
                await told(its, its.ana, "It was approved")
                await server.until(lambda: server.texts(FEED))
                await server.until(lambda: not server.queue)
                await all_told(its)
                before, revision = only(its), its.directory.operating.health().revision
            there = posted(server)

            async with house(tmp_path, server=server) as its:
                moderating(its)
                server.answered.clear()  # Telegram forgets a press within minutes
                for update in [*server.pushed]:
                    await server.redeliver(update)
                await server.until(lambda: not server.queue)
                await all_told(its)

                health = its.directory.operating.health()
                assert (only(its), health.revision, health.notices) == (before, revision, 0)
                assert its.directory.submitting.drafts(ANA, private_room("4242", its.ana.id)) == ()
                assert posted(server) == there

    play(story)


def test_of_two_processes_one_polls_and_the_other_takes_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "NOT_OURS", 0.02)

    async def story() -> None:
        async with TelegramServer() as server:
            first, second = (house(tmp_path, server=server) for _ in range(2))
            its = await first.__aenter__()
            await says(its, its.ana, "mayo clinic")
            async with second as other:
                await says(its, its.ana, "mercy hospitl")
                await first.__aexit__(None, None, None)
                await says(other, other.ana, "2")

                assert len(other.ana.said()) == 3, "each is answered once"

    play(story)


def test_a_button_pressed_three_times_at_once_is_one_decision(tmp_path: Path) -> None:
    async def story() -> None:
        async with TelegramServer() as server, house(tmp_path, server=server) as its:
            ben, _ = moderating(its)
            card = await submitted(its)
            token = f"approve:{only(its).id}:1"
            await asyncio.gather(*(ben.sends_token(token, card) for _ in range(3)))
            await told(its, its.ana, "It was approved")
            await server.until(lambda: not server.queue)

            assert len(only(its).decisions) == 1

    play(story)
