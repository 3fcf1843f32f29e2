"""Further places of a list, and those that put the first one right: `in utah, no, just ohio`."""

from collections.abc import Callable

from adapters.chat.understanding.grammar import grammars
from adapters.chat.understanding.list_words import Phrase
from adapters.chat.understanding.reading import Reading
from adapters.chat.understanding.tokens import fold

_LONGEST_PLACE = 4
_WHOLE = frozenset(
    "the whole all der die ganz ganzen dem den la el toda todo l toute tout o a".split()  # noqa: SIM905
)
"""Words beside a continent's name."""
_MOST = 3
"""Places that one answer lists."""


def called_for_short(phrase: Phrase) -> str:
    """The place that people call so in one of the languages: `nyc`, `german`."""
    known = (each.places | each.demonyms for each in grammars().values())
    return next((places[phrase] for places in known if phrase in places), "")


def known_place(reading: Reading, start: int, end: int, is_place: Callable[[str], bool]) -> str:
    """The place that the words from `start` to before `end` name, if it is a known one.

    An article before it is none of its words: `in der Schweiz`.
    """
    grammar = reading.grammar
    weak = (grammar.weak | grammar.genitive) - grammar.also - grammar.near
    first = start + 1 if end - start > 1 and reading.words[start] in weak else start
    for begin in dict.fromkeys((start, first)):
        typed = reading.slice(begin, end)
        named = called_for_short(reading.words[begin:end]) or (typed if is_place(typed) else "")
        if named:
            return named
    return ""


def is_continent(place: str) -> bool:
    """Whether a place is larger than any country: lists are of countries at most."""
    words = tuple(word for word in fold(place).split() if word not in _WHOLE)
    return any(words in each.continents for each in grammars().values())


def parts_of(place: str) -> tuple[str, ...]:
    """The places that a text may name which no place is called: `france, spain and italy`."""
    joints = frozenset[str]().union(*(each.also for each in grammars().values()))
    parts: list[list[str]] = [[]]
    for word in place.replace(",", " , ").split():
        if word == "," or fold(word) in joints:
            parts.append([])
        else:
            parts[-1].append(word)
    return tuple(" ".join(part) for part in parts if part)[:_MOST]


def meant_places(
    reading: Reading, first: str, after: int, is_place: Callable[[str], bool]
) -> tuple[str, ...]:
    """All places that are meant, from the `first` one on, which ends before the word `after`.

    One behind a word like `just` or `rather` takes the place of those before it; one behind `and`
    or `or` stands beside them; any other word is the sentence's, and says nothing of places.
    """
    grammar, words = reading.grammar, reading.words
    places, joined, righted, at = [first], False, False, after
    while at < len(words):
        size, place = _place_at(reading, at, is_place)
        if place and righted:
            places = [place]
        elif place and (joined or _is_counted(reading, at)):
            places.append(place)
        if place:
            joined = righted = False
            at += size
            continue
        righted = righted or words[at] in grammar.rather
        joined = words[at] in grammar.also or (joined and words[at] in grammar.near)
        at += 1
    return tuple(dict.fromkeys(places))[:_MOST]


def _place_at(reading: Reading, at: int, is_place: Callable[[str], bool]) -> tuple[int, str]:
    """The longest known place that begins with a word: how many words, and which."""
    if at in reading.found_platforms or len(reading.words[at]) < 3:
        return 0, ""
    for size in range(_LONGEST_PLACE, 0, -1):
        if at + size <= len(reading.words) and (
            place := known_place(reading, at, at + size, is_place)
        ):
            return size, place
    return 0, ""


def _is_counted(reading: Reading, at: int) -> bool:
    """Whether a place follows on another one with a comma between them: `utah, ohio and iowa`."""
    between = reading.text[reading.tokens[at - 1].end : reading.tokens[at].start]
    return "," in between
