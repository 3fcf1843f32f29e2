"""What people type, made fit for looking up and for counting."""

import re
import unicodedata

from directory_core.lookup.normalize import fold

LONGEST = 300
"""Characters of a question that are looked up; nobody's name is longer."""

_NUMBER = re.compile(r"\d{5,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def cleaned(text: str) -> str:
    """`text` on one line, without control characters and others that nobody sees."""
    seen = (" " if _is_space(char) else char for char in text if not _is_unseen(char))
    return " ".join("".join(seen).split())


def shortened(text: str, limit: int = LONGEST) -> str:
    """The beginning of `text`, cut between words where it can be."""
    if len(text) <= limit:
        return text
    return text[: limit + 1].rpartition(" ")[0] or text[:limit]


def countable(question: str) -> str:
    """The question as it is counted, or nothing where it does not look like a name.

    Numbers (of a phone, a record), addresses and long sentences may be about the person who
    asks, and tell nobody which organization is missing.
    """
    if "@" in question or "://" in question or _NUMBER.search(question):
        return ""
    words = fold(question)
    if not _LETTERS.search(words) or len(words) > 100 or len(words.split()) > 10:
        return ""
    return words


def _is_space(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) == "Cc"


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in {"Cf", "Cs"}
