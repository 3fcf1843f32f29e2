"""How a segment is built: entries in, in any order; arrays out, as questions like them."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

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
from directory_core.lookup.entries import Entry
from directory_core.lookup.normalize import words_of
from directory_core.lookup.places import (
    words_of_country,
    words_of_county,
    words_of_place,
    words_of_region,
)
from directory_core.lookup.segment import (
    LONGEST_INITIALS,
    NOTHING,
    PLACE,
    PLACE_COLUMNS,
    SHORTEST_INITIALS,
    WAYS,
    Segment,
)
from directory_core.lookup.spelling import Spelling
from directory_core.lookup.vocabulary import BRANDS, GENERIC, STOP, telling
from directory_core.models.answers import MatchedBy
from directory_core.models.organizations import NameKind

HOME = "US"
"""The country the directory began with: between equals its organizations come first."""
GENERAL = {
    "hospital": 0.5,
    "acute care hospitals": 0.5,
    "general acute care": 0.5,
    "critical access hospitals": 0.2,
    "critical access": 0.2,
}
"""How likely an organization of a kind is meant, where nothing else says so."""
UNKNOWN = 0.3
SPECIAL = frozenset(
    (
        "psychiatric",
        "childrens",
        "long-term",
        "rehabilitation",
        "acute care - veterans administration",
        "acute care - department of defense",
        "mental_health",
        "veterans_facility",
    )
)
"""Kinds of organizations that care for some people, or for one thing, only."""
MOST_WORDS = 64
_BY = {kind: MatchedBy.of(kind) for kind in NameKind}
_AT_END = re.compile(r"\s*\([^()]*\)\s*$")
_SITE = re.compile(r"(?:https?://)?(?:www\d?\.)?([^/?#:\s]+)", re.IGNORECASE)


class Name(NamedTuple):
    """A name as written, as folded, and its telling words."""

    text: str
    folded: str
    words: tuple[str, ...]
    by: MatchedBy


class Prepared(NamedTuple):
    """One entry with its words found.  `keys` are handles and the domain, as written."""

    slug: str
    names: tuple[Name, ...]
    places: tuple[str, ...]
    parents: tuple[str, ...]
    keys: tuple[tuple[str, MatchedBy], ...]
    home: bool
    prominence: float
    special: bool
    listed: bool


def prepare(entry: Entry) -> Prepared:
    """The words of an entry."""
    keys = [(handle, MatchedBy.HANDLE) for handle in entry.handles]
    if domain := domain_of(entry.website):
        keys.append((domain, MatchedBy.WEBSITE))
    return Prepared(
        slug=entry.slug,
        names=tuple(_names(entry.names)),
        places=_places(entry.city, entry.county, entry.regions, entry.countries),
        parents=tuple(word for parent in entry.parents for word in telling(words_of(parent))),
        keys=tuple(keys),
        home=HOME in entry.countries,
        prominence=entry.prominence or GENERAL.get(entry.kind.lower(), UNKNOWN),
        special=entry.kind.lower() in SPECIAL,
        listed=entry.listed,
    )


def domain_of(website: str) -> str:
    """The domain of a URL or of a bare domain, without `www.`; empty where there is none."""
    found = _SITE.match(website.strip())
    return found.group(1).lower().rstrip(".") if found and "." in found.group(1) else ""


def _names(names: tuple[tuple[str, NameKind], ...]) -> Iterator[Name]:
    borne: set[tuple[str, ...]] = set()
    for text, kind in names:
        for form in _forms(text):
            folded = words_of(form)
            # UNI is not the word that it abbreviates elsewhere.
            alone = kind is NameKind.ACRONYM and len(folded) == 1
            words = tuple(folded if alone else telling(folded))[:MOST_WORDS]
            if words and words not in borne:
                borne.add(words)
                yield Name(text, " ".join(folded), words, _BY[kind])


def _forms(text: str) -> tuple[str, ...]:
    """The forms a name is met in: with, and without, what stands in brackets at its end."""
    found = _AT_END.search(text) if ")" in text else None
    return (text, text[: found.start()]) if found and found.start() else (text,)


@lru_cache(maxsize=1 << 14)
def _places(
    city: str, county: str, regions: tuple[str, ...], countries: tuple[str, ...]
) -> tuple[str, ...]:
    """The words of a place, which many organizations share, in the columns of `PLACE`."""
    region = words_of_region(regions[0], countries) if regions else ("",)
    levels = {
        "city": words_of_place(city),
        "county": words_of_county(county, city, region[0]),
        "region": region,
        "country": words_of_country(countries[0]) if countries else (),
    }
    columns = [""] * PLACE_COLUMNS
    for level, words in levels.items():
        where = range(PLACE_COLUMNS)[PLACE[level]]
        for at, word in zip(where, words, strict=False):
            columns[at] = word
    return tuple(columns)


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
        order = np.argsort(groups.of_bearing, kind="stable")
        hashes = _hashes(groups.words, groups.starts)
        slugs, keys = self.slugs.texts(), self.keys.texts()
        slug_hashes = slugs.hashes()
        folded_keys = Texts.of(keys[at].casefold() for at in range(len(keys))).hashes()
        key_order = np.argsort(folded_keys, kind="stable")
        initials, initial_groups = _initials(words, groups)
        places = np.array(self.places, dtype=np.int32).reshape(-1, PLACE_COLUMNS)
        local, local_starts = _local(places, len(words))
        return Segment(
            spelling=Spelling(words, counts),
            weights=weights,
            generic=np.array([word in GENERIC for word in words], dtype=np.bool_),
            brand=np.array([word in BRANDS for word in words], dtype=np.bool_),
            is_place=self._is_place(words),
            slugs=slugs,
            slug_hashes=np.sort(slug_hashes),
            slug_order=np.argsort(slug_hashes).astype(np.int32),
            names=self.names.texts().taken(order),
            folded=self.folded.texts().taken(order),
            bearer=np.array(self.bearer, dtype=np.int32)[order],
            way=np.array(self.way, dtype=np.uint8)[order],
            bearing_starts=_starts(groups.of_bearing, len(groups.weights)),
            borne=groups.of_bearing.astype(np.int32),
            borne_starts=_starts(np.array(self.bearer, dtype=np.int64), len(slugs)),
            group_words=groups.words,
            group_starts=groups.starts,
            group_weights=groups.weights,
            group_hashes=np.sort(hashes),
            group_order=np.argsort(hashes).astype(np.int32),
            postings=_postings(groups),
            posting_starts=_starts(groups.words, len(words)),
            initials=initials,
            initial_groups=initial_groups,
            places=places,
            local=local,
            local_starts=local_starts,
            neighbours=_neighbours(places),
            parents=np.array(self.parents, dtype=np.int32),
            parent_starts=np.array(self.parent_starts, dtype=np.int64),
            fame=np.log1p(np.array(self.fame, dtype=np.float32)),
            prominence=np.array(self.prominence, dtype=np.float32),
            listed=np.array(self.listed, dtype=np.bool_),
            special=np.array(self.special, dtype=np.bool_),
            home=np.array(self.home, dtype=np.bool_),
            keys=keys.taken(key_order),
            key_hashes=folded_keys[key_order],
            key_bearer=np.array(self.key_bearer, dtype=np.int32)[key_order],
            key_way=np.array(self.key_way, dtype=np.uint8)[key_order],
        )

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
