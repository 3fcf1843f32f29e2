"""Which rows are one organization: by number, by domain and place, by name and place.

A union-find with a guard: two groups are never joined where a register tells them apart (two CMS
numbers, two ROR ids), or where they are in different places.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache

from directory_core.models.organizations import Kind
from scripts.known_build.places import bare
from scripts.known_build.rows import Row
from scripts.known_build.words import pattern, table, words

_ABBREVIATED = table("abbreviated")
_EMPTY = words("empty")
_GENERIC = words("generic")
_PLACELESS, _PORTALS = words("placeless"), words("portals")
_CLASS = {care: care for care in ("long term", "psychiatric", "rehabilitation", "children")}
_GROUPS = frozenset((Kind.HEALTH_SYSTEM, Kind.PUBLIC_HEALTH_AGENCY, Kind.GOVERNMENT_AGENCY))
_CLOSE, _NEAR = 0.6, 0.34
_LONG = 6


@lru_cache(maxsize=1 << 18)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, abbreviations spelled out, empty words left out."""
    words = re.findall(r"[^\W_]+", bare(name).replace("&", " and "))
    spelled = [_ABBREVIATED.get(word, word) for word in words]
    return tuple(word for word in spelled if word not in _EMPTY) or tuple(spelled)


def strict(name: str) -> tuple[str, ...]:
    """What two spellings of one name have in common."""
    return tuple(sorted(set(tokens(name))))


def loose(name: str, place: str = "") -> tuple[str, ...]:
    """The telling words of a name, without those of its place and of its kind."""
    left = set(tokens(name)) - _GENERIC - set(tokens(place) if place else ())
    return tuple(sorted(left))


class Groups:
    """Rows found to be one organization."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._root = list(range(len(rows)))
        self._members = {at: [at] for at in range(len(rows))}

    def find(self, at: int) -> int:
        """The number of the group of a row."""
        while self._root[at] != at:
            self._root[at] = self._root[self._root[at]]
            at = self._root[at]
        return at

    def members(self, at: int) -> list[Row]:
        """The rows of the group that a row is in."""
        return [self.rows[each] for each in self._members[self.find(at)]]

    def join(self, one: int, other: int, *, anywhere: bool = False) -> bool:
        """Join two groups unless something tells them apart; whether they are one now."""
        low, high = sorted((self.find(one), self.find(other)))
        if low == high:
            return True
        if self.are_apart(low, high, anywhere=anywhere):
            return False
        self._root[high] = low
        self._members[low] += self._members.pop(high)
        return True

    def are_apart(self, one: int, other: int, *, anywhere: bool = False) -> bool:
        """Whether a register, a place or a kind tells two groups apart."""
        first, second = self.members(one), self.members(other)
        for scheme in ("ccn", "ror", "ods", "fac", "hifld"):
            here, there = _values(first, scheme), _values(second, scheme)
            if scheme == "ccn":
                # Some price pages give a number that is nobody's: only CMS itself tells apart.
                here &= _values((row for row in first if row.origin == "cms"), scheme)
                there &= _values((row for row in second if row.origin == "cms"), scheme)
            if here and there and here != there:
                return True
        items = {row.wikidata for row in first} - {""}, {row.wikidata for row in second} - {""}
        if items[0] and items[1] and items[0].isdisjoint(items[1]):
            return True
        if (_is_site(first) and _is_trust(second)) or (_is_trust(first) and _is_site(second)):
            return True
        listings = [row.slug for row in first + second if row.slug]
        if len(set(listings)) > 1:
            return True
        if _conflict(first, second, lambda row: row.country) or _conflict(first, second, _state):
            return True
        return not anywhere and _conflict(first, second, _city)

    def all(self) -> list[list[Row]]:
        """The rows of each organization, in the order they were read."""
        return [[self.rows[at] for at in members] for members in self._members.values()]


def _is_site(rows: Iterable[Row]) -> bool:
    return any(row.origin == "ods" for row in rows)


def _is_trust(rows: Iterable[Row]) -> bool:
    """Whether these are a trust, which runs the hospitals that are listed beside it."""
    return any(
        row.origin == "trust" or (row.country == "GB" and row.kind in _GROUPS) for row in rows
    )


def _values(rows: Iterable[Row], scheme: str) -> set[str]:
    return {row.ids[scheme] for row in rows if scheme in row.ids}


def _conflict(first: list[Row], second: list[Row], of: Callable[[Row], str]) -> bool:
    here, there = {of(row) for row in first} - {""}, {of(row) for row in second} - {""}
    return bool(here and there) and here.isdisjoint(there)


def _state(row: Row) -> str:
    return row.region if row.country == "US" else ""


def _city(row: Row) -> str:
    name = re.sub(r"^(saint|st\.?|ste\.?) ", "st ", bare(row.city))
    name = re.sub(r"^(fort|ft\.?) ", "ft ", re.sub(r"^(mount|mt\.?) ", "mt ", name))
    return re.sub(r"[^a-z0-9]", "", name)


def grouped(rows: Sequence[Row]) -> Groups:
    """The rows of each organization together."""
    groups = Groups(rows)
    _by_ids(groups)
    _by_name_and_place(groups)
    _by_place_and_likeness(groups)
    _by_address(groups)
    _by_name_and_domain(groups)
    _by_domain(groups)
    _alone_in_town(groups)
    _by_name_alone(groups)
    _by_name_worldwide(groups)
    return groups


def _by_ids(groups: Groups) -> None:
    """Joined by a number that two lists give: Wikidata's item, CMS's number within a state."""
    for key in (_item, _number):
        for ats in _keyed(groups, key).values():
            for at in ats[1:]:
                groups.join(ats[0], at, anywhere=True)


def _item(row: Row) -> Hashable:
    return row.wikidata or None


def _number(row: Row) -> Hashable:
    return (row.ids["ccn"], row.region) if "ccn" in row.ids else None


def _by_name_and_place(groups: Groups) -> None:
    for row_key in (_named_here, _named_in_region):
        for ats in _keyed_texts(groups, row_key).values():
            homes = {groups.find(at) for at in ats}
            if row_key is _named_in_region and _origins_twice(groups, ats):
                continue
            first, *rest = sorted(homes)
            for at in rest:
                groups.join(first, at, anywhere=row_key is _named_in_region)


def _named_here(row: Row, text: str) -> Hashable:
    return (
        (row.country, row.region if row.country == "US" else "", _city(row), strict(text))
        if row.city
        else None
    )


def _named_in_region(row: Row, text: str) -> Hashable:
    """In one US state one name in each of two lists; cities may differ by a suburb."""
    if row.country != "US" or not row.region or len(loose(text)) < 1:
        return None
    return (row.region, _CLASS.get(row.care, "general"), strict(text))


def _origins_twice(groups: Groups, ats: Iterable[int]) -> bool:
    """Whether one list has several of these: then the name alone says nothing."""
    homes = {groups.find(at) for at in ats}
    origins = Counter(
        origin for home in homes for origin in {row.origin for row in groups.members(home)}
    )
    return any(times > 1 for times in origins.values())


def _by_place_and_likeness(groups: Groups) -> None:
    """In one city, the likeliest pairs of two lists, each organization once."""
    cities: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, row in enumerate(groups.rows):
        if row.city and row.origin != "trust":
            cities[row.country, row.region if row.country == "US" else "", _city(row)].append(at)
    for ats in cities.values():
        pairs = []
        for i, one in enumerate(ats):
            for other in ats[i + 1 :]:
                if groups.rows[one].origin != groups.rows[other].origin:
                    score = _likeness(groups.rows[one], groups.rows[other])
                    if score >= _CLOSE:
                        pairs.append((score, one, other))
        _pair_off(groups, sorted(pairs, key=lambda pair: -pair[0]))


def _pair_off(groups: Groups, pairs: list[tuple[float, int, int]]) -> None:
    """Join the likeliest; a tie between two that exclude one another joins neither."""
    rivals: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    best: dict[tuple[int, str], float] = {}
    for score, one, other in pairs:
        for at, mate in ((one, other), (other, one)):
            key = groups.find(at), groups.rows[mate].origin
            best.setdefault(key, score)
            if score >= best[key] - 0.01:
                rivals[key].add(groups.find(mate))
    for _, one, other in pairs:
        keys = (
            (groups.find(one), groups.rows[other].origin),
            (groups.find(other), groups.rows[one].origin),
        )
        if all(len(rivals.get(key, ())) <= 1 for key in keys):
            groups.join(one, other)


def _likeness(one: Row, other: Row) -> float:
    """How likely two rows of one city are one organization, in [0, 1]."""
    if not _may_be_one_kind(one, other):
        return 0.0
    place = f"{one.city} {other.city} {one.county}"
    best = max(_alike(a, b, place) for a in one.texts() for b in other.texts())
    if _on_own_domain(one) and _on_own_domain(one) == _on_own_domain(other):
        best = max(best, _NEAR) + 0.3 if best > 0 else 0.0
    return min(best, 1.0)


def _alike(a: str, b: str, place: str) -> float:
    if strict(a) == strict(b):
        return 1.0
    first, second = set(tokens(a)), set(tokens(b))
    here, there = set(loose(a, place)), set(loose(b, place))
    if here and here == there:
        return 0.9
    if not here or not there:
        # Nothing but place and kind is left of one: "Rockford Memorial Hospital".
        first, second = first - _PLACELESS, second - _PLACELESS
        common = first & second
        return 0.65 if len(common) > 1 and common in (first, second) else 0.3
    common = here & there
    if not common:
        return 0.0
    if common in (here, there):
        return 0.75 if len(common) > 1 or len(here | there) <= 2 else 0.62
    return len(common) / len(here | there)


def _may_be_one_kind(one: Row, other: Row) -> bool:
    """Whether the care that two rows speak of may be one hospital's."""
    cares = {_CLASS.get(row.care, "general") for row in (one, other) if row.care}
    if len(cares) > 1:
        return False
    if (one.kind in _GROUPS) != (other.kind in _GROUPS):
        return False
    implied = _IMPLIED.get(one.care, frozenset()) if one.care == other.care else frozenset()
    return _specials(one) - implied == _specials(other) - implied


_IMPLIED: dict[str, frozenset[str]] = {
    "psychiatric": frozenset(("behavi", "psychi", "mental")),
    "rehabilitation": frozenset(("rehab",)),
    "children": frozenset(("childr", "childr", "child", "pediat")),
}
_SPECIAL = pattern("special")


def _specials(row: Row) -> frozenset[str]:
    """Words by which units of one campus differ."""
    found = _SPECIAL.findall(bare(row.name))
    return frozenset("va" if word[:6] == "vetera" else word[:6] for word in found) - {
        "founda" if "foundation trust" in bare(row.name) else "",
        "instit",
    }


def _by_name_and_domain(groups: Groups) -> None:
    """A row without a city joins the only one of its country with its name and its domain."""
    for ats in _keyed_texts(groups, _named_on_domain).values():
        homes = sorted({groups.find(at) for at in ats})
        placed = [home for home in homes if any(row.city for row in groups.members(home))]
        if len(placed) == 1:
            for home in homes:
                groups.join(placed[0], home)


def _named_on_domain(row: Row, text: str) -> Hashable:
    return (row.country, row.domain, strict(text)) if row.domain and row.country else None


def _by_domain(groups: Groups) -> None:
    """One domain of one organization in each of two lists of a country, and a word in common."""
    keyed = _keyed(groups, _on_own_domain)
    for ats in keyed.values():
        homes = sorted({groups.find(at) for at in ats})
        if len(homes) != 2 or _origins_twice(groups, ats):
            continue
        one, other = homes
        if _have_common_word(groups.members(one), groups.members(other)):
            groups.join(one, other)


def _on_own_domain(row: Row) -> Hashable:
    """The domain of a row, unless all of a country's bodies have their pages there."""
    own = row.domain and row.country and row.domain.removeprefix("www.") not in _PORTALS
    return (row.country, row.domain) if own else None


def _have_common_word(first: list[Row], second: list[Row]) -> bool:
    here = {word for row in first for text in row.texts() for word in loose(text)}
    there = {word for row in second for text in row.texts() for word in loose(text)}
    specials = _specials(first[0]) == _specials(second[0])
    kinds = (first[0].kind in _GROUPS) == (second[0].kind in _GROUPS)
    scripts = _is_latin(first[0].name) != _is_latin(second[0].name)
    return kinds and specials and (bool(here & there) or scripts)


def _is_latin(text: str) -> bool:
    return any("a" <= char <= "z" for char in bare(text))


def _by_address(groups: Groups) -> None:
    """One address, down to its path, of one organization in each of two lists of a country."""
    for ats in _keyed(groups, _address).values():
        homes = sorted({groups.find(at) for at in ats})
        if not _origins_twice(groups, ats) and _have_common_word(
            groups.members(homes[0]), groups.members(homes[-1])
        ):
            for home in homes[1:]:
                groups.join(homes[0], home)


def _address(row: Row) -> Hashable:
    address = re.sub(r"^https?://(?:www\.)?", "", row.site).rstrip("/").lower()
    return (row.country, address) if address and row.country else None


def _alone_in_town(groups: Groups) -> None:
    """The one general hospital of a town in each of the two US lists: it was renamed since."""
    towns: defaultdict[Hashable, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for at, row in enumerate(groups.rows):
        if row.origin in {"cms", "hifld"} and row.city:
            towns[row.region, _city(row), _class_of(row)][row.origin].add(groups.find(at))
    for (_, _, care), homes in towns.items():  # type: ignore[misc]
        if care in {"general", "veterans"} and len(homes["cms"]) == len(homes["hifld"]) == 1:
            groups.join(*homes["cms"], *homes["hifld"])


def _class_of(row: Row) -> str:
    if row.care == "veterans" or row.domain == "va.gov" or row.kind is Kind.VETERANS_FACILITY:
        return "veterans"
    if row.care == "military":
        return "military"
    special = {word for word in _specials(row) if word not in _DIRECTIONS}
    return f"{_CLASS.get(row.care, 'general')}{'+' if special else ''}"


_DIRECTIONS = frozenset(
    ("north", "south", "east", "west", "northw", "northe", "southw", "southe", "")
)


def _by_name_alone(groups: Groups) -> None:
    """A row without a place joins the only organization of its country with its name."""
    for ats in _keyed_texts(groups, _named_in_country).values():
        homes = sorted({groups.find(at) for at in ats})
        placed = [home for home in homes if any(row.city for row in groups.members(home))]
        if len(placed) <= 1 and not _origins_twice(groups, ats):
            for home in homes[1:]:
                groups.join(homes[0], home, anywhere=True)


def _named_in_country(row: Row, text: str) -> Hashable:
    words = strict(text)
    telling = [word for word in words if word not in _GENERIC]
    alone = len(words) == 1 and len(words[0]) < _LONG
    return (row.country, words) if row.country and telling and not alone else None


def _by_name_worldwide(groups: Groups) -> None:
    """A row without a country joins the only organization in the world that is written like it."""
    for ats in _keyed_texts(groups, _written).values():
        homes = sorted({groups.find(at) for at in ats})
        lost = [home for home in homes if not any(row.country for row in groups.members(home))]
        found = [home for home in homes if home not in lost]
        free = [home for home in found if not _values(groups.members(home), "ror")]
        if len(lost) == 1 and len(free) == 1 and len(found) == 1:
            groups.join(*lost, *free, anywhere=True)


def _written(_row: Row, text: str) -> Hashable:
    telling = [word for word in strict(text) if word not in _GENERIC]
    return bare(text) if telling else None


def _keyed(groups: Groups, key: Callable[[Row], Hashable]) -> dict[Hashable, list[int]]:
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, row in enumerate(groups.rows):
        if (value := key(row)) is not None:
            found[value].append(at)
    return {value: ats for value, ats in found.items() if len(ats) > 1}


def _keyed_texts(groups: Groups, key: Callable[[Row, str], Hashable]) -> dict[Hashable, list[int]]:
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, row in enumerate(groups.rows):
        for value in {key(row, text) for text in row.texts()} - {None}:
            found[value].append(at)
    return {value: ats for value, ats in found.items() if len(ats) > 1}
