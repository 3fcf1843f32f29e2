"""Words of a message: folded for comparing, with their places in what was typed."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST, _END = 1500, 500
"""Characters of a message that are read for its meaning, and how many of them from its end.

The addresses in it are found apart.
"""
ADDRESS = "addr"
"""The word that stands for a link, a handle or a domain."""

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`´][^\W_]+)*|[&+]")
_ADDRESS = re.compile(
    r"\S*(?:://|@)\S*|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}(?![\w.])(?:/\S*)?"
    r"|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?i:com|org|net|gov|edu|int)(?![\w.])(?:/\S*)?"
)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_SCRIPT = re.compile(
    r"<(script|style|iframe)\b[^<>]{0,300}>.{0,2000}?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_HIDDEN = re.compile(r"\b(?:href|src|action|cite)\s*=\s*[\"']?([^\s\"'<>]{4,300})", re.IGNORECASE)
_APOSTROPHES = re.compile(r"['’ʼ`´]")
_ELISIONS = frozenset(
    [
        "l",
        "d",
        "j",
        "m",
        "t",
        "s",
        "c",
        "n",
        "qu",
        "jusqu",
        "lorsqu",
        "puisqu",
        "quoiqu",
        "quelqu",
        "presqu",
        "aujourd",
    ]
)
"""What French puts before an apostrophe: `l'Institut`, `qu'il`."""
_CONTRACTED = frozenset(
    ["that", "it", "what", "there", "he", "she", "who", "where", "how", "here", "let", "when"]
)
"""Words whose `'s` is no possessive: `there's`."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word: how it is compared, and where it stands in the text."""

    word: str
    start: int
    end: int
    possessive: bool = False
    """Whether `'s` or a bare apostrophe was taken from its end."""


def fold(text: str) -> str:
    """`text` without case, accents and wide forms: `Größe` and `grösse` are one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def excerpt(text: str) -> str:
    """What is read of a message: all of it, or the beginning and the end of a long one."""
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST - _END]} {text[-_END:]}"


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of `text` in order; an elision stands apart, a contraction is one word.

    `l'instagram` is two, `can't` is `cant`, `CDC's` is `cdc` and a possessive.
    """
    found: list[Token] = []
    at = 0
    for address in _ADDRESS.finditer(text):
        found.extend(_words(text, at, address.start()))
        found.append(Token(ADDRESS, address.start(), address.end()))
        at = address.end()
    return (*found, *_words(text, at, len(text)))


def _words(text: str, start: int, end: int) -> list[Token]:
    found = _WORD.finditer(text, start, end)
    return [token for match in found for token in _split(match.group(), match.start())]


def without_markup(text: str) -> str:
    """`text` without the tags of a markup language, and without the scripts between them.

    An address that a tag leads to stays: a link may show another one than it opens.
    """
    return _TAG.sub(_addresses, _SCRIPT.sub(" ", text)) if "<" in text else text


def _addresses(tag: re.Match[str]) -> str:
    led = (each for each in _HIDDEN.findall(tag.group()) if "." in each)
    return f" {' '.join(led)} "


def text_of(words: tuple[str, ...]) -> str:
    """Words as the patterns read them: each followed by one space."""
    return "".join(f"{word} " for word in words)


def _split(word: str, start: int) -> list[Token]:
    pieces = _APOSTROPHES.split(word)
    end = start + len(word)
    if len(pieces) == 1:
        return [Token(fold(word), start, end)]
    if fold(pieces[0]) in _ELISIONS and len(pieces[-1]) > 1:
        cut = start + len(pieces[0]) + 1
        return [Token(fold(pieces[0]), start, cut - 1), *_split(word[cut - start :], cut)]
    if fold(pieces[-1]) == "s" and len(pieces) == 2 and fold(pieces[0]) not in _CONTRACTED:
        return [Token(fold(pieces[0]), start, end - 2, possessive=True)]
    return [Token(fold("".join(pieces)), start, end)]
