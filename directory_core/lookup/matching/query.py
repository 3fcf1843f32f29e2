"""A question as the index reads it: its words, what each may mean, and how much it weighs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from directory_core.lookup.arrays import Weights
from directory_core.lookup.places.places import Marked, is_region_code, marks_in
from directory_core.lookup.segments.build import GENERIC_WEIGHT
from directory_core.lookup.segments.segment import Segment
from directory_core.lookup.words.normalize import fold, words_of
from directory_core.lookup.words.spelling import Spelling
from directory_core.lookup.words.vocabulary import GENERIC, canonical, telling
from directory_core.lookup.words.vocabulary import words as table

MOST_WORDS = 24
MOST_LETTERS = 400
CLOSE = 0.75
UNKNOWN_WEIGHT = 0.9
JOINED, HALF, PLURAL = 0.95, 0.8, 0.92
"""How alike a word is to one that it makes with the next, to a part of it, and to its plural."""
SHORTEST_PLURAL = 5
FEWEST_INITIALS, MOST_INITIALS, BY_INITIALS = 3, 5, 0.75
RARE_INITIALS = 40
"""Names with a word that is taken for initials, at most: what stands in more is a word."""
RARE = 0.8
_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9&-]{1,9}\b")
_CODE = re.compile(r"(?<=[\s,(])[A-Z]{2}(?=[\s,.)]|$)")
CARING = frozenset({"hospital", "medical", "health", "clinic", "healthcare"})
_NO_CODE = frozenset(["in", "or", "me", "hi", "oh", "ok", "la", "de", "al", "id", "ma", "pa", "as"])
"""Codes that are words as well: they count only in capitals."""
_WHERE = re.compile(r"[,;(]| [-–—] | (?:in|at|near|of) ")
_DOTTED = re.compile(r"(\w{2,})\.")
_PARTS = re.compile(r"[,;()|/\[\]\n]| [-–—] | at ")
_RUN_ON = re.compile(
    r"((?:University|Hospital|Center|Centre|College|Institute|School|Department|Sciences|Medicine"
    r"|Engineering))(?=[A-Z][a-z])"
)
"""Words for a kind after which the next has lost its blank: UniversitySchool of Medicine."""
WITHIN, _ENDS_WITHIN = table("within"), table("ends_within")


@dataclass(frozen=True, slots=True)
class Question:
    """The telling words of a question.

    `sequence` is all of them in order, `words` each of them once, and `within` says of each of
    `words` whether it only names a department.  `shouted` are words typed in capitals among
    others that were not: acronyms, most likely; `shortened` those that end in a dot.  `marks` are
    the places it names.  `parts` are the numbers of the parts between commas and the like that
    each of `words` first stands in, `openings` the places of the words that begin it, or a part of
    it, and `tail` those where most people say where; `cares` says that it asks for a place of care.
    """

    folded: str
    sequence: tuple[str, ...]
    words: tuple[str, ...]
    within: tuple[bool, ...]
    shouted: frozenset[str]
    shortened: frozenset[str]
    marks: tuple[Marked, ...]
    parts: tuple[int, ...]
    openings: tuple[int, ...]
    tail: frozenset[int]
    cares: bool


def read(text: str) -> Question:
    """Read a question; one that is longer than a name can be is cut."""
    text = _RUN_ON.sub(r"\1 ", text[:MOST_LETTERS])
    raw = words_of(text)
    sequence = telling(raw)
    words = list(dict.fromkeys(sequence))[:MOST_WORDS]
    pieces = _pieces(text, raw, sequence)
    within = _within(pieces)
    place = {word: at for at, word in enumerate(words)}
    mixed = any(char.islower() for char in text)
    return Question(
        folded=" ".join(raw),
        sequence=tuple(sequence),
        words=tuple(words),
        within=tuple(word in within for word in words),
        shouted=frozenset(canonical(fold(word)) for word in _CAPITALS.findall(text) if mixed),
        shortened=frozenset(canonical(fold(word)) for word in _DOTTED.findall(text)),
        marks=_marks(words, _codes(text, place, mixed=mixed)),
        cares=not CARING.isdisjoint(words),
        tail=_tail(text, sequence, place),
        parts=_parts(pieces, words),
        openings=_openings(pieces, place),
    )


def _pieces(text: str, raw: list[str], sequence: list[str]) -> list[list[str]]:
    """The telling words of each part of a question between commas and the like."""
    parts = _PARTS.split(text)
    if len(parts) == 1:
        return [sequence] if raw else []
    return [telling(words) for words in map(words_of, parts) if words]


def _codes(text: str, place: Mapping[str, int], *, mixed: bool) -> list[tuple[int, str]]:
    """The codes of states and provinces in a question, with their places; -1 for none."""
    codes = _CODE.findall(text) if mixed else []
    last = text.rpartition(" ")[2].strip(".,")
    if len(last) == 2 and len(text) > 2 and last.lower() not in _NO_CODE:
        codes.append(last.upper())
    return [
        (place.get(canonical(code.lower()), -1), code)
        for code in dict.fromkeys(codes)
        if is_region_code(code)
    ]


def _marks(words: list[str], codes: list[tuple[int, str]]) -> tuple[Marked, ...]:
    """The places that a question names; a town called Center is none in "Medical Center"."""
    return tuple(
        mark
        for mark in marks_in(words, codes)
        if mark.low == mark.high or not GENERIC.issuperset(words[mark.low : mark.high])
    )


def _tail(text: str, sequence: list[str], place: Mapping[str, int]) -> frozenset[int]:
    """The places of the words after which a question has little: where most people say where."""
    ends = [place[word] for word in sequence[-2:] if word in place]
    later = [word for piece in _WHERE.split(text)[1:] for word in telling(words_of(piece))]
    after = [place[word] for word in later if word in place]
    return frozenset([*ends, *after])


def _parts(pieces: list[list[str]], words: list[str]) -> tuple[int, ...]:
    """The number of the part between commas that each word first stands in."""
    first: dict[str, int] = {}
    for at, piece in enumerate(pieces):
        for word in piece:
            first.setdefault(word, at)
    return tuple(first.get(word, 0) for word in words)


def _openings(pieces: list[list[str]], place: Mapping[str, int]) -> tuple[int, ...]:
    """The places of the words that begin the parts of a question."""
    first = (next((word for word in piece if word in place), None) for piece in pieces)
    return tuple(dict.fromkeys(place[word] for word in first if word is not None))


def _within(pieces: list[list[str]]) -> set[str]:
    """The words that first stand in the name of a department: "Department of Surgery"."""
    found: dict[str, bool] = {}
    for piece in pieces:
        inside = False
        for word in piece:
            inside = word in WITHIN or (inside and word not in _ENDS_WITHIN)
            found.setdefault(word, inside)
    return {word for word, inside in found.items() if inside}


class Joint(NamedTuple):
    """A word that those of a question from `low` to `high` (exclusive) may be meant as."""

    number: int
    low: int
    high: int
    alike: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A question in the word numbers of one segment.

    `meant[i]` are the words that the question's word i may be meant as and how alike they are;
    `special` are those of the words that name no kind of organization.
    `joined` are words that some in a row may be meant as; `halves` are the places of words that may
    be meant as two, and those two.
    """

    question: Question
    meant: tuple[dict[int, float], ...]
    weights: Weights
    special: tuple[dict[int, float], ...]
    joined: tuple[Joint, ...] = ()
    halves: tuple[tuple[int, int, int], ...] = ()

    @property
    def mass(self) -> float:
        """What all words of the question weigh together."""
        return float(self.weights.sum())

    @property
    def shares(self) -> Weights:
        """Of each word of the question its share of that."""
        return self.weights / (self.mass or 1.0)


def meet(question: Question, segment: Segment, weights: Weights | None = None) -> Reading:
    """Look the words of a question up in a segment.

    A known word weighs what it weighs; an unknown one, and one that looks like a slip in a name, as
    the commonest word it closely resembles, and as a rare word where it resembles none.
    """
    words, spelling = question.words, segment.spelling
    meant = [spelling.meant(word, shortened=word in question.shortened) for word in words]
    if len(words) == 1 and (number := spelling.number.get(question.folded)) is not None:
        meant[0].setdefault(number, 1.0)
    joined = (*_joined(words, spelling), *_initials(words, spelling))
    for number, low, high, alike in joined:
        for at in range(low, high):
            meant[at].setdefault(number, alike)
    halves = [(at, *both) for at, word in enumerate(words) if (both := _halves(word, spelling))]
    for at, first, second in halves:
        meant[at].setdefault(first, HALF)
        meant[at].setdefault(second, HALF)
    for word, found in zip(words, meant, strict=True):
        if number := spelling.number.get(_counterpart(word)):
            found.setdefault(number, PLURAL)
    if weights is None:
        weights = np.array(
            [_weight(word, found, segment) for word, found in zip(words, meant, strict=True)],
            dtype=np.float32,
        )
        weights = _less_within(question, weights)
    special = [found for word, found in zip(words, meant, strict=True) if word not in GENERIC]
    return Reading(question, tuple(meant), weights, tuple(special), joined, tuple(halves))


def _joined(words: tuple[str, ...], spelling: Spelling) -> Iterator[Joint]:
    """The known words that two words in a row make."""
    for at, (one, two) in enumerate(pairwise(words)):
        if (number := spelling.number.get(one + two)) is not None:
            yield Joint(number, at, at + 2, JOINED)


def _initials(words: tuple[str, ...], spelling: Spelling) -> Iterator[Joint]:
    """The rare words that the first letters of some known ones in a row make: PIH, BSA, CHOMP."""
    letters = "".join(word[0] if word in spelling.number else " " for word in words)
    for size in range(FEWEST_INITIALS, MOST_INITIALS + 1):
        for at in range(len(words) - size + 1):
            number = spelling.number.get(letters[at : at + size])
            if number is not None and spelling.counts[number] <= RARE_INITIALS:
                yield Joint(number, at, at + size, BY_INITIALS)


def _counterpart(word: str) -> str:
    """The plural of a word, or the singular of a plural; empty for one too short to tell."""
    if len(word) < SHORTEST_PLURAL:
        return ""
    return word[:-1] if word.endswith("s") else word + "s"


def _halves(word: str, spelling: Spelling) -> tuple[int, int] | None:
    """The two known words that `word` is made of, where it is: postgraduate, healthpartners."""
    if len(word) < 8 or (word in spelling.number and word in GENERIC):
        return None
    best, most = None, 2
    for cut in range(4, len(word) - 3):
        first = spelling.number.get(canonical(word[:cut]))
        second = spelling.number.get(canonical(word[cut:]))
        if first is not None and second is not None:
            rarer = int(min(spelling.counts[first], spelling.counts[second]))
            if rarer > most:
                best, most = (first, second), rarer
    return best


def _less_within(question: Question, weights: Weights) -> Weights:
    """Half the weight for the words that name a department, where something else is named too.

    A rare word among them is more likely the name of whose department it is.
    """
    within = np.array(question.within, dtype=np.bool_) & (weights < RARE)
    if within.any() and float(weights[~within].sum()) > GENERIC_WEIGHT:
        weights[within] *= 0.5
    return weights


def _weight(word: str, meant: dict[int, float], segment: Segment) -> float:
    spelling, known = segment.spelling, segment.spelling.number.get(word)
    close = [at for at, alike in meant.items() if alike >= CLOSE and at != known]
    if known is not None and spelling.counts[known]:
        close = [at for at in close if spelling.is_misspelt(known, at)]
        return min(float(segment.weights[at]) for at in [known, *close])
    weight = min((float(segment.weights[at]) for at in close), default=UNKNOWN_WEIGHT)
    return min(weight, GENERIC_WEIGHT) if word in GENERIC else weight
