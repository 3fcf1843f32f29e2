"""How a segment is built: prepared entries in, in any order; arrays out, as questions like them."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from directory_core.lookup.arrays import (
    POWERS,
    Flags,
    Ints,
    Offsets,
    Texts,
    Weights,
    hash_rows,
    packed,
)
from directory_core.lookup.segments.prepared import Prepared
from directory_core.lookup.segments.segment import (
    LONGEST_INITIALS,
    NOTHING,
    PLACE,
    PLACE_COLUMNS,
    SHORTEST_INITIALS,
    WAYS,
    Segment,
)
from directory_core.lookup.words.spelling import Spelling
from directory_core.lookup.words.vocabulary import BRANDS, GENERIC, STOP

GENERIC_WEIGHT = 0.35
"""The most that a word weighs which names a kind of organization."""
LEAST_WEIGHT = 0.08
_WAY = {way: at for at, way in enumerate(WAYS)}


def build(sheets: Iterable[Prepared], background: Segment | None = None) -> Segment:
    """The segment of `sheets`; a word that `background` knows weighs what it weighs there."""
    draft = _Draft()
    for sheet in sheets:
        draft.add(sheet)
    return draft.finish(background)


class _Blob:
    """Texts that grow."""

    def __init__(self) -> None:
        self.blob, self.ends = bytearray(), array("I")

    def add(self, text: str) -> None:
        """Append one."""
        self.blob += text.encode("utf-8", "replace")
        self.ends.append(len(self.blob))

    def texts(self) -> Texts:
        """All of them; from then on there are none here, so that they lie in memory once."""
        made = Texts(bytes(self.blob), np.array(self.ends, dtype=np.uint32))
        self.blob, self.ends = bytearray(), array("I")
        return made


@dataclass(frozen=True, slots=True)
class _Groups:
    """Distinct names in their last order, and the group of each bearing as it came in."""

    words: Ints
    starts: Offsets
    weights: Weights
    of_bearing: Offsets


_Arrays = dict[str, Any]
"""Fields of a segment by name, arrays of several kinds."""


class _Draft:
    """A segment while organizations come in: plain arrays that grow."""

    def __init__(self) -> None:
        self.number: defaultdict[str, int] = defaultdict()
        self.number.default_factory = self.number.__len__
        self.number[""] = NOTHING
        self.slugs, self.names, self.folded, self.keys = _Blob(), _Blob(), _Blob(), _Blob()
        self.bearer, self.way = array("i"), array("B")
        self.flat, self.starts = array("i"), array("q")
        self.places, self.parents, self.parent_starts = array("i"), array("i"), array("q", [0])
        self.fame, self.home = array("f"), array("B")
        self.prominence, self.listed, self.special = array("f"), array("B"), array("B")
        self.key_bearer, self.key_way = array("i"), array("B")

    def add(self, sheet: Prepared) -> None:
        """Take in one organization."""
        at = len(self.home)
        self.slugs.add(sheet.slug)
        self.places.extend(self._numbers(sheet.places))
        self.parents.extend(self._numbers(sheet.parents))
        self.parent_starts.append(len(self.parents))
        for name in sheet.names:
            self.starts.append(len(self.flat))
            self.flat.extend(self._numbers(name.words))
            self.bearer.append(at)
            self.way.append(_WAY[name.by])
            self.names.add(name.text)
            self.folded.add(name.folded)
        self.fame.append(len(sheet.names))
        self.home.append(sheet.home)
        self.prominence.append(sheet.prominence)
        self.listed.append(sheet.listed)
        self.special.append(sheet.special)
        for key, by in sheet.keys:
            self.keys.add(key)
            self.key_bearer.append(at)
            self.key_way.append(_WAY[by])

    def _numbers(self, words: Iterable[str]) -> list[int]:
        return list(map(self.number.__getitem__, words))

    def finish(self, background: Segment | None) -> Segment:
        """The arrays in their last order."""
        words = list(self.number)
        groups, counts, weights = self._groups(words, background)
        return Segment(
            spelling=Spelling(words, counts),
            weights=weights,
            generic=np.array([word in GENERIC for word in words], dtype=np.bool_),
            brand=np.array([word in BRANDS for word in words], dtype=np.bool_),
            is_place=self._is_place(words),
            **self._slugs(),
            **self._bearings(groups),
            **self._names_by_word(words, groups),
            **self._places(len(words)),
            parents=np.array(self.parents, dtype=np.int32),
            parent_starts=np.array(self.parent_starts, dtype=np.int64),
            fame=np.log1p(np.array(self.fame, dtype=np.float32)),
            prominence=np.array(self.prominence, dtype=np.float32),
            listed=np.array(self.listed, dtype=np.bool_),
            special=np.array(self.special, dtype=np.bool_),
            home=np.array(self.home, dtype=np.bool_),
            **self._keys(),
        )

    def _slugs(self) -> _Arrays:
        slugs = self.slugs.texts()
        hashes = slugs.hashes()
        return {
            "slugs": slugs,
            "slug_hashes": np.sort(hashes),
            "slug_order": np.argsort(hashes).astype(np.int32),
        }

    def _bearings(self, groups: _Groups) -> _Arrays:
        """Who bears which name, group by group."""
        order = np.argsort(groups.of_bearing, kind="stable")
        bearer = np.array(self.bearer, dtype=np.int64)
        return {
            "names": self.names.texts().taken(order),
            "folded": self.folded.texts().taken(order),
            "bearer": bearer[order].astype(np.int32),
            "way": np.array(self.way, dtype=np.uint8)[order],
            "bearing_starts": _starts(groups.of_bearing, len(groups.weights)),
            "borne": groups.of_bearing.astype(np.int32),
            "borne_starts": _starts(bearer, len(self.home)),
        }

    @staticmethod
    def _names_by_word(words: list[str], groups: _Groups) -> _Arrays:
        """The words of each group, and the ways from words and initials to groups."""
        hashes = _hashes(groups.words, groups.starts)
        initials, initial_groups = _initials(words, groups)
        return {
            "group_words": groups.words,
            "group_starts": groups.starts,
            "group_weights": groups.weights,
            "group_hashes": np.sort(hashes),
            "group_order": np.argsort(hashes).astype(np.int32),
            "postings": _postings(groups),
            "posting_starts": _starts(groups.words, len(words)),
            "initials": initials,
            "initial_groups": initial_groups,
        }

    def _places(self, words: int) -> _Arrays:
        places = np.array(self.places, dtype=np.int32).reshape(-1, PLACE_COLUMNS)
        local, local_starts = _local(places, words)
        return {
            "places": places,
            "local": local,
            "local_starts": local_starts,
            "neighbours": _neighbours(places),
        }

    def _keys(self) -> _Arrays:
        keys = self.keys.texts()
        folded = Texts.of(keys[at].casefold() for at in range(len(keys))).hashes()
        order = np.argsort(folded, kind="stable")
        return {
            "keys": keys.taken(order),
            "key_hashes": folded[order],
            "key_bearer": np.array(self.key_bearer, dtype=np.int32)[order],
            "key_way": np.array(self.key_way, dtype=np.uint8)[order],
        }

    def _groups(
        self, words: list[str], background: Segment | None
    ) -> tuple[_Groups, Ints, Weights]:
        """Distinct names, those of little weight first; the counts and weights of words."""
        flat, self.flat = np.array(self.flat, dtype=np.int32), array("i")
        starts, self.starts = np.array(self.starts, dtype=np.int64), array("q")
        lengths = np.diff(starts, append=len(flat))
        _, first, group = np.unique(
            _hashes(flat, np.append(starts, len(flat))), return_index=True, return_inverse=True
        )
        held, offsets = packed(flat, starts[first], lengths[first])
        counts = np.bincount(held, minlength=len(words)).astype(np.int32)
        weights = _weights(words, counts, len(first), background)
        total = np.add.reduceat(weights[held], offsets[:-1]) if len(first) else weights[:0]
        order = np.argsort(total, kind="stable")
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order))
        held, offsets = packed(flat, starts[first[order]], lengths[first[order]])
        return _Groups(held, offsets, total[order], place[group]), counts, weights

    def _is_place(self, words: list[str]) -> Flags:
        held = np.bincount(np.array(self.places, dtype=np.int64), minlength=len(words)) > 0
        held[NOTHING] = False
        plain = [word not in GENERIC and word not in STOP for word in words]
        return np.asarray(held & np.array(plain, dtype=np.bool_))


def _local(places: Ints, words: int) -> tuple[Ints, Offsets]:
    """Of each word, the organizations in cities and counties that are called, or marked, so."""
    here = places[:, PLACE["city"].start : PLACE["county"].stop]
    organizations, columns = np.nonzero(here)
    held = here[organizations, columns].astype(np.int64)
    order = np.argsort(held, kind="stable")
    return organizations[order].astype(np.int32), _starts(held, words)


def _neighbours(places: Ints) -> Weights:
    """Of each organization, the logarithm of how many are in its city, its region and country."""
    if not len(places):
        return np.empty(0, np.float32)
    where = np.delete(places, range(PLACE_COLUMNS)[PLACE["county"]], axis=1).astype(np.uint64)
    _, city, counts = np.unique(
        (where * POWERS[: where.shape[1]]).sum(axis=1), return_inverse=True, return_counts=True
    )
    return np.log(counts[city]).astype(np.float32)


def _hashes(flat: Ints, offsets: Offsets) -> "np.ndarray[tuple[int], np.dtype[np.uint64]]":
    starts = offsets[:-1]
    return hash_rows(flat, starts) if len(starts) else np.empty(0, np.uint64)


def _starts(rows: Ints, count: int) -> Offsets:
    """Where each of `count` rows begins among items sorted by row."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(np.bincount(rows, minlength=count))))


def _weights(words: list[str], counts: Ints, names: int, background: Segment | None) -> Weights:
    """How much each word tells: 1 for a word of one name, near 0 for a word of every name."""
    weights = 1 - np.log(np.maximum(counts, 1)) / np.log(max(names, 2) + 1)
    weights = np.clip(weights, LEAST_WEIGHT, 1).astype(np.float32)
    known = background.spelling.number if background else {}
    for at, word in enumerate(words):
        if background and (there := known.get(word)) is not None:
            weights[at] = background.weights[there]
        elif word in GENERIC:
            weights[at] = min(weights[at], GENERIC_WEIGHT)
    weights[NOTHING] = 0
    return np.asarray(weights, dtype=np.float32)


def _postings(groups: _Groups) -> Ints:
    """Of each word the groups that hold it, in order."""
    numbers = np.arange(len(groups.weights), dtype=np.int32).repeat(np.diff(groups.starts))
    return numbers[np.argsort(groups.words, kind="stable")]


def _initials(words: list[str], groups: _Groups) -> tuple[Ints, Ints]:
    """The initials of names of a few Latin words, as numbers to base 27, and the names' groups."""
    letters = np.array([_letter(word) for word in words] or [0], dtype=np.int64)
    lengths = np.diff(groups.starts)
    rows = np.flatnonzero((lengths >= SHORTEST_INITIALS) & (lengths <= LONGEST_INITIALS))
    if not len(rows):
        return np.empty(0, np.int32), np.empty(0, np.int32)
    held, offsets = packed(groups.words, groups.starts[:-1][rows], lengths[rows])
    place = np.arange(len(held)) - np.repeat(offsets[:-1], lengths[rows])
    codes = np.add.reduceat(letters[held] * 27**place, offsets[:-1])
    latin = np.minimum.reduceat(letters[held], offsets[:-1]) > 0
    codes, rows = codes[latin], rows[latin]
    order = np.argsort(codes, kind="stable")
    return codes[order].astype(np.int32), rows[order].astype(np.int32)


def _letter(word: str) -> int:
    return ord(word[0]) - 96 if "a" <= word[:1] <= "z" else 0
