"""Questions that people ask, and what is found."""

import pytest

from directory_core.lookup import LookupIndex
from directory_core.models import Certainty, MatchedBy, NameKind
from tests.core.lookup.directories import entry, small_directory

INDEX = small_directory()


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("mayo clinic", "mayo-clinic"),
        ("mayo clnic", "mayo-clinic"),
        ("Mayo Clinic, Rochester, Minnesota", "mayo-clinic"),
        ("cleveland clinc", "cleveland-clinic"),
        ("MGH", "massachusetts-general-hospital"),
        ("Massachusetts Gen. Hosp.", "massachusetts-general-hospital"),
        ("general hospital massachusetts", "massachusetts-general-hospital"),
        ("cedars sinai", "cedars-sinai-medical-center"),
        ("MD Anderson Houston", "md-anderson-cancer-center"),
        ("saint jude childrens hospital", "st.-jude-children's-research-hospital"),
        ("hopital necker paris", "hôpital-necker-enfants-malades"),
        ("Heidelberg University Hospital", "universitätsklinikum-heidelberg"),
        ("协和医院", "peking"),
        ("الملك فيصل", "king-faisal"),
        ("Department of Surgery, Cedars-Sinai Medical Center", "cedars-sinai-medical-center"),
    ],
)
def test_what_people_type_finds_what_they_mean(question: str, slug: str) -> None:
    assert INDEX.ask(question).order[0] == slug


def test_a_match_says_what_it_met_and_by_which_words() -> None:
    (found,) = INDEX.ask("partners healthcare").candidates

    assert found.slug == "mass-general-brigham"
    assert found.by is MatchedBy.FORMER_NAME
    assert found.matched == "Partners HealthCare"
    assert found.words == ("Partners", "HealthCare")


def test_words_that_were_not_asked_for_are_not_named() -> None:
    (found,) = INDEX.ask("cedars sinai").candidates[:1]

    assert found.words == ("Cedars", "Sinai")


def test_initials_lead_to_names_that_list_none() -> None:
    index = LookupIndex.build([entry("Brigham Womens Hospital"), entry("Mayo Clinic")])

    ranking = index.ask("BWH")

    assert ranking.certainty is Certainty.CHOICES, "initials alone are a guess"
    assert [found.slug for found in ranking.candidates] == ["brigham-womens-hospital"]


def test_a_word_written_as_two_is_found_either_way() -> None:
    index = LookupIndex.build(
        [entry("HealthPartners"), entry("Post Graduate Institute Chandigarh")]
    )

    assert index.ask("health partners").order[0] == "healthpartners"
    assert index.ask("postgraduate institute").order[0] == "post-graduate-institute-chandigarh"


def test_between_equals_the_home_country_comes_first() -> None:
    index = LookupIndex.build(
        [
            entry("Amgen (China)", slug="cn", countries=("CN",)),
            entry("Amgen (United States)", slug="us", countries=("US",)),
        ]
    )

    assert index.ask("amgen").order == ("us", "cn")
    assert index.ask("Amgen China").order == ("cn", "us")


def test_a_parent_is_evidence() -> None:
    index = LookupIndex.build(
        [
            entry("Children's Hospital", slug="one", parents=("Ascension",)),
            entry("Children's Hospital", slug="two", parents=("Trinity Health",)),
        ]
    )

    assert index.ask("ascension children's hospital").order[0] == "one"
    assert index.ask("trinity children's hospital").order[0] == "two"


def test_an_empty_directory_answers_nobody() -> None:
    ranking = LookupIndex.build([]).ask("mayo clinic")

    assert (ranking.certainty, ranking.candidates) == (Certainty.NONE, ())


def test_of_several_names_of_one_organization_the_best_is_met() -> None:
    index = LookupIndex.build(
        [entry("Northwell Health", ("North Shore-LIJ", NameKind.FORMER_NAME)), entry("Mayo Clinic")]
    )

    (found,) = index.ask("north shore lij").candidates

    assert (found.slug, found.by) == ("northwell-health", MatchedBy.FORMER_NAME)
