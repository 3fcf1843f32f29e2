"""What people type, and what is understood."""

from collections import Counter
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.chat.i18n.texts import Texts
from adapters.chat.understanding import (
    Ask,
    Intent,
    danger_in,
    language_of,
    understand,
    warm_up,
    without_markup,
)
from adapters.chat.understanding.intents import Danger
from adapters.chat.understanding.vocabulary import kinds_of
from directory_core.models import Kind, Platform

DATA = Path(__file__).parent / "data"
TEXTS = Texts()
FOLLOW_UPS = {
    Ask.PLATFORM_NEXT, Ask.NAME_NEXT, Ask.PLACE_NEXT, Ask.NUMBER, Ask.REAL_NEXT, Ask.DOUBT,
    Ask.WEBSITE_NEXT, Ask.MORE,
}  # fmt: skip


def lines(name: str) -> list[str]:
    text = (DATA / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def read(text: str, language: str = "en") -> Intent:
    return understand(text, kinds_of(TEXTS), language=language)


def is_right(line: str) -> bool:
    """Whether a paraphrase is understood: what is asked, of whom, where, and in which language."""
    language, wanted, text, name, platforms = line.split("|")
    intent = read(text, language)
    kind = (
        "follow_up" if intent.ask in FOLLOW_UPS else intent.ask.value.replace("impostor", "report")
    )
    names = {each.casefold() for each in intent.names}
    return (
        kind == wanted
        and (not name or name.casefold() in names)
        and set(platforms.split(",") if platforms else ()) <= set(intent.platforms)
        and intent.language in {"", language}
    )


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt"])
def test_paraphrases_by_somebody_who_never_saw_the_grammar_are_understood(language: str) -> None:
    said = [line for line in lines("paraphrases.txt") if line.startswith(f"{language}|")]
    wrong = [line for line in said if not is_right(line)]
    assert len(said) >= 90
    assert len(wrong) <= 0.04 * len(said), wrong


def test_whoever_is_in_danger_is_heard_in_five_languages() -> None:
    said = [line.split("|") for line in lines("emergencies.txt")]
    missed = [text for _, text in said if danger_in(text) is None]
    assert len(said) >= 800
    assert len(missed) <= 4, missed
    assert Counter(language for language, _ in said).keys() == {"en", "es", "fr", "de", "pt"}


def test_news_of_danger_is_no_cry_for_help() -> None:
    alarmed = [line for line in lines("news.txt") if danger_in(line) is not None]
    assert len(lines("news.txt")) == 200
    assert not alarmed


def test_questions_that_only_speak_of_danger_sound_no_alarm() -> None:
    alarmed = [line for line in lines("calm.txt") if danger_in(line) is not None]
    assert len(lines("calm.txt")) >= 340
    assert not alarmed


@pytest.mark.parametrize(
    "name",
    [
        "Stroke Association", "988 Suicide & Crisis Lifeline", "Poison Control",
        "Heart Attack Grill", "Stiftung Deutsche Schlaganfall-Hilfe", "Ambulance Victoria",
        "suicide prevention lifeline facebook", "is the poison control twitter real",
        "national domestic violence hotline instagram", "St John Ambulance",
        "overdose prevention center instagram", "emergency room at houston methodist",
    ],
)  # fmt: skip
def test_no_name_of_an_organization_sounds_an_alarm(name: str) -> None:
    assert danger_in(name) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("does Clínica Las Condes have instagram", "en"),
        ("the twitter of the Charité", "en"),
        ("facebook del imss porfa", "es"),
        ("twitter do SNS Portugal", "pt"),
        ("et leur linkedin ?", "fr"),
        ("was ist der offizielle twitter account", "de"),
        ("Clínica Las Condes", ""),
        ("Charité", ""),
        ("Deutsches Rotes Kreuz", ""),
        ("Hôpital de la Croix-Rousse", ""),
        ("the joint", ""),
        ("Red Cross", ""),
    ],
)
def test_the_language_is_that_of_the_sentence_and_never_of_a_name(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "kind", "place", "platforms"),
    [
        ("list all hospitals in california", Kind.HOSPITAL, "California", ()),
        ("hospitals in NYC", Kind.HOSPITAL, "New York, NY", ()),
        ("which hospitals in houston are on instagram", Kind.HOSPITAL, "houston", ("instagram",)),
        ("german health insurers", Kind.INSURER, "Germany", ()),
        ("spanish pharmacies", Kind.PHARMACY, "Spain", ()),
        ("pharmacys in canada on twitter", Kind.PHARMACY, "canada", ("x",)),
        ("ke hospitales hay en houston con facebook", Kind.HOSPITAL, "houston", ("facebook",)),
        ("laboratoires en france sur linkedin", Kind.LABORATORY, "france", ("linkedin",)),
        ("farmácias no brasil", Kind.PHARMACY, "brasil", ()),
        ("krankenhäuser in Hamburg", Kind.HOSPITAL, "Hamburg", ()),
    ],
)
def test_a_list_is_asked_for_as_people_ask(
    text: str, kind: Kind, place: str, platforms: tuple[str, ...]
) -> None:
    intent = read(text)
    assert intent.ask is Ask.LIST
    assert (intent.kind, intent.place) == (kind, place)
    assert intent.platforms == tuple(map(Platform, platforms))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("hospitals in utah or ohio... just ohio", ("ohio",)),
        ("clinics in texas, no wait, in france", ("france",)),
        ("farmácias no brasil, não, em portugal", ("portugal",)),
        ("hospitals in nevada and utah", ("nevada", "utah")),
        ("hôpitaux en france ou en belgique", ("france", "belgique")),
        ("hospitals in bosnia and herzegovina", ("bosnia and herzegovina",)),
        ("welche Apotheken in der Schweiz habt ihr?", ("Schweiz",)),
    ],
)
def test_whoever_corrects_a_place_or_names_two_is_understood(
    text: str, places: tuple[str, ...]
) -> None:
    intent = read(text)
    assert intent.ask is Ask.LIST
    assert (intent.place, *intent.also) == places


@pytest.mark.parametrize(
    ("text", "language"),
    [("pharmacies à paris", "fr"), ("pharmacies in paris", "en"), ("clínicas en españa", "es")],
)
def test_a_kind_of_two_languages_is_told_by_the_word_behind_it(text: str, language: str) -> None:
    assert read(text).language == language


def test_a_word_that_asks_is_no_part_of_a_name_for_its_capital() -> None:
    assert read("Is Fraser Health on Snapchat?").names[0] == "Fraser Health"
    assert "WHO" in read("Who is WHO on twitter?").names
    assert read("Who is WHO on twitter?").ask is Ask.ORGANIZATION
    assert read("Welche Kliniken in Deutschland haben Instagram").qualifiers == ()


def test_children_s_hospitals_are_asked_for_by_a_word_of_their_names() -> None:
    intent = read("children's hospitals in Texas on tiktok")
    assert intent.ask is Ask.LIST
    assert "children" in intent.qualifiers


@pytest.mark.parametrize(
    ("text", "number"),
    [("the second one", 2), ("number 3 please", 3), ("el último", -1), ("das zweite", 2)],
)
def test_one_of_a_list_is_named_by_its_place_in_it(text: str, number: int) -> None:
    intent = read(text)
    assert (intent.ask, intent.number) == (Ask.NUMBER, number)


def test_another_organization_is_asked_for_like_the_last_one() -> None:
    intent = read("and mayo clinic?")
    assert (intent.ask, intent.names) == (Ask.NAME_NEXT, ("mayo clinic",))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    intent = read(text)
    assert all(name in text or name.rstrip("'s") in text for name in intent.names)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000, "my my i " * 2_500, "1 2 3 4 5 6 " * 1_600, "<a " * 6_000,
        "+1 507 284 2511 " * 1_200, "\u202emayo\u200bclinic\u2066 " * 1_300, "x was name " * 1_800,
    ],
    ids=len,
)  # fmt: skip
def test_whatever_is_typed_is_read_in_bounded_time(text: str) -> None:
    warm_up()
    begun = process_time()
    read(text)
    assert process_time() - begun < 0.3


def test_a_cry_at_the_end_of_a_long_message_is_heard() -> None:
    assert danger_in("lorem ipsum dolor sit amet, " * 400 + "i want to kill myself") is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("@the_cdc_gov on instagram", ""),
        ("red cross", ""),
        ("british red cross", ""),
        ("kliniken in berlin", "de"),
        ("pharmacies en france", "fr"),
        ("farmácias no brasil", "pt"),
        ("a panvel está no tiktok?", "pt"),
        ("e o facebook?", "pt"),
        ("https://www.instagram.com/sabin/ é o laboratório sabin?", "pt"),
        ("instagram de asepeyo", "es"),
        ("twitter de la croix rouge", "fr"),
    ],
)
def test_a_language_is_told_by_what_only_it_has(text: str, language: str) -> None:
    assert language_of(text) in {"en", ""} if not language else read(text).language == language


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("hospitals in new york", "New York"),
        ("hospitais em são paulo", "são paulo"),
        ("hospitals in the us", "US"),
        ("hospitales en los angeles", "los angeles"),
        ("hospitals in new orleans on facebook", "new orleans"),
        ("hospitals in OR", "OR"),
    ],
)
def test_places_may_begin_like_a_sentence(text: str, place: str) -> None:
    assert place in read(text).place


def test_a_place_may_stand_behind_two_words_that_lead_to_one() -> None:
    assert read("hospitals in or near boston").place == "boston"


@pytest.mark.parametrize(
    "text", ["Hospital de la Santa Creu i Sant Pau", "Santa Casa de Misericórdia do Porto"]
)
def test_what_is_written_like_a_name_is_not_cut(text: str) -> None:
    assert read(text).names[0] == text


@pytest.mark.parametrize(("text", "ask"), [("👍", Ask.OK), ("🙏 🙏", Ask.THANKS), ("haha", Ask.OK)])
def test_small_talk_needs_no_words(text: str, ask: Ask) -> None:
    assert read(text).ask is ask


def test_a_link_that_a_tag_hides_stays_in_the_text() -> None:
    shown = '<a href="https://x.com/mayoclinlc">https://x.com/mayoclinic</a>'
    assert "x.com/mayoclinlc" in without_markup(shown)
    assert "x.com/mayoclinic" in without_markup(shown)


@pytest.mark.parametrize(
    "name",
    [
        "instituto do coração", "klinik am ring", "hospital das clinicas sao paulo",
        "centre hospitalier de l'université de montréal", "clinica do esporte", "haus am berg",
    ],
)  # fmt: skip
def test_small_words_within_a_name_speak_no_language(name: str) -> None:
    assert read(name).language == ""
    assert read(name, "fr").language in {"", "fr"}


@pytest.mark.parametrize(
    "text",
    [
        "ich will meine daten löschen", "quiero borrar mis datos personales", "delete my data",
        "je demande la suppression de mes données personnelles", "quero que apaguem meus dados",
    ],
)  # fmt: skip
def test_whoever_wants_their_data_erased_is_not_warned_of_fraud(text: str) -> None:
    assert read(text).ask in {Ask.ERASE, Ask.PRIVACY}


@pytest.mark.parametrize(
    "text",
    [
        "whatsapp message from NHS asking to pay for a vaccine",
        "recebi uma mensagem da drogasil pedindo meu cpf",
        "walgreens me regaló una tarjeta, me piden mis datos",
        "die AOK will meine kontonummer per sms",
        "on me demande ma carte bancaire",
        "they say i must clear my debt with steam gift cards",
    ],
)
def test_messages_that_want_money_or_data_bring_advice(text: str) -> None:
    assert read(text).ask is Ask.SCAM


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("how do i report it", Ask.REPORT),
        ("wie melde ich das", Ask.REPORT),
        ("there's a fake cdc page on facebook", Ask.IMPOSTOR),
        ("do you speak spanish", Ask.LANGUAGES),
        ("parlez-vous français", Ask.LANGUAGES),
        ("+1 507 284 2511", Ask.PHONE),
        ("and on tiktok? and facebook?", Ask.PLATFORM_NEXT),
        ("who told you that", Ask.DOUBT),
        ("we have a new instagram", Ask.SUBMIT),
        ("quelles pharmacies sont sur instagram en france", Ask.LIST),
    ],
)
def test_sentences_are_understood_by_what_they_ask(text: str, ask: Ask) -> None:
    assert read(text).ask is ask


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("would love for our hospice to appear in your directory", Ask.SUBMIT),
        ("nos gustaría que nuestra clínica apareciera en el directorio", Ask.SUBMIT),
        ("nous aimerions que notre clinique soit incluse", Ask.SUBMIT),
        ("kann jemand unser Pflegeheim auf die Liste setzen", Ask.SUBMIT),
        ("gostaríamos que a nossa clínica fosse incluída", Ask.SUBMIT),
        ("sutter health now tweets as @SutterHealthNow", Ask.CORRECT),
        ("la charité a changé son compte x pour @charite_neu", Ask.CORRECT),
        ("die Charité ist von @charite_alt zu @charite_neu gewechselt", Ask.CORRECT),
        ("which hospices do you know of in kenya", Ask.LIST),
    ],
)
def test_requests_and_news_are_told_from_questions(text: str, ask: Ask) -> None:
    assert read(text).ask is ask


def test_small_words_before_another_organization_are_no_part_of_its_name() -> None:
    assert read("and for ohsu too?").names == ("ohsu",)


@pytest.mark.parametrize(
    ("text", "language", "platform"),
    [
        ("twittert die knappschaft?", "de", Platform.X),
        ("instagrammt die berolina-klinik", "de", Platform.INSTAGRAM),
        ("tuitea la fundación abril", "es", Platform.X),
        ("tweete l'hopital marin ?", "fr", Platform.X),
    ],
)
def test_a_verb_that_only_one_language_has_for_a_platform_tells_it(
    text: str, language: str, platform: Platform
) -> None:
    intent = read(text)
    assert (intent.language, intent.platforms) == (language, (platform,))


def test_who_behind_an_article_is_a_name() -> None:
    assert read("does the who have a tiktok").names == ("who",)
    assert read("who has the accounts").names == ()


def test_ideas_that_mean_danger_together_are_heard_in_any_order() -> None:
    assert danger_in("he fell, my son, from the second floor") == (Danger.MEDICAL, "en")
    assert danger_in("out of the window of the second floor my son fell") == (Danger.MEDICAL, "en")


def test_signs_of_danger_in_news_are_of_others() -> None:
    assert danger_in("Patient fell from window, hospital apologizes") is None


def test_a_question_that_begins_with_a_verb_is_in_the_language_of_the_verb() -> None:
    assert read("hat sus instagram?").language == "de"


def test_countries_and_who_lives_there_are_no_typing_errors() -> None:
    intent = read("south african hospitals")
    assert (intent.kind, intent.place) == (Kind.HOSPITAL, "South Africa")


def test_the_list_of_a_kind_is_no_submission() -> None:
    assert read("list the hospitals in ohio").ask is Ask.LIST
    assert read("list our clinic please").ask is Ask.SUBMIT


@pytest.mark.parametrize(
    "text",
    [
        "peux-tu me donner la page facebook du chu de nantes",
        "vous pouvez me donner le compte instagram de l'ap-hm ?",
        "farmacia paguei menos",
    ],
)
def test_whoever_wants_an_account_is_not_asked_for_money(text: str) -> None:
    assert read(text).ask is not Ask.SCAM


def test_addresses_in_capitals_are_addresses() -> None:
    assert read("on a poster: WWW.FACEBOOK.COM/LARKHILL").addressed
    assert not read("BYE.THANKS A LOT").addressed
