"""Chats pasted whole: who says what is left out, and what was asked becomes a label of its answer.

A chat tells the city on one line and asks for it on the line before: `Which city?`, `Springfield`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from directory_core.models import Platform
from directory_core.pasted.accounts.mentions import groups_in
from directory_core.pasted.language.vocabulary import (
    alternation,
    labels,
    level,
    platform_named,
    words,
)
from directory_core.pasted.shapes.fields import label_of

_CLOCK = r"(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?[\])]?[ \t]*[-–—,|]?[ \t]*)"
_SAID = re.compile(
    rf"^[ \t]*{_CLOCK}?(?P<who>[^\W\d_][\w.'’ -]{{0,24}})[ \t]*{_CLOCK}?[:>][ \t]*(?=\S)",
    re.IGNORECASE,
)
"""Who says a line: `Ana:`, `[10:21] Ana:`, `Ana (10:21):`."""
_TOLD = (
    "name",
    "city",
    "region",
    "country",
    "place",
    "kind",
    "website",
    "accounts",
    "note",
    "ignored",
)
"""What may be asked for, the narrower before the wider where a question holds both."""
_LONGEST = 90
"""Characters of a question."""
_SHORT = 4
"""Words of a question that may begin with any word: `City and state?`."""
_TOO_SHORT = 3
"""Letters of labels such as `to`, which are words of any question."""


def answered(text: str) -> str:
    """`text` with questions and their answers as labels and values."""
    lines = _without_speakers(text.split("\n"))
    made: list[str] = []
    at = 0
    while at < len(lines):
        asked = _asked(lines[at])
        following = _next(lines, at) if asked else None
        if asked and following is not None and not _is_question(lines[following]):
            answer = lines[following].strip()
            made.append(answer if labels().get(asked) == "accounts" else f"{asked}: {answer}")
            at = following + 1
            continue
        made.append(lines[at])
        at += 1
    return "\n".join(made)


def _next(lines: list[str], at: int) -> int | None:
    """The line behind `at` that is not empty."""
    return next((each for each in range(at + 1, len(lines)) if lines[each].strip()), None)


def _without_speakers(lines: list[str]) -> list[str]:
    """The lines without who says them, where two at least say more than one line each."""
    said = [_SAID.match(line) for line in lines]
    who = Counter(level(match["who"]).strip() for match in said if match)
    speakers = {
        each
        for each, times in who.items()
        if times > 1 and not label_of(each) and platform_named(each) is None
    }
    asks = any(match and _is_question(line) for match, line in zip(said, lines, strict=True))
    told = (
        asks
        and len(who) > 1
        and all(match or not line.strip() for match, line in zip(said, lines, strict=True))
    )
    if len(speakers) < 2 and not (speakers and (_clocked(said) or told)):
        return lines
    spoken = [
        match and level(match["who"]).strip() in who.keys() - labels().keys() for match in said
    ]
    return [
        line[match.end() :] if match and told and platform_named(match["who"]) is None else line
        for line, match, told in zip(lines, said, spoken, strict=True)
    ]


def _clocked(said: list[re.Match[str] | None]) -> bool:
    """Whether the lines begin with the time."""
    return all(match is not None and match[0].lstrip(" [(")[:1].isdigit() for match in said)


def _is_question(line: str) -> bool:
    return line.rstrip().endswith("?")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(labels())})(?!\w)")


def _asked(line: str) -> str:
    """The label that a question asks for; empty for a line that is none, or asks for nothing."""
    plain = level(line).strip()
    if not _is_question(line) or len(plain) > _LONGEST or "@" in plain or "://" in plain:
        return ""
    platforms = {named for group in groups_in(plain, []) for named in group.named}
    if platforms:
        return _platform(platforms)
    told = dict(_labels_in(plain))
    spoken = re.findall(r"\w+", plain)
    if not set(spoken[:3]) & words("talk", "asking") and len(spoken) > _SHORT:
        return ""
    found = next((told[each] for each in _TOLD if each in told), "")
    asks_where = set(spoken) & words("talk", "where")
    return found or ("place" if asks_where else "name" if "named_kind" in told else "")


def _labels_in(plain: str) -> Iterator[tuple[str, str]]:
    """The fields that a question names, each with a label of its own."""
    for match in _named().finditer(plain):
        label = re.sub(r"\s+", " ", match[0])
        told = labels()[label]
        yield told, label if told != "ignored" or len(label) > _TOO_SHORT else ""


def _platform(named: set[Platform]) -> str:
    return "twitter" if named == {Platform.X} else named.pop().value if len(named) == 1 else ""
