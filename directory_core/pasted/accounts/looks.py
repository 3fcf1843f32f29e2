"""How words beside platforms look, and what sort of words and marks stand between the two."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from directory_core.pasted.language.talk import is_sort
from directory_core.pasted.language.vocabulary import level, phrases, platforms, words


@cache
def common_words() -> frozenset[str]:
    """Words of talk, fields and platforms, which are no handles."""
    single = {
        part
        for each in (
            *phrases("talk", "filler"),
            *phrases("talk", "blank"),
            *phrases("talk", "same"),
        )
        for part in each.split()
    }
    return (
        words("talk", "prose")
        | words("talk", "chatter")
        | words("talk", "connectors")
        | words("talk", "never_a_handle")
        | words("talk", "in_places")
        | single
        | platforms().keys()
    )


def is_common(word: str) -> bool:
    """Whether one word is of talk, or says but what an organization is: `follow`, `clinic`."""
    plain = level(word).strip("./-")
    return plain in common_words() or is_sort(plain)


_LOOKS = (
    ("path", re.compile(r"/.*")),
    ("underscore", re.compile(r".*_.*")),
    ("dotted", re.compile(r".*\w\.\w.*")),
    ("digits", re.compile(r".*\d.*")),
    ("hyphen", re.compile(r".*-.*")),
    ("camel", re.compile(r".*[a-zß-ÿ][A-Z].*|[A-Z]{2,}[a-z].*")),
    ("capitals", re.compile(r"[^a-zß-ÿ]+")),
    ("capital", re.compile(r"[A-Z].*")),
    ("long", re.compile(r".{11,}")),
)


def look_of(word: str) -> str:
    """How one word is written: with an underscore, a dot, digits, capitals."""
    return next((name for name, pattern in _LOOKS if pattern.fullmatch(word)), "small")


@lru_cache(maxsize=8192)
def sort_of_word(word: str) -> str:
    """One letter for the sort of a word or mark between a platform and a handle."""
    for sort, test in _SORTS:
        if test(word):
            return sort
    return "w"


@cache
def _single(key: str) -> frozenset[str]:
    return frozenset(each for each in phrases("talk", key) if " " not in each)


_SORTS = (
    ("N", lambda word: word == "\n"),
    (":", lambda word: word in ":=→|"),
    ("(", lambda word: word in "(["),
    (")", lambda word: word in ")]"),
    (",", lambda word: word in ",;"),
    (".", lambda word: word in ".!?"),
    ("-", lambda word: word in "-–—"),
    ('"', lambda word: word in "\"'“”«»"),
    ("&", lambda word: word in words("pairs", "and")),
    ("o", lambda word: word in words("pairs", "on")),
    ("i", lambda word: word in words("pairs", "is")),
    ("S", lambda word: word in _single("same")),
    ("0", lambda word: word in _single("blank") - {"x"}),
    ("f", lambda word: word in _single("filler")),
    ("t", lambda word: word in words("talk", "prose") | words("talk", "chatter")),
    ("?", lambda word: not word[0].isalnum()),
)


def collapsed(pieces: Sequence[str]) -> Iterator[str]:
    """The sorts of words and marks in a row, those of talk once where they follow each other."""
    last = ""
    for piece in pieces:
        if piece != last or piece not in "ftw":
            yield piece
        last = piece
