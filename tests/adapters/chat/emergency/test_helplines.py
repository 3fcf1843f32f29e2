"""Whom somebody in danger can call."""

from datetime import date

import pytest

from adapters.chat.emergency.answer import draw_emergency
from adapters.chat.emergency.helplines import countries_of_numbers, helplines, stale
from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.scams import pages_for_reports
from adapters.chat.understanding import Danger
from adapters.chat.views import Card, Reply

TEXTS = Texts()


def told(reply: Reply) -> str:
    (card,) = reply.parts
    assert isinstance(card, Card)
    lines = (*card.lines, *card.rows, *card.footer)
    return "\n".join(str(getattr(span, "text", span)) for line in lines for span in line)


def test_every_country_has_an_emergency_number_with_its_source_and_date() -> None:
    rows = helplines()

    assert len(rows) >= 40
    assert all(each.emergency and each.source.startswith("https://") for each in rows.values())
    assert not stale(max(each.checked for each in rows.values()))
    assert len(stale(date(2030, 1, 1))) == len(rows)


@pytest.mark.parametrize(
    ("country", "number"),
    [("US", "988"), ("GB", "116 123"), ("ES", "024"), ("FR", "3114"), ("BR", "188")],
)
def test_a_known_country_gets_its_own_crisis_line_alone(country: str, number: str) -> None:
    said = told(draw_emergency("", Danger.SELF_HARM, country, TEXTS.speak("en")))

    assert number in said
    assert "which country" not in said


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt"])
def test_an_unknown_country_is_said_to_be_unknown_and_several_are_offered(language: str) -> None:
    words = TEXTS.speak(language)
    reply = draw_emergency("", Danger.MEDICAL, "", words)

    assert words("danger-unknown") in told(reply)
    assert words("danger-bot") in told(reply)
    assert reply.private
    assert len(reply.parts[0].rows) >= 3


def test_a_poison_centre_is_named_where_somebody_swallowed_something() -> None:
    assert "1-800-222-1222" in told(draw_emergency("", Danger.POISON, "US", TEXTS.speak("en")))


def test_a_typed_number_tells_the_country_and_one_that_most_share_tells_none() -> None:
    assert countries_of_numbers("000") == ("AU",)
    assert "BR" in countries_of_numbers("192")
    assert countries_of_numbers("112") == ()


def test_a_number_says_whether_a_page_was_read_for_it() -> None:
    rows = helplines()

    assert rows["AT"].unread == 0
    assert rows["GB"].unread == 2
    assert sum(not each.unread for each in rows.values()) >= 5


def test_belgium_has_a_line_for_each_of_its_languages() -> None:
    for language, number in (("fr", "0800 32 123"), ("en", "1813")):
        assert number in told(draw_emergency("", Danger.SELF_HARM, "BE", TEXTS.speak(language)))


def test_every_page_for_reports_of_impostors_has_a_date_and_says_where_it_was_found() -> None:
    pages = pages_for_reports().values()
    assert all(each.url.startswith("https://") and each.checked.year >= 2026 for each in pages)
    assert any(each.seen for each in pages)
