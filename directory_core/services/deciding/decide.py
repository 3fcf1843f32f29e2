"""One verdict carried out: the right to give it, the ruling, and all that follows, in one go.

The order matters.  Who may not decide learns nothing of the submission; who may, but was late,
hears who was first; and nothing is published before the submission has been moved on, which only
one of two decisions can do.  Each organization is held from the moment it is read, so that of two
decisions on it one comes after the other.
"""

from dataclasses import dataclass, replace

from directory_core.domain.decisions import Ruling, rule
from directory_core.domain.proposals import accounts_of, cleaned, target_of
from directory_core.domain.publishing import (
    Stamp,
    amended,
    merged,
    newly_listed,
    removes,
)
from directory_core.domain.showing import mark_of
from directory_core.domain.undoing import taken_back
from directory_core.domain.validation import warnings_of
from directory_core.errors import ChangedSince, NotListed, NotShown
from directory_core.exchange import slug_for
from directory_core.models import (
    Approve,
    ApproveWithChanges,
    Ask,
    Assign,
    Identity,
    Membership,
    MergeInto,
    NewOrganization,
    Organization,
    Proposal,
    Rules,
    Submission,
    Verdict,
    VerdictKind,
)
from directory_core.services.authorization import acting_moderator, removal_needs_two
from directory_core.services.live_index import LiveIndex
from directory_core.services.submitting.findings import ensure_sound, known_of
from directory_core.storage.audit_chain import FactValue, digest
from directory_core.storage.database.engine import storable
from directory_core.storage.documents import proposal_digests
from directory_core.storage.repositories.notices import tell_of_verdict
from directory_core.storage.repositories.organizations import organizations
from directory_core.storage.repositories.organizations.organization_lists import (
    leaning_on,
    resolved,
)
from directory_core.storage.repositories.submissions import decisions
from directory_core.storage.repositories.submissions.decisions import changes_after, changes_by
from directory_core.storage.repositories.submissions.submissions import Held, advance, hold
from directory_core.storage.store import Outcome, Reading
from directory_core.storage.unit_of_work import UnitOfWork


def publish(uow: UnitOfWork, submission: Submission, ruling: Ruling, decision_id: int) -> bool:
    """Publish what a ruling approves; false where the directory says so already.

    Raises:
        NotListed: the organization it is about, or is merged into, is there no longer.
        AccountTaken: another organization lists one of the accounts by now.
        AccountNotListed: the reported account is there no longer.
    """
    if ruling.proposal is None:
        return False
    slug, before = ruling.into or target_of(ruling.proposal), None
    if slug is None:
        organizations.give_slugs_alone(uow)
    else:
        before = _held(uow, slug)
    after = outcome_of(uow.conn, ruling.proposal, before, Stamp(submission.id, uow.now))
    if after == before:
        return False
    if before is None:
        organizations.add(uow, after)
    else:
        organizations.put(uow, after, before=before)
    # What was merely known until now is new here.
    listed = before if before and before.revision else None
    uow.publish(listed, after, origin="decision", decision_id=decision_id)
    return True


def outcome_of(
    conn: Reading, proposal: Proposal, target: Organization | None, stamp: Stamp
) -> Organization:
    """The organization as it stands once a proposal is published: into `target`, or as a new one.

    Raises:
        NotListed: there is no organization that the proposal could be about.
        AccountNotListed: the reported account is not one of theirs.
    """
    if isinstance(proposal, NewOrganization) and target is None:
        return newly_listed(proposal, slug_for(proposal.name, _Given(conn)), stamp)
    if target is None:
        raise NotListed(slug=target_of(proposal) or "")
    if isinstance(proposal, NewOrganization):
        return merged(proposal, target, stamp)
    return amended(proposal, target, stamp)


def take_back(uow: UnitOfWork, decision_id: int, undo_id: int) -> bool:
    """Publish the inverse of what a decision published; false where that was nothing.

    Raises:
        ChangedSince: what it altered has been altered again.
        AccountTaken: an account that would come back is another organization's by now.
    """
    changes = changes_by(uow.conn, decision_id)
    for change in reversed(changes):
        current = organizations.held(uow, change.slug)
        after = taken_back(current, change, changes_after(uow.conn, change))
        if after is not None:
            organizations.put(uow, after, before=current)
        elif current is not None:
            if leaning_on(uow.conn, change.slug):
                raise ChangedSince(slug=change.slug, revision=change.revision, field="parent")
            organizations.take_off(uow, current.slug)
        uow.publish(current, after, origin="undo", decision_id=undo_id)
    return bool(changes)


class _Given:
    """The slugs that organizations have, looked up one by one."""

    def __init__(self, conn: Reading) -> None:
        self._conn = conn

    def __contains__(self, slug: object) -> bool:
        return isinstance(slug, str) and organizations.organization(self._conn, slug) is not None


def _held(uow: UnitOfWork, slug: str) -> Organization:
    """The organization with this slug, or the one it was merged into, held."""
    found = organizations.to_change(uow, slug)
    if found.merged_into is None:
        return found
    into = resolved(uow.conn, (slug,)).get(slug)
    return organizations.to_change(uow, into.slug) if into else found


@dataclass(frozen=True, slots=True)
class Deciding:
    """A verdict on its way into the store; call it with the transaction in hand.

    `batch` names what was shown page by page and is decided at once: for the brake on hasty
    moderators all of it is one act.
    """

    submission_id: str
    verdict: Verdict
    by: Identity
    version: int
    membership: Membership | None
    rules: Rules
    index: LiveIndex
    batch: str = ""

    def __call__(self, uow: UnitOfWork) -> tuple[str, Outcome]:
        """Carry it out; gives the submission's id, and the outcome to keep."""
        person = acting_moderator(
            uow,
            self.by,
            self.membership,
            self.rules,
            about=self.submission_id,
            batch=self.batch,
            decides=not isinstance(self.verdict, Assign | Ask),
        )
        held = hold(uow, self.submission_id)
        verdict = _tidied(self.verdict)
        rules = self.rules
        if removes(held.value.proposal):
            rules = replace(rules, removals_need_two=removal_needs_two(uow, person, rules))
        ruling = rule(held.value, verdict, person, version=self.version, at=uow.now, rules=rules)
        if isinstance(verdict, ApproveWithChanges):
            ensure_sound(uow.conn, verdict.proposal)
        _ensure_shown(uow, self.index, held.value.id, verdict, ruling)
        advance(uow, held, **_columns(ruling))
        published = _carry_out(uow, held, ruling)
        tell_of_verdict(uow, held, ruling.verdict, published=published)
        facts = _facts(held, ruling) | ({"batch": self.batch} if self.batch else {})
        uow.audit("decided", held.value.id, **facts)
        return held.value.id, {"submission": held.value.id}


def _ensure_shown(
    uow: UnitOfWork, index: LiveIndex, submission: str, verdict: Verdict, ruling: Ruling
) -> None:
    """Return where the moderator was shown all that is published, and what to look at twice.

    Raises:
        NotShown: they were not, or something has come up since.
    """
    proposal = ruling.proposal
    if proposal is None or not isinstance(verdict, Approve | ApproveWithChanges | MergeInto):
        return
    accounts = accounts_of(proposal)
    warned = warnings_of(proposal, known_of(uow.conn, proposal, index)) if accounts else ()
    mark = mark_of(proposal, warned, edited=isinstance(verdict, ApproveWithChanges))
    if mark != verdict.seen and mark:
        counted = {"accounts": len(accounts), "warnings": len(warned)}
        raise NotShown(mark, warned, submission=submission, **counted)


def _tidied(verdict: Verdict) -> Verdict:
    if isinstance(verdict, ApproveWithChanges):
        return replace(verdict, proposal=cleaned(verdict.proposal))
    return verdict


def _columns(ruling: Ruling) -> dict[str, object]:
    assignment = ruling.assignment
    return {
        "state": ruling.state.value,
        "claimed_by_id": assignment.by.id if assignment else None,
        "claimed_until": assignment.until if assignment else None,
        "undo_until": ruling.undo_until,
    }


def _carry_out(uow: UnitOfWork, held: Held, ruling: Ruling) -> bool:
    """Write the decision down and do what it says; true where the directory changed."""
    match ruling.verdict:
        case VerdictKind.ASSIGN:
            return False
        case VerdictKind.ASK:
            decisions.ask(uow, held, ruling.question)
            return False
        case VerdictKind.UNDO:
            closing = decisions.take_back(uow, held)
            return take_back(uow, closing, decisions.record(uow, held, ruling))
        case _:
            return publish(uow, held.value, ruling, decisions.record(uow, held, ruling))


def _facts(held: Held, ruling: Ruling) -> dict[str, FactValue]:
    """What the audit keeps: codes, and digests of what was written."""
    facts: dict[str, FactValue] = {
        "verdict": ruling.verdict.value,
        "version": held.value.version,
        "state": ruling.state.value,
    }
    if ruling.reason is not None:
        facts |= {"reason": ruling.reason.code.value, "text": digest(storable(ruling.reason.text))}
    if ruling.question:
        facts["question"] = digest(storable(ruling.question))
    if ruling.proposal is not None:
        facts["proposal"], facts["bare"] = proposal_digests(ruling.proposal)
    if ruling.into:
        facts["into"] = ruling.into
    return facts
