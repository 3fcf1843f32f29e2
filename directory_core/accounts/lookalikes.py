"""Names that pose as another: the impostor's tricks, looked for among the listed handles.

Four tricks are known: the same name in another place, letters that look alike (`rnayoclinic`,
`mayocl1nic`, a Cyrillic a), a letter off (`mayoclinc`), and a word added (`MayoClinicHelp`).
A resemblance is a reason to warn, and proves nothing: organizations have similar names.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from directory_core.accounts.confusables import flattened, skeleton
from directory_core.accounts.disguises import SHORTEST, letter_off, undisguised
from directory_core.accounts.hosts import registered_domain
from directory_core.accounts.identity import same_account_key
from directory_core.accounts.platforms import rules_of
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform


class Trick(StrEnum):
    """How a name resembles a listed one; the first that applies is given."""

    SAME_NAME = "same_name"
    """The very name, on another platform or as another kind of account."""
    LOOKS_ALIKE = "looks_alike"
    """Letters, digits or separators replaced by ones that look like them."""
    WORD_ADDED = "word_added"
    """The name with a word or number before or behind it, such as `official`."""
    LETTER_OFF = "letter_off"
    """A letter added, missing, replaced or swapped with its neighbour."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A listed account that a name resembles, its organization's slug, and by which trick."""

    slug: str
    platform: Platform
    handle: str
    how: Trick


@dataclass(frozen=True, slots=True, order=True)
class _Listed:
    slug: str
    platform: Platform
    handle: str


_EDGE = 3
"""Letters at either end of a name, of which one end survives a single edit."""
_LONG = 6
"""Letters from which on a name is rare enough that a letter off means something."""
_VERY_LONG = 8
"""The same, where a word was added besides."""


class Lookalikes:
    """The listed handles, ready to say which of them a name resembles."""

    def __init__(self, listed: Iterable[tuple[Platform, str, str]] = ()) -> None:
        """Takes (platform, canonical handle, organization's slug)."""
        self._listed: dict[str, set[_Listed]] = {}
        self._looks: defaultdict[str, set[str]] = defaultdict(set)
        self._edges: defaultdict[str, set[str]] = defaultdict(set)
        for platform, handle, slug in listed:
            self.add(platform, handle, slug)

    def add(self, platform: Platform, handle: str, slug: str) -> None:
        """List a handle; listing it twice changes nothing."""
        flat = flattened(spoken_name(platform, handle))
        if len(flat) < SHORTEST:
            return
        self._listed.setdefault(flat, set()).add(_Listed(slug, platform, handle))
        for index, key in self._places(flat):
            index[key].add(flat)

    def remove(self, platform: Platform, handle: str, slug: str) -> None:
        """Forget a handle; one that is not listed is no error."""
        flat = flattened(spoken_name(platform, handle))
        standing = self._listed.get(flat)
        if standing is None:
            return
        standing.discard(_Listed(slug, platform, handle))
        if standing:
            return
        del self._listed[flat]
        for index, key in self._places(flat):
            index[key].discard(flat)
            if not index[key]:
                del index[key]

    def find(self, account: Address | str) -> tuple[Resemblance, ...]:
        """The listed accounts that this address, or bare handle, resembles, the surest first.

        The account itself, where it is listed, is not among them.
        """
        place, name = None, str(account).removeprefix("@")
        if isinstance(account, Address):
            place = same_account_key(account)
            name = spoken_name(account.platform, account.handle)
        found: dict[_Listed, Trick] = {}
        for flat, trick in self._tricks(name):
            for listed in sorted(self._listed[flat]):
                if same_account_key(listed) != place:
                    found.setdefault(listed, _named(trick, name, listed))
        return tuple(
            Resemblance(each.slug, each.platform, each.handle, trick)
            for each, trick in found.items()
        )

    def _places(self, flat: str) -> Iterator[tuple[defaultdict[str, set[str]], str]]:
        yield self._looks, skeleton(flat)
        for edge in _edges(flat):
            yield self._edges, edge

    def _tricks(self, name: str) -> Iterator[tuple[str, Trick]]:
        flat, stripped = flattened(name), list(undisguised(name))
        yield from ((same, Trick.LOOKS_ALIKE) for same in self._looking_like(flat))
        for rest in stripped:
            yield from ((same, Trick.WORD_ADDED) for same in self._looking_like(rest))
        for near in (flat, *(rest for rest in stripped if len(rest) >= _VERY_LONG)):
            yield from ((same, Trick.LETTER_OFF) for same in self._near(near))

    def _looking_like(self, flat: str) -> list[str]:
        return sorted(self._looks.get(skeleton(flat), ()))

    def _near(self, flat: str) -> Iterator[str]:
        one_edit = partial(extract, flat, scorer=OSA.distance, score_cutoff=1, limit=None)
        buckets = (self._edges.get(edge) for off in (-1, 0, 1) for edge in _edges(flat, off))
        near = {
            name for bucket in buckets if bucket for name, edits, _ in one_edit(bucket) if edits
        }
        return (name for name in sorted(near) if letter_off(flat, name))


def spoken_name(platform: Platform, handle: str) -> str:
    """The part of a handle that people read as a name; empty where it is a number or a code."""
    form = rules_of(platform).form_of(handle)
    if form is not None and form.stable:
        return ""
    match platform:
        case Platform.BLOG | Platform.FEED:
            return registered_domain(handle.partition("/")[0]).partition(".")[0]
        case Platform.BLUESKY if not handle.endswith(".bsky.social"):
            return registered_domain(handle).partition(".")[0]
        case Platform.BLUESKY:
            return handle.partition(".")[0]
        case Platform.MASTODON:
            return handle.partition("@")[0]
        case _:
            return handle.rpartition("/")[2]


def _named(trick: Trick, name: str, listed: _Listed) -> Trick:
    same = spoken_name(listed.platform, listed.handle).casefold() == name.casefold()
    return Trick.SAME_NAME if same else trick


def _edges(flat: str, off: int = 0) -> tuple[str, ...]:
    """Under what to look for names one edit away: length (or `off` from it) and start, or end."""
    length = len(flat) + off
    if length < _LONG - 1:
        return ()
    return f"{length}{flat[:_EDGE]}", f"{flat[-_EDGE:]}{length}"
