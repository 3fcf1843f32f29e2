"""Names that pose as another: the impostor's tricks, looked for among the listed handles.

There are two tiers.  A name *imitates* a listed one where it is drawn like it (`rnayoclinic`,
`mayocl1nic`, a Cyrillic a), is one edit away (`mayoclinc`), or adds a word that asks for money or
offers rescue (`MayoClinicRefund`).  It merely *contains* one where anything else stands beside it
(`MayoClinicCareers`), or where the very name is used on a platform on which the organization
lists nothing: that claims nothing, for organizations do so themselves.
A resemblance is a reason to warn, and proves nothing: organizations have similar names.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

import idna
from rapidfuzz.distance import OSA

from directory_core.accounts.confusables import drawn_like, flattened, redrawn
from directory_core.accounts.disguises import (
    SHORTEST,
    Added,
    is_generic,
    is_letter_off,
    is_slip,
    telling,
    undisguised,
)
from directory_core.accounts.hosts import registered_domain
from directory_core.accounts.identity import same_account_key
from directory_core.accounts.platforms import rules_of
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform


class Trick(StrEnum):
    """How a name resembles a listed one; the first that applies is given."""

    LOOKS_ALIKE = "looks_alike"
    """Letters, digits or separators replaced by ones that look like them."""
    WORD_ADDED = "word_added"
    """A word of money or rescue, or of being the true one, before or behind the name."""
    LETTER_OFF = "letter_off"
    """A letter added, missing, replaced or swapped with its neighbour."""
    SAME_NAME = "same_name"
    """The very name, on another platform or as another kind of account."""
    CONTAINS = "contains"
    """The name with anything else beside it."""


_POSES = {Trick.LOOKS_ALIKE, Trick.WORD_ADDED, Trick.LETTER_OFF}
_CLAIMS_NOTHING = {Trick.SAME_NAME, Trick.CONTAINS}


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A listed account that a name resembles, its organization's slug, and by which trick.

    `imitates` says that it is a warning; otherwise the resemblance claims nothing.
    """

    slug: str
    platform: Platform
    handle: str
    how: Trick
    imitates: bool


@dataclass(frozen=True, slots=True, order=True)
class _Listed:
    slug: str
    platform: Platform
    handle: str


_EDITED_FROM = 6
"""Letters from which on a name is rare enough that one edit means something."""
_EDITED_BESIDE_FROM = 8
"""The same, where a word was added besides."""
_REDRAWN_FROM = 4
"""The same, where letters look like other letters (`u` and `v`, `rn` and `m`)."""
_CONTAINED_FROM = 6
"""The same, for a name within another."""
_TELLING_FROM = 3
"""Letters of a contained name that must not belong to common words."""
_CROWD = 3
"""Organizations from which on names one edit apart are a pattern (`?cpublichealth`), no trick."""
_KNOWN_FROM, _KNOWN_TELLING = 6, 4
"""Letters of a website's name, and of what tells it from others, from which on it can be imitated
although no account of whose it is is listed."""
_LONGEST = 80
"""Letters of a name that are searched for listed ones; platforms allow fewer."""


class Lookalikes:
    """The listed handles, ready to say which of them a name resembles.

    One thread may change them while others ask: what is being changed is then seen or not.
    """

    def __init__(self, listed: Iterable[tuple[Platform, str, str]] = ()) -> None:
        """Takes (platform, canonical handle, organization's slug)."""
        self._listed: dict[str, set[_Listed]] = {}
        self._drawn = _Buckets()
        self._halves = _Buckets()
        self._places: dict[tuple[str, Platform], int] = {}
        self._families: dict[str, bool] = {}
        for platform, handle, slug in listed:
            self.add(platform, handle, slug)

    def __len__(self) -> int:
        return len(self._listed)

    def add(self, platform: Platform, handle: str, slug: str) -> None:
        """List a handle; listing it twice changes nothing."""
        flat = flattened(spoken_name(platform, handle))
        each = _Listed(slug, platform, handle)
        others = self._listed.get(flat, set())
        if each in others:
            return
        if len(flat) >= SHORTEST:
            self._listed[flat] = others | {each}
        self._families = {}
        place = slug, platform
        self._places[place] = self._places.get(place, 0) + 1
        if not others and len(flat) >= SHORTEST:
            self._drawn.add(drawn_like(flat), flat)
            for half in _halves(flat):
                self._halves.add(half, flat)

    def remove(self, platform: Platform, handle: str, slug: str) -> None:
        """Forget a handle; one that is not listed is no error."""
        flat = flattened(spoken_name(platform, handle))
        each = _Listed(slug, platform, handle)
        present = self._listed.get(flat, set())
        if each not in present and len(flat) >= SHORTEST:
            return
        self._families = {}
        place = slug, platform
        self._places[place] = self._places.get(place, 1) - 1
        if not self._places[place]:
            del self._places[place]
        if len(present) > 1:
            self._listed[flat] = present - {each}
        elif present:
            del self._listed[flat]
            self._drawn.discard(drawn_like(flat), flat)
            for half in _halves(flat):
                self._halves.discard(half, flat)

    def find(self, account: Address | str) -> tuple[Resemblance, ...]:
        """The listed accounts that this address, or bare handle, resembles: imitations first.

        The account itself, where it is listed, is not among them.
        """
        platform, key, name = None, None, str(account).removeprefix("@")
        if isinstance(account, Address):
            platform, key = account.platform, same_account_key(account)
            name = spoken_name(account.platform, account.handle)
        found: dict[_Listed, Resemblance] = {}
        for flat, trick, added in self._tricks(name[: 2 * _LONGEST]):
            for listed in sorted(self._listed.get(flat, ())):
                spoken = spoken_name(listed.platform, listed.handle)
                if trick is Trick.LETTER_OFF and not added and _drifts(name, spoken):
                    continue
                if listed not in found and same_account_key(listed) != key:
                    found[listed] = self._weighed(name, flat, listed, (trick, added), platform)

        def far(each: Resemblance) -> tuple[bool, bool, bool]:
            named = spoken_name(each.platform, each.handle).casefold() == name.casefold()
            return not each.imitates, each.how is not Trick.SAME_NAME, not named

        return tuple(sorted(_without_accused(found, name), key=far))

    def has_name(self, account: Address | str) -> bool:
        """Whether what is listed has this very name, separators and capitals aside."""
        name = account.removeprefix("@") if isinstance(account, str) else _spoken(account)
        bare = _bare(name)
        alike = self._listed.get(flattened(name), ())
        return any(_bare(spoken_name(each.platform, each.handle)) == bare for each in alike)

    def find_host(self, host: str) -> tuple[Resemblance, ...]:
        """The listed websites that a host's name resembles, imitations first.

        Beside the tricks of names, a listed host may stand within another (`mayo.org.evil.com`,
        `cdc-gov.org`), and its name may be a word of one (`cdc-tests.shop`).
        """
        inside = f".{host}.{host.replace('-', '.')}."
        found: dict[_Listed, Resemblance] = {}
        for label in dict.fromkeys(_shown(host).split(".")[:-1]):
            for flat, trick in self._tricks_of_label(label):
                for each in sorted(self._listed.get(flat, ())):
                    within = f".{each.handle}." in inside
                    plain = trick is Trick.LOOKS_ALIKE and _bare(label) == _bare(_label_of(each))
                    if plain and not within and each.handle != registered_domain(each.handle):
                        continue
                    how = Trick.SAME_NAME if plain and not within else trick
                    how = Trick.LOOKS_ALIKE if within else how
                    resemblance = _as_website(each, how, imitates=within or how in _POSES)
                    if each not in found or within:
                        found[each] = resemblance
        return tuple(sorted(found.values(), key=lambda each: not each.imitates))

    def _tricks_of_label(self, label: str) -> Iterator[tuple[str, Trick]]:
        flat = flattened(label)
        if not is_generic(flat):
            yield from ((each, trick) for each, trick, _ in self._tricks(label))
        for end in range(SHORTEST, len(flat) - 1):
            holders = self._listed.get(flat[:end], ())
            if any(flattened(each.handle) == flat for each in holders):
                yield flat[:end], Trick.WORD_ADDED
        for word in label.split("-"):
            if word != label and len(word) >= SHORTEST and not is_generic(flattened(word)):
                yield flattened(word), Trick.CONTAINS

    def _weighed(
        self,
        name: str,
        flat: str,
        listed: _Listed,
        how: "tuple[Trick, Added]",
        platform: Platform | None,
    ) -> Resemblance:
        """A resemblance with its tier, which depends on where the organization lists accounts.

        What differs as organizations' own names differ from one platform to the next (separators,
        `official`, an ending) is a warning only where they list another account on this one.
        """
        trick, added = how
        spoken = spoken_name(listed.platform, listed.handle)
        lists_one = platform is None or (listed.slug, platform) in self._places
        if flattened(name) == flat and _bare(name) == _bare(spoken):
            here = platform in {None, listed.platform} and name.casefold() != spoken.casefold()
            trick = Trick.LOOKS_ALIKE if here and not self._in_crowd(flat) else Trick.SAME_NAME
        elif flattened(name) == flat and name.isascii() and name.isalpha() and self._in_crowd(flat):
            trick = Trick.SAME_NAME
        own = added is Added.CLAIM or (
            trick is Trick.LETTER_OFF and not is_slip(_bare(name), _bare(spoken))
        )
        imitates = trick not in _CLAIMS_NOTHING and (lists_one or not own)
        return Resemblance(listed.slug, listed.platform, listed.handle, trick, imitates)

    def _tricks(self, name: str) -> "Iterator[tuple[str, Trick, Added]]":
        flat = flattened(name)[:_LONGEST]
        stripped = list(undisguised(name))
        yield from ((same, Trick.LOOKS_ALIKE, Added.NOTHING) for same in self._looking_like(flat))
        for rest, added in stripped:
            for same in self._looking_like(rest):
                yield same, Trick.WORD_ADDED, added
        yield from ((near, Trick.LETTER_OFF, Added.NOTHING) for near in self._near(flat))
        for rest, added in stripped:
            if len(rest) >= _EDITED_BESIDE_FROM:
                yield from ((near, Trick.LETTER_OFF, added) for near in self._near(rest))
        yield from ((part, Trick.CONTAINS, Added.NOTHING) for part in self._parts(flat))

    def _looking_like(self, flat: str) -> list[str]:
        same = [flat] if flat in self._listed else []
        if len(flat) < _REDRAWN_FROM:
            return same
        drawn = {each for way in redrawn(flat) for each in self._drawn.get(drawn_like(way))}
        return same + sorted(each for each in drawn if each != flat and _is_redrawn(flat, each))

    def _near(self, flat: str) -> Iterator[str]:
        near = self._an_edit_away(flat)
        off = (name for name in near if is_letter_off(flat, name))
        return iter(()) if self._is_crowd(near) or self._is_between(near) else off

    def _an_edit_away(self, flat: str) -> list[str]:
        buckets = map(self._halves.get, _halves_of_near(flat))
        near = {name for bucket in buckets for name in bucket if name != flat}
        return sorted(name for name in near if OSA.distance(flat, name, score_cutoff=1) == 1)

    def _in_crowd(self, flat: str) -> bool:
        return self._is_crowd((flat, *self._an_edit_away(flat)))

    def _is_crowd(self, names: Iterable[str]) -> bool:
        """Whether names so alike belong to so many that their likeness is a pattern, no trick."""
        return len(set().union(*map(self._owners, names))) >= _CROWD

    def _is_between(self, near: Iterable[str]) -> bool:
        """Whether names an edit away belong to organizations that have none of them in common."""
        owners = map(self._owners, near)
        return any(one.isdisjoint(other) for one, other in combinations(owners, 2))

    def _owners(self, name: str) -> set[str]:
        return {each.slug for each in self._listed.get(name, ())}

    def _parts(self, flat: str) -> Iterator[str]:
        """Listed names within `flat`, the longest first; those within a longer one left out."""
        covered: list[tuple[int, int]] = []
        for length in range(len(flat) - 1, _CONTAINED_FROM - 1, -1):
            for start in range(len(flat) - length + 1):
                part, end = flat[start : start + length], start + length
                if part not in self._listed or len(telling(part, shared=True)) < _TELLING_FROM:
                    continue
                if self._is_family(part):
                    continue
                if not any(a <= start and end <= b for a, b in covered):
                    covered.append((start, end))
                    yield part

    def _is_family(self, part: str) -> bool:
        """Whether so many organizations have a name within theirs that it tells none of them."""
        if part not in self._families:
            held = (self._owners(name) for name in self._listed if part in name)
            owners: set[str] = set()
            self._families[part] = any(len(owners := owners | some) >= _CROWD for some in held)
        return self._families[part]


class _Buckets:
    """Names under the keys that find them; most keys have one."""

    def __init__(self) -> None:
        self._of: dict[str, str | tuple[str, ...]] = {}

    def get(self, key: str) -> tuple[str, ...]:
        held = self._of.get(key, ())
        return (held,) if isinstance(held, str) else held

    def add(self, key: str, name: str) -> None:
        held = self.get(key)
        if name not in held:
            self._of[key] = (*held, name) if held else name

    def discard(self, key: str, name: str) -> None:
        rest = tuple(each for each in self.get(key) if each != name)
        if rest:
            self._of[key] = rest
        else:
            self._of.pop(key, None)


def is_worth_imitating(domain: str) -> bool:
    """Whether a domain says enough of itself for others like it to be told."""
    label = flattened(domain.partition(".")[0])
    rare = len(telling(label, shared=True)) >= _KNOWN_TELLING and not is_generic(label)
    return domain == registered_domain(domain) and len(label) >= _KNOWN_FROM and rare


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


def _spoken(address: Address) -> str:
    return spoken_name(address.platform, address.handle)


def _without_accused(found: "dict[_Listed, Resemblance]", name: str) -> Iterator[Resemblance]:
    """What was found, where nobody is accused of a name that is listed as somebody's own.

    Who has the very name elsewhere may well have it here; and a name that is one organization's is
    no slip in another's.
    """
    own = {each.slug for each in found if _is_named(each, name)}
    taken = any(each.how is Trick.SAME_NAME for each in found.values())
    for each in found.values():
        accused = each.slug in own or (taken and each.how is Trick.LETTER_OFF)
        yield replace(each, imitates=each.imitates and not accused)


def _is_named(listed: _Listed, name: str) -> bool:
    return spoken_name(listed.platform, listed.handle).casefold() == name.casefold()


def _label_of(listed: _Listed) -> str:
    return spoken_name(listed.platform, listed.handle)


def _as_website(listed: _Listed, how: Trick, *, imitates: bool) -> Resemblance:
    return Resemblance(listed.slug, listed.platform, listed.handle, how, imitates)


def _shown(host: str) -> str:
    """A host as it is drawn, which for letters beyond ASCII is not how it is sent."""
    try:
        return idna.decode(host) if "xn--" in host else host
    except idna.IDNAError:
        return host


def _drifts(name: str, spoken: str) -> bool:
    """Whether two names are an edit apart only because an `i` was taken for an `l` besides."""
    name, spoken = _bare(name), _bare(spoken)
    return name.isascii() and name.isalpha() and OSA.distance(name, spoken, score_cutoff=1) > 1


def _is_redrawn(flat: str, listed: str) -> bool:
    """Whether two names that look alike are more than initials a letter apart."""
    return is_letter_off(flat, listed) or OSA.distance(flat, listed, score_cutoff=1) > 1


def _bare(name: str) -> str:
    """A name without case, separators and accents."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", name.casefold())))


def _halves(flat: str) -> tuple[str, ...]:
    """Under what a listed name is kept for names one edit away: its length with either half.

    One edit leaves one of two halves whole; the letter between them stays out of both, so that two
    letters swapped across the middle spoil only one.
    """
    length = len(flat)
    if length < _EDITED_FROM - 1:
        return ()
    middle = (length - 1) // 2
    return f"{length}<{flat[:middle]}", f"{length}>{flat[middle + 1 :]}"


def _halves_of_near(flat: str) -> Iterator[str]:
    """The same of every name that `flat` may be one edit away from."""
    for length in range(max(len(flat) - 1, _EDITED_FROM), len(flat) + 2):
        middle = (length - 1) // 2
        yield f"{length}<{flat[:middle]}"
        yield f"{length}>{flat[len(flat) - (length - middle - 1) :]}"
