"""The handler for questions: free text, choices, cards, and every address in a message."""

from datetime import timedelta

from adapters.chat.context import Choices, Context
from adapters.chat.events import Typed
from adapters.chat.handlers.websites import beside
from adapters.chat.phrases import name_asked
from adapters.chat.presenters.answers import draw_answer, draw_identifications, draw_organization
from adapters.chat.presenters.organizations import Reader, kind_and_place, organization_card
from adapters.chat.views import Reply, Suggestion, Suggestions
from directory_core.models import Certainty, RoomRole

_CARRY_FOR = timedelta(days=7)
_PAGE = 50
"""Lines of one page of a typeahead; Telegram takes 50 at most, Slack 100."""


def reader_of(context: Context) -> Reader:
    """Who a card is drawn for; in front of others nobody gets the one for moderators."""

    def keep(text: str) -> str:
        return context.directory.people.keep_token({"text": text}, lasts=_CARRY_FOR)

    among_others = context.origin.role is RoomRole.SHARED
    return Reader(
        context.words,
        context.now,
        not among_others and context.may_moderate,
        keep,
        context.directory.rules.contact,
    )


def answer_question(context: Context, question: str) -> Reply:
    """Answer free text."""
    if not question.strip():
        return context.say("answer-empty")
    answer = context.directory.asking.ask(question, name=name_asked(question, context.texts))
    if answer.certainty is Certainty.CHOICES and not answer.identifications:
        slugs = tuple(match.organization.slug for match in answer.matches)
        context.recent.keep(context.origin, Choices(answer.question, slugs))
    else:
        context.recent.forget(context.origin)
    reader = reader_of(context)
    reply = draw_answer(answer, reader)
    if answer.certainty is Certainty.SURE:
        return beside(context, reply, answer.matches[0].organization.slug, reader)
    return reply


def pick_number(context: Context, number: int) -> Reply | None:
    """The card of the `number`th of the choices last offered; None where none are remembered."""
    choices = context.recent.last(context.origin)
    if choices is None:
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
    reader = reader_of(context)
    found = context.directory.asking.get(slug)
    return beside(context, draw_organization(found, reader), found.slug, reader)


def look_around(context: Context, text: str, *, everything: bool = False) -> Reply:
    """Whose every link and handle in a message is; a long list is folded, save on demand."""
    found = context.directory.asking.look(text)
    if not found:
        return context.say("looked-none")
    return draw_identifications(found, reader_of(context), everything=everything)


def complete(context: Context, typed: Typed) -> Suggestions:
    """The organizations whose names begin like what was typed, from the `offset`th on."""
    offset = typed.offset
    matches = context.directory.asking.complete(typed.text, limit=offset + _PAGE + 1)
    words, reader = context.words, Reader(context.words, context.now)
    lines = tuple(
        Suggestion(
            each.organization.slug,
            each.organization.name,
            kind_and_place(each.organization, words),
            None if typed.bare else organization_card(each.organization, reader),
        )
        for each in matches[offset : offset + _PAGE]
    )
    more = offset + _PAGE if len(matches) > offset + _PAGE else None
    return Suggestions(lines, more, words("suggest-submit"))
