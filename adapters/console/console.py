"""The console: the same desk as every venue, for one terminal in which a person can change seats.

`/as moderator` sits down in the moderators' room, `/as ana` in Ana's place.  Numbers press buttons.
Whatever goes wrong with a line is answered in a sentence, and the next line is read.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from uuid import uuid4

from adapters.chat.dispatcher import Desk
from adapters.chat.events import Heard, Origin, Pressed
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.views import Button, Confirm, Reply
from adapters.console.input import Garbled, Interrupted, Lines
from adapters.console.messenger import MODERATORS, ConsoleMessenger, Seat, seat_for
from adapters.console.screen import Board
from directory_core.clock import Clock, utc_now
from directory_core.errors import DatabaseUnusable
from directory_core.models import Membership, RoomAddress

LONGEST = 4_000
"""Characters of a line; the other venues take no more either."""
SOMEBODY = Seat("guest")
_LEAVE = {"/quit", "/exit", "/salir"}
_SIT = {"/as", "/como"}
_NO = "no"
"""The token of the button that leaves everything as it is; no token of the desk's looks so."""

Carry = Callable[[], Awaitable[None]]


class Console:
    """One open console.

    `messenger` is what the courier speaks through; `run` reads and answers lines until they end.
    """

    def __init__(
        self, desk: Desk, texts: Texts, lines: Lines, board: Board, *, clock: Clock = utc_now
    ) -> None:
        self._desk = desk
        self._texts = texts
        self._words = texts.speak()
        self._lines = lines
        self._board = board
        self._clock = clock
        self._seat = SOMEBODY
        self._kept: dict[RoomAddress, dict[str, Reply]] = {}
        self.messenger = ConsoleMessenger(self._delivered)

    async def run(self, carry: Carry) -> None:
        """Read and answer lines until they end; `carry` delivers what is due, after each."""
        interrupted = False
        if self._board.paper.terminal:
            self._board.say(self._words("console-welcome"))
        await self._safely(carry)
        while True:
            try:
                line = await self._lines.read(f"{self._seat.name}>")
            except Garbled:
                self._board.say(self._words("console-garbled"))
                continue
            except Interrupted:
                if interrupted:
                    return
                interrupted = True
                self._board.say(self._words("console-interrupted"))
                continue
            if line is None or line.strip().casefold() in _LEAVE:
                return
            interrupted = False
            await self._safely(partial(self.take, line))
            await self._safely(carry)

    async def take(self, line: str) -> None:
        """Answer one line."""
        text = line.strip()
        word, _, rest = text.partition(" ")
        if word.casefold() in _SIT:
            self._sit(rest)
        elif len(line) > LONGEST:
            self._board.say(self._words("console-too-long", length=len(line), limit=LONGEST))
        elif text.isascii() and text.isdigit() and self._board.count:
            await self._press(int(text[:6]))
        else:
            self._answer(await self._desk.heard(Heard(self._origin(), line)))

    @property
    def words(self) -> Words:
        """The sentences in the language that was spoken last."""
        return self._words

    async def _safely(self, act: Carry) -> None:
        """Do something, and say so where the database will not have it."""
        try:
            await act()
        except DatabaseUnusable as fault:
            self._answer(self._desk.sorry(self._origin(), fault))

    async def _press(self, number: int) -> None:
        pressed = self._board.press(number)
        if pressed is None:
            self._board.say(self._words("console-no-such-number", count=self._board.count))
            return
        button, message = pressed
        if button.confirm is not None:
            self._board.fresh()
            self._board.show(_sure(button, button.confirm), message=message)
        elif button.token == _NO:
            self._board.fresh()
            self._board.say(self._words("console-nothing-done"))
        else:
            event = Pressed(self._origin(), button.token, message)
            self._answer(await self._desk.pressed(event))

    def _answer(self, reply: Reply) -> None:
        self._words = self._texts.speak(reply.language)
        self._board.fresh()
        self._board.show(reply)

    def _sit(self, name: str) -> None:
        seat = seat_for(name)
        if seat is None:
            self._board.say(self._words("console-no-such-seat"))
            return
        self._seat = seat
        self._board.fresh()
        self._board.say(self._words("console-seated", name=seat.name))
        for room in seat.rooms:
            for message, reply in self._kept.pop(room, {}).items():
                self._print(room, message, reply)

    def _delivered(self, room: RoomAddress, message: str, reply: Reply) -> None:
        """Print what the courier brings, or keep it for whoever sits down there."""
        if room in self._seat.rooms:
            self._print(room, message, reply)
            return
        kept = self._kept.setdefault(room, {})
        if not kept:
            name = "moderator" if room == MODERATORS else room.key
            self._board.write(f"{self._words('console-elsewhere', name=name)}\n")
        kept[message] = reply

    def _print(self, room: RoomAddress, message: str, reply: Reply) -> None:
        heading = "console-moderators-room" if room == MODERATORS else "console-private-room"
        name = room.key
        self._board.show(reply, message=message, heading=self._words(heading, name=name))

    def _origin(self) -> Origin:
        member = Membership(MODERATORS, member=self._seat.moderates, seen_at=self._clock())
        return Origin(self._seat.identity, self._seat.room, uuid4().hex, membership=member)


def _sure(button: Button, confirm: Confirm) -> Reply:
    """What is asked before a button that cannot be undone."""
    yes = replace(button, label=confirm.yes, confirm=None)
    return Reply(confirm.text, buttons=(yes, Button(confirm.no, _NO)), lead=True)
