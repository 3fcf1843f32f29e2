"""Which body short initials and names of many nations mean, by the languages of countries."""

import pytest

from directory_core.lookup import LookupIndex, may_mean_another
from directory_core.lookup.certainty.tongues import home_of, spoken_in
from directory_core.models import MatchedBy, NameKind, Organization
from directory_core.models.answers import Match
from tests.directory_core.lookup.directories import alias, entry


@pytest.mark.parametrize(
    ("country", "initials", "language"),
    [("FI", "KYS", "pt"), ("FI", "KYS", ""), ("PT", "ULS", "es"), ("CA", "VH", "de")],
)
def test_initials_may_mean_another_body_where_its_country_speaks_another_language(
    country: str, initials: str, language: str
) -> None:
    assert may_mean_another(_met(country, initials), initials, language)


@pytest.mark.parametrize(
    ("country", "initials", "language"),
    [("PT", "ULS", "pt"), ("CH", "KSB", "de"), ("CH", "HFR", ""), ("US", "VHA", "es")],
)
def test_initials_mean_the_body_of_a_country_that_speaks_the_language_or_english(
    country: str, initials: str, language: str
) -> None:
    assert not may_mean_another(_met(country, initials), initials, language)


def test_a_body_of_all_the_world_has_no_country() -> None:
    everywhere = _met("NL", "WHF", name="World Heart Foundation")

    assert not may_mean_another(everywhere, "WHF", "fr")


def test_a_name_that_is_more_than_three_letters_is_not_doubted_for_its_country() -> None:
    assert not may_mean_another(_met("FI", "HUSLAB"), "HUSLAB", "pt")


def test_of_a_body_in_each_country_the_one_where_the_language_is_at_home_comes_first() -> None:
    green = alias("Cruz Verde")
    index = LookupIndex.build(
        [
            entry(f"Cruz Verde {people}", green, countries=(country,))
            for people, country in (("Argentina", "AR"), ("Lusa", "PT"), ("de Madrid", "ES"))
        ]
        + [entry("Verde de Lima", green, countries=("PE",))]
    )

    slugs = [each.slug for each in index.ask("cruz verde").candidates]

    assert slugs[0] == "cruz-verde-de-madrid"
    assert slugs[-1] == "cruz-verde-lusa"


def test_a_name_that_two_bodies_of_a_country_bear_stays_in_its_order() -> None:
    names = [("A", "AR"), ("B", "AR"), ("C", "PE"), ("D", "ES")]
    entries = [
        entry(f"Farmacia {last}", alias("Cruz Verde"), countries=(country,))
        for last, country in names
    ]

    slugs = [each.slug for each in LookupIndex.build(entries).ask("cruz verde").candidates]

    assert slugs[0] != "farmacia-d"


@pytest.mark.parametrize(
    ("language", "country"), [("es", "ES"), ("fr", "FR"), ("de", "DE"), ("pt", "PT"), ("en", "US")]
)
def test_a_language_is_at_home_in_the_country_of_its_name_or_of_most_who_speak_it(
    language: str, country: str
) -> None:
    assert home_of(language) == country
    assert language in spoken_in(country)


def _met(country: str, initials: str, *, name: str = "Kuntakeskus") -> Match:
    bearer = Organization("kuntakeskus", name, countries=(country,))
    return Match(bearer, 1.0, MatchedBy.of(NameKind.ACRONYM), initials)
