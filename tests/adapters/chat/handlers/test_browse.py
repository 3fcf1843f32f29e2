"""Leafing through the directory: lists, figures, news."""

import pytest

from adapters.chat.i18n.names import region_name
from adapters.chat.presenters import pictures
from adapters.chat.views import Card, Reply, Table
from directory_core.models import Kind
from directory_core.testing import an_account, an_organization
from tests.support.dispatcher import Talk, a_front_desk, button, labels, submitted, words_of


def test_hospitals_of_a_state_are_listed(ana: Talk) -> None:
    reply = ana.say("hospitals in Missouri")

    assert reply.text == "Hospitals · Missouri, United States: 1 organization"
    assert "1. Mercy Hospital · Hospital · Springfield" in words_of(reply)
    assert ana.say("1").share == "share:mercy-mo:0"


def test_those_on_a_platform_are_listed(ana: Talk) -> None:
    assert "Mayo Clinic" in words_of(ana.say("who in the US is on Facebook"))
    assert "nothing for" in ana.say("who in Germany is on TikTok").text


def test_a_city_that_is_none_is_part_of_a_question(ana: Talk) -> None:
    assert "not in the directory" in ana.say("charity in zebraland").text


def test_a_long_list_is_paged_both_ways() -> None:
    many = [an_organization(f"Clinic {n:02}", kind=Kind.CLINIC, regions=("TX",)) for n in range(20)]
    with a_front_desk(*many) as front:
        ana = front.talk()
        first = ana.say("clinics in Texas")
        second = ana.push("Next")

        assert "Page 1 of 3 (20 in all)" in words_of(first)
        assert "Page 2 of 3" in words_of(second)
        assert {"Previous", "Next"} <= set(labels(second))
        assert words_of(ana.push("Previous")) == words_of(first)


def test_the_figures_are_tables(ana: Talk) -> None:
    reply = ana.say("stats")

    assert reply.text == "The directory holds 3 organizations and 4 accounts."
    platforms = reply.parts[0]
    assert isinstance(platforms, Table)
    assert platforms.rows == (("X", "3"), ("Facebook", "1"))
    assert platforms.numeric == {1}


def test_the_figures_are_the_top_five_and_more_on_demand() -> None:
    many = [
        an_organization(f"Clinic {n:02}", countries=(code,), accounts=(an_account(f"clinic{n}"),))
        for n, code in enumerate(["DE"] * 6 + ["FR"] * 5 + ["IT"] * 4 + ["ES", "PT", "CH", "AT"])
    ]
    with a_front_desk(*many) as front:
        ana = front.talk(language="de")
        first = ana.say("statistik")
        whole = ana.push("Alle Zahlen")

    by_country = [_table(reply, "Organisationen nach Land") for reply in (first, whole)]
    assert by_country[0].columns == ("Land", "Eingetragen", "Nur bekannt")
    assert by_country[0].rows[0] == ("Deutschland", "6", "0")
    assert by_country[0].rows[-1] == ("andere", "3", "0")
    assert ("Portugal", "1", "0") in by_country[1].rows
    assert _table(first, "Wie alt das Wissen über Accounts ist").rows[0][1] == "23"
    assert first.picture is not None
    assert "Accounts nach Plattform: X 22 und Facebook 1" in first.picture.alt
    assert "Deutschland 6 / 0" in first.picture.alt


def test_the_picture_of_the_figures_is_a_png_and_none_without_the_extra(
    ana: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = ana.say("stats").picture
    assert picture is not None
    assert picture.draw().startswith(b"\x89PNG")

    monkeypatch.setattr("adapters.chat.presenters.pictures.find_spec", lambda _: None)
    pictures.draw_charts.cache_clear()
    assert picture.draw() == b""


def _table(reply: Reply, title: str) -> Table:
    return next(part for part in reply.parts if isinstance(part, Table) and part.title == title)


def test_what_was_published_is_news_with_a_way_to_its_card(ana: Talk, ben: Talk) -> None:
    assert ana.say("new").text == "Nothing has been published lately."
    number = submitted(ana)
    ben.press(f"approve:{number}:1")

    reply = ana.say("new")

    assert "Acme Kids was added" in words_of(reply)
    assert ana.press(button(reply, "Acme Kids").token).text == "Acme Kids: 1 account is listed"


def test_one_s_own_page_shows_what_one_sent_and_what_is_new(ana: Talk, ben: Talk) -> None:
    assert "not submitted anything" in words_of(ana.home())
    number = submitted(ana)

    assert f"{number} · New organization: Acme Kids · It waits" in words_of(ana.home())
    assert "Waiting for a decision" not in words_of(ana.last)
    assert "Waiting for a decision" in words_of(ben.home())
    assert "waits for 1 minute" in words_of(ben.last)
    ben.press(f"approve:{number}:1")
    assert "Lately published" in words_of(ana.home())


def test_a_list_shows_what_each_is_on(ana: Talk) -> None:
    (card,) = ana.say("health systems in Minnesota").parts

    assert isinstance(card, Card)
    assert str(card.lines[0][-1]) == " · X, Facebook"
    assert an_account().handle == "mayoclinic"


@pytest.mark.parametrize(
    ("region", "country", "name"),
    [
        ("TX", "US", "Texas"),
        ("GU", "US", "Guam"),
        ("SOM", "GB", "Somerset"),
        ("2", "AT", "Kärnten"),
    ],
)
def test_a_region_is_shown_by_its_name(region: str, country: str, name: str) -> None:
    assert region_name(region, (country,)) == name
    assert region_name("no such", (country,)) == "no such"
