"""The handler for typeahead: what may be meant by what was typed so far."""

from collections.abc import Sequence

from adapters.chat.context import Context
from adapters.chat.events import Typed
from adapters.chat.filters import filters_of
from adapters.chat.handlers.browse import filters_text
from adapters.chat.presenters.answers import draw_identifications, draw_miss, draw_organization
from adapters.chat.presenters.organizations import Reader, kind_and_place
from adapters.chat.presenters.verdicts import quoted
from adapters.chat.understanding import Ask, Intent, understand
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.chat.views import Reply, Suggestion, Suggestions
from directory_core.models import Organization

_PAGE = 50
"""Lines of one page of a typeahead; Telegram takes 50 at most, Slack 100."""
_NEAREST = 10
"""Lines where nothing begins like what was typed."""
_SAYS_SOMETHING = 3
"""Characters of a name of which it is said that it is not listed."""


def complete(context: Context, typed: Typed) -> Suggestions:
    """What may be meant by what was typed so far, from the `offset`th line on.

    Whoever types nothing is told what to type, whoever types an address whose it is, and whoever
    types a name that nothing begins like, what is like it; where a list is asked for, its first
    lines are given.  `bare` lines are names alone.
    """
    words, offset = context.words, typed.offset
    if not typed.bare and not offset and (told := _told_at_once(context, typed.text)):
        return Suggestions((told,), None, words("suggest-submit"))
    matches = context.directory.asking.complete(typed.text, limit=offset + _PAGE + 1)
    if not matches and not typed.bare:
        return _nearest(context, typed.text)
    page = [each.organization for each in matches[offset : offset + _PAGE]]
    lines = _lines(context, page, bare=typed.bare)
    more = offset + _PAGE if len(matches) > offset + _PAGE else None
    return Suggestions(lines, more, words("suggest-submit"))


def _told_at_once(context: Context, text: str) -> Suggestion | None:
    words, site = context.words, context.directory.rules.site_address
    reader = Reader(words, context.now, site=site)
    if not text.strip():
        how = Reply(words("answer-empty"), language=words.language)
        return Suggestion("how", words("suggest-how"), words("suggest-how-hint"), how)
    found = context.directory.asking.look(text)
    if not found:
        return None
    reply = draw_identifications(found, reader)
    return Suggestion("verdict", reply.text, words("suggest-verdict"), reply)


def _nearest(context: Context, text: str) -> Suggestions:
    """What a whole sentence or a misspelt name means, or that it is not listed."""
    words = context.words
    intent = understand(text, kinds_of(context.texts), language=words.language)
    if intent.ask is Ask.LIST and intent.framed:
        return _listing(context, intent)
    name = next(iter(intent.names), text)
    answer = context.directory.asking.peek(name, limit=_NEAREST)
    lines = _lines(context, [each.organization for each in answer.matches])
    if not lines and len(name.strip()) >= _SAYS_SOMETHING:
        miss = draw_miss(name, Reader(words, context.now))
        told = words("suggest-none", question=quoted(name))
        lines = (Suggestion("none", told, words("suggest-none-hint"), miss),)
    return Suggestions(lines, None, words("suggest-submit"))


def _listing(context: Context, intent: Intent) -> Suggestions:
    """The beginning of a list, or that there is nothing in it."""
    words, filters = context.words, filters_of(intent)
    lines = _lines(context, context.directory.asking.browse(filters, size=_NEAREST).items)
    if not lines:
        told = words("browse-none", what=filters_text(filters, words))
        reply = Reply(told, language=words.language)
        lines = (Suggestion("none", told, "", reply),)
    return Suggestions(lines, None, words("suggest-submit"))


def _lines(
    context: Context, organizations: Sequence[Organization], *, bare: bool = False
) -> tuple[Suggestion, ...]:
    words, site = context.words, context.directory.rules.site_address
    reader = Reader(words, context.now, site=site)
    return tuple(
        Suggestion(
            each.slug,
            each.name,
            kind_and_place(each, words),
            None if bare else draw_organization(each, reader),
        )
        for each in organizations
    )
