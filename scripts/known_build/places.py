"""States, countries and cities, as one writes them."""

import re
import unicodedata
from functools import cache
from typing import Any

import pycountry

TERRITORIES = {"PR", "GU", "VI", "AS", "MP"}
"""US territories, which the lists count now as countries, now as states: here they are states."""
_ALPHA3 = {"PRI": "PR", "GUM": "GU", "VIR": "VI", "ASM": "AS", "MNP": "MP", "PLW": "PW"}


_CODE = re.compile(r"[A-Z]{2}\.")
"""How GeoNames writes a region that has no name: `SG.01`."""


def placed(country: str | None, region: str | None) -> tuple[str, str]:
    """Country and region: a US state by its code, a territory as a state of the US."""
    code = _ALPHA3.get(country or "", country or "")
    region = "" if _CODE.match(region or "") else region or ""
    if code in TERRITORIES:
        return "US", code
    if code == "PW":
        return "PW", ""
    if code == "US":
        return code, region if len(region) == 2 else us_states().get(region, "")
    return code, region


@cache
def us_states() -> dict[str, str]:
    """The codes of US states, by name."""
    known: Any = pycountry.subdivisions
    states = known.get(country_code="US")
    return {state.name: state.code.removeprefix("US-") for state in states}


def bare(text: str) -> str:
    """Lower case, without accents and apostrophes."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʼ", "'"))
    kept = "".join(char for char in apart if not unicodedata.combining(char))
    return kept.casefold().replace("'", "")
