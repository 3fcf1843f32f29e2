"""What answers say of organizations' websites: warnings, what is gone, what cannot be read."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from adapters.console.messenger import MODERATORS, User
from directory_core.models import LookState, Platform
from directory_core.testing import WindableClock, a_directory, fill
from tests.support.console_page import Page
from tests.support.mercy import look, mercy, seen

MODERATOR = (User("moderator").identity,)
ASKED = "quillfeather"
MERCY = mercy(aliases=("Quillfeather",))


@pytest.fixture
def page() -> Iterator[Page]:
    clock = WindableClock()
    with a_directory(
        holding=[MERCY], clock=clock, moderators=MODERATOR, moderator_rooms=(MODERATORS,)
    ) as directory:
        yield Page(directory, clock)


def later(page: Page) -> None:
    page.clock.wind(days=40)  # type: ignore[attr-defined]


def test_an_answer_warns_at_once_of_an_account_that_may_be_anothers_now(page: Page) -> None:
    look(page.directory, seen("mercygen", platform_id="id-1"))
    later(page)
    look(page.directory, seen("mercygen", platform_id="id-2"))
    assert "may be in other hands" in page.type("/as moderator", "help")
    assert "@mercygen may belong to somebody else now" in page.type("/as ana", ASKED)


def test_a_link_that_is_gone_is_said_with_its_day(page: Page) -> None:
    look(page.directory, seen("mercygen"))
    later(page)
    look(page.directory, state=LookState.NO_LINKS)
    said = page.type("/as ana", ASKED)
    assert "Its website linked to @mercygen on X until" in said
    assert "and does so no more" in said


def test_a_handle_that_was_replaced_is_remembered_and_warned_of(page: Page) -> None:
    look(page.directory, seen("mercygen"))
    later(page)
    look(page.directory, seen("mercygeneral"))
    page.type("/as moderator", "pending", "1", "1", "1")
    assert "was @mercygen until" in page.type("/as ana", ASKED)
    assert "anybody may hold" in page.type("/as ana", "is https://x.com/mercygen real?")


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (LookState.ROBOTS, "Its website asks not to be read by programs"),
        (LookState.PARKED, "seems to have lapsed"),
    ],
)
def test_what_cannot_be_read_is_said(page: Page, state: LookState, said: str) -> None:
    look(page.directory, state=state)
    assert said in page.type("/as ana", ASKED)


def test_a_stranger_beside_the_known_account_is_warned_of_and_changes_nothing(page: Page) -> None:
    stranger = seen("cheapwatches", own=False, stranger=True)
    look(page.directory, seen("mercygen"), stranger, state=LookState.CONTRADICTION)
    assert "links to a stranger's account beside its own" in page.type("/as ana", ASKED)
    assert len(page.directory.asking.get("mercy-general").accounts) == 1


def test_what_an_unconfirmed_website_links_to_reaches_moderators_alone(page: Page) -> None:
    fill(page.directory, replace(MERCY, website_origin=None))
    look(page.directory, seen("mercygen"), seen("mercyhelps", Platform.FACEBOOK))
    assert "mercyhelps" not in page.type("/as ana", ASKED)
    said = page.type("/as ana", "is https://facebook.com/mercyhelps real?")
    assert "links to" not in said
    told = page.type("/as moderator", ASKED)
    assert "An unconfirmed website" in told
    assert "mercyhelps" in told


def test_many_accounts_are_all_shown_before_they_are_listed(page: Page) -> None:
    many = [seen(f"mercyteam{n}", Platform.INSTAGRAM) for n in range(40)]
    look(page.directory, seen("mercygen"), *many)
    first = page.type("/as moderator", "pending", "1", "1")
    assert "15 of 40 accounts are shown so far" in first
    assert "List all 40" not in first
    whole = page.type("/as moderator", "pending", "1", "1", "1", "1")
    assert "List all 40" in whole
