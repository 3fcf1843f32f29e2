"""Rows of somebody's own sheet join who is listed already, and take nothing away."""

from collections.abc import Iterator

import pytest

from directory_core import Directory
from directory_core.exchange import Row
from directory_core.models import Organization
from directory_core.testing import a_directory, an_account, an_organization

MAYO = an_organization("Mayo Clinic", city="Rochester", accounts=(an_account("mayoclinic"),))


@pytest.fixture
def directory(database_url: str) -> Iterator[Directory]:
    with a_directory(database_url) as opened:
        opened.operating.load([Row(2, MAYO)], source="ours.csv")
        yield opened


def sheet(*organizations: Organization) -> list[Row]:
    return [Row(number, each, made_slug=True) for number, each in enumerate(organizations, 2)]


def test_the_same_organization_gets_the_accounts_it_lacks_and_keeps_its_own(
    directory: Directory,
) -> None:
    more = an_organization("Mayo Clinic", city="Rochester", accounts=(an_account("mayohealth"),))
    for _ in range(2):
        report = directory.operating.load(sheet(more), source="theirs.xlsx")
    handles = [each.handle for each in directory.asking.get("mayo-clinic").accounts]
    assert handles == ["mayoclinic", "mayohealth"]
    assert (report.added, report.changed, report.unchanged) == (0, 0, 1)


def test_a_namesake_in_another_city_is_an_organization_of_its_own(directory: Directory) -> None:
    other = an_organization("Mayo Clinic", city="Jacksonville", accounts=(an_account("mayofl"),))
    for _ in range(2):
        report = directory.operating.load(sheet(other), source="theirs.xlsx")
    assert [each.handle for each in directory.asking.get("mayo-clinic").accounts] == ["mayoclinic"]
    assert directory.asking.get("mayo-clinic-jacksonville").city == "Jacksonville"
    assert (report.added, report.unchanged) == (0, 1)
