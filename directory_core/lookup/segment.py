"""Names in arrays: which names hold a word, and which organizations a name belongs to.

Names that have the same words after folding are one *group* with several *bearings* (an
organization, the way it bears the name, the name as written).  Groups are numbered so that those
with the least weight of words come first: wherever a list of groups has to be cut, the names that are
most nearly nothing but the word stay.  A segment never changes once it is built.
"""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from directory_core.lookup.concepts import GENERIC, STOP, telling
from directory_core.lookup.entries import Entry
from directory_core.lookup.folding import words_of
from directory_core.lookup.places import words_of_country, words_of_region
from directory_core.lookup.spelling import Spelling
from directory_core.lookup.texts import Hashes, Ints, Texts, hash_rows, hash_text
from directory_core.models.answers import MatchedBy

WAYS = tuple(MatchedBy)
_WAY = {way.value: at for at, way in enumerate(WAYS)}
_AT_END = re.compile(r"\s*\(([^()]*)\)\s*$")
_SITE = re.compile(r"^(?:https?://)?(?:www\d?\.)?([^/?#:\s]+)", re.IGNORECASE)
HOME = "US"
GENERIC_WEIGHT = 0.35

Weights = NDArray[np.float32]
Offsets = NDArray[np.int64]


def domain_of(website: str) -> str:
    """The domain of a URL, without `www.`; empty where there is none."""
    found = _SITE.match(website.strip())
    return found.group(1).lower().rstrip(".") if found and "." in found.group(1) else ""


@dataclass(frozen=True, slots=True)
class Segment:
    """The arrays.  A list by row is a flat array with offsets one longer than its rows."""

    spelling: Spelling
    weights: Weights
    """Of each word, in (0, 1]: 1 for the rarest."""
    slugs: Texts
    slug_hashes: Hashes
    slug_order: Ints
    names: Texts
    """Of each bearing, as the directory writes it."""
    folded: Texts
    """Of each bearing, its words as they are compared with the question's spelling."""
    group_words: Ints
    group_starts: Offsets
    group_weights: Weights
    group_hashes: Hashes
    group_order: Ints
    bearer: Ints
    """Of each bearing, its organization."""
    bearing_way: NDArray[np.uint8]
    bearing_starts: Offsets
    """Of each group, its first bearing."""
    postings: Ints
    posting_starts: Offsets
    initials: Ints
    initial_groups: Ints
    context: Ints
    context_starts: Offsets
    """Of each organization, the words of its places and parents."""
    fame: Weights
    """Of each organization, the logarithm of 1 + how many names it bears."""
    is_place: NDArray[np.bool_]
    generic: NDArray[np.bool_]
    home: Weights
    """Of each organization, 1 where it is in the country the directory began with."""
    key_hashes: Hashes
    key_bearer: Ints
    key_way: NDArray[np.uint8]
    keys: Texts

    @classmethod
    def build(cls, entries: Iterable[Entry], background: "Segment | None" = None) -> "Segment":
        """The segment of `entries`; words that `background` knows weigh what they weigh there."""
        draft = _Draft()
        for entry in entries:
            draft.add(entry)
        return draft.finish(background)

    def __len__(self) -> int:
        return len(self.slugs)

    def organization(self, slug: str) -> int | None:
        """The number of the organization with `slug`."""
        wanted = np.uint64(hash_text(slug))
        at = int(np.searchsorted(self.slug_hashes, wanted))
        while at < len(self.slug_hashes) and self.slug_hashes[at] == wanted:
            if self.slugs[int(self.slug_order[at])] == slug:
                return int(self.slug_order[at])
            at += 1
        return None


class _Draft:
    """A segment while entries come in: plain arrays that grow."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}
        self.slugs: list[str] = []
        self.name_blob, self.name_ends = bytearray(), array("I")
        self.folded_blob, self.folded_ends = bytearray(), array("I")
        self.bearer, self.way = array("i"), array("B")
        self.flat, self.starts = array("i"), array("q")
        self.context, self.context_starts = array("i"), array("q")
        self.placed = array("i")
        self.fame, self.home = array("f"), array("f")
        self.keys: list[tuple[str, int, int, str]] = []

    def add(self, entry: Entry) -> None:
        """Take in one entry."""
        at = len(self.slugs)
        self.slugs.append(entry.slug)
        places = _places(entry)
        self.context_starts.append(len(self.context))
        self.placed.extend(numbers := self._numbers(places))
        self.context.extend(dict.fromkeys([*numbers, *self._numbers(_parents(entry))]))
        borne: set[tuple[str, ...]] = set()
        for text, kind in entry.names:
            self._bear(at, text, _WAY[kind.value], places, borne)
        self.fame.append(len(borne) + len(entry.handles))
        self.home.append(HOME in entry.countries)
        for handle in entry.handles:
            self.keys.append((handle.casefold(), at, _WAY["handle"], handle))
        if domain := domain_of(entry.website):
            self.keys.append((domain, at, _WAY["website"], domain))

    def _bear(
        self, at: int, text: str, way: int, places: frozenset[str], borne: set[tuple[str, ...]]
    ) -> None:
        for form in _forms(text, places):
            folded = words_of(form)
            words = tuple(telling(folded))[:64]
            if not words or words in borne:
                continue
            borne.add(words)
            self.starts.append(len(self.flat))
            self.flat.extend(self._numbers(words))
            self.bearer.append(at)
            self.way.append(way)
            self.name_blob += text.encode("utf-8", "replace")
            self.name_ends.append(len(self.name_blob))
            self.folded_blob += " ".join(folded).encode("utf-8", "replace")
            self.folded_ends.append(len(self.folded_blob))

    def _numbers(self, words: Iterable[str]) -> list[int]:
        number = self.number
        return [number.setdefault(word, len(number)) for word in words]

    def _is_place(self):
        c = np.bincount(np.array(self.placed, np.int64), minlength=len(self.number)) > 0
        for w, at in self.number.items():
            if w in GENERIC or w in STOP:
                c[at] = False
        return c

    def finish(self, background: Segment | None) -> Segment:
        """The arrays in their last order."""
        flat = np.array(self.flat, dtype=np.int32)
        starts = np.array(self.starts, dtype=np.int64)
        hashes = hash_rows(flat, starts) if len(starts) else np.empty(0, np.uint64)
        _, first, group_of = np.unique(hashes, return_index=True, return_inverse=True)
        lengths = np.diff(starts, append=len(flat))
        group_words, group_starts = _rows(flat, starts[first], lengths[first])
        counts = np.bincount(group_words, minlength=len(self.number)).astype(np.int32)
        weights = _weights(list(self.number), counts, len(first), background)
        total = np.add.reduceat(weights[group_words], group_starts[:-1]) if len(first) else weights[:0]
        order = np.argsort(total, kind="stable")
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order))
        group_words, group_starts = _rows(
            group_words, group_starts[:-1][order], np.diff(group_starts)[order]
        )
        group_of = place[group_of]
        bearing_order = np.argsort(group_of, kind="stable")
        spelling = Spelling(list(self.number), counts)
        postings, posting_starts = _postings(group_words, group_starts, len(self.number))
        group_hashes = hashes[first][order]
        group_order = np.argsort(group_hashes).astype(np.int32)
        initials, initial_groups = _initials(list(self.number), group_words, group_starts)
        slug_hashes = np.array([hash_text(slug) for slug in self.slugs], dtype=np.uint64)
        slug_order = np.argsort(slug_hashes).astype(np.int32)
        keys = sorted((hash_text(key), at, way, text) for key, at, way, text in self.keys)
        names = Texts(bytes(self.name_blob), np.array(self.name_ends, dtype=np.uint32))
        return Segment(
            spelling=spelling,
            weights=weights,
            slugs=Texts.of(self.slugs),
            slug_hashes=slug_hashes[slug_order],
            slug_order=slug_order,
            names=names.taken(bearing_order),
            folded=Texts(
                bytes(self.folded_blob), np.array(self.folded_ends, dtype=np.uint32)
            ).taken(bearing_order),
            group_words=group_words,
            group_starts=group_starts,
            group_weights=total[order].astype(np.float32),
            group_hashes=group_hashes[group_order],
            group_order=group_order,
            bearer=np.array(self.bearer, dtype=np.int32)[bearing_order],
            bearing_way=np.array(self.way, dtype=np.uint8)[bearing_order],
            bearing_starts=_starts(group_of, len(first)),
            postings=postings,
            posting_starts=posting_starts,
            initials=initials,
            initial_groups=initial_groups,
            context=np.array(self.context, dtype=np.int32),
            context_starts=np.append(np.array(self.context_starts, np.int64), len(self.context)),
            fame=np.log1p(np.array(self.fame, dtype=np.float32)),
            is_place=self._is_place(),
            generic=np.array([word in GENERIC for word in self.number] or [False]),
            home=np.array(self.home, dtype=np.float32),
            key_hashes=np.array([key[0] for key in keys], dtype=np.uint64),
            key_bearer=np.array([key[1] for key in keys], dtype=np.int32),
            key_way=np.array([key[2] for key in keys], dtype=np.uint8),
            keys=Texts.of(key[3] for key in keys),
        )


def _forms(text: str, places: frozenset[str]) -> list[str]:
    """The ways a name is borne: without its own place in brackets, with and without others."""
    found = _AT_END.search(text)
    if not found or found.start() == 0:
        return [text]
    inside = words_of(found.group(1))
    bare = text[: found.start()]
    if inside and all(word in places for word in inside):
        return [bare]
    return [text, bare]


def _places(entry: Entry) -> frozenset[str]:
    words = words_of(entry.city)
    for region in entry.regions:
        words.extend(words_of_region(region, entry.countries))
    for country in entry.countries:
        words.extend(words_of_country(country))
    return frozenset([*words, *telling(words)] if words else ())


def _parents(entry: Entry) -> list[str]:
    return [word for parent in entry.parents for word in telling(words_of(parent))]


def _rows(flat: Ints, starts: Offsets, lengths: Offsets) -> tuple[Ints, Offsets]:
    """The rows that begin at `starts`, packed one after another, with their offsets."""
    ends = np.cumsum(lengths)
    offsets = np.concatenate((np.zeros(1, np.int64), ends))
    pick = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(starts - offsets[:-1], lengths)
    return flat[pick], offsets


def _starts(rows: NDArray[np.int64], count: int) -> Offsets:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(np.bincount(rows, minlength=count))))


def _postings(words: Ints, starts: Offsets, count: int) -> tuple[Ints, Offsets]:
    """Of each word the groups that hold it, in order."""
    groups = np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))
    order = np.argsort(words, kind="stable")
    return groups[order], _starts(words.astype(np.int64), count)


def _weights(words: list[str], counts: Ints, names: int, background: Segment | None) -> Weights:
    """How much each word tells: 1 for a word of one name, near 0 for a word of every name."""
    weights = 1 - np.log(np.maximum(counts, 1)) / np.log(max(names, 2) + 1)
    weights = np.clip(weights, 0.08, 1.0)
    for at, word in enumerate(words):
        if word in GENERIC:
            weights[at] = min(weights[at], GENERIC_WEIGHT)
        elif background and (known := background.spelling.number.get(word)) is not None:
            weights[at] = background.weights[known]
    return weights.astype(np.float32)


def _initials(words: list[str], group_words: Ints, starts: Offsets) -> tuple[Ints, Ints]:
    """The initials of names of three to six Latin words, as numbers to base 27, and their groups."""
    first = np.array([_letter(word) for word in words] or [0], dtype=np.int64)
    lengths = np.diff(starts)
    rows = np.flatnonzero((lengths >= 3) & (lengths <= 6))
    if not len(rows):
        return np.empty(0, np.int32), np.empty(0, np.int32)
    letters, offsets = _rows(group_words, starts[:-1][rows], lengths[rows])
    place = np.arange(len(letters)) - np.repeat(offsets[:-1], lengths[rows])
    codes = np.add.reduceat(first[letters] * 27**place, offsets[:-1])
    good = np.minimum.reduceat(first[letters], offsets[:-1]) > 0
    codes, rows = codes[good].astype(np.int32), rows[good].astype(np.int32)
    order = np.argsort(codes, kind="stable")
    return codes[order], rows[order]


def _letter(word: str) -> int:
    return ord(word[0]) - 96 if "a" <= word[0] <= "z" else 0


def initials_code(word: str) -> int:
    """The number that `word` has among the initials; 0 where it can be none."""
    if not 3 <= len(word) <= 6 or not all("a" <= char <= "z" for char in word):
        return 0
    return sum((ord(char) - 96) * 27**place for place, char in enumerate(word))
