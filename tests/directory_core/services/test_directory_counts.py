"""Counts that are kept up say what counting anew would."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from directory_core.errors import NotShown
from directory_core.models import (
    Approve,
    OrganizationStatus,
    Platform,
    Reason,
    ReasonCode,
    Reject,
    Submission,
    Undo,
)
from directory_core.storage.repositories.organizations.organization_lists import statistics
from directory_core.testing import a_key, an_account, an_organization, fill
from tests.support.scene import BEN, Scene, a_new_one, a_scene, more_for_mayo


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


def agree(scene: Scene) -> bool:
    with scene.directory._store.reading() as conn:
        kept, anew = scene.directory.asking.statistics(), statistics(conn)
    ages = sum(count for _, count in kept.by_age) == sum(count for _, count in anew.by_age)
    dated = replace(anew, by_age=kept.by_age, growth=kept.growth, median_wait=kept.median_wait)
    return ages and kept == dated


def approve(scene: Scene, made: Submission) -> Submission:
    """Approve it, after a look at what it warns of."""
    try:
        return scene.decide(made, Approve())
    except NotShown as refused:
        return scene.decide(made, Approve(refused.mark))


def test_the_counts_follow_whatever_is_published(scene: Scene) -> None:
    assert agree(scene)
    new = approve(scene, scene.submit(a_new_one("Saint Elsewhere")))
    assert agree(scene)
    approve(scene, scene.submit(more_for_mayo()))
    assert agree(scene)
    scene.decide(new, Undo())
    assert agree(scene)
    closed = an_organization("Mercy Hospital", status=OrganizationStatus.CLOSED)
    fill(scene.directory, closed, an_organization("Elm", countries=("US", "CA")))
    assert agree(scene)
    dispute = scene.directory.safety.dispute
    dispute("mayo-clinic", Platform.X, "mayoclinic", BEN, reason="x", membership=None, key=a_key())
    assert agree(scene)


def test_the_counts_follow_what_another_process_publishes(scene: Scene, database_url: str) -> None:
    assert agree(scene)
    with a_scene(database_url, holding=()) as other:
        fill(other.directory, an_organization("Elm Clinic", accounts=(an_account("elmclinic"),)))
    assert agree(scene)
    assert scene.directory.operating.health().organizations == 3


def test_decisions_are_counted_once_each(scene: Scene) -> None:
    for number in range(3):
        made = scene.submit(a_new_one(f"Clinic {number}"))
        if number:
            approve(scene, made)
        else:
            scene.decide(made, Reject(Reason(ReasonCode.SPAM)))
        health = scene.directory.operating.health()
        assert sum(times for _, times in health.decisions) == number + 1
    assert dict(health.decisions) == {"approve": 2, "reject": 1}
