"""A person's own page: what they sent, what is new, and for moderators what waits."""

from adapters.chat.context import Turn
from adapters.chat.handlers.browse import change_line
from adapters.chat.handlers.own_submissions import PAGE, mine_card
from adapters.chat.handlers.questions import reader_of
from adapters.chat.presenters.moderation_queue import queue_card
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Card, Reply, Style

_NEWS = 5


def home(turn: Turn) -> Reply:
    """The page of whoever looks at it."""
    words = turn.words
    parts = [*_queue(turn), _mine(turn), *_news(turn)]
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


def _queue(turn: Turn) -> list[Card]:
    if not turn.may_moderate:
        return []
    found = turn.directory.moderating.pending(turn.by, turn.origin.membership, size=PAGE)
    return [queue_card(found.items, reader_of(turn))] if found.total else []


def _mine(turn: Turn) -> Card:
    words = turn.words
    found = turn.directory.submitting.mine(turn.by, size=PAGE)
    if not found.total:
        return Card(words("mine-title"), ((words("mine-none-yet"),),))
    return mine_card(found.items, words)


def _news(turn: Turn) -> list[Card]:
    found = turn.directory.asking.recent(size=_NEWS)
    if not found.total:
        return []
    rows = tuple(change_line(change, turn.words) for change in found.items)
    return [Card(turn.words("news-title"), rows=rows)]
