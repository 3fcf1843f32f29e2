"""The handler for free text: what it asks is understood first, and then answered.

Danger comes before everything.  A person who chose no language is answered in the one that they
write; a bare name is in none and leaves the language as it was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from adapters.chat.context import Choices, Context
from adapters.chat.emergency.answer import draw_emergency
from adapters.chat.emergency.helplines import helplines
from adapters.chat.facts import facts_about
from adapters.chat.filters import filters_of, read_place
from adapters.chat.handlers import browse, impostors, small_talk
from adapters.chat.handlers.questions import (
    answer_addresses,
    answer_name,
    answer_question,
    pick_number,
    reader_of,
    show,
    show_on_platforms,
)
from adapters.chat.i18n.names import find_country, find_region
from adapters.chat.presenters.answers import draw_organization
from adapters.chat.presenters.scams import with_advice
from adapters.chat.understanding import Ask, Intent, danger_in, understand, without_markup
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.chat.views import Card, Reply
from directory_core.errors import NotListed
from directory_core.models import Certainty, Organization

_TALKS_OF_ONE = {
    Ask.SUBMIT, Ask.CORRECT, Ask.APPOINTMENT, Ask.PRICE, Ask.JOB, Ask.HOURS, Ask.PHONE, Ask.SCAM,
}  # fmt: skip
"""What may be said of an organization that is named besides."""
_MAY_BE_A_NAME = {
    Ask.YES, Ask.NO, Ask.OK, Ask.TEST, Ask.GREETING, Ask.EVIDENCE, Ask.ABUSE, Ask.JOB, Ask.MEDICAL,
    Ask.PRICE, Ask.HOURS, Ask.CHAT, Ask.APPOINTMENT, Ask.MORE, Ask.NAME_NEXT, Ask.PLACE_NEXT,
    Ask.COMPARE, Ask.PRIVACY,
}  # fmt: skip
"""What a few organizations are called like: `OPA`, `Caja Costarricense de Seguro Social`."""
_MOST_PLACE_WORDS = 3
"""Words of a place's name, and of a bare name."""


def converse(context: Context, text: str) -> Reply:
    """Answer free text."""
    if not text.strip():
        return context.say("answer-empty")
    text = without_markup(text)
    intent = understand(text, kinds_of(context.texts), language=spoken(context))
    context = speaking(context, intent.language)
    if intent.danger is not None:
        return draw_emergency(text, intent.danger, country_in(text), context.words)
    if intent.ask in _MAY_BE_A_NAME and _is_listed_so(context, text):
        return answer_name(context, text, replace(intent, ask=Ask.ORGANIZATION, names=(text,)))
    if intent.addressed and intent.ask not in {Ask.SUBMIT, Ask.CORRECT, Ask.PERSONAL_DATA}:
        return _about_addresses(context, text, intent)
    return _answered(context, text, intent)


def ask(context: Context, text: str) -> Reply:
    """Answer what is meant as a question beyond doubt: a name first, whatever else it says.

    A list, a comparison, and accounts on a platform are asked for as such, unless all of the words
    are a name.
    """
    told = understand(text, kinds_of(context.texts), language=spoken(context))
    plain = bool(told.platforms) or told.ask in {Ask.LIST, Ask.COMPARE}
    if plain and not _is_listed_so(context, text):
        return converse(context, text)
    certainty = context.directory.asking.peek(text).certainty
    short = len(text.split()) <= _MOST_PLACE_WORDS
    if certainty is Certainty.SURE or (short and certainty is Certainty.CHOICES):
        return answer_question(context, text)
    return converse(context, text)


def alarm(context: Context, text: str) -> Reply | None:
    """What somebody in danger is told, whatever else is going on; None where nobody seems to be."""
    found = danger_in(text)
    if found is None:
        return None
    danger, language = found
    context = speaking(context, language)
    return draw_emergency(text, danger, country_in(text), context.words)


def spoken(context: Context) -> str:
    """The language that somebody chose, or spoke last here, or that they read."""
    chosen = context.person.language
    return chosen or context.recent.speak(context.origin, "") or context.words.language


def speaking(context: Context, language: str) -> Context:
    """The same context in the language of what was typed, where the person chose none."""
    if context.person.language:
        return context
    last = context.recent.speak(context.origin, language)
    return context.speaking(last) if last and last != context.words.language else context


def country_in(text: str) -> str:
    """The country with known numbers that a text names, itself or by one of its states."""
    words = text.replace(",", " ").replace(".", " ").split()
    for size in range(_MOST_PLACE_WORDS, 0, -1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            found = find_country(phrase) if len(phrase) > 3 or phrase.isupper() else ""
            found = found or (find_region(phrase)[0] if len(phrase) > 3 else "")
            if found in helplines():
                return found
    return ""


def _answered(context: Context, text: str, intent: Intent) -> Reply:
    """The answer to a message without an address."""
    match intent.ask:
        case Ask.LIST:
            return _list(context, text, intent)
        case Ask.COMPARE:
            return _compare(context, text, intent)
        case Ask.SCAM:
            return _scam(context, intent)
        case Ask.ORGANIZATION | Ask.VERIFY:
            return answer_name(context, text, intent)
    follows = _followed(context, text, intent)
    if follows is not None:
        return follows
    organization = None
    if intent.ask in _TALKS_OF_ONE:
        organization = _named(context, intent.names)
    if organization is None and intent.addressed:
        organization = _like(context, text)
    said = small_talk.answer(context, intent, organization)
    return said or answer_name(context, text, intent)


def _about_addresses(context: Context, text: str, intent: Intent) -> Reply:
    reply = answer_addresses(context, text, intent)
    if intent.ask in {Ask.REPORT, Ask.IMPOSTOR} and not context.only_asks:
        return impostors.reported(context, text, intent.platforms, reply)
    return with_advice(reply, intent.platforms, context.words) if intent.ask is Ask.SCAM else reply


def _scam(context: Context, intent: Intent) -> Reply:
    """Advice before anything else, and then what is listed of whoever is said to write."""
    organization = _named(context, intent.names)
    reply = Reply("", language=context.words.language)
    if organization is not None and intent.platforms:
        reply = show_on_platforms(context, organization, intent.platforms)
    elif organization is not None:
        reply = draw_organization(organization, reader_of(context))
    return with_advice(reply, intent.platforms, context.words)


def _list(context: Context, text: str, intent: Intent) -> Reply:
    """A list, unless the words are a name: `mercy hospitals` are no hospitals in Mercy."""
    filters = filters_of(intent)
    if not intent.framed and (filters.city or _named(context, (text,)) is not None):
        return answer_name(context, text, replace(intent, ask=Ask.ORGANIZATION, names=(text,)))
    return browse.browse(context, filters)


def _compare(context: Context, text: str, intent: Intent) -> Reply:
    """Two organizations side by side, each as it was asked for."""
    found = {each.slug: each for name in intent.names if (each := _named(context, (name,)))}
    if len(found) < 2:
        return answer_name(context, text, replace(intent, ask=Ask.ORGANIZATION))
    return _side_by_side(context, tuple(found.values()), intent)


def _side_by_side(context: Context, organizations: Sequence[Organization], intent: Intent) -> Reply:
    cards: list[Card] = []
    for each in organizations:
        if intent.platforms:
            drawn = show_on_platforms(context, each, intent.platforms)
        else:
            drawn = draw_organization(each, reader_of(context))
        cards += [part for part in drawn.parts if isinstance(part, Card)]
    title = " · ".join(card.title for card in cards)
    facts = facts_about(*organizations, platforms=intent.platforms)
    return Reply(title, tuple(cards), language=context.words.language, facts=facts)


def _followed(context: Context, text: str, intent: Intent) -> Reply | None:
    """The answer to what means something only after another answer; None for anything else."""
    last = context.recent.last(context.origin) or Choices("")
    which = context.say("say-which")
    offered = bool(last.slugs and last.question and not last.subject)
    match intent.ask:
        case Ask.NUMBER | Ask.YES | Ask.NO if offered or intent.ask is Ask.NUMBER:
            return _picked(context, intent, last) or which
        case Ask.MORE:
            return browse.browse(context, *last.next_page) if last.next_page else which
        case Ask.NAME_NEXT:
            platforms = intent.platforms or last.platforms
            asked = replace(intent, ask=Ask.ORGANIZATION, platforms=platforms)
            return answer_name(context, "" if last.subject else text, asked)
        case Ask.PLACE_NEXT:
            return _elsewhere(context, intent, last)
        case Ask.PLATFORM_NEXT | Ask.REAL_NEXT | Ask.DOUBT | Ask.WEBSITE_NEXT:
            return _of_the_last(context, intent, last)
    return None


def _picked(context: Context, intent: Intent, last: Choices) -> Reply | None:
    """One of the choices: by its number, or the first one, which "yes" is said to."""
    if intent.ask is Ask.NO:
        return None
    first = 1 if intent.ask is Ask.YES else len(last.slugs)
    return pick_number(context, intent.number if intent.number > 0 else first)


def _elsewhere(context: Context, intent: Intent, last: Choices) -> Reply:
    """The organization spoken of last, in another place."""
    if not last.question:
        return context.say("say-which")
    place = read_place(intent.place)
    fits = [slug for slug in last.slugs if _is_in(context, slug, place)]
    if len(fits) == 1:
        return show(context, fits[0])
    name = f"{last.question} {intent.place}"
    answer = context.directory.asking.peek(name)
    if answer.certainty is Certainty.NONE:
        return context.say("say-place-unknown")
    asked = Intent(Ask.ORGANIZATION, (name,), last.platforms, framed=False, about_health=True)
    return answer_name(context, name, asked)


def _is_in(context: Context, slug: str, place: tuple[str, str, str]) -> bool:
    country, region, city = place
    organization = _listed(context, slug)
    if organization is None:
        return False
    if city:
        return organization.city.casefold() == city.casefold()
    return region in organization.regions if region else country in organization.countries


def _of_the_last(context: Context, intent: Intent, last: Choices) -> Reply:
    organization = _listed(context, last.subject) if last.subject else None
    if organization is None:
        return context.say("say-which")
    if intent.ask is Ask.WEBSITE_NEXT:
        return small_talk.website(context, organization)
    if intent.ask is Ask.PLATFORM_NEXT and intent.platforms:
        return show_on_platforms(context, organization, intent.platforms)
    shown = draw_organization(organization, reader_of(context))
    if intent.ask is Ask.DOUBT:
        said = context.words("say-doubt", name=organization.name)
        return replace(shown, text=said, lead=True)
    return shown


def _listed(context: Context, slug: str) -> Organization | None:
    try:
        return context.directory.asking.get(slug)
    except NotListed:
        return None


def _named(context: Context, names: Iterable[str]) -> Organization | None:
    """The organization that one of the names surely means; nothing is counted."""
    for name in names:
        answer = context.directory.asking.peek(name, limit=1)
        if answer.certainty is Certainty.SURE and answer.matches:
            return answer.matches[0].organization
    return None


def _like(context: Context, text: str) -> Organization | None:
    """The organization that has an address of the message, or has one like it."""
    for found in context.directory.asking.look(text):
        owners = (organization for organization, _ in found.owners)
        alike = (each.organization for each in found.resembles)
        for organization in (*owners, *found.websites, *alike):
            return organization
    return None


def _is_listed_so(context: Context, text: str) -> bool:
    """Whether an organization is called exactly so, whatever else the words mean."""
    organization = _named(context, (text,))
    if organization is None:
        return False
    names = (organization.name, *(alias.text for alias in organization.aliases))
    return text.strip().casefold() in {name.casefold() for name in names}
