"""The console: the same dispatcher as every venue, for one terminal in which people change seats.

`/as moderator` sits down in the moderators' room, `/as ana` in Ana's place.  Numbers press buttons.
Whatever goes wrong with a line is answered in a sentence, and the next line is read.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from uuid import uuid4

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Origin, Pressed
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.views import Button, Confirm, Reply
from adapters.console.input import Garbled, Interrupted, Lines
from adapters.console.messenger import MODERATORS, ConsoleMessenger, User, seat_for
from adapters.console.screen import Screen
from directory_core.clock import Clock, utc_now
from directory_core.errors import DatabaseUnusable
from directory_core.models import Membership, RoomAddress

LONGEST = 4_000
"""Characters of a line; the other venues take no more either."""
SOMEBODY = User("guest")
_LEAVE = {"/quit", "/exit", "/salir"}
_SIT = {"/as", "/como"}
_NO = "no"
"""The token of the button that leaves everything as it is; no other token looks so."""

Carry = Callable[[], Awaitable[None]]


class Console:
    """One open console.

    `messenger` is what the outbox worker speaks through; `run` reads and answers lines until they
    end.
    """

    def __init__(
        self,
        dispatcher: Dispatcher,
        texts: Texts,
        lines: Lines,
        screen: Screen,
        *,
        clock: Clock = utc_now,
    ) -> None:
        self._dispatcher = dispatcher
        self._texts = texts
        self._words = texts.speak()
        self._lines = lines
        self._screen = screen
        self._clock = clock
        self._user = SOMEBODY
        self._kept: dict[RoomAddress, dict[str, Reply]] = {}
        self.messenger = ConsoleMessenger(self._delivered)

    @property
    def is_terminal(self) -> bool:
        """Whether somebody sits at a terminal, rather than a pipe."""
        return self._screen.output.terminal

    async def run(self, carry: Carry) -> None:
        """Read and answer lines until they end; `carry` delivers what is due, after each."""
        interrupted = False
        if self._screen.output.terminal:
            self._screen.say(self._words("console-welcome"))
        await self._safely(carry)
        while True:
            try:
                line = await self._lines.read(f"{self._user.name}>")
            except Garbled:
                self._screen.say(self._words("console-garbled"))
                continue
            except Interrupted:
                if interrupted:
                    return
                interrupted = True
                self._screen.say(self._words("console-interrupted"))
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
            self._screen.say(self._words("console-too-long", length=len(line), limit=LONGEST))
        elif text.isascii() and text.isdigit() and self._screen.count:
            await self._press(int(text[:6]))
        else:
            self._answer(await self._dispatcher.heard(Heard(self._origin(), line)))

    @property
    def words(self) -> Words:
        """The sentences in the language that was spoken last."""
        return self._words

    async def _safely(self, act: Carry) -> None:
        """Do something, and say so where the database will not have it."""
        try:
            await act()
        except DatabaseUnusable as fault:
            self._answer(self._dispatcher.sorry(self._origin(), fault))

    async def _press(self, number: int) -> None:
        pressed = self._screen.press(number)
        if pressed is None:
            self._screen.say(self._words("console-no-such-number", count=self._screen.count))
            return
        button, message = pressed
        if button.confirm is not None:
            self._screen.fresh()
            self._screen.show(_sure(button, button.confirm), message=message)
        elif button.token == _NO:
            self._screen.fresh()
            self._screen.say(self._words("console-nothing-done"))
        else:
            event = Pressed(self._origin(), button.token, message)
            self._answer(await self._dispatcher.pressed(event))

    def _answer(self, reply: Reply) -> None:
        self._words = self._texts.speak(reply.language)
        self._screen.fresh()
        self._screen.show(reply)

    def _sit(self, name: str) -> None:
        user = seat_for(name)
        if user is None:
            self._screen.say(self._words("console-no-such-seat"))
            return
        self._user = user
        self._screen.fresh()
        self._screen.say(self._words("console-seated", name=user.name))
        for room in user.rooms:
            for message, reply in self._kept.pop(room, {}).items():
                self._print(room, message, reply)

    def _delivered(self, room: RoomAddress, message: str, reply: Reply) -> None:
        """Print what the outbox worker brings, or keep it for whoever sits down there."""
        if room in self._user.rooms:
            self._print(room, message, reply)
            return
        kept = self._kept.setdefault(room, {})
        if not kept:
            name = "moderator" if room == MODERATORS else room.key
            self._screen.write(f"{self._words('console-elsewhere', name=name)}\n")
        kept[message] = reply

    def _print(self, room: RoomAddress, message: str, reply: Reply) -> None:
        heading = "console-moderators-room" if room == MODERATORS else "console-private-room"
        name = room.key
        self._screen.show(reply, message=message, heading=self._words(heading, name=name))

    def _origin(self) -> Origin:
        member = Membership(MODERATORS, member=self._user.moderates, seen_at=self._clock())
        return Origin(self._user.identity, self._user.room, uuid4().hex, membership=member)


def _sure(button: Button, confirm: Confirm) -> Reply:
    """What is asked before a button that cannot be undone."""
    yes = replace(button, label=confirm.yes, confirm=None)
    return Reply(confirm.text, buttons=(yes, Button(confirm.no, _NO)), lead=True)
