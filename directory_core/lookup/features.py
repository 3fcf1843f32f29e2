"""Features of each name that may be meant: a row of numbers, from which its score is made."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from directory_core.lookup.arrays import Flags, Ints, Offsets, Weights
from directory_core.lookup.candidates import spread, spread_between
from directory_core.lookup.query import Question, Reading
from directory_core.lookup.segment import Segment


@dataclass(frozen=True, slots=True)
class Held:
    """The words of some groups in a row: each one's group, how alike it is, and to which word."""

    words: Ints
    row: Offsets
    begins: Offsets
    likeness: Weights
    which: Ints
    lengths: Offsets
    """How many words each group has."""

    def of(self, groups: Offsets) -> "Held":
        """The words of some of these groups, by their places among them."""
        low, lengths = self.begins[groups], self.lengths[groups]
        pick, row, begins = spread_between(low, low + lengths)
        return Held(self.words[pick], row, begins, self.likeness[pick], self.which[pick], lengths)


def alike_as_spelt(text: str, names: list[str]) -> Weights:
    """How alike a text and each name are, whatever the order of their words, in [0, 1]."""
    ratios = process.cdist([text], names, scorer=fuzz.token_sort_ratio)
    alike: Weights = ratios[0] / np.float32(100)
    return alike


def among(wanted: Offsets, keys: Offsets) -> NDArray[np.bool_]:
    """Which of `wanted` are among `keys`."""
    if not len(keys):
        return np.zeros(len(wanted), np.bool_)
    ordered = np.sort(keys)
    found: NDArray[np.bool_] = ordered.take(ordered.searchsorted(wanted), mode="clip") == wanted
    return found


def together_of(organizations: Ints, both: Weights) -> Weights:
    """What all the names of the same organization explain together."""
    number: dict[int, int] = {}
    rows = [number.setdefault(at, len(number)) for at in organizations.tolist()]
    best = np.zeros((len(number), both.shape[1]), np.float32)
    np.maximum.at(best, rows, both)
    together: Weights = best[rows]
    return together


PLACED = 0.9
"""How well a word is explained by the place or a parent of who bears the name."""
OWN_PLACE = 0.25
CARE = frozenset({"hospital", "clinic"})

FEATURES = (
    "explained",
    "by_all",
    "asked_kind",
    "careless",
    "misplaced",
    "mass",
    "placed",
    "named",
    "named_there",
    "named_words",
    "named_kind",
    "named_gap",
    "product",
    "in_order",
    "sorted_alike",
    "own_name",
    "shouted",
    "home",
)
"""In the order of their columns; each is described where it is measured."""

Columns = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question by what they weigh, and what all of them weigh together."""

    weights: Weights
    mass: float

    @classmethod
    def of(cls, reading: Reading) -> "Asked":
        """The words of the question of `reading`."""
        return cls(reading.weights, float(reading.weights.sum()))

    def share(self, explained: Weights) -> Weights:
        """Of each row, the share of the question that is explained."""
        share: Weights = np.einsum("ij,j->i", explained, self.weights) / self.mass
        return share


@dataclass(frozen=True, slots=True)
class Weighed:
    """Bearings with what was measured of them, a row or an item for each."""

    bearings: Ints
    held: Held
    matched: Weights
    """How much of each word of the question the name explains."""
    placed: Weights
    """How much of it the places and parents of who bears the name explain."""
    in_order: Weights
    """The share of the name's words that stand as in the question."""


def describe(segment: Segment, reading: Reading, asked: Asked, weighed: Weighed) -> Weights:
    """The `FEATURES` of each bearing."""
    organizations = segment.bearer[weighed.bearings]
    columns: Columns = {
        "in_order": weighed.in_order,
        "home": segment.home[organizations],
        "own_name": segment.way[weighed.bearings] == 0,
    }
    columns |= _of_question(segment, reading.question, asked, weighed)
    columns |= _of_name(segment, organizations, weighed.held)
    columns |= _of_spelling(segment, reading.question, weighed.bearings)
    columns["product"] = columns["explained"] * columns["named"]
    return np.array([columns[name] for name in FEATURES], dtype=np.float32).T


def _of_question(segment: Segment, question: Question, asked: Asked, weighed: Weighed) -> Columns:
    """How much of the question is explained."""
    both = np.maximum(weighed.matched, PLACED * weighed.placed)
    by_name, explained = asked.share(weighed.matched), asked.share(both)
    kinds = _kinds(segment, question)
    gaps = 1 - both
    return {
        "explained": explained,
        "placed": explained - by_name,
        "mass": np.minimum(by_name * asked.mass, 3),
        "asked_kind": (both.dot(kinds) + 0.5) / (kinds.sum() + 0.5),
        "careless": (gaps * _care(question)).max(axis=1),
        "misplaced": (gaps * asked.weights).dot(_places(segment, question)) / asked.mass,
        "by_all": asked.share(together_of(segment.bearer[weighed.bearings], both)),
    }


def _kinds(segment: Segment, question: Question) -> Flags:
    """The words of the question that say what kind of organization is meant."""
    generic, numbers = segment.generic, segment.spelling.number
    return np.array(
        [
            (at := numbers.get(word)) is not None and bool(generic[at]) and not within
            for word, within in zip(question.words, question.within, strict=True)
        ]
    )


def _care(question: Question) -> Flags:
    """The words of the question that ask for a place of care: no university is meant by it."""
    words = zip(question.words, question.within, strict=True)
    return np.array([word in CARE and not within for word, within in words])


def _places(segment: Segment, question: Question) -> Flags:
    """The words of the question that name a place of any organization."""
    is_place, numbers = segment.is_place, segment.spelling.number
    places = np.array(
        [(at := numbers.get(word)) is not None and bool(is_place[at]) for word in question.words]
    )
    for low, high, _ in question.marks:
        places[low:high] = True
    return places


def _of_name(segment: Segment, organizations: Ints, held: Held) -> Columns:
    """How much of the name is explained; a name's own place may well be left out."""
    words, row, begins, likeness = held.words, held.row, held.begins, held.likeness
    weights = segment.weights[words]
    context, of_row, _ = spread(segment.context_starts, organizations)
    size = len(segment.weights)
    own = among(row * size + words, of_row * size + segment.context[context])
    missing = weights * (1 - likeness)
    there = missing * np.where(own, OWN_PLACE, 1).astype(np.float32)
    explained = np.add.reduceat(weights * likeness, begins)
    kinds = segment.generic[words].astype(np.float32)
    return {
        "named": explained / (explained + np.add.reduceat(missing, begins)),
        "named_there": explained / (explained + np.add.reduceat(there, begins)),
        "named_words": np.add.reduceat(likeness, begins) / held.lengths,
        "named_kind": (np.add.reduceat(kinds * likeness, begins) + 0.5)
        / (np.add.reduceat(kinds, begins) + 0.5),
        "named_gap": np.maximum.reduceat(missing, begins),
    }


def _of_spelling(segment: Segment, question: Question, bearings: Ints) -> Columns:
    """How alike the question and the name are as they are spelt."""
    names = segment.folded.some(bearings)
    return {
        "sorted_alike": alike_as_spelt(question.folded, names),
        "shouted": np.array([name in question.shouted for name in names]),
    }
