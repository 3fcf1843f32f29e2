"""What moderators may do.  The right to is checked at every call, whoever could see the button."""

from directory_core.domain.decisions import ensure_open
from directory_core.models import (
    Identity,
    Membership,
    Merging,
    Page,
    Review,
    Rules,
    Submission,
    Verdict,
)
from directory_core.models.browsing import page_of
from directory_core.services.authorization import ensure_may_look, may_look
from directory_core.services.deciding.decide import Deciding
from directory_core.services.deciding.reviewing import merging_of, review_of
from directory_core.services.live_index import LiveIndex
from directory_core.storage.repositories.people.identities import all_ids, known_person_id
from directory_core.storage.repositories.submissions import submissions
from directory_core.storage.repositories.submissions.submission_values import those
from directory_core.storage.store import Event, Store, same_submission, showing


class Moderating:
    """The moderators' service."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index

    def decide(  # noqa: PLR0913 - who, what, which version, by what right, under which key
        self,
        submission_id: str,
        verdict: Verdict,
        by: Identity,
        *,
        version: int,
        membership: Membership | None,
        key: str,
        batch: str = "",
    ) -> Submission:
        """Give a verdict on a submission; `version` is the one the button was drawn for.

        `batch` names what was shown page by page and is decided at once.

        Raises:
            NotModerator, MembershipUnknown: they may not, or nobody knows whether they may.
            NoSuchSubmission: there is none.
            OwnSubmission: they submitted it, under one of their identities.
            AlreadyDecided, NotOpen, Outdated: as they say; `.submission` is how it stands now.
            ReasonMissing, TextMissing, TextTooLong: what they wrote will not do.
            ProposalInvalid: their changes have problems, or it cannot be merged.
            NotShown: all that it publishes has to be shown first, with the warnings about it.
            SecondNeeded: they approved this removal already; somebody else has to, too.
            NotListed, AccountTaken, AccountNotListed: it cannot be published as things stand.
            NothingToUndo, UndoTooLate, ChangedSince: it cannot be undone.
        """
        deciding = Deciding(
            submission_id, verdict, by, version, membership, self._rules, self._index, batch
        )
        event = Event(key, "decide", by, submission_id[:16])
        with showing(self._current, submission_id):
            self._store.change(event, deciding, same_submission)
        return self._current(submission_id)

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
                return those(conn, rows.offset(offset).limit(limit), now)

            total = submissions.count(conn, rows)
            return page_of(read, total=total, page=page, size=size)

    def batch(
        self,
        submission_id: str,
        by: Identity,
        membership: Membership | None,
        *,
        page: int = 1,
        size: int = 4,
    ) -> Page[Submission]:
        """What the submitter of a submission has waiting, oldest first.

        Raises:
            NotModerator, MembershipUnknown: it is not theirs to see.
            NoSuchSubmission: there is none.
        """
        now = self._store.clock()
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            submitter = submissions.get(conn, submission_id, now).submitter
            rows = submissions.waiting_of(all_ids(conn, submitter.id))

            def read(offset: int, limit: int) -> tuple[Submission, ...]:
                return those(conn, rows.offset(offset).limit(limit), now)

            return page_of(read, total=submissions.count(conn, rows), page=page, size=size)

    def ensure_moderator(self, by: Identity, membership: Membership | None) -> None:
        """Refuse whoever may not see what moderators see.

        Raises:
            NotModerator, MembershipUnknown: they may not, or nobody knows.
        """
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)

    def get(self, submission_id: str, by: Identity, membership: Membership | None) -> Submission:
        """Read a submission as it stands.

        Raises:
            NotModerator, MembershipUnknown: it is not theirs to see.
            NoSuchSubmission: there is none.
        """
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            return submissions.get(conn, submission_id, self._store.clock())

    def get_open(
        self, submission_id: str, by: Identity, membership: Membership | None
    ) -> Submission:
        """Read a submission that still waits for a verdict.

        Raises:
            NotModerator, MembershipUnknown: it is not theirs to see.
            NoSuchSubmission: there is none.
            AlreadyDecided, NotOpen: as they say.
        """
        found = self.get(submission_id, by, membership)
        ensure_open(found)
        return found

    def review(self, submission_id: str, by: Identity, membership: Membership | None) -> Review:
        """Read a submission with all that bears on deciding it.

        Raises:
            NotModerator, MembershipUnknown: it is not theirs to see.
            NoSuchSubmission: there is none.
        """
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            return review_of(conn, self._index, self._rules, submission_id, self._store.clock())

    def last_decided(self, by: Identity, membership: Membership | None) -> Submission | None:
        """Read the submission that a moderator decided last, if that can still be taken back.

        Raises:
            NotModerator, MembershipUnknown: it is not theirs to see.
        """
        now = self._store.clock()
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            person_id = known_person_id(conn, by)
            ids = all_ids(conn, person_id) if person_id is not None else ()
            found = those(conn, submissions.decided_by(ids, now), now)
            return found[0] if found else None

    def merging(
        self, submission_id: str, slug: str, by: Identity, membership: Membership | None
    ) -> Merging:
        """Read what merging a submission into a listed organization would do.

        Raises:
            NotModerator, MembershipUnknown: it is not theirs to see.
            NoSuchSubmission, NotListed: there is none, or no such organization.
            ProposalInvalid: it is none that can be merged.
        """
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            return merging_of(conn, self._index, submission_id, slug, self._store.clock())

    def _current(self, submission_id: str) -> Submission:
        with self._store.reading() as conn:
            return submissions.get(conn, submission_id, self._store.clock())
