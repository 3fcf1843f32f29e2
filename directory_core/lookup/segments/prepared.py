"""An entry as the index reads it: its names and its place in words, and the keys that name it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from directory_core.lookup.entries import Entry
from directory_core.lookup.places.places import (
    words_of_country,
    words_of_county,
    words_of_place,
    words_of_region,
)
from directory_core.lookup.segments.segment import PLACE, PLACE_COLUMNS
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import telling
from directory_core.models.answers import MatchedBy
from directory_core.models.organizations import NameKind

HOME = "US"
"""The country the directory began with: between equals its organizations come first."""
GENERAL = {
    "hospital": 0.5,
    "acute care hospitals": 0.5,
    "general acute care": 0.5,
    "critical access hospitals": 0.2,
    "critical access": 0.2,
}
"""How likely an organization of a kind is meant, where nothing else says so."""
UNKNOWN = 0.3
SPECIAL = frozenset(
    (
        "psychiatric",
        "childrens",
        "long-term",
        "rehabilitation",
        "acute care - veterans administration",
        "acute care - department of defense",
        "mental_health",
        "veterans_facility",
    )
)
"""Kinds of organizations that care for some people, or for one thing, only."""
SAID_OF_A_KIND = {
    "health_system": ("hospital",),
    "blood_service": ("blood", "donation", "donor", "bank", "plasma"),
    "pharmacy": ("pharmacy", "drugstore"),
    "ambulance": ("ambulance", "emergency", "rescue"),
    "insurer": ("insurance", "plan"),
    "dental": ("dental", "dentist"),
    "dialysis": ("dialysis", "kidney"),
    "hospice": ("hospice",),
    "laboratory": ("laboratory",),
}
"""What people say of an organization beside its name, by what it is: Vitalant blood donation."""
MOST_WORDS = 64
_BY = {kind: MatchedBy.of(kind) for kind in NameKind}
_AT_END = re.compile(r"\s*\([^()]*\)\s*$")
_SITE = re.compile(r"(?:https?://)?(?:www\d?\.)?([^/?#:\s]+)", re.IGNORECASE)


class Name(NamedTuple):
    """A name as written, as folded, and its telling words."""

    text: str
    folded: str
    words: tuple[str, ...]
    by: MatchedBy


class Prepared(NamedTuple):
    """One entry with its words found.  `keys` are handles and the domain, as written."""

    slug: str
    names: tuple[Name, ...]
    places: tuple[str, ...]
    parents: tuple[str, ...]
    keys: tuple[tuple[str, MatchedBy], ...]
    home: bool
    prominence: float
    special: bool
    listed: bool


def prepare(entry: Entry) -> Prepared:
    """The words of an entry."""
    keys = [(handle, MatchedBy.HANDLE) for handle in entry.handles]
    if domain := domain_of(entry.website):
        keys.append((domain, MatchedBy.WEBSITE))
    return Prepared(
        slug=entry.slug,
        names=tuple(_names(entry.names)),
        places=_places(entry.city, entry.county, entry.regions, entry.countries),
        parents=(
            *(word for parent in entry.parents for word in telling(words_of(parent))),
            *SAID_OF_A_KIND.get(entry.kind, ()),
        ),
        keys=tuple(keys),
        home=HOME in entry.countries,
        prominence=entry.prominence or GENERAL.get(entry.kind.lower(), UNKNOWN),
        special=entry.kind.lower() in SPECIAL,
        listed=entry.listed,
    )


def domain_of(website: str) -> str:
    """The domain of a URL or of a bare domain, without `www.`; empty where there is none."""
    found = _SITE.match(website.strip())
    return found.group(1).lower().rstrip(".") if found and "." in found.group(1) else ""


def _names(names: tuple[tuple[str, NameKind], ...]) -> Iterator[Name]:
    borne: set[tuple[str, ...]] = set()
    for text, kind in names:
        for form in _forms(text):
            folded = words_of(form)
            # UNI is not the word that it abbreviates elsewhere.
            alone = kind is NameKind.ACRONYM and len(folded) == 1
            words = tuple(folded if alone else telling(folded))[:MOST_WORDS]
            if words and words not in borne:
                borne.add(words)
                yield Name(text, " ".join(folded), words, _BY[kind])


def _forms(text: str) -> tuple[str, ...]:
    """The forms a name is met in: with, and without, what stands in brackets at its end."""
    found = _AT_END.search(text) if ")" in text else None
    return (text, text[: found.start()]) if found and found.start() else (text,)


@lru_cache(maxsize=1 << 14)
def _places(
    city: str, county: str, regions: tuple[str, ...], countries: tuple[str, ...]
) -> tuple[str, ...]:
    """The words of a place, which many organizations share, in the columns of `PLACE`."""
    region = words_of_region(regions[0], countries) if regions else ("",)
    levels = {
        "city": words_of_place(city),
        "county": words_of_county(county, city, region[0]),
        "region": region,
        "country": words_of_country(countries[0]) if countries else (),
    }
    columns = [""] * PLACE_COLUMNS
    for level, words in levels.items():
        where = range(PLACE_COLUMNS)[PLACE[level]]
        for at, word in zip(where, words, strict=False):
            columns[at] = word
    return tuple(columns)
