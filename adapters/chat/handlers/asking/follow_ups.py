"""The handler for what means something only after another answer: `and their instagram?`."""

from collections.abc import Iterable
from dataclasses import replace

from adapters.chat.context import Choices, Context
from adapters.chat.filters import is_place, read_place
from adapters.chat.handlers import browse
from adapters.chat.handlers.asking import small_talk
from adapters.chat.handlers.asking.questions import (
    answer_name,
    pick_number,
    reader_of,
    show,
    show_on_platforms,
)
from adapters.chat.handlers.names.meant_names import goes_by
from adapters.chat.presenters.answers import draw_organization
from adapters.chat.tokens import Verb, carrying
from adapters.chat.understanding import Ask, Intent, understand
from adapters.chat.understanding.grammar import grammars
from adapters.chat.understanding.tokens import fold
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.chat.views import Button, Reply
from directory_core import words_of
from directory_core.errors import NotListed
from directory_core.models import Certainty, Filters, Organization

_MOST_PLACE_WORDS = 3
"""Words of a place's name, and of a bare name."""


def followed(context: Context, text: str, intent: Intent) -> Reply | None:
    """The answer to what follows on another answer; None for what stands for itself."""
    last = context.recent.last(context.origin) or Choices("")
    which = context.say("say-which")
    offered = bool(last.slugs and last.question and not last.subject)
    match intent.ask:
        case Ask.NUMBER | Ask.YES | Ask.NO if offered or intent.ask is Ask.NUMBER:
            return _picked(context, intent, last) or which
        case Ask.YES if last.subject and not last.address:
            return show(context, last.subject)
        case Ask.MORE:
            return browse.browse(context, *last.next_page) if last.next_page else which
        case Ask.REPORT if last.address and not intent.names:
            return _report(context, last.address)
        case Ask.NAME_NEXT | Ask.PLACE_NEXT | Ask.PLATFORM_NEXT if last.listed is not None:
            relisted = _relisted(last.listed, text, intent, context)
            if relisted is not None:
                return browse.widened(context, relisted)
    return _of_another(context, text, intent, last)


def narrowed(context: Context, text: str, intent: Intent) -> Reply | None:
    """One of the choices offered last, where a bare place is the answer: `Texas`."""
    last = context.recent.last(context.origin)
    bare = not intent.framed and len(text.split()) <= _MOST_PLACE_WORDS
    if last is None or not (last.question and bare):
        return _listed_there(context, text, intent, last) if bare else None
    if not last.slugs:
        return _branch(context, text, last)
    fits = [slug for slug in last.slugs if _is_in(context, slug, read_place(text))]
    if len(fits) == 1:
        return show(context, fits[0])
    if named(context, (text,)) is not None:
        return None
    name = f"{last.question} {text.strip()}"
    if fits or named(context, (name,)) is not None or _there(context, name, text):
        return answer_name(context, name, replace(intent, names=(name,), platforms=last.platforms))
    return None


def _listed_there(
    context: Context, text: str, intent: Intent, last: Choices | None
) -> Reply | None:
    """The last list at another place, which is typed alone."""
    if last is None or last.listed is None or not is_place(text):
        return None
    relisted = _relisted(last.listed, text, replace(intent, platforms=()), context)
    return browse.widened(context, relisted) if relisted is not None else None


def _branch(context: Context, text: str, last: Choices) -> Reply | None:
    """Another organization that is called as the last one is, at a place that is typed alone."""
    country, region, _ = read_place(text)
    if not (country or region) or named(context, (text,)) is not None:
        return None
    name = f"{last.question} {text.strip()}"
    found = named(context, (name,))
    if found is not None:
        return None if found.slug == last.subject else show(context, found.slug)
    there = _there(context, name, text, called=last.question)
    if not there:
        return context.say("say-place-unknown")
    return show(context, there[0]) if len(there) == 1 else _offered(context, name)


def _offered(context: Context, name: str) -> Reply:
    asked = Intent(Ask.ORGANIZATION, (name,), framed=False, about_health=True)
    return answer_name(context, name, asked)


def _there(context: Context, name: str, place: str, *, called: str = "") -> tuple[str, ...]:
    """Those that `name` may mean at a place that is a country or a state.

    Where they are to be `called` like another one, their names hold all of its words.
    """
    where = read_place(place)
    words = set(words_of(called))
    return tuple(
        match.organization.slug
        for match in (context.directory.asking.peek(name).matches if any(where[:2]) else ())
        if words <= set(words_of(match.organization.name))
        and _is_in(context, match.organization.slug, where)
    )


def spoken_of(context: Context, intent: Intent) -> Organization | None:
    """The organization that was spoken of last, where a message names none itself."""
    last = context.recent.last(context.origin)
    if last is None or not last.subject or intent.names or intent.addressed:
        return None
    return listed(context, last.subject) if intent.about_last else None


def named(context: Context, names: Iterable[str]) -> Organization | None:
    """The organization that one of the names surely means; nothing is counted."""
    for name in names:
        answer = context.directory.asking.peek(name, limit=1)
        if answer.certainty is Certainty.SURE and answer.matches:
            return answer.matches[0].organization
    return None


def listed(context: Context, slug: str) -> Organization | None:
    """The organization with a slug, if it is listed still."""
    try:
        return context.directory.asking.get(slug)
    except NotListed:
        return None


def _of_another(context: Context, text: str, intent: Intent, last: Choices) -> Reply | None:
    """The answer to another name, place or platform, or to a doubt."""
    match intent.ask:
        case Ask.NAME_NEXT:
            platforms = intent.platforms or last.platforms
            asked = replace(intent, ask=Ask.ORGANIZATION, platforms=platforms)
            return answer_name(context, "" if last.subject else text, asked)
        case Ask.PLACE_NEXT:
            return _elsewhere(context, intent, last)
        case Ask.DOUBT if not last.subject:
            return context.say("say-evidence")
        case Ask.WRONG if last.subject:
            return small_talk.correct(context, listed(context, last.subject))
        case Ask.PLATFORM_NEXT | Ask.REAL_NEXT | Ask.DOUBT | Ask.WEBSITE_NEXT:
            return _of_the_last(context, intent, last)
    return None


def _picked(context: Context, intent: Intent, last: Choices) -> Reply | None:
    """One of the choices: by its number, or the first one, which "yes" is said to."""
    if intent.ask is Ask.NO:
        return None
    first = 1 if intent.ask is Ask.YES else len(last.slugs)
    return pick_number(context, intent.number if intent.number > 0 else first)


def _report(context: Context, address: str) -> Reply:
    """Whether moderators shall look at the account that was spoken of last."""
    token = carrying(Verb.IMPOSTOR, address, reader_of(context).keep)
    button = Button(context.words("button-impostor"), str(token))
    return context.say("report-last", buttons=(button,), handle=address)


def _relisted(before: Filters, text: str, intent: Intent, context: Context) -> Filters | None:
    """The last list with another place, kind or platform: `and in ohio?`, `on facebook`."""
    if intent.platforms:
        return replace(before, platform=intent.platforms[0])
    rest = intent.place or next(iter(intent.names), "") or text
    led, rest = _led(rest)
    country, region, city = read_place(rest)
    placed = led or country or region or intent.ask is Ask.PLACE_NEXT
    if placed or (named(context, (rest,)) is None and browse.there_is_any(context, city)):
        return replace(before, country=country, region=region, city=city)
    wanted = understand(rest, kinds_of(context.texts), language=context.words.language)
    if wanted.ask is Ask.LIST and wanted.kind is not None:
        return replace(before, kind=wanted.kind, named=wanted.qualifiers)
    return None


def _led(text: str) -> tuple[bool, str]:
    """Whether a word like `in` leads to a place, and the place: `in der schweiz`."""
    words, articles = text.split(), ("der", "den", "dem", "la", "le", "el", "the", "o", "a")
    near = {word for each in grammars().values() for word in each.near}
    led = len(words) > 1 and fold(words[0]) in near
    if led and len(words) > 2 and fold(words[1]) in articles:
        return led, " ".join(words[2:])
    return led, " ".join(words[1:]) if led else text


def _elsewhere(context: Context, intent: Intent, last: Choices) -> Reply:
    """The organization spoken of last, in another place."""
    if not last.question:
        return context.say("say-which")
    place = read_place(intent.place)
    fits = [slug for slug in last.slugs if _is_in(context, slug, place)]
    if len(fits) == 1:
        return show(context, fits[0])
    namesake = f"{_without_people(last.question)} {intent.place}"
    if place[0] and (found := named(context, (namesake,))) is not None:
        return show(context, found.slug)
    name = f"{last.question} {intent.place}"
    answer = context.directory.asking.peek(name)
    if answer.certainty is Certainty.NONE:
        return context.say("say-place-unknown")
    asked = Intent(Ask.ORGANIZATION, (name,), last.platforms, framed=False, about_health=True)
    return answer_name(context, name, asked)


def _without_people(name: str) -> str:
    """A name without whose it is: `cruz roja mexicana`, of which other countries have another."""
    people = {phrase for each in grammars().values() for phrase in each.demonyms}
    return " ".join(word for word in name.split() if (fold(word),) not in people)


def _is_in(context: Context, slug: str, place: tuple[str, str, str]) -> bool:
    country, region, city = place
    organization = listed(context, slug)
    if organization is None:
        return False
    if city:
        return organization.city.casefold() == city.casefold()
    return region in organization.regions if region else country in organization.countries


def _likeliest(context: Context, last: Choices) -> Organization | None:
    """The first of the choices offered last that is called exactly as it was asked for."""
    offered = (listed(context, slug) for slug in last.slugs)
    return next((each for each in offered if each and goes_by(each, last.question)), None)


def _of_the_last(context: Context, intent: Intent, last: Choices) -> Reply:
    organization = listed(context, last.subject) if last.subject else _likeliest(context, last)
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
