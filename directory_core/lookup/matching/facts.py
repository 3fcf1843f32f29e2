"""What several features read of some names, each worked out once."""

from functools import cached_property

import numpy as np

from directory_core.lookup.arrays import Flags, Weights
from directory_core.lookup.matching.support import Support
from directory_core.lookup.segments.segment import NOTHING
from directory_core.lookup.words.vocabulary import BRANDS

OWN_PLACE = 0.25
"""What a word of its own place, or of a brand, weighs in a name where it is left out."""
CARE = frozenset({"hospital", "clinic"})


class Facts:
    """The words of some names and of a question, and what is summed up of them.

    Numpy takes as long to begin as to reckon with so few numbers, so what is summed up, or of what
    the most is asked, is laid in one table.
    """

    def __init__(self, support: Support) -> None:
        self.support = support
        self.segment, self.question = support.segment, support.reading.question
        self.weights, self.shares = support.reading.weights, support.reading.shares
        self.by_name, self.by_place = support.by_name, support.by_place
        self.both, self.held = support.both, support.held
        words = self.question.words
        numbers = [self.segment.spelling.number.get(word, NOTHING) for word in words]
        self.generic = self.segment.generic[numbers] & ~np.array(self.question.within, np.bool_)
        self.places = self.segment.is_place[numbers] & ~self.segment.generic[numbers]
        for low, high, _ in self.question.marks:
            self.places[low:high] = True
        self.branded = np.array([word in BRANDS for word in words], np.bool_)
        self.tail = np.array([at in self.question.tail for at in range(len(words))], np.bool_)
        self.gaps: Weights = 1 - self.both
        self.beside: Weights = self.by_place * (1 - self.by_name)
        """How well the place explains each word that the name does not."""

    @cached_property
    def sums(self) -> dict[str, Weights]:
        """Sums over the words of each name."""
        held = self.held
        likeness, weights = held.likeness.T, held.weights.T
        table = np.empty((7, *likeness.shape), np.float32)
        np.multiply(weights, likeness, out=table[0])
        np.subtract(weights, table[0], out=table[1])
        table[1] *= np.where(self.optional, np.float32(OWN_PLACE), np.float32(1)).T
        table[2], table[3] = likeness, self.segment.generic.take(held.words.T)
        np.multiply(table[3], likeness, out=table[4])
        np.square(weights, out=table[5])
        np.multiply(table[5], likeness, out=table[6])
        self.named_gap: Weights = table[1].max(axis=0)
        names = ("met", "missing_there", "alike", "kinds", "kinds_met", "squares", "squares_met")
        return dict(zip(names, table.sum(axis=1), strict=True))

    @cached_property
    def most(self) -> dict[str, Weights]:
        """Of each name, the most that holds of a word of the question."""
        cares = zip(self.question.words, self.question.within, strict=True)
        care = np.array([word in CARE and not within for word, within in cares], np.bool_)
        table = np.empty((8, self.both.shape[1], len(self.both)), np.float32)
        gaps, placed = ~self.places * self.weights, self.places & self.tail
        worth = np.array([gaps, care, placed, self.branded], np.float32)[:, :, None]
        np.multiply(self.gaps.T, worth, out=table[:4])
        worth = np.array([~self.generic * self.weights, self.branded], np.float32)[:, :, None]
        np.multiply(self.by_name.T, worth, out=table[4:6])
        np.multiply(self.by_place.T, self.tail[:, None], out=table[6])
        table[7] = self.beside.T
        names = (
            "asked_gap", "careless", "misplaced_tail", "brand_left",
            "rarest_met", "brand_met", "place_tail", "beside",
        )  # fmt: skip
        return dict(zip(names, table.max(axis=1), strict=True))

    @cached_property
    def brands(self) -> Flags:
        """Of each word of the names, whether it is of a brand."""
        return self.segment.brand.take(self.held.words)

    @cached_property
    def optional(self) -> Flags:
        """Of each word of the names, whether it is of its own place, or of a brand."""
        places = self.segment.places.take(self.support.organizations, axis=0)
        own = (self.held.words[:, :, None] == places[:, None, :]).any(axis=2)
        optional: Flags = own | self.brands
        return optional

    @cached_property
    def named_there(self) -> Weights:
        """The share of the name that the question has, where place and brand count little."""
        met = self.sums["met"]
        share: Weights = met / (met + self.sums["missing_there"])
        return share

    @cached_property
    def elsewhere(self) -> Weights:
        """How much of the city is said by words that the name does not have."""
        return np.asarray(self.support.levels["city"] * self.most["beside"])

    @cached_property
    def few(self) -> Weights:
        """How few organizations are in the city: 1 where it is the only one."""
        few: Weights = 1 / (1 + self.segment.neighbours.take(self.support.organizations))
        return few

    @cached_property
    def texts(self) -> list[str]:
        """The folded names."""
        return self.segment.folded.some(self.support.bearings)
