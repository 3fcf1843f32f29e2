"""Two organizations in one breath: both are answered for, or it is said which one is not clear."""

from collections.abc import Iterator

import pytest

from directory_core.models import Kind, Organization, Platform
from directory_core.testing import an_account, an_organization
from tests.support.dispatcher import FrontDesk, a_front_desk, words_of


@pytest.fixture
def desk() -> Iterator[FrontDesk]:
    def made(name: str, city: str, *accounts: str, aliases: tuple[str, ...] = ()) -> Organization:
        return an_organization(
            name,
            kind=Kind.HEALTH_SYSTEM,
            city=city,
            aliases=aliases,
            accounts=tuple(an_account(each, Platform.TIKTOK) for each in accounts),
        )

    with a_front_desk(
        made("Silverbirch Health", "Leeds", "silverbirch"),
        made("Wexcare North", "Hull", aliases=("Wexcare",)),
        made("Wexcare South", "Dover", aliases=("Wexcare",)),
        made("Halden & Pryce", "Bath", "haldenpryce"),
        made("Halden", "York", "halden"),
    ) as front:
        yield front


@pytest.mark.parametrize(
    "text",
    [
        "silverbirch health or wexcare on tiktok?",
        "compare wexcare and silverbirch health",
        "difference between silverbirch health and wexcare on tiktok",
        "wexcare vs silverbirch health",
    ],
)
def test_a_name_that_is_not_clear_is_told_beside_the_one_that_is(
    desk: FrontDesk, text: str
) -> None:
    told = words_of(desk.talk().say(text))

    assert "Silverbirch Health" in told
    assert "“wexcare” could be one of 2 organizations." in told
    assert "Wexcare North" in told
    assert "Wexcare South" in told


def test_of_two_names_the_one_that_nobody_lists_is_said_to_be_missing(desk: FrontDesk) -> None:
    told = words_of(desk.talk().say("compare silverbirch health with Mistral Hospital Group"))

    assert "Silverbirch Health" in told
    assert "“Mistral Hospital Group” is not in the directory." in told


def test_a_name_that_has_an_and_in_it_is_one(desk: FrontDesk) -> None:
    told = words_of(desk.talk().say("halden and pryce on tiktok"))

    assert "tiktok.com/@haldenpryce" in told
    assert "tiktok.com/@halden\n" not in told


def test_a_name_that_somebody_compares_is_not_taken_for_their_handle(desk: FrontDesk) -> None:
    told = words_of(desk.talk().say("halden oder wexcare, wer ist auf tiktok"))

    assert "ist nicht eingetragen" not in told
    assert "„wexcare“" in told
