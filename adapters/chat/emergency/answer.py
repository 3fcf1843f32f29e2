"""What somebody who may be in danger is told: whom to call, in their country where it is known.

The language somebody writes in tells no country.  A country is known where it is named, or where
somebody typed an emergency number that few countries have; else several are offered, those first
where the language is spoken, and it is said that the country is unknown.
"""

from adapters.chat.emergency.helplines import Help, countries_of_numbers, helplines
from adapters.chat.facts import Facts, Topic
from adapters.chat.i18n.texts import Words
from adapters.chat.understanding import Danger
from adapters.chat.views import Bold, Card, Line, Reply, Tone

_SPOKEN_IN = {
    "en": ("US", "CA", "GB", "IE", "AU", "NZ"),
    "es": ("ES", "US", "MX", "AR", "CO", "CL"),
    "fr": ("FR", "BE", "CH", "CA"),
    "de": ("DE", "AT", "CH"),
    "pt": ("BR", "PT", "US"),
}
_MOST = 6


def draw_emergency(text: str, danger: Danger, country: str, words: Words) -> Reply:
    """Whom to call, before anything else; for the eyes of whoever asked.

    `country` is the one that is named in `text`, or empty.
    """
    known = (country,) if country in helplines() else countries_of_numbers(text)
    shown = known or _SPOKEN_IN.get(words.language, _SPOKEN_IN["en"])
    rows = tuple(_row(helplines()[each], danger, words) for each in shown[:_MOST])
    lines: tuple[Line, ...] = () if known else ((words("danger-unknown"),),)
    footer: tuple[Line, ...] = (
        *(() if country else ((words("danger-elsewhere"),),)),
        (words("danger-bot"),),
        (words("danger-name"),),
    )
    title = words("danger-title")
    card = Card(title, lines, rows, footer, tone=Tone.DANGER)
    summary = " · ".join(helplines()[each].emergency[0] for each in shown[:_MOST])
    facts = Facts(Topic.EMERGENCY)
    return Reply(
        f"{title} ({summary})", (card,), private=True, language=words.language, facts=facts
    )


def _row(found: Help, danger: Danger, words: Words) -> Line:
    """One country's numbers: an ambulance first, then whoever is asked for this danger."""
    numbers = [words("danger-ambulance", number=" / ".join(found.emergency))]
    if danger is Danger.POISON and found.poison:
        numbers.append(words("danger-poison", number=found.poison))
    if danger in {Danger.SELF_HARM, Danger.POISON, Danger.VIOLENCE} and found.crisis:
        name, number = found.crisis_for(words.language)
        named = number in name.split()  # a line that is called by its number: `1737`, `Línea 024`
        numbers.append(name if named else words("danger-crisis", name=name, number=number))
    told = words(
        "danger-country", country=words.country(found.country), numbers=" · ".join(numbers)
    )
    return (Bold(told),)
