"""Drafts, submissions that wait for a verdict, the verdicts, and what stays of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from directory_core.models.organizations import Organization
from directory_core.models.people import Identity, Person, RoomAddress
from directory_core.models.proposals import Proposal


class ReasonCode(StrEnum):
    """The canned reasons, worded when drawn, in the reader's language."""

    NOT_OFFICIAL = "not_official"
    NO_EVIDENCE = "no_evidence"
    DUPLICATE = "duplicate"
    NOT_HEALTHCARE = "not_healthcare"
    PERSONAL_ACCOUNT = "personal_account"
    SPAM = "spam"
    IMPERSONATION = "impersonation"
    FALSE_CLAIMS = "false_claims"
    FLOODING = "flooding"
    ABUSE = "abuse"
    OWN = "own"
    """In the moderator's own words, which stand in `Reason.text`."""


REJECT_REASONS = (
    ReasonCode.NOT_OFFICIAL,
    ReasonCode.NO_EVIDENCE,
    ReasonCode.DUPLICATE,
    ReasonCode.NOT_HEALTHCARE,
    ReasonCode.PERSONAL_ACCOUNT,
    ReasonCode.SPAM,
)
"""The canned reasons not to publish something."""
BLOCK_REASONS = (
    ReasonCode.IMPERSONATION,
    ReasonCode.FALSE_CLAIMS,
    ReasonCode.FLOODING,
    ReasonCode.SPAM,
    ReasonCode.ABUSE,
)
"""The canned reasons to let somebody submit nothing more."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: one of the canned codes, or `OWN` with a text of at most 500 characters."""

    code: ReasonCode
    text: str = ""


@dataclass(frozen=True, slots=True)
class Approve:
    """Publish it as it was proposed.

    `seen` is the `Review.mark` of what the moderator was shown, where there is one.
    """

    seen: str = ""


@dataclass(frozen=True, slots=True)
class ApproveWithChanges:
    """Publish it as the moderator changed it; the submitter hears what was changed.

    `seen` is the mark of the warnings about it, as a refused attempt gave it.
    """

    proposal: Proposal
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Reject:
    """Do not publish it, and say why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the submitter something; it waits meanwhile.  At most 500 characters."""

    question: str


@dataclass(frozen=True, slots=True)
class MergeInto:
    """It is about a listed organization: add there what is new.  `seen` as in `Approve`."""

    slug: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Assign:
    """Say "I'm on it": shown on the card, lapses by itself, and a second one lets it go."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the decision that stands, and what it published."""


Verdict = Approve | ApproveWithChanges | Reject | Ask | MergeInto | Assign | Undo


class VerdictKind(StrEnum):
    """The name of a verdict, as stored and as carried by a button."""

    APPROVE = "approve"
    APPROVE_WITH_CHANGES = "approve_with_changes"
    REJECT = "reject"
    ASK = "ask"
    MERGE = "merge"
    ASSIGN = "claim"
    """Said as "I'm on it"; stored under the word that it had at first."""
    UNDO = "undo"
    FIRST_APPROVAL = "first_approval"
    """An approval that waits for a second one, since the rules want two for a removal."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its author, so that "who let this in?" has an answer.

    `revisions` are those of the changes it published, in order.
    `version` is the version of the submission it was given to.
    """

    verdict: VerdictKind
    by: Person
    at: datetime
    version: int
    reason: Reason | None = None
    revisions: tuple[int, ...] = ()
    undone: bool = False
    proposal: Proposal | None = None
    """What was approved, where the moderator changed it."""
    into: str = ""
    """The slug of the organization it was merged into."""


def closes(decision: Decision) -> bool:
    """Whether `decision` ended its submission and has not been taken back."""
    ends = {
        VerdictKind.APPROVE,
        VerdictKind.APPROVE_WITH_CHANGES,
        VerdictKind.REJECT,
        VerdictKind.MERGE,
    }
    return decision.verdict in ends and not decision.undone


class State(StrEnum):
    """Where a submission stands."""

    PENDING = "pending"
    ASKED = "asked"
    """A moderator asked the submitter; it can still be decided."""
    APPROVED = "approved"
    REJECTED = "rejected"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a decision."""
        return self in {State.PENDING, State.ASKED}


@dataclass(frozen=True, slots=True)
class Exchange:
    """A moderator's question to the submitter, and the answer, once there is one."""

    question: str
    asked_by: Person
    asked_at: datetime
    answer: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is on it, and until when."""

    by: Person
    until: datetime


@dataclass(frozen=True, slots=True)
class History:
    """How a person's earlier submissions fared."""

    approved: int = 0
    rejected: int = 0
    pending: int = 0


@dataclass(frozen=True, slots=True)
class Submission:
    """A proposal on its way: open until decided or withdrawn.

    `id` is public, short and ASCII, such as `S4F7KQ`.  `version` grows with everything that
    happens to it; a button carries the version it was drawn for.  `target` is the listed
    organization it is about, as it stands now (None for a new one), and `published` what its
    approval published.  `decisions` are in order, the undone ones too.
    """

    id: str
    version: int
    state: State
    proposal: Proposal
    submitter: Person
    submitted_at: datetime
    reply_to: RoomAddress
    venue: str
    target: Organization | None = None
    published: Organization | None = None
    decisions: tuple[Decision, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    assignment: Assignment | None = None
    undo_until: datetime | None = None

    @property
    def decided_as(self) -> Proposal:
        """The proposal as the decision that stands approved it, or else as it was sent."""
        decision = self.current_decision
        return decision.proposal if decision and decision.proposal else self.proposal

    @property
    def current_decision(self) -> Decision | None:
        """The decision that holds now, if any."""
        return next((d for d in reversed(self.decisions) if closes(d)), None)


@dataclass(frozen=True, slots=True)
class InLine:
    """Where an open submission stands: its place in line, and how long a decision usually takes."""

    place: int
    usual: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished dialog: of one person, in one room, for one form.

    `state` is the form's own record (JSON values), which the core keeps and does not read.
    `version` is compared and set: who keeps an older version is refused.
    """

    by: Identity
    room: RoomAddress
    form: str
    state: dict[str, object]
    version: int = 0
    updated_at: datetime | None = None
