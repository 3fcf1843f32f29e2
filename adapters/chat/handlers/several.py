"""Several organizations in one message: which one is meant first?"""

from collections.abc import Sequence

from adapters.chat.context import Context
from adapters.chat.handlers.questions import reader_of
from adapters.chat.tokens import Verb, carrying
from adapters.chat.views import Button, Reply

_MOST = 10
_LONGEST = 60
"""Characters of a name on a button."""


def ask_which(context: Context, several: Sequence[tuple[str, str]]) -> Reply:
    """Ask which of the organizations to begin with; each has a button that carries its part."""
    keep = reader_of(context).keep
    buttons = tuple(
        Button(name[:_LONGEST], str(carrying(Verb.SUBMIT_IT, part, keep)), opens_form=True)
        for name, part in several[:_MOST]
    )
    text = context.words("pasted-which-first", count=len(several))
    return Reply(text, buttons=buttons, lead=True, language=context.words.language)
