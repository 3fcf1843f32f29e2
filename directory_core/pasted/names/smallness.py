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
    if text.is_capital(at) or not may_stand_within(text.tokens[at].plain):
        return False
    for later in range(at + 1, min(at + _MOST_IN_SMALL, len(text.tokens))):
        if text.between(later) not in CLOSE:
            return False
        if text.is_capital(later):
            return True
        if is_unlisted(text, later):
            return False
    return False


@lru_cache(maxsize=4096)
def may_stand_within(plain: str) -> bool:
    """Whether a word in small letters may be part of a name: `public`, `regional`."""
    return plain in words("talk", "within") or organization_weight(plain) > 0
