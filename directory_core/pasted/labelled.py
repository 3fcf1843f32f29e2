"""The place that stands under labels."""

import re

from directory_core.pasted.shapes.fields import Fields
from directory_core.pasted.where.gazetteer import country_named, regions_named
from directory_core.pasted.where.places import Place, read_place
from directory_core.pasted.where.postal import street, with_postal


def labelled_place(fields: Fields) -> Place:
    """The place that stood under labels."""
    place = Place()
    city, region, country = fields.first("city"), fields.first("region"), fields.first("country")
    if country:
        country, *inner = (part for part in re.split(r"[,()]", country) if part.strip())
        region = region or "".join(inner[:1]).strip()
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
