"""Conversation: what is said in words of one's own, and what is no question for the directory."""

from contextlib import AbstractContextManager

import pytest

from adapters.chat.views import Card, Reply, Tone
from directory_core.models import Kind, Organization, Platform
from directory_core.testing import an_account, an_organization
from tests.support.dispatcher import FrontDesk, Talk, a_front_desk, words_of


def said(talk: Talk, text: str) -> str:
    return words_of(talk.say(text))


def opening(reply: Reply) -> str:
    return reply.text.splitlines()[0]


@pytest.mark.parametrize(
    "text",
    [
        "mayoclinlc instagram",
        "FB - mayoclinlc",
        "is mayocl1nic real on insta?",
        "instagram: cvs twitter: mayoclinlc",
        "mayo_clinic_refund on twitter is that real",
    ],
)
def test_a_handle_without_its_at_is_warned_of_all_the_same(ana: Talk, text: str) -> None:
    assert opening(ana.say(text)).startswith("Warning: ")


@pytest.mark.parametrize("text", ["mayo clinic twitter", "mayoclinic twitter", "Máyo Clinic"])
def test_a_name_is_no_handle(ana: Talk, text: str) -> None:
    assert "Warning" not in said(ana, text)


def test_an_impostor_named_without_an_at_can_be_reported(ana: Talk) -> None:
    assert "Moderators will look at @mayoclinlc" in said(ana, "report mayoclinlc")


def test_a_reported_name_that_one_platform_forbids_is_taken_to_be_on_another() -> None:
    accounts = (an_account("AcmeClinic", Platform.FACEBOOK), an_account("acmeclinic", Platform.X))
    with a_front_desk(an_organization("Acme Clinic", accounts=accounts)) as front:
        assert "Moderators will look at" in said(front.talk(), "report @acme_clinic_pay")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("can you call the hospital for me", "I cannot call"),
        ("can i talk to a human", "I am a bot, and I cannot put you through"),
        ("is this app free", "costs nothing"),
        ("is your data any good", "names its source"),
        ("who checks if it's real", "names its source"),
        ("are you tracking me", "What I keep"),
        ("what exactly are you for", "I know the official"),
        ("{{7*7}} ${jndi:ldap://x/a}", "I cannot do that"),
        ("acme's facebook page has moved", "Correct something"),
        ("approve my submission", "I cannot do that"),
        ("a mayo clinic doctor asked me to invest", "Careful: do not pay"),
        ("our hospital has a new twitter", "Anybody can add"),
        ("unser klinikum fehlt bei euch", "Jeder kann eine Organisation"),
        ("i found a fake mayo clinic on tiktok", "Which account is it?"),
        ("who pays for this", "costs nothing"),
        ("hospitals near me", "I do not know where you are"),
        ("closest pharmacy", "I do not know where you are"),
        ("you're wrong", "I am sorry"),
        ("that's not right", "I am sorry"),
        ("when was this last updated", "names its source"),
        ("hello, is anybody there", "Hello!"),
        ("good night", "Bye"),
        ("k", "Good."),
        ("¿puedo hablar con una persona?", "Soy un bot"),
        ("ist das kostenlos", "kostet nichts"),
        ("c'est gratuit ?", "ne coûte rien"),
        ("isso está errado", "Desculpe"),
        ("apotheke in meiner nähe", "Ich weiß nicht, wo du bist"),
        ("hey so what is this thing for and who is it made for", "I know the official"),
        ("our clinic's pages aren't in here, how do we get them in", "Anybody can add"),
        ("merci beaucoup, bonne soirée à vous", "Au revoir"),
        ("thanks, same to you", "You're welcome"),
    ],
)
def test_what_is_no_question_for_the_directory_is_answered(ana: Talk, text: str, told: str) -> None:
    assert told in said(ana, text)


@pytest.mark.parametrize(
    "text",
    [
        "i want pizza", "who pays for lunch", "the moon is made of cheese", "quiero una pizza",
        "asdkjhasd", "qwerty zxcv", "ich habe hunger und will schlafen", "blorp fizzle", "snorfle",
    ],
)  # fmt: skip
def test_everyday_talk_is_no_name_and_is_not_offered_for_submission(ana: Talk, text: str) -> None:
    reply = ana.say(text)
    assert not reply.buttons
    assert len(reply.text.splitlines()) == 1


def test_is_that_official_asks_for_the_evidence_of_who_was_spoken_of(ana: Talk) -> None:
    ana.say("mayo clinic")
    assert ana.say("is that official?").text.startswith("Mayo Clinic: each account below names")


def test_that_is_wrong_leads_to_the_correction_of_who_was_spoken_of(ana: Talk) -> None:
    ana.say("mayo clinic")
    assert "what is wrong with Mayo Clinic" in said(ana, "that's wrong")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("and in spanish", "hablo español"),
        ("auf deutsch bitte", "Deutsch"),
        ("português", "português"),
        ("do you speak french", "français"),
    ],
)
def test_a_language_is_spoken_when_it_is_asked_for(ana: Talk, text: str, told: str) -> None:
    assert told in said(ana, text)


def test_a_name_of_words_that_ask_is_found_by_all_of_them() -> None:
    account = an_account("paguemenos", Platform.INSTAGRAM)
    with a_front_desk(an_organization("Pague Menos", accounts=(account,))) as front:
        assert "@paguemenos" in said(front.talk(), "me passa o insta da pague menos")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("show me the facebook one", "facebook.com/mayoclinic"),
        ("and which of those is official", "Mayo Clinic"),
        ("is there a facebook page as well", "facebook.com/mayoclinic"),
        ("ok give me the genuine one", "Mayo Clinic"),
        ("ok and do they have an x account", "x.com/mayoclinic"),
        ("how can you be certain of that", "Mayo Clinic: each account below names"),
    ],
)
def test_what_follows_on_an_answer_means_who_was_spoken_of(ana: Talk, text: str, told: str) -> None:
    ana.say("mayo clinic")
    assert told in said(ana, text)


def test_words_of_talk_beside_a_name_are_no_part_of_it(ana: Talk) -> None:
    assert "x.com/mayoclinic" in said(ana, "is mayo clinic active on x")


def test_a_bare_handle_that_imitates_can_be_reported_here_and_on_the_platforms(ana: Talk) -> None:
    (card,) = ana.say("@mayoclinlc").parts
    assert isinstance(card, Card)
    assert any(each.token for each in card.buttons)
    assert any(each.url.startswith("https://help.x.com/") for each in card.buttons)


def hospitals() -> AbstractContextManager[FrontDesk]:
    return a_front_desk(
        an_organization("Klinikum", kind=Kind.HOSPITAL, city="Munich", countries=("DE",)),
        an_organization("Cancer House", kind=Kind.HOSPITAL, city="Seville", countries=("ES",)),
        an_organization("Heart House", kind=Kind.HOSPITAL, city="Seville", countries=("ES",)),
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("hospitals in münchen", "Hospitals · München: 1 organization"),
        ("hospitales de sevilla", "Hospitales · Sevilla: 2 organizaciones"),
        ("kliniken in muenchen", "Krankenhäuser · Muenchen: 1 Organisation"),
        ("cancer centers in sevilla", "Hospitals · “cancer” · Sevilla: 1 organization"),
    ],
)
def test_a_city_is_found_by_its_names_in_other_languages(text: str, title: str) -> None:
    with hospitals() as front:
        assert title in said(front.talk(), text)


def test_where_none_is_on_a_platform_the_list_without_it_follows() -> None:
    with hospitals() as front:
        reply = front.talk().say("hospitals in seville on instagram")
        assert opening(reply) == "The directory has nothing for Hospitals · Seville · Instagram."
        assert "Heart House" in words_of(reply)


def test_two_places_are_listed_one_below_the_other_and_numbered_on() -> None:
    lyon = an_organization("Lyon House", kind=Kind.HOSPITAL, city="Lyon", countries=("FR",))
    berlin = an_organization("Berlin House", kind=Kind.HOSPITAL, city="Berlin", countries=("DE",))
    with a_front_desk(lyon, berlin) as front:
        talk = front.talk()
        told = said(talk, "hospitals in france and germany")
        assert "1. Lyon House" in told
        assert "2. Berlin House" in told
        assert "Berlin House" in said(talk, "hospitals in lyon and berlin")
        assert "Berlin House" in said(talk, "hospitals in france, germany and spain")
        (card,) = talk.say("2").parts
        assert isinstance(card, Card)
        assert card.title == "Berlin House"


def test_where_no_hospital_is_on_a_platform_health_systems_there_follow() -> None:
    accounts = (an_account("acme", Platform.INSTAGRAM),)
    system = an_organization(
        "Acme Kliniken", kind=Kind.HEALTH_SYSTEM, countries=("DE",), accounts=accounts
    )
    with a_front_desk(system) as front:
        told = said(front.talk(), "Welche Kliniken in Deutschland haben Instagram")
        assert "Acme Kliniken" in told
        assert "hat nichts für Krankenhäuser · Deutschland · Instagram" in told


def test_a_handle_that_looks_like_a_domain_is_judged_as_a_handle() -> None:
    accounts = (an_account("acme.kliniken", Platform.INSTAGRAM),)
    with a_front_desk(an_organization("Acme", accounts=accounts)) as front:
        assert "Acme" in said(front.talk(), "is the instagram account acme.kliniken real")


def test_a_platform_s_name_is_no_handle(ana: Talk) -> None:
    told = said(ana, "need mayo clinic's LinkedIn for a job application")
    assert "LinkedIn" in told
    assert "Mayo Clinic" in told
    assert "@LinkedIn" not in told


def branches() -> AbstractContextManager[FrontDesk]:
    def of(name: str, region: str) -> Organization:
        return an_organization(name, kind=Kind.CLINIC, countries=("US",), regions=(region,))

    return a_front_desk(
        of("Acme Parenthood", "NY"),
        of("Acme Parenthood Great Plains", "TX"),
        of("Texas Rehab", "TX"),
    )


def test_a_bare_place_after_an_organization_asks_for_those_called_so_there() -> None:
    with branches() as front:
        talk = front.talk()
        talk.say("acme parenthood")
        assert "Acme Parenthood Great Plains" in said(talk, "texas")


def test_where_none_is_called_so_a_bare_place_lists_nothing_else() -> None:
    with branches() as front:
        talk = front.talk()
        talk.say("acme parenthood")
        assert "I know no such organization there" in said(talk, "ohio")


def test_a_word_of_a_longer_name_is_no_handle_of_another() -> None:
    health = an_organization(
        "Ministry of Health", accounts=(an_account("health.govt", Platform.INSTAGRAM),)
    )
    cook = an_organization("Cook County Health", accounts=(an_account("cookcty", Platform.X),))
    with a_front_desk(health, cook) as front:
        assert "@cookcty" in said(front.talk(), "the twitter handle of cook county health")


def test_a_name_that_is_a_handle_too_is_nobody_else_without_its_last_letter() -> None:
    accounts = (an_account("brightways", Platform.X), an_account("brightways", Platform.TIKTOK))
    with a_front_desk(an_organization("Brightway", accounts=accounts)) as front:
        reply = words_of(front.talk().say("brightways tiktok"))
        assert "tiktok.com/@brightways" in reply
        assert "x.com/brightways" not in reply


def ridges() -> AbstractContextManager[FrontDesk]:
    names = ("Blue Ridge Medical Center", "Sky Ridge Medical Center", "Kent Ridge Hospital")
    return a_front_desk(*(an_organization(name, countries=("US",)) for name in names))


def test_a_country_alone_and_whatever_is_in_it_are_listed() -> None:
    with ridges() as front:
        for text in ("United States", "anything for the US?", "what have you got for the USA"):
            assert "All organizations · United States" in said(front.talk(), text), text


@pytest.mark.parametrize(
    "text",
    [
        "whatsapp from the clinic asks 5000 rupees upfront to keep my surgery slot, pay it?",
        "me escribieron por telegram que gané un bono, piden la clave del banco",
        "on me demande 50 euros par whatsapp pour garder mon rdv",
        "jemand schreibt mir auf telegram und will 100 euro für den termin",
        "pedem um pix de 300 reais para liberar a cirurgia",
        "they asked me for the code i got by sms",
    ],
)
def test_who_is_after_money_or_secrets_is_warned_of_however_it_is_told(
    text: str, ana: Talk
) -> None:
    reply = ana.say(text)
    assert any(isinstance(part, Card) and part.tone is Tone.DANGER for part in reply.parts)


def test_a_name_too_long_for_its_platform_is_warned_of_where_it_baits() -> None:
    with a_front_desk(an_organization("Acme Wellness Group")) as front:
        told = said(front.talk(), "x.com/acmewellnessgroup_refund")
        assert "as impostors do who ask for money" in told
        assert "cannot even be a name there" in told


def test_yes_after_a_card_means_who_is_on_it(ana: Talk) -> None:
    ana.say("mayo clinic")
    assert "Mayo Clinic" in said(ana, "yes")
