"""Nobody decides what they were not shown: all the accounts, and what there is a warning of."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from directory_core.errors import NotShown
from directory_core.models import (
    SHOWN_AT_ONCE,
    Alike,
    Approve,
    ApproveWithChanges,
    MergeInto,
    NewOrganization,
    Reason,
    ReasonCode,
    Reject,
    State,
)
from tests.support.scene import BEN, Scene, a_new_one, a_scene, proposed

OTHER = (proposed("somethingelse"),)


@pytest.fixture
def scene() -> Iterator[Scene]:
    with a_scene() as made:
        yield made


def long_one() -> NewOrganization:
    """A proposal with more accounts than a card shows."""
    accounts = tuple(proposed(f"elsewhere{number}") for number in range(SHOWN_AT_ONCE + 1))
    return a_new_one(accounts=accounts)


def mark(scene: Scene, submission_id: str) -> str:
    """The mark under the whole of a submission."""
    return scene.directory.moderating.review(submission_id, BEN, None).mark


def test_an_approval_counts_only_with_the_mark_that_stands_under_the_whole(scene: Scene) -> None:
    sent = scene.submit(long_one())

    with pytest.raises(NotShown) as refused:
        scene.decide(sent, Approve())
    with pytest.raises(NotShown):
        scene.decide(sent, Approve("0badbeef"))

    assert refused.value.mark == mark(scene, sent.id)
    assert scene.get(sent).state is State.PENDING
    assert scene.decide(sent, Approve(mark(scene, sent.id))).state is State.APPROVED


def test_a_merger_needs_the_whole_shown_too(scene: Scene) -> None:
    sent = scene.submit(long_one())

    with pytest.raises(NotShown):
        scene.decide(sent, MergeInto("mayo-clinic"))

    merged = scene.decide(sent, MergeInto("mayo-clinic", mark(scene, sent.id)))
    assert merged.decisions[-1].into == "mayo-clinic"


def test_a_card_that_shows_all_needs_no_mark(scene: Scene) -> None:
    sent = scene.submit()

    assert mark(scene, sent.id) == ""
    assert scene.decide(sent, Approve()).state is State.APPROVED


def test_a_lookalike_is_published_only_by_who_was_shown_the_warning(scene: Scene) -> None:
    sent = scene.submit(a_new_one(accounts=(proposed("mayocIinic"),)))

    with pytest.raises(NotShown) as refused:
        scene.decide(sent, Approve())

    assert [each.code for each in refused.value.warned] == ["lookalike"]
    beside = scene.directory.moderating.review(sent.id, BEN, None).beside
    assert [each.slug for each in beside] == ["mayo-clinic"]


def test_a_warning_that_an_edit_brings_up_is_shown_before_it_is_published(scene: Scene) -> None:
    sent = scene.submit()
    changed = replace(a_new_one(), accounts=(proposed("mayocIinic"),))

    with pytest.raises(NotShown) as refused:
        scene.decide(sent, ApproveWithChanges(changed))

    done = scene.decide(sent, ApproveWithChanges(changed, refused.value.mark))
    assert done.decided_as == changed
    assert done.decided_as != done.proposal


def test_an_earlier_rejection_of_the_same_is_found(scene: Scene) -> None:
    first = scene.submit()
    scene.decide(first, Reject(Reason(ReasonCode.NO_EVIDENCE)))

    (found,) = scene.directory.submitting.check(a_new_one()).refused_before

    assert (found.submission, found.reason) == (first.id, "no_evidence")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"name": "Mayo Clinic", "city": "Rochester", "accounts": OTHER}, Alike.NAME_AND_CITY),
        ({"name": "Mayo Clinic", "accounts": OTHER}, Alike.NAME),
        ({"name": "Mayo Clinics"}, Alike.SIMILAR_NAME),
        ({"accounts": (proposed("mayoclinic"),)}, Alike.ACCOUNT),
    ],
)
def test_a_likeness_says_its_reason(scene: Scene, fields: dict[str, str], why: Alike) -> None:
    found = scene.directory.submitting.check(a_new_one(**fields)).near_duplicates

    assert [(each.organization.slug, each.why) for each in found] == [("mayo-clinic", why)]


def test_what_merging_would_move_is_told_beforehand(scene: Scene) -> None:
    sent = scene.submit(a_new_one("Mayo Clinics", website="https://mayo.example/"))

    merging = scene.directory.moderating.merging(sent.id, "mayo-clinic", BEN, None)

    assert [each.handle for each in merging.moves] == ["mayoclinics"]
    assert merging.there == ()
    assert "Mayo Clinics" in [alias.text for alias in merging.after.aliases]
