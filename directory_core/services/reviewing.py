"""A submission with all that bears on deciding it, for whoever draws or decides it."""

from datetime import datetime

from directory_core.domain.publishing import Stamp
from directory_core.errors import AccountNotListed, NotListed
from directory_core.models import Findings, Organization, Review, Rules, Submission
from directory_core.services.decide import outcome_of
from directory_core.services.findings import findings_on
from directory_core.services.live_index import LiveIndex
from directory_core.storage.repositories import submissions
from directory_core.storage.repositories.decisions import last_change
from directory_core.storage.repositories.identities import all_ids
from directory_core.storage.repositories.people import block_on
from directory_core.storage.store import Reading

_IN_THE_WAY = {"account_taken", "not_listed", "account_not_listed"}
"""Problems on account of which an approval would be refused."""


def review_of(
    conn: Reading, index: LiveIndex, rules: Rules, submission_id: str, now: datetime
) -> Review:
    """Read a submission, its findings, its submitter's history, and what approving it would change.

    Raises:
        NoSuchSubmission: there is none.
    """
    found = submissions.get(conn, submission_id, now)
    findings = findings_on(conn, index, found.proposal, found.id)
    before, after = _difference(conn, found, findings, now)
    submitter = found.submitter
    return Review(
        submission=found,
        findings=findings,
        history=submissions.history(conn, all_ids(conn, submitter.id), found.id),
        before=before,
        after=after,
        blocked=block_on(conn, submitter, rules.pepper) is not None,
    )


def _difference(
    conn: Reading, found: Submission, findings: Findings, now: datetime
) -> tuple[Organization | None, Organization | None]:
    """What a decided one changed, or what approving an open one would."""
    if not found.state.is_open:
        change = last_change(conn, found.id)
        return (change.before, change.after) if change else (None, None)
    if any(problem.code in _IN_THE_WAY for problem in findings.problems):
        return found.target, None
    try:
        return found.target, outcome_of(conn, found.proposal, found.target, Stamp(found.id, now))
    except (NotListed, AccountNotListed):
        return found.target, None
