"""Countries, states, kinds and platforms in words: how they are shown, and how people write them.

Country names in the reader's language come from the Unicode CLDR by way of Babel, the states and
provinces from the lookup's own table, and those of all other countries from ISO 3166-2 by way of
pycountry, in the languages of the place.
"""

from functools import lru_cache

from adapters.chat.i18n.texts import Texts, Words
from directory_core import REGIONS, countries_in, words_of
from directory_core.exchange import country_codes
from directory_core.models import Kind, Organization, Platform

_FEW_COUNTRIES = 3
_NICKNAMES = {
    "twitter": Platform.X, "insta": Platform.INSTAGRAM, "ig": Platform.INSTAGRAM,
    "fb": Platform.FACEBOOK, "yt": Platform.YOUTUBE,
}  # fmt: skip
Folded = tuple[str, ...]


def region_name(region: str, countries: tuple[str, ...]) -> str:
    """A state or province by its name, where its code is known; else as it stands."""
    for country in countries:
        if name := REGIONS.get(country.upper(), {}).get(region.upper()) or _subdivision(
            f"{country}-{region}".upper()
        ):
            return name
    return region


@lru_cache(maxsize=1024)
def _subdivision(code: str) -> str:
    """The name that ISO 3166-2 has for `DE-BY`, or empty."""
    import pycountry  # noqa: PLC0415 - a tenth of a second, and most places need none of it

    found = pycountry.subdivisions.get(code=code)  # type: ignore[no-untyped-call]  # it types but half of itself
    return str(found.name).partition(",")[0] if found else ""


def place_of(organization: Organization, words: Words) -> str:
    """`Rochester, Minnesota, United States`, as far as it is known; empty where nothing is."""
    countries, regions = organization.countries, organization.regions
    parts = [organization.city]
    if len(regions) <= _FEW_COUNTRIES:
        parts += [region_name(region, countries) for region in regions]
    if len(countries) <= _FEW_COUNTRIES:
        parts += [words.country(code) for code in countries]
    else:
        parts.append(words("place-countries", count=len(countries)))
    return ", ".join(part for part in dict.fromkeys(parts) if part)


def kind_name(kind: Kind, words: Words) -> str:
    """What an organization is, for one."""
    return words.of("kind", kind)


def kinds_name(kind: Kind, words: Words) -> str:
    """What organizations of a kind are, for many."""
    many = words.table(_also(kind))[0]
    return many[0].upper() + many[1:]


def platform_name(platform: Platform, words: Words) -> str:
    """What people call a platform."""
    return words.of("platform", platform)


def find_country(text: str) -> str:
    """The ISO 3166-1 code of a country that somebody wrote by name or code, or empty."""
    plain = text.strip()
    if len(plain) == 2 and plain.upper() in country_codes():
        return plain.upper()
    words = words_of(text)
    found = [code for start, end, code in countries_in(words) if (start, end) == (0, len(words))]
    return found[0] if found else ""


def find_region(text: str, country: str = "") -> tuple[str, str]:
    """The country and code of a state or province that somebody wrote, or two empty texts."""
    plain, folded = text.strip().upper(), _folded(text)
    for code, region, name in _regions():
        if (plain == region or folded == name) and country in {"", code}:
            return code, region
    return _states_elsewhere().get(folded, ("", ""))


@lru_cache(maxsize=1)
def _regions() -> tuple[tuple[str, str, Folded], ...]:
    """Country and code of each state and province, with its name as it is compared."""
    return tuple(
        (country, region, _folded(name))
        for country, regions in REGIONS.items()
        for region, name in regions.items()
    )


def find_kind(text: str, texts: Texts) -> Kind | None:
    """The kind somebody wrote, in one of the languages, for one or for many."""
    return _kinds(texts).get(_folded(text))


def kind_tables(texts: Texts) -> tuple[dict[str, Kind], dict[str, Kind]]:
    """How kinds are written in every language: for one, and for many."""
    one: dict[str, Kind] = {}
    many: dict[str, Kind] = {}
    for words in texts.all():
        for kind in Kind:
            one.setdefault(kind_name(kind, words), kind)
            for name in words.table(_also(kind)):
                many.setdefault(name, kind)
    return one, many


def kind_languages(texts: Texts) -> dict[str, frozenset[str]]:
    """The languages that have each word for kinds."""
    tongues: dict[Folded, set[str]] = {}
    written: dict[Folded, str] = {}
    for words in texts.all():
        for kind in Kind:
            for name in (kind_name(kind, words), *words.table(_also(kind))):
                tongues.setdefault(_folded(name), set()).add(words.language)
                written[_folded(name)] = name
    return {written[key]: frozenset(tags) for key, tags in tongues.items()}


def find_platform(text: str, texts: Texts) -> Platform | None:
    """The platform somebody named."""
    return _platforms(texts).get(_folded(text))


def _folded(text: str) -> Folded:
    return tuple(words_of(text))


@lru_cache(maxsize=1)
def _states_elsewhere() -> dict[Folded, tuple[str, str]]:
    """US states by their Spanish, French, German and Portuguese names, where these differ."""
    lines = (line.partition(" ") for line in _STATES.splitlines() if line)
    return {_folded(name): ("US", code) for code, _, names in lines for name in names.split(" / ")}


_STATES = """
AK Alasca
CA Kalifornien / Californie / Califórnia
DC Distrito de Columbia / District de Columbia / Distrito de Colúmbia
FL Floride / Flórida
GA Géorgie américaine / Geórgia americana
HI Hawái / Hawaï / Havaí
LA Luisiana / Louisiane
MS Misisipi / Mississipi
MO Misuri
NC Carolina del Norte / Caroline du Nord / Nordkarolina / Carolina do Norte
ND Dakota del Norte / Dakota du Nord / Norddakota / Dakota do Norte
NH Nuevo Hampshire
NJ Nueva Jersey / Nova Jérsei / Nova Jersey
NM Nuevo México / Nouveau-Mexique / Neumexiko / Novo México
NY Nueva York / État de New York / Nova York / Nova Iorque
OR Oregón
PA Pensilvania / Pennsylvanie / Pennsylvanien / Pensilvânia
SC Carolina del Sur / Caroline du Sud / Südkarolina / Carolina do Sul
SD Dakota del Sur / Dakota du Sud / Süddakota / Dakota do Sul
TX Tejas
VA Virginie / Virgínia
WV Virginia Occidental / Virginie-Occidentale / Westvirginia / Virgínia Ocidental
"""


@lru_cache(maxsize=1)
def _kinds(texts: Texts) -> dict[Folded, Kind]:
    found: dict[Folded, Kind] = {}
    for words in texts.all():
        for kind in Kind:
            for name in (kind_name(kind, words), *words.table(_also(kind))):
                found.setdefault(_folded(name), kind)
    return found


def _also(kind: Kind) -> str:
    return f"kind-{kind}-also".replace("_", "-")


@lru_cache(maxsize=1)
def _platforms(texts: Texts) -> dict[Folded, Platform]:
    names = {_folded(platform_name(each, texts.speak())): each for each in Platform}
    return names | {_folded(nickname): each for nickname, each in _NICKNAMES.items()}
