"""The handler for a person's own submissions: list, look, withdraw."""

from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.handlers.asking.questions import reader_of
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.submissions import (
    line_text,
    own_submission_card,
    state_text,
    submission_title,
)
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Reply
from directory_core.models import Submission

PAGE = 6


def list_mine(context: Context, page: int = 1) -> Reply:
    """Their submissions, newest first."""
    words = context.words
    found = context.directory.submitting.mine(context.by, page=page, size=PAGE)
    if not found.total:
        return replace(context.say("mine-none"), private=True)
    card = mine_card(found.items, words)
    more: tuple[Button, ...] = ()
    if found.page < found.pages:
        more = (Button(words("button-next"), str(Token(Verb.MINE, version=found.page + 1))),)
    text = words("mine-count", count=found.total)
    return Reply(text, (card,), more, lead=True, private=True, language=words.language)


def mine_card(submissions: tuple[Submission, ...], words: Words) -> Card:
    """Somebody's submissions, each with its state and a button for its card."""
    rows = tuple(
        (Bold(submission_title(each, words)), " · ", state_text(each, words))
        for each in submissions
    )
    buttons = tuple(
        Button(
            each.id,
            str(Token(Verb.VIEW, each.id, each.version)),
            spoken=submission_title(each, words),
        )
        for each in submissions
    )
    return Card(words("mine-title"), rows=rows, buttons=buttons)


def view(context: Context, submission_id: str) -> Reply:
    """One of their submissions."""
    submission = context.directory.submitting.get_own(submission_id, context.by)
    card = own_submission_card(submission, reader_of(context))
    if submission.state.is_open:
        line = context.directory.submitting.in_line(submission)
        card = replace(card, lines=(*card.lines, (line_text(line, context.words),)))
    return Reply(card.title, (card,), private=True, language=context.words.language)


def withdraw(context: Context, submission_id: str, version: int | None = None) -> Reply:
    """Withdraw one that is still open; without a `version`, as it stands now."""
    if version is None:
        version = context.directory.submitting.get_own(submission_id, context.by).version
    submission = context.directory.submitting.withdraw(
        submission_id, context.by, version=version, key=context.change_key()
    )
    return replace(context.say("withdrawn", id=submission.id), private=True)
