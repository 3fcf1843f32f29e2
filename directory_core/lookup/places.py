"""Countries, states and provinces as people write them.

A place in a question is evidence: it tells two organizations of one name apart.  Country names in
several languages come from the Unicode CLDR, by way of Babel.
"""

from functools import lru_cache

from babel import Locale

from directory_core.lookup.folding import words_of

_LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
_ALSO = {
    "usa": "US", "us": "US", "united states of america": "US", "america": "US", "uk": "GB", "great britain": "GB",
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "pr china": "CN", "prc": "CN",
    "peoples republic of china": "CN", "korea": "KR", "republic of korea": "KR", "korea republic of": "KR",
    "turkey": "TR", "czech republic": "CZ", "russian federation": "RU", "holland": "NL", "the netherlands": "NL",
    "republic of ireland": "IE", "uae": "AE", "ksa": "SA", "brasil": "BR", "macau": "MO", "hong kong": "HK",
    "taiwan roc": "TW", "viet nam": "VN", "ussr": "RU",
}  # fmt: skip
REGIONS: dict[str, dict[str, str]] = {
    "US": {
        "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
        "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
        "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas",
        "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts",
        "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
        "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
        "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
        "OR": "Oregon", "PA": "Pennsylvania", "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina",
        "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
        "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    },
    "CA": {
        "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick",
        "NL": "Newfoundland and Labrador", "NS": "Nova Scotia", "ON": "Ontario", "PE": "Prince Edward Island",
        "QC": "Quebec", "SK": "Saskatchewan",
    },
}  # fmt: skip
"""States and provinces whose codes people type, by country (ISO 3166-2)."""

_CODES = {name: code for regions in REGIONS.values() for code, name in regions.items()}


@lru_cache(maxsize=1)
def country_names() -> dict[tuple[str, ...], str]:
    """The folded words of each country's names, and its code."""
    names: dict[tuple[str, ...], str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(tuple(words_of(name)), code)
    names.update({tuple(words_of(name)): code for name, code in _ALSO.items()})
    return names


@lru_cache(maxsize=4096)
def words_of_country(code: str) -> tuple[str, ...]:
    """The mark of the country in an index, and the words of its English name."""
    name = Locale("en").territories.get(code.upper(), "")
    return (country_mark(code), *words_of(name))


def country_mark(code: str) -> str:
    """The word that stands for a country in an index; nobody can type it."""
    return f"~{code.lower()}"


@lru_cache(maxsize=8192)
def words_of_region(region: str, countries: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a state or province by its name and its code, whichever was given."""
    for country in countries:
        if name := REGIONS.get(country.upper(), {}).get(region.upper()):
            return (region.lower(), *words_of(name))
    code = _CODES.get(region, "")
    return (*words_of(region), *([code.lower()] if code else []))


def countries_in(words: list[str]) -> list[tuple[int, int, str]]:
    """Where `words` name a country: from, to, and its code; the longest name wins."""
    names, found, at = country_names(), [], 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            code = names.get(tuple(words[at : at + size]))
            if code and at + size <= len(words):
                found.append((at, at + size, code))
                at += size - 1
                break
        at += 1
    return found
