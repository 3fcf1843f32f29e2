"""What is kept for so long goes by the time that passed, and not by a clock that leapt."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Table, func, select

from directory_core.errors import LinkCodeUnknown, TokenExpired
from directory_core.models import Assign, Draft, Identity, NoticeKind, ProofSeen, ProofState
from directory_core.storage import tables as t
from directory_core.testing import a_key
from tests.support.mercy import mercy
from tests.support.scene import ANA, Scene, a_new_one, a_scene, private

KEPT = timedelta(hours=3)
LONG = {"text": "mayo " * 100}
ANA_ON_SLACK = Identity("slack", "T1", "U1", "ana.k")


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url, keys_kept_for=KEPT) as opened:
        yield opened


def rows(scene: Scene, table: Table) -> int:
    with scene.directory._store.reading() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar_one()


def test_an_event_that_comes_again_after_the_clock_leapt_ahead_and_back_changes_nothing(
    scene: Scene,
) -> None:
    key, tick = a_key(), scene.directory.processes.tick
    made = scene.submit(key=key)
    scene.directory.submitting.keep_draft(a_draft(), key=a_key())
    tick()
    for days in (31, -31, 365, -365):
        scene.clock.wind(days=days)
        tick()

    assert scene.submit(a_new_one("Another"), key=key).id == made.id
    assert scene.directory.submitting.drafts(ANA, private(ANA))


def test_keys_and_drafts_that_have_served_their_time_go(scene: Scene) -> None:
    scene.submit()
    scene.directory.submitting.keep_draft(a_draft(), key=a_key())
    for _ in range(5):
        scene.directory.processes.tick()
        scene.clock.wind(hours=1)

    assert rows(scene, t.event_keys) == 0
    assert scene.directory.submitting.drafts(ANA, private(ANA)) == ()


@pytest.mark.parametrize("days", [-31, -1, 31, 400])
def test_what_is_written_while_the_clock_is_wrong_is_kept_as_long_as_anything(
    scene: Scene, days: int
) -> None:
    tick, key = scene.directory.processes.tick, a_key()
    tick()
    scene.clock.wind(days=days)
    made = scene.submit(key=key)
    scene.directory.submitting.keep_draft(a_draft(), key=a_key())
    scene.clock.wind(days=-days)
    tick()
    scene.clock.wind(hours=1)
    tick()

    assert scene.submit(a_new_one("Another"), key=key).id == made.id
    assert scene.directory.submitting.drafts(ANA, private(ANA))

    for _ in range(2 * 24 + 4):  # where a clock was a day ahead, that day is not counted twice
        scene.clock.wind(hours=1)
        tick()
    assert scene.directory.submitting.drafts(ANA, private(ANA)) == ()


@pytest.mark.parametrize("days", [-31, 31, 400])
def test_the_first_chore_ever_may_be_done_while_the_clock_is_wrong(scene: Scene, days: int) -> None:
    scene.directory.submitting.keep_draft(a_draft(), key=a_key())
    scene.clock.wind(days=days)
    scene.directory.processes.tick()
    scene.clock.wind(days=-days)
    scene.directory.processes.tick()

    assert scene.directory.submitting.drafts(ANA, private(ANA))


def test_two_processes_whose_clocks_are_apart_do_not_make_time_fly(scene: Scene) -> None:
    scene.directory.submitting.keep_draft(a_draft(), key=a_key())
    for _ in range(20):
        for minutes in (30, -29):
            scene.directory.processes.tick()
            scene.clock.wind(minutes=minutes)

    assert scene.directory.submitting.drafts(ANA, private(ANA))


def test_a_bot_that_was_away_for_long_counts_it_for_an_hour(scene: Scene) -> None:
    scene.submit()
    scene.directory.processes.tick()
    left = []
    for _ in range(5):
        scene.clock.wind(days=40)
        scene.directory.processes.tick()
        left.append(rows(scene, t.event_keys))

    assert left == [1, 1, 0, 0, 0]


@pytest.mark.parametrize("days", [-31, 31, 400])
def test_what_a_button_stands_for_outlives_a_clock_that_leaps(scene: Scene, days: int) -> None:
    people, tick = scene.directory.people, scene.directory.processes.tick
    tick()
    name = people.keep_token(LONG, lasts=timedelta(hours=2))
    scene.clock.wind(days=days)
    assert people.token(name) == LONG
    tick()
    meanwhile = people.keep_token(LONG, lasts=timedelta(hours=2))
    scene.clock.wind(days=-days)
    tick()

    assert people.token(name) == people.token(meanwhile) == LONG
    for _ in range(5):
        scene.clock.wind(minutes=40)
        tick()
    for each in (name, meanwhile):
        with pytest.raises(TokenExpired):
            people.token(each)
    assert rows(scene, t.tokens) == 0


def test_what_a_button_stands_for_is_over_to_the_minute_between_two_chores(scene: Scene) -> None:
    people = scene.directory.people
    scene.directory.processes.tick()
    scene.clock.wind(minutes=20)
    name = people.keep_token(LONG, lasts=timedelta(minutes=10))
    scene.clock.wind(minutes=9)
    assert people.token(name) == LONG
    scene.clock.wind(minutes=1)
    with pytest.raises(TokenExpired):
        people.token(name)


@pytest.mark.parametrize("days", [31, 400])
def test_a_code_is_good_again_when_a_clock_that_leapt_ahead_is_right(
    scene: Scene, days: int
) -> None:
    people = scene.directory.people
    code = people.link_code(ANA, key=a_key())
    scene.clock.wind(days=days)
    with pytest.raises(LinkCodeUnknown):
        people.link(code, ANA_ON_SLACK, key=a_key())
    scene.clock.wind(days=-days)

    assert len(people.link(code, ANA_ON_SLACK, key=a_key()).identities) == 2


@pytest.mark.parametrize("days", [-1, 1, 31, 400])
def test_no_code_is_good_for_longer_because_the_clock_was_wrong(scene: Scene, days: int) -> None:
    people, tick = scene.directory.people, scene.directory.processes.tick
    tick()
    scene.clock.wind(days=days)
    tick()
    code = people.link_code(ANA, key=a_key())
    scene.clock.wind(days=-days, minutes=11)
    with pytest.raises(LinkCodeUnknown):
        people.link(code, ANA_ON_SLACK, key=a_key())
    for _ in range(4):
        tick()
        scene.clock.wind(minutes=30)
    with pytest.raises(LinkCodeUnknown):
        people.link(code, ANA_ON_SLACK, key=a_key())


def test_codes_that_were_never_used_go(scene: Scene) -> None:
    scene.directory.people.link_code(ANA, key=a_key())
    for _ in range(2):
        scene.directory.processes.tick()
        scene.clock.wind(minutes=11)
    scene.directory.processes.tick()

    assert rows(scene, t.link_codes) == 0


@pytest.mark.parametrize("days", [-31, 31, 400])
def test_a_code_that_shows_who_speaks_for_an_organization_outlives_a_clock_that_leaps(
    database_url: str, days: int
) -> None:
    with a_scene(database_url, holding=(mercy(),)) as scene:
        ownership = scene.directory.ownership
        scene.directory.processes.tick()
        proof = ownership.begin("mercy-general", ANA, room=private(ANA), key=a_key())
        scene.clock.wind(days=days)
        ownership.look(proof.id, ANA, key=a_key())
        (wanted,) = ownership.claim()

        assert ownership.record(wanted, ProofSeen(reached=True)) is ProofState.WAITING


def test_nobody_is_on_it_for_longer_because_the_clock_was_wrong(scene: Scene) -> None:
    scene.clock.wind(days=31)
    made = scene.submit()
    scene.decide(made, Assign())
    scene.clock.wind(days=-31)
    scene.directory.processes.tick()

    assert scene.get(made).assignment is None


def test_moderators_are_reminded_though_they_were_by_a_clock_that_was_ahead(scene: Scene) -> None:
    scene.submit()
    scene.clock.wind(days=31)
    scene.directory.processes.tick()
    scene.deliver()
    scene.clock.wind(days=-29)
    scene.directory.processes.tick()

    assert len(scene.deliver(NoticeKind.REMINDER)) == 1


def a_draft() -> Draft:
    return Draft(ANA, private(ANA), "new", {"name": "Half a Hospital"})
