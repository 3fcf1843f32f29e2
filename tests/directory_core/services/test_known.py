"""Organizations without an account are known, found and asked about, and become listings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_core import Directory, open_directory
from directory_core.errors import NotListed
from directory_core.exchange import Row
from directory_core.models import (
    Alias,
    Approve,
    Certainty,
    Filters,
    Kind,
    Look,
    LookState,
    MoreAccounts,
    NameKind,
    NewOrganization,
    Organization,
    Platform,
    ProposedAccount,
    Rules,
    Sighting,
    State,
    TaskKind,
    Undo,
    WebsiteOrigin,
)
from directory_core.storage.repositories.organizations.known_file import Shipped, write_known
from directory_core.testing import WindableClock, an_account, an_organization
from tests.support.scene import ANA, BEN, CARLA, MODERATORS, private

SYSTEM = Organization("york-health", "York Health", Kind.HEALTH_SYSTEM, countries=("US",))
HOSPITAL = Organization(
    "york-hospital",
    "York Hospital",
    Kind.HOSPITAL,
    aliases=(Alias("YH", NameKind.ACRONYM), Alias("The York", NameKind.ALIAS)),
    city="York",
    regions=("ME",),
    countries=("US",),
    website="https://www.yorkhospital.example.org",
    website_origin=WebsiteOrigin("ROR, HIFLD", "2018-08", confirmed=True),
    wikidata="Q1",
    ids=(("ccn", "200020"), ("ror", "00aa00a00")),
    parent="york-health",
)
CLINIC = Organization("ashford-clinic", "Ashford Clinic", Kind.CLINIC, countries=("GB",))
ACCOUNT = ProposedAccount(Platform.X, "yorkhospital", "https://x.com/yorkhospital")
RULES = Rules(moderators=(BEN, CARLA), moderator_rooms=(MODERATORS,), pepper=b"pepper")


@pytest.fixture
def directory(database_url: str, tmp_path: Path) -> Iterator[Directory]:
    known = tmp_path / "known.db"
    rows = [Shipped(SYSTEM), Shipped(HOSPITAL, "York", 0.5, SYSTEM.name), Shipped(CLINIC)]
    write_known(known, rows, {"edition": "1"})
    with open_directory(database_url, rules=RULES, clock=WindableClock(), known=known) as opened:
        yield opened


def approved(directory: Directory) -> str:
    proposal = MoreAccounts(HOSPITAL.slug, (ACCOUNT,))
    waiting = directory.submitting.submit(proposal, ANA, room=private(ANA), key="submit")
    decided = directory.moderating.decide(
        waiting.id, Approve(), BEN, version=waiting.version, membership=None, key="approve"
    )
    assert decided.state is State.APPROVED
    return waiting.id


def undone(directory: Directory, submission_id: str) -> None:
    version = directory.moderating.review(submission_id, BEN, None).submission.version
    directory.moderating.decide(
        submission_id, Undo(), BEN, version=version, membership=None, key="undo"
    )


def test_a_known_organization_is_given_as_it_ships(directory: Directory) -> None:
    assert directory.asking.get(HOSPITAL.slug) == HOSPITAL
    assert not directory.asking.get(HOSPITAL.slug).is_listing


def test_a_question_finds_it_by_its_name_and_place(directory: Directory) -> None:
    answer = directory.asking.ask("York Hospital Maine")

    assert answer.certainty is Certainty.SURE
    assert answer.matches[0].organization == HOSPITAL


def test_its_website_tells_whose_it_is(directory: Directory) -> None:
    found = directory.asking.identify("https://yorkhospital.example.org/visit")

    assert found.websites == (HOSPITAL,)


def test_completion_offers_it(directory: Directory) -> None:
    assert [each.organization.slug for each in directory.asking.complete("ashf")] == [CLINIC.slug]


def test_lists_have_the_listings_first_and_count_all(directory: Directory) -> None:
    listed = an_organization("Zeta Clinic", countries=("US",), accounts=(an_account("zeta"),))
    directory.operating.load(rows_of(listed), source="test")

    page = directory.asking.browse(Filters(country="us"), size=2)
    rest = directory.asking.browse(Filters(country="us"), page=2, size=2)

    assert [each.slug for each in page.items] == [listed.slug, SYSTEM.slug]
    assert [each.slug for each in rest.items] == [HOSPITAL.slug]
    assert page.total == 3


def test_a_list_of_one_platform_has_none_of_them(directory: Directory) -> None:
    assert directory.asking.browse(Filters(platform=Platform.X)).total == 0


def test_they_are_counted_apart(directory: Directory) -> None:
    counted = directory.asking.statistics()

    assert (counted.organizations, counted.known) == (0, 3)
    assert sum(count for _, count in counted.known_by_country) == 3


def test_one_that_becomes_a_listing_is_counted_there(directory: Directory) -> None:
    before = dict(directory.asking.statistics().known_by_country)
    (country,) = HOSPITAL.countries
    approved(directory)

    after = directory.asking.statistics()
    moved = before[country] - dict(after.known_by_country).get(country, 0)
    assert dict(after.by_country) == {country: moved}, "its parent came with it"
    assert after.known == sum(count for _, count in after.known_by_country)


def test_the_first_approved_account_makes_it_a_listing(directory: Directory) -> None:
    approved(directory)

    listing = directory.asking.get(HOSPITAL.slug)
    assert listing.is_listing
    assert (listing.slug, listing.ids, listing.website_confirmed) == (
        HOSPITAL.slug,
        HOSPITAL.ids,
        True,
    )
    assert directory.asking.ask("York Hospital").matches[0].organization == listing
    in_york = directory.asking.browse(Filters(city="York")).items
    assert [each.slug for each in in_york].count(HOSPITAL.slug) == 1
    assert directory.asking.statistics().known == 1
    assert directory.operating.verify_audit().holds


def test_undoing_that_leaves_it_known_as_it_was(directory: Directory) -> None:
    undone(directory, approved(directory))

    assert directory.asking.get(HOSPITAL.slug) == HOSPITAL
    assert directory.asking.ask("York Hospital").matches[0].organization == HOSPITAL
    assert directory.operating.verify_audit().holds


def test_what_a_moderator_changed_stands_before_what_ships(
    directory: Directory, database_url: str, tmp_path: Path
) -> None:
    approved(directory)
    newer = tmp_path / "newer.db"
    write_known(newer, [Shipped(Organization(HOSPITAL.slug, "Another Name"))], {"edition": "2"})

    with open_directory(database_url, rules=RULES, clock=WindableClock(), known=newer) as opened:
        assert opened.asking.get(HOSPITAL.slug).name == HOSPITAL.name
        with pytest.raises(NotListed):
            opened.asking.get(CLINIC.slug)


def test_a_proposal_for_one_that_is_known_is_told_so(directory: Directory) -> None:
    proposal = NewOrganization(
        "York Hospital", Kind.HOSPITAL, city="York", country="US", accounts=(ACCOUNT,)
    )

    near = directory.submitting.check(proposal).near_duplicates

    assert near[0].organization == HOSPITAL


def test_a_new_organization_never_gets_the_slug_of_a_known_one(directory: Directory) -> None:
    proposal = NewOrganization("York Hospital", Kind.HOSPITAL, country="GB", accounts=(ACCOUNT,))
    waiting = directory.submitting.submit(proposal, ANA, room=private(ANA), key="submit")
    directory.moderating.decide(
        waiting.id, Approve(), BEN, version=waiting.version, membership=None, key="approve"
    )

    assert directory.asking.get(HOSPITAL.slug) == HOSPITAL
    assert directory.asking.get("york-hospital-2").countries == ("GB",)


def test_without_the_file_nobody_is_known(sqlite_url: str, tmp_path: Path) -> None:
    with open_directory(sqlite_url, known=tmp_path / "missing.db") as directory:
        assert directory.asking.statistics().known == 0
        assert directory.asking.browse(Filters()).total == 0


def rows_of(*organizations: Organization) -> list[Row]:
    return [Row(number, each) for number, each in enumerate(organizations, 1)]


def test_the_website_of_a_known_organization_is_looked_at_and_what_it_says_is_listed(
    directory: Directory,
) -> None:
    assert directory.evidence.want(HOSPITAL.slug, ANA, room=private(ANA))
    (wanted,) = directory.evidence.claim()
    assert (wanted.name, wanted.website) == (HOSPITAL.name, HOSPITAL.website)
    account = Sighting(
        ACCOUNT.platform, ACCOUNT.handle, ACCOUNT.url, own=True, rung=2, where=HOSPITAL.website
    )
    told = directory.evidence.record(wanted, Look(HOSPITAL.website, LookState.OK, (account,)))
    assert told == (TaskKind.NEW_ACCOUNTS,)
    report = directory.evidence.report(HOSPITAL.slug)
    assert report is not None
    assert [each.sighting.handle for each in report.undecided] == [ACCOUNT.handle]

    (task,) = directory.evidence.tasks(BEN, None).items
    assert task.name == HOSPITAL.name
    directory.evidence.approve(task.id, BEN, membership=None, key="task")
    listed = directory.asking.get(HOSPITAL.slug)
    assert [each.handle for each in listed.accounts] == [ACCOUNT.handle]
    assert directory.asking.ask("York Hospital Maine").matches[0].organization.is_listing
