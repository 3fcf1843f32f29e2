"""What moderators may do.  The right to is checked at every call, whoever could see the button."""

from directory_core.domain.publishing import Stamp
from directory_core.errors import AccountNotListed, NotListed
from directory_core.models import (
    Findings,
    Identity,
    Membership,
    Organization,
    Page,
    Rules,
    Submission,
    Verdict,
)
from directory_core.models.browsing import page_of
from directory_core.models.reviewing import Review
from directory_core.services.authorization import ensure_may_look, may_look
from directory_core.services.decide import Deciding, outcome_of
from directory_core.services.findings import findings_on
from directory_core.services.live_index import LiveIndex
from directory_core.services.safety import Safety
from directory_core.storage import submissions
from directory_core.storage.decisions import last_change
from directory_core.storage.identities import all_ids
from directory_core.storage.people import block_on
from directory_core.storage.store import Event, Reading, Store, same_submission, showing

_IN_THE_WAY = {"account_taken", "not_listed", "account_not_listed"}
"""Problems on account of which an approval would be refused."""


class Moderating(Safety):
    """The moderators' service."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        super().__init__(store, rules)
        self._index = index

    def decide(
        self,
        submission_id: str,
        verdict: Verdict,
        by: Identity,
        *,
        version: int,
        membership: Membership | None,
        key: str,
    ) -> Submission:
        """Give a verdict on a submission; `version` is the one the button was drawn for.

        Raises:
            NotModerator, MembershipUnknown: they may not, or nobody knows whether they may.
            NoSuchSubmission: there is none.
            OwnSubmission: they submitted it, under one of their identities.
            AlreadyDecided, NotOpen, Outdated: as they say; `.submission` is how it stands now.
            ReasonMissing, TextMissing, TextTooLong: what they wrote will not do.
            ProposalInvalid: their changes have problems, or it cannot be merged.
            SecondNeeded: they approved this removal already; somebody else has to, too.
            NotListed, AccountTaken, AccountNotListed: it cannot be published as things stand.
            NothingToUndo, UndoTooLate, ChangedSince: it cannot be undone.
        """
        deciding = Deciding(submission_id, verdict, by, version, membership, self._rules)
        event = Event(key, "decide", by, submission_id[:16])
        with showing(self.get, submission_id):
            self._store.change(event, deciding, same_submission)
        return self.get(submission_id)

    def may_moderate(self, by: Identity, membership: Membership | None) -> bool:
        """Whether to draw what moderators see.  It promises nothing: every call checks again."""
        if not self._rules.moderators and not (membership and membership.member):
            return False  # asked at every question: most people's answer needs no database
        with self._store.reading() as conn:
            return may_look(conn, self._store, by, membership, self._rules)

    def pending(
        self,
        by: Identity,
        membership: Membership | None,
        *,
        kind: str = "",
        venue: str = "",
        page: int = 1,
        size: int = 10,
    ) -> Page[Submission]:
        """The queue, oldest first; `kind` is a proposal's or an organization's.

        Raises:
            NotModerator, MembershipUnknown: it is not theirs to see.
        """
        rows, now = submissions.waiting(kind=kind, venue=venue), self._store.clock()
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)

            def read(offset: int, limit: int) -> tuple[Submission, ...]:
                return submissions.those(conn, rows.offset(offset).limit(limit), now)

            total = submissions.count(conn, rows)
            return page_of(read, total=total, page=page, size=size)

    def get(self, submission_id: str) -> Submission:
        """A submission as it stands.

        Raises:
            NoSuchSubmission: there is none.
        """
        with self._store.reading() as conn:
            return submissions.get(conn, submission_id, self._store.clock())

    def review(self, submission_id: str) -> Review:
        """A submission with all that bears on deciding it.

        Raises:
            NoSuchSubmission: there is none.
        """
        with self._store.reading() as conn:
            found = submissions.get(conn, submission_id, self._store.clock())
            findings = findings_on(conn, self._index, found.proposal, found.id)
            before, after = self._difference(conn, found, findings)
            submitter = found.submitter
            return Review(
                submission=found,
                findings=findings,
                history=submissions.history(conn, all_ids(conn, submitter.id), found.id),
                before=before,
                after=after,
                blocked=block_on(conn, submitter, self._rules.pepper) is not None,
            )

    def _difference(
        self, conn: Reading, found: Submission, findings: Findings
    ) -> tuple[Organization | None, Organization | None]:
        """What a decided one changed, or what approving an open one would."""
        if not found.state.is_open:
            change = last_change(conn, found.id)
            return (change.before, change.after) if change else (None, None)
        if any(problem.code in _IN_THE_WAY for problem in findings.problems):
            return found.target, None
        stamp = Stamp(found.id, self._store.clock())
        try:
            return found.target, outcome_of(conn, found.proposal, found.target, stamp)
        except (NotListed, AccountNotListed):
            return found.target, None
