"""Which words answer an open form, and which were meant otherwise.

A command, a question and a link that somebody doubts are answered as if no form were open, and the
form says that it still is.  One that was left for half a day takes nothing before it was asked for.
"""

from dataclasses import replace
from datetime import timedelta

from adapters.chat.context import Context
from adapters.chat.forms.answer_lines import begins, says
from adapters.chat.forms.definitions import definition
from adapters.chat.forms.flow import current
from adapters.chat.forms.state import FormState
from adapters.chat.grammar import Command, Name
from adapters.chat.tokens import Token, Verb
from adapters.chat.understanding import Ask, understand
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.chat.views import Button, Card, Reply, Style
from directory_core import find_addresses
from directory_core.models import Draft

_LEFT = timedelta(hours=12)
"""How long a form waits before words no longer answer it unasked."""
_ANSWERS = {Name.QUESTION, Name.NUMBER, Name.BACK, Name.SKIP, Name.CANCEL, Name.HELP}
_ASKS = {
    Ask.SCAM, Ask.IMPOSTOR, Ask.VERIFY, Ask.COMPARE, Ask.LIST, Ask.REAL_NEXT, Ask.PLATFORM_NEXT,
    Ask.DOUBT, Ask.PHONE, Ask.MEDICAL, Ask.PRICE, Ask.APPOINTMENT, Ask.CAPABILITY, Ask.IDENTITY,
    Ask.PRIVACY, Ask.ERASE, Ask.PERSONAL_DATA,
}  # fmt: skip
"""What no answer to a question of a form says."""

_TAKES_LINKS = {"accounts", "website", "value"}


def is_left(context: Context, draft: Draft) -> bool:
    """Whether a form was left so long ago that its person may have forgotten it."""
    return draft.updated_at is not None and context.now - draft.updated_at > _LEFT


def answers(context: Context, draft: Draft, command: Command, text: str) -> bool:
    """Whether what was typed answers the open form."""
    state = FormState.read(draft.state)
    question = current(draft, state)
    if question is not None and question.kind == "long":
        return True
    if question is None and says(context, "dialog-send-words", text):
        return True
    if command.name not in _ANSWERS:
        named = question is not None and question.kind in {"text", "organization"}
        return named and command.doubtful and command.name is not Name.SUBMIT
    if command.name is not Name.QUESTION:
        return True
    takes_links = question is not None and question.name in _TAKES_LINKS
    return not _asks(context, text, takes_links=takes_links)


def beside(context: Context, draft: Draft, reply: Reply) -> Reply:
    """An answer to something else, and a word that the form is still open."""
    if reply.form is not None:
        return reply
    words = context.words
    form = definition(draft.form, FormState.read(draft.state))
    name = FormState.read(draft.state).text("name")
    title = words.of("form", form.name)
    going_on = Token(Verb.FORM, draft.form, draft.version)
    dropping = Token(Verb.CANCEL, draft.form, draft.version)
    card = Card(
        words("dialog-still-open", form=f"{title}: {name}" if name else title),
        buttons=(
            Button(words("button-continue"), str(going_on), style=Style.PRIMARY),
            Button(words("button-discard"), str(dropping)),
        ),
    )
    lead = reply.lead or not reply.parts
    return replace(reply, parts=(*reply.parts, card), lead=lead)


def _asks(context: Context, text: str, *, takes_links: bool) -> bool:
    """Whether a text asks something, or is a link that somebody should be warned of."""
    if len(text.split()) > 1 and text.rstrip().endswith(("?", "？", "؟")):
        return True
    told = understand(text, kinds_of(context.texts), language=context.words.language)
    if told.addressed and begins(context, "dialog-asking-words", text):
        return True
    if told.addressed:
        alone = len(find_addresses(text)) == 1 and len(text.split()) == 1
        return alone and not takes_links and context.directory.asking.identify(text).is_warning
    wants = told.ask is Ask.ORGANIZATION and bool(told.platforms) and told.about_accounts
    return told.framed and (told.ask in _ASKS or wants)
