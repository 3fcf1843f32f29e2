"""The small language of the grammar's patterns, compiled.

A pattern is words with spaces between them, compared folded and without apostrophes:

    word        that word             word*     a word that begins so
    words?      with or without its last letter
    (a|b c|d)   one of these          (a)?      with or without        (a|b)*   up to four times
    _           any one word          ..        up to three words      ...      up to seven words
    #           a word with a digit   ##        a telephone number      ####   a year
    <class>     one of the lines of that class, which may be patterns themselves; <class>* as above
    ^  $        the beginning and the end of the message
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

_PIECE = re.compile(r"<([\w-]+)>([*?]?)|(\.\.\.?)|\)([*?]?)|([(|^$])|([^\s()|<>^$]+)")
_SPECIAL = {
    "..": r"(?:\S+ ){0,3}?",
    "...": r"(?:\S+ ){0,7}?",
    "_": r"\S+ ",
    "#": r"\S*\d\S* ",
    "####": r"(?:19|20)\d\d ",
    "##": r"(?:[+] )?(?:\d{1,3} )?(?:\d{7,15} |(?:\d{2,5} ){2,6})",
    "(": "(?:",
    "|": "|",
    "^": r"\A",
    "$": r"\Z",
}
_TIMES = {"": "", "?": "?", "*": "{0,4}"}
REST = "rest"
"""The class that stands for up to eight words, which are a slot."""
Classes = Mapping[str, Sequence[str]]


class PatternError(ValueError):
    """A pattern is not of the small language, or names a class that there is not."""


def compile_patterns(patterns: Iterable[str], classes: Classes) -> re.Pattern[str]:
    """One expression for all of `patterns`, to be searched in words that end in a space each.

    Raises:
        PatternError: one of them cannot be read.
    """
    sources = [f"(?:{_source(pattern, classes)})" for pattern in patterns]
    try:
        return re.compile(rf"(?:(?<=\s)|^)(?:{'|'.join(sources) or '(?!)'})")
    except re.error as fault:
        raise PatternError(f"{fault}: {sources}") from fault


def alternatives_in(line: str) -> list[str]:
    """The parts of a line between the bars that stand in no brackets."""
    found, depth = [""], 0
    for char in line:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


def words_in(patterns: Iterable[str], classes: Classes) -> set[str]:
    """The plain words that patterns are made of, which a typing error may have spoilt."""
    found: set[str] = set()
    named: set[str] = set()
    for pattern in patterns:
        for match in _PIECE.finditer(pattern):
            name, word = match[1], match[6]
            if name and name != REST and name not in named:
                named.add(name)
                found |= words_in(_lines(name, classes), classes)
            elif word and word not in _SPECIAL and not word.endswith("*"):
                found |= _forms(word)
    return found


def _forms(word: str) -> set[str]:
    """The words that `muert[oa]` or `accounts?` stands for."""
    if word.endswith("?"):
        return {word[:-1], word[:-2]}
    before, _, rest = word.partition("[")
    letters, _, after = rest.partition("]")
    return {f"{before}{each}{after}" for each in letters} if letters else {word}


def stems_in(patterns: Iterable[str]) -> set[str]:
    """The beginnings of words that patterns look for: `breath` of `breath*`."""
    pieces = (match[6] for pattern in patterns for match in _PIECE.finditer(pattern))
    return {piece[:-1] for piece in pieces if piece and piece.endswith("*") and len(piece) > 3}


def _source(pattern: str, classes: Classes) -> str:
    """The regular expression of one pattern; every word in it takes the space behind it along."""
    out: list[str] = []
    for match in _PIECE.finditer(pattern):
        name, times, gap, closed, mark, word = match.groups()
        if name == REST:
            out.append(r"(?P<rest>(?:\S+ ){1,8}?)")
        elif name:
            lines = "|".join(_source(line, classes) for line in _lines(name, classes))
            out.append(f"(?:{lines}){_TIMES[times]}")
        elif closed is not None:
            out.append(f"){_TIMES[closed]}")
        else:
            out.append(_SPECIAL.get(gap or mark or word) or _word(word))
    return "".join(out)


@lru_cache(maxsize=10_000)
def _word(word: str) -> str:
    begins = word.endswith("*")
    optional = word.endswith("?")
    plain = word[:-1] if begins or optional else word
    escaped = "".join(each if each in "[]" else re.escape(each) for each in plain)
    ending = r"\S*" if begins else "?" if optional else ""
    return f"{escaped}{ending} "


def _lines(name: str, classes: Classes) -> Sequence[str]:
    if name not in classes:
        raise PatternError(name)
    return classes[name]
