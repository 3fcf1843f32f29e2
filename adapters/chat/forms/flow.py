"""The flow of a dialog: how a form is opened, and where it goes next.

Everything is read from the draft and written to it by compare-and-set, under the event's key.  A
repeated event therefore changes nothing and is answered from the draft as it stands.
"""

import contextlib
from dataclasses import replace

from adapters.chat.context import DROP, KEEP, SEND, Context
from adapters.chat.events import FieldValue
from adapters.chat.forms.answer_lines import PROBLEM
from adapters.chat.forms.definitions import Definition, asked, definition
from adapters.chat.forms.fields import FieldRefused, Question
from adapters.chat.forms.presenter import draw
from adapters.chat.forms.proposing import (
    ANSWER,
    CORRECTION,
    MORE,
    NEW,
    OPTIONAL,
    REPORT,
    likenesses,
)
from adapters.chat.forms.state import DUPLICATES, SUMMARY, FieldProblem, FormState
from adapters.chat.presenters.submissions import submission_sent
from adapters.chat.tokens import StartKind, pack, start_parameter
from adapters.chat.views import Reply
from directory_core.errors import DraftMoved, NotYours
from directory_core.models import Alike, Draft, Findings, Submission


def advanced(context: Context, key: str, state: FormState) -> FormState:
    """The form's state at the first question without an answer, or at what comes after the last."""
    form = definition(key, state)
    for question in asked(form, state):
        if question.name not in state.values:
            near = _listed_already(context, state) if form.name == NEW else ()
            return replace(state.at(DUPLICATES), offered=near) if near else state.at(question.name)
    return looked_over(context, form, state)


def _listed_already(context: Context, state: FormState) -> tuple[str, ...]:
    """Listed organizations that a form which is not complete yet is surely like."""
    if not state.text("name"):
        return ()
    return tuple(
        each.organization.slug
        for each in likenesses(state, context)
        if each.why is not Alike.SIMILAR_NAME and each.organization.slug not in state.aside
    )


def looked_over(context: Context, form: Definition, state: FormState) -> FormState:
    """A complete form's state, checked by the core: at a fault, a resemblance, or the end."""
    if form.propose is None:
        return state.at(SUMMARY)
    findings = context.directory.submitting.check(form.propose(state, context))
    found = (match.organization.slug for match in findings.near_duplicates)
    near = tuple(slug for slug in found if slug not in state.aside)
    if near and form.name == NEW:
        return replace(state.at(DUPLICATES), offered=near)
    if findings.problems:
        return faulted(form, state, findings)
    return replace(state.at(SUMMARY), faults={})


def faulted(form: Definition, state: FormState, findings: Findings) -> FormState:
    """The state of the form at the first question that the core found something wrong with."""
    names = [each.name for each in asked(form, state)]
    faults: dict[str, list[FieldProblem]] = {}
    for problem in findings.problems:
        name = "organization" if problem.field == "slug" else problem.field
        name = name if name in names else ""
        faults.setdefault(name, []).append(FieldProblem(f"{PROBLEM}{problem.code}", problem.facts))
    wrong = next((name for name in names if name in faults), SUMMARY)
    return replace(state.at(wrong), faults=faults)


def keep_and_draw(context: Context, draft: Draft, state: FormState, note: str = "") -> Reply:
    """Store where the dialog stands, then show it; what another window did stands."""
    try:
        kept = context.directory.submitting.keep_draft(
            replace(draft, state=state.record()), key=context.key(KEEP)
        )
    except DraftMoved:
        now = context.directory.submitting.draft(draft.by, draft.room, draft.form)
        return draw(context, now, context.words("dialog-moved")) if now else sent_already(context)
    return draw(context, kept, note)


def current(draft: Draft, state: FormState) -> Question | None:
    """The question that the dialog stands at, if it stands at one."""
    questions = asked(definition(draft.form, state), state)
    return next((each for each in questions if each.name == state.step), None)


def current_kind(draft: Draft) -> str:
    """What kind of answer the current question takes."""
    question = current(draft, FormState.read(draft.state))
    return question.kind if question else ""


def handled(context: Context) -> bool:
    """Whether this event's change is stored already: it came again."""
    return any(context.directory.submitting.handled(context.key(part)) for part in (KEEP, SEND))


def resumed(context: Context, key: str) -> Reply:
    """The answer to an event that came again."""
    draft = context.directory.submitting.draft(context.by, context.origin.room, key)
    return draw(context, draft) if draft else sent_already(context, key)


def sent_already(context: Context, key: str = "") -> Reply:
    """The answer to a button or an answer of the form `key` that is gone.

    Where this very event sent it, what it heard then.
    """
    if not any(context.directory.submitting.handled(context.key(part)) for part in (SEND, DROP)):
        return replace(context.say("dialog-gone"), done=True)
    with contextlib.suppress(NotYours):  # a moderator's form was about somebody else's submission
        sent = context.directory.submitting.sent(context.key(SEND), context.by)
        if sent is not None and key.partition(".")[0] == ANSWER:
            return replace(context.say("answered"), done=True)
        if sent is not None and sent.state.is_open:
            return already_sent(context, sent)
    mine = context.directory.submitting.mine(context.by, size=1).items
    if not mine:
        return replace(context.say("dialog-done"), done=True)
    return replace(context.say("dialog-sent-before", id=mine[0].id), done=True)


def already_sent(context: Context, sent: Submission) -> Reply:
    """What somebody hears of a submission that they had sent before."""
    if not sent.state.is_open:
        return context.say("dialog-sent-before", id=sent.id)
    line = context.directory.submitting.in_line(sent)
    return submission_sent(sent, line, context.words)


def open_form(
    context: Context,
    key: str,
    given: dict[str, FieldValue],
    *,
    fresh: FormState | None = None,
    note: str = "",
) -> Reply:
    """Begin a form with some answers `given`; one that was begun before goes on where it stood.

    `note` is said first.

    In a room with others a proposal is not asked for question by question: the reply leads to the
    private chat, and carries the form for venues that can open it on the spot.
    """
    if handled(context):
        return resumed(context, key)
    if key in {NEW, MORE, CORRECTION, REPORT} and fresh is None:
        context.directory.submitting.ensure_welcome(context.by)
    state = _prefilled(context, key, given, fresh or FormState())
    for name in _SELDOM.get(key, ()) if fresh is None else ():
        if name not in state.values:
            state = state.answered(name, [] if name == "aliases" else "")
    if fresh is None and not context.is_private:
        return _elsewhere(context, key, state)
    current = context.directory.submitting.draft(context.by, context.origin.room, key)
    if (
        current is not None
        and fresh is None
        and _says_no_more(state, FormState.read(current.state))
    ):
        return draw(context, current, context.words("dialog-resumed"))
    draft = current or Draft(context.by, context.origin.room, key, {})
    return keep_and_draw(context, draft, advanced(context, key, state), note)


_SELDOM = {NEW: OPTIONAL, MORE: ("note",)}
"""Questions that are not asked, since their answers can be added to the summary."""


def _prefilled(
    context: Context, key: str, given: dict[str, FieldValue], state: FormState
) -> FormState:
    """The state of the form with those of the `given` answers that will do."""
    for question in definition(key, state).questions:
        if question.name in given:
            try:
                value = question.check(given[question.name], state, context)
            except FieldRefused:
                continue
            state = state.answered(question.name, value)
    return state


def _elsewhere(context: Context, key: str, state: FormState) -> Reply:
    kinds = {NEW: StartKind.SUBMIT, MORE: StartKind.ADD}
    start = {**kinds, CORRECTION: StartKind.CORRECT, REPORT: StartKind.REPORT}[key]
    subject = pack(state.text("name")) if key == NEW else state.text("organization")
    current = context.directory.submitting.draft(context.by, context.origin.room, key)
    version = current.version if current else 0
    record = advanced(context, key, state).record()
    drawn = draw(context, Draft(context.by, context.origin.room, key, record, version))
    reply = context.say("dialog-in-private")
    parameter = start_parameter(start, subject)
    return replace(reply, form=drawn.form, start=parameter, private=True)


def _says_no_more(given: FormState, current: FormState) -> bool:
    """Whether the draft that stands has all that a newly opened form was given."""
    told = ((name, value) for name, value in given.values.items() if value)
    return all(current.values.get(name) == value for name, value in told)
