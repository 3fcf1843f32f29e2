"""Routing: what somebody typed or pressed, and which handler it is for.

In a private room text answers the open form; a reply answers what it replies to; `find`, a slash
and a command the venue marked always mean what they say.  With no form open any text is a question,
or one of the commands of the grammar.  A button's token says by its verb what a press does.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from adapters.chat.browse_phrases import unpack_filters
from adapters.chat.context import DROP, SEND, Turn
from adapters.chat.events import FieldValue, Heard
from adapters.chat.forms import step_by_step
from adapters.chat.forms.definitions import split_id
from adapters.chat.forms.flow import open_form, sent_already
from adapters.chat.forms.proposing import ANSWER, CORRECTION, MORE, NEW, REPORT
from adapters.chat.forms.state import Sheet
from adapters.chat.forms.validators import BY_SLUG
from adapters.chat.grammar import Command, Grammar, Name
from adapters.chat.handlers import browse, moderation, own_submissions, preferences
from adapters.chat.handlers.questions import answer_question, pick, pick_number, show
from adapters.chat.tokens import StartKind, Token, TokenRefused, Verb, parse_start, unpack
from adapters.chat.views import Reply
from directory_core.models import Certainty, Draft

_STEPS = {Name.BACK: Verb.BACK, Name.SKIP: Verb.SKIP, Name.CANCEL: Verb.CANCEL}
_MAY_ANSWER = {Name.QUESTION, Name.NUMBER, Name.BROWSE, *_STEPS}
"""What a form may have been answered by: such a text may be a form's last answer, come again."""
_FORMS = {Name.ADD: MORE, Name.CORRECT: CORRECTION, Name.REPORT: REPORT}


def receive(turn: Turn, event: Heard, grammar: Grammar) -> Reply:
    """Answer what somebody typed."""
    if event.asking:
        return answer_question(turn, event.text)
    command = grammar.parse(event.text, event.command)
    about = _replied_to(turn, event)
    if about is not None and not command.marked:
        return _into_form(turn, about, command, event)
    if turn.is_private and not turn.is_stranger and not event.aside:
        open_drafts = turn.directory.submitting.drafts(turn.by, turn.origin.room)
        if open_drafts and not command.marked and command.name is not Name.FIND:
            return _into_form(turn, open_drafts[0], command, event)
        if not open_drafts and command.name in _MAY_ANSWER and _came_before(turn):
            return sent_already(turn)
    return obey(turn, command, grammar)


def obey(turn: Turn, command: Command, grammar: Grammar) -> Reply:
    """Do what a command says; free text is a question."""
    if command.doubtful and _is_a_name(turn, command.text):
        return answer_question(turn, command.text)
    plain: dict[Name, Callable[[], Reply]] = {
        Name.STATS: lambda: browse.statistics(turn),
        Name.NEW: lambda: browse.news(turn),
        Name.GAPS: lambda: moderation.gaps(turn),
        Name.HELP: lambda: preferences.help_(turn),
        Name.PRIVACY: lambda: preferences.privacy(turn),
        Name.HELLO: lambda: preferences.help_(turn),
        Name.THANKS: lambda: turn.say("thanks"),
        Name.HEAR: lambda: preferences.hear_here(turn),
        Name.LINK: lambda: preferences.link(turn, command.rest),
        Name.LANGUAGE: lambda: preferences.language(turn, command.rest),
        Name.MINE: lambda: _mine(turn, command.rest),
        Name.WITHDRAW: lambda: _withdraw(turn, command.rest),
        Name.PENDING: lambda: _pending(turn, command.rest, grammar),
        Name.START: lambda: start(turn, command.rest),
        Name.SUBMIT: lambda: submit_new(turn, command.rest),
        Name.NUMBER: lambda: _number(turn, command.rest),
        Name.UNKNOWN: lambda: turn.say("command-unknown", command=command.rest[:40]),
    }
    if command.name in plain:
        return plain[command.name]()
    if command.name in _FORMS:
        return _propose(turn, _FORMS[command.name], command.rest)
    if command.name in _STEPS:
        return _step(turn, _STEPS[command.name])
    if command.filters is not None:
        return browse.browse(turn, command.filters, question=command.rest)
    return answer_question(turn, command.rest)


def submit_new(turn: Turn, about: str) -> Reply:
    """Open the form for a new organization, with its name, or one of its accounts, filled in."""
    if not about:
        return open_form(turn, NEW, {})
    is_address = turn.directory.asking.identify(about).address is not None
    given: dict[str, FieldValue] = {"accounts": about} if is_address else {"name": about}
    return open_form(turn, NEW, given)


def start(turn: Turn, parameter: str) -> Reply:
    """Go where a deep link leads; without one, say what the bot does."""
    if not parameter:
        return preferences.help_(turn)
    kind, subject = parse_start(parameter)
    proposals = {StartKind.ADD: MORE, StartKind.CORRECT: CORRECTION, StartKind.REPORT: REPORT}
    if kind in proposals:
        given: dict[str, FieldValue] = {"organization": f"{BY_SLUG}{subject}"} if subject else {}
        return open_form(turn, proposals[kind], given)
    leads: dict[StartKind, Callable[[], Reply]] = {
        StartKind.ORGANIZATION: lambda: show(turn, subject),
        StartKind.SUBMIT: lambda: submit_new(turn, unpack(subject) if subject else ""),
        StartKind.SUBMISSION: lambda: own_submissions.view(turn, subject),
        StartKind.ANSWER: lambda: open_form(turn, f"{ANSWER}.{subject}", {}, fresh=Sheet()),
    }
    return leads.get(kind, lambda: preferences.help_(turn))()


def _into_form(turn: Turn, draft: Draft, command: Command, event: Heard) -> Reply:
    """Take text into an open form: a step, a request for help, or an answer."""
    if command.name in _STEPS:
        return step_by_step.step(turn, draft, _STEPS[command.name])
    if command.name is Name.HELP or event.text.strip() in {"?", "¿?"}:
        return step_by_step.explain(turn, draft)
    return step_by_step.answer(turn, draft, event.text, event.message)


def _replied_to(turn: Turn, event: Heard) -> Draft | None:
    """The form that a reply answers: by the buttons under the message, or the one touched last."""
    if not event.replying_to and not event.replying_tokens:
        return None
    for text in event.replying_tokens:
        try:
            token = Token.parse(text)
        except TokenRefused:
            continue
        key = f"{ANSWER}.{token.id}" if token.verb is Verb.ANSWER else split_id(token.id)[0]
        draft = turn.directory.submitting.draft(turn.by, turn.origin.room, key)
        if draft is None and token.verb is Verb.ANSWER:
            return Draft(turn.by, turn.origin.room, key, Sheet("text").record())
        if draft is not None:
            return draft
    drafts = turn.directory.submitting.drafts(turn.by, turn.origin.room)
    return drafts[0] if drafts else None


def _came_before(turn: Turn) -> bool:
    return any(turn.directory.submitting.handled(turn.key(part)) for part in (SEND, DROP))


def _is_a_name(turn: Turn, text: str) -> bool:
    """Whether what begins like a command is a listed name all the same."""
    answer = turn.directory.asking.ask(text)
    return answer.certainty is Certainty.SURE and answer.identification is None


def _propose(turn: Turn, form: str, about: str) -> Reply:
    return open_form(turn, form, {"organization": about} if about else {})


def _number(turn: Turn, number: str) -> Reply:
    return pick_number(turn, int(number)) or answer_question(turn, number)


def _mine(turn: Turn, submission_id: str) -> Reply:
    if submission_id:
        return own_submissions.view(turn, submission_id)
    return own_submissions.list_mine(turn)


def _withdraw(turn: Turn, submission_id: str) -> Reply:
    if not submission_id:
        listed = own_submissions.list_mine(turn)
        return replace(listed, text=f"{turn.words('withdraw-which')}\n{listed.text}")
    return own_submissions.withdraw(turn, submission_id.upper())


def _pending(turn: Turn, rest: str, grammar: Grammar) -> Reply:
    kind, venue = grammar.queue_filters(rest)
    return moderation.queue(turn, kind, venue)


def _step(turn: Turn, verb: Verb) -> Reply:
    """`back`, `skip` or `cancel` where no text answers a form: a slash, or a room with others."""
    drafts = turn.directory.submitting.drafts(turn.by, turn.origin.room)
    return step_by_step.step(turn, drafts[0], verb) if drafts else turn.say("dialog-none")


Act = Callable[[Turn, Token], Reply]


def press(turn: Turn, text: str) -> Reply:
    """Do what the button with this token says.

    Raises:
        TokenRefused: it is none of ours, or of another release.
    """
    token = Token.parse(text)
    return _ACTS[token.verb](turn, token)


def _carried(turn: Turn, token: Token) -> str:
    """The text a button carries, in itself or in a row of the core's."""
    if token.kept:
        return turn.directory.people.token(token.kept)["text"]
    return unpack(token.id)


def _proposal(form: str) -> Act:
    return lambda turn, token: open_form(turn, form, {"organization": f"{BY_SLUG}{token.id}"})


def _answer(turn: Turn, token: Token) -> Reply:
    return open_form(turn, f"{ANSWER}.{token.id}", {}, fresh=Sheet())


def _queue(turn: Turn, token: Token) -> Reply:
    kind, _, venue = token.id.partition(".")
    return moderation.queue(turn, kind, venue, token.version)


_ACTS: Mapping[Verb, Act] = {
    Verb.OPEN: lambda turn, token: show(turn, token.id),
    Verb.PICK: lambda turn, token: pick(turn, token.id),
    Verb.SHARE: lambda turn, token: show(turn, token.id),
    Verb.ASK: lambda turn, token: answer_question(turn, _carried(turn, token)),
    Verb.SUBMIT_IT: lambda turn, token: submit_new(turn, _carried(turn, token)),
    Verb.BROWSE: lambda turn, token: browse.browse(turn, unpack_filters(token.id), token.version),
    Verb.NEWS: lambda turn, token: browse.news(turn, max(1, token.version)),
    Verb.STATS: lambda turn, _: browse.statistics(turn),
    Verb.HELP: lambda turn, _: preferences.help_(turn),
    Verb.PRIVACY: lambda turn, _: preferences.privacy(turn),
    Verb.SPEAK: lambda turn, token: preferences.language(turn, token.id),
    Verb.HEAR: lambda turn, _: preferences.hear_here(turn),
    Verb.ADD: _proposal(MORE),
    Verb.CORRECT: _proposal(CORRECTION),
    Verb.REPORT: _proposal(REPORT),
    Verb.MINE: lambda turn, token: own_submissions.list_mine(turn, max(1, token.version)),
    Verb.VIEW: lambda turn, token: own_submissions.view(turn, token.id),
    Verb.WITHDRAW: lambda turn, token: own_submissions.withdraw(turn, token.id, token.version),
    Verb.ANSWER: _answer,
    Verb.QUEUE: _queue,
    Verb.REVIEW: lambda turn, token: moderation.review(turn, token.id),
    Verb.APPROVE: moderation.plain_verdict,
    Verb.CLAIM: moderation.plain_verdict,
    Verb.UNDO: moderation.plain_verdict,
    Verb.REJECT: moderation.choose_reason,
    Verb.BECAUSE: moderation.reject_because,
    Verb.INTO: moderation.merge_into,
    **dict.fromkeys(
        (Verb.EDIT, Verb.REJECT_OWN, Verb.QUESTION, Verb.MERGE, Verb.BLOCK),
        moderation.open_verdict_form,
    ),
    Verb.HIDE: moderation.hide_reported,
    Verb.UNBLOCK: lambda turn, token: moderation.unblock(turn, token.id),
    Verb.DISPUTE: lambda turn, token: moderation.open_dispute(turn, token.id),
    Verb.UNDISPUTE: moderation.undispute,
    Verb.GAPS: lambda turn, _: moderation.gaps(turn),
    Verb.ADOPT: moderation.adopt,
    **dict.fromkeys(
        (
            Verb.FORM,
            Verb.SET,
            Verb.SKIP,
            Verb.BACK,
            Verb.CANCEL,
            Verb.CHANGE,
            Verb.SAME,
            Verb.DIFFERENT,
            Verb.SEND,
        ),
        step_by_step.press,
    ),
}
