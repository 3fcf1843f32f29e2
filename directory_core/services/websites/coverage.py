"""Coverage: how many of the organizations that are known have accounts, and how far proven."""

from collections import defaultdict
from datetime import date

from directory_core.domain.evidence import grounds_of
from directory_core.domain.sightings import listed_accounts
from directory_core.models import Organization, OrganizationStatus
from directory_core.models.evidence import Coverage
from directory_core.storage.repositories.organizations import organizations
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.organizations.organization_lists import shadowed
from directory_core.storage.store import Reading

Place = tuple[str, str]
"""A country's code, and in the US a state's."""


def coverage_of(conn: Reading, today: date) -> tuple[Coverage, ...]:
    """How many organizations are known, listed, and of which rung at best, by place.

    Known are those that have a row and those that merely ship; what is closed counts nowhere.
    """
    known: defaultdict[Place, int] = defaultdict(int)
    rungs: defaultdict[Place, list[int]] = defaultdict(lambda: [0] * 5)
    for each in organizations.all_organizations(conn):
        if each.status is not OrganizationStatus.ACTIVE:
            continue
        place = _place(each)
        known[place] += 1
        if each.is_listing:
            rungs[place][_best_rung(each, today)] += 1
    for (country, region), count in known_of(conn).by_place(shadowed(conn)).items():
        known[country, region if country == "US" else ""] += count
    return tuple(_counted(place, known[place], rungs[place]) for place in sorted(known))


def _counted(place: Place, known: int, rungs: list[int]) -> Coverage:
    r0, r1, r2, r3, r4 = rungs
    return Coverage(*place, known, sum(rungs), (r0, r1, r2, r3, r4))


def _best_rung(organization: Organization, today: date) -> int:
    accounts = listed_accounts(organization)
    return max(int(grounds_of(each, organization, today=today).rung) for each in accounts)


def _place(organization: Organization) -> Place:
    country = organization.countries[0] if organization.countries else ""
    region = organization.regions[0] if country == "US" and organization.regions else ""
    return country, region
