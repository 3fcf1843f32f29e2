"""When moderators hear of what websites say: alarms at once, all else in one digest a day."""

from typing import Any

import pytest

from directory_core import Directory
from directory_core.models import Look, LookState, Outcome, Platform, RoomAddress, TaskKind
from directory_core.testing import WindableClock, a_directory, an_account, an_organization
from tests.support.mercy import BEN, look, mercy, seen


@pytest.fixture
def clock() -> WindableClock:
    return WindableClock()


ROOM = RoomAddress("console", "here", "moderators")


def notices(directory: Directory) -> list[tuple[str, dict[str, str]]]:
    """What the moderators' room is to hear, each once."""
    found = directory.delivering.claim_notices(["console"])
    for each in found:
        directory.delivering.settle(each, Outcome.DELIVERED, version_drawn=0, message="1")
    return [(each.kind.value, dict(each.facts)) for each in found]


def test_a_room_hears_at_once_of_alarms_alone_and_of_the_rest_once_a_day(
    database_url: str, clock: WindableClock
) -> None:
    rules: Any = {"moderators": (BEN,), "moderator_rooms": (ROOM,)}
    with a_directory(database_url, holding=[mercy()], clock=clock, **rules) as directory:
        look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
        assert notices(directory) == [], "new accounts wait for the digest"
        clock.wind(days=31)
        look(directory, state=LookState.PARKED)
        ((kind, facts),) = notices(directory)
        assert (kind, facts["kind"]) == ("alarm", TaskKind.WEBSITE_LAPSED.value)
        clock.wind(hours=2)
        look(directory, state=LookState.PARKED)
        assert notices(directory) == [], "the same alarm is raised once"
        directory.processes.tick()
        ((kind, facts),) = notices(directory)
        assert (kind, facts["tasks"]) == ("digest", "2")


def test_there_is_one_digest_a_day_however_many_workers_and_restarts(
    database_url: str, clock: WindableClock
) -> None:
    rules: Any = {"moderators": (BEN,), "moderator_rooms": (ROOM,)}
    with (
        a_directory(database_url, holding=[mercy()], clock=clock, **rules) as one,
        a_directory(database_url, clock=clock, **rules) as other,
    ):
        look(one, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
        for _ in range(2):
            one.processes.tick()
            other.processes.tick()
        assert [kind for kind, _ in (*notices(one), *notices(other))] == ["digest"]
        clock.wind(hours=13)
        other.processes.tick()
    with a_directory(database_url, clock=clock, **rules) as again:
        again.processes.tick()
        assert [kind for kind, _ in notices(again)] == ["digest"], "that of the day that followed"
        clock.wind(hours=3)
        again.processes.tick()
        assert notices(again) == []


def test_tasks_come_alarms_first_then_by_how_often_their_organization_is_asked_for() -> None:
    every = [
        an_organization(name, website=f"https://{name[:4]}.org", accounts=(an_account(name[:4]),))
        for name in ("Busy Clinic", "Quiet Clinic", "Lapsed Clinic")
    ]
    busy, quiet, lapsed = every
    with a_directory(holding=[mercy(), *every], moderators=(BEN,)) as directory:
        directory.evidence.enroll()
        for wanted in directory.evidence.claim():
            parked = wanted.slug == lapsed.slug
            state = LookState.PARKED if parked else LookState.OK
            accounts = () if parked else (seen(f"new{wanted.slug[:4]}"),)
            directory.evidence.record(wanted, Look(wanted.website, state, accounts))
        for each in (busy, busy, mercy(), quiet, busy, mercy()):
            directory.evidence.asked_for(each)
        directory.evidence.close()
        order = [each.slug for each in directory.evidence.tasks(BEN, None).items]
        assert order == [lapsed.slug, busy.slug, "mercy-general", quiet.slug]


def test_another_id_in_a_list_that_is_harvested_is_told_at_once() -> None:
    known = mercy(accounts=(an_account("mercygen", platform_id="1"),))
    listed = mercy(accounts=(an_account("mercygen", platform_id="2"),))
    with a_directory(holding=[known], moderators=(BEN,), moderator_rooms=(ROOM,)) as directory:
        for _ in range(2):
            directory.harvesting.contrast(listed)
        ((kind, facts),) = notices(directory)
        assert (kind, facts["kind"]) == ("alarm", TaskKind.ID_CHANGED.value)
