"""How the outbox worker speaks into a room, whatever the venue."""

from typing import Protocol

from adapters.chat.views import Reply
from directory_core.models import RoomAddress, RoomRole


class NotLetIn(Exception):  # noqa: N818 - told to the operator at the start, as a sentence
    """A venue refuses the token it was given; the text says which, and what to do."""


class Rooms(Protocol):
    """Where the core hears what became of a room (`Delivering`, put on a thread)."""

    async def gone(self, room: RoomAddress, why: str) -> None:
        """Nobody can be reached there; `why` is a short code."""
        ...

    async def back(self, room: RoomAddress, role: RoomRole) -> None:
        """The bot is in the room (again)."""
        ...


class Unreachable(Exception):  # noqa: N818 - an outcome the outbox worker handles
    """Nobody can be reached there: blocked, left, archived, deleted.  `why` is a short code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class TryAgain(Exception):  # noqa: N818 - an outcome the outbox worker handles
    """It failed for now.  `after` is how many seconds the venue asks us to wait, if it said so.

    `everywhere` is set where the pause holds for the whole venue rather than this room.
    """

    def __init__(self, why: str, *, after: float | None = None, everywhere: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.after = after
        self.everywhere = everywhere


class MovedTo(Exception):  # noqa: N818 - an outcome the outbox worker handles
    """The room has a new address (Telegram's supergroup migration); the old one is dead."""

    def __init__(self, room: RoomAddress) -> None:
        super().__init__(room.key)
        self.room = room


class CardGone(Exception):  # noqa: N818 - an outcome the outbox worker handles
    """The message to edit was deleted or can be edited no longer: post a new one."""


class Messenger(Protocol):
    """One venue's way of posting.  Every call ends, well or not, within `timeout` seconds.

    Raises:
        Unreachable, TryAgain, MovedTo: as they say.
        CardGone: from `edit` alone.
    """

    venue: str
    timeout: float

    async def post(self, room: RoomAddress, reply: Reply) -> str:
        """Post `reply` into `room`; gives the venue's key of the message."""
        ...

    async def edit(self, room: RoomAddress, message: str, reply: Reply) -> None:
        """Make the message say `reply`; saying what it says already is fine."""
        ...
