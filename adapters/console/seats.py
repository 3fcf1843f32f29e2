"""Who may sit at the console: a person for each name, each in a room; and the moderators'."""

import re
from dataclasses import dataclass

from directory_core.models import Identity, RoomAddress

VENUE, TENANT = "console", "local"
MODERATOR = "moderator"
MODERATORS = RoomAddress(VENUE, TENANT, "moderators")
"""The moderators' room; the person `moderator` sits in it."""
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at the console."""

    name: str

    @property
    def identity(self) -> Identity:
        """Who they are to the core."""
        return Identity(VENUE, TENANT, self.name, self.name)

    @property
    def room(self) -> RoomAddress:
        """Their private room."""
        return RoomAddress(VENUE, TENANT, self.name)

    @property
    def moderates(self) -> bool:
        """Whether they sit in the moderators' room."""
        return self.name == MODERATOR

    @property
    def rooms(self) -> tuple[RoomAddress, ...]:
        """The rooms whose messages they see."""
        return (self.room, MODERATORS) if self.moderates else (self.room,)


def seat_for(name: str) -> Seat | None:
    """The seat of a name, or None where it is no name that can be taken."""
    plain = name.strip().casefold()
    taken = plain == MODERATORS.key
    return Seat(plain) if _NAME.fullmatch(plain) and not taken else None
