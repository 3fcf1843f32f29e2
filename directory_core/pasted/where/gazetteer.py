"""Cities, regions and countries by name.

Cities are from GeoNames (geonames.org, CC BY 4.0): their names, with those in other languages for
the large ones, country, US state and inhabitants in thousands.  Regions are those of ISO 3166-2.
"""

import gzip
import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from directory_core.lookup.places.places import countries_in
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import TABLES
from directory_core.pasted.language.vocabulary import folded


@dataclass(frozen=True, slots=True)
class City:
    """A town: where it is, and its inhabitants in thousands."""

    name: str
    country: str
    state: str
    thousands: int


@dataclass(frozen=True, slots=True)
class Region:
    """A state or province; `code` is empty where ISO has none."""

    country: str
    code: str
    name: str


@cache
def places_table() -> Mapping[str, Any]:
    """What the table of places says."""
    return tomllib.loads(files(__package__).joinpath("places.toml").read_text("utf-8"))


@cache
def other_names(section: str) -> Mapping[str, str]:
    """Names beside those of ISO 3166, folded, and the code of what they name."""
    return {
        name.strip(): code
        for code, names in places_table()[section].items()
        for name in names.replace("\n", "|").split("|")
        if name.strip()
    }


@cache
def _cities() -> Mapping[str, tuple[City, ...]]:
    raw = gzip.decompress(files(__package__).joinpath("cities.tsv.gz").read_bytes()).decode("utf-8")
    found: dict[str, list[City]] = defaultdict(list)
    for line in raw.splitlines():
        name, country, state, thousands = line.split("\t")
        city = City(name, country, state, int(thousands))
        found[town_key(name)].append(city)
        if "(" in name:
            found[town_key(name.partition("(")[0])].append(city)
    return {name: tuple(each) for name, each in found.items()}


def town_key(name: str) -> str:
    """What two spellings of a town share: `St. Louis` and `Saint Louis`, `Frankfurt/M.`."""
    plain = folded(name).replace("-", " ").replace("'", " ").replace(".", " ")
    parts = [_SAINT.get(word, word) for word in plain.split()]
    return " ".join(parts)


_SAINT = {
    "st": "saint",
    "ste": "sainte",
    "ft": "fort",
    "mt": "mount",
    "sta": "santa",
    "sto": "santo",
}


@lru_cache(maxsize=4096)
def cities_named(text: str) -> tuple[City, ...]:
    """The towns of this name, the largest first."""
    found = _cities().get(town_key(text), ())
    return tuple(sorted(found, key=lambda city: -city.thousands))


_MERE_SORTS = {"County", "Borough", "City", "Council"}
"""What stands behind the comma of a region's name in ISO 3166: `Durham, County`."""


@cache
def _regions() -> Mapping[str, tuple[Region, ...]]:
    import pycountry  # noqa: PLC0415 - a tenth of a second, and most runs need none of it

    found: dict[str, list[Region]] = defaultdict(list)
    for country in places_table()["lists"]["with_regions"].split():
        for each in pycountry.subdivisions.get(country_code=country):  # type: ignore[no-untyped-call]
            code = each.code.partition("-")[2]
            for name in {
                part.strip(" *")
                for part in each.name.replace("[", ",").replace("/", ",").rstrip("]").split(",")
            }:
                if not name.endswith((" of", " and")) and name not in _MERE_SORTS:
                    found[town_key(name)].append(Region(country, code, name))
    for country, regions in TABLES["regions"].items():
        for code, name in regions.items():
            entry = Region(country, code, name)
            if entry not in found[town_key(name)]:
                found[town_key(name)].append(entry)
    for name, iso in other_names("regions").items():
        country, _, code = iso.partition("-")
        if not any(each.country == country and each.code == code for each in found[town_key(name)]):
            found[town_key(name)].insert(0, Region(country, code, name))
    return {name: tuple(each) for name, each in found.items()}


@cache
def _region_codes() -> Mapping[str, tuple[Region, ...]]:
    typed = places_table()["lists"]["codes_typed"].split()
    found: dict[str, list[Region]] = defaultdict(list)
    for each in (region for regions in _regions().values() for region in regions):
        known = {region.country for region in found[each.code]}
        if each.country in typed and each.country not in known and _is_typed(each.code):
            found[each.code].append(each)
    order = {country: at for at, country in enumerate(typed)}
    return {
        code: tuple(sorted(each, key=lambda one: order[one.country]))
        for code, each in found.items()
    }


def _is_typed(code: str) -> bool:
    return code.isalpha() and len(code) in {2, 3}


@cache
def _codes_beside() -> Mapping[str, tuple[Region, ...]]:
    countries = places_table()["lists"]["codes_beside"].split()
    written = places_table()["codes_written"]
    found: dict[str, dict[str, Region]] = defaultdict(dict)
    for each in (region for regions in _regions().values() for region in regions):
        if each.country in countries and each.code:
            others = written.get(f"{each.country}-{each.code}", "").split()
            for code in {each.code, *others} if _is_typed(each.code) else others:
                found[code].setdefault(f"{each.country}-{each.code}", each)
    return {code: tuple(regions.values()) for code, regions in found.items()}


def regions_coded_beside(code: str) -> tuple[Region, ...]:
    """The states of a code that is one only behind a town of theirs: `Monterrey NL`."""
    return _codes_beside().get(code.strip(" .").replace(".", ""), ())


_SORT_BEHIND = re.compile(r" (?:region|province|governorate|prefecture|district|state)$")
"""What a region is called behind its name: `Volta Region`."""
_BEARINGS = {
    "central", "centre", "center", "western", "eastern", "northern", "southern", "north", "south",
    "east", "west", "nord", "sud", "est", "ouest", "norte", "sul", "sur", "este", "oeste",
    "capital", "litoral", "littoral", "coast", "lake",
}  # fmt: skip
"""Regions that are called by mere words, and meant only with their sort behind them."""


@lru_cache(maxsize=4096)
def regions_named(text: str) -> tuple[Region, ...]:
    """The states and provinces of this name."""
    key = town_key(text.strip(" ."))
    sorted_ = _SORT_BEHIND.sub("", key)
    if sorted_ in _BEARINGS and sorted_ == key:
        return ()
    return (
        _regions().get(key, ()) or _regions().get(town_key(text), ()) or _regions().get(sorted_, ())
    )


@lru_cache(maxsize=4096)
def regions_coded(text: str) -> tuple[Region, ...]:
    """The states and provinces of this code, in capitals."""
    return _region_codes().get(text.strip(" .").replace(".", ""), ())


def country_of_letters(code: str) -> str:
    """The ISO code of two letters for one of two or three; empty for none."""
    import pycountry  # noqa: PLC0415 - as above

    if len(code) == 2 and code.isascii():
        return code.upper()

    found = pycountry.countries.get(alpha_3=code.upper()) if len(code) == 3 else None
    return str(found.alpha_2) if found else ""


@lru_cache(maxsize=4096)
def country_named(text: str, *, code: bool = False) -> str:
    """The ISO code of a country by its name in one of the languages, or by its code in capitals."""
    plain = text.strip(" .,()")
    if code and plain in places_table()["codes"]:
        return str(places_table()["codes"][plain])
    others = other_names("countries")
    known = others.get(folded(text.strip(" ,()"))) or others.get(folded(plain))
    if known:
        return known
    if len(plain) < 4:
        return ""
    split = words_of(plain)
    found = [each for start, end, each in countries_in(split) if (start, end) == (0, len(split))]
    return found[0] if found and len(found[0]) == 2 else ""
