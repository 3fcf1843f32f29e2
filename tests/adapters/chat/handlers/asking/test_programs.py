"""What programs are told of websites: the same as people, and of confirmed websites alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from adapters.chat.handlers.asking.programs import Programs
from directory_core import Directory
from directory_core.models import Platform, WebsiteOrigin
from directory_core.testing import WindableClock, a_directory
from tests.support.dispatcher import TEXTS
from tests.support.mercy import BEN, CONFIRMED, look, mercy, seen

FACEBOOK = "https://www.facebook.com/mercygeneral"


@contextmanager
def seen_on_website(
    origin: WebsiteOrigin | None = CONFIRMED,
) -> Iterator[tuple[Directory, Programs]]:
    """A hospital whose website links to an account that is not listed."""
    clock = WindableClock()
    with a_directory(
        holding=[mercy(website_origin=origin, aliases=("Quillfeather",))],
        clock=clock,
        moderators=(BEN,),
    ) as directory:
        look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
        yield directory, Programs(directory, TEXTS, clock=clock)


def test_an_organization_is_told_with_its_rungs_and_what_its_website_links_to() -> None:
    with seen_on_website() as (_, programs):
        record: Any = programs.ask("quillfeather")
        (account,) = record["matches"][0]["accounts"]
        assert (account["rung"], account["age"], account["last_seen"]) == (2, "fresh", "2026-03-02")
        (found,) = record["seen_on_website"]
        assert (found["handle"], found["seen_on"]) == ("mercygeneral", "2026-03-02")
        assert found["seen_at"] == "https://www.mercy.org/"


def test_an_account_that_is_not_listed_is_told_with_the_website_that_links_to_it() -> None:
    with seen_on_website() as (_, programs):
        for record in (programs.identify(FACEBOOK), programs.ask(FACEBOOK)):
            address: Any = record["addresses"][0]  # type: ignore[index]
            assert address["rung"] is None
            assert address["linked_from"] == [
                {
                    "organization": "mercy-general",
                    "website": "https://www.mercy.org",
                    "seen_at": "https://www.mercy.org/",
                    "seen_on": "2026-03-02",
                }
            ]


def test_what_stands_on_a_website_that_nobody_confirmed_is_told_to_no_program() -> None:
    with seen_on_website(None) as (_, programs):
        record: Any = programs.ask("quillfeather")
        assert "seen_on_website" not in record
        assert record["matches"][0]["accounts"][0]["rung"] == 0
        address: Any = programs.identify(FACEBOOK)["addresses"][0]  # type: ignore[index]
        assert address["linked_from"] == []


def test_what_programs_ask_is_not_counted_as_asked_for() -> None:
    with seen_on_website() as (directory, programs):
        programs.ask("quillfeather")
        directory.evidence.close()
        (task,) = directory.evidence.tasks(BEN, None).items
        assert task.asked == 0
