"""Talk around what is meant: requests, job titles, and what looks like a name."""

import re
import unicodedata
from functools import cache, lru_cache

from directory_core.pasted.language.vocabulary import alternation, level, phrases, words


def says_nothing(text: str) -> bool:
    """Whether `text` is nothing but talk, a heading or a blank."""
    plain = level(text).strip(" .,:;")
    if not re.search(r"[^\W\d_]{2}", plain) and not re.search(r"[\u0400-\uffff]", plain):
        return True
    if (
        plain in phrases("labels", "accounts")
        or plain in phrases("talk", "blank")
        or plain in phrases("labels", "website")
    ):
        return True
    return all(
        word.strip(".,:;!?()'\"") in words("talk", "chatter") | _FILL
        or not word.strip(".,:;!?()'\"&-")
        for word in plain.split()
    )


_FILL = frozenset(
    ["follow", "find", "us", "on", "at", "url", "website", "web", "site", "page", "and"]
)


@cache
def _strong() -> frozenset[str]:
    return words("organizations", "strong")


@cache
def _weak() -> frozenset[str]:
    return words("organizations", "weak")


@cache
def _ends() -> tuple[str, ...]:
    return tuple(words("organizations", "ends"))


@cache
def _unspaced() -> tuple[str, ...]:
    return tuple(
        word
        for word in _strong() | _weak()
        if unicodedata.name(word[0], "").startswith(("CJK", "HANGUL", "KATAKANA"))
    )


@lru_cache(maxsize=20_000)
def organization_weight(text: str) -> int:
    """How much `text` looks like an organization: 3 for a strong word, 1 for weak ones."""
    found = [word.strip("'") for word in re.findall(r"[\w.'-]+", level(text))]
    parts = {
        part for word in found for part in (word.strip("."), *word.replace("'", "-").split("-"))
    }
    if parts & _strong() or any(word in level(text) for word in _unspaced()):
        return 3
    if any(part.endswith(_ends()) and len(part) > 5 for part in parts):
        return 3
    weak = parts & _weak()
    return min(2, len(weak)) if weak else 0


def is_sort(word: str) -> bool:
    """Whether one word says what an organization is, and no more: `centro`, `clinic`."""
    return level(word) in _strong() | _weak()


@cache
def jobs() -> re.Pattern[str]:
    """The words for what people do, in a leveled text."""
    return re.compile(rf"(?<!\w)(?:{alternation(phrases('talk', 'jobs'))})(?!\w)")


def is_prose(text: str) -> bool:
    """Whether `text` is a sentence rather than a name."""
    tokens = text.split()
    first = tokens[0] if tokens else ""
    return any(
        level(token).strip(",.:;!?()\"'") in words("talk", "prose")
        for token in tokens
        if token.lstrip("(\"'")[:1].islower() or token in {"I", "I'm"} or token is first
    )


def likeness(address: str, name: str) -> float:
    """The share of an address's letters and digits that the words of a name make up."""
    return share_made_of(address, re.findall(r"\w+", level(name)))


def share_made_of(address: str, parts: list[str]) -> float:
    """The share of an address's letters that words of a name make up."""
    left = address
    within = [part for part in parts if len(part) > 2 and part in address]
    for part in sorted(within, key=len, reverse=True):
        left = left.replace(part, " ", 1)
    return 1 - len(left.replace(" ", "")) / max(1, len(address))
