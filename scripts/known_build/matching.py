"""Which rows are one organization: by number, by domain and place, by name and place."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from scripts.known_build.groups import Groups, values_of
from scripts.known_build.likeness import (
    CLASSES,
    GENERIC,
    GROUP_KINDS,
    alike,
    city_key,
    class_of,
    likeness,
    loose,
    own_domain,
    specials,
    strict,
    tokens,
)
from scripts.known_build.places import bare
from scripts.known_build.rows import Row
from scripts.known_build.unplaced import join_unplaced

CLOSE = 0.6
_LONG = 6


def grouped(rows: Sequence[Row]) -> Groups:
    """The rows of each organization together."""
    _disown(rows)
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
    join_unplaced(groups)
    return groups


def _disown(rows: Sequence[Row]) -> None:
    """Take from a hospital an other name that is its neighbour's, where it has one of its own.

    The homeland infrastructure list calls Swedish's First Hill Campus Virginia Mason Medical Center
    too, which CMS has beside Swedish Medical Center.
    """
    certified: defaultdict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        if row.origin == "cms":
            certified[row.region, city_key(row)].append(row)
    for row in rows:
        if row.origin == "hifld" and row.names:
            near = certified[row.region, city_key(row)]
            own = [each for each in near if alike(row.name, each.name, row.city) >= CLOSE]
            others = {strict(each.name) for each in near if each not in own}
            if own:
                row.names = [(text, kind) for text, kind in row.names if strict(text) not in others]


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
        (row.country, row.region if row.country == "US" else "", city_key(row), strict(text))
        if row.city
        else None
    )


def _named_in_region(row: Row, text: str) -> Hashable:
    """In one US state one name in each of two lists; cities may differ by a suburb."""
    if row.country != "US" or not row.region or len(loose(text)) < 1:
        return None
    return (row.region, CLASSES.get(row.care, "general"), strict(text))


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
            cities[row.country, row.region if row.country == "US" else "", city_key(row)].append(at)
    for ats in cities.values():
        pairs = []
        for i, one in enumerate(ats):
            for other in ats[i + 1 :]:
                if not _are_told_apart(groups.rows[one], groups.rows[other]):
                    score = likeness(groups.rows[one], groups.rows[other])
                    if score >= CLOSE:
                        pairs.append((score, one, other))
        _pair_off(groups, sorted(pairs, key=lambda pair: -pair[0]))


def _are_told_apart(one: Row, other: Row) -> bool:
    """Whether one list has both, or somebody wrote the one down with another website."""
    if one.origin == other.origin:
        return True
    websites = {one.domain, other.domain} - {""}
    return "curated" in {one.origin, other.origin} and len(websites) > 1


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
    keyed = _keyed(groups, own_domain)
    for ats in keyed.values():
        homes = sorted({groups.find(at) for at in ats})
        if len(homes) != 2 or _origins_twice(groups, ats):
            continue
        one, other = homes
        first, second = groups.members(one), groups.members(other)
        if _have_common_word(first, second) and not _are_branches(groups, first, second):
            groups.join(one, other)


def _have_common_word(first: list[Row], second: list[Row]) -> bool:
    here = {word for row in first for text in row.texts() for word in loose(text)}
    there = {word for row in second for text in row.texts() for word in loose(text)}
    units = specials(first[0]) == specials(second[0])
    kinds = (first[0].kind in GROUP_KINDS) == (second[0].kind in GROUP_KINDS)
    scripts = _scripts(first).isdisjoint(_scripts(second))
    return kinds and units and (bool(here & there) or scripts)


def _are_branches(groups: Groups, first: list[Row], second: list[Row]) -> bool:
    """Whether two on one domain are houses of one owner.

    Each has words that the other has not (Omori and Sakura of Toho University), or one without a
    city has the words of a city that is not the other's: Tokyo Medical University Hachioji Medical
    Center stands on the domain of Tokyo Medical University Hospital.
    """
    here = [set(loose(text, row.city)) for row in first for text in row.texts()]
    there = [set(loose(text, row.city)) for row in second for text in row.texts()]
    if all(len(a & b) and len(a - b) and len(b - a) for a in here for b in there):
        return True
    return _names_a_branch(groups, first, second) or _names_a_branch(groups, second, first)


def _names_a_branch(groups: Groups, rows: list[Row], others: list[Row]) -> bool:
    if any(row.city for row in rows):
        return False
    known = {word for row in others for text in (*row.texts(), row.city) for word in tokens(text)}
    cities = groups.cities[rows[0].country]
    added = [{*tokens(text)} - known - GENERIC for row in rows for text in row.texts()]
    return bool(known & cities or any(row.city for row in others)) and all(
        words & cities for words in added
    )


def _scripts(rows: Iterable[Row]) -> set[bool]:
    """Whether the names of rows are in Latin letters, or not: both, maybe."""
    return {_is_latin(text) for row in rows for text in row.texts()}


def _is_latin(text: str) -> bool:
    return any("a" <= char <= "z" for char in bare(text))


def _by_address(groups: Groups) -> None:
    """One address, down to its path, of one organization in each of two lists of a country."""
    for ats in _keyed(groups, _address).values():
        homes = sorted({groups.find(at) for at in ats})
        first, last = groups.members(homes[0]), groups.members(homes[-1])
        if not _origins_twice(groups, ats) and _have_common_word(first, last):
            for home in homes[1:]:
                groups.join(homes[0], home)


def _address(row: Row) -> Hashable:
    address = re.sub(r"^https?://(?:www\.)?", "", row.site).rstrip("/").lower()
    return (row.country, address) if address and row.country else None


def _alone_in_town(groups: Groups) -> None:
    """The one general hospital of a town in each of the two US lists: it was renamed since."""
    towns: defaultdict[tuple[str, str, str], defaultdict[str, set[int]]]
    towns = defaultdict(lambda: defaultdict(set))
    for at, row in enumerate(groups.rows):
        if row.origin in {"cms", "hifld"} and row.city:
            towns[row.region, city_key(row), class_of(row)][row.origin].add(groups.find(at))
    for (_, _, care), homes in towns.items():
        if care in {"general", "veterans"} and len(homes["cms"]) == len(homes["hifld"]) == 1:
            groups.join(*homes["cms"], *homes["hifld"])


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
    telling = [word for word in words if word not in GENERIC]
    alone = len(words) == 1 and len(words[0]) < _LONG
    return (row.country, words) if row.country and telling and not alone else None


def _by_name_worldwide(groups: Groups) -> None:
    """A row without a country joins the only organization in the world that is written like it."""
    for ats in _keyed_texts(groups, _written).values():
        homes = sorted({groups.find(at) for at in ats})
        lost = [home for home in homes if not any(row.country for row in groups.members(home))]
        found = [home for home in homes if home not in lost]
        free = [home for home in found if not values_of(groups.members(home), "ror")]
        if len(lost) == 1 and len(free) == 1 and len(found) == 1:
            groups.join(*lost, *free, anywhere=True)


def _written(_row: Row, text: str) -> Hashable:
    telling = [word for word in strict(text) if word not in GENERIC]
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
