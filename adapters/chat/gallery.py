"""Every kind of screen there is, made by a walk through a little directory of its own.

What a venue draws can so be looked at, or checked by the venue itself, without anybody's data.
"""

import itertools
from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Looked, Origin, Pressed
from adapters.chat.i18n.texts import Texts
from adapters.chat.links import Shown
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Reply
from directory_core.clock import utc_now
from directory_core.models import Alias, Identity, Kind, NewOrganization, Platform, RoomAddress
from directory_core.models import ProposedAccount as Proposed
from directory_core.testing import a_directory, an_account, an_organization

LONG = "The Society of the Sisters of Mercy of the Americas " * 4
FAKE = "https://x.com/mayoclin1c"
QUESTIONS = (
    "Mayo Clinic", "mercy hospital", "Nowhere Infirmary", "Is Mayo Clinic on TikTok?",
    "https://x.com/MayoClinic", FAKE, "@mayoclinic", f"{FAKE} https://x.com/MayoClinic",
    "hospitals in Minnesota", "<3 Kids & Co", "compare Mayo Clinic and Mercy Hospital Joplin",
    "stats", "new", "help", "privacy", "language", "mine", "sources", "link", "thanks",
    "I want to die", LONG, "", "/start",
)  # fmt: skip
_MODERATED = (
    Verb.REVIEW, Verb.WHOLE, Verb.OPTIONS, Verb.REJECT, Verb.EDIT, Verb.REJECT_OWN, Verb.QUESTION,
    Verb.MERGE, Verb.BLOCK, Verb.ASSIGN, Verb.APPROVE, Verb.UNDO,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Screen:
    """A reply with the name of what brought it; `home` is one for a person's own page."""

    name: str
    reply: Reply
    home: bool = False


async def gallery(venue: str, tenant: str, *, language: str = "en") -> list[Screen]:
    """The screens that people and moderators of `venue` meet, in a language."""
    ana, ben = (Identity(venue, tenant, f"U0{name.upper()}", name) for name in ("Ana", "Ben"))
    with a_directory(holding=_listed(), clock=utc_now, moderators=(ben,)) as directory:
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        for who in (ana, ben):
            directory.people.set_language(who, language, key=f"gallery:{who.key}")
        walk = _Walk(dispatcher, language)
        await walk.asks(ana)
        submission = directory.submitting.submit(
            _proposal(), ana, room=RoomAddress(venue, tenant, ana.key), key="gallery:1"
        )
        await walk.follows(ana, submission.id, submission.version)
        await walk.moderates(ben, submission.id, submission.version)
        return walk.screens


@dataclass
class _Walk:
    dispatcher: Dispatcher
    language: str
    screens: list[Screen] = field(default_factory=list)
    numbers: Any = field(default_factory=itertools.count)

    async def asks(self, who: Identity) -> None:
        for question in QUESTIONS:
            name = question[:40] or "nothing"
            await self._see(name, self.dispatcher.heard(Heard(self._at(who), question)))
        links = (Shown("x.com/MayoClinic", FAKE),)
        looked = Looked(self._at(who), "Donate: x.com/MayoClinic", links)
        await self._see("a link that misleads", self.dispatcher.looked(looked))
        for verb in (Verb.SUBMIT_IT, Verb.ADD, Verb.CORRECT, Verb.REPORT):
            subject = "-" if verb is Verb.SUBMIT_IT else "mayo-clinic"
            await self._press(who, Token(verb, subject))
            await self._see("cancel", self.dispatcher.heard(Heard(self._at(who), "", "cancel")))

    async def follows(self, who: Identity, submission: str, version: int) -> None:
        await self._see("mine", self.dispatcher.heard(Heard(self._at(who), "", "mine")))
        await self._press(who, Token(Verb.VIEW, submission, version))
        home = await self.dispatcher.home(self._at(who))
        self.screens.append(Screen("home of somebody", home, home=True))

    async def moderates(self, who: Identity, submission: str, version: int) -> None:
        for command in ("pending", "gaps", "help"):
            await self._see(command, self.dispatcher.heard(Heard(self._at(who), "", command)))
        home = await self.dispatcher.home(self._at(who))
        self.screens.append(Screen("home of a moderator", home, home=True))
        for verb in _MODERATED:
            about = f"{submission}.1" if verb is Verb.WHOLE else submission
            await self._press(who, Token(verb, about, version))
        await self._press(who, Token(Verb.DISPUTE, "mayo-clinic"))

    async def _press(self, who: Identity, token: Token) -> None:
        pressed = Pressed(self._at(who), str(token), "C1:1.1")
        await self._see(f"press {token.verb}", self.dispatcher.pressed(pressed))

    async def _see(self, name: str, reply: Awaitable[Reply]) -> None:
        self.screens.append(Screen(name, await reply))

    def _at(self, who: Identity) -> Origin:
        room = RoomAddress(who.venue, who.tenant, who.key)
        return Origin(who, room, f"gallery:{next(self.numbers)}", language=self.language)


def _listed() -> tuple[Any, ...]:
    many = tuple(an_account(f"mayoclinic{n}") for n in range(12))
    place = {"kind": Kind.HOSPITAL, "regions": ("MN",), "city": "Rochester"}
    return (
        an_organization("Mayo Clinic", accounts=(an_account("MayoClinic"), *many), **place),
        an_organization("Mercy Hospital Springfield", kind=Kind.HOSPITAL, city="Springfield"),
        an_organization("Mercy Hospital Joplin", kind=Kind.HOSPITAL, city="Joplin"),
        an_organization("<3 Kids & Co", kind=Kind.CHARITY, accounts=(an_account("3kids"),)),
    )


def _proposal() -> NewOrganization:
    accounts = tuple(
        Proposed(Platform.X, f"nowhere{n}", f"https://x.com/nowhere{n}") for n in range(30)
    )
    name = f"Nowhere Infirmary of {LONG}"[:180].strip()
    return NewOrganization(
        name, Kind.HOSPITAL, accounts, aliases=(Alias("NI"),), city="Rochester", country="US"
    )
