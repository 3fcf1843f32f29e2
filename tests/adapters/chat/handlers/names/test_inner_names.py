"""A name within everyday talk, a beginning that nobody else has, and lists that go on."""

from collections.abc import Iterator

import pytest

from directory_core.models import Kind, Organization, Platform
from directory_core.testing import an_account, an_organization
from tests.support.dispatcher import FrontDesk, a_front_desk, words_of


@pytest.fixture
def desk() -> Iterator[FrontDesk]:
    def made(
        name: str, city: str, country: str = "GB", kind: Kind = Kind.HOSPITAL, alias: str = ""
    ) -> Organization:
        return an_organization(
            name,
            kind=kind,
            city=city,
            countries=(country,),
            aliases=(alias,) if alias else (),
            accounts=(an_account(f"{name[:6]}{city}".replace(" ", "")[:15], Platform.X),),
        )

    with a_front_desk(
        made("Larkhill Group", "Izmir", "TR", Kind.HEALTH_SYSTEM, "Larkhill"),
        made("Quenby Moor Medical Center", "Leeds"),
        made("Sorley Hospital", "Munich", "DE"),
        made("Sorley Clinic", "Hamburg", "DE"),
        made("Ambrose Clinic in Selby", "Selby", kind=Kind.CLINIC),
        made("Ambrose Clinic in Whitby", "Whitby", kind=Kind.CLINIC),
    ) as front:
        yield front


@pytest.mark.parametrize(
    "text",
    [
        "my cousin is flying to turkey for his hair at larkhill, which profiles are theirs",
        "looking 4 larkhill",
        "my aunt was treated at larkhill last year, what are their socials",
    ],
)
def test_a_name_is_found_within_everyday_talk(desk: FrontDesk, text: str) -> None:
    assert words_of(desk.talk().say(text)).startswith("Larkhill Group")


def test_a_place_where_it_is_not_tells_another_organization(desk: FrontDesk) -> None:
    assert not words_of(desk.talk().say("larkhill portugal instagram")).startswith("Larkhill Group")


def test_a_beginning_that_only_one_name_has_is_that_name(desk: FrontDesk) -> None:
    assert words_of(desk.talk().say("quenby moor")).startswith("Quenby Moor Medical Center")
    assert not words_of(desk.talk().say("ambrose clinic")).startswith("Ambrose Clinic in")


def test_a_list_of_what_is_called_so_is_no_list_of_a_place(desk: FrontDesk) -> None:
    told = words_of(desk.talk().say("all sorley hospitals"))

    assert "sorley" in told
    assert "2 organizations" in told
    assert "Sorley Hospital" in told


@pytest.mark.parametrize(
    "text", ["hospitals in europe", "krankenhäuser in ganz europa", "hospitales en américa latina"]
)
def test_nobody_lists_a_continent(desk: FrontDesk, text: str) -> None:
    told = words_of(desk.talk().say(text))

    assert any(each in told for each in ("Name a country", "Nenne ein Land", "Nombra un país"))


@pytest.mark.parametrize("text", ["und in hamburg", "und hamburg?", "hamburg"])
def test_a_list_goes_on_at_another_place(desk: FrontDesk, text: str) -> None:
    ana = desk.talk()
    assert "Sorley Hospital" in words_of(ana.say("krankenhäuser in münchen"))

    told = words_of(ana.say(text))

    assert "Sorley Clinic" in told
    assert "Sorley Hospital" not in told


def test_nothing_that_only_sounds_like_the_words_beside_an_address_is_offered(
    desk: FrontDesk,
) -> None:
    told = words_of(desk.talk().say("recruiter.x@mailbox.example offered me a sorley nursing job"))

    assert told.startswith("recruiter.x@mailbox.example does not have the domain of anybody")
    assert "Which one do you mean?" not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("do hospitals pay to get on your list", "nobody can pay to be"),
        ("zahlen kliniken für einen eintrag", "niemand kann sich einen kaufen"),
        ("¿los hospitales pagan para estar en la lista?", "nadie puede pagar"),
        ("our hospice moved to a new facebook page, how do we tell you", "Which organization"),
    ],
)
def test_who_pays_and_what_has_moved_is_no_name(desk: FrontDesk, text: str, told: str) -> None:
    assert told in words_of(desk.talk().say(text))


def test_since_when_asks_for_the_evidence(desk: FrontDesk) -> None:
    for text in ("since when", "how old is that?", "seit wann", "depuis quand ?", "desde cuándo"):
        ana = desk.talk()
        ana.say("larkhill")
        assert "Larkhill Group" in words_of(ana.say(text))


def test_the_hospital_and_not_the_other_one_is_a_kind_of_the_last_name(desk: FrontDesk) -> None:
    ana = desk.talk()
    ana.say("sorley")

    assert words_of(ana.say("the hospital, not the clinic")).startswith("Sorley Hospital")


@pytest.mark.parametrize(
    "text",
    [
        "new grad, starting at Larkhill Group in 2 wks. what socials do they have",
        "ich brauche bitte sämtliche Profile der Larkhill Group für einen Podcast",
        "larkhill group (turkey)",
        "the pages of larkhill group in downtown izmir period thank you",
    ],
)
def test_a_name_stands_in_capitals_or_beside_its_place(desk: FrontDesk, text: str) -> None:
    assert words_of(desk.talk().say(text)).startswith("Larkhill Group")


def test_a_country_that_is_like_a_continent_is_none(desk: FrontDesk) -> None:
    assert "Name a country" not in words_of(desk.talk().say("hospitals in south africa"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is this thing run by the government", "I am a bot"),
        ("wird das hier vom staat betrieben", "Ich bin ein Bot"),
        ("A lady says larkhill has a grant for me but I must pay 200 first", "Careful: do not pay"),
        ("me pide que pague antes para recibir la ayuda", "Cuidado: no pagues"),
        ("ich soll erst 100 euro zahlen, dann kommt die hilfe", "Vorsicht"),
    ],
)
def test_who_runs_it_and_money_first_is_understood(desk: FrontDesk, text: str, told: str) -> None:
    assert told in words_of(desk.talk().say(text))


def test_a_system_is_meant_rather_than_its_hospitals() -> None:
    def made(name: str, kind: Kind, *accounts: str, alias: str = "") -> Organization:
        return an_organization(
            name,
            kind=kind,
            city=name.rsplit(maxsplit=1)[-1],
            aliases=(alias,) if alias else (),
            accounts=tuple(an_account(each) for each in accounts),
        )

    with a_front_desk(
        made("Sable Finch & Orr Health", Kind.HEALTH_SYSTEM, "sforr"),
        made("Sable Finch & Orr Medical Center Plano", Kind.HOSPITAL),
        made("Sable Finch & Orr Medical Center Temple", Kind.HOSPITAL),
    ) as front:
        assert words_of(front.talk().say("sable finch n orr")).startswith(
            "Sable Finch & Orr Health"
        )


def test_an_account_that_was_just_opened_leads_into_the_form(desk: FrontDesk) -> None:
    told = words_of(
        desk.talk().say("Larkhill Group just started an instagram, its instagram.com/larkhillgrp")
    )

    assert "Add accounts" in told or "larkhillgrp on Instagram is not listed for" in told


def test_the_one_that_is_called_after_a_country_is_meant_by_its_name() -> None:
    def made(name: str, country: str, alias: str = "") -> Organization:
        aliases = (alias,) if alias else ()
        return an_organization(name, countries=(country,), aliases=aliases)

    with a_front_desk(
        made("Yeşil Sorley", "TR", "Turkish Sorley Cross Society"),
        made("International Sorley Cross Societies", "CH"),
        made("Ambrose Sorley Cross Hospital", "KE"),
    ) as front:
        assert words_of(front.talk().say("the sorley cross in turkey")).startswith("Yeşil Sorley")
        assert "Which one do you mean?" in words_of(front.talk().say("sorley cross in kenya"))


@pytest.mark.parametrize("text", ["larkhill group en español", "is Larkhill Group in French?"])
def test_a_language_beside_a_name_is_that_of_its_accounts(desk: FrontDesk, text: str) -> None:
    assert words_of(desk.talk().say(text)).startswith("Larkhill Group")


@pytest.mark.parametrize(
    "text",
    [
        "can i pay my quenby moor medical center bill with gift cards",
        "a quenby moor medical center doctor loves me and needs money for a visa",
    ],
)
def test_who_is_said_to_want_money_is_shown_with_the_advice(desk: FrontDesk, text: str) -> None:
    told = words_of(desk.talk().say(text))

    assert told.startswith("Careful")
    assert "Quenby Moor Medical Center" in told


def test_praise_before_a_platform_is_no_name(desk: FrontDesk) -> None:
    ana = desk.talk()
    ana.say("larkhill group")

    assert "Larkhill Group" in words_of(ana.say("ok good. and facebook?"))
