"""The handler for questions: names, choices, cards, and every address in a message."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from adapters.chat.context import Choices, Context
from adapters.chat.facts import facts_of
from adapters.chat.handlers.asking import small_talk
from adapters.chat.handlers.asking.comparing import side_by_side, together
from adapters.chat.handlers.asking.websites import about_address, asked_about, beside, look_aside
from adapters.chat.handlers.names.inner_names import begun, inner
from adapters.chat.handlers.names.meant_names import (
    beside_language,
    exactly,
    goes_by,
    halves_of,
    is_called,
    joined,
    shorter,
    supposed,
)
from adapters.chat.handlers.names.settled_names import settled
from adapters.chat.links import Shown, misleading, with_targets
from adapters.chat.presenters.answers import (
    draw_answer,
    draw_identifications,
    draw_organization,
    none_of_them_on,
    with_tricks,
)
from adapters.chat.presenters.nearness import holds
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.platforms import draw_on_platforms
from adapters.chat.presenters.verdicts import CLAIMED, quoted
from adapters.chat.tokens import Verb, carrying
from adapters.chat.understanding import Ask, Intent
from adapters.chat.understanding.plausibility import is_met, is_plausible
from adapters.chat.views import Button, Reply
from directory_core.models import (
    Answer,
    Assessment,
    Certainty,
    Organization,
    Platform,
    Resembled,
    RoomRole,
)

_CARRY_FOR = timedelta(days=7)
_BEGINNING = 5
"""Letters by which a word is looked for among those of all names."""


def reader_of(context: Context) -> Reader:
    """Who a card is drawn for; in front of others nobody gets the one for moderators."""

    @cache
    def keep(text: str) -> str:
        return context.directory.people.keep_token({"text": text}, lasts=_CARRY_FOR)

    among_others = context.origin.role is RoomRole.SHARED
    return Reader(
        context.words,
        context.now,
        not among_others and context.may_moderate,
        None if context.only_asks else keep,
        context.directory.rules.contact,
        context.directory.rules.site_address,
    )


def answer_name(context: Context, text: str, intent: Intent) -> Reply:
    """Answer a question about an organization.

    `text` is the whole sentence, which may be a name itself; empty where it cannot be one.
    """
    asking = context.directory.asking
    names = intent.names or ((text.strip(),) if text.strip() else ())
    if not names:
        about = intent.about_accounts
        return context.say("say-which") if about else _not_understood(context, intent)
    tried = {name: asking.peek(name) for name in (*names, *halves_of(names[0]))}
    name = next((n for n, each in tried.items() if each.certainty is Certainty.SURE), names[0])
    if better := _better(context, text, intent, name, sure=tried[name].certainty is Certainty.SURE):
        text = "" if halves_of(better) else text
        name, tried = better, {**tried, better: asking.peek(better)}
    sure = tried[name].certainty is Certainty.SURE
    if (
        not sure
        and intent.aside is Ask.THANKS
        and not (intent.about_accounts or intent.about_health)
    ):
        return _not_understood(context, intent)
    bare = context.only_asks and not intent.framed  # a program's bare words are always a name
    nothing = not intent.names and tried[name].certainty is Certainty.NONE
    met = [match.matched for match in tried[name].matches]
    meant = is_plausible(name, intent) and (not met or is_met(name, intent, met))
    if not sure and not bare and (nothing or not meant):
        return _not_understood(context, intent)
    if tried[names[0]].certainty is not Certainty.SURE:
        both, unclear = together(tried, names[0])
        if both:
            return side_by_side(context, both, intent, reader_of(context), unclear)
    if not bare and _is_nobody(context, tried[name], name, intent):
        unheard = context.say("say-unheard", question=quoted(name))
        return _not_understood(context, intent) if intent.aside else unheard
    whole = text if text and (not intent.framed or is_called(context, text)) else name
    answer = asking.ask(whole, name=name, language=intent.language)
    return _drawn(context, settled(answer), name, intent)


def _not_understood(context: Context, intent: Intent) -> Reply:
    """Nothing was made of a message, but for the thanks or the greeting that is in it."""
    said = small_talk.answer(context, replace(intent, ask=intent.aside or Ask.TEST), None)
    return said or context.say("say-not-understood")


def _better(context: Context, text: str, intent: Intent, name: str, *, sure: bool) -> str:
    """A name that is meant rather than the plainest one; empty where that will do."""
    if whole := joined(context, (text.strip(), *intent.wider)):
        return whole
    if sure:
        return ""
    return (
        exactly(context, intent.wider)
        or shorter(context, name)
        or begun(context, name, context.directory.asking.peek(name))
        or inner(context, intent.names, text)
        or beside_language(context, (name, text))
    )


def _is_nobody(context: Context, answer: Answer, name: str, intent: Intent) -> bool:
    """Whether a name is so unlike any that it is said not to be listed, and no more is asked."""
    if answer.certainty is Certainty.NONE:
        return _is_unheard(context, name, intent)
    return answer.certainty is Certainty.CHOICES and _is_far(context, answer, intent)


def _is_unheard(context: Context, name: str, intent: Intent) -> bool:
    """Whether small letters alone are no word that any name begins with: `blorp fizzle`.

    It may be a name all the same, so it is said not to be listed; but it is not counted as
    missing, and not offered for submission as it stands.
    """
    if not name.islower() or not name.isascii() or intent.about_health or intent.about_accounts:
        return False
    words = name.split()
    return all(not context.directory.asking.complete(word[:_BEGINNING], limit=1) for word in words)


def _is_far(context: Context, answer: Answer, intent: Intent) -> bool:
    """Whether small letters are nobody's name, and speak of no care: `merry christmas`."""
    if not answer.question.islower() or intent.about_health or intent.about_accounts:
        return False
    held = (holds(each, answer.question, context.words) for each in answer.matches)
    return len(answer.question.split()) > 1 and not any(held)


def answer_question(context: Context, name: str) -> Reply:
    """Answer what is surely meant as a name: `find help`."""
    if not name.strip():
        return context.say("answer-empty")
    return answer_name(
        context, name, Intent(Ask.ORGANIZATION, (name,), framed=False, about_health=True)
    )


def answer_addresses(context: Context, text: str, intent: Intent) -> Reply:
    """Say whose the addresses in a message are."""
    name = intent.names[0] if intent.names else "" if intent.framed else text
    (platform,) = intent.platforms if len(intent.platforms) == 1 else (None,)
    answer = context.directory.asking.ask(text, name=name, platform=platform)
    told = answer.identifications or answer.matches
    if not told and not (intent.names and is_plausible(name, intent)):
        return context.say("say-not-understood")
    told_of = _said_of(context, _to_the_point(answer), intent)
    drawn = _drawn(context, told_of, name, replace(intent, platforms=()))
    return drawn if told_of is answer else replace(drawn, facts=facts_of(answer))


def _to_the_point(answer: Answer) -> Answer:
    """An answer about addresses without what the words beside them only sound like."""
    open_ = answer.identifications and answer.certainty is Certainty.CHOICES
    called = (goes_by(each.organization, answer.question) for each in answer.matches)
    return replace(answer, matches=()) if open_ and not any(called) else answer


def _said_of(context: Context, answer: Answer, intent: Intent) -> Answer:
    """An answer about a lone account that nobody has, with whose it is said to be."""
    found = answer.identifications
    open_ = len(found) == 1 and found[0].assessment is Assessment.NOT_LISTED
    if not open_ or found[0].resembles:
        return answer
    holder = supposed(context, [name for name in intent.names if is_plausible(name, intent)])
    if holder is None:
        return answer
    claimed = replace(found[0], resembles=(Resembled(holder, None, CLAIMED),))
    return replace(answer, identifications=(claimed,))


def show_on_platforms(
    context: Context, organization: Organization, platforms: Sequence[Platform]
) -> Reply:
    """What an organization has on some platforms."""
    context.recent.keep(
        context.origin, Choices("", subject=organization.slug, platforms=tuple(platforms))
    )
    return draw_on_platforms(organization, platforms, reader_of(context))


def _drawn(context: Context, answer: Answer, name: str, intent: Intent) -> Reply:
    """An answer as a reply, and what a follow-up will mean."""
    reader, platforms = reader_of(context), intent.platforms
    subject = _subject(answer)
    slugs: tuple[str, ...] = ()
    if answer.certainty is Certainty.CHOICES and not answer.identifications:
        slugs = tuple(match.organization.slug for match in answer.matches)
    doubtful = next((each.text for each in answer.identifications if not each.is_listed), "")
    context.recent.keep(context.origin, Choices(name, slugs, subject, platforms, address=doubtful))
    sure = answer.certainty is Certainty.SURE and not answer.identifications
    asked_about(context, answer)
    if sure and platforms:
        verify = intent.ask is Ask.VERIFY
        organization = answer.matches[0].organization
        look_aside(context, organization)
        facts = replace(facts_of(answer), platforms=platforms)
        drawn = draw_on_platforms(organization, platforms, reader, verify=verify)
        return replace(drawn, facts=facts)
    reply = replace(draw_answer(answer, reader), feedback=_feedback(answer.question, reader))
    if slugs and (none := none_of_them_on(answer, platforms, context.words)):
        reply = replace(reply, text=f"{reply.text}\n{none}")
    if len(answer.identifications) == 1:
        reply = about_address(context, reply, answer.identifications[0], reader)
    if answer.certainty is Certainty.SURE:
        return beside(context, reply, answer.matches[0].organization.slug, reader)
    return reply


def _feedback(question: str, reader: Reader) -> tuple[Button, Button]:
    """The buttons that say whether an answer helped."""
    words, token = reader.words, carrying(Verb.FELT, question, reader.keep)
    helped = Button(words("button-helpful"), str(replace(token, version=1)))
    return helped, Button(words("button-unhelpful"), str(token))


def felt(context: Context, question: str, *, helped: bool) -> Reply:
    """Take note of whether an answer helped; what did not is counted among the gaps."""
    if not helped:
        context.directory.asking.unhelpful(question)
    said = context.words("felt-helpful" if helped else "felt-unhelpful")
    return Reply(said, toast=said, private=True, lead=True, language=context.words.language)


def _subject(answer: Answer) -> str:
    """The slug of the one organization that was answered with, if there is one."""
    if answer.certainty is Certainty.SURE and answer.matches:
        return answer.matches[0].organization.slug
    for found in answer.identifications:
        owners = (organization for organization, _ in found.owners)
        alike = (each.organization for each in found.resembles)
        for organization in (*owners, *found.websites, *alike):
            return organization.slug
    return ""


def pick_number(context: Context, number: int) -> Reply | None:
    """The card of the `number`th of the choices last offered; None where none are remembered."""
    choices = context.recent.last(context.origin)
    if choices is None or not choices.slugs:
        return None
    if not 1 <= number <= len(choices.slugs):
        return context.say("answer-not-numbered", count=len(choices.slugs))
    return pick(context, choices.slugs[number - 1])


def pick(context: Context, slug: str) -> Reply:
    """The card of an organization chosen from a "did you mean"; the choice is counted."""
    choices = context.recent.last(context.origin)
    if choices is not None and slug in choices.slugs:
        context.directory.asking.chosen(choices.question, slug)
    return show(context, slug)


def show(context: Context, slug: str) -> Reply:
    """An organization's card."""
    organization = context.directory.asking.get(slug)
    last = context.recent.last(context.origin) or Choices("")
    context.recent.keep(context.origin, replace(last, subject=organization.slug))
    context.directory.evidence.asked_for(organization)
    reader = reader_of(context)
    return beside(context, draw_organization(organization, reader), organization.slug, reader)


def look_around(
    context: Context, text: str, links: Sequence[Shown] = (), *, everything: bool = False
) -> Reply:
    """Whose every link and handle in a message is; a long list is folded, save on demand.

    Of the `links` in it, those that show another address than they lead to are told first.
    """
    found = context.directory.asking.look(with_targets(text, links))
    tricks = tuple(misleading(links))
    if not found and not tricks:
        return context.say("looked-none")
    reader = reader_of(context)
    reply = draw_identifications(found, reader, everything=everything) if found else None
    return with_tricks(tricks, reply, context.words) if tricks or reply is None else reply
