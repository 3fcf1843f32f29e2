"""Decisions on submissions: made once, by someone else, explained, and told to whom they concern.

Several moderators see the same card, some on Slack and some on Telegram, and two of them may press
a button in the same second.  The first press wins; the later one is told who was first.
That rule, and the others about deciding, live here, with the kinds of notice that follow a verdict.
Cards are no part of this: whatever happens to a submission, every card of it is redrawn.

A button carries the version it was drawn for.  What has happened since does not always matter: an
"I'm on it", a question or an answer leaves the proposal as it was, so an approval still holds.  It
matters where a decision came and went in between, since the button belongs to what was taken
back, and where an "I'm on it" or a question would silently push another moderator's aside.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from directory_core.domain.proposals import kind_of, target_of
from directory_core.domain.publishing import removes
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
    Approve,
    ApproveWithChanges,
    Ask,
    Assign,
    Assignment,
    Findings,
    MergeInto,
    MoreAccounts,
    NewOrganization,
    NoticeKind,
    Person,
    Problem,
    Proposal,
    Reason,
    ReasonCode,
    Reject,
    Report,
    Rules,
    State,
    Submission,
    Undo,
    Verdict,
    VerdictKind,
)

MAX_TEXT = 500
"""Characters of a reason in a moderator's own words, and of a question."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a verdict comes to: the submission's next state, and what follows from it.

    `proposal` is what is to be published, `into` the slug it is merged into, `assignment` who
    is on it from now on, `undo_until` how long the decision can be taken back.
    """

    verdict: VerdictKind
    state: State
    reason: Reason | None = None
    proposal: Proposal | None = None
    into: str = ""
    question: str = ""
    assignment: Assignment | None = None
    undo_until: datetime | None = None


def rule(
    submission: Submission,
    verdict: Verdict,
    by: Person,
    *,
    version: int,
    at: datetime,
    rules: Rules,
) -> Ruling:
    """Say what becomes of a submission once `by`, who may decide, has given a `verdict`.

    The check for an earlier decision comes before those of the verdict itself: a moderator who is
    late should hear that, and not be asked for a reason that nobody needs any more.

    Raises:
        OwnSubmission: `by` submitted it.
        AlreadyDecided, NotOpen: there is nothing to decide any more.
        Outdated: something happened since the button was drawn that its presser has to see first.
        Refusal: another one, of the verdict itself.
    """
    if by.id == submission.submitter.id and not rules.may_decide_own:
        raise OwnSubmission(submission=submission.id)
    if isinstance(verdict, Undo):
        return _undo(submission, version=version, at=at, rules=rules)
    ensure_open(submission)
    _ensure_current(submission, verdict, by, version)
    if isinstance(verdict, Assign):
        return _assign(submission, by, at, rules)
    if isinstance(verdict, Ask):
        question = worded(verdict.question)
        return Ruling(
            VerdictKind.ASK, State.ASKED, question=question, assignment=submission.assignment
        )
    first = _wants_second(submission, verdict, by, rules)
    return first or replace(_closing(submission, verdict), undo_until=at + rules.undo_within)


def ensure_open(submission: Submission) -> None:
    """Return where the submission still waits for a decision.

    Raises:
        AlreadyDecided: it was decided.
        NotOpen: it was withdrawn.
    """
    if submission.state is State.WITHDRAWN:
        raise NotOpen(current=submission, submission=submission.id)
    if not submission.state.is_open:
        raise AlreadyDecided(current=submission, submission=submission.id)


def ensure_same_subject(proposed: Proposal, changed: Proposal) -> None:
    """Return where a moderator's changes leave a proposal about what it was about.

    Raises:
        ProposalInvalid: it is about something else now (code `other_subject`).
    """
    same = kind_of(proposed) == kind_of(changed) and target_of(proposed) == target_of(changed)
    if same and isinstance(proposed, Report) and isinstance(changed, Report):
        same = (proposed.platform, proposed.handle) == (changed.platform, changed.handle)
    if not same:
        raise ProposalInvalid(Findings((Problem("proposal", "other_subject"),)))


def ensure_mergeable(proposal: Proposal) -> None:
    """Return where a proposal can be merged into a listed organization.

    Raises:
        ProposalInvalid: it is a correction or a report (code `cannot_merge`).
    """
    if not isinstance(proposal, NewOrganization | MoreAccounts):
        raise ProposalInvalid(Findings((Problem("proposal", "cannot_merge"),)))


def sound_reason(reason: Reason) -> Reason:
    """The reason, trimmed.

    Raises:
        ReasonMissing: it should be in the moderator's own words, and there are none.
        TextTooLong: it is longer than it may be.
    """
    if reason.code is ReasonCode.OWN and not reason.text.strip():
        raise ReasonMissing
    text = worded(reason.text) if reason.text.strip() else ""
    return Reason(reason.code, text)


def worded(text: str, *, limit: int = MAX_TEXT) -> str:
    """What somebody wrote, trimmed.

    Raises:
        TextMissing: there is not a word in it.
        TextTooLong: it is longer than `limit` characters.
    """
    trimmed = text.strip()
    if not trimmed:
        raise TextMissing
    if len(trimmed) > limit:
        raise TextTooLong(length=len(trimmed), limit=limit)
    return trimmed


def _ensure_current(submission: Submission, verdict: Verdict, by: Person, version: int) -> None:
    if version == submission.version:
        return
    undone = max(
        (d.version for d in submission.decisions if d.verdict is VerdictKind.UNDO), default=0
    )
    match verdict:
        case Assign():
            passed_over = submission.assignment is not None and submission.assignment.by.id != by.id
        case Ask():
            passed_over = submission.state is State.ASKED
        case _:
            passed_over = False
    if version > submission.version or version <= undone or passed_over:
        raise Outdated(current=submission, submission=submission.id)


def _wants_second(
    submission: Submission, verdict: Verdict, by: Person, rules: Rules
) -> Ruling | None:
    """The first of two approvals, where the rules want two for this; None where none is wanting."""
    approves = isinstance(verdict, Approve | ApproveWithChanges)
    if not (approves and rules.removals_need_two and removes(submission.proposal)):
        return None
    first = [
        decision.by.id
        for decision in submission.decisions
        if decision.verdict is VerdictKind.FIRST_APPROVAL and not decision.undone
    ]
    if by.id in first:
        raise SecondNeeded(submission=submission.id)
    if first:
        return None
    return Ruling(VerdictKind.FIRST_APPROVAL, submission.state, assignment=submission.assignment)


def _closing(
    submission: Submission, verdict: Approve | ApproveWithChanges | Reject | MergeInto
) -> Ruling:
    proposal = submission.proposal
    match verdict:
        case Approve():
            return Ruling(VerdictKind.APPROVE, State.APPROVED, proposal=proposal)
        case ApproveWithChanges():
            ensure_same_subject(proposal, verdict.proposal)
            kind = VerdictKind.APPROVE_WITH_CHANGES
            return Ruling(kind, State.APPROVED, proposal=verdict.proposal)
        case Reject():
            reason = sound_reason(verdict.reason)
            return Ruling(VerdictKind.REJECT, State.REJECTED, reason=reason)
        case MergeInto():
            ensure_mergeable(proposal)
            return Ruling(VerdictKind.MERGE, State.MERGED, proposal=proposal, into=verdict.slug)


def _assign(submission: Submission, by: Person, at: datetime, rules: Rules) -> Ruling:
    held = submission.assignment
    mine = held is not None and held.by.id == by.id
    assignment = None if mine else Assignment(by, at + rules.assignment_lasts)
    return Ruling(VerdictKind.ASSIGN, submission.state, assignment=assignment)


def _undo(submission: Submission, *, version: int, at: datetime, rules: Rules) -> Ruling:
    decision = submission.current_decision
    if submission.state is State.WITHDRAWN:
        raise NotOpen(current=submission, submission=submission.id)
    if decision is None:
        raise NothingToUndo(submission=submission.id)
    if not decision.version < version <= submission.version:
        raise Outdated(current=submission, submission=submission.id)
    if submission.undo_until is None or at > submission.undo_until:
        raise UndoTooLate(hours=int(rules.undo_within.total_seconds() // 3600))
    return Ruling(VerdictKind.UNDO, State.PENDING)


class Hearer(StrEnum):
    """Somebody who is to hear."""

    SUBMITTER = "submitter"
    """Where they prefer to hear."""
    ASKED = "asked"
    """The submitter, where they submitted: a question is answered in its own dialog."""
    FEED = "feed"
    """Every feed room."""


_OUTCOME = (NoticeKind.OUTCOME, Hearer.SUBMITTER)
_PUBLISHED = (NoticeKind.PUBLISHED, Hearer.FEED)
_FOLLOWING: dict[VerdictKind, tuple[tuple[NoticeKind, Hearer], ...]] = {
    VerdictKind.APPROVE: (_OUTCOME, _PUBLISHED),
    VerdictKind.APPROVE_WITH_CHANGES: (_OUTCOME, _PUBLISHED),
    VerdictKind.MERGE: (_OUTCOME, _PUBLISHED),
    VerdictKind.REJECT: (_OUTCOME,),
    VerdictKind.UNDO: (_OUTCOME, _PUBLISHED),
    VerdictKind.ASK: ((NoticeKind.QUESTION, Hearer.ASKED),),
}


def following(verdict: VerdictKind, *, published: bool) -> tuple[tuple[NoticeKind, Hearer], ...]:
    """What is to be said after a verdict; a feed hears of it only where the directory changed."""
    told = _FOLLOWING.get(verdict, ())
    return tuple(each for each in told if published or each is not _PUBLISHED)
