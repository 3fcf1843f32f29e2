"""A story: a link is gone from a website, and two moderators agree that the account goes too."""

from adapters.console.messenger import MODERATORS, User
from directory_core.models import LookState
from directory_core.testing import WindableClock, a_directory
from tests.support.console_page import Page
from tests.support.mercy import look, mercy, seen


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
