"""The handler for "is this real?" of a message that somebody else wrote: a reply, a quotation."""

from adapters.chat.context import Context
from adapters.chat.grammar import Command, Name
from adapters.chat.handlers.conversation import converse
from adapters.chat.handlers.questions import look_around
from adapters.chat.links import Passage
from adapters.chat.understanding import Ask, understand
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
    words = command.rest.strip()
    if not any(map(str.isalnum, words)):
        return True
    intent = understand(words, kinds_of(context.texts), language=context.words.language)
    if intent.addressed or intent.ask in _TALK:
        return False
    if not intent.framed and intent.ask not in _CARRIED_OUT:
        return False
    peek = context.directory.asking.peek
    return all(peek(name).certainty is Certainty.NONE for name in intent.names)


def about_passage(context: Context, words: str, passage: Passage) -> Reply:
    """Answer what was asked of a message: whose its addresses are, or whom it names."""
    if not passage.whole.strip():
        return context.say("passage-empty")
    intent = understand(words, kinds_of(context.texts), language=context.words.language)
    if context.directory.asking.look(passage.whole):
        if intent.ask in _CARRIED_OUT:
            return converse(context, f"{words}\n{passage.whole}")
        return look_around(context, passage.whole, passage.links)
    return converse(context, passage.text)
