"""What anybody may ask: names, addresses, lists, figures and what is new."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from time import perf_counter

from directory_core.accounts import Found, find_addresses, is_address_like
from directory_core.errors import NotListed
from directory_core.lookup import Candidate, may_mean_another
from directory_core.models import (
    Answer,
    Assessment,
    Certainty,
    Change,
    Filters,
    Gap,
    Identification,
    Match,
    MatchedBy,
    Organization,
    Page,
    Platform,
    Rules,
    Statistics,
)
from directory_core.models.browsing import page_of
from directory_core.models.organizations import shown
from directory_core.services.asking.browsing import Browsing
from directory_core.services.asking.identify import Identifier, read, worst_first
from directory_core.services.counts.question_counts import QuestionCounts, countable
from directory_core.services.live_index import LiveIndex
from directory_core.storage.repositories.organizations.changes import (
    changes_of,
    changes_since,
    news,
    news_count,
)
from directory_core.storage.repositories.organizations.organization_lists import resolved
from directory_core.storage.repositories.question_counts import UNHELPFUL, most_asked
from directory_core.storage.store import Reading, Store
from directory_core.text import one_line, shortened

Listener = Callable[[Certainty, float], None]

_MOST_READ = 20_000
"""Characters of a message that are searched for addresses."""
_MOST_MATCHES = 25
"""Matches given at once, whatever is asked for."""
_MOST_COMPLETED = 500
"""The same of a name that somebody is still typing, who may leaf on."""


class Asking:
    """The service for questions.  It changes nothing but the count of what was asked."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index
        self._counts = QuestionCounts(store)
        self._browsing = Browsing(index.counts)
        self.listener: Listener | None = None

    def warm_up(self) -> None:
        """Make ready what the first question would wait for."""
        with self._store.reading(patient=True) as conn:
            self._index.names(conn).ask("hospital")
            self._index.lookalikes.resembling(conn, "hospital")
            self._index.lookalikes.resembling_website(conn, "hospital.example")

    def close(self) -> None:
        """Write the counts that are still in memory."""
        self._counts.close()

    def ask(
        self,
        question: str,
        *,
        name: str | None = None,
        limit: int = 5,
        platform: Platform | None = None,
        language: str = "",
    ) -> Answer:
        """Who is meant by `question`: a name, or addresses and @handles, which are identified.

        `name` is the part of a sentence that seems to name somebody; it is what is asked, and
        counted, unless the sentence is surely a name as it stands; empty where there is none.
        Addresses within words are what counts, since somebody wants to know whose they are; where
        none of them tells anything, the words beside them are asked as well.  `platform` is where
        @handles are meant to be, `language` the one that is heard in the sentence, empty where none
        is: short initials mean another body in another country.  No question, however odd, is a
        fault.  The `listener` hears how sure the answer is, and how many seconds it took.
        """
        began = perf_counter()
        answer = self._answered(question, question if name is None else name, limit, platform)
        answer = _doubted(answer, language)
        if self.listener is not None:
            self.listener(answer.certainty, perf_counter() - began)
        return answer

    def _answered(self, question: str, name: str, limit: int, platform: Platform | None) -> Answer:
        limit = _bounded(limit)
        with self._store.reading() as conn:
            found = _addresses_in(question[:_MOST_READ])
            if not found:
                return self._meant(conn, question, name, limit)
            identifier = self._identifier(conn, platform)
            identifications = worst_first(map(identifier.identify, found))
            answer = _by_address(question, identifications, limit)
            if answer.matches or not all(map(_is_beside_the_point, identifications)):
                return answer
            words = one_line(_without(question, found))
            if not name.strip() or not any(map(str.isalpha, words)):
                return answer
            meant = self._meant(conn, words, _without(name, found), limit)
            return replace(meant, identifications=identifications)

    def _identifier(self, conn: Reading, platform: Platform | None = None) -> Identifier:
        return Identifier(conn, self._index, self._store.clock(), platform)

    def peek(self, name: str, *, limit: int = 5) -> Answer:
        """Who is meant by `name`, and nothing is counted: to try what may be a name."""
        with self._store.reading() as conn:
            return self._named(conn, name, _bounded(limit))

    def identify(self, text: str) -> Identification:
        """Whose account an address or handle is; a bare word is taken for a handle."""
        with self._store.reading() as conn:
            return self._identifier(conn).identify(read(text[:_MOST_READ]))

    def look(self, text: str, *, platform: Platform | None = None) -> tuple[Identification, ...]:
        """What is known of every link, @handle and e-mail address in a message, the worst first.

        `platform` is where @handles are meant to be, where the message says so.
        """
        with self._store.reading() as conn:
            identifier = self._identifier(conn, platform)
            return worst_first(map(identifier.identify, find_addresses(text[:_MOST_READ])))

    def complete(self, prefix: str, *, limit: int = 10) -> tuple[Match, ...]:
        """Organizations that somebody may be about to name, from the second letter on."""
        with self._store.reading() as conn:
            words = shortened(one_line(prefix))
            most = _bounded(limit, most=_MOST_COMPLETED)
            candidates = self._index.names(conn).complete(words, limit=most)
            return self._matches(conn, candidates)

    def get(self, slug: str) -> Organization:
        """The organization with this slug, or the one it was merged into.

        Raises:
            NotListed: there is none.
        """
        with self._store.reading() as conn:
            found = self._index.organizations.resolved(conn, (slug,)).get(slug)
        if found is None:
            raise NotListed(slug=slug)
        return shown(found)

    def browse(self, filters: Filters, *, page: int = 1, size: int = 10) -> Page[Organization]:
        """The organizations that stand and pass the filters, in the order of their names."""
        with self._store.reading() as conn:
            found = self._browsing.page(conn, filters, page=page, size=size)
            return replace(found, items=tuple(map(shown, found.items)))

    def statistics(self) -> Statistics:
        """How much the directory holds, how fresh that is, and how it grows."""
        with self._store.reading() as conn:
            return self._index.counts.figures(conn, self._store.clock().date())

    def recent(self, *, page: int = 1, size: int = 10) -> Page[Change]:
        """What was published lately, newest first; what the operator loaded is no news."""
        with self._store.reading() as conn:
            return page_of(
                lambda offset, limit: news(conn, offset=offset, limit=limit),
                total=news_count(conn),
                page=page,
                size=size,
            )

    def history(self, slug: str, *, limit: int = 20) -> tuple[Change, ...]:
        """What was changed of one organization, newest first, whatever made it."""
        with self._store.reading() as conn:
            return tuple(changes_of(conn, slug, limit=limit))

    def changes(self, since: int, *, limit: int = 1000) -> tuple[Change, ...]:
        """Every change after revision `since`, oldest first, whatever made it."""
        with self._store.reading() as conn:
            return changes_since(conn, since, limit=limit)

    def chosen(self, question: str, slug: str) -> None:
        """Count that somebody who asked `question` picked `slug` from the choices."""
        if words := countable(question):
            self._counts.note(words, slug)

    def unhelpful(self, question: str) -> None:
        """Count that somebody who asked `question` was not helped by the answer."""
        if words := countable(question):
            self._counts.note(words, UNHELPFUL)

    def gaps(self, *, limit: int = 20) -> tuple[Gap, ...]:
        """The most wanted names that the directory does not know, and aliases people use.

        What is answered surely by now is left out, unless people said that it did not help.
        """
        self._counts.flush()
        with self._store.reading() as conn:
            rows = most_asked(conn, offset=0, limit=5 * limit)
            known = resolved(conn, {row.slug for row in rows if row.slug})
            index = self._index.names(conn)
            gaps = (
                Gap(
                    row.question,
                    row.times,
                    row.last_on,
                    known.get(row.slug),
                    unhelpful=row.slug == UNHELPFUL,
                )
                for row in rows
                if row.slug == UNHELPFUL or index.ask(row.question).certainty is not Certainty.SURE
            )
            return tuple(gaps)[:limit]

    def _meant(self, conn: Reading, sentence: str, name: str, limit: int) -> Answer:
        """The answer to the name in a sentence, unless the sentence is surely a name itself."""
        answer = self._named(conn, sentence, limit)
        if answer.certainty is not Certainty.SURE and one_line(name) != one_line(sentence):
            answer = self._named(conn, name, limit)
        if not answer.matches and (wanted := countable(answer.question)):
            self._counts.note(wanted)
        return answer

    def _named(self, conn: Reading, question: str, limit: int) -> Answer:
        words = shortened(one_line(question))
        ranking = self._index.ranked(conn, words, limit)
        matches = self._matches(conn, ranking.candidates)
        if matches:
            return Answer(words, ranking.certainty, matches, ranking.confidence, ranking.more)
        return Answer(words, Certainty.NONE)

    def _matches(self, conn: Reading, candidates: Iterable[Candidate]) -> tuple[Match, ...]:
        """The candidates with their organizations; what was merged stands for what it became."""
        candidates = list(candidates)
        organizations = self._index.organizations.resolved(conn, [each.slug for each in candidates])
        matches: dict[str, Match] = {}
        for each in candidates:
            if (found := organizations.get(each.slug)) is not None:
                match = Match(shown(found), each.score, each.by, each.matched, each.words)
                matches.setdefault(found.slug, match)
        return tuple(matches.values())


def _doubted(answer: Answer, language: str) -> Answer:
    """An answer, no longer sure where initials are another body's in the asker's country."""
    if answer.certainty is not Certainty.SURE or answer.identifications:
        return answer
    doubtful = may_mean_another(answer.matches[0], answer.question, language)
    return replace(answer, certainty=Certainty.CHOICES) if doubtful else answer


def _bounded(limit: int, *, most: int = _MOST_MATCHES) -> int:
    return max(1, min(limit, most))


def _addresses_in(question: str) -> tuple[Found, ...]:
    """The links, handles and e-mail addresses in a question.

    One without blanks is read as a whole, unless several are glued together in it, or words to a
    handle: `@cdcgov,@nih`.
    """
    found = find_addresses(question)
    if not is_address_like(question):
        return found
    whole = read(question)
    glued = len(found) > 1 or (whole.handle and found and found[0].handle not in {"", whole.handle})
    return found if glued else (whole,)


def _without(text: str, found: Iterable[Found]) -> str:
    for each in found:
        text = text.replace(each.text, " ")
    return text


def _is_beside_the_point(identification: Identification) -> bool:
    """Whether an address tells nothing, so that the words beside it are what is asked."""
    return identification.assessment is Assessment.NO_ACCOUNT and not identification.is_warning


def _by_address(question: str, identifications: tuple[Identification, ...], limit: int) -> Answer:
    """An answer by addresses: sure where one organization has the only one of them."""
    matches: dict[str, Match] = {}
    for each in identifications:
        by = MatchedBy.HANDLE if each.address is None else MatchedBy.ADDRESS
        for organization, account in each.owners:
            matches.setdefault(organization.slug, Match(organization, 1.0, by, account.handle))
        for organization in each.websites:
            match = Match(organization, 1.0, MatchedBy.WEBSITE, organization.website)
            matches.setdefault(organization.slug, match)
    alone = len(matches) == 1 and len(identifications) == 1
    sure = alone and (identifications[0].is_listed or bool(identifications[0].websites))
    certainty = Certainty.SURE if sure else Certainty.CHOICES if matches else Certainty.NONE
    found = tuple(matches.values())
    asked = shortened(one_line(question))
    confidence = 1.0 if sure else 0.0
    return Answer(asked, certainty, found[:limit], confidence, len(found) > limit, identifications)
