"""Questions that people ask, and what is found."""

import pytest

from directory_core.lookup import LookupIndex
from directory_core.models import Certainty, MatchedBy, NameKind
from tests.directory_core.lookup.directories import entry, small_directory

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
        ("st jude chlids's hospital", "st.-jude-children's-research-hospital"),
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


def test_a_whole_name_with_a_slip_goes_before_a_name_that_it_holds() -> None:
    index = LookupIndex.build([entry("Xanten University"), entry("Xanten University Hospital")])

    assert index.ask("xanten univresity hospital").order[0] == "xanten-university-hospital"


def test_initials_in_capitals_throughout_are_met() -> None:
    index = LookupIndex.build(
        [entry("Children's Hospital Eastern Ontario"), entry("Ottawa Hospital")]
    )

    assert index.ask("CHEO CTC").order[0] == "children's-hospital-eastern-ontario"


def test_a_word_written_as_two_is_found_either_way() -> None:
    index = LookupIndex.build(
        [entry("HealthPartners"), entry("Post Graduate Institute Chandigarh")]
    )

    assert index.ask("health partners").order[0] == "healthpartners"
    assert index.ask("postgraduate institute").order[0] == "post-graduate-institute-chandigarh"


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("NIT Patna", "patna"),
        ("nit patna", "patna"),
        ("CHU Tours", "tours"),
        ("Cancer Institute NSW", "nsw"),
        ("Sibelius Akademin", "sibelius"),
        ("Universität Genf", "geneva"),
        ("Seinäjoki Central Hospital", "seinajoki"),
        ("umr 1186", "umr"),
        ("kitaakita municipal hospital", "kita-akita"),
    ],
)
def test_initials_and_other_tongues_lead_to_the_name(question: str, slug: str) -> None:
    index = LookupIndex.build(
        [
            entry("National Institute of Technology Patna", slug="patna"),
            entry("National Institute of Technology", ("NIT", NameKind.ACRONYM), slug="nit"),
            entry("Centre Hospitalier Universitaire de Tours", slug="tours"),
            entry("Centre Hospitalier Universitaire de Nantes", ("CHU", NameKind.ACRONYM)),
            entry("Cancer Institute of New South Wales", slug="nsw"),
            entry("Cancer Institute Vellore"),
            entry("Sibelius Academy", slug="sibelius"),
            entry("University of Geneva", slug="geneva"),
            entry("University of Genoa"),
            entry("Seinäjoen Keskussairaala", slug="seinajoki"),
            entry("UMR1186", slug="umr"),
            entry("UMR Ressources"),
            entry("Kita-Akita City Hospital", slug="kita-akita"),
            entry("Akita City Hospital"),
            *(entry(f"{part} {kind}") for part in ("Kita", "Akita") for kind in ("Dental", "Eye")),
        ]
    )

    assert index.ask(question).order[0] == slug


def test_a_hospital_that_is_asked_for_is_no_university() -> None:
    index = LookupIndex.build(
        [
            entry("Kaohsiung Medical University", slug="university"),
            entry("Kaohsiung Medical University Chung-Ho Memorial Hospital", slug="hospital"),
        ]
    )

    assert index.ask("Kaohsiung Medical University").order[0] == "university"
    assert index.ask("Kaohsiung Medical Memorial Hospital").order[0] == "hospital"


def test_an_acronym_that_abbreviates_a_word_is_only_itself() -> None:
    index = LookupIndex.build(
        [
            entry("University of Northern Iowa", ("UNI", NameKind.ACRONYM), slug="iowa"),
            entry("Heidelberg University", slug="heidelberg"),
        ]
    )

    assert index.ask("UNI").order[0] == "iowa"
    assert index.ask("uni heidelberg").order[0] == "heidelberg"


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


def test_a_name_with_its_initials_is_met_by_the_name() -> None:
    index = LookupIndex.build(
        [
            entry("Karlsruhe Institute of Technology", ("KIT", NameKind.ACRONYM)),
            entry("Kyoto Institute of Technology", ("KIT", NameKind.ACRONYM)),
        ]
    )

    found = index.ask("Karlsruhe Institute of Technology (KIT)").candidates[0]

    assert (found.by, found.matched) == (MatchedBy.NAME, "Karlsruhe Institute of Technology")
