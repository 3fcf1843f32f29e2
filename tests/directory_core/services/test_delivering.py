"""What somebody is to hear: claimed, delivered, and never lost."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from directory_core.models import (
    Approve,
    Assign,
    Notice,
    NoticeKind,
    Outcome,
    Reason,
    ReasonCode,
    Reject,
    RoomAddress,
    RoomRole,
    Undo,
)
from directory_core.testing import a_key
from tests.support.scene import (
    ANA,
    BEN,
    CARLA,
    FEED,
    MODERATORS,
    Scene,
    a_new_one,
    a_scene,
    private,
    seen,
)

OTHERS = RoomAddress("slack", "T1", "C-moderators")
SPAM = Reject(Reason(ReasonCode.SPAM))


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


def settle(scene: Scene, notice: Notice, outcome: Outcome, **fields: object) -> None:
    scene.directory.delivering.settle(
        notice,
        outcome,
        version_drawn=notice.version,
        **fields,  # type: ignore[arg-type]  # any of its fields
    )


def kinds(notices: list[Notice] | tuple[Notice, ...]) -> list[NoticeKind]:
    return [each.kind for each in notices]


def test_what_is_claimed_is_nobody_elses_until_the_lease_is_over(scene: Scene) -> None:
    scene.submit()
    (first,) = scene.claim()

    assert scene.claim() == ()
    scene.clock.now = first.lease_until
    (second,) = scene.claim()
    assert (second.id, second.attempts) == (first.id, 1)
    assert second.lease != first.lease


def test_a_lost_lease_settles_nothing(scene: Scene) -> None:
    scene.submit()
    (lost,) = scene.claim()
    scene.clock.now = lost.lease_until
    (held,) = scene.claim()

    settle(scene, lost, Outcome.GIVEN_UP, why="blocked")
    settle(scene, lost, Outcome.AGAIN, again_at=scene.clock() + timedelta(days=1))
    scene.clock.now = held.lease_until
    (again,) = scene.claim()
    assert again.id == held.id, "it is due until who holds it settles it"
    scene.post(again)

    assert scene.claim() == ()
    assert scene.directory.delivering.room(MODERATORS, RoomRole.SHARED).role is RoomRole.MODERATORS


def test_a_card_posted_too_late_pushes_no_other_aside(scene: Scene) -> None:
    made = scene.submit()
    (lost,) = scene.claim()
    scene.clock.now = lost.lease_until
    (held,) = scene.claim()

    settle(scene, held, Outcome.DELIVERED, message="kept")
    settle(scene, lost, Outcome.DELIVERED, message="too late")

    scene.decide(made, SPAM)
    (redrawn,) = (each for each in scene.claim() if each.kind is NoticeKind.CARD)
    assert redrawn.card is not None
    assert redrawn.card.message == "kept"


def test_two_couriers_never_speak_into_one_room_at_once(scene: Scene) -> None:
    for name in "ABCDEF":
        scene.submit(a_new_one(name))

    first = scene.claim()

    assert len(first) == 4, "a busy room leaves place for others"
    assert scene.claim() == (), "the rest of the room waits for its courier"
    for notice in first[:3]:
        scene.post(notice)
    assert scene.claim() == ()
    scene.post(first[3])
    assert len(scene.claim()) == 2


def test_one_busy_room_holds_up_no_other(scene: Scene) -> None:
    made = [scene.submit(a_new_one(name)) for name in "ABCDEF"]
    scene.claim()

    scene.decide(made[0], SPAM)

    assert [each.room.address for each in scene.claim()] == [private(ANA)]


def test_notices_of_other_venues_are_left_to_their_couriers(scene: Scene) -> None:
    scene.submit()

    assert scene.directory.delivering.claim_notices(["slack", "telegram"]) == ()
    assert scene.directory.delivering.claim_notices([]) == ()


def test_what_happens_in_a_row_is_drawn_once(scene: Scene) -> None:
    made = scene.submit()
    decided = scene.decide(scene.decide(made, Assign()), Approve())

    notices = scene.deliver(NoticeKind.CARD)

    assert [each.submission for each in notices] == [decided]


def test_a_card_drawn_while_a_decision_was_made_is_redrawn(scene: Scene) -> None:
    made = scene.submit()
    (notice,) = scene.claim()
    decided = scene.decide(made, SPAM)

    scene.post(notice)

    (again,) = (each for each in scene.claim() if each.kind is NoticeKind.CARD)
    assert again.submission == decided
    assert again.card is not None
    assert (again.card.message, again.card.version_drawn) == (f"message-{notice.id}", 1)


def test_a_card_drawn_late_by_a_courier_that_lost_its_lease_is_redrawn(scene: Scene) -> None:
    made = scene.submit()
    (late,) = scene.claim()
    scene.clock.now = late.lease_until
    scene.decide(made, Assign())
    scene.deliver()

    scene.post(late)

    (card,) = scene.claim()
    assert card.version == 2


def test_what_failed_comes_again_when_it_said(scene: Scene) -> None:
    scene.submit()
    (notice,) = scene.claim()

    settle(scene, notice, Outcome.AGAIN, again_at=scene.clock() + timedelta(seconds=30), why="429")

    assert scene.claim() == ()
    scene.clock.wind(seconds=30)
    (again,) = scene.claim()
    assert (again.id, again.attempts) == (notice.id, 1)


def test_what_failed_while_the_clock_was_ahead_comes_again_once_it_is_right(scene: Scene) -> None:
    scene.submit()
    scene.clock.wind(days=31)
    (notice,) = scene.claim()
    settle(scene, notice, Outcome.AGAIN, again_at=scene.clock() + timedelta(seconds=30), why="429")
    assert scene.claim() == ()

    scene.clock.wind(days=-31)

    (again,) = scene.claim()
    assert again.id == notice.id


def test_nothing_waits_for_longer_than_an_hour(scene: Scene) -> None:
    scene.submit()
    (notice,) = scene.claim()

    settle(scene, notice, Outcome.AGAIN, again_at=scene.clock() + timedelta(days=2), why="429")

    assert scene.claim() == ()
    scene.clock.wind(hours=1)
    assert scene.claim()


def test_who_cannot_be_reached_is_given_up_and_moderators_hear_of_it(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())
    outcome = next(each for each in scene.claim() if each.kind is NoticeKind.OUTCOME)
    rows = scene.directory.operating.verify_audit().rows

    settle(scene, outcome, Outcome.GIVEN_UP, why="blocked_by_user")

    scene.clock.wind(minutes=2)
    (told,) = scene.deliver(NoticeKind.UNREACHABLE)
    assert told.room.address == MODERATORS
    assert told.submission == decided, "it never undoes a decision"
    assert dict(told.facts) == {
        "kind": "outcome",
        "role": "private",
        "venue": "console",
        "why": "blocked_by_user",
    }
    assert scene.directory.operating.verify_audit().rows == rows + 1


def test_who_could_not_be_reached_is_not_tried_again_until_they_speak(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())
    outcome = next(each for each in scene.claim() if each.kind is NoticeKind.OUTCOME)
    settle(scene, outcome, Outcome.GIVEN_UP, why="blocked")
    scene.clock.wind(minutes=2)
    scene.deliver()

    undone = scene.decide(decided, Undo())
    assert kinds(scene.deliver(NoticeKind.OUTCOME, NoticeKind.UNREACHABLE)) == [
        NoticeKind.UNREACHABLE
    ]

    scene.directory.delivering.room(private(ANA), RoomRole.PRIVATE)
    scene.decide(undone, SPAM)
    assert kinds(scene.deliver(NoticeKind.OUTCOME)) == [NoticeKind.OUTCOME]


def test_who_submits_again_can_be_reached_again(scene: Scene) -> None:
    scene.submit()
    scene.directory.delivering.room_gone(private(ANA), "blocked")

    scene.decide(scene.submit(a_new_one("Another")), SPAM)

    assert kinds(scene.deliver(NoticeKind.OUTCOME)) == [NoticeKind.OUTCOME]


def test_a_moderators_room_that_is_gone_is_told_of_in_the_others(database_url: str) -> None:
    with a_scene(database_url, moderator_rooms=(MODERATORS, OTHERS)) as scene:
        scene.submit()
        claim = scene.directory.delivering.claim_notices
        (slack,) = claim(["slack"])
        settle(scene, slack, Outcome.GIVEN_UP, why="channel_archived")

        told = scene.deliver(NoticeKind.UNREACHABLE)
        assert [dict(each.facts)["role"] for each in told] == ["moderators"]
        scene.submit(a_new_one("Another"))
        assert claim(["slack"]) == ()

        scene.directory.delivering.room(OTHERS, RoomRole.SHARED)
        assert len(claim(["slack"])) == 2, "back within reach, it is shown the queue"


def test_the_only_moderators_room_is_not_told_that_it_is_gone(scene: Scene) -> None:
    scene.submit()
    (card,) = scene.claim()

    settle(scene, card, Outcome.GIVEN_UP, why="kicked")

    scene.directory.delivering.room(MODERATORS, RoomRole.MODERATORS)
    assert kinds(scene.deliver()) == [NoticeKind.CARD]


def test_a_room_that_moved_keeps_everything(scene: Scene) -> None:
    made = scene.submit()
    scene.deliver()
    moved = RoomAddress("console", "here", "supergroup")

    scene.directory.delivering.room_moved(MODERATORS, moved)

    decided = scene.decide(made, SPAM)
    (card,) = scene.deliver(NoticeKind.CARD)
    assert (card.room.address, card.submission) == (moved, decided)
    assert card.card is not None
    fact = seen(scene.clock(), room=moved)
    assert scene.directory.moderating.may_moderate(ANA, fact), "the settings name the old address"


def test_a_room_that_moved_before_we_heard_is_merged_with_its_new_address(scene: Scene) -> None:
    old, new = (RoomAddress("console", "here", key) for key in ("group", "supergroup"))
    first = scene.submit(a_new_one("A"), room=old)
    second = scene.submit(a_new_one("B"), room=new)

    for _ in range(2):
        scene.directory.delivering.room_moved(old, new)

    assert scene.get(first).reply_to == scene.get(second).reply_to == new


def test_an_adapter_makes_no_room_one_of_moderators(scene: Scene) -> None:
    delivering = scene.directory.delivering
    lobby = RoomAddress("console", "here", "lobby")

    assert delivering.room(lobby, RoomRole.MODERATORS).role is RoomRole.SHARED
    assert delivering.room(MODERATORS, RoomRole.SHARED).role is RoomRole.MODERATORS
    assert delivering.room(FEED, RoomRole.SHARED).role is RoomRole.FEED
    room = delivering.room(lobby, RoomRole.SHARED, language="es")
    assert room == delivering.room(lobby, RoomRole.SHARED)
    assert room.language == "es"


def test_a_room_that_the_rules_name_no_longer_sees_no_new_cards(database_url: str) -> None:
    with a_scene(database_url, moderator_rooms=(MODERATORS, OTHERS)) as scene:
        made = scene.submit()
    with a_scene(database_url, holding=()) as scene:
        assert scene.directory.delivering.room(OTHERS, RoomRole.SHARED).role is RoomRole.SHARED
        assert scene.directory.delivering.submission(made.id) == made


def test_a_card_that_came_too_late_for_its_room_to_be_told_of_the_decision_is_redrawn(
    database_url: str,
) -> None:
    with a_scene(database_url, moderator_rooms=(MODERATORS, OTHERS)) as scene:
        made = scene.submit()
        (late,) = scene.directory.delivering.claim_notices(["slack"])
    with a_scene(database_url, holding=()) as scene:
        decided = scene.decide(made, SPAM)
        scene.post(late)

        (again,) = scene.directory.delivering.claim_notices(["slack"])
        assert (again.room.address, again.submission) == (OTHERS, decided)


def test_a_room_that_the_rules_name_anew_is_shown_the_queue(database_url: str) -> None:
    with a_scene(database_url) as scene:
        scene.submit()
        scene.submit(a_new_one("Another"))
    with a_scene(database_url, holding=(), moderator_rooms=(MODERATORS, OTHERS)) as scene:
        assert len(scene.directory.delivering.claim_notices(["slack"])) == 2


def test_what_waits_too_long_is_reminded_of_once_a_day(scene: Scene) -> None:
    tick = scene.directory.processes.tick
    first = scene.submit()
    scene.deliver()
    scene.clock.wind(hours=23)
    second = scene.submit(a_new_one("Another"))
    tick()
    assert NoticeKind.REMINDER not in kinds(scene.deliver())

    scene.clock.wind(hours=1)
    for _ in range(2):
        tick()
        scene.clock.wind(minutes=1)
    (reminder,) = scene.deliver(NoticeKind.REMINDER)
    assert reminder.submission is not None
    assert reminder.submission.id == first.id
    assert dict(reminder.facts) == {"submissions": first.id, "waiting": "1"}

    scene.clock.wind(hours=24)
    tick()
    (reminder,) = scene.deliver(NoticeKind.REMINDER)
    assert dict(reminder.facts) == {"submissions": f"{first.id} {second.id}", "waiting": "2"}


def test_a_day_is_summed_up_once_and_only_if_something_was(scene: Scene) -> None:
    tick = scene.directory.processes.tick
    tick()
    scene.decide(scene.submit(), Approve())
    scene.submit(a_new_one("Another"))
    assert scene.deliver(NoticeKind.DIGEST) == []

    scene.clock.wind(hours=12)
    for _ in range(2):
        tick()
    (digest,) = scene.deliver(NoticeKind.DIGEST)
    assert dict(digest.facts) == {
        "day": "2026-03-02",
        "submitted": "2",
        "approved": "1",
        "rejected": "0",
        "waiting": "1",
    }

    scene.clock.wind(hours=-3)
    tick()
    assert scene.deliver(NoticeKind.DIGEST) == [], "a clock that was set back repeats no day"


def test_a_day_is_summed_up_after_a_clock_that_was_a_month_ahead_is_right_again(
    scene: Scene,
) -> None:
    scene.clock.wind(days=31)
    scene.directory.processes.tick()
    scene.clock.wind(days=-31)
    scene.submit()
    scene.deliver()

    scene.clock.wind(days=1)
    scene.directory.processes.tick()

    assert kinds(scene.deliver(NoticeKind.DIGEST)) == [NoticeKind.DIGEST]


def test_the_digest_can_be_turned_off(database_url: str) -> None:
    with a_scene(database_url, digest=False) as scene:
        scene.submit()
        scene.clock.wind(hours=12)
        scene.directory.processes.tick()
        assert scene.deliver(NoticeKind.DIGEST) == []


def test_a_feed_is_told_daily_where_the_log_stands(scene: Scene) -> None:
    tick = scene.directory.processes.tick
    tick()
    scene.decide(scene.submit(), Approve())
    head = scene.directory.operating.audit_head()
    assert scene.deliver(NoticeKind.HEAD) == []

    scene.clock.wind(hours=12)
    for _ in range(2):
        tick()
    (told,) = scene.deliver(NoticeKind.HEAD)

    assert dict(told.facts) == {"day": "2026-03-02", "head": head}
    assert told.room.address == FEED
    scene.clock.wind(days=2)
    tick()
    assert scene.deliver(NoticeKind.HEAD) == [], "of a day on which nothing was, nothing is told"


def test_what_came_to_the_log_today_is_not_told_as_yesterdays(scene: Scene) -> None:
    scene.submit()
    scene.directory.processes.tick()

    assert scene.deliver(NoticeKind.HEAD) == []


def test_keys_are_kept_for_a_set_time(scene: Scene) -> None:
    key = a_key()
    scene.submit(key=key)
    for _ in range(30):
        scene.directory.processes.tick()
        scene.clock.wind(days=1)
    assert scene.directory.submitting.handled(key)

    scene.directory.processes.tick()
    assert not scene.directory.submitting.handled(key)


def test_one_process_holds_a_lease_and_another_takes_over_when_it_lapses(scene: Scene) -> None:
    processes, lasts = scene.directory.processes, timedelta(seconds=15)

    assert processes.lease("poll", "one", lasts=lasts)
    assert not processes.lease("poll", "two", lasts=lasts)
    scene.clock.wind(seconds=10)
    assert processes.lease("poll", "one", lasts=lasts)
    scene.clock.wind(seconds=14)
    assert not processes.lease("poll", "two", lasts=lasts)
    scene.clock.wind(seconds=1)
    assert processes.lease("poll", "two", lasts=lasts)
    assert not processes.lease("poll", "one", lasts=lasts)

    processes.release("poll", "one")
    assert not processes.lease("poll", "one", lasts=lasts)
    processes.release("poll", "two")
    assert processes.lease("poll", "one", lasts=lasts)


def test_a_clock_that_was_set_back_locks_nobody_out(scene: Scene) -> None:
    processes, lasts = scene.directory.processes, timedelta(seconds=15)
    processes.lease("poll", "one", lasts=lasts)
    made = scene.submit()
    scene.claim()
    scene.clock.wind(days=-1)

    assert processes.lease("poll", "two", lasts=lasts)
    assert len(scene.claim()) == 1
    assert scene.decide(made, Approve(), by=CARLA).current_decision is not None
    assert len(scene.claim()) == 2, "what is new is due at once"


def test_a_room_heard_to_be_gone_is_not_spoken_into(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve(), by=BEN)
    assert decided.current_decision is not None

    scene.directory.delivering.room_gone(private(ANA), "blocked")
    scene.directory.delivering.room_gone(RoomAddress("console", "here", "never"), "blocked")

    assert NoticeKind.OUTCOME not in kinds(scene.deliver())
