"""The handler for programs: what the chat would answer, as records.

A program is a stranger who talks of nothing before: no form is open, nothing is remembered, and
nothing is reported or submitted.  What it asks is answered by the handlers that people meet.
"""

from dataclasses import replace
from uuid import uuid4

from adapters.chat.context import Context, Recent
from adapters.chat.events import Origin
from adapters.chat.handlers.asking.conversation import alarm, ask
from adapters.chat.handlers.asking.questions import reader_of
from adapters.chat.handlers.browse import browse
from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.answers import draw_identifications
from adapters.chat.presenters.records import Record, record_of
from adapters.chat.views import Reply
from directory_core import Directory
from directory_core.clock import Clock, utc_now
from directory_core.models import Filters, Identity, Person, RoomAddress

_PROGRAM = Identity("console", "local", "program")
_ROOM = RoomAddress("console", "local", "program")
LISTED = 100
"""Organizations of a list that are given at most at once."""


class Programs:
    """Answers programs.  For any number of threads."""

    def __init__(self, directory: Directory, texts: Texts, *, clock: Clock = utc_now) -> None:
        self._directory = directory
        self._texts = texts
        self._clock = clock

    def ask(self, text: str, *, language: str = "") -> Record:
        """What the chat says to `text`, in its own language where it has one.

        Raises:
            DatabaseUnusable: the database can't be reached or read.
        """
        context = self._context(language)
        return self._record(text, alarm(context, text) or ask(context, text), context)

    def identify(self, text: str, *, language: str = "") -> Record:
        """Whose every address in `text` is; a text that holds none is taken for one.

        Raises:
            DatabaseUnusable: the database can't be reached or read.
        """
        context, asking = self._context(language), self._directory.asking
        found = asking.look(text) or (asking.identify(text),)
        reply = draw_identifications(found, reader_of(context), everything=True)
        evidence = self._directory.evidence
        unlisted = (each.address for each in found if each.address and not each.owners)
        linking = tuple(link for each in unlisted for link in evidence.linking(each))
        reply = replace(reply, facts=replace(reply.facts, linking=linking))
        return self._record(text, reply, context)

    def browse(
        self, filters: Filters, *, page: int = 1, size: int = LISTED, language: str = ""
    ) -> Record:
        """A page of a list.

        Raises:
            DatabaseUnusable: the database can't be reached or read.
        """
        context = self._context(language, size)
        return self._record("", browse(context, filters, page), context)

    def _record(self, text: str, reply: Reply, context: Context) -> Record:
        words = self._texts.speak(reply.language)
        return record_of(text, reply, words, context.now.date())

    def _context(self, language: str, size: int = LISTED) -> Context:
        words = self._texts.speak(language, self._directory.rules.language)
        origin = Origin(_PROGRAM, _ROOM, uuid4().hex)
        return Context(
            self._directory,
            self._texts,
            words,
            origin,
            Person(0, language=language),
            Recent(),
            self._clock(),
            only_asks=True,
            page_size=size,
        )
