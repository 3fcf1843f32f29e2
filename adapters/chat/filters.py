"""Places in the words people use, and the filters of a list as what a button carries."""

import re

from adapters.chat.i18n.cities import spelled
from adapters.chat.i18n.names import find_country, find_region
from adapters.chat.tokens import NOTHING, TokenRefused, pack, unpack
from adapters.chat.understanding import Intent
from directory_core.models import Filters, Kind, Platform

_ARTICLE = re.compile(r"^(the|el|la|los|las)\s+", re.IGNORECASE)


def read_place(text: str) -> tuple[str, str, str]:
    """Country, region and city that somebody wrote: `Texas`, `Austin, TX`, `Berlin, Germany`."""
    head, comma, tail = (part.strip() for part in text.rpartition(","))
    if comma and tail:
        country, region, _ = read_place(tail)
        return country, region, head
    plain = _ARTICLE.sub("", text.strip())
    country, region = find_region(plain)
    if region:
        return country, region, ""
    country = find_country(plain)
    return (country, "", "") if country else ("", "", text.strip())


def is_place(text: str) -> bool:
    """Whether a text is a country, a state or one of the cities whose other names are known."""
    country, region, city = read_place(text)
    return bool(country or region) or bool(spelled(city))


def filters_of(intent: Intent) -> Filters:
    """What a request for a list asks for."""
    country, region, city = read_place(intent.place) if intent.place else ("", "", "")
    platform = intent.platforms[0] if intent.platforms else None
    return Filters(intent.kind, country, region, city, platform, intent.qualifiers)


def pack_filters(filters: Filters) -> str:
    """Filters as the id of a token: `kind.country.region.platform.city.named`."""
    parts = (filters.kind or "", filters.country, filters.region, filters.platform or "")
    city = pack(filters.city) if filters.city else ""
    named = pack(" ".join(filters.named)) if filters.named else ""
    return ".".join((*parts, city, named))


def unpack_filters(packed: str) -> Filters:
    """The filters that `pack_filters` was given.

    Raises:
        TokenRefused: it was not packed by `pack_filters`.
    """
    try:
        kind, country, region, platform, city, named = packed.split(".")
        return Filters(
            kind=Kind(kind) if kind else None,
            country=country,
            region=region,
            city=unpack(city or NOTHING),
            platform=Platform(platform) if platform else None,
            named=tuple(unpack(named or NOTHING).split()),
        )
    except ValueError as fault:
        raise TokenRefused(packed) from fault
