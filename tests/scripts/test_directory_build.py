"""The rules by which source rows become the directory that ships."""

from dataclasses import replace

import pytest

from directory_core.models import Account, AccountStatus, Evidence, EvidenceKind, Kind, Platform
from directory_core.models.organizations import Alias, NameKind
from scripts.directory_build.curation import Curation
from scripts.directory_build.kinds import kind_of
from scripts.directory_build.merging import grouped, with_accounts
from scripts.directory_build.names import clean, department_name, sorted_aliases
from scripts.directory_build.report import Report
from scripts.directory_build.sources import Item

NO_DECISIONS = Curation({"merge": []})


def account(handle: str, as_of: str | None = None, source: str = "A list") -> Account:
    return Account(
        platform=Platform.X,
        handle=handle,
        url=f"https://x.com/{handle}",
        evidence=(Evidence(EvidenceKind.REGISTRY, source, "CC0-1.0", as_of),),
        last_confirmed=as_of,
    )


def item(id: str, name: str, *accounts: Account, archived: bool = False) -> Item:  # noqa: A002
    return Item(
        id=id,
        name=name,
        aliases=[],
        kind="hospital",
        description="",
        countries=["US"],
        regions=["TX"],
        city="",
        website="",
        wikidata="",
        note="",
        archived=archived,
        listed_before=False,
        accounts=list(accounts),
    )


def names_of(rows: list[Item], curation: Curation = NO_DECISIONS) -> list[list[str]]:
    return [[row.id for row in group] for group in grouped(rows, curation, Report())]


def test_one_name_in_one_place_is_one_organization() -> None:
    rows = [item("a", "Mercy Hospital"), item("b", "Mercy  hospital"), item("c", "Mercy Clinic")]

    assert names_of(rows) == [["a", "b"], ["c"]]


def test_one_name_in_two_places_is_two_organizations() -> None:
    elsewhere = replace(item("b", "Mercy Hospital"), regions=["OH"])

    assert names_of([item("a", "Mercy Hospital"), elsewhere]) == [["a"], ["b"]]


def test_a_shared_account_joins_only_what_its_source_says_is_listed() -> None:
    rows = [item("a", "Mercy", account("mercy")), item("b", "Mercy West", account("Mercy"))]
    said = [rows[0], replace(rows[1], listed_before=True)]

    assert names_of(rows) == [["a"], ["b"]]
    assert names_of(said) == [["a", "b"]]


def test_an_account_that_two_organizations_have_stops_the_build() -> None:
    report = Report()
    with_accounts([[item("a", "A", account("mercy"))], [item("b", "B", account("MERCY"))]], report)

    assert report.faults == ["whose is https://x.com/MERCY: A or B?"]


def test_the_row_that_others_are_merged_into_names_the_organization() -> None:
    curation = Curation({"merge": [{"into": "b", "rows": ["a"], "label": "Careers"}]})
    rows = [item("a", "A", account("a_jobs")), item("b", "B", account("b"))]

    assert names_of(rows, curation) == [["b", "a"]]
    assert [a.label for row in rows for a in row.accounts] == ["Careers", ""]


def joined(*rows: Item) -> Account:
    [(_, [found])] = with_accounts([list(rows)], Report())
    return found


def test_an_account_was_last_confirmed_by_its_newest_source() -> None:
    found = joined(
        item("a", "A", account("a", "2014", "Old list")), item("b", "A", account("a", "2022"))
    )

    assert found.last_confirmed == "2022"
    assert [evidence.as_of for evidence in found.evidence] == ["2022", "2014"]


def test_an_account_is_dormant_where_its_newest_source_lists_it_as_archived() -> None:
    fresh, archived = account("a", "2014", "Old list"), account("a", "2022")
    undated = account("a", None, "Wikidata")

    assert joined(item("a", "A", archived, archived=True)).status is AccountStatus.DORMANT
    assert (
        joined(item("a", "A", fresh), item("b", "A", archived, archived=True)).status
        is AccountStatus.DORMANT
    )
    assert (
        joined(item("a", "A", undated), item("b", "A", archived, archived=True)).status
        is AccountStatus.ACTIVE
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Gila County health department (Arizona)", "Gila County Health Department"),
        ("Norfolk city health department (Virginia)", "Norfolk City Health Department"),
        ("Sauk Co Health Dept", "Sauk County Health Department"),
        ("Grant County Health District 😷", "Grant County Health District"),
        ("Crater Health District (Virginia)", "Crater Health District"),
    ],
)
def test_a_department_is_called_as_its_sign_has_it(name: str, shown: str) -> None:
    assert department_name(name, ["Crater Health District"]) == shown


def test_unseen_characters_are_taken_out_of_names() -> None:
    assert clean("Pirkanmaan\u200b  alue 😷") == "Pirkanmaan alue"


@pytest.mark.parametrize(
    ("name", "text", "country", "alias"),
    [
        ("Duly Health", "dmg", "US", Alias("dmg")),
        ("Cruz Roja Mexicana", "crm", "MX", Alias("CRM", NameKind.ACRONYM)),
        (
            "Cruz Roja Mexicana",
            "Mexican Red Cross",
            "MX",
            Alias("Mexican Red Cross", NameKind.TRANSLATION),
        ),
        ("Ригла", "Rigla", "RU", Alias("Rigla", NameKind.TRANSLATION)),
        ("Boots", "boots pharmacy", "GB", Alias("boots pharmacy")),
    ],
)
def test_an_alias_gets_its_kind(name: str, text: str, country: str, alias: Alias) -> None:
    assert sorted_aliases(name, [text], [country], []) == [alias]


@pytest.mark.parametrize(
    "junk", ["kroger fuel", "Public Health", "diла", "KROGER", "unwanted", " "]
)
def test_an_alias_that_says_nothing_is_dropped(junk: str) -> None:
    assert sorted_aliases("Kroger", [junk], ["US"], ["Unwanted"]) == []


@pytest.mark.parametrize(
    ("tag", "description", "kind"),
    [
        ("clinic", "nonprofit healthcare system based in Hartford", Kind.HEALTH_SYSTEM),
        ("clinic", "hospital in Ohio, United States", Kind.HOSPITAL),
        ("clinic", "American chain of urgent care centers", Kind.CLINIC),
        ("pharmacy", "American supermarket chain", Kind.RETAIL),
        ("health system", "Peruvian ministry", Kind.GOVERNMENT_AGENCY),
        ("optician", "Optician of the Ministry of Silly Walks", Kind.RETAIL),
        ("blood donation", "National Red Cross Society in the United States", Kind.CHARITY),
    ],
)
def test_a_description_says_more_than_a_map_tag(tag: str, description: str, kind: Kind) -> None:
    assert kind_of(tag, "Anything", description) is kind
