"""A place as people write it, from the words it stands in: city, region, country."""

import math
import re
from dataclasses import dataclass, replace

from directory_core.lookup.words.vocabulary import TABLES
from directory_core.pasted.where.gazetteer import (
    City,
    Region,
    cities_named,
    country_named,
    regions_coded,
    regions_named,
)
from directory_core.pasted.where.postal import behind_street, street, with_postal

_DISTRICT = re.compile(r"(\D+?)\s+\d{1,2}(?:e|er|eme|ème|ᵉ|th|st|nd|rd)?")
"""A city with the number of a district: `Dublin 8`, `Paris 12e`."""
CITY_STATES = {"LU", "SG", "MC", "SM", "GI", "HK", "MO"}
_ARTICLE = re.compile(
    r"^(?:(?:we're|we are|it's|it is|which is|is|estamos|está|somos|nous sommes|wir sind|"
    r"ficamos)\s+)?"
    r"(?:in|en|a|à|at|im|no|na|em|au|aux|near|de|from|aus|desde|(?:located|based|situated|"
    r"headquartered) in|(?:ubicad[oa]s?|con sede) en|(?:situé|basé)e?s? à|mit sitz in|"
    r"(?:com sede|localizad[oa]s?) em)\s+",
    re.IGNORECASE,
)
_SORT = re.compile(
    r"^(?:la |the |die )?(?:ciudad|provincia|estado|ville|province|cidade|departamento|state|city|"
    r"municipio) (?:de|of|do|da)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an organization is, as far as it is said; `region` is a code where people use codes."""

    city: str = ""
    region: str = ""
    country: str = ""

    def __bool__(self) -> bool:
        return bool(self.city or self.region or self.country)

    def merged(self, other: "Place") -> "Place":
        """This place, with what it lacks from `other`."""
        same = not (self.country and other.country and self.country != other.country)
        return Place(
            self.city or other.city,
            self.region or (other.region if same else ""),
            self.country or other.country,
        )


def region_text(region: Region) -> str:
    """A region as the directory holds it: its code in the US and Canada, else its name."""
    return region.code if region.country in TABLES["regions"] and region.code else ""


def unowned(town: str) -> str:
    """A town's name without the `'s` of whom it owns: `Tel Aviv's`."""
    return re.sub(r"['’]s$", "", town)


def read_place(
    pieces: list[str], *, hint: str = "", labelled: bool = False, region_last: bool = False
) -> Place:
    """The place that pieces name, the nearest first: `Springfield`, `IL`, `USA`.

    An unknown name is a city where it is `labelled` as a place or a region follows it.
    """
    left, country = _pieces_of(pieces, hint)
    if (
        len(left) > 1
        and country_named(left[0], code=True)
        and not _rather_a_city(left[0])
        and not _country_at_end(left, hint)
    ):
        left.reverse()
    if left and not region_last and (found := _country_at_end(left, hint, labelled=labelled)):
        region = _single_region(left[-1]) if found == "GB" else None
        country = country or found
        if found in CITY_STATES and len(left) == 1:
            return Place(left[0], "", found)
        left.pop()
        if region is not None:
            return _city_in(left, Place(region=left_region(region), country="GB"))
    if region_last and len(left) == 1 and not labelled:
        region = _region_of(left[0], country, "")
        if region is not None:
            return Place("", region_text(region) or left[0], country or region.country)
    return _within(left, country, labelled=labelled)


def _pieces_of(pieces: list[str], hint: str) -> tuple[list[str], str]:
    """What of an address may name a place, and the country that a postal code tells."""
    country = hint
    left: list[str] = []
    for piece in pieces:
        rest, told, coded = with_postal(behind_street(piece))
        big = any(city.thousands >= 100 for city in cities_named(rest))
        larger = regions_coded(rest) or regions_named(rest) or country_named(rest)
        state = bool(left) and any(stands_in(left[-1], each) for each in regions_named(rest))
        if coded and rest and not re.search(r"\d", rest) and (not larger or (big and not state)):
            left.clear()
        country = country or told
        rest = _named_place(rest)
        if re.search(r"[^\W\d_]", rest):
            left.append(rest)
    return _said_once(left), country


def _said_once(left: list[str]) -> list[str]:
    """Pieces without the code of a country that another names: `Argentina`, `AR`."""
    named = {country_named(piece) for piece in left} - {""}
    return [
        piece
        for piece in left
        if not (len(piece) == 2 and piece.isupper() and country_named(piece, code=True) in named)
    ]


def _named_place(piece: str) -> str:
    """A piece without the small words before a place; nothing for a street."""
    district = _DISTRICT.fullmatch(piece.strip(" .,;"))
    if district and cities_named(district[1]):
        return district[1]
    if street(piece) or re.search(r"\d", piece):
        return ""
    rest = _ARTICLE.sub("", piece.strip(" .,;:-–()"))
    return rest if cities_named(rest) or regions_named(rest) else _SORT.sub("", rest)


def _country_at_end(left: list[str], hint: str, *, labelled: bool = False) -> str:
    """The country that the last piece names, where it is not rather a state or a city."""
    last = left[-1]
    found = country_named(last, code=len(left) > 1 or labelled)
    if not found or (len(left) == 1 and _rather_a_city(last)):
        return ""
    if len(left) > 1 and not hint and found != "GB":
        states = (
            [*regions_coded(last), *regions_named(last)]
            if last.isupper()
            else [*regions_named(last)]
        )
        town = left[-2]
        if any(stands_in(town, state) for state in states if state.country != found):
            return ""
        there = any(city.country == found for city in cities_named(town))
        if states and len(last) == 2 and not there and states[0].country == "US":
            return ""
    return found


def _rather_a_city(text: str) -> bool:
    """Whether a country's name is also that of a large city elsewhere (Granada, Salvador)."""
    cities = cities_named(text)
    return bool(cities) and cities[0].thousands >= 100 and cities[0].country != country_named(text)


def left_region(region: Region) -> str:
    """The name of a region as it is written in full."""
    return region_text(region) or region.name.title()


def _single_region(text: str) -> Region | None:
    found = [each for each in regions_named(text) if each.country == "GB"]
    return found[0] if found else None


def _city_in(left: list[str], place: Place) -> Place:
    return replace(place, city=left[0]) if left else place


def _within(left: list[str], country: str, *, labelled: bool) -> Place:
    if not left:
        return Place(country=country)
    left = _unjoined(left)
    if len(left) == 1:
        return _one(left[0], country, labelled=labelled)
    region = _region_of(left[-1], country, left[-2])
    if region is not None:
        written = region_text(region) or left[-1]
        return Place(
            left[-2] if len(left) == 2 else _nearest(left[:-1]), written, country or region.country
        )
    return Place(_nearest(left), "", country or country_of(_nearest(left), country))


def _nearest(left: list[str]) -> str:
    """Of several names, the last that is a town's, or else the last."""
    known = [each for each in left if cities_named(each)]
    return known[0] if known else left[-1]


def _one(text: str, country: str, *, labelled: bool) -> Place:
    cities = [city for city in cities_named(text) if not country or city.country == country]
    region = _region_of(text, country, "")
    big = (
        bool(cities)
        and cities[0].thousands >= 100
        and not (
            region and region.country in TABLES["regions"] and cities[0].country != region.country
        )
    )
    if region is not None and not big and not (cities and region.country not in TABLES["regions"]):
        return Place("", region_text(region) or text, country or region.country)
    if cities or labelled:
        return Place(text, "", country or country_of(text, country))
    return Place("", "", country) if not text else Place(text, "", country)


def _unjoined(left: list[str]) -> list[str]:
    """`Springfield IL`, `Curitiba/PR`, `Recife-PE` and `Kassel (Hessen)` as two pieces."""
    made: list[str] = []
    for piece in left:
        match = re.fullmatch(
            r"(.+?)\s*(?:[\s/(,]|\s?[-–]\s?)\s*([A-Z]{2,3}|[A-Z]\.[A-Z]\.)\)?", piece
        )
        states = regions_coded(match[2]) if match and not regions_named(piece) else ()
        there = match and any(stands_in(match[1], state) for state in states)
        if match and states and (there or not _is_city(piece)):
            made += [match[1].strip(" -/,("), match[2]]
            continue
        made += _spaced(piece)
    return made


def _is_city(text: str) -> bool:
    return bool(cities_named(text))


def _spaced(piece: str) -> list[str]:
    """`san francisco california`, `savannah ga` and `Santiago de Chile` as a city and a region."""
    words = piece.split()
    if len(words) < 2 or _is_city(piece) or regions_named(piece):
        return [piece]
    for size in (1, 2, 3):
        tail = " ".join(words[-size:])
        head = " ".join(words[:-size]).strip(" ,/-")
        if not head:
            break
        regions = regions_named(tail) or (
            regions_coded(tail.upper()) if size == 1 and len(tail) == 2 else ()
        )
        if regions and any(stands_in(head, region) for region in regions):
            return [head, tail]
        if (found := country_named(tail, code=True)) and any(
            city.country == found for city in cities_named(head)
        ):
            return [head, tail]
    return [piece]


def stands_in(town: str, region: Region) -> bool:
    """Whether a town of this name lies in a region, as far as towns and states are known."""
    return any(
        city.country == region.country and (not city.state or city.state == region.code)
        for city in cities_named(town)
    )


def _region_of(text: str, country: str, city: str) -> Region | None:
    """The region that `text` is, given the country and the city if they are known."""
    candidates = [*regions_named(text)]
    if len(text.replace(".", "")) <= 3:
        candidates += regions_coded(text.upper())
    candidates = [each for each in candidates if not country or each.country == country]
    if not candidates:
        return None
    if city:
        fitting = [each for each in candidates if stands_in(city, each)]
        if fitting:
            return fitting[0]
    return candidates[0]


def country_of(city: str, country: str) -> str:
    """The country of a town that has no namesake of any size elsewhere."""
    if country:
        return country
    cities = cities_named(city)
    if not cities:
        return ""
    first = cities[0]
    rivals = [each.thousands for each in cities if each.country != first.country]
    return (
        first.country
        if not rivals or (first.thousands >= 10 * max(rivals) and first.thousands >= 50)
        else ""
    )


_SPOKEN, _FIRST, _STATED = 3.0, 0.7, 1.5
"""What it weighs beside inhabitants that a country's language is that of a text, that most who
write it live there, and that a town stands without its state where people hardly leave it out."""


def likeliest_country(city: str, spoken: list[str]) -> str:
    """The country whose town of this name is likeliest meant; empty for a name of no town.

    `spoken` are the countries that the language of the text speaks for, the likelier first.
    """
    weights: dict[str, float] = {}
    for each in cities_named(city):
        weight = math.log(each.thousands + 1)
        weight += _SPOKEN * (each.country in spoken) + _FIRST * (spoken[:1] == [each.country])
        weight -= _STATED * (each.country == "US")
        weights[each.country] = max(weight, weights.get(each.country, weight))
    return max(weights, key=lambda country: weights[country], default="")


def largest(city: str) -> City | None:
    """The largest town of this name."""
    found = cities_named(city)
    return found[0] if found else None
