"""The messenger of the console: a room for each name that sits down, and the moderators' room."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from adapters.chat.views import Reply
from directory_core.models import Identity, RoomAddress

VENUE, TENANT = "console", "local"
MODERATOR = "moderator"
MODERATORS = RoomAddress(VENUE, TENANT, "moderators")
"""The moderators' room; the person `moderator` sits in it."""
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class User:
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


def seat_for(name: str) -> User | None:
    """The seat of a name, or None where it is no name that can be taken."""
    plain = name.strip().casefold()
    taken = plain == MODERATORS.key
    return User(plain) if _NAME.fullmatch(plain) and not taken else None


Deliver = Callable[[RoomAddress, str, Reply], None]


class ConsoleMessenger:
    """Hands each message to the console that is open here; `edit` hands over the newer one."""

    venue = VENUE
    timeout = 5.0

    def __init__(self, deliver: Deliver) -> None:
        self._deliver = deliver

    async def post(self, room: RoomAddress, reply: Reply) -> str:
        """Print `reply`; gives a key of its own making."""
        message = uuid4().hex
        self._deliver(room, message, reply)
        return message

    async def edit(self, room: RoomAddress, message: str, reply: Reply) -> None:
        """Print what the message says now: paper cannot be unprinted."""
        self._deliver(room, message, reply)
