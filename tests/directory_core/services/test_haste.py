"""The brake on a moderator who decides faster than anybody reads."""

from collections.abc import Iterator

import pytest

from directory_core.errors import Paused
from directory_core.models import (
    Approve,
    Ask,
    Assign,
    Identity,
    NoticeKind,
    Platform,
    Reason,
    ReasonCode,
    Reject,
    State,
    Submission,
    Undo,
)
from directory_core.testing import a_key, people
from tests.support.scene import BEN, CARLA, MODERATORS, Scene, a_new_one, a_scene

HASTY = 5
ACCOUNT = ("mayo-clinic", Platform.X, "mayoclinic")
SPAM = Reject(Reason(ReasonCode.SPAM))


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url, hasty_after=HASTY, open_submissions=100) as opened:
        yield opened


def waiting(scene: Scene, many: int, *, of: str = "Clinic") -> list[Submission]:
    """So many submissions about different organizations."""
    return [scene.submit(a_new_one(f"{of} {number}")) for number in range(many)]


def too_many(scene: Scene, by: Identity = BEN, *, of: str = "Clinic") -> list[Submission]:
    """Decide on as many as it takes to be paused."""
    return [scene.decide(each, SPAM, by=by) for each in waiting(scene, HASTY, of=of)]


def test_who_decides_faster_than_anybody_reads_is_paused_and_their_colleagues_are_told(
    scene: Scene,
) -> None:
    decided, left = too_many(scene), scene.submit()

    with pytest.raises(Paused) as refusal:
        scene.decide(left, Approve())

    assert refusal.value.facts == {"minutes": 15}
    assert scene.get(left).state is State.PENDING
    (told,) = scene.deliver(NoticeKind.HASTE)
    assert told.room.address == MODERATORS
    assert told.person is not None
    assert told.person.name == "Ben"
    facts = dict(told.facts)
    assert (facts["acts"], facts["seconds"], facts["minutes"]) == (str(HASTY), "60", "15")
    assert set(facts["submissions"].split()) == {each.id for each in decided}
    assert scene.decide(left, Approve(), by=CARLA).state is State.APPROVED
    assert scene.directory.operating.verify_audit().why == ""


def test_a_pause_ends_and_the_count_begins_anew(scene: Scene) -> None:
    too_many(scene)
    left = waiting(scene, 2, of="Hospital")
    scene.clock.wind(minutes=15)

    for each in left:
        scene.decide(each, SPAM)

    assert len(scene.deliver(NoticeKind.HASTE)) == 1


def test_who_takes_the_time_to_read_is_never_paused(scene: Scene) -> None:
    for each in waiting(scene, 3 * HASTY):
        scene.decide(each, SPAM)
        scene.clock.wind(seconds=61 / (HASTY - 1))

    assert scene.deliver(NoticeKind.HASTE) == []


def test_claims_and_questions_decide_nothing_and_do_not_count(scene: Scene) -> None:
    for each in waiting(scene, HASTY):
        scene.decide(scene.decide(each, Assign()), Ask("Is it theirs?"))

    assert scene.deliver(NoticeKind.HASTE) == []


def test_what_else_a_moderator_does_counts_and_is_refused_too(scene: Scene) -> None:
    def hide() -> None:
        scene.directory.safety.dispute(
            *ACCOUNT, BEN, reason="taken over", membership=None, key=a_key()
        )

    def show() -> None:
        scene.directory.safety.undispute(*ACCOUNT, BEN, membership=None, key=a_key())

    for act in (hide, show, hide, show):
        act()
    scene.decide(scene.submit(), SPAM)

    with pytest.raises(Paused):
        hide()
    assert len(scene.deliver(NoticeKind.HASTE)) == 1


def test_undoing_counts_too(scene: Scene) -> None:
    each = scene.submit()
    for verdict in (Approve(), Undo(), Approve(), Undo(), Approve()):
        each = scene.decide(each, verdict)

    with pytest.raises(Paused):
        scene.decide(each, Undo())


def test_a_person_is_paused_under_all_their_identities(scene: Scene) -> None:
    (slack,) = people("ben", venue="slack")
    code = scene.directory.people.link_code(BEN, key=a_key())
    scene.directory.people.link(code, slack, key=a_key())
    first, second, *rest = waiting(scene, HASTY + 1)

    scene.decide(first, SPAM, by=slack)
    scene.decide(second, SPAM, by=slack)
    for each in rest[:-1]:
        scene.decide(each, SPAM)

    with pytest.raises(Paused):
        scene.decide(rest[-1], SPAM, by=slack)


def test_a_batch_that_was_shown_page_by_page_counts_as_one(scene: Scene) -> None:
    for batch in range(HASTY - 1):
        for each in waiting(scene, 3, of=f"Batch {batch} Clinic"):
            scene.decide(each, SPAM, batch=f"batch {batch}")
    assert scene.deliver(NoticeKind.HASTE) == []

    scene.decide(scene.submit(), SPAM)

    assert len(scene.deliver(NoticeKind.HASTE)) == 1


def test_the_brake_can_be_taken_off(sqlite_url: str) -> None:
    with a_scene(sqlite_url, hasty_after=0, open_submissions=100, submissions_a_day=100) as scene:
        for each in waiting(scene, 40):
            scene.decide(each, SPAM)

        assert scene.deliver(NoticeKind.HASTE) == []


def test_who_is_paused_may_still_submit(scene: Scene) -> None:
    too_many(scene)

    assert scene.submit(by=BEN).state is State.PENDING
