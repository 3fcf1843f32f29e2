"""What approving makes of the directory."""

from dataclasses import replace

import pytest

from directory_core.domain.publishing import Stamp, amended, merged, newly_listed
from directory_core.errors import AccountNotListed
from directory_core.models import (
    AccountProblem,
    AccountStatus,
    Alias,
    CorrectableField,
    Correction,
    EvidenceKind,
    Kind,
    MoreAccounts,
    NameKind,
    Organization,
    Platform,
    Report,
)
from directory_core.testing import NOON, an_account, an_organization
from tests.support.scene import MAYO, a_new_one, proposed

STAMP = Stamp("S4F7KQ", NOON)


def corrected(field: CorrectableField, value: str, target: Organization = MAYO) -> Organization:
    return amended(Correction("mayo-clinic", field, value), target, STAMP)


def test_a_new_organization_is_listed_as_it_was_proposed() -> None:
    proposal = a_new_one(
        city="Oslo",
        region="Oslo",
        country="NO",
        website="https://x.example",
        aliases=(Alias("SE"),),
    )

    listed = newly_listed(proposal, "saint-elsewhere", STAMP)

    assert (listed.slug, listed.name, listed.kind) == (
        "saint-elsewhere",
        "Saint Elsewhere",
        Kind.HOSPITAL,
    )
    assert (listed.city, listed.regions, listed.countries) == ("Oslo", ("Oslo",), ("NO",))
    assert listed.aliases == (Alias("SE"),)


def test_an_approved_account_rests_on_the_submission_and_names_no_person() -> None:
    (account,) = newly_listed(a_new_one(), "s", STAMP).accounts

    (evidence,) = account.evidence
    assert (evidence.kind, evidence.source, evidence.as_of) == (
        EvidenceKind.MODERATOR,
        "S4F7KQ",
        "2026-03-02",
    )
    assert (account.since, account.last_confirmed) == ("2026-03-02", "2026-03-02")


def test_more_accounts_stand_behind_those_that_were_listed() -> None:
    grown = amended(MoreAccounts("mayo-clinic", (proposed("mayoclinicen"),)), MAYO, STAMP)

    assert [each.handle for each in grown.accounts] == ["mayoclinic", "mayoclinicen"]


def test_an_account_that_is_listed_already_stays_as_it_is() -> None:
    assert amended(MoreAccounts("mayo-clinic", (proposed("MayoClinic"),)), MAYO, STAMP) == MAYO


def test_an_account_that_was_retired_comes_back_on_new_evidence() -> None:
    retired = replace(MAYO, accounts=(an_account("mayoclinic", status=AccountStatus.RETIRED),))

    (account,) = amended(
        MoreAccounts("mayo-clinic", (proposed("mayoclinic"),)), retired, STAMP
    ).accounts

    assert account.status is AccountStatus.ACTIVE
    assert account.evidence == (STAMP.evidence,)


def test_a_renamed_organization_is_still_found_by_its_former_name() -> None:
    renamed = corrected(CorrectableField.NAME, "Mayo Health")

    assert renamed.name == "Mayo Health"
    assert renamed.aliases == (Alias("Mayo Clinic", NameKind.FORMER_NAME),)


def test_a_name_taken_up_again_is_no_alias_any_more() -> None:
    renamed = corrected(CorrectableField.NAME, "Mayo Health")

    back = corrected(CorrectableField.NAME, "Mayo Clinic", renamed)

    assert back.name == "Mayo Clinic"
    assert back.aliases == (Alias("Mayo Health", NameKind.FORMER_NAME),)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (CorrectableField.KIND, "clinic", {"kind": Kind.CLINIC}),
        (CorrectableField.CITY, "Phoenix", {"city": "Phoenix"}),
        (CorrectableField.REGION, "AZ", {"regions": ("AZ",)}),
        (CorrectableField.COUNTRY, "CA", {"countries": ("CA",)}),
        (CorrectableField.WEBSITE, "https://mayo.example", {"website": "https://mayo.example"}),
        (CorrectableField.ALIAS, "The Mayo", {"aliases": (Alias("The Mayo"),)}),
        (CorrectableField.ALIAS, "Mayo Clinic", {}),
    ],
)
def test_a_correction_changes_its_field_and_nothing_else(
    field: CorrectableField, value: str, expected: dict[str, object]
) -> None:
    changed = corrected(field, value)

    assert changed == replace(MAYO, **expected)  # type: ignore[arg-type]  # any of the fields


@pytest.mark.parametrize("problem", AccountProblem)
def test_a_reported_account_is_retired_and_kept(problem: AccountProblem) -> None:
    left = amended(Report("mayo-clinic", Platform.X, "MAYOCLINIC", problem), MAYO, STAMP)

    assert [each.status for each in left.accounts] == [AccountStatus.RETIRED]
    with pytest.raises(AccountNotListed):
        amended(Report("mayo-clinic", Platform.X, "nobody", problem), MAYO, STAMP)


def test_merging_adds_what_is_new_and_overwrites_nothing() -> None:
    known = an_organization("Mayo Clinic", city="Rochester", accounts=(an_account("mayoclinic"),))
    proposal = a_new_one(
        "Mayo Klinik",
        city="Elsewhere",
        website="https://mayo.example",
        accounts=(proposed("mayoclinic"), proposed("mayoklinik")),
    )

    both = merged(proposal, known, STAMP)

    assert (both.name, both.city, both.website) == (
        "Mayo Clinic",
        "Rochester",
        "https://mayo.example",
    )
    assert both.aliases == (Alias("Mayo Klinik"),)
    assert [each.handle for each in both.accounts] == ["mayoclinic", "mayoklinik"]
