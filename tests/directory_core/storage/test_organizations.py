"""Organizations come off the repository as they were put there."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from directory_core.errors import AccountTaken, NotListed
from directory_core.models import (
    AccountStatus,
    Alias,
    Evidence,
    EvidenceKind,
    Kind,
    NameKind,
    Organization,
    Platform,
    WebsiteOrigin,
)
from directory_core.storage.database.schema import migrate
from directory_core.storage.keys import domain_of, sorted_as
from directory_core.storage.repositories.organizations import organizations as shelf
from directory_core.storage.repositories.organizations.account_owners import owners
from directory_core.storage.store import Store
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.testing import WindableClock, an_account, an_organization

FULL = an_organization(
    "Hôpital «Saint-Jean» 慈恵",
    kind=Kind.HOSPITAL,
    aliases=(Alias("HSJ", NameKind.ACRONYM), Alias("St John", NameKind.TRANSLATION)),
    city="Québec",
    regions=("QC", "ON"),
    countries=("CA", "US"),
    website="https://www.hsj.example/",
    website_origin=WebsiteOrigin("ROR, Wikidata", "2026-01", confirmed=True),
    wikidata="Q1",
    ids=(("fac", "837"), ("ror", "057q4rt57")),
    note="two\nlines",
    accounts=(
        an_account(
            "hsj",
            label="Careers",
            platform_id="12",
            evidence=(Evidence(EvidenceKind.REGISTRY, "list", "CC0", "2014", "https://x.example"),),
            since="2012-05",
            last_confirmed="2014",
            disputed_since=datetime(2026, 3, 1, 7, 30, tzinfo=UTC),
        ),
        an_account("hsj", Platform.FACEBOOK, status=AccountStatus.DORMANT),
        an_account("older", status=AccountStatus.RETIRED, evidence=()),
    ),
)


@pytest.fixture
def store(engine: Engine) -> Store:
    """A store on an empty database."""
    migrate(engine)
    return Store(engine, WindableClock())


def put(store: Store, *organizations: Organization) -> None:
    """Put organizations on the repository, published."""

    def work(uow: UnitOfWork) -> None:
        for each in organizations:
            shelf.put(uow, each)
            uow.publish(None, each, origin="load")

    store.run(work, patient=True)


def test_every_field_comes_back(store: Store) -> None:
    put(store, FULL)

    with store.reading() as conn:
        assert shelf.organization(conn, FULL.slug) == replace(FULL, revision=1)
        assert list(shelf.all_organizations(conn)) == [replace(FULL, revision=1)]


def test_putting_again_replaces_all_of_it(store: Store) -> None:
    put(store, FULL)
    bare = Organization(FULL.slug, "Saint-Jean")

    put(store, bare)

    with store.reading() as conn:
        assert shelf.organization(conn, FULL.slug) == replace(bare, revision=2)
        assert owners(conn, {"hsj"}) == {}


def test_many_are_read_at_once_and_in_the_order_of_slugs(store: Store) -> None:
    many = [an_organization(f"Clinic {number:04}") for number in range(1100)]
    put(store, *reversed(many))

    with store.reading() as conn:
        found = shelf.organizations(conn, [each.slug for each in many] + ["nobody"])
        assert found.keys() == {each.slug for each in many}
        assert [each.slug for each in shelf.all_organizations(conn, size=300)] == sorted(found)


def test_an_account_has_one_owner_until_it_is_retired(store: Store) -> None:
    put(store, FULL)
    other = an_organization("Other", accounts=(an_account("HSJ"),))

    with pytest.raises(AccountTaken) as refusal:
        put(store, other)
    assert refusal.value.facts == {
        "slug": FULL.slug,
        "name": FULL.name,
        "platform": "x",
        "handle": "HSJ",
    }

    put(store, replace(FULL, accounts=(an_account("hsj", status=AccountStatus.RETIRED),)))
    put(store, other)
    with store.reading() as conn:
        assert owners(conn, {"hsj"}) == {(Platform.X, "hsj"): "other"}


def test_who_is_not_on_the_shelf_cannot_be_changed(store: Store) -> None:
    with pytest.raises(NotListed):
        store.run(lambda uow: shelf.to_change(uow, "nobody"))


def test_two_who_change_one_organization_at_once_both_have_their_way(store: Store) -> None:
    put(store, an_organization("Mercy"))
    handles = [f"mercy{number}" for number in range(8)]

    def add(handle: str) -> None:
        def work(uow: UnitOfWork) -> None:
            before = shelf.to_change(uow, "mercy")
            after = replace(before, accounts=(*before.accounts, an_account(handle)))
            shelf.put(uow, after)
            uow.publish(before, after, origin="decision")

        store.run(work)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, handles))

    with store.reading() as conn:
        found = shelf.organization(conn, "mercy")
    assert found is not None
    assert {each.handle for each in found.accounts} == set(handles)
    assert found.revision == 9


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("https://www.MayoClinic.org/about", "mayoclinic.org"),
        ("mayoclinic.org", "mayoclinic.org"),
        ("http://mayoclinic.org:8080", "mayoclinic.org"),
        ("", ""),
        ("https://[broken", ""),
    ],
)
def test_a_website_is_known_by_its_host(website: str, domain: str) -> None:
    assert domain_of(website) == domain


def test_names_are_ordered_without_regard_to_case_and_accents() -> None:
    assert sorted(["Zoo", "ärzte", "Arzt", "  apple "], key=sorted_as) == [
        "  apple ",
        "Arzt",
        "ärzte",
        "Zoo",
    ]
