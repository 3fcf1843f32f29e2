"""Routing: what somebody typed or changed, and which handler it is for.

In a private room text answers the open form; a reply answers what it replies to; `find`, a slash
and a command the venue marked always mean what they say.  With no form open any text is a question,
or one of the commands of the grammar.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from adapters.chat.context import DROP, SEND, Context
from adapters.chat.events import Edited, FieldValue, Heard
from adapters.chat.forms import step_by_step
from adapters.chat.forms.capturing import answers, beside, is_left
from adapters.chat.forms.definitions import split_id
from adapters.chat.forms.flow import handled, open_form, sent_already
from adapters.chat.forms.pasting import (
    given_by,
    is_paste,
    left_out,
    names_another,
    names_more,
    takes_pasted,
    tells_enough,
)
from adapters.chat.forms.proposing import (
    ANSWER,
    CORRECTION,
    MORE,
    REPORT,
)
from adapters.chat.forms.state import FormState
from adapters.chat.forms.validators import BY_SLUG
from adapters.chat.grammar import Command, Grammar, Name
from adapters.chat.handlers import browse, moderation, own_submissions, ownership, preferences
from adapters.chat.handlers.asking import small_talk
from adapters.chat.handlers.asking.conversation import alarm, ask, converse, report_address
from adapters.chat.handlers.asking.passages import about_passage, points_at
from adapters.chat.handlers.asking.questions import (
    answer_question,
    look_around,
    pick_number,
    show,
)
from adapters.chat.handlers.asking.several import ask_whether_another, ask_which, open_new
from adapters.chat.links import Shown, misleading, with_targets
from adapters.chat.rights import FORM_VERBS, MODERATORS_COMMANDS, MODERATORS_FORMS, MODERATORS_VERBS
from adapters.chat.tokens import StartKind, Token, TokenRefused, Verb, parse_start, unpack
from adapters.chat.understanding import Ask, Intent, understand
from adapters.chat.understanding.vocabulary import kinds_of
from adapters.chat.views import Reply
from directory_core import divide_pasted, read_pasted
from directory_core.models import Certainty, Draft, RoomRole

_STEPS = {Name.BACK: Verb.BACK, Name.SKIP: Verb.SKIP, Name.CANCEL: Verb.CANCEL}
_MAY_ANSWER = {Name.QUESTION, Name.NUMBER, *_STEPS}
"""What a form may have been answered by: such a text may be a form's last answer, come again."""
_ASKED_AGAIN = {
    Name.QUESTION, Name.FIND, Name.NUMBER, Name.STATS, Name.NEW, Name.HISTORY, Name.HELP,
    Name.PRIVACY, Name.SOURCES, Name.MINE, Name.PENDING, Name.GAPS, Name.UNKNOWN,
}  # fmt: skip
"""What changed words may ask: it changes nothing itself."""
_FORMS = {Name.ADD: MORE, Name.CORRECT: CORRECTION, Name.REPORT: REPORT}


def receive(context: Context, event: Heard, grammar: Grammar) -> Reply:
    """Answer what somebody typed."""
    alarmed = None if event.command else alarm(context, event.text)
    if alarmed is not None:
        return alarmed
    if context.origin.role is RoomRole.MODERATORS:
        context.need_rights()
    if event.asking:
        return ask(context, event.text)
    command = grammar.parse(event.text, event.command)
    if event.quoted is not None and points_at(context, command):
        return about_passage(context, command, event.quoted)
    answered = _form_answered(context, command, event, grammar)
    if answered is not None:
        return answered
    if command.name in {Name.QUESTION, Name.FIND} and _hides(command.rest, event.links):
        return look_around(context, command.rest, event.links)
    return obey(context, command, grammar)


def changed(context: Context, event: Edited, grammar: Grammar) -> Reply:
    """Answer what somebody made of words of theirs: the form they answered, or what they ask now.

    A change carries nothing else out, since it may come long after, and for a comma's sake.
    """
    reanswered = None if event.command else step_by_step.edited(context, event)
    if reanswered is not None:
        return reanswered
    if grammar.parse(event.text, event.command).name not in _ASKED_AGAIN:
        return context.say("edited-not-done")
    now = Heard(context.origin, event.text, event.command, aside=True)
    return receive(context, replace(now, links=event.links, quoted=event.quoted), grammar)


def _hides(text: str, links: Sequence[Shown]) -> bool:
    """Whether a text has links that lead elsewhere than it says."""
    return with_targets(text, links) != text or any(misleading(links))


def _form_answered(
    context: Context, command: Command, event: Heard, grammar: Grammar
) -> Reply | None:
    """The next step of the form that the words answer; None where none is open."""
    about = _replied_to(context, event)
    if about is not None and not command.marked:
        return _into_form(context, about, command, event)
    if not context.is_private:
        return _reply_to_card(context, command, event)
    asked_aside = context.is_stranger or event.aside
    return None if asked_aside else _open_form_answered(context, command, event, grammar)


def _open_form_answered(
    context: Context, command: Command, event: Heard, grammar: Grammar
) -> Reply | None:
    """The same of the form that somebody has open in private."""
    open_drafts = context.directory.submitting.drafts(context.by, context.origin.room)
    if open_drafts and not command.marked and command.name is not Name.FIND:
        draft = open_drafts[0]
        taken = not is_left(context, draft) and answers(context, draft, command, event.text)
        if taken or handled(context):
            return _into_form(context, draft, command, event)
        return beside(context, draft, obey(context, command, grammar))
    if not open_drafts and command.name in _MAY_ANSWER and _came_before(context):
        return sent_already(context)
    return None


def obey(context: Context, command: Command, grammar: Grammar) -> Reply:
    """Do what a command says; free text is a question."""
    if command.doubtful and _means_more(context, command):
        return ask(context, command.text)
    if command.name in MODERATORS_COMMANDS and context.origin.role is RoomRole.SHARED:
        return replace(context.say("moderation-not-here"), private=True)
    if command.name in {*MODERATORS_COMMANDS, Name.HELP}:
        context.need_rights()
    plain: dict[Name, Callable[[], Reply]] = {
        Name.STATS: lambda: browse.statistics(context),
        Name.NEW: lambda: browse.news(context),
        Name.GAPS: lambda: moderation.gaps(context),
        Name.UNDO: lambda: moderation.undo_last(context, command.rest),
        Name.HISTORY: lambda: browse.history(context, command.rest),
        Name.HELP: lambda: preferences.help_(context),
        Name.PRIVACY: lambda: preferences.privacy(context),
        Name.SOURCES: lambda: small_talk.sources(context),
        Name.FIND: lambda: _sought(context, command),
        Name.HEAR: lambda: preferences.hear_here(context),
        Name.LINK: lambda: preferences.link(context, command.rest),
        Name.PROVE: lambda: ownership.begin_for(context, command.rest),
        Name.LANGUAGE: lambda: preferences.language(context, command.rest),
        Name.MINE: lambda: _mine(context, command.rest),
        Name.WITHDRAW: lambda: _withdraw(context, command.rest),
        Name.PENDING: lambda: _pending(context, command.rest, grammar),
        Name.START: lambda: start(context, command.rest),
        Name.SUBMIT: lambda: submit_new(context, command.rest),
        Name.NUMBER: lambda: _number(context, command.rest),
        Name.UNKNOWN: lambda: context.say("command-unknown", command=command.rest[:40]),
    }
    if command.name in plain:
        return plain[command.name]()
    if command.name in _FORMS:
        reports = command.name is Name.REPORT
        reported = report_address(context, command.rest) if reports else None
        return reported or _propose(context, _FORMS[command.name], command.rest)
    if command.name in _STEPS:
        return _step(context, _STEPS[command.name])
    return converse(context, command.rest)


def submit_new(context: Context, about: str) -> Reply:
    """Open the form for a new organization, with its name, or one of its accounts, filled in."""
    if not about:
        return open_new(context, {})
    if several := divide_pasted(about):
        return ask_which(context, several)
    pasted = read_pasted(about)
    found = tells_enough(pasted) or pasted.accounts or pasted.website
    if (is_paste(about) and found) or names_more(pasted, about):
        note = left_out(pasted, context.words)
        return open_new(context, given_by(pasted), note)
    is_address = context.directory.asking.identify(about).address is not None
    given: dict[str, FieldValue] = {"accounts": about} if is_address else {"name": about}
    return open_new(context, given)


def start(context: Context, parameter: str) -> Reply:
    """Go where a deep link leads; without one, say what the bot does."""
    if not parameter:
        return preferences.welcome(context)
    kind, subject = parse_start(parameter)
    proposals = {StartKind.ADD: MORE, StartKind.CORRECT: CORRECTION, StartKind.REPORT: REPORT}
    if kind in proposals:
        given: dict[str, FieldValue] = {"organization": f"{BY_SLUG}{subject}"} if subject else {}
        return open_form(context, proposals[kind], given)
    leads: dict[StartKind, Callable[[], Reply]] = {
        StartKind.ORGANIZATION: lambda: show(context, subject),
        StartKind.SUBMIT: lambda: submit_new(context, unpack(subject) if subject else ""),
        StartKind.SUBMISSION: lambda: own_submissions.view(context, subject),
        StartKind.ASK: lambda: ask(context, unpack(subject)),
        StartKind.MINE: lambda: own_submissions.list_mine(context),
        StartKind.LANGUAGE: lambda: preferences.language(context, ""),
        StartKind.ANSWER: lambda: open_form(context, f"{ANSWER}.{subject}", {}, fresh=FormState()),
    }
    return leads.get(kind, lambda: preferences.help_(context))()


def _into_form(context: Context, draft: Draft, command: Command, event: Heard) -> Reply:
    """Take text into an open form: a step, a request for help, or an answer."""
    if split_id(draft.form)[0] in MODERATORS_FORMS:
        context.need_rights()
    if command.name in _STEPS:
        return step_by_step.step(context, draft, _STEPS[command.name])
    if command.name is Name.HELP or event.text.strip() in {"?", "¿?"}:
        return step_by_step.explain(context, draft)
    if takes_pasted(draft):
        if several := divide_pasted(event.text):
            return ask_which(context, several)
        if other := names_another(draft, event.text):
            return ask_whether_another(context, draft, other, event.text)
    return step_by_step.answer(context, draft, event.text, event.message)


def _replied_to(context: Context, event: Heard) -> Draft | None:
    """The form that a reply answers: by the buttons under the message, or the one touched last."""
    if not event.replying_to and not event.replying_tokens:
        return None
    for token in _tokens_under(event):
        if (draft := _draft_of(context, token)) is not None:
            return draft
        if token.verb is Verb.ANSWER:
            key = f"{ANSWER}.{token.id}"
            return Draft(context.by, context.origin.room, key, FormState("text").record())
    if event.replying_tokens and not context.is_private:
        return None
    drafts = context.directory.submitting.drafts(context.by, context.origin.room)
    return drafts[0] if drafts else None


def _reply_to_card(context: Context, command: Command, event: Heard) -> Reply | None:
    """What a reply to a card, or to somebody else's form, hears: it is no name to look for."""
    if command.name is not Name.QUESTION:
        return None
    told = understand(command.text or event.text, kinds_of(context.texts))
    if told.addressed or _asks(context, told):
        return None
    for token in _tokens_under(event):
        if token.verb in MODERATORS_VERBS and _draft_of(context, token) is None:
            return context.say("reply-to-card")
        if token.verb in FORM_VERBS and _draft_of(context, token) is None:
            return step_by_step.anothers(context, split_id(token.id)[0])
    return None


def _asks(context: Context, told: Intent) -> bool:
    """Whether a reply is a question: `looks fine to me` and `approve it please` are none."""
    if not told.framed or told.ask in {Ask.OK, Ask.YES, Ask.NO}:
        return False
    if told.ask is not Ask.ORGANIZATION or told.about_accounts:
        return True
    found = (context.directory.asking.peek(name).certainty for name in told.names)
    return any(each is Certainty.SURE for each in found)


def _tokens_under(event: Heard) -> Iterator[Token]:
    """What the buttons carry under the message that is replied to."""
    for text in event.replying_tokens:
        with contextlib.suppress(TokenRefused):
            yield Token.parse(text)


def _draft_of(context: Context, token: Token) -> Draft | None:
    """The open form of this very person that a button belongs to."""
    key = f"{ANSWER}.{token.id}" if token.verb is Verb.ANSWER else split_id(token.id)[0]
    return context.directory.submitting.draft(context.by, context.origin.room, key)


def _came_before(context: Context) -> bool:
    return any(context.directory.submitting.handled(context.key(part)) for part in (SEND, DROP))


def _means_more(context: Context, command: Command) -> bool:
    """Whether what begins like a command is a listed name, or a sentence, all the same."""
    sure = Certainty.SURE
    if context.directory.asking.peek(command.text).certainty is sure:
        return True
    told = understand(command.text, kinds_of(context.texts), language=context.words.language)
    said = {Ask.SUBMIT, Ask.REPORT, Ask.CORRECT, Ask.SCAM}
    if told.addressed or not told.framed or told.ask not in said:
        return False
    return context.directory.asking.peek(command.rest).certainty is not sure


def _sought(context: Context, command: Command) -> Reply:
    """What follows `find` is a name, unless it asks for a platform's account, or for a list."""
    said = command.text or command.rest
    told = understand(said, kinds_of(context.texts), language=context.words.language)
    if told.platforms or told.ask in {Ask.LIST, Ask.COMPARE}:
        return ask(context, said)
    return answer_question(context, command.rest)


def _propose(context: Context, form: str, about: str) -> Reply:
    return open_form(context, form, {"organization": about} if about else {})


def _number(context: Context, number: str) -> Reply:
    return pick_number(context, int(number)) or converse(context, number)


def _mine(context: Context, submission_id: str) -> Reply:
    if submission_id:
        return own_submissions.view(context, submission_id)
    return own_submissions.list_mine(context)


def _withdraw(context: Context, submission_id: str) -> Reply:
    if not submission_id:
        listed = own_submissions.list_mine(context)
        return replace(listed, text=f"{context.words('withdraw-which')}\n{listed.text}")
    return own_submissions.withdraw(context, submission_id.upper())


def _pending(context: Context, rest: str, grammar: Grammar) -> Reply:
    kind, venue = grammar.queue_filters(rest)
    return moderation.queue(context, kind, venue)


def _step(context: Context, verb: Verb) -> Reply:
    """`back`, `skip` or `cancel` where no text answers a form: a slash, or a room with others."""
    drafts = context.directory.submitting.drafts(context.by, context.origin.room)
    return step_by_step.step(context, drafts[0], verb) if drafts else context.say("dialog-none")
