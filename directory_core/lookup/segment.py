"""Names in arrays: which names hold a word, and which organizations a name belongs to.

Names that have the same words after folding are one *group* with several *bearings* (an
organization, the way it bears the name, the name as written).  Groups are numbered so that those
with the least weight of words come first: wherever a list of groups has to be cut, the names
that are most nearly nothing but the word stay.  A segment never changes once it is built.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from directory_core.lookup.spelling import Spelling
from directory_core.lookup.texts import Flags, Hashes, Ints, Offsets, Texts, Weights, hash_text
from directory_core.models.answers import MatchedBy

WAYS = tuple(MatchedBy)
"""By the numbers they have in a segment."""
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
    context: Ints
    """Of each organization, the words of its places and parents."""
    context_starts: Offsets
    fame: Weights
    """Of each organization, the logarithm of 1 + how many names it bears."""
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
