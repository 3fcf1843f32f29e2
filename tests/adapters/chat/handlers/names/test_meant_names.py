"""Which name of a sentence is meant: compounds, kinds beside names, words that are of none."""

import pytest

from adapters.chat.views import Card
from directory_core.models import Alias, Kind, NameKind, Platform
from directory_core.testing import an_account, an_organization
from tests.support.dispatcher import FrontDesk, a_front_desk, words_of


def _also(text: str) -> Alias:
    return Alias(text, NameKind.ALIAS)


@pytest.fixture(scope="module")
def desk() -> FrontDesk:  # type: ignore[misc]  # pytest's own way with generators
    trust = an_organization(
        "Alder's and St Ambrose' NHS Foundation Trust",
        kind=Kind.HEALTH_SYSTEM,
        aliases=(_also("Alder's and St Ambrose'"),),
    )
    with a_front_desk(
        trust,
        an_organization("Alder's Hospital", aliases=(_also("Alder's"),)),
        an_organization("St Ambrose' Hospital", aliases=(_also("St Ambrose'"),)),
        an_organization("Wyn Lewis Group", kind=Kind.PHARMACY, aliases=(_also("Wyn Lewis"),)),
        an_organization("Cohens Chemist", kind=Kind.PHARMACY),
        an_organization("Northgate Clinic", accounts=(an_account("ngc", Platform.X),)),
        an_organization("Northgate Hospital", accounts=(an_account("ngh", Platform.FACEBOOK),)),
        an_organization("Berlin House", kind=Kind.HOSPITAL, city="Berlin", countries=("DE",)),
        an_organization("Spree House", kind=Kind.HOSPITAL, city="Berlin", countries=("DE",)),
        an_organization("Alster House", kind=Kind.HOSPITAL, city="Hamburg", countries=("DE",)),
        an_organization("Androscoggin", kind=Kind.HOSPITAL, city="Berlin", countries=("US",)),
    ) as front:
        yield front


@pytest.mark.parametrize("text", ["alders and st ambrose", "alders and st ambrose nhs trust"])
def test_a_name_with_an_and_in_it_is_neither_half(desk: FrontDesk, text: str) -> None:
    assert words_of(desk.talk().say(text)).startswith("Alder's and St Ambrose' NHS")


def test_a_kind_beside_a_name_tells_who_is_meant(desk: FrontDesk) -> None:
    assert words_of(desk.talk().say("wyn lewis chemist")).startswith("Wyn Lewis Group")


def test_a_word_that_no_name_begins_like_is_left_out(desk: FrontDesk) -> None:
    assert words_of(desk.talk().say("wyn lewis group plxyz")).startswith("Wyn Lewis Group")


def test_choices_say_that_none_of_them_is_on_the_platform(desk: FrontDesk) -> None:
    told = desk.talk().say("northgate telegram").text
    assert "None of these is listed with an account on Telegram." in told
    assert "None of these" not in desk.talk().say("northgate twitter").text


def test_two_places_alone_are_asked_for_what_is_listed_there(desk: FrontDesk) -> None:
    told = words_of(desk.talk().say("berlin oder hamburg"))
    assert "Berlin House" in told
    assert "Alster House" in told


def test_a_city_is_listed_in_the_country_that_has_most_there(desk: FrontDesk) -> None:
    reply = desk.talk().say("hospitals in berlin")
    (card,) = reply.parts
    assert isinstance(card, Card)
    assert card.title.startswith("Hospitals · Berlin, Germany: 2")
    assert [button.label for button in reply.buttons] == ["Berlin, United States (1)"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cheers mate that did it blorp", "You're welcome."),
        ("which networks can you look up", "I look up accounts on"),
        ("welche plattformen kennst du", "Ich kenne Accounts auf"),
        ("is a human reading this or a machine", "I am a bot"),
        ("liest das ein mensch oder eine maschine", "Ich bin ein Bot"),
        ("vielen dank und schönen abend noch", "Gern"),
    ],
)
def test_small_talk_is_answered_in_words_that_nobody_listed(
    desk: FrontDesk, text: str, told: str
) -> None:
    assert told in words_of(desk.talk().say(text))
