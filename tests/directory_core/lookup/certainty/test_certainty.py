"""When an answer is sure, when there are choices, and when nobody is named."""

import pytest

from directory_core.lookup import LookupIndex
from directory_core.models import Certainty, NameKind
from tests.directory_core.lookup.directories import alias, entry, small_directory

INDEX = small_directory()


@pytest.mark.parametrize("question", ["Mayo Clinic", "mayo clnic", "MGH", "Cedars-Sinai Med Ctr"])
def test_a_name_that_one_alone_bears_is_sure(question: str) -> None:
    ranking = INDEX.ask(question)

    assert ranking.certainty is Certainty.SURE
    assert len(ranking.candidates) == 1


def test_two_of_one_name_are_choices_and_told_apart_by_place() -> None:
    plain, placed = INDEX.ask("Mercy Hospital"), INDEX.ask("Mercy Hospital, Portland")

    assert (plain.certainty, placed.certainty) == (Certainty.CHOICES, Certainty.SURE)
    assert {found.slug for found in plain.candidates[:2]} == {"mercy-ny", "mercy-me"}
    assert placed.candidates[0].slug == "mercy-me"


def test_names_that_differ_only_in_how_they_are_written_are_shared() -> None:
    index = LookupIndex.build(
        [
            entry("Lakeside Ortho Institute", slug="one"),
            entry("The Lakeside-Ortho Inst.", slug="two"),
        ]
    )

    assert index.ask("lakeside ortho institute").certainty is Certainty.CHOICES


@pytest.mark.parametrize(
    "question",
    ["hospital", "University", "health department", "yes", "test", "the clinic", "medical center"],
)
def test_generic_words_alone_are_never_sure(question: str) -> None:
    index = LookupIndex.build(
        [
            entry("Hospital"),
            entry("University"),
            entry("Health Department"),
            entry("Medical Center"),
        ]
    )

    assert index.ask(question).certainty is not Certainty.SURE


def test_a_name_of_ordinary_words_needs_its_place_to_be_sure() -> None:
    assert INDEX.ask("Union Hospital").certainty is Certainty.CHOICES
    assert INDEX.ask("Union Hospital Elkton").certainty is Certainty.SURE


@pytest.mark.parametrize(
    "question",
    [
        "Mercy Hospital Springfield",
        "Mayo Memorial Hospital Brooklyn",
        "Massachusetts Eye and Ear",
        "Cleveland Regional Medical Center",
        "Heidelberg Pharmacy",
        "Cleveland Clinic West",
        "Cleveland Clinic Children's",
        "Butler County Health",
    ],
)
def test_one_that_is_missing_is_never_surely_another(question: str) -> None:
    assert INDEX.ask(question).certainty is not Certainty.SURE


@pytest.mark.parametrize("question", ["", "   ", "??", "🏥", "\u202e", "qwertzuiop asdfghjkl"])
def test_what_names_nobody_is_answered_with_nobody(question: str) -> None:
    ranking = INDEX.ask(question)

    assert (ranking.certainty, ranking.candidates) == (Certainty.NONE, ())


def test_a_sibling_that_is_missing_is_never_surely_the_one_that_is_listed() -> None:
    assert INDEX.ask("Houston Methodist West Hospital").certainty is Certainty.SURE
    assert INDEX.ask("Houston Methodist Hospital").certainty is Certainty.CHOICES


def test_a_county_is_sure_with_its_state_alone() -> None:
    assert INDEX.ask("Butler County health department").certainty is Certainty.CHOICES
    assert INDEX.ask("Butler County health department, Ohio").certainty is Certainty.SURE


def test_initials_that_two_may_stand_for_are_choices() -> None:
    index = LookupIndex.build(
        [entry("Massachusetts General Hospital", alias("MGH")), entry("Marion General Hospital")]
    )

    ranking = index.ask("MGH")

    assert ranking.certainty is Certainty.CHOICES
    assert ranking.order == ("massachusetts-general-hospital", "marion-general-hospital")


def test_ordinary_words_that_only_look_like_a_name_mean_nobody() -> None:
    index = LookupIndex.build([entry("West Clinic"), entry("NHS Lothian"), entry("NHS Grampian")])

    assert index.ask("test").certainty is Certainty.NONE
    assert index.ask("NHS").certainty is Certainty.CHOICES


def test_a_nations_own_name_is_sure_though_its_words_are_ordinary() -> None:
    index = LookupIndex.build(
        [entry("National Institutes of Health"), entry("Community Memorial Hospital")]
    )

    assert index.ask("national institutes of health").certainty is Certainty.SURE
    assert index.ask("national institute").certainty is not Certainty.SURE
    assert index.ask("community memorial hospital").certainty is Certainty.CHOICES


def test_two_words_turned_round_are_sure_only_with_a_word_of_a_kind() -> None:
    assert INDEX.ask("Partners HealthCare").certainty is Certainty.SURE
    assert INDEX.ask("HealthCare Partners").certainty is Certainty.CHOICES
    assert INDEX.ask("clinic mayo").certainty is Certainty.SURE


def test_who_lies_far_behind_is_not_shown() -> None:
    ranking = INDEX.ask("Cleveland Clinic West")

    assert [found.slug for found in ranking.candidates] == ["cleveland-clinic"]
    assert len(ranking.order) > 1


@pytest.mark.parametrize(
    "question",
    ["Texas health department", "Apollo Clinic", "Boots Ireland", "York Hospital"],
)
def test_another_kind_place_or_namesake_leaves_a_choice(question: str) -> None:
    index = LookupIndex.build(
        [
            entry("Texas Health", slug="texas-health"),
            entry("Apollo Hospitals", slug="apollo"),
            entry("Boots", slug="boots"),
            entry("York Hospital", slug="york"),
            entry("WellSpan York Hospital", slug="wellspan"),
        ]
    )

    assert index.ask(question).certainty is Certainty.CHOICES


def test_a_numeral_is_never_mended() -> None:
    index = LookupIndex.build(
        [
            entry("King Edward VII's Hospital", slug="vii"),
            entry("King Edward VIII Hospital", slug="viii"),
        ]
    )

    assert index.ask("King Edward VII's Hospital").order[0] == "vii"
    assert index.ask("King Edward VIII Hospital").order[0] == "viii"


@pytest.mark.parametrize(
    "question", ["Harvard University", "university of harvard", "Harvrd Univeristy"]
)
def test_a_whole_name_is_its_bearers_though_others_bear_it_with_more_words(question: str) -> None:
    index = LookupIndex.build(
        [
            entry("Harvard University"),
            entry("Harvard University Press"),
            entry("Boston University"),
        ]
    )

    ranking = index.ask(question)

    assert ranking.certainty is Certainty.SURE
    assert ranking.candidates[0].slug == "harvard-university"


def test_who_is_well_known_by_a_countys_name_is_sure_unless_each_county_has_one_so_called() -> None:
    index = LookupIndex.build(
        [
            entry("Cook County Health", regions=("IL",), countries=("US",), prominence=0.65),
            entry("Lake County Health Department", regions=("OH",), prominence=0.65),
            entry("Los Angeles County Health Department", regions=("CA",), prominence=0.65),
            entry("Claiborne County Hospital", regions=("MS",), countries=("US",)),
        ]
    )

    assert index.ask("cook county health").certainty is Certainty.SURE
    assert index.ask("los angeles county health department").certainty is Certainty.SURE
    assert index.ask("lake county health department").certainty is Certainty.CHOICES
    assert index.ask("claiborne county hospital").certainty is Certainty.CHOICES


def test_a_name_in_a_case_of_german_is_the_name() -> None:
    index = LookupIndex.build([entry("Deutsches Rotes Kreuz"), entry("Kroatisches Rotes Kreuz")])

    ranking = index.ask("vom Deutschen Roten Kreuz")

    assert ranking.certainty is Certainty.SURE
    assert ranking.candidates[0].slug == "deutsches-rotes-kreuz"


def test_what_an_organization_is_may_be_said_beside_its_name() -> None:
    index = LookupIndex.build(
        [
            entry("Vitalant", kind="blood_service", prominence=0.65),
            entry("San Diego Blood Bank", kind="blood_service", prominence=0.65),
        ]
    )

    assert index.ask("vitalant blood donation").certainty is Certainty.SURE
    assert index.ask("blood donation").certainty is not Certainty.SURE


@pytest.mark.parametrize("question", ["Edinburgh College of Art", "Edinburgh College Press"])
def test_words_that_go_on_after_a_name_leave_doubt(question: str) -> None:
    index = LookupIndex.build([entry("Edinburgh College"), entry("Glasgow School of Art")])

    assert index.ask(question).certainty is not Certainty.SURE
    assert index.ask("Edinburgh College").certainty is Certainty.SURE


@pytest.mark.parametrize(
    "question",
    ["Geisinger Clinic Cardiology, Danville", "Institute of Advanced Computing, Geisinger Clinic"],
)
def test_a_specialty_or_an_institute_beside_a_name_asks_for_a_part_of_it(question: str) -> None:
    index = LookupIndex.build(
        [entry("Geisinger Clinic", city="Danville"), entry("Glasgow Institute", city="Glasgow")]
    )

    assert index.ask(question).certainty is Certainty.CHOICES
    assert index.ask("Geisinger Clinic, Danville").certainty is Certainty.SURE


@pytest.mark.parametrize("question", ["sick kids toronto", "hospital for sick childern toronto"])
def test_somebody_well_known_is_sure_by_a_nickname_and_their_city(question: str) -> None:
    index = LookupIndex.build(
        [
            entry("The Hospital for Sick Children", city="Toronto", prominence=0.9, slug="sick"),
            entry("Hospital for Sick Children", city="Washington", slug="other"),
            entry("Toronto General Hospital", city="Toronto", prominence=0.9),
        ]
    )

    ranking = index.ask(question)

    assert ranking.certainty is Certainty.SURE
    assert ranking.candidates[0].slug == "sick"


def test_a_branch_that_only_adds_its_place_leaves_no_doubt_of_a_misspelt_name() -> None:
    index = LookupIndex.build(
        [
            entry("Stanford Health Care", city="Stanford", prominence=0.65),
            entry(
                "Stanford Health Care, Stanford", city="Stanford", prominence=0.43, slug="branch"
            ),
            entry("Sanford Health", prominence=0.65, city="Sioux Falls"),
        ]
    )

    ranking = index.ask("stanfrod health care")

    assert ranking.certainty is Certainty.SURE
    assert ranking.candidates[0].slug == "stanford-health-care"


@pytest.mark.parametrize(
    "question",
    [
        "Karlsruhe Institute of Technology (KIT)",
        "Karlsruhe Institute of Technology - KIT, 76131 Karlsruhe",
        "University Leipzig",
        "École Centrale de Nantes",
        "Department of Psychology, Carnegie Mellon University",
    ],
)
def test_a_name_with_its_initials_its_department_or_in_another_tongue_is_sure(
    question: str,
) -> None:
    index = LookupIndex.build(
        [
            entry("Karlsruhe Institute of Technology", ("KIT", NameKind.ACRONYM), city="Karlsruhe"),
            entry("Kyoto Institute of Technology", ("KIT", NameKind.ACRONYM), city="Kyoto"),
            entry("Leipzig University", alias("Universität Leipzig"), city="Leipzig"),
            entry("University Hospital Leipzig", city="Leipzig"),
            entry("École Centrale de Nantes", city="Nantes"),
            entry("École Centrale de Lyon", city="Lyon"),
            entry("Carnegie Mellon University", city="Pittsburgh"),
        ]
    )

    assert index.ask(question).certainty is Certainty.SURE


@pytest.mark.parametrize(
    "question",
    ["Shanxi Normal University", "Université Bordeaux 1", "Mellon University health department"],
)
def test_a_letter_a_number_or_no_more_than_a_department_leaves_a_choice(question: str) -> None:
    index = LookupIndex.build(
        [
            entry("Shanxi Normal University", city="Taiyuan"),
            entry("Shaanxi Normal University", city="Xi'an"),
            entry("Université Bordeaux 1", city="Talence"),
            entry("Université de Bordeaux", city="Bordeaux"),
            entry("Mellon University", city="Pittsburgh"),
        ]
    )

    assert index.ask(question).certainty is Certainty.CHOICES


def test_a_medical_center_is_in_no_town_called_center() -> None:
    index = LookupIndex.build(
        [
            entry("St. Joseph Hospital", city="Bellingham", regions=("WA",), countries=("US",)),
            entry("Nacogdoches Memorial", city="Center", regions=("TX",), countries=("US",)),
        ]
    )

    ranking = index.ask("St Joseph Medical Center Bellingham")

    assert ranking.certainty is Certainty.SURE
    assert ranking.candidates[0].slug == "st.-joseph-hospital"
