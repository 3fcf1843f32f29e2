"""The handler for free text: what it asks is understood first, and then answered.

Danger comes before everything.  A person who chose no language is answered in the one that they
write; a bare name is in none and leaves the language as it was.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.emergency.answer import draw_emergency
from adapters.chat.emergency.helplines import helplines
from adapters.chat.filters import filters_of, is_place
from adapters.chat.handlers import browse, impostors, preferences
from adapters.chat.handlers.asking import new_accounts, small_talk
from adapters.chat.handlers.asking.comparing import side_by_side, unclear_beside
from adapters.chat.handlers.asking.follow_ups import followed, named, narrowed, spoken_of
from adapters.chat.handlers.asking.handle_words import with_handles
from adapters.chat.handlers.asking.questions import (
    answer_addresses,
    answer_name,
    answer_question,
    reader_of,
    show_on_platforms,
)
from adapters.chat.handlers.names.inner_names import inner, within
from adapters.chat.handlers.names.meant_names import halves_of, is_called, joined, supposed
from adapters.chat.i18n.names import find_country, find_region
from adapters.chat.presenters.answers import draw_organization
from adapters.chat.presenters.scams import with_advice
from adapters.chat.understanding import Ask, Intent, danger_in, understand, without_markup
from adapters.chat.understanding.further_places import is_continent, parts_of
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.chat.views import Reply
from directory_core.models import Certainty, Filters, Organization

_TALKS_OF_ONE = {
    Ask.SUBMIT, Ask.CORRECT, Ask.APPOINTMENT, Ask.PRICE, Ask.JOB, Ask.HOURS, Ask.PHONE, Ask.SCAM,
}  # fmt: skip
"""What may be said of an organization that is named besides."""
_ASIDE = {Ask.APPOINTMENT, Ask.PRICE, Ask.JOB, Ask.HOURS}
"""Why somebody may want an account: `their LinkedIn, for a job application`."""
_PUT_IN = {Ask.SUBMIT, Ask.CORRECT}
"""What is to be listed, or to be put right."""
_MODERATED = {Ask.SUBMIT, Ask.CORRECT, Ask.REPORT, Ask.IMPOSTOR}
"""What moderators are asked for."""
_MAY_BE_A_NAME = {
    Ask.YES, Ask.NO, Ask.OK, Ask.TEST, Ask.GREETING, Ask.EVIDENCE, Ask.ABUSE, Ask.JOB, Ask.MEDICAL,
    Ask.PRICE, Ask.HOURS, Ask.CHAT, Ask.APPOINTMENT, Ask.MORE, Ask.NAME_NEXT, Ask.PLACE_NEXT,
    Ask.COMPARE, Ask.PRIVACY,
}  # fmt: skip
"""What a few organizations are called like: `OPA`, `Caja Costarricense de Seguro Social`, NICE."""
_CODE = re.compile(r"\{\{|\$\{|<%|%>")
"""What only templates hold, and whoever tries whether one is filled in here."""
_AND = re.compile(r"(?<=\w) ['’]?n['’]? (?=\w)", re.IGNORECASE)
"""How `and` is written in a hurry: `baylor scott n white`."""
_READ = 600
"""Characters of a cry for help in which a country is looked for."""
_MOST_PLACE_WORDS = 3
"""Words of a place's name, and of a bare name."""


def converse(context: Context, text: str) -> Reply:
    """Answer free text."""
    if not text.strip() or _is_code(context, text):
        return context.say("say-injection" if text.strip() else "answer-empty")
    text = _AND.sub(" & ", without_markup(text))
    intent = understand(text, kinds_of(context.texts), language=spoken(context))
    context = speaking(context, intent.language)
    if intent.danger is not None:
        return draw_emergency(text, intent.danger, country_in(text), context.words)
    if (handled := with_handles(context, text, intent)) != text:
        return converse(context, handled)
    in_capitals = intent.ask is Ask.THANKS and text.isupper()
    if (intent.ask in _MAY_BE_A_NAME or in_capitals) and is_called(context, text):
        return answer_name(context, text, replace(intent, ask=Ask.ORGANIZATION, names=(text,)))
    if intent.addressed and not _is_put_in(context, text, intent):
        return _about_addresses(context, text, intent)
    return _answered(context, text, intent)


def _is_code(context: Context, text: str) -> bool:
    """Whether it is code, with no address in it that somebody is to be warned of."""
    found = context.directory.asking.look(text) if _CODE.search(text) else None
    return found is not None and not any(each.is_warning for each in found)


def ask(context: Context, text: str) -> Reply:
    """Answer what is meant as a question beyond doubt: a name first, whatever else it says.

    A list, a comparison, and accounts on a platform are asked for as such, unless all of the words
    are a name.
    """
    told = understand(text, kinds_of(context.texts), language=spoken(context))
    if with_handles(context, text, told) != text:
        return converse(context, text)
    plain = bool(told.platforms) or told.ask in {Ask.LIST, Ask.COMPARE}
    if plain and not is_called(context, text):
        return converse(context, text)
    certainty = context.directory.asking.peek(text).certainty
    short = len(text.split()) <= _MOST_PLACE_WORDS and told.ask not in _MODERATED
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
    words = text[:_READ].replace(",", " ").replace(".", " ").split()
    for size in range(_MOST_PLACE_WORDS, 0, -1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            found = find_country(phrase) if len(phrase) > 3 or phrase.isupper() else ""
            found = found or (find_region(phrase)[0] if len(phrase) > 3 else "")
            if found in helplines():
                return found
    return ""


def report_address(context: Context, text: str) -> Reply | None:
    """Take the report of an account that is not listed: `report @mayoclinlc`; None for others."""
    intent = replace(understand(text, kinds_of(context.texts)), ask=Ask.REPORT)
    text = with_handles(context, text, intent)
    found = context.directory.asking.look(text)
    if not found or all(each.is_listed for each in found):
        return None
    return _about_addresses(context, text, intent)


def _answered(context: Context, text: str, intent: Intent) -> Reply:
    """The answer to a message without an address."""
    match intent.ask:
        case Ask.LIST:
            return _list(context, text, intent)
        case Ask.COMPARE:
            return _compare(context, text, intent)
        case Ask.SCAM:
            return _scam(context, text, intent)
        case Ask.ORGANIZATION | Ask.VERIFY:
            return (
                narrowed(context, text, intent)
                or _two_places(context, text, intent)
                or _country(context, text, intent)
                or answer_name(context, text, intent)
            )
    return followed(context, text, intent) or _talked(context, text, intent)


def _talked(context: Context, text: str, intent: Intent) -> Reply:
    """The answer to what is no question for the directory, or may be a name after all."""
    if intent.ask is Ask.LANGUAGES:
        return preferences.language(context, preferences.language_in(text))
    organization = None
    if intent.ask in _TALKS_OF_ONE:
        organization = named(context, intent.names) or spoken_of(context, intent)
    if organization is not None and intent.platforms and intent.ask in _ASIDE:
        return show_on_platforms(context, organization, intent.platforms)
    if organization is None and intent.addressed and intent.ask in _PUT_IN:
        organization = supposed(context, intent.names)
    if organization is None and intent.addressed:
        organization = _like(context, text)
    known = organization is not None or intent.ask is Ask.CORRECT
    if known and intent.addressed and intent.ask in _PUT_IN:
        offered = new_accounts.offer(context, organization, text, intent.platforms)
        if offered is not None:
            return offered
    said = small_talk.answer(context, intent, organization)
    return said or answer_name(context, text, intent)


def _is_put_in(context: Context, text: str, intent: Intent) -> bool:
    """Whether an address is given to be listed or corrected, and nothing is to be warned of."""
    if intent.ask is Ask.PERSONAL_DATA:
        return True
    return intent.ask in _PUT_IN and not any(
        each.is_warning for each in context.directory.asking.look(text)
    )


def _about_addresses(context: Context, text: str, intent: Intent) -> Reply:
    reply = answer_addresses(context, text, intent)
    if intent.ask in {Ask.REPORT, Ask.IMPOSTOR} and not context.only_asks:
        return impostors.reported(context, text, intent.platforms, reply)
    return with_advice(reply, intent.platforms, context.words) if intent.ask is Ask.SCAM else reply


def _scam(context: Context, text: str, intent: Intent) -> Reply:
    """Advice before anything else, and then what is listed of whoever is said to write."""
    names = (within(context, text), *intent.names, inner(context, intent.names, text))
    organization = named(context, names)
    reply = Reply("", language=context.words.language)
    if organization is not None and intent.platforms:
        reply = show_on_platforms(context, organization, intent.platforms)
    elif organization is not None:
        reply = draw_organization(organization, reader_of(context))
    return with_advice(reply, intent.platforms, context.words)


def _list(context: Context, text: str, intent: Intent) -> Reply:
    """A list, unless the words are a name: `mercy hospitals` are no hospitals in Mercy."""
    filters = filters_of(intent)
    if not intent.framed and (filters.city or named(context, (text,)) is not None):
        meant = replace(intent, ask=Ask.ORGANIZATION)
        listed = _owned_list(context, text, filters) if intent.owned else None
        return listed or answer_name(context, text, meant)
    if intent.also:
        return _lists(context, intent, (intent.place, *intent.also))
    if is_continent(intent.place):
        return context.say("browse-too-wide")
    reply = browse.widened(context, filters)
    parts = parts_of(intent.place)
    if not reply.parts and filters.city and not is_place(filters.city):
        reply = browse.by_name(context, filters) or reply
    return reply if reply.parts or len(parts) < 2 else _lists(context, intent, parts)


def _lists(context: Context, intent: Intent, places: Sequence[str]) -> Reply:
    """A list for each of several places."""
    wanted = [filters_of(replace(intent, place=place)) for place in places]
    return browse.several(context, wanted)


def _two_places(context: Context, text: str, intent: Intent) -> Reply | None:
    """What is listed in two places that are named and nothing else: `berlin oder hamburg`."""
    halves = halves_of(text.strip(" ?!."))
    if not halves or not all(is_place(each) for each in halves) or is_called(context, text):
        return None
    return _lists(context, intent, halves)


def _country(context: Context, text: str, intent: Intent) -> Reply | None:
    """What is listed in a country that is named and nothing else: `anything for kenya?`."""
    names = [name for name in intent.names if find_country(name)]
    if not names or intent.names[0] != names[0] or is_called(context, text.strip(" ?!.")):
        return None
    return _list(context, text, replace(intent, ask=Ask.LIST, place=names[0], framed=True))


def _owned_list(context: Context, text: str, filters: Filters) -> Reply | None:
    """What is listed in a place that is named as an owner: `hospitales de Sevilla`."""
    if is_called(context, text):
        return None
    reply = browse.widened(context, filters)
    return reply if reply.parts else None


def _compare(context: Context, text: str, intent: Intent) -> Reply:
    """Two organizations side by side, each as it was asked for."""
    if places := _two_places(context, text, intent):
        return places
    sure = {name: each for name in intent.names if (each := named(context, (name,)))}
    found = {each.slug: each for each in sure.values()}
    unclear = unclear_beside(intent, sure) if len(found) == 1 else ()
    if len(found) + len(unclear) < 2 or joined(context, (text.strip(" ?!."),)):
        return answer_name(context, text, replace(intent, ask=Ask.ORGANIZATION))
    return side_by_side(context, tuple(found.values()), intent, reader_of(context), unclear)


def _like(context: Context, text: str) -> Organization | None:
    """The organization that has an address of the message, or has one like it."""
    for found in context.directory.asking.look(text):
        owners = (organization for organization, _ in found.owners)
        alike = (each.organization for each in found.resembles)
        for organization in (*owners, *found.websites, *alike):
            return organization
    return None
