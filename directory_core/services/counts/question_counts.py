"""Which questions are counted, and counting them aside."""

import re

from directory_core.domain.privacy import without_personal_numbers
from directory_core.lookup.words.normalize import fold
from directory_core.services.counts.counts_aside import CountsAside
from directory_core.storage.repositories.question_counts import MOST_KEPT, add_counts
from directory_core.storage.store import Store

_NUMBER = re.compile(r"\d{5,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def countable(question: str) -> str:
    """The question as it is counted, or nothing where it does not look like a name.

    Numbers (of a phone, a record), addresses and long sentences may be about the person who
    asks, and tell nobody which organization is missing.
    """
    if "@" in question or "://" in question or _NUMBER.search(question):
        return ""
    if without_personal_numbers(question) != question:
        return ""
    words = fold(question)
    if not _LETTERS.search(words) or len(words) > 100 or len(words.split()) > 10:
        return ""
    return words


class QuestionCounts(CountsAside[tuple[str, str]]):
    """Counts of questions, on their way to the database."""

    def __init__(self, store: Store, *, most_kept: int = MOST_KEPT) -> None:
        super().__init__(
            store,
            lambda uow, counts: add_counts(uow, counts, most=most_kept),
            name="count-questions",
        )

    def note(self, question: str, slug: str = "") -> None:
        """Count a question, and what was picked for it."""
        self.count((question, slug))
