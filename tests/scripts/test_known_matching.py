"""Which rows of the lists are one organization, and which are not."""

from dataclasses import replace

from directory_core.models import Kind
from directory_core.models.organizations import NameKind
from scripts.known_build.matching import grouped
from scripts.known_build.rows import Row
from scripts.known_build.states import with_states

HOSPITAL = Row("h", "hifld", "General", country="US", region="MN", kind=Kind.HOSPITAL)


def joined(*rows: Row) -> list[set[str]]:
    return [{row.id for row in group} for group in grouped(rows).all()]


def test_a_name_in_one_city_is_one_organization_whatever_list_names_it() -> None:
    certified = replace(HOSPITAL, id="c", origin="cms", name="Riverview Medical Center", city="Ada")
    mapped = replace(HOSPITAL, name="RIVERVIEW MEDICAL CTR", city="Ada")

    assert joined(certified, mapped) == [{"c", "h"}]


def test_a_system_is_none_of_its_hospitals_though_that_bears_its_name() -> None:
    system = Row(
        "s", "listing", "Essentia Health", country="US", kind=Kind.HEALTH_SYSTEM, slug="essentia"
    )
    branch = replace(HOSPITAL, name="Essentia Health", city="Fargo")

    assert joined(system, branch) == [{"s"}, {"h"}]


def test_a_charity_is_not_the_hospital_that_it_collects_for() -> None:
    house = Row("r", "ror", "Ormond Hospital", country="GB", city="London", kind=Kind.HOSPITAL)
    charity = Row(
        "k", "curated", "Ormond Hospital Charity", country="GB", city="London", kind=Kind.CHARITY,
        names=[("Ormond Hospital", NameKind.ALIAS)],
    )  # fmt: skip

    assert joined(charity, house) == [{"k"}, {"r"}]


def test_a_branch_in_another_city_is_not_the_house_whose_domain_it_is_on() -> None:
    house = Row(
        "r", "ror", "Tokyo Medical University Hospital", country="JP", city="Tokyo",
        kind=Kind.HOSPITAL, site="https://tmu.jp", domain="tmu.jp",
    )  # fmt: skip
    branch = replace(
        house, id="w", origin="wikidata", city="", site="https://tmu.jp/hachioji",
        name="Tokyo Medical University Hachioji Hospital",
    )  # fmt: skip
    town = Row("t", "ror", "Tokai Clinic", country="JP", city="Hachioji")

    assert joined(house, branch, town) == [{"r"}, {"w"}, {"t"}]
    assert joined(house, replace(branch, name="Tokyo Medical Univ Hosp")) == [{"r", "w"}]


def test_what_was_written_down_with_its_website_is_not_a_likely_name_with_another() -> None:
    service = Row(
        "r", "ror", "National Health Service", country="GB", city="London",
        kind=Kind.HEALTH_SYSTEM, domain="nhs.uk",
    )  # fmt: skip
    institute = Row(
        "k", "curated", "National Institute for Health", country="GB", city="London",
        kind=Kind.GOVERNMENT_AGENCY, domain="nice.org.uk",
    )  # fmt: skip

    assert joined(institute, service) == [{"k"}, {"r"}]
    assert joined(replace(institute, domain=""), service) == [{"k", "r"}]


def test_a_hospital_does_not_get_its_neighbours_name() -> None:
    one = replace(HOSPITAL, id="c1", origin="cms", name="Swedish Medical Center", city="Seattle")
    other = replace(one, id="c2", name="Virginia Mason Medical Center")
    campus = replace(
        HOSPITAL, name="Swedish Medical Center - Hill Campus", city="Seattle",
        names=[("Virginia Mason Medical Center", NameKind.ALIAS)],
    )  # fmt: skip

    assert joined(one, other, campus) == [{"c1", "h"}, {"c2"}]


def test_what_a_company_was_called_before_is_its_name() -> None:
    now = replace(HOSPITAL, id="p", origin="prices", name="Encompass Health Hospital of Reading")
    before = replace(HOSPITAL, name="HealthSouth Hospital of Reading", city="Reading")

    assert joined(now, before) == [{"p", "h"}]


def test_two_that_alone_bear_a_name_on_one_website_are_one_though_wikidata_has_two_items() -> None:
    placed = Row(
        "r", "ror", "Peterborough University Hospital", country="US", region="MN", city="Ada",
        kind=Kind.HOSPITAL, site="https://puh.org", domain="puh.org", wikidata="Q1",
        ids={"ror": "1"},
    )  # fmt: skip
    lost = replace(placed, id="w", origin="wikidata", region="", city="", wikidata="Q2", ids={})
    elsewhere = replace(lost, site="https://puh.com", domain="puh.com")
    third = replace(placed, id="t", city="Bly", wikidata="Q3", ids={"ror": "3"}, domain="", site="")

    assert joined(placed, lost) == [{"r", "w"}]
    assert joined(placed, elsewhere) == [{"r"}, {"w"}]
    assert joined(placed, lost, third) == [{"r"}, {"w"}, {"t"}]


def test_a_city_in_its_name_tells_which_house_on_a_domain_is_meant() -> None:
    dallas = replace(
        HOSPITAL, name="Tri Health Presbyterian Hospital Dallas", region="TX", city="Dallas",
        site="https://tri.org", domain="tri.org",
    )  # fmt: skip
    plano = replace(dallas, id="p", name="Tri Health Presbyterian Hospital Plano", city="Plano")
    lost = replace(
        dallas, id="w", origin="wikidata", name="Presbyterian Hospital of Dallas", region="",
        city="", wikidata="Q2", ids={},
    )  # fmt: skip

    assert joined(dallas, plano, lost) == [{"h", "w"}, {"p"}]


def test_a_city_gets_the_state_that_it_nearly_always_lies_in() -> None:
    chicago = [replace(HOSPITAL, region="IL", city="Chicago") for _ in range(6)]
    elsewhere = replace(HOSPITAL, region="OH", city="Chicago")
    unknown = replace(HOSPITAL, region="", city="Chicago")

    with_states([*chicago, elsewhere, unknown])
    assert unknown.region == "IL"

    unknown.region = ""
    with_states([*chicago, elsewhere, elsewhere, unknown])
    assert unknown.region == ""


def test_a_hospital_whose_number_changed_is_one_and_a_unit_with_its_own_number_is_not() -> None:
    acute = replace(
        HOSPITAL, id="c1", origin="cms", name="Fort Kent Medical Center", city="Fort Kent",
        ids={"ccn": "200052"},
    )  # fmt: skip
    critical = replace(acute, id="c2", name="The Fort Kent Medical Center", ids={"ccn": "201317"})
    unit = replace(acute, id="c3", ids={"ccn": "203026"})

    assert joined(acute, critical) == [{"c1", "c2"}]
    assert joined(acute, unit) == [{"c1"}, {"c3"}]


def test_wings_of_one_name_and_website_are_one_and_campuses_with_their_own_pages_are_not() -> None:
    wing = replace(
        HOSPITAL, id="h1", name="Sanford Center", city="Fargo", ids={"hifld": "1"},
        site="https://sanford.example/", domain="sanford.example",
    )  # fmt: skip
    other = replace(wing, id="h2", site="https://sanford.example/fargo", ids={"hifld": "2"})
    campus = replace(other, id="h3", site="https://sanford.example/south", ids={"hifld": "3"})
    named = replace(other, id="h4", name="Center of Sanford", ids={"hifld": "4"})

    assert joined(wing, other) == [{"h1", "h2"}]
    assert joined(other, campus) == [{"h2"}, {"h3"}]
    assert joined(wing, named) == [{"h1"}, {"h4"}]


def test_a_house_that_two_trusts_work_in_is_one() -> None:
    house = Row(
        "o1", "ods", "BMI The Chaucer Hospital", country="GB", city="Canterbury",
        kind=Kind.HOSPITAL, ids={"ods": "NT408"},
    )  # fmt: skip
    ward = replace(house, id="o2", name="The BMI Chaucer Hospital", ids={"ods": "RVVP2"})

    assert joined(house, ward) == [{"o1", "o2"}]
