"""Bare handles and domains, and names that lack a place, a blank or a brand."""

import pytest

from directory_core.lookup import LookupIndex
from directory_core.models import Certainty, MatchedBy
from tests.directory_core.lookup.directories import alias, entry, small_directory

INDEX = small_directory()


@pytest.mark.parametrize("question", ["clevelandclinic", "@ClevelandClinic", " clevelandclinic "])
def test_a_handle_names_its_owner(question: str) -> None:
    ranking = INDEX.ask(question)

    assert ranking.certainty is Certainty.SURE
    assert ranking.candidates[0].slug == "cleveland-clinic"
    assert ranking.candidates[0].by is MatchedBy.HANDLE
    assert ranking.candidates[0].matched == "clevelandclinic"


def test_a_domain_names_its_owner() -> None:
    for question in ("my.clevelandclinic.org", "https://MY.clevelandclinic.org/locations"):
        ranking = INDEX.ask(question)

        assert ranking.certainty is Certainty.SURE
        assert ranking.candidates[0].by is MatchedBy.WEBSITE


def test_a_domain_that_two_share_is_nobodys() -> None:
    assert MatchedBy.WEBSITE not in {found.by for found in INDEX.ask("kp.org").candidates}


def test_a_handle_that_is_somebody_elses_name_leaves_a_choice() -> None:
    index = LookupIndex.build([entry("Acme Clinic", handles=("Sutter",)), entry("Sutter")])

    ranking = index.ask("sutter")

    assert ranking.certainty is Certainty.CHOICES
    assert {found.slug for found in ranking.candidates} == {"acme-clinic", "sutter"}


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Wilhelminenspital Vienna", "wilhelminen"),
        ("School of Earth SciencesMacquarie University", "macquarie"),
        ("Oakwood Hospital Dearborn", "corewell"),
        ("Woman's Hospital Flowood", "women"),
    ],
)
def test_a_name_is_met_without_its_place_its_blank_or_its_old_brand(
    question: str, meant: str
) -> None:
    index = LookupIndex.build(
        [
            entry("Wilhelminen Hospital", slug="wilhelminen"),
            entry("St. Josef-Krankenhaus Wien", alias("St. Joseph Hospital Vienna"), city="Vienna"),
            entry("European Academy of Neurology", city="Vienna"),
            entry("Macquarie University", city="Sydney", slug="macquarie"),
            entry("Earth School of Sciences", city="Sydney"),
            entry("Corewell Health Dearborn Hospital", city="Dearborn", slug="corewell"),
            entry("Dearborn County Hospital", city="Lawrenceburg"),
            entry("Merit Health Women's Hospital", city="Flowood", slug="women"),
            entry("Merit Health River Oaks", city="Flowood"),
        ]
    )

    assert index.ask(question).order[0] == meant
