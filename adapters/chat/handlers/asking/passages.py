"""The handler for "is this real?" of a message that somebody else wrote: a reply, a quotation."""

from adapters.chat.context import Context
from adapters.chat.grammar import Command, Name
from adapters.chat.handlers.asking.conversation import converse
from adapters.chat.handlers.asking.questions import look_around
from adapters.chat.handlers.impostors import reported
from adapters.chat.links import Passage
from adapters.chat.understanding import Ask, Intent, understand
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.chat.views import Reply
from directory_core.models import Certainty

_TALK = {
    Ask.THANKS, Ask.BYE, Ask.GREETING, Ask.YES, Ask.NO, Ask.OK, Ask.ABUSE, Ask.LIST, Ask.COMPARE,
    Ask.SUBMIT, Ask.PRIVACY, Ask.ERASE, Ask.INJECTION, Ask.NUMBER,
}  # fmt: skip
"""What is said to us, whatever message it replies to."""
_CARRIED_OUT = {Ask.REPORT, Ask.IMPOSTOR, Ask.SCAM}


def points_at(context: Context, command: Command) -> bool:
    """Whether words said of another message ask about it, rather than about what they name."""
    if command.name not in {Name.QUESTION, Name.FIND, Name.REPORT}:
        return False
    words = _words(command)
    if not any(map(str.isalnum, words)):
        return True
    intent = _understood(context, words)
    if intent.addressed or intent.ask in _TALK:
        return False
    means_it = intent.framed or intent.ask in _CARRIED_OUT or command.name is Name.REPORT
    peek = context.directory.asking.peek
    return means_it and all(peek(name).certainty is Certainty.NONE for name in intent.names)


def about_passage(context: Context, command: Command, passage: Passage) -> Reply:
    """Answer what was asked of a message: whose its addresses are, or whom it names."""
    whole, words = passage.whole, _words(command)
    if not whole.strip():
        return context.say("passage-empty")
    if not context.directory.asking.look(whole):
        return converse(context, passage.text)
    intent = _understood(context, words)
    if intent.ask is Ask.SCAM:
        return converse(context, f"{words}\n{whole}")
    judged = look_around(context, whole, passage.links)
    if command.name is Name.REPORT or intent.ask in _CARRIED_OUT:
        return reported(context, whole, intent.platforms, judged)
    return judged


def _words(command: Command) -> str:
    return (command.text or command.rest).strip()


def _understood(context: Context, words: str) -> Intent:
    return understand(words, kinds_of(context.texts), language=context.words.language)
