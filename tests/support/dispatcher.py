"""A dispatcher over a real directory on a temporary SQLite file, and people who talk to it."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Edited, FieldValue, Filled, Heard, Looked, Origin, Pressed, Typed
from adapters.chat.forms.state import FormState
from adapters.chat.i18n.texts import Texts
from adapters.chat.views import Button, Card, Line, Reply, Suggestions, Table
from directory_core.directory import Directory
from directory_core.models import (
    Draft,
    Identity,
    Kind,
    Membership,
    Notice,
    Organization,
    Outcome,
    Platform,
    RoomAddress,
    RoomRole,
)
from directory_core.testing import WindableClock, a_directory, an_account, an_organization, people

MODERATORS = RoomAddress("console", "here", "moderators")
ANA, BEN, CARLA = people("ana", "ben", "carla")
TEXTS = Texts()


def some_organizations() -> tuple[Organization, ...]:
    """Mayo Clinic with two accounts, and two hospitals of one name."""
    mayo = an_organization(
        "Mayo Clinic",
        aliases=("Mayo",),
        kind=Kind.HEALTH_SYSTEM,
        city="Rochester",
        regions=("MN",),
        website="https://www.mayoclinic.org/",
        accounts=(an_account("mayoclinic"), an_account("mayoclinic", Platform.FACEBOOK)),
    )
    mercies = (
        an_organization(
            "Mercy Hospital",
            slug=f"mercy-{region.lower()}",
            kind=Kind.HOSPITAL,
            city=city,
            regions=(region,),
            accounts=(an_account(f"mercy{region.lower()}"),),
        )
        for city, region in (("Springfield", "MO"), ("Portland", "ME"))
    )
    return mayo, *mercies


@dataclass
class Talk:
    """One person in one room.  Each call is a new event, unless `key` says that it came again."""

    front: "FrontDesk"
    who: Identity
    room: RoomAddress
    role: RoomRole = RoomRole.PRIVATE
    language: str = ""
    last: Reply = field(default_factory=lambda: Reply(""))

    def origin(self, key: str = "") -> Origin:
        """The origin of the next event of theirs."""
        member = Membership(MODERATORS, self.who in (BEN, CARLA), self.front.clock())
        return Origin(
            self.who, self.room, key or self.front.new_key(), self.role, self.language, member
        )

    def say(self, text: str, *, key: str = "", **event: Any) -> Reply:
        """Type something."""
        heard = Heard(self.origin(key), text, **event)
        return self._took(asyncio.run(self.front.dispatcher.heard(heard)))

    def press(self, token: str, *, key: str = "") -> Reply:
        """Press a button by its token."""
        return self._took(
            asyncio.run(self.front.dispatcher.pressed(Pressed(self.origin(key), token)))
        )

    def push(self, label: str, *, key: str = "") -> Reply:
        """Press the button of the last reply that is called `label`."""
        return self.press(button(self.last, label).token, key=key)

    def fill(self, values: Mapping[str, FieldValue], *, token: str = "", key: str = "") -> Reply:
        """Send the form of the last reply as a whole."""
        form = self.last.form
        assert token or form is not None
        chosen = token or (form.token if form else "")
        event = Filled(self.origin(key), chosen, values)
        return self._took(asyncio.run(self.front.dispatcher.filled(event)))

    def edit(self, text: str, message: str) -> Reply:
        """Change something said earlier."""
        return asyncio.run(self.front.dispatcher.edited(Edited(self.origin(), text, message)))

    def forward(self, text: str) -> Reply:
        """Have a message looked at."""
        return self._took(asyncio.run(self.front.dispatcher.looked(Looked(self.origin(), text))))

    def begin(self, text: str, offset: int = 0) -> Suggestions:
        """Type the beginning of a name."""
        return asyncio.run(self.front.dispatcher.typed(Typed(self.origin(), text, offset)))

    def home(self) -> Reply:
        """Look at one's own page."""
        return self._took(asyncio.run(self.front.dispatcher.home(self.origin())))

    def _took(self, reply: Reply) -> Reply:
        self.last = reply
        return reply


@dataclass
class FrontDesk:
    """The dispatcher, the directory behind it, and what the outbox worker would carry."""

    directory: Directory
    clock: WindableClock
    nudges: int = 0
    _keys: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.reopen()

    def reopen(self) -> None:
        """Start the dispatcher anew, as after a restart: nothing of it is remembered."""
        self.dispatcher = Dispatcher(self.directory, TEXTS, nudge=self._nudged, clock=self.clock)

    def talk(self, who: Identity = ANA, **more: Any) -> Talk:
        """`who` in their private room, unless `room` says another."""
        more.setdefault("room", RoomAddress(who.venue, who.tenant, who.key))
        return Talk(self, who, **more)

    def deliver(self) -> dict[str, list[Reply]]:
        """What the outbox worker would say now, by the key of the room."""
        said: dict[str, list[Reply]] = {}
        while notices := self.directory.delivering.claim_notices(("console",)):
            for notice in notices:
                said.setdefault(notice.room.address.key, []).append(self._carry(notice))
        return said

    def new_key(self) -> str:
        """The key of another event."""
        return f"event-{next(self._keys)}"

    def _carry(self, notice: Notice) -> Reply:
        reply = asyncio.run(self.dispatcher.draw(notice))
        self.directory.delivering.settle(
            notice,
            Outcome.DELIVERED,
            version_drawn=notice.version,
            message=notice.card.message if notice.card else self.new_key(),
        )
        return reply

    def _nudged(self) -> None:
        self.nudges += 1


@contextmanager
def a_front_desk(
    *organizations: Organization, holding: Iterable[Organization] | None = None, **rules: Any
) -> Iterator[FrontDesk]:
    """A dispatcher over `some_organizations` and those given; Ben and Carla moderate."""
    rules = {"moderators": (BEN, CARLA), "moderator_rooms": (MODERATORS,), **rules}
    held = some_organizations() if holding is None else tuple(holding)
    clock = WindableClock()
    with a_directory(holding=(*held, *organizations), clock=clock, **rules) as directory:
        yield FrontDesk(directory, clock)


def button(reply: Reply, label: str) -> Button:
    """The button of a reply called `label`."""
    found = [each for each in buttons(reply) if each.label == label]
    assert found, f"no button {label!r} among {[each.label for each in buttons(reply)]}"
    return found[0]


def buttons(reply: Reply) -> tuple[Button, ...]:
    """All buttons of a reply."""
    cards = (part for part in reply.parts if isinstance(part, Card))
    return (*(each for card in cards for each in card.buttons), *reply.buttons)


def labels(reply: Reply) -> list[str]:
    """What the buttons of a reply are called."""
    return [each.label for each in buttons(reply)]


def words_of(reply: Reply) -> str:
    """All that a reply says, as plain lines."""
    lines = [reply.text]
    for part in reply.parts:
        lines.append(part.title)
        if isinstance(part, Table):
            lines += [" | ".join(row) for row in part.rows]
        else:
            lines += [plain(line) for line in (*part.lines, *part.rows, *part.footer)]
    return "\n".join(lines)


def plain(line: Line) -> str:
    """A line without its styles."""
    return "".join(
        span if isinstance(span, str) else span.name if hasattr(span, "name") else span.text
        for span in line
    )


def submitted(talk: Talk, name: str = "Acme Kids", *, link: str = "https://x.com/acmekids") -> str:
    """Have `talk` submit a new organization; gives the submission's number."""
    talk.say(f"submit\nName: {name}\nType: hospital\nPlace: Austin, Texas, US\n{link}")
    if "Send" not in labels(talk.last):
        talk.push("None of these: go on")
    talk.push("Send")
    return str(talk.front.directory.submitting.mine(talk.who).items[0].id)


def values_in(draft: Draft) -> dict[str, Any]:
    """The answers that stand in a draft."""
    return dict(FormState.read(draft.state).values)
