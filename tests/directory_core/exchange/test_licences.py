"""What may be given on."""

import pytest

from directory_core.exchange import given_on, held_back
from directory_core.models import Evidence, EvidenceKind
from directory_core.testing import an_account, an_organization


def listed(licence: str) -> Evidence:
    return Evidence(EvidenceKind.REGISTRY, "A list", licence)


@pytest.mark.parametrize(
    "licence",
    ["CC0-1.0", "CC BY 4.0", "US Government work, public domain", "Open Government Licence 3.0",
     "CC0-1.0 (Wikidata) and BSD-3-Clause (name-suggestion-index)", "Apache-2.0", "MIT"],
)  # fmt: skip
def test_what_comes_under_an_open_licence_is_given_on(licence: str) -> None:
    organization = an_organization(accounts=(an_account(evidence=(listed(licence),)),))

    assert given_on(organization) == organization
    assert not held_back(organization)


@pytest.mark.parametrize(
    "licence", ["", "No licence stated; facts only", "CC BY-SA 4.0; facts only", "CC BY-NC-SA 3.0",
                "ODbL 1.0", "GPL", "none"],
)  # fmt: skip
def test_what_has_no_licence_or_wants_the_same_again_stays(licence: str) -> None:
    organization = an_organization(accounts=(an_account(evidence=(listed(licence),)),))

    assert given_on(organization) is None
    assert held_back(organization) == organization.accounts


def test_of_several_pieces_of_evidence_the_open_ones_are_given_on() -> None:
    both = (listed("No licence stated; facts only"), listed("CC0-1.0"))
    organization = an_organization(accounts=(an_account(evidence=both),))

    kept = given_on(organization)

    assert kept is not None
    assert kept.accounts[0].evidence == both[1:]


@pytest.mark.parametrize("kind", [EvidenceKind.MODERATOR, EvidenceKind.WEBSITE])
def test_what_was_seen_here_is_the_operator_s_own(kind: EvidenceKind) -> None:
    organization = an_organization(accounts=(an_account(evidence=(Evidence(kind, "seen"),)),))

    assert given_on(organization) == organization


def test_an_organization_without_accounts_is_given_on() -> None:
    assert given_on(an_organization()) == an_organization()
