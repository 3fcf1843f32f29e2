"""Which languages a country speaks, and what that says of a name that many bear.

Three letters that name a hospital in one country name the health service of another; and the Red
Cross is called the same in every country of a language.  The languages of countries, and the
country that a language is at home in, come from the Unicode CLDR, by way of Babel.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from babel.core import get_global
from babel.languages import get_official_languages

from directory_core.lookup.matching.ranking import Hit
from directory_core.lookup.segments.segment import NOTHING, PLACE
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import telling
from directory_core.models.answers import Match, MatchedBy

SHORT = 3
"""Letters up to which an acronym is somebody else's in another country."""
COMMON = frozenset(("en", "es", "fr", "de", "pt"))
"""The languages that somebody may speak who typed no more than a name."""
_LINGUA_FRANCA = "en"
_ACROSS_COUNTRIES = frozenset(("world", "international", "european", "pan", "global", "united"))
"""Words of the names of bodies that are the same in every country."""
FEWEST_NATIONS, AS_WELL = 3, 1.5
"""Countries from which on a name is borne by one body in each; and by how little the scores of
those who bear it differ."""


@lru_cache(maxsize=512)
def spoken_in(country: str) -> frozenset[str]:
    """The official languages of a country by its ISO 3166-1 code, and those spoken in effect."""
    return frozenset(get_official_languages(country.upper(), de_facto=True))


@lru_cache(maxsize=64)
def home_of(language: str) -> str:
    """The country of a name's first bearer: Spain for Spanish, and France for French.

    It is the language's own by its code, or that of most who speak it: English has no country `EN`.
    """
    likely = str(get_global("likely_subtags").get(language, ""))
    own = language.upper()
    return own if language in spoken_in(own) else likely.rpartition("_")[2]


def may_mean_another(match: Match, question: str, language: str) -> bool:
    """Whether short initials are a body's whose country does not speak the asker's language.

    `SUS` is a hospital in Sweden, and Brazil's health service to whoever asks in Portuguese.  Of
    what speaks English everybody has heard, of two letters nobody; and a body of all the world has
    no country.  An article before them tells nothing: `el INS`.
    """
    letters = " ".join(telling(words_of(question)))
    if match.by is not MatchedBy.ACRONYM or len(letters) > SHORT:
        return False
    organization = match.organization
    if not organization.countries or _ACROSS_COUNTRIES.intersection(words_of(organization.name)):
        return False
    heard = language in COMMON - {_LINGUA_FRANCA}
    asked = {language} if heard else COMMON
    if len(letters) >= SHORT:
        asked = {*asked, _LINGUA_FRANCA}
    return all(asked.isdisjoint(spoken_in(each)) for each in organization.countries)


def at_home_first(found: Sequence[Hit]) -> list[Hit]:
    """The hits, where each of several countries has a body of the very name, by its language.

    Whoever asks for the Rotes Kreuz speaks German: first comes Germany's, then those of the other
    countries that speak it.  A ministry of health, which is called so in any language, tells none.
    """
    found = list(found)
    best = [hit for hit in found if hit.is_whole and found[0].score - hit.score <= AS_WELL]
    countries = [_country(hit) for hit in best]
    if len(set(countries)) < FEWEST_NATIONS or len(set(countries)) < len(countries):
        return found
    if not best[0].reading.special:
        return found
    language = _most_spoken(countries[0], countries)
    home = home_of(language)

    def far(hit: Hit) -> tuple[bool, bool]:
        country = _country(hit)
        return country != home, language not in spoken_in(country)

    chosen = {id(hit) for hit in best}
    return [*sorted(best, key=far), *(hit for hit in found if id(hit) not in chosen)]


def _most_spoken(first: str, countries: Iterable[str]) -> str:
    """Of the languages of the first country, the one that most of the others speak too."""
    counted = Counter(each for country in countries for each in sorted(spoken_in(country)))
    return max(sorted(spoken_in(first)), key=lambda each: counted[each], default="")


def _country(hit: Hit) -> str:
    """The ISO 3166-1 code of the country a hit is in; empty where nobody knows it."""
    mark = int(hit.segment.places[hit.organization, PLACE["country"].start])
    return "" if mark == NOTHING else hit.segment.spelling.words[mark].removeprefix("~").upper()
