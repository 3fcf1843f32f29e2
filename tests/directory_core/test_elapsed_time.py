"""Keys and drafts go by the time that passed, and not by a clock that leapt."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from directory_core.models import Draft
from directory_core.storage import tables as t
from directory_core.testing import a_key
from tests.support.scene import ANA, Scene, a_new_one, a_scene, private

KEPT = timedelta(hours=3)


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url, keys_kept_for=KEPT) as opened:
        yield opened


def keys(scene: Scene) -> int:
    with scene.directory._store.reading() as conn:
        return conn.execute(select(func.count()).select_from(t.event_keys)).scalar_one()


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

    assert keys(scene) == 0
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
        left.append(keys(scene))

    assert left == [1, 1, 0, 0, 0]


def a_draft() -> Draft:
    return Draft(ANA, private(ANA), "new", {"name": "Half a Hospital"})
