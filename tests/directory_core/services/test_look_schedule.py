"""Which websites are looked at, and in which order: listed ones, and known ones asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_core import Directory, open_directory
from directory_core.models import (
    Coverage,
    Kind,
    Look,
    LookState,
    Organization,
    OrganizationStatus,
    Rules,
)
from directory_core.storage.repositories.organizations.known_file import Shipped, write_known
from directory_core.testing import WindableClock, an_account, an_organization, fill
from tests.support.mercy import BEN, mercy, seen


def known(name: str, country: str = "US", **fields: object) -> Organization:
    site = f"https://{name.lower().split()[0]}.example.org"
    return an_organization(name, countries=(country,), **({"website": site} | fields))


YORK = known("York Hospital", kind=Kind.HOSPITAL, regions=("ME",))
ASHFORD = known("Ashford Clinic", "GB", kind=Kind.CLINIC)
LEEDS = known("Leeds Hospital", "GB", kind=Kind.HOSPITAL)
Opened = Callable[..., Directory]


@pytest.fixture
def clock() -> WindableClock:
    return WindableClock()


@pytest.fixture
def opened(database_url: str, tmp_path: Path, clock: WindableClock) -> Iterator[Opened]:
    """A directory in which these are known, for as long as the test lasts."""
    every: list[Directory] = []

    def opening(*organizations: Organization) -> Directory:
        file = tmp_path / f"known{len(every)}.db"
        rows = [Shipped(each, prominence=1 / n) for n, each in enumerate(organizations, 1)]
        write_known(file, rows, {"edition": str(len(every))})
        rules = Rules(moderators=(BEN,), pepper=b"pepper")
        every.append(open_directory(database_url, rules=rules, clock=clock, known=file))
        return every[-1]

    yield opening
    for each in every:
        each.close()


def ask(directory: Directory, *organizations: Organization) -> None:
    """Let somebody ask for organizations, and their count be written."""
    for each in organizations:
        directory.evidence.asked_for(each)
    directory.evidence.close()


def claimed(directory: Directory, limit: int = 20) -> list[str]:
    """Claim what is due, and find nothing on it."""
    wanted = directory.evidence.claim(limit=limit)
    for each in wanted:
        directory.evidence.record(each, Look(each.website, LookState.NO_LINKS))
    return [each.slug for each in wanted]


def test_a_known_organization_is_on_the_schedule_once_somebody_asked_for_it(
    opened: Opened, clock: WindableClock
) -> None:
    directory = opened(YORK, ASHFORD)
    directory.evidence.enroll()
    assert claimed(directory) == []
    ask(directory, YORK)
    assert directory.evidence.due() == 1
    assert claimed(directory) == [YORK.slug]
    clock.wind(days=59)
    assert claimed(directory) == []
    clock.wind(days=2)
    assert claimed(directory) == [YORK.slug]


def test_the_most_asked_come_first_listed_or_merely_known(opened: Opened) -> None:
    directory = opened(YORK, ASHFORD)
    fill(directory, mercy())
    directory.evidence.enroll()
    ask(directory, ASHFORD, YORK, YORK, YORK, mercy(), mercy())
    order = [claimed(directory, limit=1)[0] for _ in range(3)]
    assert order == [YORK.slug, "mercy-general", ASHFORD.slug]


def test_a_known_organization_is_looked_at_where_it_is_now_and_not_when_it_is_gone(
    opened: Opened, clock: WindableClock
) -> None:
    ask(opened(YORK, ASHFORD), YORK, ASHFORD)
    moved = known("York Hospital", website="https://york.example.com")
    later = opened(moved)
    (wanted,) = later.evidence.claim()
    assert wanted.website == moved.website
    clock.wind(minutes=4)
    assert later.evidence.due() == 1, "what is not known any more has left the queue"


def test_closed_organizations_are_not_on_the_schedule(opened: Opened) -> None:
    directory = opened()
    fill(directory, mercy())
    directory.evidence.enroll()
    fill(directory, mercy(status=OrganizationStatus.CLOSED))
    assert directory.evidence.due() == 0
    assert claimed(directory) == []


def test_an_operator_has_known_organizations_looked_at_by_kind_and_country(
    opened: Opened,
) -> None:
    directory = opened(YORK, ASHFORD, LEEDS)
    fill(directory, mercy())
    ask(directory, ASHFORD)

    def chosen(**wanted: object) -> list[str]:
        return [each.slug for each in directory.evidence.choose(**wanted)]  # type: ignore[arg-type]

    assert chosen() == [ASHFORD.slug, "mercy-general", YORK.slug, LEEDS.slug]
    assert chosen(limit=3) == [ASHFORD.slug, "mercy-general", YORK.slug]
    assert chosen(country="GB") == [ASHFORD.slug, LEEDS.slug]
    assert chosen(kind="hospital", country="GB") == [LEEDS.slug]
    assert claimed(directory) == [ASHFORD.slug, "mercy-general"], "choosing alone queues nobody"

    directory.evidence.put_first(directory.evidence.choose(kind="hospital", country="GB"))
    assert [each.slug for each in directory.evidence.claim(asked_only=True)] == [LEEDS.slug]


def test_the_oldest_looks_come_first_and_nobody_new(opened: Opened, clock: WindableClock) -> None:
    directory = opened(YORK, ASHFORD, LEEDS)
    for each in (LEEDS, YORK):
        directory.evidence.put_first(
            [w for w in directory.evidence.choose() if w.slug == each.slug]
        )
        claimed(directory)
        clock.wind(days=1)
    assert [each.slug for each in directory.evidence.choose(oldest=True)] == [LEEDS.slug, YORK.slug]


def test_coverage_has_all_that_are_known_for_its_denominator(opened: Opened) -> None:
    directory = opened(YORK, ASHFORD, LEEDS)
    fill(
        directory,
        mercy(regions=("ME",)),
        an_organization("Closed", status=OrganizationStatus.CLOSED),
    )
    assert directory.evidence.coverage() == (
        Coverage("GB", "", known=2, listed=0),
        Coverage("US", "ME", known=2, listed=1, by_rung=(0, 0, 1, 0, 0)),
    )
    fill(directory, known("York Hospital", regions=("ME",), accounts=(an_account("york"),)))
    (_, maine) = directory.evidence.coverage()
    assert (maine.known, maine.listed, maine.by_rung) == (2, 2, (1, 0, 1, 0, 0))


def test_a_sighting_of_a_known_organization_waits_for_a_moderator(opened: Opened) -> None:
    directory = opened(YORK)
    ask(directory, YORK)
    (wanted,) = directory.evidence.claim()
    directory.evidence.record(wanted, Look(wanted.website, LookState.OK, (seen("york"),)))
    (task,) = directory.evidence.tasks(BEN, None).items
    assert (task.slug, task.asked) == (YORK.slug, 1)
