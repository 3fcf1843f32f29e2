"""Names that pose as another: the impostor's tricks, looked for among the listed handles.

Four tricks are known: the same name in another place, letters that look alike (`rnayoclinic`,
`mayocl1nic`, a Cyrillic a), a letter off (`mayoclinc`), and a word added (`MayoClinicHelp`).
A resemblance is a reason to warn, and proves nothing: organizations have similar names.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from directory_core.accounts.hosts import registered_domain
from directory_core.accounts.skeletons import skeleton
from directory_core.models.answers import Address
from directory_core.models.platforms import Platform


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


@dataclass(frozen=True, slots=True)
class _Listed:
    slug: str
    platform: Platform
    handle: str


_EDGE = 3
"""Letters at either end of which one end survives a single edit."""
_LONG = 7
"""Letters from which on a name is rare enough that a letter off means something."""
_SHORTEST = 3
_NUMBER = re.compile(r"[\W_]*[0-9]{1,4}$")
_SEPARATORS = re.compile(r"[\W_]+")


class Lookalikes:
    """The listed handles, ready to say which of them a name resembles."""

    def __init__(self, listed: Iterable[tuple[Platform, str, str]] = ()) -> None:
        """Takes (platform, canonical handle, organization's slug)."""
        self._drawn: dict[str, set[_Listed]] = {}
        self._edges: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for platform, handle, slug in listed:
            self.add(platform, handle, slug)

    def add(self, platform: Platform, handle: str, slug: str) -> None:
        """List a handle; listing it twice changes nothing."""
        drawn = _squashed(spoken_name(platform, handle))
        if len(drawn) < _SHORTEST:
            return
        self._drawn.setdefault(drawn, set()).add(_Listed(slug, platform, handle))
        for edge in _edges(drawn):
            self._edges[edge].add(drawn)

    def remove(self, platform: Platform, handle: str, slug: str) -> None:
        """Forget a handle; one that is not listed is no error."""
        drawn = _squashed(spoken_name(platform, handle))
        standing = self._drawn.get(drawn, set())
        standing.discard(_Listed(slug, platform, handle))
        if not standing and self._drawn.pop(drawn, None) is not None:
            for edge in _edges(drawn):
                self._edges[edge].discard(drawn)

    def find(self, account: Address | str) -> tuple[Resemblance, ...]:
        """The listed accounts that this address, or bare handle, resembles, the surest first.

        The account itself, where it is listed, is not among them.
        """
        if isinstance(account, Address):
            platform, handle = account.platform, account.handle
            name = spoken_name(platform, handle)
        else:
            platform, handle, name = None, account, account.removeprefix("@")
        found: dict[_Listed, Trick] = {}
        for drawn, trick in self._tricks(name):
            for listed in self._drawn[drawn]:
                if (listed.platform, listed.handle) != (platform, handle):
                    found.setdefault(listed, _named(trick, name, listed))
        return tuple(
            Resemblance(each.slug, each.platform, each.handle, trick)
            for each, trick in found.items()
        )

    def _tricks(self, name: str) -> Iterator[tuple[str, Trick]]:
        drawn = _squashed(name)
        if drawn in self._drawn:
            yield drawn, Trick.LOOKS_ALIKE
        for core in _without_bait(name):
            if core in self._drawn:
                yield core, Trick.WORD_ADDED
        for near in self._near(drawn):
            yield near, Trick.LETTER_OFF

    def _near(self, drawn: str) -> Iterator[str]:
        if len(drawn) < _LONG:
            return
        candidates = set().union(*(self._edges.get(edge, ()) for edge in _edges(drawn)))
        for candidate in sorted(candidates - {drawn}):
            if len(candidate) >= _LONG and OSA.distance(drawn, candidate, score_cutoff=1) == 1:
                yield candidate


def spoken_name(platform: Platform, handle: str) -> str:
    """The part of a handle that people read as a name; empty where it is a number or a code."""
    kind, _, rest = handle.rpartition("/")
    match platform:
        case Platform.BLOG | Platform.FEED:
            return registered_domain(handle.partition("/")[0]).partition(".")[0]
        case Platform.MASTODON:
            return handle.partition("@")[0]
        case Platform.BLUESKY:
            domain = handle.removesuffix(".bsky.social")
            return "" if domain.startswith("did:") else domain.partition(".")[0]
        case Platform.WHATSAPP:
            return ""
        case Platform.YOUTUBE if kind == "channel":
            return ""
        case _:
            return "" if rest.isdigit() or "@N" in rest else rest


def _named(trick: Trick, name: str, listed: _Listed) -> Trick:
    same = spoken_name(listed.platform, listed.handle).casefold() == name.casefold()
    return Trick.SAME_NAME if same else trick


def _squashed(name: str) -> str:
    return _SEPARATORS.sub("", skeleton(name))


def _edges(drawn: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("start", drawn[:_EDGE]), ("end", drawn[-_EDGE:])


def _without_bait(name: str) -> Iterator[str]:
    """What remains of `name` without added numbers and words; at most one word at each end."""
    bare = _NUMBER.sub("", name)
    drawn = _squashed(bare)
    if bare != name and len(drawn) > _SHORTEST:
        yield drawn
    for word, least in _bait().items():
        for rest in (drawn.removesuffix(word), drawn.removeprefix(word)):
            if rest != drawn and len(rest) >= least:
                yield rest


@cache
def _bait() -> dict[str, int]:
    """Each added word as it looks, with the letters of a name that it has to leave."""
    raw = tomllib.loads(files(__package__).joinpath("lookalikes.toml").read_text("utf-8"))
    weak = {_squashed(word): _LONG for word in raw["weak"].split()}
    return weak | {_squashed(word): _SHORTEST for word in raw["strong"].split()}
