"""How alike two rows are: their names word by word, their cities, domains and kinds."""

import re
from collections.abc import Hashable
from functools import lru_cache

from directory_core.models.organizations import Kind
from scripts.known_build.places import bare
from scripts.known_build.rows import Row
from scripts.known_build.words import pattern, table, words

_ABBREVIATED = table("abbreviated")
_EMPTY, _RENAMED = words("empty"), table("renamed")
GENERIC = words("generic")
_PLACELESS, _PORTALS = words("placeless"), words("portals")
CLASSES = {care: care for care in ("long term", "psychiatric", "rehabilitation", "children")}
GROUP_KINDS = frozenset((Kind.HEALTH_SYSTEM, Kind.PUBLIC_HEALTH_AGENCY, Kind.GOVERNMENT_AGENCY))
NEAR = 0.34
_SPECIAL = pattern("special")
_DIRECTIONS = frozenset(
    ("north", "south", "east", "west", "northw", "northe", "southw", "southe", "")
)
_IMPLIED: dict[str, frozenset[str]] = {
    "psychiatric": frozenset(("behavi", "psychi", "mental")),
    "rehabilitation": frozenset(("rehab",)),
    "children": frozenset(("childr", "childr", "child", "pediat")),
}


@lru_cache(maxsize=1 << 18)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, abbreviations spelled out, empty words left out."""
    text = bare(name).replace("&", " and ")
    for former, later in _RENAMED.items():
        text = text.replace(former, later)
    words = re.findall(r"[^\W_]+", text)
    spelled = [_ABBREVIATED.get(word, word) for word in words]
    return tuple(word for word in spelled if word not in _EMPTY) or tuple(spelled)


def strict(name: str) -> tuple[str, ...]:
    """What two spellings of one name have in common."""
    return tuple(sorted(set(tokens(name))))


def loose(name: str, place: str = "") -> tuple[str, ...]:
    """The telling words of a name, without those of its place and of its kind."""
    left = set(tokens(name)) - GENERIC - set(tokens(place) if place else ())
    return tuple(sorted(left))


def city_key(row: Row) -> str:
    """The city of a row, however its first word is shortened; empty for none."""
    name = re.sub(r"^(saint|st\.?|ste\.?) ", "st ", bare(row.city))
    name = re.sub(r"^(fort|ft\.?) ", "ft ", re.sub(r"^(mount|mt\.?) ", "mt ", name))
    return re.sub(r"[^a-z0-9]", "", name)


def likeness(one: Row, other: Row) -> float:
    """How likely two rows of one city are one organization, in [0, 1]."""
    if not _may_be_one_kind(one, other):
        return 0.0
    place = f"{one.city} {other.city} {one.county}"
    best = max(alike(a, b, place) for a in one.texts() for b in other.texts())
    if own_domain(one) is not None and own_domain(one) == own_domain(other):
        best = max(best, NEAR) + 0.3 if best > 0 else 0.0
    return min(best, 1.0)


def alike(a: str, b: str, place: str) -> float:
    """How alike two names of one `place` are, in [0, 1]."""
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


def own_domain(row: Row) -> Hashable:
    """The domain of a row, unless all of a country's bodies have their pages there."""
    own = row.domain and row.country and row.domain.removeprefix("www.") not in _PORTALS
    return (row.country, row.domain) if own else None


def _may_be_one_kind(one: Row, other: Row) -> bool:
    """Whether the care that two rows speak of may be one hospital's."""
    cares = {CLASSES.get(row.care, "general") for row in (one, other) if row.care}
    if len(cares) > 1:
        return False
    if (one.kind in GROUP_KINDS) != (other.kind in GROUP_KINDS):
        return False
    implied = _IMPLIED.get(one.care, frozenset()) if one.care == other.care else frozenset()
    return specials(one) - implied == specials(other) - implied


def specials(row: Row) -> frozenset[str]:
    """Words by which units of one campus differ."""
    found = _SPECIAL.findall(bare(row.name))
    return frozenset("va" if word[:6] == "vetera" else word[:6] for word in found) - {
        "founda" if "foundation trust" in bare(row.name) else "",
        "instit",
    }


def class_of(row: Row) -> str:
    """The class of hospitals of which a town may well have one only."""
    if row.care == "veterans" or row.domain == "va.gov" or row.kind is Kind.VETERANS_FACILITY:
        return "veterans"
    if row.care == "military":
        return "military"
    special = {word for word in specials(row) if word not in _DIRECTIONS}
    return f"{CLASSES.get(row.care, 'general')}{'+' if special else ''}"
