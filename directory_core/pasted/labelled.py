"""The place and the kind that stand under labels."""

import re

from directory_core.models import Kind
from directory_core.pasted.fields import Fields
from directory_core.pasted.gazetteer import country_named, regions_named
from directory_core.pasted.vocabulary import kind_of_name, level
from directory_core.pasted.where.places import Place, read_place
from directory_core.pasted.where.postal import street, with_postal


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
    """The kind under its label, or the one that the name or its own label tells."""
    for value in fields.values.get("kind", []):
        if level(value).replace(" ", "_") in set(Kind):
            return Kind(level(value).replace(" ", "_"))
        if (found := kind_of_name(value)) is not None:
            return found
    told = kind_of_name(name) if name else None
    hinted = (kind_of_name(each) for each in fields.values.get("named_kind", []))
    return told or next((kind for kind in hinted if kind is not None), None)
