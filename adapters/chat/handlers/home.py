"""A person's own page: what they sent, what is new, and for moderators what waits."""

from adapters.chat.context import Context
from adapters.chat.handlers.asking.questions import reader_of
from adapters.chat.handlers.browse import change_line
from adapters.chat.handlers.own_submissions import PAGE, mine_card
from adapters.chat.presenters.moderation_queue import queue_card
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Card, Reply, Style

_NEWS = 5


def home(context: Context) -> Reply:
    """The page of whoever looks at it."""
    words = context.words
    parts = [*_queue(context), _mine(context), *_news(context)]
    buttons = (
        Button(
            words("button-submit-new"),
            str(Token(Verb.SUBMIT_IT)),
            style=Style.PRIMARY,
            opens_form=True,
        ),
        Button(words("button-help"), str(Token(Verb.HELP))),
    )
    text = words("home")
    return Reply(text, tuple(parts), buttons, lead=True, private=True, language=words.language)


def _queue(context: Context) -> list[Card]:
    if not context.may_moderate:
        return []
    found = context.directory.moderating.pending(context.by, context.origin.membership, size=PAGE)
    return [queue_card(found.items, reader_of(context))] if found.total else []


def _mine(context: Context) -> Card:
    words = context.words
    found = context.directory.submitting.mine(context.by, size=PAGE)
    if not found.total:
        return Card(words("mine-title"), ((words("mine-none-yet"),),))
    return mine_card(found.items, words)


def _news(context: Context) -> list[Card]:
    found = context.directory.asking.recent(size=_NEWS)
    if not found.total:
        return []
    rows = tuple(change_line(change, context.words) for change in found.items)
    return [Card(context.words("news-title"), rows=rows)]
