"""Accounts that a text names as somebody else's: fakes, old ones, ones not to be listed."""

import re
from functools import cache

from directory_core.pasted.accounts.mentions import platform_words
from directory_core.pasted.language.vocabulary import alternation, grammar, level, phrases


def others_clauses(text: str) -> list[tuple[int, int]]:
    """Find where `text` speaks of accounts that are not the organization's."""
    plain = level(text)
    found = []
    for start, end in _sentences_of(text):
        others = _others(text, plain, start, end)
        if others and _NOT_US.match(plain, start, end) and (last := _last_part(text, plain, start)):
            found.append(last)
        found += others
    addressed = [
        (start, end)
        for start, end in found
        if _MENTIONS.search(text, start, end)
        or platform_words().search(plain, start, end)
        or not _NAMES_ITSELF.search(plain, start, end)
    ]
    return _with_headed_lines(text, plain, addressed) + _behind_roles(text, plain)


_NOT_US = re.compile(rf"[\s–—-]*(?:{grammar('not')})(?!\w)[^@\n]*$")
"""What is said behind a dash of the account before it: `@lakeside - not us`."""


def _last_part(text: str, plain: str, end: int) -> tuple[int, int] | None:
    """The part of a sentence that a dash ends at `end`, where it names an account."""
    if not re.search(r"[ \t][-–—][ \t]$", text[max(0, end - 3) : end]):
        return None
    begin = max(text.rfind(mark, 0, end) for mark in "\n.;") + 1
    begin = (
        begin if text[begin : begin + 1].isspace() or begin == 0 else text.rfind("\n", 0, end) + 1
    )
    parts = _parts(plain, begin, end)
    return parts[-1] if parts and _MENTIONS.search(text, *parts[-1]) else None


def _others(text: str, plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a sentence that are about somebody else's accounts.

    What is denied stays so until a platform, a `but` or a word for the genuine one comes.
    """
    parts = _parts(plain, start, end)
    if not _not_theirs().search(plain, start, end) and not any(
        _NOT_THIS.match(plain[at:stop]) for at, stop in parts
    ):
        return []
    found: list[tuple[int, int]] = []
    denied = False
    before: tuple[int, int] | None = None
    for at, stop in parts:
        part, mentions = plain[at:stop], _MENTIONS.search(text, at, stop)
        turned = platform_words().match(part.lstrip(" ,;(")) or _BUT_THIS.match(part)
        denied = denied and not turned
        if _not_theirs().search(plain, at, stop) or _NOT_THIS.match(part):
            denied = True
            if before is not None and not mentions and _REFERS.match(part):
                found.append(before)
            elif before is not None and _said_of_bracket(plain, at, stop):
                found += [(start_, end_) for start_, end_ in parts if end_ == before[0]]
                found.append(before)
        elif _GENUINE.search(part):
            denied = False
        if denied:
            found.append((at, stop))
        if mentions:
            before = (at, stop)
    return found


def _said_of_bracket(plain: str, at: int, stop: int) -> bool:
    """Whether it is said of what the bracket closed at `at` names: `(@lakeside) is a fake`."""
    verb = _predicate().match(plain, at, stop)
    told = _not_theirs().search(plain, at, stop) if verb else None
    return told is not None and told.start() - at < _SOON


_SOON = 14
"""Characters from a bracket to what is said of it."""


@cache
def _predicate() -> re.Pattern[str]:
    return re.compile(rf"\)\s*(?:{grammar('predicate')})(?!\w)")


def _behind_roles(text: str, plain: str) -> list[tuple[int, int]]:
    """What stands in brackets behind whoever is not the organization: `our agency (@pixel)`."""
    return [
        match.span(1)
        for match in _roles().finditer(plain)
        if _MENTIONS.search(text, *match.span(1))
    ]


@cache
def _roles() -> re.Pattern[str]:
    role = alternation(phrases("talk", "roles"))
    return re.compile(rf"(?<![\w@./-])(?:{role})(?=[ \t(])[^\n.;:()@/]{{0,30}}\(([^()\n]*)\)")


@cache
def _not_theirs() -> re.Pattern[str]:
    said = phrases("talk", "not_theirs") | phrases("owners", "fake")
    return re.compile(rf"(?<!\w)(?:{alternation(said)})(?!\w)")


_GENUINE = re.compile(rf"(?<!\w)(?:{grammar('genuine')})(?!\w)")
"""What speaks of the organization's own account again."""
_REPLACED = grammar("replaced")
"""Before the account that another came after."""
_NOT_THIS = re.compile(
    r"(?:\(\s*no|[\s,(]*(?:(?:but|and|y|et|und|e|aber|pero|mais|mas)\s+)?"
    rf"(?:{grammar('not')}|{_REPLACED}))\s+"
    r"(?:[^\W\d_]+\s+)?(?:https?:|@|[\w-]+\.\w)"
)
"""`(not facebook.com/lakeside)`: right before an address."""
_BUT_THIS = re.compile(
    rf"(?:{grammar('rather')})[ \t:]+(?:(?:que|es|e|sim|ist|is|bien|rather)[ \t]+)?"
    r"(?:@|https?:|[\w-]+\.\w)"
)
"""`not @lakesid but @lakeside`."""
_NAMES_ITSELF = re.compile(rf"(?<!\w)(?:{grammar('named')})(?!\w)")
"""A clause about the organization's own former name is about no account."""
_MENTIONS = re.compile(r"@\w|\w\.\w")


_REFERS = re.compile(rf"[\s,(]*(?:{grammar('refers')})(?!\w)")


def _with_headed_lines(
    text: str, plain: str, found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """A line that warns and ends with a colon speaks of the lines under it."""
    made = list(found)
    for start, end in found:
        line_end = plain.find("\n", end - 1)
        line = plain[start : line_end if line_end >= 0 else len(plain)]
        ended = _ENDED.search(line[end - start - 2 :])
        if line_end < 0 or not line.rstrip().endswith(":") or ended:
            continue
        stop = text.find("\n\n", line_end)
        made.append((line_end, stop if stop >= 0 else len(text)))
    return made


_ENDED = re.compile(r"[.!?)][ \t]+\w")
"""Between what warns and the end of its line: another sentence, which ends with the colon."""


def _sentences_of(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in re.finditer(r"\n|[.!?](?=\s)|;|\s[-–—]\s(?=not\b|no\b|fake)", text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


_TURN = re.compile(
    r"(?<!not )(?<!no es )(?<!no )(?<!nicht )(?<!pas )(?<!nao e )(?<!nao )(?<!n't )"
    rf"(?<!\w)(?:{grammar('articles')})[ \t]+(?:{grammar('genuine_one')})(?!\w)"
)
"""Where the genuine one comes after another, and no mark parts them."""


def _turned(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    for match in _TURN.finditer(plain, start, end):
        if _MENTIONS.search(plain, start, match.start()):
            return [(start, match.start()), (match.start(), end)]
    return [(start, end)]


def _parts(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, at = [], start
    for match in re.finditer(
        rf",|\(|\)|(?<!\w)(?:{grammar('but')})(?!\w)|"
        rf"(?<!\w)(?:{grammar('not')})(?=[ \t]+@)|"
        rf"(?<!\w)(?:{grammar('rather')})(?=[ \t:]+(?:@|https?:|[\w-]+\.\w))|"
        rf"(?<!\w)(?:{_REPLACED})(?=[ \t]+(?:[^\W\d_]+[ \t]+)?(?:@|https?:|[\w-]+\.\w))|"
        rf"(?<!\w)(?:{grammar('articles')})?[ \t]*(?<!\w)(?:{grammar('former_one')})"
        r"(?=(?:[ \t]+[^\W\d_]+){0,2}[ \t:]+(?:@|https?:))",
        plain[start:end],
    ):
        spans.append((at, start + match.start()))
        at = start + match.start()
    spans.append((at, end))
    spans = [part for span in spans for part in _turned(plain, *span)]
    return [span for span in spans if span[1] > span[0]]
