"""`hospitals in Texas`, `who in Germany is on TikTok`: browsing, in the words people use."""

import re
from functools import lru_cache

from adapters.chat.i18n.names import find_country, find_kind, find_platform, find_region
from adapters.chat.i18n.texts import Texts
from adapters.chat.tokens import NOTHING, TokenRefused, pack, unpack
from directory_core import words_of
from directory_core.models import Filters, Kind, Platform

_LONGEST = 200
"""Characters; nobody asks for a list in more."""
_ARTICLE = re.compile(r"^(the|el|la|los|las)\s+", re.IGNORECASE)
_SLOT = re.compile(r"<(kind|place|platform)>")


def read_browse(text: str, texts: Texts) -> Filters | None:
    """What `text` wants to see, or None where it is no such request."""
    plain = text.strip().strip("¿?!. ")
    if len(plain) > _LONGEST:
        return None
    for pattern in _patterns(texts):
        match = pattern.fullmatch(plain)
        filters = _filters(match.groupdict(), texts) if match else None
        if filters is not None:
            return filters
    return None


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


def pack_filters(filters: Filters) -> str:
    """Filters as the id of a token: `kind.country.region.platform.city`."""
    parts = (filters.kind or "", filters.country, filters.region, filters.platform or "")
    city = pack(filters.city) if filters.city else ""
    return ".".join((*parts, city))


def unpack_filters(packed: str) -> Filters:
    """The filters that `pack_filters` was given.

    Raises:
        TokenRefused: it was not packed by `pack_filters`.
    """
    try:
        kind, country, region, platform, city = packed.split(".")
        return Filters(
            kind=Kind(kind) if kind else None,
            country=country,
            region=region,
            city=unpack(city or NOTHING),
            platform=Platform(platform) if platform else None,
        )
    except ValueError as fault:
        raise TokenRefused(packed) from fault


def _filters(slots: dict[str, str | None], texts: Texts) -> Filters | None:
    """The filters that the words in the slots mean; None where one of them means nothing."""
    kind_words, place, platform_words = (slots.get(n) for n in ("kind", "place", "platform"))
    kind = find_kind(kind_words, texts) if kind_words else None
    platform = find_platform(platform_words, texts) if platform_words else None
    anything = kind_words is not None and tuple(words_of(kind_words)) in _any(texts)
    if (kind_words and kind is None and not anything) or (platform_words and platform is None):
        return None
    country, region, city = read_place(place) if place else ("", "", "")
    return Filters(kind=kind, country=country, region=region, city=city, platform=platform)


@lru_cache(maxsize=1)
def _patterns(texts: Texts) -> tuple[re.Pattern[str], ...]:
    lines = (line for words in texts.all() for line in words.table("browse-patterns"))
    return tuple(
        re.compile(_SLOT.sub(r"(?P<\1>.{1,60}?)", line).replace(" ", r"\s+"), re.IGNORECASE)
        for line in lines
    )


@lru_cache(maxsize=1)
def _any(texts: Texts) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(words_of(line)) for words in texts.all() for line in words.table("browse-any")
    )
