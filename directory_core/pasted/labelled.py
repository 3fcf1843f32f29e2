"""The place and the kind that stand under labels."""

import re

from directory_core.models import Kind
from directory_core.pasted.language.vocabulary import kind_of_name, level
from directory_core.pasted.shapes.fields import Fields
from directory_core.pasted.where.gazetteer import country_named, regions_named
from directory_core.pasted.where.places import Place, read_place
from directory_core.pasted.where.postal import street, with_postal

_APPOSED = re.compile(
    r"[\"”»]?(?:[ \t]*[,(–—-]|[ \t]+(?:is|es|est|ist|é))[ \t]*"
    r"(?:(?:a|an|the|our|un|una|une|ein|eine|um|uma|el|la|le)[ \t]+)?"
    r"((?:[^\W\d_]+[ \t-]+){0,3}?[^\W\d_]+)"
    r"(?=[ \t]*(?:[,.;)\n]|\Z|(?:in|en|à|au|em|no|na|near|based|located|for|of|de)\b))"
)
"""What a name is said to be behind it."""
_HEADING = re.compile(r"(?<!\w)([^\W\d_]+)[ \t]+[\"“«„]\Z")
"""What a name in quotation marks is said to be before it."""


def labelled_place(fields: Fields) -> Place:
    """The place that stood under labels."""
    place = Place()
    city, region, country = fields.first("city"), fields.first("region"), fields.first("country")
    if country:
        place = Place(
            country=country_named(country, code=True)
            or read_place([country], labelled=True).country
        )
    nation = bool(country) and place.country == "GB" and bool(regions_named(country))
    if nation and not region:
        region = country
    *within, last = region.split(",")
    if within and not country and country_named(last):
        region, place = ",".join(within).strip(), Place(country=country_named(last))
    if city or region:
        parts = [
            part for value in (city, region) for part in re.split(r"[,()]", value) if part.strip()
        ]
        said = read_place(parts, hint=place.country, labelled=bool(city), region_last=bool(region))
        place = Place(
            said.city,
            said.region or region.strip(" ,."),
            place.country or said.country,
        )
        if city and not place.city:
            place = Place(with_postal(city)[0] or city, place.region, place.country)
    for name in ("place", "address"):
        for value in fields.values.get(name, []):
            pieces = [part for part in re.split(r",|;|\s[-–—/|]\s|\(|\)", value) if part.strip()]
            kept = [part for part in pieces if not street(part)]
            place = place.merged(read_place(kept, labelled=True))
    return place


def kind_told(fields: Fields, name: str) -> Kind | None:
    """The kind under its label, or the one that the name, its own label or words beside it tell."""
    for value in fields.values.get("kind", []):
        if level(value).replace(" ", "_") in set(Kind):
            return Kind(level(value).replace(" ", "_"))
        if (found := kind_of_name(value)) is not None:
            return found
    told = (
        (_kind_in_brackets("\n".join(fields.lines), name) or kind_of_name(name)) if name else None
    )
    hinted = (kind_of_name(each) for each in fields.values.get("named_kind", []))
    hint = told or next((kind for kind in hinted if kind is not None), None)
    if name and hint in {None, Kind.HEALTH_SYSTEM}:
        said = "\n".join(fields.lines)
        return _kind_beside(said, name) or _kind_nearby(said, name) or hint
    return hint


_PIECE = re.compile(r"[^,;:.()\[\]|\n–—]+")


def _kind_nearby(text: str, name: str) -> Kind | None:
    """The kind that the nearest piece of a sentence tells: `My mum's care home: Meadow View`."""
    at = max(text.find(name), 0)
    told = [
        (max(each.start() - at - len(name), at - each.end(), 0), kind)
        for each in _PIECE.finditer(text)
        if name not in each[0] and (kind := kind_of_name(each[0])) is not None
    ]
    near = [each for each in told if each[0] <= _NEARBY and each[1] is not Kind.HEALTH_SYSTEM]
    return min(near, key=lambda each: each[0])[1] if near else None


_NEARBY = 120
"""Characters between a name and what its kind is told by."""


def _kind_in_brackets(text: str, name: str) -> Kind | None:
    """The kind that one word in brackets right behind a name tells: `Hearing Trust (charity)`."""
    told = re.search(rf"{re.escape(name)}[ \t]*\([ \t]*([^\W\d_]+)[ \t]*\)", text)
    return kind_of_name(told[1]) if told else None


def _kind_beside(text: str, name: str) -> Kind | None:
    """The kind that words beside a name tell: `Lakeside, a hospital in Dayton`, `hospital "Lake"`.

    A clinic's name says it better; this is for names that say nothing, or but `Health`.
    """
    at = text.find(name)
    if at < 0:
        return None
    behind = _APPOSED.match(text, at + len(name))
    if behind and (told := kind_of_name(behind[1])):
        return told
    before = _HEADING.search(text[:at])
    return kind_of_name(before[1]) if before else None
