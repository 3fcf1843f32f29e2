"""Deciding, as a rule over plain values."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from directory_core.domain.decisions import Ruling, rule
from directory_core.errors import (
    AlreadyDecided,
    NothingToUndo,
    NotOpen,
    Outdated,
    OwnSubmission,
    ProposalInvalid,
    ReasonMissing,
    SecondNeeded,
    TextMissing,
    TextTooLong,
    UndoTooLate,
)
from directory_core.models import (
    AccountProblem,
    Approve,
    ApproveWithChanges,
    Ask,
    Assign,
    Assignment,
    Decision,
    MergeInto,
    Person,
    Platform,
    Proposal,
    Reason,
    ReasonCode,
    Reject,
    Report,
    RoomAddress,
    Rules,
    State,
    Submission,
    Undo,
    Verdict,
    VerdictKind,
)
from directory_core.testing import NOON
from tests.support.scene import a_new_one, more_for_mayo

ANA, BEN, CARLA = Person(1), Person(2), Person(3)
SPAM = Reject(Reason(ReasonCode.SPAM))
REPORT = Report("mayo-clinic", Platform.X, "mayoclinic", AccountProblem.DEAD)
EVERY_VERDICT: tuple[Verdict, ...] = (
    Approve(),
    ApproveWithChanges(a_new_one("Better Name")),
    SPAM,
    Ask("Which one?"),
    MergeInto("mayo-clinic"),
    Assign(),
    Undo(),
)


def waiting(proposal: Proposal | None = None, **fields: Any) -> Submission:
    """Ana's submission, which nobody has looked at yet."""
    room = RoomAddress("console", "here", "ana")
    plain = Submission(
        "S4F7KQ", 1, State.PENDING, proposal or a_new_one(), ANA, NOON, room, "console"
    )
    return replace(plain, **fields)


def decided(kind: VerdictKind = VerdictKind.APPROVE, **fields: Any) -> Submission:
    """Ana's submission, which Ben has decided at noon."""
    decision = Decision(kind, BEN, NOON, 1)
    fields.setdefault("undo_until", NOON + timedelta(hours=24))
    return waiting(state=State.APPROVED, version=2, decisions=(decision,), **fields)


def ruled(
    submission: Submission,
    verdict: Verdict,
    by: Person = BEN,
    *,
    version: int | None = None,
    hours: float = 0,
    **rules: Any,
) -> Ruling:
    return rule(
        submission,
        verdict,
        by,
        version=submission.version if version is None else version,
        at=NOON + timedelta(hours=hours),
        rules=Rules(**rules),
    )


def test_an_approval_publishes_what_was_proposed_and_can_be_undone_for_a_day() -> None:
    ruling = ruled(waiting(), Approve())

    assert (ruling.verdict, ruling.state) == (VerdictKind.APPROVE, State.APPROVED)
    assert ruling.proposal == a_new_one()
    assert ruling.undo_until == NOON + timedelta(hours=24)


@pytest.mark.parametrize("verdict", EVERY_VERDICT)
def test_nobody_decides_their_own_submission(verdict: Verdict) -> None:
    with pytest.raises(OwnSubmission):
        ruled(waiting(), verdict, ANA)
    with pytest.raises(OwnSubmission):
        ruled(decided(), verdict, ANA)


def test_where_the_rules_allow_it_people_decide_their_own() -> None:
    assert ruled(waiting(), Approve(), ANA, may_decide_own=True).state is State.APPROVED


@pytest.mark.parametrize("verdict", [v for v in EVERY_VERDICT if not isinstance(v, Undo)])
def test_whoever_is_late_learns_who_was_first(verdict: Verdict) -> None:
    with pytest.raises(AlreadyDecided) as refusal:
        ruled(decided(), verdict, CARLA, version=1)

    assert refusal.value.submission is not None
    assert refusal.value.submission.current_decision == Decision(VerdictKind.APPROVE, BEN, NOON, 1)


def test_whoever_is_late_is_not_asked_for_a_reason_that_nobody_needs() -> None:
    with pytest.raises(AlreadyDecided):
        ruled(decided(), Reject(Reason(ReasonCode.OWN, "")), CARLA)


@pytest.mark.parametrize("verdict", EVERY_VERDICT)
def test_what_was_withdrawn_is_not_decided(verdict: Verdict) -> None:
    with pytest.raises(NotOpen):
        ruled(waiting(state=State.WITHDRAWN, version=2), verdict)


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_reason_in_own_words_has_words(text: str) -> None:
    with pytest.raises(ReasonMissing):
        ruled(waiting(), Reject(Reason(ReasonCode.OWN, text)))


def test_a_canned_reason_needs_no_words() -> None:
    assert ruled(waiting(), SPAM).reason == Reason(ReasonCode.SPAM)


def test_what_a_moderator_writes_has_at_most_500_characters() -> None:
    long = "x" * 501

    for verdict in (Reject(Reason(ReasonCode.OWN, long)), Ask(long)):
        with pytest.raises(TextTooLong) as refusal:
            ruled(waiting(), verdict)
        assert refusal.value.facts == {"length": 501, "limit": 500}
    assert ruled(waiting(), Ask(f" {'x' * 500} ")).question == "x" * 500


def test_a_question_says_something() -> None:
    with pytest.raises(TextMissing):
        ruled(waiting(), Ask(" "))


def test_a_question_keeps_the_claim_and_leaves_it_open() -> None:
    assignment = Assignment(BEN, NOON + timedelta(minutes=30))

    ruling = ruled(waiting(assignment=assignment), Ask("Which one?"))

    assert (ruling.state, ruling.assignment) == (State.ASKED, assignment)


def test_a_claim_says_who_is_on_it_and_a_second_one_lets_it_go() -> None:
    assignment = Assignment(BEN, NOON + timedelta(minutes=30))

    assert ruled(waiting(), Assign()).assignment == assignment
    assert ruled(waiting(assignment=assignment), Assign()).assignment is None


def test_a_claim_that_was_seen_can_be_taken_over() -> None:
    held = waiting(version=2, assignment=Assignment(BEN, NOON + timedelta(minutes=5)))

    taken = ruled(held, Assign(), CARLA)

    assert taken.assignment == Assignment(CARLA, NOON + timedelta(minutes=30))
    with pytest.raises(Outdated):
        ruled(held, Assign(), CARLA, version=1)


def test_a_question_does_not_push_aside_one_that_was_not_seen() -> None:
    asked = waiting(state=State.ASKED, version=2)

    assert ruled(asked, Ask("And when?"), CARLA).state is State.ASKED
    with pytest.raises(Outdated):
        ruled(asked, Ask("And when?"), CARLA, version=1)


@pytest.mark.parametrize("verdict", [Approve(), SPAM, MergeInto("mayo-clinic")])
def test_an_older_button_still_decides_what_is_unchanged(verdict: Verdict) -> None:
    assert not ruled(waiting(version=4), verdict, version=1).state.is_open


def test_a_button_drawn_before_an_undo_decides_nothing() -> None:
    undone = (
        Decision(VerdictKind.APPROVE, BEN, NOON, 1, undone=True),
        Decision(VerdictKind.UNDO, CARLA, NOON, 2),
    )
    reopened = waiting(version=3, decisions=undone)

    for version in (1, 2):
        with pytest.raises(Outdated):
            ruled(reopened, Approve(), version=version)
    assert ruled(reopened, Approve(), version=3).state is State.APPROVED


def test_a_version_that_never_was_decides_nothing() -> None:
    with pytest.raises(Outdated):
        ruled(waiting(), Approve(), version=2)


def test_changes_stay_with_what_was_proposed() -> None:
    better = a_new_one("Better Name")

    assert ruled(waiting(), ApproveWithChanges(better)).proposal == better
    with pytest.raises(ProposalInvalid):
        ruled(waiting(), ApproveWithChanges(more_for_mayo()))
    other = replace(REPORT, handle="mercyhealth")
    with pytest.raises(ProposalInvalid):
        ruled(waiting(REPORT), ApproveWithChanges(other))


def test_only_what_adds_something_is_merged() -> None:
    assert ruled(waiting(), MergeInto("mayo-clinic")).into == "mayo-clinic"
    with pytest.raises(ProposalInvalid) as refusal:
        ruled(waiting(REPORT), MergeInto("mayo-clinic"))
    assert refusal.value.findings is not None
    assert refusal.value.findings.problems[0].code == "cannot_merge"


def test_a_removal_takes_two_where_the_rules_want_two() -> None:
    first = ruled(waiting(REPORT), Approve(), removals_need_two=True)
    once = waiting(REPORT, version=2, decisions=(Decision(first.verdict, BEN, NOON, 1),))

    assert (first.verdict, first.state) == (VerdictKind.FIRST_APPROVAL, State.PENDING)
    assert first.proposal is None, "nothing is published yet"
    with pytest.raises(SecondNeeded):
        ruled(once, Approve(), BEN, removals_need_two=True)
    second = ruled(once, Approve(), CARLA, removals_need_two=True)
    assert (second.state, second.proposal) == (State.APPROVED, REPORT)
    assert ruled(waiting(), Approve(), removals_need_two=True).state is State.APPROVED


def test_an_undo_reopens_what_was_decided() -> None:
    assert ruled(decided(), Undo(), CARLA, hours=24).state is State.PENDING


def test_an_undo_comes_in_time() -> None:
    with pytest.raises(UndoTooLate) as refusal:
        ruled(decided(), Undo(), hours=24.1)

    assert refusal.value.facts == {"hours": 24}


def test_an_undo_is_of_a_decision_that_was_seen() -> None:
    with pytest.raises(Outdated):
        ruled(decided(), Undo(), version=1)
    with pytest.raises(NothingToUndo):
        ruled(waiting(), Undo())


def test_a_clock_that_was_set_back_takes_nobodys_undo_away() -> None:
    assert ruled(decided(), Undo(), hours=-5).state is State.PENDING
