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
        kinds = self.segment.generic[held.words]
        table = np.empty((7, *held.words.shape), np.float32)
        np.multiply(held.weights, held.likeness, out=table[0])
        np.multiply(self.missing, np.where(self.optional, OWN_PLACE, 1), out=table[1])
        table[2], table[3] = held.likeness, kinds
        np.multiply(kinds, held.likeness, out=table[4])
        np.square(held.weights, out=table[5])
        np.multiply(table[5], held.likeness, out=table[6])
        self.named_gap: Weights = table[1].max(axis=1)
        names = ("met", "missing_there", "alike", "kinds", "kinds_met", "squares", "squares_met")
        return dict(zip(names, table.sum(axis=2), strict=True))

    @cached_property
    def most(self) -> dict[str, Weights]:
        """Of each name, the most that holds of a word of the question."""
        cares = zip(self.question.words, self.question.within, strict=True)
        care = np.array([word in CARE and not within for word, within in cares], np.bool_)
        table = np.empty((8, *self.both.shape), np.float32)
        np.multiply(self.gaps, ~self.places * self.weights, out=table[0])
        np.multiply(self.gaps, care, out=table[1])
        np.multiply(self.gaps, self.places & self.tail, out=table[2])
        np.multiply(self.gaps, self.branded, out=table[3])
        np.multiply(self.by_name, ~self.generic * self.weights, out=table[4])
        np.multiply(self.by_name, self.branded, out=table[5])
        np.multiply(self.by_place, self.tail, out=table[6])
        table[7] = self.beside
        names = (
            "asked_gap", "careless", "misplaced_tail", "brand_left",
            "rarest_met", "brand_met", "place_tail", "beside",
        )  # fmt: skip
        return dict(zip(names, table.max(axis=2), strict=True))

    @cached_property
    def missing(self) -> Weights:
        """What is left over of the names."""
        missing: Weights = self.held.weights * (1 - self.held.likeness)
        return missing

    @cached_property
    def brands(self) -> Flags:
        """Of each word of the names, whether it is of a brand."""
        brands: Flags = self.segment.brand[self.held.words]
        return brands

    @cached_property
    def optional(self) -> Flags:
        """Of each word of the names, whether it is of its own place, or of a brand."""
        places = self.segment.places[self.support.organizations]
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
        few: Weights = 1 / (1 + self.segment.neighbours[self.support.organizations])
        return few

    @cached_property
    def texts(self) -> list[str]:
        """The folded names."""
        return self.segment.folded.some(self.support.bearings)
