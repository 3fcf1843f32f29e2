"""A text as words and what stands between them, so that names and places are runs of words."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from directory_core.pasted.language.vocabulary import labels, level, words

MOST_WORDS = 800
"""Words of one text that are looked at for names and places."""
GAP = "\x1f"
"""Stands where something was taken out of a text."""
_WORD = re.compile(r"&|\+|[LlDd]['’](?=[^\W\d_])|[^\W_]+(?:['’.&][^\W_]+)*")
"""`l'Hôpital` is two words."""
_INITIALS = re.compile(r"(?:[a-z]\.)*[a-z]")


class Between(StrEnum):
    """What parts two words, the strongest first."""

    LINE = "line"
    BREAK = "break"
    STOP = "stop"
    COLON = "colon"
    OPEN = "open"
    CLOSE = "close"
    COMMA = "comma"
    DASH = "dash"
    SLASH = "slash"
    QUOTE = "quote"
    HYPHEN = "hyphen"
    SPACE = "space"


HARD = {Between.LINE, Between.BREAK, Between.STOP, Between.COLON, Between.OPEN, Between.CLOSE}
"""What no name goes across."""
CLOSE = {Between.SPACE, Between.HYPHEN}
"""What parts the words of one town."""
_BETWEEN = (
    (Between.HYPHEN, re.compile(r"^-$")),
    (Between.LINE, re.compile(r"\n")),
    (Between.BREAK, re.compile(rf"[{GAP}\t|;•·=>~→]| {{3,}}")),
    (Between.STOP, re.compile(r"[!?¡¿]|\.(?:\s|$)|\.{2,}")),
    (Between.COLON, re.compile(r":")),
    (Between.OPEN, re.compile(r"[(\[]")),
    (Between.CLOSE, re.compile(r"[)\]]")),
    (Between.COMMA, re.compile(r",")),
    (Between.DASH, re.compile(r"(?:^|\s)[-–—−]+(?:\s|$)|[–—−]|--")),
    (Between.SLASH, re.compile(r"[/\\]")),
    (Between.QUOTE, re.compile(r"[\"“”„«»*]")),
)


_CLOSING = {'"', "”", "“", "»"}


def _opened(text: str) -> bool:
    """Whether a quotation begins in `text` that does not end in it."""
    return text.count('"') % 2 == 1 or sum(map(text.count, "“„«")) > sum(map(text.count, "”»"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start` to `end`, leveled in `plain`, and what parts it from the one before."""

    start: int
    end: int
    text: str
    plain: str
    before: Between
    line: int


@dataclass(slots=True)
class Words:
    """The words of a text; `cased` says of each line whether capitals tell anything in it."""

    text: str
    tokens: list[Token]
    cased: list[bool] = field(default_factory=list)
    places: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Where each word stands, by how it is leveled."""

    def between(self, at: int) -> Between:
        """What stands before the word at `at`; behind the last word a line ends."""
        return self.tokens[at].before if 0 < at < len(self.tokens) else Between.LINE

    def slice(self, start: int, end: int) -> str:
        """The words `start` to `end` as they are written."""
        begin, stop = self.tokens[start].start, self.tokens[end - 1].end
        if self.text[stop : stop + 1] in _CLOSING and _opened(self.text[begin:stop]):
            stop += 1
        return self.text[begin:stop]

    def is_capital(self, at: int) -> bool:
        """Whether a word is written as in a name; any word is where nothing is in capitals."""
        token = self.tokens[at]
        return not token.text[0].islower() or not self.cased[token.line]


def words_in(text: str) -> Words:
    """The words of `text`."""
    tokens: list[Token] = []
    last = line = 0
    for match in islice(_WORD.finditer(text), MOST_WORDS):
        start, end = match.span()
        plain = level(match[0]).rstrip("'")
        goes_on = bool(tokens) and tokens[-1].text.endswith(".") and len(plain) == 1
        if text[end : end + 1] == "." and (goes_on or _is_abbreviated(plain, text, end)):
            end += 1
        between = text[last:start]
        line += between.count("\n")
        before = _between(between) if tokens else Between.LINE
        tokens.append(Token(start, end, text[start:end], plain, before, line))
        last = end
    lines: list[list[str]] = [[] for _ in range(line + 1)]
    for token in tokens:
        lines[token.line].append(token.text)
    places = defaultdict[str, list[int]](list)
    for at, token in enumerate(tokens):
        places[token.plain].append(at)
    return Words(text, tokens, [_is_cased(each) for each in lines], places)


def _is_abbreviated(plain: str, text: str, end: int) -> bool:
    following = re.match(r"\.\s+([^\W\d_]+)", text[end : end + 40])
    if plain in words("talk", "legal") and following and level(following[1]) in labels():
        return False
    if plain in words("talk", "abbreviated"):
        return True
    return bool(_INITIALS.fullmatch(plain)) and text[end + 1 : end + 2] not in {"", "\n"}


def _between(text: str) -> Between:
    return next((kind for kind, pattern in _BETWEEN if pattern.search(text)), Between.SPACE)


def _is_cased(words_of_line: list[str]) -> bool:
    """Whether some words begin with a capital and others do not."""
    letters = [word for word in words_of_line if word[0].isalpha() and word not in {"I", "l"}]
    return any(word[0].isupper() for word in letters)
