"""One verdict carried out: the right to give it, the ruling, and all that follows, in one go.

The order matters.  Who may not decide learns nothing of the submission; who may, but was late,
hears who was first; and nothing is published before the submission has been moved on, which only
one of two decisions can do.
"""

from dataclasses import dataclass, replace

from directory_core.doors.findings import ensure_sound
from directory_core.doors.publication import publish, take_back
from directory_core.doors.rights import acting_moderator
from directory_core.models import (
    ApproveWithChanges,
    Identity,
    Membership,
    Rules,
    Verdict,
    VerdictKind,
)
from directory_core.storage import decision_rows
from directory_core.storage.chain import FactValue, digest
from directory_core.storage.documents import proposal_digest
from directory_core.storage.notice_rows import tell_of_verdict
from directory_core.storage.store import Outcome
from directory_core.storage.submission_rows import Held, advance, hold
from directory_core.storage.writing import Writing
from directory_core.submissions.moderation import Ruling, rule
from directory_core.submissions.proposals import cleaned


@dataclass(frozen=True, slots=True)
class Deciding:
    """A verdict on its way into the store; call it with the transaction in hand."""

    submission_id: str
    verdict: Verdict
    by: Identity
    version: int
    membership: Membership | None
    rules: Rules

    def __call__(self, hand: Writing) -> tuple[str, Outcome]:
        """Carry it out; gives the submission's id, and the outcome to keep."""
        person = acting_moderator(hand, self.by, self.membership, self.rules)
        held = hold(hand, self.submission_id)
        verdict = _tidied(self.verdict)
        ruling = rule(
            held.value, verdict, person, version=self.version, at=hand.now, rules=self.rules
        )
        if isinstance(verdict, ApproveWithChanges):
            ensure_sound(hand.conn, verdict.proposal)
        advance(hand, held, **_columns(ruling))
        published = _carry_out(hand, held, ruling)
        tell_of_verdict(hand, held, ruling.verdict, published=published)
        hand.audit("decided", held.value.id, **_facts(held, ruling))
        return held.value.id, {"submission": held.value.id}


def _tidied(verdict: Verdict) -> Verdict:
    if isinstance(verdict, ApproveWithChanges):
        return replace(verdict, proposal=cleaned(verdict.proposal))
    return verdict


def _columns(ruling: Ruling) -> dict[str, object]:
    claim = ruling.claim
    return {
        "state": ruling.state.value,
        "claimed_by_id": claim.by.id if claim else None,
        "claimed_until": claim.until if claim else None,
        "undo_until": ruling.undo_until,
    }


def _carry_out(hand: Writing, held: Held, ruling: Ruling) -> bool:
    """Write the decision down and do what it says; true where the directory changed."""
    match ruling.verdict:
        case VerdictKind.CLAIM:
            return False
        case VerdictKind.ASK:
            decision_rows.ask(hand, held, ruling.question)
            return False
        case VerdictKind.UNDO:
            closing = decision_rows.take_back(hand, held)
            return take_back(hand, closing, decision_rows.record(hand, held, ruling))
        case _:
            return publish(hand, held.value, ruling, decision_rows.record(hand, held, ruling))


def _facts(held: Held, ruling: Ruling) -> dict[str, FactValue]:
    """What the audit keeps: codes, and digests of what was written."""
    facts: dict[str, FactValue] = {
        "verdict": ruling.verdict.value,
        "version": held.value.version,
        "state": ruling.state.value,
    }
    if ruling.reason is not None:
        facts |= {"reason": ruling.reason.code.value, "text": digest(ruling.reason.text)}
    if ruling.question:
        facts["question"] = digest(ruling.question)
    if ruling.proposal is not None:
        facts["proposal"] = proposal_digest(ruling.proposal)
    if ruling.into:
        facts["into"] = ruling.into
    return facts
