"""How the courier speaks at a console."""

from collections.abc import Callable
from uuid import uuid4

from adapters.chat.views import Reply
from adapters.console.seats import VENUE
from directory_core.models import RoomAddress

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
