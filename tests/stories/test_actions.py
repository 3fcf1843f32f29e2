"""What it takes to submit and to decide, counted in each venue: docs/submitting.md says as much.

An action is a message that is typed or a button that is pressed.
"""

import asyncio
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from adapters.console.messenger import MODERATORS as CONSOLE_ROOM
from directory_core import read_pasted
from directory_core.models import Identity, RoomAddress
from directory_core.testing import WindableClock, a_directory
from tests.support import slack_venue, telegram_venue
from tests.support.console_page import Page
from tests.support.dispatcher import (
    BEN,
    MODERATORS,
    FrontDesk,
    a_front_desk,
    buttons,
    some_organizations,
)
from tests.support.slack_person import words
from tests.support.slack_server import direct
from tests.support.slack_stage import MODERATORS as SLACK_ROOM
from tests.support.telegram_walks import ANA as TELEGRAM_ANA
from tests.support.telegram_walks import presses, says
from tests.support.telegram_world import play

LINE = "Acme Kids Clinic, Austin TX - twitter @acmekids fb.com/acmekids site acmekids.org"
LINKS = ("https://x.com/acmekids", "https://instagram.com/acmekids", "youtube.com/@acmekids")
MANY = " ".join(f"https://x.com/acmekids{number}" for number in range(60))
SUBMITTING = {
    "`submit` with name, place, website and links in one message": (f"submit {LINE}", "[Send"),
    "the same in two messages: `submit`, then the rest": ("submit", LINE, "[Send"),
    "`submit`, a name with its place, then three links one at a time": (
        *("submit", "Acme Kids Clinic, Austin TX"),
        *LINKS,
        "[Send",
    ),
    "the same for a name that does not say what it is": (
        *("submit", "Riverbend, Austin TX", "[Hospital"),
        *LINKS,
        "[Send",
    ),
    'a pasted organization that is listed already: "it is this one", with its new accounts': (
        *("submit Mayo Clinic, Rochester MN https://instagram.com/mayonew", "[1. Mayo Clinic"),
        "[Send",
    ),
    "*Submit it* under a miss, one link": ("[Submit it", LINKS[0], "[Send"),
    "`add mayo clinic`, one link": ("add mayo clinic", "https://instagram.com/mayonew", "[Send"),
    "`correct mayo clinic`: the field, what it should say, no note": (
        *("correct mayo clinic", "[City", "Jacksonville", "[Skip"),
        "[Send",
    ),
    "`report mayo clinic`: the account, what is wrong, no note": (
        *("report mayo clinic", "[@", "[It is not theirs", "[Skip"),
        "[Send",
    ),
    "sixty links in one message": (f"submit Acme Kids Clinic, Austin TX {MANY}", "[Send"),
}
DECIDING = {
    "approve what the card shows whole": (LINE, ("[Approve",)),
    "approve 23 accounts: the whole page by page, then *Approve all 23*": (
        "Acme Kids Clinic, Austin TX " + " ".join(MANY.split()[:23]),
        ("[Show all 23", "[Next", "[Approve all 23"),
    ),
    "approve a lookalike of a listed account, shown beside it": (
        "Sunny Hill Hospital, Austin TX https://x.com/mayocllnic",
        ("[Approve", "[Approve all the same"),
    ),
    "reject for a canned reason": (LINE, ("[Reject", "[Not official")),
}


@pytest.fixture(autouse=True, scope="module")
def _the_reader_is_warm() -> None:
    """Have the towns read once, so that nobody waits for them in a story."""
    read_pasted(LINE)


def _documented() -> dict[str, int]:
    page = (Path(__file__).parents[2] / "docs" / "submitting.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \|(?: [^|]+ \|)? (\d+) \|$", page, re.MULTILINE)
    return {title: int(count) for title, count in rows}


def test_the_page_tells_the_actions_that_these_stories_take() -> None:
    counted = {title: len(actions) for title, actions in SUBMITTING.items()}
    counted |= {title: len(actions) for title, (_, actions) in DECIDING.items()}
    assert counted.items() <= _documented().items()


def _begun(title: str) -> tuple[str, ...]:
    """What was asked before somebody submits what was not found.

    In Slack its button opens a modal, which `test_slack` fills and sends.
    """
    return ("nowhere infirmary",) if title.startswith("*Submit it*") else ()


@pytest.mark.parametrize("title", SUBMITTING)
def test_so_many_actions_submit_in_the_terminal(title: str) -> None:
    clock = WindableClock()
    with a_directory(
        holding=some_organizations(), clock=clock, moderator_rooms=(CONSOLE_ROOM,)
    ) as directory:
        page = Page(directory, clock)
        page.follow(_typed(page, (*_begun(title), *SUBMITTING[title])))
        ana = Identity("console", "local", "ana")
        assert directory.submitting.mine(ana).total == 1, "".join(page.said)


def _typed(page: Page, actions: tuple[str, ...]) -> Iterator[str]:
    """The lines of a terminal: a button is pressed by the number before it."""
    yield "/as ana"
    for action in actions:
        if not action.startswith("["):
            yield action
            continue
        label = re.escape(action[1:])
        said = "".join(page.said)
        found = re.findall(rf"\[(\d+)\] {label}", said) or re.findall(r"(\d+)\. Mayo Clinic", said)
        assert found, said
        yield found[-1]


@pytest.mark.parametrize("title", [title for title in SUBMITTING if not _begun(title)])
def test_so_many_actions_submit_in_slack(title: str) -> None:
    async def story() -> None:
        async with slack_venue.house() as its:
            ana = its.at.ana
            for action in (*_begun(title), *SUBMITTING[title]):
                shown = its.shown_in(direct(ana.id))
                changed = partial(_says_else, its, words(shown))
                if action.startswith("["):
                    await ana.press(shown[-1], action[1:])
                else:
                    await ana.write(action)
                await its.at.server.until(changed)
            asker = Identity("slack", SLACK_ROOM.tenant, ana.id)
            assert its.directory.submitting.mine(asker).total == 1

    asyncio.run(story())


def _says_else(its: slack_venue.House, before: str) -> bool:
    """Whether Ana's direct messages say something else than before."""
    return words(its.shown_in(direct(its.at.ana.id))) != before


@pytest.mark.parametrize("title", SUBMITTING)
def test_so_many_actions_submit_in_telegram(title: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with telegram_venue.house(tmp_path) as its:
            for action in (*_begun(title), *SUBMITTING[title]):
                if action.startswith("["):
                    await its.server.until(partial(_label, its, action[1:]))
                    await presses(its, its.ana, _label(its, action[1:]))
                else:
                    await says(its, its.ana, action)
            await its.server.until(lambda: its.directory.submitting.mine(TELEGRAM_ANA).total)
            assert its.directory.submitting.mine(TELEGRAM_ANA).total == 1

    play(story)


def _label(its: telegram_venue.House, beginning: str) -> str:
    """The whole label of a button under the last message, once it is there."""
    message = its.server.message(its.ana.private.id)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    labels = [each["text"] for row in rows for each in row]
    told = [each for each in labels if each.casefold().startswith(beginning.casefold())]
    return told[0] if told else ""


@pytest.mark.parametrize("title", SUBMITTING)
def test_a_restart_before_each_action_loses_nothing(title: str) -> None:
    with a_front_desk() as front:
        ana = front.talk()
        for action in (*_begun(title), *SUBMITTING[title]):
            front.reopen()
            if action.startswith("["):
                ana.press(_token(front, ana.last, action[1:]))
            else:
                ana.say(action)
        assert front.directory.submitting.mine(ana.who).total == 1


def _token(front: FrontDesk, reply: object, label: str) -> str:
    return next(each.token for each in buttons(reply) if each.label.startswith(label))  # type: ignore[arg-type]


@pytest.mark.parametrize("title", DECIDING)
def test_so_many_presses_decide_with_a_restart_before_each(title: str) -> None:
    text, presses_ = DECIDING[title]
    with a_front_desk() as front:
        ana = front.talk()
        ana.say(f"submit {text}")
        ana.push("Send")
        number = front.directory.submitting.mine(ana.who).items[0].id
        ben = front.talk(BEN, room=RoomAddress(*_parts(MODERATORS)))
        ben.last = front.deliver()[MODERATORS.key][-1]
        for press in presses_:
            front.reopen()
            ben.press(_token(front, ben.last, press[1:]))
        assert front.directory.delivering.submission(number).state.value in {"approved", "rejected"}


def _parts(room: RoomAddress) -> tuple[str, str, str]:
    return room.venue, room.tenant, room.key
