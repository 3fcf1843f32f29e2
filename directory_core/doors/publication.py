"""Carrying a ruling out on the shelf: what a decision publishes, and what an undo takes back.

Each organization is held from the moment it is read, so that of two decisions on it one comes
after the other.
"""

from directory_core.errors import ChangedSince, NotListed
from directory_core.exchange import slug_for
from directory_core.models import NewOrganization, Organization, Proposal, Submission
from directory_core.storage import shelf
from directory_core.storage.browsing import standing
from directory_core.storage.decision_rows import changes_after, changes_by
from directory_core.storage.holding import leaning_on
from directory_core.storage.store import Reading
from directory_core.storage.writing import Writing
from directory_core.submissions.moderation import Ruling
from directory_core.submissions.proposals import target_of
from directory_core.submissions.publishing import Stamp, amended, merged, newly_listed
from directory_core.submissions.undoing import taken_back


def publish(hand: Writing, submission: Submission, ruling: Ruling, decision_id: int) -> bool:
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
        shelf.give_slugs_alone(hand)
    else:
        before = _held(hand, slug)
    after = outcome_of(hand.conn, ruling.proposal, before, Stamp(submission.id, hand.now))
    if after == before:
        return False
    if before is None:
        shelf.add(hand, after)
    else:
        shelf.put(hand, after)
    hand.publish(before, after, origin="decision", decision_id=decision_id)
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


def take_back(hand: Writing, decision_id: int, undo_id: int) -> bool:
    """Publish the inverse of what a decision published; false where that was nothing.

    Raises:
        ChangedSince: what it altered has been altered again.
        AccountTaken: an account that would come back is another organization's by now.
    """
    changes = changes_by(hand.conn, decision_id)
    for change in reversed(changes):
        current = shelf.held(hand, change.slug)
        after = taken_back(current, change, changes_after(hand.conn, change))
        if after is not None:
            shelf.put(hand, after)
        elif current is not None:
            if leaning_on(hand.conn, change.slug):
                raise ChangedSince(slug=change.slug, revision=change.revision, field="parent")
            shelf.take_off(hand, current.slug)
        hand.publish(current, after, origin="undo", decision_id=undo_id)
    return bool(changes)


class _Given:
    """The slugs that organizations have, looked up one by one."""

    def __init__(self, conn: Reading) -> None:
        self._conn = conn

    def __contains__(self, slug: object) -> bool:
        return isinstance(slug, str) and shelf.organization(self._conn, slug) is not None


def _held(hand: Writing, slug: str) -> Organization:
    """The organization with this slug, or the one it was merged into, held."""
    found = standing(hand.conn, (slug,)).get(slug)
    return shelf.to_change(hand, found.slug if found else slug)
