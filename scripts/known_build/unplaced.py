"""What organizations of one country join by where no list gives a city of one of them.

Wikidata has a hospital twice now and then, and two lists rarely agree on its item: a name alone
tells nothing where many bear it, and much where only two do.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator

from directory_core.lookup.words.vocabulary import GENERIC as KINDS
from directory_core.lookup.words.vocabulary import canonical
from scripts.known_build.groups import Groups
from scripts.known_build.likeness import (
    GENERIC,
    GROUP_KINDS,
    loose,
    own_domain,
    specials,
    strict,
    tokens,
)
from scripts.known_build.places import bare
from scripts.known_build.rows import Row

_OF_BRANCHES = frozenset(("cms", "hifld", "prices"))
"""Lists that have the houses of a chain one by one."""
_FEW, _MANY = 2, 3
_SHORTEST = 4
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def join_unplaced(groups: Groups) -> None:
    """Join the pairs that are one by a name that only they bear, or by a city in words."""
    _by_name_of_two(groups)
    _by_city_in_words(groups)


def _by_name_of_two(groups: Groups) -> None:
    """Two that alone in their country bear a name, where the place of one is not known.

    They have one website, or no two and a word that nobody else has, or many words where the place
    of the other is known.
    """
    bearers: defaultdict[tuple[str, tuple[str, ...]], set[int]] = defaultdict(set)
    for at, row in enumerate(groups.rows):
        for text in row.texts() if row.country else ():
            for form in {text, _BRACKETS.sub("", text) if row.city else text}:
                bearers[row.country, strict(form)].add(at)
    borne = Counter(word for homes in _words(groups).values() for word in homes)
    for (_, words), ats in bearers.items():
        homes = sorted({groups.find(at) for at in ats})
        telling = _telling(words)
        if len(homes) != 2 or not telling:
            continue
        first, second = map(groups.members, homes)
        placed = [rows for rows in (first, second) if _is_placed(rows)]
        if len(placed) == len(homes):
            continue
        sites, others = _domains(first), _domains(second)
        rare = min(borne[word] for word in telling) <= _FEW
        apart = sites and others and sites.isdisjoint(others)
        alike = not apart and (rare or (placed and len(telling) >= _MANY))
        if (sites & others and not _is_chain(first, second)) or alike:
            groups.join(*homes, anywhere=True, items=True)


def _telling(words: Iterable[str]) -> set[str]:
    """The words, in whatever language, that name no kind of organization."""
    return {word for word in words if word not in GENERIC and canonical(word) not in KINDS}


def _words(groups: Groups) -> dict[int, set[str]]:
    """The words of each group's names."""
    words: defaultdict[int, set[str]] = defaultdict(set)
    for at, row in enumerate(groups.rows):
        words[groups.find(at)].update(word for text in row.texts() for word in tokens(text))
    return words


def _is_placed(rows: Iterable[Row]) -> bool:
    return any(row.city for row in rows)


def _domains(rows: Iterable[Row]) -> set[Hashable]:
    return {own_domain(row) for row in rows} - {None}


def _is_chain(first: list[Row], second: list[Row]) -> bool:
    """Whether one is listed without a place, and the other is one house among those of a list."""
    return any(
        any(row.origin in {"listing", "curated"} and not row.city for row in one)
        and any(row.origin in _OF_BRANCHES for row in other)
        for one, other in ((first, second), (second, first))
    )


def _by_city_in_words(groups: Groups) -> None:
    """One whose name or address has the city of another on its domain, and its telling words.

    Presbyterian Hospital of Dallas, at texashealth.org/dallas, is Texas Health Presbyterian
    Hospital Dallas.
    """
    on_domain: defaultdict[Hashable, set[int]] = defaultdict(set)
    for at, row in enumerate(groups.rows):
        if (domain := own_domain(row)) is not None:
            on_domain[domain].add(at)
    for ats in on_domain.values():
        homes = {groups.find(at) for at in ats}
        placed = [home for home in homes if _is_placed(groups.members(home))]
        for home in sorted(homes.difference(placed)):
            rows = groups.members(home)
            there = [each for each in placed if _is_told_of(rows, groups.members(each))]
            if len(there) == 1 and len(rows) == 1 and rows[0].origin == "wikidata":
                groups.join(there[0], home, items=True)


def _is_told_of(rows: list[Row], placed: list[Row]) -> bool:
    """Whether what is said of some rows has the city of others, and no telling word of its own."""
    if specials(rows[0]) != specials(placed[0]) or rows[0].kind in GROUP_KINDS:
        return False
    said = set(_said(rows))
    for city in {row.city for row in placed if row.city}:
        where = [word for word in tokens(city) if len(word) >= _SHORTEST]
        here = [_telling(loose(text, city)) for row in rows for text in row.texts()]
        there = [_telling(loose(text, city)) for row in placed for text in row.texts()]
        within = any(one and one <= other for one in here for other in there)
        if where and said.issuperset(where) and within:
            return True
    return False


def _said(rows: Iterable[Row]) -> Iterator[str]:
    """The words of names and addresses."""
    for row in rows:
        for text in row.texts():
            yield from tokens(text)
        yield from re.findall(r"[a-z]+", bare(row.site.partition("//")[2].partition("/")[2]))
