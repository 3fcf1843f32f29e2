"""What is wrong with a proposal, field by field."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_core.accounts.alike.resemblances import Resemblance, Trick
from directory_core.domain.proposals import about, cleaned
from directory_core.domain.validation import Known, problems_of, warnings_of
from directory_core.models import (
    AccountProblem,
    Alias,
    CorrectableField,
    Correction,
    Kind,
    MoreAccounts,
    NewOrganization,
    Platform,
    Proposal,
    ProposedAccount,
    Report,
)
from tests.support.scene import MAYO, a_new_one, more_for_mayo, proposed

KNOWN = Known(target=MAYO)
MAYO_KEY = (Platform.X, "mayoclinic")
OWNED = Known(target=MAYO, owners={MAYO_KEY: ("mayo-clinic", "Mayo Clinic")})


def codes(proposal: Proposal, known: Known = KNOWN) -> set[tuple[str, str]]:
    return {(each.field, each.code) for each in problems_of(cleaned(proposal), known)}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, set()),
        ({"name": "  "}, {("name", "required")}),
        ({"name": "x" * 201}, {("name", "too_long")}),
        ({"name": "May\u202eo"}, {("name", "control_character")}),
        ({"name": "Mayo\x00"}, {("name", "control_character")}),
        ({"name": "Ma\u200byo"}, {("name", "control_character")}),
        ({"country": "ZZ"}, {("country", "not_a_country")}),
        ({"country": "us"}, set()),
        ({"website": "mayo.example"}, {("website", "not_a_web_address")}),
        ({"website": "javascript:alert(1)"}, {("website", "not_a_web_address")}),
        ({"website": "https://x.com@evil.example"}, {("website", "not_a_web_address")}),
        ({"accounts": ()}, {("accounts", "required")}),
        ({"note": "x" * 2001}, {("note", "too_long")}),
        ({"note": "two\nlines"}, set()),
        ({"note": "\u202eevil"}, {("note", "control_character")}),
        ({"city": "x" * 201}, {("city", "too_long")}),
        ({"aliases": (Alias("x" * 201),)}, {("aliases", "too_long")}),
        ({"aliases": tuple(Alias(str(n)) for n in range(21))}, {("aliases", "too_many")}),
    ],
)
def test_each_field_of_a_new_organization_is_checked(
    fields: dict[str, Any], expected: set[tuple[str, str]]
) -> None:
    assert codes(a_new_one(**fields), Known()) == expected


@pytest.mark.parametrize(
    ("account", "code"),
    [
        (ProposedAccount(Platform.X, "a b", ""), "not_an_account"),
        (ProposedAccount(Platform.X, "home", ""), "not_an_account"),
        (ProposedAccount(Platform.X, "mayo", "https://x.com/other"), "address_differs"),
        (ProposedAccount(Platform.X, "mayo", "https://evil.example/mayo"), "not_an_account"),
        (replace(proposed("mayo"), label="x" * 101), "too_long"),
    ],
)
def test_an_account_is_where_it_says(account: ProposedAccount, code: str) -> None:
    assert codes(MoreAccounts("mayo-clinic", (account,))) == {("accounts", code)}


def test_an_account_is_proposed_once() -> None:
    twice = MoreAccounts("mayo-clinic", (proposed("mayonews"), proposed("MayoNews")))

    assert codes(twice) == {("accounts", "duplicate_entry")}


def test_an_account_of_another_organization_is_taken_and_says_whose_it_is() -> None:
    (problem,) = problems_of(a_new_one(accounts=(proposed("MayoClinic"),)), OWNED)

    assert problem.code == "account_taken"
    assert dict(problem.facts) == {
        "slug": "mayo-clinic",
        "name": "Mayo Clinic",
        "platform": "x",
        "handle": "MayoClinic",
    }


def test_an_account_that_they_list_already_is_not_added() -> None:
    assert codes(more_for_mayo("MayoClinic"), OWNED) == {("accounts", "account_listed")}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        (CorrectableField.NAME, "", "required"),
        (CorrectableField.NAME, "Mayo Clinic", "unchanged"),
        (CorrectableField.ALIAS, "Mayo Clinic", "unchanged"),
        (CorrectableField.KIND, "castle", "unknown_choice"),
        (CorrectableField.COUNTRY, "Atlantis", "not_a_country"),
        (CorrectableField.COUNTRY, "US", "unchanged"),
        (CorrectableField.WEBSITE, "nowhere", "not_a_web_address"),
    ],
)
def test_a_correction_says_something_new_that_fits_its_field(
    field: CorrectableField, value: str, code: str
) -> None:
    assert codes(Correction("mayo-clinic", field, value)) == {("value", code)}


def test_a_correction_takes_codes_in_any_case() -> None:
    assert codes(Correction("mayo-clinic", CorrectableField.COUNTRY, "ca")) == set()
    assert codes(Correction("mayo-clinic", CorrectableField.KIND, "Clinic")) == set()


def test_what_several_countries_share_can_be_narrowed_to_one() -> None:
    both = Known(target=replace(MAYO, countries=("US", "CA")))

    assert codes(Correction("mayo-clinic", CorrectableField.COUNTRY, "US"), both) == set()


def test_a_report_is_about_an_account_that_is_listed() -> None:
    report = Report("mayo-clinic", Platform.X, "MayoClinic", AccountProblem.DEAD)

    assert codes(report) == set()
    assert codes(replace(report, handle="nobody")) == {("account", "account_not_listed")}


@pytest.mark.parametrize(
    "proposal",
    [
        more_for_mayo(),
        Correction("mayo-clinic", CorrectableField.CITY, "Phoenix"),
        Report("mayo-clinic", Platform.X, "mayoclinic", AccountProblem.DEAD),
    ],
)
def test_what_is_about_nobody_listed_says_so_and_nothing_else(proposal: Proposal) -> None:
    assert codes(proposal, Known()) == {("slug", "not_listed")}


def test_a_lookalike_is_a_warning_that_names_what_it_poses_as() -> None:
    key = (Platform.X, "mayoclinichelp")
    resembles = Resemblance(
        "mayo-clinic", Platform.X, "mayoclinic", Trick.WORD_ADDED, imitates=True
    )
    known = Known(resembled={key: (resembles,)})
    impostor = a_new_one(accounts=(proposed("mayoclinichelp"),))

    (warning,) = warnings_of(impostor, known)

    assert problems_of(impostor, known) == ()
    assert warning.code == "lookalike"
    assert dict(warning.facts) == {
        "platform": "x",
        "handle": "mayoclinichelp",
        "slug": "mayo-clinic",
        "how": "word_added",
        "listed_platform": "x",
        "listed_handle": "mayoclinic",
    }
    assert warnings_of(more_for_mayo("mayoclinichelp"), known) == (), "their own name is no pose"


def test_a_page_of_a_human_being_is_a_warning() -> None:
    doctor = a_new_one(accounts=(proposed("in/somebody", Platform.LINKEDIN),))

    assert [each.code for each in warnings_of(doctor, Known())] == ["personal_account"]


def test_what_is_alike_but_for_case_and_accents_is_about_the_same() -> None:
    assert about(a_new_one("Hôpital SAINT-Louis")) == about(a_new_one("hopital saint louis"))
    assert about(a_new_one("Saint Louis")) != about(more_for_mayo())


@given(
    st.builds(
        NewOrganization,
        name=st.text(max_size=30),
        kind=st.sampled_from(Kind),
        accounts=st.lists(
            st.builds(
                ProposedAccount,
                st.sampled_from(Platform),
                st.text(max_size=20),
                st.text(max_size=20),
                st.text(max_size=5),
            ),
            max_size=3,
        ).map(tuple),
        city=st.text(max_size=10),
        country=st.text(max_size=3),
        website=st.text(max_size=20),
        note=st.text(max_size=20),
    )
)
def test_whatever_is_proposed_is_checked_and_cleaning_it_twice_changes_nothing(
    proposal: NewOrganization,
) -> None:
    tidy = cleaned(proposal)

    assert cleaned(tidy) == tidy
    assert problems_of(tidy, Known()) is not None
