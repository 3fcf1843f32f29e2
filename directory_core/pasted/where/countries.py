"""The country of a city, where the rest of a text leaves no doubt about it."""

import re
from urllib.parse import urlsplit

from directory_core.pasted.gazetteer import cities_named, places_table
from directory_core.pasted.marks import Mark, MarkKind
from directory_core.pasted.vocabulary import level
from directory_core.pasted.where.places import Place, fitting_country


def city_of_name(name: str, country: str) -> str:
    """The city that a name says itself to be of (`Hospital Universitario de Burgos`)."""
    match = _OF_CITY.search(name)
    for start in (match.start(match.lastindex or 1),) if match else ():
        town = name[start:]
        cities = [each for each in cities_named(town) if not country or each.country == country]
        saintly = level(town).split()[0] in _SAINTS and not country
        if cities and cities[0].thousands >= 20 and not saintly:
            return town
    return ""


_SAINTS = {"san", "santa", "santo", "sao", "saint", "sainte", "st"}
_OF_CITY = re.compile(
    r"(?:\bde|\bof|\bdu|\bvon|\bda|\bdo)\s+((?:[^\W\d_][\w'’.-]*\s?){1,4})$|\bd['’](\w[\w-]+)$"
)


def with_country(place: Place, text: str, website: str, marks: list[Mark]) -> Place:
    """The place with its country, where the rest of the text leaves no doubt about it."""
    if place.country or not place.city:
        return place
    hints: list[str] = []
    host = urlsplit(website).hostname or ""
    suffix = host.rpartition(".")[2]
    if suffix in places_table()["suffix"]:
        hints.append(places_table()["suffix"][suffix])
    for mark in marks:
        if mark.kind is MarkKind.PHONE and (match := re.match(r"\+(\d{1,3})", mark.text)):
            hints += [
                places_table()["phone"][match[1][:size]]
                for size in (3, 2)
                if match[1][:size] in places_table()["phone"]
            ][:1]
        if (
            mark.kind is MarkKind.MAIL
            and (end := mark.text.rpartition(".")[2].lower()) in places_table()["suffix"]
        ):
            hints.append(places_table()["suffix"][end])
    if hints:
        return Place(place.city, place.region, hints[0])
    language = _language(text)
    spoken = places_table()["languages"][language]["countries"].split() if language else []
    return Place(place.city, place.region, fitting_country(place.city, spoken))


def _language(text: str) -> str:
    """The language that most words of `text` are of: es, fr, de, pt, or empty."""
    plain = level(text)
    tokens = set(re.findall(r"[\w']+", plain))
    scores = {
        language: 2 * len(re.findall(each["pattern"], text.casefold()))
        + len(tokens & frozenset(each["words"].split()))
        for language, each in places_table()["languages"].items()
    }
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] and sorted(scores.values())[-2] < scores[best] else ""
