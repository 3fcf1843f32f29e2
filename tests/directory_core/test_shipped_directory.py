"""The directory that ships: sound, and honest about what it rests on and since when."""

import re
from collections import Counter
from importlib.resources import as_file, files
from itertools import chain

import pytest

from directory_core import data
from directory_core.accounts.addresses import same_account_key
from directory_core.data import shipped, shipped_digest
from directory_core.exchange import read_organizations
from directory_core.models import (
    Account,
    AccountStatus,
    EvidenceKind,
    Kind,
    NameKind,
    Organization,
    Platform,
)

ORGANIZATIONS = list(shipped())
BY_NAME = {organization.name: organization for organization in ORGANIZATIONS}
ACCOUNTS = list(chain.from_iterable(organization.accounts for organization in ORGANIZATIONS))

SOURCE_YEARS = {None, "2009", "2012", "2014", "2016", "2018", "2018-03", "2020", "2021", "2022"} | {
    "2023",
    "2024",
    "2026-04-06",
}
"""The dates that the sources state; see `docs/data.md`."""


def test_every_line_is_read_without_a_problem() -> None:
    with as_file(files(data) / "directory.jsonl") as path:
        rows = list(read_organizations(path))

    assert [row for row in rows if row.problems] == []
    assert [row.organization for row in rows] == ORGANIZATIONS


def test_it_holds_about_two_thousand_organizations() -> None:
    assert 2_000 <= len(ORGANIZATIONS) <= 2_100
    assert 4_400 <= len(ACCOUNTS) <= 4_700


def test_its_digest_is_that_of_the_file() -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", shipped_digest())


def test_every_organization_has_an_account() -> None:
    assert [o.name for o in ORGANIZATIONS if not o.accounts] == []


def test_no_account_stands_on_two_organizations() -> None:
    homes = Counter(same_account_key((account.platform, account.handle)) for account in ACCOUNTS)

    assert [key for key, count in homes.items() if count > 1] == []


def test_every_account_says_what_it_rests_on_and_under_which_licence() -> None:
    for account in ACCOUNTS:
        assert account.evidence, account.url
        assert all(e.source and e.licence for e in account.evidence), account.url


def test_nothing_claims_to_have_been_approved_here() -> None:
    kinds = {evidence.kind for account in ACCOUNTS for evidence in account.evidence}

    assert kinds == {EvidenceKind.REGISTRY, EvidenceKind.WEBSITE}


def test_no_date_is_invented() -> None:
    dates = {evidence.as_of for account in ACCOUNTS for evidence in account.evidence}

    assert dates == SOURCE_YEARS
    assert {account.since for account in ACCOUNTS} == {None}, "we listed none of them before"


def test_an_account_was_last_confirmed_when_its_newest_evidence_held() -> None:
    for account in ACCOUNTS:
        known = [evidence.as_of for evidence in account.evidence if evidence.as_of]
        assert account.last_confirmed == max(known, default=None), account.url


def test_what_comes_from_wikidata_has_no_date() -> None:
    for account in ACCOUNTS:
        for evidence in account.evidence:
            if evidence.source.startswith("Wikidata"):
                assert evidence.as_of is None
                assert evidence.url.startswith("https://www.wikidata.org/wiki/Q")


def test_every_kind_is_known() -> None:
    assert [o.name for o in ORGANIZATIONS if o.kind is Kind.OTHER] == []


def test_a_parent_is_listed() -> None:
    slugs = {organization.slug for organization in ORGANIZATIONS}

    assert {o.parent for o in ORGANIZATIONS if o.parent} <= slugs


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UPMC", Kind.HEALTH_SYSTEM),
        ("Cleveland Clinic", Kind.HEALTH_SYSTEM),
        ("Veterans Health Administration", Kind.HEALTH_SYSTEM),
        ("VA Phoenix health care", Kind.VETERANS_FACILITY),
        ("Massachusetts General Hospital", Kind.HOSPITAL),
        ("Centers for Disease Control and Prevention", Kind.PUBLIC_HEALTH_AGENCY),
        ("Fielmann", Kind.RETAIL),
        ("Rossmann", Kind.RETAIL),
        ("Miracle-Ear", Kind.RETAIL),
        ("Tesco", Kind.RETAIL),
        ("Cruz Roja Mexicana", Kind.CHARITY),
        ("Ministry of Health (Kenya)", Kind.GOVERNMENT_AGENCY),
    ],
)
def test_kinds_are_those_that_patients_know(name: str, kind: Kind) -> None:
    assert BY_NAME[name].kind is kind


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("CDC", "Centers for Disease Control and Prevention"),
        ("NIH", "National Institutes of Health"),
        ("HHS", "U.S. Department of Health and Human Services"),
        ("VA", "U.S. Department of Veterans Affairs"),
        ("MGH", "Massachusetts General Hospital"),
    ],
)
def test_a_famous_acronym_means_one_organization(acronym: str, name: str) -> None:
    meant = [
        organization.name
        for organization in ORGANIZATIONS
        for alias in organization.aliases
        if (alias.text, alias.kind) == (acronym, NameKind.ACRONYM)
    ]

    assert meant == [name]


def test_a_health_system_on_two_rows_is_one_organization() -> None:
    names = {alias.text for alias in BY_NAME["UPMC"].aliases}

    assert "University of Pittsburgh Medical Center" in names
    assert "University of Pittsburgh Medical Center" not in BY_NAME


@pytest.mark.parametrize(
    "campaign", ["Know Stroke", "National DNA Day", "Smokefree Women", "The Heart Truth"]
)
def test_a_campaign_is_no_organization(campaign: str) -> None:
    assert campaign not in BY_NAME


def _account(organization: Organization, platform: Platform) -> Account:
    return next(account for account in organization.accounts if account.platform is platform)


def test_an_archived_account_is_dormant() -> None:
    bronx = BY_NAME["James J. Peters VA Medical Center"]

    assert _account(bronx, Platform.X).status is AccountStatus.DORMANT


def test_a_department_named_by_its_county_is_found_with_its_state() -> None:
    [gila] = [o for o in ORGANIZATIONS if o.name == "Gila County Health Department"]

    assert gila.regions == ("AZ",)
    assert "official name may differ" in gila.note
    assert "Gila County health department (Arizona)" in {alias.text for alias in gila.aliases}


def test_no_name_is_a_handle() -> None:
    shouting = re.compile(r"@|[a-z][A-Z].*[a-z][A-Z]|_|😷")

    assert [
        o.name
        for o in ORGANIZATIONS
        if shouting.search(o.name) and o.countries == ("US",) and o.kind is not Kind.RETAIL
    ] == []
