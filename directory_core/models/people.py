"""Who speaks, where, and what lets them decide."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody as a venue knows them: `slack`, `T024BE7LD`, `U024BE7LH`.

    The tenant is a Slack workspace or a Telegram bot; a key means somebody only within one.
    `name` is what people call them there, kept for display and never compared.
    """

    venue: str
    tenant: str
    key: str
    name: str = ""

    def is_same(self, other: "Identity") -> bool:
        """Whether both are the same identity, whatever it is called today."""
        return self.address == other.address

    @property
    def address(self) -> tuple[str, str, str]:
        """Venue, tenant and key: what identifies an identity."""
        return self.venue, self.tenant, self.key


@dataclass(frozen=True, slots=True)
class Person:
    """One human being, under one or more identities.

    `id` is a surrogate that outlives the identities: a forgotten person keeps it, and nothing
    else.  `language` is a BCP 47 tag they chose, or empty.
    """

    id: int
    identities: tuple[Identity, ...] = ()
    language: str = ""

    @property
    def name(self) -> str:
        """A name to show, or an empty text where none is known (any more)."""
        return next((identity.name for identity in self.identities if identity.name), "")


class RoomRole(StrEnum):
    """What a room is to us."""

    PRIVATE = "private"
    """One person and the bot."""
    SHARED = "shared"
    """A channel or group where people ask."""
    MODERATORS = "moderators"
    """Where submissions are announced and decided; named by the operator, by tenant and id."""
    FEED = "feed"
    """Read only: what was published."""


@dataclass(frozen=True, slots=True)
class RoomAddress:
    """Where a venue keeps a room.  `topic` is a forum topic or a thread, or empty.

    Raises:
        TypeError: a part is no text: what arrived was of another shape than the venue's.
    """

    venue: str
    tenant: str
    key: str
    topic: str = ""

    def __post_init__(self) -> None:
        """A database would say so too late, each in its own way."""
        if not all(type(part) is str for part in (self.tenant, self.key, self.topic)):
            raise TypeError("a room's address is made of texts")


@dataclass(frozen=True, slots=True)
class Room:
    """A place in a venue.  Everything else refers to its `id`, since an address can move."""

    id: int
    address: RoomAddress
    role: RoomRole
    language: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """What an adapter saw of somebody's place in a moderators' room, and when.

    `member` is None where the venue did not say.  The core refuses an unknown fact and one that is
    older than 60 seconds.
    """

    room: RoomAddress
    member: bool | None
    seen_at: datetime
