"""One event being served: what the handlers behind the dispatcher need at hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from cachetools import LRUCache

from adapters.chat.events import Origin
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.views import Button, Card, Reply, Table
from directory_core.models import Filters, Identity, Person, Platform, RoomRole

if TYPE_CHECKING:
    from directory_core import Directory


KEEP, DROP, SEND = "keep", "drop", "send"
"""What an event may change, as parts of its key: a draft kept or dropped, and anything else."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was last spoken of: the question, and what was shown for it.

    `slugs` are the choices offered, in the order shown; `subject` is the slug of the one
    organization that was answered with.  `platforms` are those asked for.
    """

    question: str
    slugs: tuple[str, ...] = ()
    subject: str = ""
    platforms: tuple[Platform, ...] = ()
    next_page: tuple[Filters, int] | None = None
    """The list that was shown, and which page of it comes next."""
    listed: Filters | None = None
    """The list that was shown, or asked for in vain."""
    address: str = ""
    """The most doubtful of the addresses that were judged."""


class Recent:
    """What each person last spoke of in each room, so that a number or `and theirs?` is known.

    A convenience of one process: a restart forgets it, and the buttons go on working.
    """

    def __init__(self, size: int = 4096) -> None:
        self._lock = Lock()
        self._kept: LRUCache[tuple[object, ...], Choices] = LRUCache(size)
        self._languages: LRUCache[tuple[object, ...], str] = LRUCache(size)

    def keep(self, origin: Origin, choices: Choices) -> None:
        """Remember `choices` as the last ones offered there."""
        with self._lock:
            self._kept[origin.who.address, origin.room] = choices

    def last(self, origin: Origin) -> Choices | None:
        """The last choices offered there, if any are remembered."""
        with self._lock:
            return self._kept.get((origin.who.address, origin.room))

    def speak(self, origin: Origin, language: str) -> str:
        """The language last spoken there, which is `language` from now on if that is any."""
        key = (origin.who.address, origin.room)
        with self._lock:
            if language:
                self._languages[key] = language
            return self._languages.get(key, "")

    def forget(self, origin: Origin) -> None:
        """Something else was said since; a number means nothing now."""
        with self._lock:
            self._kept.pop((origin.who.address, origin.room), None)


class RightsWanted(Exception):  # noqa: N818 - the dispatcher looks them up, and serves again
    """What was asked needs a right that nobody has looked up yet; nothing was changed so far."""


@dataclass(frozen=True, slots=True)
class Context:
    """An event's origin, the directory, and the words to answer in."""

    directory: Directory
    texts: Texts
    words: Words
    origin: Origin
    person: Person
    recent: Recent
    now: datetime
    changes: list[str] = field(default_factory=list)
    """What this event changed that the outbox worker has to carry on."""
    only_asks: bool = False
    """Whether a program asks: nothing is reported, and no text is put away for a button."""
    page_size: int = 8
    """Organizations on a page: each has a line and a button, on the smallest venue too."""

    @property
    def by(self) -> Identity:
        """Who speaks."""
        return self.origin.who

    @property
    def is_private(self) -> bool:
        """Whether they speak with the bot alone."""
        return self.origin.role is RoomRole.PRIVATE

    def need_rights(self) -> None:
        """Have the person's membership looked up, where the venue can and did not.

        Raises:
            RightsWanted: it will be, and the event served again.
        """
        if self.origin.look is not None and self.origin.membership is None:
            raise RightsWanted

    @property
    def may_moderate(self) -> bool:
        """Whether to draw what moderators see; every decision is checked again.

        The core is asked only about those who may be: a question costs everybody else nothing.
        """
        membership = self.origin.membership
        in_the_room = membership is not None and membership.member is not False
        by_name = any(
            mine.is_same(named)
            for mine in (*self.person.identities, self.by)
            for named in self.directory.rules.moderators
        )
        if not in_the_room and not by_name:
            return False
        return self.directory.moderating.may_moderate(self.by, membership)

    @property
    def is_stranger(self) -> bool:
        """Whether they never changed anything here: no form is open, no event of theirs is kept."""
        return self.person.id == 0

    def key(self, part: str = "") -> str:
        """The key under which the core stores what this event changes."""
        who = self.by
        tail = f"/{part}" if part else ""
        return f"{who.venue}:{who.tenant}:{self.origin.key}{tail}"

    def change_key(self) -> str:
        """The key of the one change of this event that others are to hear of."""
        self.changes.append(SEND)
        return self.key(SEND)

    def speaking(self, language: str) -> Context:
        """The same turn in another language."""
        return replace(self, words=self.texts.speak(language))

    def say(
        self,
        message: str,
        *,
        parts: tuple[Card | Table, ...] = (),
        buttons: tuple[Button, ...] = (),
        **arguments: str | int,
    ) -> Reply:
        """A reply whose text is the sentence `message`, drawn above its parts."""
        text = self.words(message, **arguments)
        return Reply(text, parts, buttons, lead=True, language=self.words.language)
