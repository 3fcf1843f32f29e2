"""Where an organization may be: each place that a text may name, with what speaks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from directory_core.pasted.language.talk import organization_weight
from directory_core.pasted.language.tokens import HARD, Between, Words
from directory_core.pasted.language.vocabulary import words
from directory_core.pasted.where.beside import around_place
from directory_core.pasted.where.gazetted import Gazetted, Span, is_postal
from directory_core.pasted.where.gazetteer import City, Region, cities_named, town_key
from directory_core.pasted.where.places import (
    CITY_STATES,
    Place,
    country_of,
    region_text,
    stands_in,
    unowned,
)

_JOINS = {
    Between.SPACE, Between.HYPHEN, Between.COMMA, Between.OPEN, Between.CLOSE, Between.SLASH,
    Between.DASH, Between.LINE, Between.BREAK, Between.STOP,
}  # fmt: skip
"""What may stand between a town and its state or country."""
_LOOSE = _JOINS - {Between.SPACE, Between.HYPHEN}
_KNOWN = 100
"""Thousands of inhabitants from which a town is meant by a name that a state has as well."""


_SMALL = 15
"""The same where the state is none of the United States."""


_SURELY_NONE = 3
"""The weight of words that organizations are called by, and no town that nobody knows."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, the words that name it from `start` to `end`, its city's, and what is seen of it."""

    place: Place
    start: int
    end: int
    city: Span | None
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Chain:
    """The region and country beside a town, and where the words for them begin and end."""

    start: int
    end: int
    region: Region | None = None
    region_words: str = ""
    country: str = ""


def spots_in(text: Words, known: Gazetted, hints: set[str]) -> list[Spot]:
    """Every place that `text` may name; `hints` are countries that speak from elsewhere."""
    found = [Spot(Place(), 0, 0, None, ("none",))]
    towns: set[Span] = set()
    for span, cities in known.cities.items():
        towns.add(span)
        found += _towns(text, known, span, cities, hints)
    for span in _unknown_towns(text, known):
        if span not in towns:
            found += _towns(text, known, span, (), hints)
    found += _larger(text, known, hints)
    return found


def _towns(
    text: Words, known: Gazetted, span: Span, cities: tuple[City, ...], hints: set[str]
) -> Iterator[Spot]:
    name = _town_called(text, span)
    if not name or (not cities and organization_weight(name) >= _SURELY_NONE):
        return
    around = [f"organization:{weight}" for weight in (organization_weight(name),) if weight]
    if known.is_part(span):
        around.append("longer")
    if span in known.countries:
        if cities and cities[0].thousands < _KNOWN and cities[0].country != known.countries[span]:
            return
        around.append("country too")
    chains = list(_chains(text, known, span, name, cities))
    for chain in chains:
        if chain.region is None and _is_rather_a_state(span, known, cities):
            continue
        country = chain.country or country_of(name, "")
        region = ""
        if chain.region:
            region = region_text(chain.region) or chain.region_words
        seen = [
            _size(cities),
            *around,
            *_beside_town(chain, cities, name),
            *around_place(text, chain.start, chain.end, span),
            *_fitting(country, cities, hints),
        ]
        if any(other.end > chain.end for other in chains):
            seen.append("goes on")
        yield Spot(Place(name, region, country), chain.start, chain.end, span, tuple(seen))


def _is_rather_a_state(span: Span, known: Gazetted, cities: tuple[City, ...]) -> bool:
    """Whether a name without a state behind it is a state's: `in Iowa` is no town of Louisiana.

    A town that lies in the region of its name is rather meant itself: `Sligo`.
    """
    regions = known.regions.get(span, ())
    states = {each.code for each in regions if each.country == "US"}
    elsewhere = {each.country for each in regions} - {"US"}
    return bool(regions) and all(
        city.state not in states
        and city.country not in elsewhere
        and city.thousands < (_KNOWN if states else _SMALL)
        for city in cities
    )


def _size(cities: tuple[City, ...]) -> str:
    if not cities:
        return "unknown"
    thousands = cities[0].thousands
    return "size:" + next(
        (str(least) for least in (1000, 300, 100, 30, 10) if thousands >= least), "small"
    )


def _beside_town(chain: _Chain, cities: tuple[City, ...], name: str) -> Iterator[str]:
    if chain.region is not None:
        there = stands_in(name, chain.region)
        yield "in its region" if there else "region elsewhere" if cities else "region"
    if chain.country:
        there = any(city.country == chain.country for city in cities)
        yield "in its country" if there else "country elsewhere" if cities else "country"
    if chain.region is None and not chain.country:
        yield "alone"


def _fitting(country: str, cities: tuple[City, ...], hints: set[str]) -> Iterator[str]:
    if not hints:
        return
    countries = {country} if country else {city.country for city in cities}
    if countries:
        yield "fits" if countries & hints else "against"


def _chains(
    text: Words, known: Gazetted, span: Span, name: str, cities: tuple[City, ...]
) -> Iterator[_Chain]:
    """A town alone, and with each region and country that may belong to it."""
    start, end = span
    alone = _Chain(start, end)
    yield alone
    for first in _longer(text, known, alone, name, cities):
        yield first
        yield from _longer(text, known, first, name, cities)
    before = known.larger_before(start) if text.between(start) in _LOOSE else None
    if before is not None:
        begin, regions, country = before
        written = text.slice(begin, start)
        for region in (each for each in regions if stands_in(name, each)):
            yield _Chain(begin, end, region, written, region.country)
            break
        if any(city.country == country for city in cities):
            yield _Chain(begin, end, None, "", country)


def _longer(
    text: Words, known: Gazetted, chain: _Chain, name: str, cities: tuple[City, ...]
) -> Iterator[_Chain]:
    """The chain with a region or a country more, as it may be read."""
    at = _behind_codes(text, known, chain.end)
    larger = known.larger_at(at) if text.between(at) in _JOINS else None
    if larger is None:
        return
    end, regions, country = larger
    if chain.region is None and not chain.country:
        fitting = [each for each in regions if stands_in(name, each)]
        fitting = fitting[:1] or [
            region
            for region in _one_a_country(regions)[:2]
            if not cities
            or (
                "." not in text.slice(at, end)
                and any(city.country == region.country for city in cities)
            )
        ]
        for region in fitting:
            yield _Chain(chain.start, end, region, text.slice(at, end), region.country)
    if country and (not chain.country or chain.country == country):
        yield _Chain(chain.start, end, chain.region, chain.region_words, country)


def _town_called(text: Words, span: Span) -> str:
    """What a town is called whose name stands here; empty where it is rather a region."""
    name = unowned(text.slice(*span))
    if _sort_before(text, span[0]):
        return ""
    if span[0] and text.tokens[span[0] - 1].plain == "au":
        name = f"Le {name}"
        return name if cities_named(name) else ""
    return name


def _sort_before(text: Words, at: int) -> bool:
    """Whether a name is a region's by the words before it: `distrito do Porto`."""
    before = text.tokens[max(0, at - 2) : at]
    joined = " ".join(token.plain for token in before)
    return len(before) > 1 and joined in _SORTS and text.between(at) is Between.SPACE


_SORTS = {
    "distrito do", "distrito de", "distrito da", "county of", "departamento del", "provincia del",
    "provincia de", "province de", "province of", "estado de", "estado do", "estado da", "state of",
    "departamento de", "departement", "region de", "region", "land", "bundesland", "kanton",
    "canton de", "canton", "provincia", "estado",
}  # fmt: skip
"""What a region is called before its name."""


def _behind_codes(text: Words, known: Gazetted, at: int) -> int:
    while at < len(text.tokens) and is_postal(text, at) and text.between(at) in _JOINS:
        at += 1
    for size in (2, 1) if known.larger_at(at) is None else ():
        sort = text.tokens[at : at + size]
        if len(sort) == size and " ".join(token.plain for token in sort) in _SORTS:
            return at + size
    linked = at + 1 < len(text.tokens) and text.tokens[at].plain in words("talk", "in_places")
    return at + 1 if linked and known.larger_at(at) is None and known.larger_at(at + 1) else at


def _unknown_towns(text: Words, known: Gazetted) -> Iterator[Span]:
    """Runs of one to three words in capitals that a region follows, or a postal code is beside."""
    for start in range(len(text.tokens)):
        if not _could_begin(text, start):
            continue
        for end in range(start + 1, min(start + 4, len(text.tokens) + 1)):
            if end - start > 1 and not (
                text.between(end - 1) in {Between.SPACE, Between.HYPHEN}
                and (text.is_capital(end - 1) or _is_small(text, end - 1))
            ):
                break
            if _is_talk(text, end - 1):
                break
            if _is_small(text, end - 1) or is_postal(text, end - 1):
                continue
            larger = known.larger_at(end)
            beside = larger is not None and text.between(end) in _JOINS - {Between.BREAK}
            coded = is_postal(text, start - 1) or is_postal(text, end)
            lone = text.between(start) in _LOOSE and text.between(end) in HARD | {Between.COMMA}
            if beside or coded or lone:
                yield start, end


def _is_talk(text: Words, at: int) -> bool:
    """Whether a word is one of sentences, which no unknown town is called: `Official`, `their`."""
    plain = text.tokens[at].plain
    said = plain in words("talk", "prose") | words("talk", "chatter")
    return said and plain not in words("talk", "kept_capital")


def _could_begin(text: Words, at: int) -> bool:
    token = text.tokens[at]
    return token.text[0].isalpha() and text.is_capital(at) and not _is_small(text, at)


def _is_small(text: Words, at: int) -> bool:
    return text.tokens[at].plain in words("talk", "connectors")


def _larger(text: Words, known: Gazetted, hints: set[str]) -> Iterator[Spot]:
    """Regions and countries that stand by no town."""
    for span, regions in known.regions.items():
        for region in _one_a_country(regions)[:3]:
            larger = known.larger_at(span[1]) if text.between(span[1]) in _JOINS else None
            end = larger[0] if larger and larger[2] == region.country else span[1]
            seen = ["region only", *around_place(text, span[0], end, span)]
            seen += _fitting(region.country, (), hints)
            seen += ["said"] if end != span[1] else []
            seen += ["code"] if text.slice(*span).isupper() and span[1] - span[0] == 1 else []
            seen += ["city besides"] if span in known.cities else []
            written = region_text(region) or text.slice(*span)
            yield Spot(Place("", written, region.country), span[0], end, None, tuple(seen))
    for span, country in known.countries.items():
        if country in CITY_STATES and span not in known.cities:
            seen = ["city state", *around_place(text, *span, span), *_fitting(country, (), hints)]
            yield Spot(Place(text.slice(*span), "", country), *span, span, tuple(seen))
        seen = ["country only", *around_place(text, *span, span)]
        yield Spot(Place("", "", country), *span, None, tuple(seen))


def _one_a_country(regions: tuple[Region, ...]) -> list[Region]:
    return list({region.country: region for region in reversed(regions)}.values())[::-1]


def region_elsewhere(
    text: Words, known: Gazetted, place: Place, name: Span, country: str
) -> tuple[str, str]:
    """A region, and its country, that stands apart from its town: `Tampa ... State: Florida`."""
    for span, regions in known.regions.items():
        if span in known.cities or (name[0] <= span[0] and span[1] <= name[1]):
            continue
        coded = span[1] - span[0] == 1 and len(text.slice(*span).replace(".", "")) < 4
        named = country if country in known.countries.values() else ""
        for region in regions:
            if coded and region.country not in {"US", named}:
                continue
            fits = stands_in(place.city, region) and country in {"", region.country}
            if fits and town_key(region.name) != town_key(place.city):
                return region_text(region) or text.slice(*span), region.country
    return "", ""
