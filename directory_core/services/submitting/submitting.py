"""What anybody may propose, and what becomes of their own proposals."""

from datetime import timedelta

from directory_core.domain.decisions import ensure_open, worded
from directory_core.domain.proposals import cleaned, kind_of
from directory_core.errors import Blocked, NotAsked, NotYours, TooManySubmissions, recalled
from directory_core.models import (
    Draft,
    Findings,
    Identity,
    InLine,
    NoticeKind,
    Organization,
    Page,
    Person,
    Proposal,
    RoomAddress,
    Rules,
    State,
    Submission,
)
from directory_core.models.browsing import page_of
from directory_core.services.live_index import LiveIndex
from directory_core.services.submitting.findings import ensure_sound, findings_on
from directory_core.storage.audit_chain import digest
from directory_core.storage.database.engine import storable
from directory_core.storage.documents import proposal_digests
from directory_core.storage.repositories.notices import announce, tell_moderators
from directory_core.storage.repositories.people.identities import (
    all_ids,
    known_person_id,
    person_of,
)
from directory_core.storage.repositories.people.people import block_on, hold_person
from directory_core.storage.repositories.people.rooms import room_id_of
from directory_core.storage.repositories.submissions import drafts as draft_rows
from directory_core.storage.repositories.submissions import submissions
from directory_core.storage.repositories.submissions.decisions import answer as write_answer
from directory_core.storage.repositories.submissions.decisions import waiting_times
from directory_core.storage.repositories.submissions.similar_submissions import load_of
from directory_core.storage.repositories.submissions.submission_values import those
from directory_core.storage.store import (
    Event,
    Outcome,
    Reading,
    Store,
    actor,
    handled,
    nothing,
    same_submission,
    showing,
)
from directory_core.storage.unit_of_work import UnitOfWork

DAY = timedelta(days=1)
LATEST_DECISIONS = 50
FEW_DECISIONS = 3
"""Fewer decisions say nothing of how long one usually takes."""
MAX_ANSWER = 1000
"""Characters of an answer to a moderator's question."""


class Submitting:
    """The service for proposals and drafts."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index

    def check(self, proposal: Proposal) -> Findings:
        """What is wrong with a proposal, and what it may be the same as."""
        with self._store.reading() as conn:
            return findings_on(conn, self._index, cleaned(proposal))

    def submit(
        self,
        proposal: Proposal,
        by: Identity,
        *,
        room: RoomAddress,
        key: str,
        draft: Draft | None = None,
        language: str = "",
    ) -> Submission:
        """Submit a proposal; the draft it comes from is used up, and answers go to `room`.

        `language` is kept for what is said in that room, where it has none yet.

        Raises:
            ProposalInvalid: `.findings` has the problems.
            Blocked: a moderator blocked this person.
            TooManySubmissions: they reached a limit.
            DraftMoved: the draft went on in the meantime.
        """
        wanted = cleaned(proposal)

        def work(uow: UnitOfWork) -> tuple[str, Outcome]:
            person_id = actor(uow)
            known = ensure_sound(uow.conn, wanted)
            room_id = room_id_of(uow, room, language=language)
            self._ensure_allowed(uow, person_id, wanted, room_id)
            if draft is not None:
                draft_rows.consume(uow, person_id, draft)
            public_id = _add(uow, wanted, known.target, room_id=room_id, venue=by.venue)
            return public_id, {"submission": public_id}

        event = Event(key, "submit", by)
        return self._get(self._store.change(event, work, same_submission))

    def ensure_welcome(self, by: Identity) -> None:
        """Return where a person may submit, before they fill in a form.

        Raises:
            Blocked: a moderator blocked this person.
        """
        with self._store.reading() as conn:
            person_id = known_person_id(conn, by)
            if person_id is not None:
                self._ensure_not_blocked(conn, person_of(conn, person_id))

    def in_line(self, submission: Submission) -> InLine:
        """Where an open submission stands, and how long decisions usually take."""
        with self._store.reading() as conn:
            waited = sorted(waiting_times(conn, newest=LATEST_DECISIONS))
            usual = waited[len(waited) // 2] if len(waited) >= FEW_DECISIONS else None
            return InLine(submissions.place_of(conn, submission), usual)

    def withdraw(self, submission_id: str, by: Identity, *, version: int, key: str) -> Submission:
        """Take back one's own submission while it waits.

        A newer version is no obstacle: nothing that happens to it makes it anybody else's.

        Raises:
            NoSuchSubmission, NotYours: it is not there, or somebody else's.
            AlreadyDecided, NotOpen: there is nothing to withdraw any more.
        """

        def work(uow: UnitOfWork) -> tuple[str, Outcome]:
            held = self._own(uow, submission_id)
            ensure_open(held.value)
            free = {"claimed_by_id": None, "claimed_until": None}
            submissions.advance(uow, held, state=State.WITHDRAWN.value, **free)
            announce(uow, held.row_id)
            uow.audit("withdrew", submission_id, version=version)
            return submission_id, {"submission": submission_id}

        event = Event(key, "withdraw", by, submission_id)
        with showing(self._get, submission_id):
            return self._get(self._store.change(event, work, same_submission))

    def answer(
        self, submission_id: str, text: str, by: Identity, *, key: str, draft: Draft | None = None
    ) -> Submission:
        """Answer the moderator's question on one's own submission, which then waits again.

        Raises:
            NoSuchSubmission, NotYours: it is not there, or somebody else's.
            AlreadyDecided, NotOpen, NotAsked: nothing is being asked any more.
            TextMissing, TextTooLong: the answer is no answer.
            DraftMoved: the draft went on in the meantime.
        """

        def work(uow: UnitOfWork) -> tuple[str, Outcome]:
            held = self._own(uow, submission_id)
            ensure_open(held.value)
            said = worded(text, limit=MAX_ANSWER)
            if held.value.state is not State.ASKED or not write_answer(uow, held, said):
                raise NotAsked(submission=submission_id)
            if draft is not None:
                draft_rows.consume(uow, actor(uow), draft)
            submissions.advance(uow, held, state=State.PENDING.value)
            announce(uow, held.row_id)
            tell_moderators(uow, NoticeKind.ANSWERED, {}, submission_id=held.row_id)
            uow.audit("answered", submission_id, digest=digest(storable(said)))
            return submission_id, {"submission": submission_id}

        event = Event(key, "answer", by, submission_id)
        with showing(self._get, submission_id):
            return self._get(self._store.change(event, work, same_submission))

    def get_own(self, submission_id: str, by: Identity) -> Submission:
        """Read a submission of one's own, under any of one's identities.

        Raises:
            NoSuchSubmission: there is none.
            NotYours: it is somebody else's.
        """
        with self._store.reading() as conn:
            found = submissions.get(conn, submission_id.upper(), self._store.clock())
            if found.submitter.id != known_person_id(conn, by):
                raise NotYours(submission=found.id)
            return found

    def mine(self, by: Identity, *, page: int = 1, size: int = 10) -> Page[Submission]:
        """A person's own submissions, under any of their identities, newest first."""
        with self._store.reading() as conn:
            person_id = known_person_id(conn, by)
            ids = () if person_id is None else all_ids(conn, person_id)
            rows, now = submissions.submitted_by(ids), self._store.clock()

            def read(offset: int, limit: int) -> tuple[Submission, ...]:
                return those(conn, rows.offset(offset).limit(limit), now)

            total = submissions.count(conn, rows)
            return page_of(read, total=total, page=page, size=size)

    def draft(self, by: Identity, room: RoomAddress, form: str) -> Draft | None:
        """The draft of one form that a person has open in a room."""
        return next((each for each in self.drafts(by, room) if each.form == form), None)

    def holder(self, by: Identity, room: RoomAddress, form: str) -> Person | None:
        """Somebody else who has this form open in a room that `by` shares with them."""
        with self._store.reading() as conn:
            person_id = draft_rows.holder_of(conn, room, form)
            if person_id is None or person_id == known_person_id(conn, by):
                return None
            return person_of(conn, person_id)

    def drafts(self, by: Identity, room: RoomAddress) -> tuple[Draft, ...]:
        """A person's drafts in a room, the one touched last first."""
        with self._store.reading() as conn:
            person_id = known_person_id(conn, by)
            if person_id is None:
                return ()
            return tuple(draft_rows.drafts_of(conn, person_id, by, room))

    def keep_draft(self, draft: Draft, *, key: str) -> Draft:
        """Keep the next state of a draft, and give it with its new version.

        A repeat gets the draft as it is by now; one that has been used up since comes back as it
        was kept.

        Raises:
            DraftMoved: its version is not the one that is kept.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            draft_rows.keep(uow, actor(uow), draft)
            return None, {}

        self._store.change(Event(key, "keep_draft", draft.by), work, nothing)
        return self.draft(draft.by, draft.room, draft.form) or draft

    def drop_draft(self, draft: Draft, *, key: str) -> None:
        """Remove a draft, whatever its version; one that is gone is no error."""

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            draft_rows.drop(uow, actor(uow), draft)
            return None, {}

        self._store.change(Event(key, "drop_draft", draft.by), work, nothing)

    def handled(self, key: str) -> bool:
        """Whether what this event asked for is stored, or refused, already."""
        with self._store.reading() as conn:
            return handled(conn, key) is not None

    def sent(self, key: str, by: Identity) -> Submission | None:
        """The submission of theirs that the event with this key was about; None where it is new.

        Raises:
            Refusal: what the event was refused for.
        """
        with self._store.reading() as conn:
            outcome = handled(conn, key)
        if outcome is None:
            return None
        if "refusal" in outcome:
            raise recalled(outcome["refusal"], outcome["facts"])
        return self.get_own(outcome["submission"], by) if "submission" in outcome else None

    def _ensure_allowed(
        self, uow: UnitOfWork, person_id: int, proposal: Proposal, room_id: int
    ) -> None:
        """Count under a lock on the person, so that two submissions at once are counted as two."""
        ids = hold_person(uow, person_id)
        self._ensure_not_blocked(uow.conn, person_of(uow.conn, person_id))
        a_day, waiting = self._rules.submissions_a_day, self._rules.open_submissions
        own, together = load_of(uow.conn, ids, proposal, room_id, uow.now - DAY)
        for reached, limit, per in (
            (own.lately, a_day, "day"),
            (own.open, waiting, "open"),
            (together.lately, a_day, "together"),
            (together.open, waiting, "together"),
        ):
            if reached >= limit:
                raise TooManySubmissions(limit=limit, per=per)

    def _ensure_not_blocked(self, conn: Reading, person: Person) -> None:
        reason = block_on(conn, person, self._rules.pepper)
        if reason is not None:
            raise Blocked(reason=reason.code.value)

    def _own(self, uow: UnitOfWork, submission_id: str) -> submissions.Held:
        held = submissions.hold(uow, submission_id)
        if held.value.submitter.id != actor(uow):
            raise NotYours(submission=submission_id)
        return held

    def _get(self, submission_id: str) -> Submission:
        with self._store.reading() as conn:
            return submissions.get(conn, submission_id, self._store.clock())


def _add(
    uow: UnitOfWork, proposal: Proposal, target: Organization | None, *, room_id: int, venue: str
) -> str:
    """A new submission, announced and audited; its public id."""
    row_id, public_id = submissions.add(uow, proposal, target, room_id=room_id, venue=venue)
    announce(uow, row_id)
    said, bare = proposal_digests(proposal)
    uow.audit("submitted", public_id, kind=kind_of(proposal), digest=said, bare=bare)
    return public_id
