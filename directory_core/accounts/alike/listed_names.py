"""The listed handles under what finds them: names drawn alike, an edit away, or within another."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from directory_core.accounts.alike.disguises import SHORTEST, is_letter_off, telling
from directory_core.accounts.alike.resemblances import Listed, spoken_name
from directory_core.accounts.confusables import drawn_like, flattened, redrawn
from directory_core.models.organizations import Platform

_EDITED_FROM = 6
"""Letters from which on a name is rare enough that one edit means something."""
_REDRAWN_FROM = 4
"""The same, where letters look like other letters (`u` and `v`, `rn` and `m`)."""
_CONTAINED_FROM = 6
"""The same, for a name within another."""
_TELLING_FROM = 3
"""Letters of a contained name that must not belong to common words."""
_CROWD = 3
"""Organizations from which on names one edit apart are a pattern (`?cpublichealth`), no trick."""


class ListedNames:
    """The listed handles, and which of them a name is near to.

    One thread may change them while others ask: what is being changed is then seen or not.
    """

    def __init__(self, listed: Iterable[tuple[Platform, str, str]] = ()) -> None:
        """Takes (platform, canonical handle, organization's slug)."""
        self._listed: dict[str, set[Listed]] = {}
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
        each = Listed(slug, platform, handle)
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
        each = Listed(slug, platform, handle)
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


def _is_redrawn(flat: str, listed: str) -> bool:
    """Whether two names that look alike are more than initials a letter apart."""
    return is_letter_off(flat, listed) or OSA.distance(flat, listed, score_cutoff=1) > 1


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
