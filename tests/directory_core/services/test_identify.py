"""Whose account is this?"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from directory_core import Directory
from directory_core.models import (
    Account,
    AccountStatus,
    Assessment,
    Evidence,
    EvidenceKind,
    OrganizationStatus,
    Platform,
)
from directory_core.testing import (
    NOON,
    WindableClock,
    a_directory,
    an_account,
    an_organization,
    fill,
)

TUBE = an_account(
    "https://www.youtube.com/@mayoclinic",
    Platform.YOUTUBE,
    platform_id="UCabcdefghijklmnopqrstuv",
)
MAYO = an_organization(
    "Mayo Clinic",
    website="https://www.mayoclinic.org/",
    accounts=(
        an_account("mayoclinic"),
        an_account("mayo.clinic", Platform.FACEBOOK),
        an_account("https://newsnetwork.mayoclinic.org", Platform.BLOG),
        TUBE,
    ),
)


@pytest.fixture
def clock() -> WindableClock:
    return WindableClock()


@pytest.fixture
def directory(clock: WindableClock, database_url: str) -> Iterator[Directory]:
    with a_directory(database_url, holding=(MAYO,), clock=clock) as opened:
        yield opened


def with_x(**fields: Any) -> Account:
    """The account on X, as it is after a change."""
    return an_account("mayoclinic", **fields)


@pytest.mark.parametrize(
    "text",
    [
        "https://x.com/mayoclinic",
        "twitter.com/MayoClinic?s=20",
        "@MayoClinic",
        "mayoclinic",
        "https://www.facebook.com/MayoClinic",
        "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
        "https://newsnetwork.mayoclinic.org/",
    ],
)
def test_a_listed_account_is_known_however_it_is_written(directory: Directory, text: str) -> None:
    found = directory.asking.identify(text)

    assert found.assessment is Assessment.LISTED
    assert {owner.slug for owner, _ in found.owners} == {"mayo-clinic"}


def test_an_account_on_another_platform_of_the_same_name_is_not_listed(
    directory: Directory,
) -> None:
    found = directory.asking.identify("https://www.tiktok.com/@mayoclinic")

    assert found.assessment is Assessment.CONTAINS
    assert found.address is not None
    assert [(each.account.handle, each.how) for each in found.resembles if each.account] == [
        ("mayoclinic", "same_name")
    ]


def test_an_account_that_poses_as_a_listed_one_is_called_that(directory: Directory) -> None:
    found = directory.asking.identify("https://x.com/mayocl1nic")

    assert found.assessment is Assessment.IMITATES
    (alike,) = found.resembles
    assert (alike.organization.slug, alike.how) == ("mayo-clinic", "looks_alike")
    assert alike.account is not None
    assert alike.account.platform is Platform.X


def test_an_account_that_nobody_knows_is_unlisted(directory: Directory) -> None:
    found = directory.asking.identify("https://x.com/cityoflondon")

    assert (found.assessment, found.owners, found.resembles) == (Assessment.NOT_LISTED, (), ())


def test_a_disputed_account_is_shown_with_its_dispute(directory: Directory) -> None:
    disputed = with_x(disputed_since=NOON)
    fill(directory, replace(MAYO, accounts=(disputed, TUBE)), origin="safety")

    found = directory.asking.identify("@mayoclinic")

    assert found.assessment is Assessment.DISPUTED
    assert found.since == NOON
    assert found.owners[0][1].disputed_since == NOON


def test_a_retired_account_is_known_with_the_day_it_was_retired(
    directory: Directory, clock: WindableClock
) -> None:
    then = clock.wind(days=3)
    retired = with_x(status=AccountStatus.RETIRED)
    fill(directory, replace(MAYO, accounts=(retired,)), origin="decision")
    clock.wind(days=3)
    fill(directory, replace(MAYO, accounts=(retired,), note="seen"), origin="decision")

    found = directory.asking.identify("https://x.com/mayoclinic")

    assert (found.assessment, found.since) == (Assessment.GIVEN_UP, then)
    assert found.owners[0][0].accounts == ()


def test_an_account_that_came_here_retired_has_no_date_for_it(directory: Directory) -> None:
    old = an_account("oldclinic", status=AccountStatus.RETIRED)
    fill(directory, an_organization("Old Clinic", accounts=(old,)))

    found = directory.asking.identify("https://x.com/oldclinic")

    assert (found.assessment, found.since) == (Assessment.GIVEN_UP, None)


def test_a_retired_account_that_another_organization_took_up_is_theirs(
    directory: Directory,
) -> None:
    fill(directory, replace(MAYO, accounts=(with_x(status=AccountStatus.RETIRED),)))
    fill(directory, an_organization("New Owner", accounts=(an_account("mayoclinic"),)))

    found = directory.asking.identify("https://x.com/mayoclinic")

    assert found.assessment is Assessment.LISTED
    assert [owner.slug for owner, _ in found.owners] == ["new-owner"]


def test_the_account_of_a_merged_organization_belongs_to_what_it_became(
    directory: Directory,
) -> None:
    gone = an_organization(
        "Infirmary",
        status=OrganizationStatus.MERGED,
        merged_into="mayo-clinic",
        accounts=(an_account("infirmary"),),
    )
    fill(directory, gone)

    found = directory.asking.identify("@infirmary")

    assert [owner.slug for owner, _ in found.owners] == ["mayo-clinic"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("https://x.com/i/status/1", "post_not_account"),
        ("https://bit.ly/mayoclinic", "short_link"),
        ("https://x.com@evil.com/mayoclinic", "userinfo_in_url"),
        ("https://x.com/mayo\u200bclinic", "hidden_characters"),
        ("@mayo\u200bclinic", "hidden_characters"),
        ("two words", "not_an_address"),
        ("", "not_an_address"),
        ("https://unknown.example.com", "unknown_host"),
    ],
)
def test_what_is_no_account_is_called_by_its_problem(
    directory: Directory, text: str, problem: str
) -> None:
    found = directory.asking.identify(text)

    assert (found.assessment, found.problem) == (Assessment.NO_ACCOUNT, problem)


def test_a_website_is_no_account_but_tells_whose_it_is(directory: Directory) -> None:
    found = directory.asking.identify("https://mayoclinic.org/about")

    assert found.assessment is Assessment.LISTED
    assert (found.host, found.problem) == ("mayoclinic.org", "unknown_host")
    assert [each.slug for each in found.websites] == ["mayo-clinic"]


def test_every_link_and_handle_of_a_message_is_judged_the_worst_first(
    directory: Directory,
) -> None:
    found = directory.asking.look("Is @mayoclinic the same as https://x.com/mayocl1nic?")

    assert [each.assessment for each in found] == [Assessment.IMITATES, Assessment.LISTED]


def test_a_post_is_judged_by_the_account_that_published_it(directory: Directory) -> None:
    found = directory.asking.identify("https://x.com/mayoclinic/status/1")

    assert (found.assessment, found.posted) == (Assessment.LISTED, True)


def test_a_redirecting_link_is_judged_by_where_it_leads(directory: Directory) -> None:
    found = directory.asking.identify(
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fmayoclinlc"
    )

    assert (found.assessment, found.via) == (Assessment.IMITATES, "l.facebook.com")


@pytest.mark.parametrize(
    ("text", "assessment", "how"),
    [
        ("https://x.com/m\N{CYRILLIC SMALL LETTER A}yoclinic", Assessment.IMITATES, "looks_alike"),
        ("https://mayoclinic-billing.example/pay", Assessment.IMITATES, "word_added"),
        ("https://mayoclinic.org.login.example", Assessment.IMITATES, "looks_alike"),
        ("billing@mayoclinic-refund.example", Assessment.IMITATES, "word_added"),
        ("https://mayoclinic.example", Assessment.CONTAINS, "same_name"),
        ("https://t.me/mayoclinic_fans", Assessment.CONTAINS, "contains"),
        ("https://www.linkedin.com/company/mayo-clinic", Assessment.CONTAINS, "same_name"),
        ("https://x.com/mayo_clinic_", Assessment.IMITATES, "looks_alike"),
    ],
)
def test_what_is_like_a_listed_account_or_website_is_told_from_it(
    directory: Directory, text: str, assessment: Assessment, how: str
) -> None:
    found = directory.asking.identify(text)

    assert found.assessment is assessment
    assert [(each.organization.slug, each.how) for each in found.resembles] == [
        ("mayo-clinic", how)
    ]


def test_the_domain_of_an_email_address_tells_whose_it_is(directory: Directory) -> None:
    found = directory.asking.identify("billing@mayoclinic.org")

    assert (found.assessment, found.problem) == (Assessment.LISTED, "email")
    assert [each.slug for each in found.websites] == ["mayo-clinic"]


def test_an_account_that_a_moderator_looked_at_within_a_year_is_confirmed(
    directory: Directory,
) -> None:
    seen = Evidence(EvidenceKind.MODERATOR, source="S1", as_of=NOON.date().isoformat())
    fill(directory, replace(MAYO, accounts=(with_x(evidence=(seen,)),)))

    assert directory.asking.identify("x.com/mayoclinic").assessment is Assessment.CONFIRMED


@pytest.mark.parametrize(
    "handle",
    ["@quillmarsh_refund", "@donate.quillmarsh", "@QuillmarshBilling", "@quillmarsh-premios"],
)
def test_a_known_name_with_a_word_of_money_beside_it_is_told_and_accuses_nobody(
    database_url: str, handle: str
) -> None:
    known = an_organization("Quillmarsh", website="https://www.quillmarsh.example")
    with a_directory(database_url, holding=(MAYO, known)) as directory:
        found = directory.asking.identify(handle)

    assert found.assessment is Assessment.CONTAINS
    assert [(each.organization.slug, each.how) for each in found.resembles] == [
        ("quillmarsh", "word_added")
    ]
    assert not found.is_warning


def test_a_word_of_money_beside_what_nobody_is_called_tells_nothing(directory: Directory) -> None:
    assert directory.asking.identify("@thistledown_refund").assessment is Assessment.NOT_LISTED


FEN = an_organization("Quillmarsh Fen", website="https://www.qm.org", city="Ely")


@pytest.mark.parametrize(
    ("host", "assessment"),
    [
        ("qm-org.com", Assessment.CONTAINS),
        ("qm.org.login.example", Assessment.IMITATES),
        ("quillmarsh-fen.net", Assessment.CONTAINS),
        ("quillmarshfen.co.uk", Assessment.CONTAINS),
        ("desk@qm-org.com", Assessment.CONTAINS),
        ("thistledown-fen.net", Assessment.NO_ACCOUNT),
        ("qm.net", Assessment.NO_ACCOUNT),
    ],
)
def test_a_website_written_with_the_host_or_name_of_another_is_told_from_it(
    database_url: str, host: str, assessment: Assessment
) -> None:
    with a_directory(database_url, holding=(FEN,)) as directory:
        (found,) = directory.asking.look(f"my aunt was sent to {host} yesterday")

    assert found.assessment is assessment
    assert all(each.organization.slug == "quillmarsh-fen" for each in found.resembles)


def test_a_website_at_a_suffix_below_which_others_register_is_its_owners(database_url: str) -> None:
    state = an_organization("Saúde Pública", website="https://www.gov.br/saude", countries=("BR",))
    with a_directory(database_url, holding=(state,)) as directory:
        (found,) = directory.asking.look("is gov.br/saude real")

    assert [each.slug for each in found.websites] == ["saude-publica"]
