"""Proofs of ownership: that a person speaks for an organization, shown on its own website."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_core.models.evidence import Sighting
from directory_core.models.people import Person


class ProofState(StrEnum):
    """Where a proof of ownership stands."""

    WAITING = "waiting"
    """Its code was given out and was not seen yet."""
    PROVEN = "proven"
    EXPIRED = "expired"
    """Its code was not seen within a day."""
    GONE = "gone"
    """Its code is on the website no more, or nothing that says so counts."""
    ENDED = "ended"
    """A moderator ended it."""


@dataclass(frozen=True, slots=True)
class OwnershipProof:
    """One person's proof that they speak for one organization.

    `code` is what has to stand on the website, of which `host` is the domain.  It is good for this
    person (`by`) and organization alone, and until `expires_at`.
    """

    id: int
    slug: str
    name: str
    host: str
    code: str
    state: ProofState
    expires_at: datetime
    proven_at: datetime | None = None
    by: Person | None = None


@dataclass(frozen=True, slots=True)
class ProofWanted:
    """A code that one worker is to look for until its lease ends."""

    id: int
    slug: str
    website: str
    code: str
    lease: str


@dataclass(frozen=True, slots=True)
class ProofSeen:
    """What came of looking for a code.

    `reached` says that the website, or its domain, answered at all; `where` is where the code stood
    (empty: nowhere), `accounts` are those that the same record or file names.
    """

    reached: bool
    where: str = ""
    accounts: tuple[Sighting, ...] = ()
