"""What becomes of a proposal: a draft, and a submission that waits for a verdict."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_core.models.organizations import Organization
from directory_core.models.people import Identity, Person, RoomAddress
from directory_core.models.proposals import Proposal
from directory_core.models.verdicts import Decision, closes


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
class ClaimHeld:
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
    claim: ClaimHeld | None = None
    undo_until: datetime | None = None

    @property
    def standing(self) -> Decision | None:
        """The decision that holds now, if any."""
        return next((d for d in reversed(self.decisions) if closes(d)), None)


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
