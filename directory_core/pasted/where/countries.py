"""The country of a city, where the rest of a text leaves no doubt about it."""

import re
from urllib.parse import urlsplit

from directory_core.pasted.accounts.marks import Mark, MarkKind
from directory_core.pasted.language.vocabulary import level
from directory_core.pasted.where.gazetteer import places_table
from directory_core.pasted.where.places import Place, likeliest_country

_TIED = 3
"""Languages among which a text of names tells none."""


def with_country(place: Place, text: str, website: str, marks: list[Mark]) -> Place:
    """The place with its country, where the rest of the text leaves no doubt about it."""
    if place.country:
        return place
    hints = countries_told(text, website, marks)
    if hints or not place.city:
        return Place(place.city, place.region, next(iter(hints), ""))
    told = (places_table()["languages"][each]["countries"].split() for each in _languages(text))
    spoken = [country for countries in told for country in countries]
    return Place(place.city, place.region, likeliest_country(place.city, spoken))


def countries_told(text: str, website: str, marks: list[Mark]) -> list[str]:
    """The countries that a health service, a website, telephones and addresses of mail tell."""
    hints: list[str] = []
    told = re.findall(r"\w+", level(text))
    hints += [code for word, code in places_table()["services"].items() if word in told]
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
    return hints


def _languages(text: str) -> list[str]:
    """The languages that most words of `text` are of: of es, fr, de and pt; two for a tie."""
    plain = level(text)
    tokens = set(re.findall(r"[\w']+", plain))
    scores = {
        language: 2 * len(re.findall(each["pattern"], text.casefold()))
        + len(tokens & frozenset(each["words"].split()))
        for language, each in places_table()["languages"].items()
    }
    best = max(scores.values())
    found = [language for language, score in scores.items() if score == best]
    return found if best and len(found) < _TIED else []
