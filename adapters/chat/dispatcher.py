"""The dispatcher: each event of a venue becomes calls to the core, and their outcome a reply.

The one place, beside the outbox worker, where a core call is put on a thread.  What the core
refuses is worded here; where the database fails, the fault is passed on, so that a venue never
acknowledges what was not stored.
"""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import TypeVar

from adapters.chat.context import Context, Recent, RightsWanted
from adapters.chat.events import Edited, Filled, Heard, Looked, Origin, Pressed, Typed
from adapters.chat.forms import modal
from adapters.chat.grammar import Grammar
from adapters.chat.handlers import typeahead
from adapters.chat.handlers.asking import questions
from adapters.chat.handlers.home import home
from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.notices import draw_notice
from adapters.chat.presenters.refusals import word_refusal
from adapters.chat.presses import press
from adapters.chat.question_limits import QuestionLimits
from adapters.chat.router import changed, receive
from adapters.chat.tokens import Token, TokenRefused, Verb
from adapters.chat.turns import Turns
from adapters.chat.views import Awaited, Reply, Suggestions
from directory_core import Directory
from directory_core.clock import Clock, utc_now
from directory_core.errors import Fault, NotListed, Refusal
from directory_core.models import Notice, NoticeKind, Organization

GIVES_WAY = 0.25
"""Seconds an event waits for its turn: one that takes longer waits for the database itself, and
holds up nobody."""
T = TypeVar("T")


class Dispatcher:
    """What a chat can do, whatever the venue.

    `nudge` is called when something changed that the outbox worker has to carry on.  Every call may
    raise `DatabaseUnusable`; nothing is changed then, and `sorry` words it.
    """

    def __init__(
        self,
        directory: Directory,
        texts: Texts,
        *,
        nudge: Callable[[], None],
        clock: Clock = utc_now,
    ) -> None:
        self._directory = directory
        self._texts = texts
        self._grammar = Grammar(texts)
        self._nudge = nudge
        self._clock = clock
        self._recent = Recent()
        self._limits = QuestionLimits()
        self._turns = Turns()
        self._turn_taken = Lock()

    async def heard(self, event: Heard) -> Reply:
        """Answer what somebody typed when it is their turn, or ask them to slow down."""
        async with self._turns.taken():
            return await self._asked(event.origin, lambda its: receive(its, event, self._grammar))

    async def edited(self, event: Edited) -> Reply:
        """Take over an earlier answer that somebody changed, or answer the changed question."""
        return await self._asked(event.origin, lambda its: changed(its, event, self._grammar))

    async def looked(self, event: Looked) -> Reply:
        """Say whose every address in a message is."""
        return await self._asked(
            event.origin, lambda its: questions.look_around(its, event.text, event.links)
        )

    async def pressed(self, event: Pressed) -> Reply:
        """Do what a button says."""
        reply = await self._run(event.origin, lambda context: press(context, event.token))
        on_card = event.token.startswith(f"{Verb.CHECK}:")
        if reply.awaited is not None and event.message and on_card:
            await self.answered(reply.awaited, event.message)
            return replace(reply, awaited=None)
        return reply

    async def filled(self, event: Filled) -> Reply:
        """Take a form that was sent as a whole.

        The event's room has to be the one in which the form was opened: its draft lives there.
        """

        def fill(context: Context) -> Reply:
            token = Token.parse(event.token)
            if token.verb is not Verb.FORM:
                raise TokenRefused(event.token)
            return modal.fill(context, token, event.values)

        return await self._run(event.origin, fill)

    async def typed(self, event: Typed) -> Suggestions:
        """Complete the beginning of a name; with nothing, where somebody types too fast."""
        if not self._limits.allow_typing(event.origin):
            return Suggestions(())

        def work() -> Suggestions:
            with self._directory.snapshot():
                return typeahead.complete(self._context(event.origin), event)

        return await self._on_thread(work)

    async def draw(self, notice: Notice) -> Reply:
        """What the worker is to say: the truth as it stands now, in the language of the room."""

        def work() -> Reply:
            with self._directory.snapshot():
                return self._drawn(notice)

        return await self._on_thread(work)

    def _drawn(self, notice: Notice) -> Reply:
        submission = notice.submission if notice.kind is NoticeKind.CARD else None
        review = self._directory.delivering.review(submission.id) if submission else None
        slug = dict(notice.facts).get("slug", "")
        listed = self._listed(slug)
        looked = notice.kind is NoticeKind.LOOKED
        website = self._directory.evidence.report(slug) if looked else None
        texts, now = self._texts, self._clock()
        return draw_notice(notice, review, listed, website=website, texts=texts, now=now)

    async def answered(self, awaited: Awaited, message: str) -> None:
        """Note which message answered a question of which more will be known in a moment."""
        evidence = self._directory.evidence
        with contextlib.suppress(Fault):
            await self._on_thread(lambda: evidence.answered(awaited.slug, awaited.room, message))

    async def home(self, origin: Origin) -> Reply:
        """What a person's own page shows."""
        return await self._run(origin, home)

    def sorry(self, origin: Origin, fault: Fault) -> Reply:
        """The sentence for a fault of the database, which is not asked for the language."""
        words = self._texts.speak(origin.language, self._directory.rules.language)
        return Reply(
            word_refusal(fault, words, self._clock()),
            lead=True,
            private=True,
            language=words.language,
        )

    def _slower(self, origin: Origin) -> Reply:
        words = self._texts.speak(origin.language, self._directory.rules.language)
        told = words("too-fast")
        return Reply(told, lead=True, private=True, language=words.language)

    async def _asked(self, origin: Origin, answer: Callable[[Context], Reply]) -> Reply:
        """Answer, unless this room or person asks too fast."""
        if not self._limits.allow(origin):
            return self._slower(origin)

        def work(context: Context) -> Reply:
            if not self._limits.allow_person(origin, context.person):
                return self._slower(origin)
            return answer(context)

        return await self._run(origin, work)

    async def _run(self, origin: Origin, handler: Callable[[Context], Reply]) -> Reply:
        """Hand `handler` a context, on a thread; what the core refuses is worded.

        A right is looked up only for what needs it.
        """
        try:
            return await self._served(origin, handler)
        except RightsWanted:
            assert origin.look is not None  # noqa: S101 - else nothing is wanted
            known = replace(origin, membership=await origin.look(), look=None)
            return await self._served(known, handler)

    async def _served(self, origin: Origin, handler: Callable[[Context], Reply]) -> Reply:
        def work() -> tuple[Reply, bool]:
            with self._directory.snapshot():
                context = self._context(origin)
                try:
                    said = handler(context)
                except Refusal as refusal:
                    said = _refused(word_refusal(refusal, context.words, context.now), context)
                except TokenRefused:
                    said = _refused(context.words("token-refused"), context)
                return said, bool(context.changes)

        said, changed = await self._on_thread(work)
        if changed:
            self._nudge()
        return said

    async def _on_thread(self, work: Callable[[], T]) -> T:
        """Call the core on a thread; in turn where no more gets done at once."""

        def in_turn() -> T:
            ours = self._turn_taken.acquire(timeout=GIVES_WAY)
            try:
                return work()
            finally:
                if ours:
                    self._turn_taken.release()

        return await asyncio.to_thread(in_turn if self._directory.processes.one_at_a_time else work)

    def _listed(self, slug: str) -> Organization | None:
        with contextlib.suppress(NotListed):
            return self._directory.asking.get(slug) if slug else None
        return None

    def _context(self, origin: Origin) -> Context:
        person = self._directory.people.person(origin.who)
        words = self._texts.speak(person.language, origin.language, self._directory.rules.language)
        return Context(
            self._directory, self._texts, words, origin, person, self._recent, self._clock()
        )


def _refused(text: str, context: Context) -> Reply:
    """Why it will not be done."""
    language = context.words.language
    return Reply(text, toast=text, alert=True, private=True, lead=True, language=language)
