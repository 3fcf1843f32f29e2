"""What is said after an answer and means nothing without it, such as `and their instagram?`."""

import re

from adapters.chat.understanding.intents import Ask, Intent
from adapters.chat.understanding.reading import Reading
from adapters.chat.understanding.roles import Role
from adapters.chat.understanding.tokens import text_of

_PLAIN = {
    "language": Ask.LANGUAGES,
    "real": Ask.REAL_NEXT,
    "doubt": Ask.DOUBT,
    "wrong": Ask.WRONG,
    "website": Ask.WEBSITE_NEXT,
    "more": Ask.MORE,
}

_ONES = (
    "ones",
    "those",
    "well",
    "good",
    "great",
    "fine",
    "cool",
    "perfect",
    "gut",
    "bien",
    "bon",
    "bom",
)


def follow_up(reading: Reading) -> Intent | None:
    """What a message asks of the answer before it, or None where it stands for itself."""
    if _names_nobody(reading) and reading.found_platforms and _asks_platform(reading):
        platforms = tuple(each for _, each in reading.found_platforms.values())
        return Intent(Ask.PLATFORM_NEXT, platforms=platforms)
    for name, ask in _PLAIN.items():
        if _matches(reading, name):
            return Intent(ask)
    if match := _matches(reading, "ordinal"):
        return Intent(Ask.NUMBER, number=_number(match.group(), reading.grammar.ordinals))
    for name in ("place", "name"):
        if match := _matches(reading, name):
            words = _rest(reading, match)
            if not words or (name == "place" and _is_sentence(reading, match)):
                continue
            if name == "place":
                return Intent(Ask.PLACE_NEXT, place=words)
            if not reading.names():
                continue
            platforms = tuple(each for _, each in reading.found_platforms.values())
            asked = () if platforms else (words,)
            names = tuple(dict.fromkeys((*asked, *reading.names())))
            return Intent(Ask.NAME_NEXT, names=names, platforms=platforms)
    return None


def _names_nobody(reading: Reading) -> bool:
    """Whether it has no name but words like `one`: `the facebook one`, `the ones on tiktok`."""
    pointing = {*reading.grammar.ordinals, *reading.grammar.everyday, *_ONES}
    return all(set(reading.words[low:high]) <= pointing for low, high in reading.spans)


def _asks_platform(reading: Reading) -> bool:
    """Whether platforms are asked for, one or several: `on tiktok? and facebook?`."""
    first, (size, _) = next(iter(reading.found_platforms.items()))
    last, (length, _) = list(reading.found_platforms.items())[-1]
    words = (*reading.words[: first + size], *reading.words[last + length :])
    line = reading.line if first == last else text_of(words)
    return any(pattern.match(line) for pattern in reading.grammar.follow_ups["platform"])


def _matches(reading: Reading, name: str) -> re.Match[str] | None:
    for pattern in reading.grammar.follow_ups[name]:
        if match := pattern.match(reading.line):
            return match
    return None


def _number(words: str, ordinals: dict[str, int]) -> int:
    """The number that is said: in figures, or the last word for one (`the second one` is 2)."""
    if figures := re.search(r"\d{1,3}", words):
        return int(figures.group())
    found = [ordinals[word] for word in words.split() if word in ordinals]
    others = [each for each in found if each != 1]
    return (others or found or [0])[0]


def _is_sentence(reading: Reading, match: re.Match[str]) -> bool:
    """Whether what should be a place holds words of a sentence."""
    start = match.string[: match.start("rest")].count(" ")
    held = reading.roles[start : start + match["rest"].count(" ")]
    return not {Role.FRAME, Role.PLATFORM, Role.ACCOUNT}.isdisjoint(held)


def _rest(reading: Reading, match: re.Match[str]) -> str:
    """The words of the slot as they were typed."""
    start = match.string[: match.start("rest")].count(" ")
    end = start + match["rest"].count(" ")
    return reading.slice(start, end) if end > start else ""
