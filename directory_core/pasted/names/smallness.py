"""Words in small letters within names, and at their heads."""

from functools import lru_cache

from directory_core.pasted.language.talk import organization_weight
from directory_core.pasted.language.tokens import CLOSE, Words
from directory_core.pasted.language.vocabulary import words


def is_unlisted(text: Words, at: int) -> bool:
    """Whether a word is in small letters and nothing says that names hold it."""
    plain = text.tokens[at].plain
    return (
        not text.is_capital(at)
        and plain not in words("talk", "connectors")
        and not may_stand_within(plain)
    )


_MOST_IN_SMALL = 6
"""Words in small letters at the head of a name: `department of health of ...`."""


def heads_in_small(text: Words, at: int) -> bool:
    """Whether what an organization is called in general leads to what it is called by itself.

    `health department of Lane County`, `hôpital Robert-Desnos`: small letters, then capitals.
    """
    if text.is_capital(at):
        return False
    return _is_whole_in_small(text, at) or _leads_to_capitals(text, at)


def _leads_to_capitals(text: Words, at: int) -> bool:
    if not may_stand_within(text.tokens[at].plain):
        return False
    for later in range(at + 1, min(at + _MOST_IN_SMALL, len(text.tokens))):
        if text.between(later) not in CLOSE:
            return False
        if text.is_capital(later):
            return True
        if is_unlisted(text, later):
            return False
    return False


_MOST_SMALL_NAME = 5


def _is_whole_in_small(text: Words, at: int) -> bool:
    """Whether words in small letters are a name by themselves: `the corner drug store in Salina`.

    They hold what organizations are called, and no word of talk.
    """
    if _kind_leads(text, at):
        return True
    talk = words("talk", "chatter") | words("talk", "prose")
    for later in range(at, min(at + _MOST_SMALL_NAME, len(text.tokens))):
        plain = text.tokens[later].plain
        parted = later > at and text.between(later) not in CLOSE
        if parted or text.is_capital(later) or plain in talk:
            return False
        if organization_weight(plain) >= _STRONG and later > at:
            return True
    return False


def _kind_leads(text: Words, at: int) -> bool:
    """Whether the kind stands first and words of its own follow: `farmacia los arrayanes`."""
    if organization_weight(text.tokens[at].plain) < _STRONG or at + 1 >= len(text.tokens):
        return False
    return text.between(at + 1) in CLOSE and not text.is_capital(at + 1)


_STRONG = 3


@lru_cache(maxsize=4096)
def may_stand_within(plain: str) -> bool:
    """Whether a word in small letters may be part of a name: `public`, `regional`."""
    return plain in words("talk", "within") or organization_weight(plain) > 0
