"""Segments: which names hold a word, whose names they are, in arrays and on disk.

Names that have the same words after folding are one *group* with several *bearings* (an
organization, the way it bears the name, the name as written).  Groups are numbered so that those
with the least weight of words come first: wherever a list of groups has to be cut, the names
that are most nearly nothing but the word stay.  A segment never changes once it is built.

On disk it has numpy's own format, and nothing pickled; a file that was written in another format or
cannot be read whole is thrown away.
"""

import dataclasses
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from directory_core.lookup.arrays import Flags, Hashes, Ints, Offsets, Texts, Weights, hash_text
from directory_core.lookup.words.spelling import Spelling
from directory_core.models.answers import MatchedBy

WAYS = tuple(MatchedBy)
"""By the numbers they have in a segment."""
PLACE = {
    "city": slice(0, 3),
    "county": slice(3, 6),
    "region": slice(6, 10),
    "country": slice(10, 13),
}
"""The columns of an organization's place: its words by level, those that are missing 0.

County, region and country have their marks first: words that nobody can type.
"""
PLACE_COLUMNS = 13
NOTHING = 0
"""The number of the word that is none."""
LONGEST_INITIALS, SHORTEST_INITIALS = 6, 3
_ALPHABET = 27


@dataclass(frozen=True, slots=True)
class Segment:
    """The arrays.  A list by row is a flat array with offsets, one more than it has rows."""

    spelling: Spelling
    weights: Weights
    """Of each word, in (0, 1]: 1 for the rarest."""
    generic: Flags
    """Of each word, whether it names a kind of organization rather than one."""
    brand: Flags
    """Of each word, whether it is of a brand that hospitals take on and give up."""
    is_place: Flags
    """Of each word, whether an organization is at a place that is called so."""
    slugs: Texts
    slug_hashes: Hashes
    slug_order: Ints
    names: Texts
    """Of each bearing, as the directory writes it."""
    folded: Texts
    """Of each bearing, its words as their spelling is compared."""
    bearer: Ints
    """Of each bearing, its organization."""
    way: NDArray[np.uint8]
    """Of each bearing, by number in `WAYS`."""
    bearing_starts: Offsets
    """Of each group, its first bearing."""
    borne: Ints
    """Of each organization the groups of its names."""
    borne_starts: Offsets
    group_words: Ints
    group_starts: Offsets
    group_weights: Weights
    group_hashes: Hashes
    group_order: Ints
    postings: Ints
    """Of each word, the groups that hold it."""
    posting_starts: Offsets
    initials: Ints
    initial_groups: Ints
    places: Ints
    """Of each organization the words of its place, a column for each as `PLACE` says."""
    local: Ints
    """Of each word the organizations in cities and counties that are called so."""
    local_starts: Offsets
    neighbours: Weights
    """Of each organization, the logarithm of how many are in its city."""
    parents: Ints
    """Of each organization, the words of what it belongs to."""
    parent_starts: Offsets
    fame: Weights
    """Of each organization, the logarithm of 1 + how many names it bears."""
    prominence: Weights
    """Of each organization, in [0, 1], how likely it is meant rather than a namesake."""
    listed: Flags
    """Of each organization, whether more than its name, place and website is known."""
    special: Flags
    """Of each organization, whether it cares for some people, or for one thing, only."""
    home: Flags
    """Of each organization, whether it is in the country the directory began with."""
    keys: Texts
    key_hashes: Hashes
    key_bearer: Ints
    key_way: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.slugs)

    def organization(self, slug: str) -> int | None:
        """The number of the organization with `slug`."""
        for at in _equal(self.slug_hashes, hash_text(slug)):
            number = int(self.slug_order[at])
            if self.slugs[number] == slug:
                return number
        return None

    def group(self, number: int) -> Ints:
        """The groups whose words have this hash: one or none."""
        found = _equal(self.group_hashes, number)
        return self.group_order[found.start : found.stop]

    def keyed(self, key: str) -> list[tuple[int, MatchedBy, str]]:
        """The organizations with this handle or domain: number, way, and the key as written."""
        return [
            (int(self.key_bearer[at]), WAYS[self.key_way[at]], self.keys[at])
            for at in _equal(self.key_hashes, hash_text(key))
            if self.keys[at].casefold() == key
        ]

    def initialled(self, word: str) -> Ints:
        """The groups whose words begin with the letters of `word`."""
        code = initials_code(word)
        low, high = np.searchsorted(self.initials, np.array([code, code + 1], dtype=np.int32))
        return self.initial_groups[low:high] if code else self.initial_groups[:0]


def initials_code(word: str) -> int:
    """The number that `word` has among the initials; 0 where it can be none."""
    if not SHORTEST_INITIALS <= len(word) <= LONGEST_INITIALS:
        return 0
    if not all("a" <= char <= "z" for char in word):
        return 0
    return sum((ord(char) - 96) * _ALPHABET**place for place, char in enumerate(word))


def _equal(hashes: Hashes, wanted: int) -> range:
    low = int(np.searchsorted(hashes, np.uint64(wanted), "left"))
    return range(low, int(np.searchsorted(hashes, np.uint64(wanted), "right")))


FORMAT = 4
"""To be raised whenever folding, concepts, hashes or the arrays of a segment change."""


def save(segment: Segment, revision: int, path: Path) -> None:
    """Write `segment` to `path`, all or nothing.

    Raises:
        OSError: there is no room, or no right to write.
    """
    arrays: dict[str, np.ndarray] = {"format": np.array([FORMAT, revision], dtype=np.int64)}
    for field in dataclasses.fields(segment):
        value = getattr(segment, field.name)
        if isinstance(value, np.ndarray):
            arrays[field.name] = value
        elif isinstance(value, Texts):
            arrays[f"{field.name}.blob"] = np.frombuffer(value.blob, dtype=np.uint8)
            arrays[f"{field.name}.ends"] = value.ends
    arrays["words"] = np.frombuffer("\n".join(segment.spelling.words).encode(), dtype=np.uint8)
    arrays["counts"] = segment.spelling.counts
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def load(path: Path) -> tuple[Segment, int] | None:
    """The segment at `path` and its revision; None where there is none that fits."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            version, revision = arrays["format"].tolist()
            if version != FORMAT:
                return None
            return _segment(arrays), revision
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _segment(arrays: "np.lib.npyio.NpzFile") -> Segment:
    values: dict[str, object] = {}
    for field in dataclasses.fields(Segment):
        if field.type == "Texts" or field.type is Texts:
            blob = arrays[f"{field.name}.blob"].tobytes()
            values[field.name] = Texts(blob, arrays[f"{field.name}.ends"])
        elif field.name != "spelling":
            values[field.name] = arrays[field.name]
    words = arrays["words"].tobytes().decode()
    spelling = Spelling(words.split("\n") if words else [], arrays["counts"])
    return Segment(spelling=spelling, **values)  # type: ignore[arg-type]
