"""Several organizations in one message or form: which one is meant?"""

from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.events import FieldValue
from adapters.chat.forms.flow import open_form
from adapters.chat.forms.pasting import as_text
from adapters.chat.forms.proposing import NEW
from adapters.chat.forms.state import FormState
from adapters.chat.handlers.asking.questions import reader_of
from adapters.chat.tokens import Verb, carrying
from adapters.chat.views import Button, Reply
from directory_core.models import Draft

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


def ask_whether_another(context: Context, draft: Draft, name: str, text: str) -> Reply:
    """Say that a text is about another organization than the open form, which is left as it is."""
    token = carrying(Verb.SUBMIT_IT, text, reader_of(context).keep)
    button = Button(name[:_LONGEST], str(token), opens_form=True)
    told = context.words("pasted-another", name=name, open=FormState.read(draft.state).text("name"))
    return Reply(told, buttons=(button,), lead=True, language=context.words.language)


def open_new(context: Context, given: dict[str, FieldValue], note: str = "") -> Reply:
    """Open the form for a new organization; one about another is put aside, under a button."""
    before = context.directory.submitting.draft(context.by, context.origin.room, NEW)
    state = FormState.read(before.state) if before else FormState()
    about = state.text("name")
    if not about or given.get("name") in {None, "", about}:
        return open_form(context, NEW, given, note=note)
    token = carrying(Verb.SUBMIT_IT, as_text(state), reader_of(context).keep)
    aside = context.words("dialog-put-aside", name=about)
    reply = open_form(context, NEW, given, note="\n".join(filter(None, (aside, note))))
    back = Button(about[:_LONGEST], str(token), opens_form=True)
    return replace(reply, buttons=(*reply.buttons, back))
