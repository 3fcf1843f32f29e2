"""Deciding, with all that follows from it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from directory_core.errors import (
    AccountTaken,
    AlreadyDecided,
    ChangedSince,
    MembershipUnknown,
    NoSuchSubmission,
    NotListed,
    NotModerator,
    Outdated,
    OwnSubmission,
    ProposalInvalid,
    UndoTooLate,
)
from directory_core.models import (
    AccountProblem,
    AccountStatus,
    Alias,
    Approve,
    ApproveWithChanges,
    Ask,
    Assign,
    Certainty,
    CorrectableField,
    Correction,
    History,
    Identity,
    MergeInto,
    NoticeKind,
    Platform,
    Reason,
    ReasonCode,
    Reject,
    Report,
    State,
    Submission,
    Undo,
    VerdictKind,
)
from directory_core.testing import a_key, fill
from tests.support.scene import (
    ANA,
    BEN,
    CARLA,
    FEED,
    MAYO,
    MODERATORS,
    Scene,
    a_new_one,
    a_scene,
    more_for_mayo,
    private,
    proposed,
    seen,
)

SPAM = Reject(Reason(ReasonCode.SPAM))
REPORT = Report("mayo-clinic", Platform.X, "mayoclinic", AccountProblem.HIJACKED)


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


def test_what_was_approved_is_found_by_whoever_asks(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())

    assert (decided.state, decided.version) == (State.APPROVED, 2)
    assert decided.published is not None
    assert decided.published.slug == "saint-elsewhere"
    assert decided.current_decision is not None
    assert decided.current_decision.revisions == (decided.published.revision,)
    answer = scene.directory.asking.ask("Saint Elsewhere")
    assert answer.certainty is Certainty.SURE
    assert answer.matches[0].organization == decided.published


def test_two_organizations_of_one_name_get_two_slugs(scene: Scene) -> None:
    first = scene.decide(scene.submit(a_new_one("Mercy")), Approve())
    again = a_new_one("Mercy", accounts=(proposed("mercyother"),))
    second = scene.decide(scene.submit(again), Approve())

    assert first.published is not None
    assert second.published is not None
    assert (first.published.slug, second.published.slug) == ("mercy", "mercy-2")


def test_an_approval_with_changes_publishes_the_changes_and_keeps_what_was_proposed(
    scene: Scene,
) -> None:
    made = scene.submit()

    decided = scene.decide(made, ApproveWithChanges(a_new_one("Saint Elsewhere Hospital")))

    assert decided.published is not None
    assert decided.published.name == "Saint Elsewhere Hospital"
    assert decided.proposal == made.proposal


def test_a_moderators_changes_are_checked_too(scene: Scene) -> None:
    made = scene.submit()

    with pytest.raises(ProposalInvalid):
        scene.decide(made, ApproveWithChanges(a_new_one(" ")))

    assert scene.get(made) == made


def test_a_rejection_publishes_nothing_and_says_why(scene: Scene) -> None:
    why = Reason(ReasonCode.OWN, "It is a bakery.")

    decided = scene.decide(scene.submit(), Reject(why))

    assert (decided.state, decided.published) == (State.REJECTED, None)
    assert decided.current_decision is not None
    assert decided.current_decision.reason == why
    with pytest.raises(NotListed):
        scene.listed("saint-elsewhere")


def test_merging_adds_what_is_new_to_the_one_that_is_listed(scene: Scene) -> None:
    made = scene.submit(a_new_one("The Mayo"))

    decided = scene.decide(made, MergeInto("mayo-clinic"))

    assert decided.state is State.MERGED
    listed = scene.listed("mayo-clinic")
    assert listed.aliases == (Alias("The Mayo"),)
    assert [each.handle for each in listed.accounts] == ["mayoclinic", "themayo"]
    with pytest.raises(NotListed):
        scene.decide(scene.submit(), MergeInto("nowhere"))


def removed(scene: Scene, report: Submission) -> Submission:
    """A removal that two moderators approved."""
    return scene.decide(scene.decide(report, Approve()), Approve(), by=CARLA)


def test_a_report_that_is_approved_takes_the_account_off_the_list(scene: Scene) -> None:
    decided = removed(scene, scene.submit(REPORT))

    assert scene.listed("mayo-clinic").accounts == ()
    assert decided.published is not None
    assert decided.published.accounts[0].status is AccountStatus.RETIRED


def test_a_correction_shows_before_and_after(scene: Scene) -> None:
    made = scene.submit(Correction("mayo-clinic", CorrectableField.CITY, "Phoenix"))
    review = scene.directory.delivering.review(made.id)
    assert (review.before and review.before.city, review.after and review.after.city) == (
        "Rochester",
        "Phoenix",
    )

    scene.decide(made, Approve())

    decided = scene.directory.delivering.review(made.id)
    assert (decided.before and decided.before.city, decided.after and decided.after.city) == (
        "Rochester",
        "Phoenix",
    )


def test_the_second_moderator_learns_who_was_first_and_so_does_a_repeat(scene: Scene) -> None:
    made = scene.submit()
    decided = scene.decide(made, SPAM)
    key = a_key()

    for _ in range(2):
        with pytest.raises(AlreadyDecided) as refusal:
            scene.decide(made, Approve(), by=CARLA, key=key)
        assert refusal.value.submission == decided
        assert refusal.value.facts == {"submission": made.id}


def test_a_press_delivered_again_changes_nothing(scene: Scene) -> None:
    made, key = scene.submit(), a_key()

    decided = scene.decide(made, Approve(), key=key)

    assert scene.decide(made, Approve(), key=key) == decided
    assert len(scene.get(made).decisions) == 1


def test_a_repeat_hears_how_things_stand_by_now(scene: Scene) -> None:
    made, key = scene.submit(), a_key()
    decided = scene.decide(made, Approve(), key=key)
    undone = scene.decide(decided, Undo(), by=CARLA)

    assert scene.decide(made, Approve(), key=key) == undone


def test_a_stranger_decides_nothing_and_the_audit_says_they_tried(scene: Scene) -> None:
    made = scene.submit()
    before = scene.directory.operating.verify_audit().rows

    with pytest.raises(MembershipUnknown):
        scene.decide(made, Approve(), by=ANA)
    with pytest.raises(NotModerator):
        scene.decide(made, Approve(), by=Identity("slack", "T1", "U1"))

    assert scene.get(made) == made
    assert scene.directory.operating.verify_audit().rows == before + 2


def test_whoever_was_seen_in_the_moderators_room_may_decide(scene: Scene) -> None:
    made = scene.submit(by=BEN)
    fact = seen(scene.clock())

    assert scene.directory.moderating.may_moderate(ANA, fact)
    assert scene.decide(made, Approve(), by=ANA, membership=fact).state is State.APPROVED


def test_a_modal_that_was_open_too_long_is_checked_again(scene: Scene) -> None:
    made, fact = scene.submit(by=BEN), seen(scene.clock())
    scene.clock.wind(seconds=61)

    with pytest.raises(MembershipUnknown):
        scene.decide(made, Approve(), by=ANA, membership=fact)
    assert not scene.directory.moderating.may_moderate(ANA, fact)


def test_the_right_is_asked_for_before_anything_is_told(scene: Scene) -> None:
    with pytest.raises(NotModerator):
        scene.directory.moderating.decide(
            "S00000",
            Approve(),
            Identity("slack", "T", "U"),
            version=1,
            membership=None,
            key=a_key(),
        )
    with pytest.raises(NoSuchSubmission):
        scene.directory.moderating.decide(
            "S00000", Approve(), BEN, version=1, membership=None, key=a_key()
        )


def test_nobody_decides_their_own(scene: Scene) -> None:
    with pytest.raises(OwnSubmission):
        scene.decide(scene.submit(by=BEN), Approve())


def test_an_account_that_was_taken_meanwhile_is_not_published_twice(scene: Scene) -> None:
    twins = [scene.submit(a_new_one(name, accounts=(proposed("twin"),))) for name in ("A", "B")]
    scene.decide(twins[0], Approve())

    with pytest.raises(AccountTaken) as refusal:
        scene.decide(twins[1], Approve())

    assert refusal.value.facts == {"slug": "a", "name": "A", "platform": "x", "handle": "twin"}
    assert scene.get(twins[1]) == twins[1]
    assert scene.directory.delivering.review(twins[1].id).after is None


def test_everybody_who_is_to_hear_of_it_hears_of_it(scene: Scene) -> None:
    made = scene.submit()
    scene.deliver()

    decided = scene.decide(made, Approve())

    told = {(each.kind, each.room.address): each for each in scene.deliver()}
    assert set(told) == {
        (NoticeKind.CARD, MODERATORS),
        (NoticeKind.OUTCOME, private(ANA)),
        (NoticeKind.PUBLISHED, FEED),
    }
    assert all(each.submission == decided for each in told.values())
    card = told[NoticeKind.CARD, MODERATORS].card
    assert card is not None
    assert card.version_drawn == 1


def test_a_claim_is_shown_lapses_by_itself_and_decides_nothing(scene: Scene) -> None:
    made = scene.submit()

    claimed = scene.decide(made, Assign())
    assert claimed.assignment is not None
    assert claimed.assignment.by.identities == (BEN,)
    scene.clock.wind(minutes=31)

    assert scene.get(made).assignment is None
    assert scene.decide(made, Approve(), by=CARLA).state is State.APPROVED


def test_a_claim_that_lapsed_is_redrawn(scene: Scene) -> None:
    made = scene.submit()
    scene.decide(made, Assign())
    scene.deliver()
    scene.clock.wind(minutes=31)

    scene.directory.processes.tick()

    (card,) = scene.deliver(NoticeKind.CARD)
    assert card.submission is not None
    assert card.submission.assignment is None


def test_an_undo_takes_back_what_was_published_and_keeps_both_decisions(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())
    scene.deliver()

    undone = scene.decide(decided, Undo(), by=CARLA)

    assert (undone.state, undone.published, undone.current_decision) == (State.PENDING, None, None)
    assert [(each.verdict, each.undone) for each in undone.decisions] == [
        (VerdictKind.APPROVE, True),
        (VerdictKind.UNDO, False),
    ]
    with pytest.raises(NotListed):
        scene.listed("saint-elsewhere")
    assert scene.directory.asking.ask("Saint Elsewhere").certainty is not Certainty.SURE
    (change,) = scene.directory.asking.changes(decided.decisions[0].revisions[0])
    assert (change.before, change.after) == (decided.published, None)
    assert {each.kind for each in scene.deliver()} == {
        NoticeKind.CARD,
        NoticeKind.OUTCOME,
        NoticeKind.PUBLISHED,
    }


def test_what_was_undone_can_be_decided_anew(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())
    undone = scene.decide(decided, Undo())

    again = scene.decide(undone, Approve(), by=CARLA)

    assert again.published is not None
    assert again.published.slug == "saint-elsewhere"
    assert scene.decide(again, Undo()).state is State.PENDING


def test_a_rejection_can_be_undone(scene: Scene) -> None:
    rejected = scene.decide(scene.submit(), SPAM)

    assert scene.decide(rejected, Undo()).state is State.PENDING


def test_an_undo_is_refused_where_the_field_changed_since_and_names_the_change(
    scene: Scene,
) -> None:
    first = scene.decide(
        scene.submit(Correction("mayo-clinic", CorrectableField.CITY, "Phoenix")), Approve()
    )
    second = scene.decide(
        scene.submit(Correction("mayo-clinic", CorrectableField.CITY, "Tucson")), Approve()
    )
    assert second.published is not None

    with pytest.raises(ChangedSince) as refusal:
        scene.decide(first, Undo())

    assert refusal.value.facts == {
        "slug": "mayo-clinic",
        "revision": second.published.revision,
        "field": "city",
    }
    assert scene.get(first) == replace(first, target=second.published)
    assert scene.listed("mayo-clinic").city == "Tucson"


def test_an_undo_leaves_other_fields_as_they_are_now(scene: Scene) -> None:
    first = scene.decide(
        scene.submit(Correction("mayo-clinic", CorrectableField.CITY, "Phoenix")), Approve()
    )
    scene.decide(scene.submit(more_for_mayo()), Approve())

    scene.decide(first, Undo())

    listed = scene.listed("mayo-clinic")
    assert listed.city == "Rochester"
    assert [each.handle for each in listed.accounts] == ["mayoclinic", "mayoclinicen"]


def test_an_organization_that_others_lean_on_is_not_taken_back(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())
    fill(scene.directory, replace(MAYO, parent="saint-elsewhere"))

    with pytest.raises(ChangedSince) as refusal:
        scene.decide(decided, Undo())

    assert refusal.value.facts["field"] == "parent"


def test_an_account_that_was_taken_since_does_not_come_back(scene: Scene) -> None:
    retired = removed(scene, scene.submit(REPORT))
    scene.decide(scene.submit(a_new_one(accounts=(proposed("mayoclinic"),))), Approve())

    with pytest.raises(AccountTaken):
        scene.decide(retired, Undo())


def test_an_undo_comes_within_its_time(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())
    scene.clock.wind(hours=24, seconds=1)

    with pytest.raises(UndoTooLate):
        scene.decide(decided, Undo())


def test_what_is_about_something_taken_back_cannot_be_approved(scene: Scene) -> None:
    decided = scene.decide(scene.submit(), Approve())
    correction = Correction("saint-elsewhere", CorrectableField.CITY, "Oslo")
    about_it = scene.submit(correction)
    scene.decide(decided, Undo())

    assert scene.get(about_it).target is None
    with pytest.raises(NotListed):
        scene.decide(about_it, Approve())


def test_a_removal_takes_two_people_where_the_rules_want_two(database_url: str) -> None:
    with a_scene(database_url, removals_need_two=True) as scene:
        once = scene.decide(scene.submit(REPORT), Approve())
        assert (once.state, once.decisions[0].verdict) == (
            State.PENDING,
            VerdictKind.FIRST_APPROVAL,
        )
        assert len(scene.listed("mayo-clinic").accounts) == 1

        twice = scene.decide(once, Approve(), by=CARLA)

        assert twice.state is State.APPROVED
        assert scene.listed("mayo-clinic").accounts == ()
        undone = scene.decide(twice, Undo())
        again = scene.decide(undone, Approve(), by=BEN)
        assert again.state is State.PENDING, "an undo takes both approvals back"


@pytest.mark.parametrize(
    ("days", "state"), [(None, State.APPROVED), (89, State.PENDING), (91, State.APPROVED)]
)
def test_a_removal_takes_two_people_where_somebody_else_decided_lately(
    sqlite_url: str, days: int | None, state: State
) -> None:
    with a_scene(sqlite_url, moderators=()) as scene:
        if days is not None:
            scene.decide(scene.submit(), SPAM, by=CARLA, membership=seen(scene.clock.now))
            scene.clock.wind(days=days)
        decided = scene.decide(scene.submit(REPORT), Approve(), membership=seen(scene.clock.now))

        assert decided.state is state


@pytest.mark.parametrize("moderators", [(BEN,), (BEN, CARLA)])
def test_a_removal_takes_two_people_where_two_are_named(
    sqlite_url: str, moderators: tuple[Identity, ...]
) -> None:
    with a_scene(sqlite_url, moderators=moderators) as scene:
        decided = scene.decide(scene.submit(REPORT), Approve())

        assert decided.state is (State.PENDING if len(moderators) > 1 else State.APPROVED)


def test_the_queue_is_for_moderators_and_oldest_first(scene: Scene) -> None:
    made = []
    for name in ("A", "B", "C"):
        made.append(scene.submit(a_new_one(name)))
        scene.clock.wind(minutes=1)
    report = scene.submit(REPORT)
    scene.decide(made[1], SPAM)
    pending = scene.directory.moderating.pending

    assert [each.id for each in pending(BEN, None).items] == [made[0].id, made[2].id, report.id]
    assert pending(BEN, None, kind="report").items == (report,)
    assert pending(BEN, None, kind="hospital").total == 2
    assert pending(BEN, None, venue="slack").items == ()
    assert pending(BEN, None, page=2, size=2).items == (report,)
    with pytest.raises(MembershipUnknown):
        pending(ANA, None)


def test_a_card_tells_how_the_submitter_fared(scene: Scene) -> None:
    scene.decide(scene.submit(a_new_one("A")), Approve())
    scene.decide(scene.submit(a_new_one("B")), SPAM)
    scene.submit(a_new_one("C"))
    made = scene.submit(a_new_one("D"))

    assert scene.directory.delivering.review(made.id).history == History(1, 1, 1)


def test_a_question_waits_with_the_submission_and_a_decision_needs_no_answer(scene: Scene) -> None:
    asked = scene.decide(scene.submit(), Ask("Which campus?"))

    with pytest.raises(Outdated):
        scene.decide(asked, Ask("Which one?"), by=CARLA, version=1)
    assert scene.decide(asked, Approve(), version=1).state is State.APPROVED


def test_what_changes_nothing_publishes_nothing(scene: Scene) -> None:
    first, second = (
        scene.submit(Correction("mayo-clinic", CorrectableField.CITY, "Phoenix")) for _ in range(2)
    )
    scene.decide(first, Approve())

    decided = scene.decide(second, Approve())

    assert (decided.state, decided.published) == (State.APPROVED, None)
    assert scene.decide(decided, Undo()).state is State.PENDING
    assert scene.listed("mayo-clinic").city == "Phoenix"


def test_every_step_is_in_the_audit(scene: Scene) -> None:
    made = scene.submit()
    scene.decide(scene.decide(scene.decide(made, Assign()), Approve()), Undo())

    report = scene.directory.operating.verify_audit()
    loaded, steps = 1, 4
    assert (report.why, report.rows) == ("", loaded + steps)
