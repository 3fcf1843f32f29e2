"""What comes in and goes out: events that wait, notices, and where cards were posted."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_core.models.people import Person, Room
from directory_core.models.submissions import Submission


class NoticeKind(StrEnum):
    """What somebody is to hear of.  The outbox worker draws what is true when it delivers."""

    CARD = "card"
    """A moderators' room is to see a submission as it stands: post its card or redraw it."""
    OUTCOME = "outcome"
    """The submitter is to hear what became of it (or that a decision was undone)."""
    QUESTION = "question"
    """The submitter is asked something by a moderator."""
    PUBLISHED = "published"
    """A feed room is to see what was published, or (`submission.published` is None) taken back."""
    ANSWERED = "answered"
    """A moderators' room hears a submitter's answer, and whoever asked is named."""
    REMINDER = "reminder"
    """A moderators' room is told what has waited too long."""
    DIGEST = "digest"
    """A moderators' room gets the day's summary."""
    HEAD = "head"
    """A feed room is told where the audit chain stands, so that strangers can hold it to that."""
    UNREACHABLE = "unreachable"
    """A moderators' room is told that somebody or some room could not be reached."""
    SECURITY = "security"
    """A moderators' room is told that an account was hidden as disputed, or shown again."""
    HASTE = "haste"
    """A moderators' room is told that somebody decided faster than anybody reads."""
    ALARM = "alarm"
    """A moderators' room is told at once that a listed account or website may be in other hands."""
    OWNERSHIP = "ownership"
    """Somebody hears what became of their proof that they speak for an organization."""
    LOOKED = "looked"
    """Whoever asked is told what the organization's website says, looked at since."""


@dataclass(frozen=True, slots=True)
class CardRef:
    """Where a submission's card was posted: a room, and the venue's own key of the message."""

    room: Room
    message: str
    version_drawn: int


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to deliver into one room, claimed until `lease_until`.

    `version` is the submission's version as the claim saw it: what is drawn now is at least
    that.  `card` is set where the room has the submission's card already.  `facts` are codes and
    values for the notices that are about no submission.
    """

    id: int
    kind: NoticeKind
    room: Room
    attempts: int
    lease: str
    lease_until: datetime
    submission: Submission | None = None
    person: Person | None = None
    card: CardRef | None = None
    facts: tuple[tuple[str, str], ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class Received:
    """An event that a venue has delivered, and that waits to be handled.

    `key` is the venue's own of it, `who` of whoever it came from (empty: nobody), and `told` the
    event as it came.
    """

    key: str
    who: str
    told: str


class Outcome(StrEnum):
    """How delivering a notice ended."""

    DELIVERED = "delivered"
    AGAIN = "again"
    """It failed for now: due again at the time given."""
    GIVEN_UP = "given_up"
    """The room cannot be reached: blocked, left, or no such room."""
