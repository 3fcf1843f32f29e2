"""A story: a link is gone from a website, and two moderators agree that the account goes too."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from adapters.console.messenger import MODERATORS, User
from directory_core import Directory
from directory_core.models import Look, LookState, Sighting
from directory_core.testing import WindableClock, a_directory, fill
from tests.stories.test_across_venues import House, house
from tests.stories.test_websites import pressing
from tests.support.console_page import Page
from tests.support.mercy import look, mercy, seen
from tests.support.slack_person import Person, button, words
from tests.support.slack_stage import MODERATORS as SLACK_ROOM
from tests.support.telegram_people import Somebody, toasts


def test_the_second_moderator_takes_off_what_the_first_one_approved() -> None:
    clock = WindableClock()
    both = (User("moderator").identity, User("dora").identity)
    with a_directory(
        holding=[mercy()], clock=clock, moderators=both, moderator_rooms=(MODERATORS,)
    ) as directory:
        page = Page(directory, clock)
        look(directory, seen("mercygen"))
        clock.wind(days=40)
        look(directory, state=LookState.NO_LINKS)

        said = page.type("/as moderator", "pending", "1", "1", "1")
        assert "a second moderator has to agree" in said
        assert len(directory.asking.get("mercy-general").accounts) == 1

        said = page.type("/as dora", "pending", "1", "1", "1")
        assert "One moderator has approved this" in said
        assert directory.asking.get("mercy-general").accounts == ()


def looked(directory: Directory, state: LookState, *sightings: Sighting) -> None:
    """Let a worker look at the one website there is, once more within the hour."""
    directory.evidence.put_first(directory.evidence.choose())
    directory.evidence.put_first(directory.evidence.choose(oldest=True))
    (wanted,) = directory.evidence.claim(asked_only=True)
    directory.evidence.record(wanted, Look(wanted.website, state, sightings))


@asynccontextmanager
async def venues() -> AsyncIterator[House]:
    """Both venues, after a link that was seen is gone."""
    async with house(removals_need_two=True) as its:
        fill(its.directory, mercy())
        looked(its.directory, LookState.OK, seen("mercygen"))
        looked(its.directory, LookState.NO_LINKS)
        yield its


def listed(its: House) -> int:
    return len(its.directory.asking.get("mercy-general").accounts)


async def decides_in_slack(its: House, who: Person) -> str:
    """A moderator leafs to the task in their channel and takes the account off; what they read."""
    server = its.slack.server

    async def shown(wanted: str) -> dict[str, Any]:
        await server.until(lambda: server.ephemeral and wanted in words(server.ephemeral[-1]))
        return server.ephemeral[-1]

    await who.command("pending", SLACK_ROOM.key)
    await who.press(await shown("Seen on websites"), "Seen on websites")
    tasks = await shown("links to a listed account no more")
    await who.act(tasks, button(tasks, "1. Mercy General"))
    task = await shown("Take it off the list")
    await who.press(task, "Take it off the list")
    await asyncio.sleep(0.3)
    return words(task) + words(server.ephemeral[-1])


async def decides_in_telegram(its: House, who: Somebody, *labels: str) -> str:
    """A moderator leafs to the task in the group, and presses; what was read, toast and all."""
    room = its.telegram.moderators
    command, *rest = labels
    await pressing(its, who.says(command, at=room))
    read = ""
    for label in rest:
        await pressing(its, who.presses(label, at=room))
        read += room.said()[-1]
    return read + toasts(its.telegram.server)[-1]


async def test_in_slack_the_second_moderator_takes_off_what_the_first_one_approved() -> None:
    async with venues() as its:
        said = await decides_in_slack(its, its.slack.carla)
        assert "a second moderator has to agree" in said
        assert listed(its) == 1

        said = await decides_in_slack(its, its.slack.carla)
        assert "somebody else" in said.lower()
        assert listed(its) == 1, "one moderator is not two"

        said = await decides_in_slack(its, its.slack.ben)
        assert "One moderator has approved this" in said
        assert listed(its) == 0


async def test_in_telegram_the_second_moderator_takes_off_what_the_first_one_approved() -> None:
    async with venues() as its:
        ana, ben = its.telegram.ana, its.dora
        ana.joins(its.telegram.moderators)
        spanish = ("Visto en sitios web", "1. Mercy General", "Quitarla")
        said = await decides_in_telegram(its, ben, "/pendientes", *spanish)
        assert "segundo moderador" in said
        assert listed(its) == 1

        english = ("Seen on websites", "1. Mercy General", "Take it off the list")
        said = await decides_in_telegram(its, ana, "/pending", *english)
        assert "One moderator has approved this" in said
        assert listed(its) == 0


async def test_one_approves_in_telegram_and_another_in_slack() -> None:
    async with venues() as its:
        spanish = ("Visto en sitios web", "1. Mercy General", "Quitarla")
        await decides_in_telegram(its, its.dora, "/pendientes", *spanish)
        assert listed(its) == 1
        assert "One moderator has approved this" in await decides_in_slack(its, its.slack.carla)
        assert listed(its) == 0
