"""A form sent as a whole: all answers checked at once, errors beside them, nothing lost."""

from collections.abc import Mapping
from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.events import FieldValue
from adapters.chat.forms.definitions import Definition, asked, definition, may_begin
from adapters.chat.forms.fields import FieldRefused, Question, is_empty
from adapters.chat.forms.flow import (
    advanced,
    already_sent,
    handled,
    keep_and_draw,
    resumed,
    sent_already,
)
from adapters.chat.forms.pasting import PASTE, filled_from
from adapters.chat.forms.presenter import NONE_OF_THESE, draw
from adapters.chat.forms.proposing import MERGE
from adapters.chat.forms.state import DUPLICATES, SUMMARY, FieldProblem, FormState, Value
from adapters.chat.forms.step_by_step import same
from adapters.chat.forms.submit import send
from adapters.chat.forms.validators import BY_SLUG
from adapters.chat.tokens import Token
from adapters.chat.views import Reply
from directory_core.models import Draft, Submission


def fill(context: Context, token: Token, values: Mapping[str, FieldValue]) -> Reply:
    """Take a whole form; gives it back with what is wrong, or its next step, or what came of it."""
    key = token.id
    if handled(context):
        return resumed(context, key)
    current = context.directory.submitting.draft(context.by, context.origin.room, key)
    if current is None and (token.version or not may_begin(key)):
        return _of_no_draft(context, key, values)
    if current is not None and current.version != token.version:
        return draw(context, current, context.words("dialog-moved"))
    draft = current or Draft(context.by, context.origin.room, key, FormState().record())
    state = FormState.read(draft.state)
    if state.step == DUPLICATES:
        return _second_step(context, draft, state, str(values.get("same", "")))
    return _whole(context, draft, state, values)


def _of_no_draft(context: Context, key: str, values: Mapping[str, FieldValue]) -> Reply:
    """What to say of a form that is kept no longer: sent from here, or begun anew with its text.

    A form that was sent, cancelled in another window or left for too long is gone alike.
    """
    form = definition(key, FormState()) if may_begin(key) else None
    state = _as_typed(context, form, FormState(), values) if form else FormState()
    if form is None or not (any(state.values.values()) or state.raw):
        return sent_already(context, key)
    sent = _sent_as_it_stands(context, form, values)
    if sent is not None:
        return replace(already_sent(context, sent), done=True)
    draft = Draft(context.by, context.origin.room, key, state.record())
    return draw(context, draft, context.words("dialog-forgotten"))


def _sent_as_it_stands(
    context: Context, form: Definition, values: Mapping[str, FieldValue]
) -> Submission | None:
    """A late submission of theirs that says what stands in the form."""
    filled = checked(context, form, FormState(), values)
    if form.propose is None or filled.faults:
        return None
    proposal = form.propose(filled, context)
    mine = context.directory.submitting.mine(context.by).items
    return next((each for each in mine if each.proposal == proposal), None)


def _whole(
    context: Context, draft: Draft, state: FormState, values: Mapping[str, FieldValue]
) -> Reply:
    """Fill the form from what was pasted; or check it, and send what is complete."""
    pasted = values.get(PASTE, "")
    if isinstance(pasted, str) and pasted.strip():
        return _filled_in(context, draft, state, values, pasted)
    filled = checked(context, definition(draft.form, state), state, values)
    merges = draft.form.partition(".")[0] == MERGE
    if not filled.faults and merges and not _both_sides_shown(state, filled):
        filled = filled.at(SUMMARY)
    elif not filled.faults:
        return _go_on(context, draft, filled)
    return keep_and_draw(context, draft, filled)


def _filled_in(
    context: Context, draft: Draft, state: FormState, values: Mapping[str, FieldValue], pasted: str
) -> Reply:
    """The form with what a pasted text adds to what stands in it; nothing is sent before a look."""
    filled = _as_typed(context, definition(draft.form, state), state, values)
    more = filled_from(context, draft.form, filled, pasted)
    if more is None:
        return keep_and_draw(context, draft, filled, context.words("pasted-nothing"))
    filled, note = more
    return keep_and_draw(context, draft, advanced(context, draft.form, filled), note)


def _as_typed(
    context: Context, form: Definition, state: FormState, values: Mapping[str, FieldValue]
) -> FormState:
    """The state of the form with what was typed, and nothing said of what is wrong or missing."""
    given = {name: value for name, value in values.items() if not is_empty(value)}
    filled = checked(context, form, state, given)
    typed = {name: raw for name, raw in filled.raw.items() if name in given}
    return replace(filled, faults={}, raw=typed)


def _both_sides_shown(before: FormState, now: FormState) -> bool:
    """Whether a merger was shown for the organization that stands in the form now."""
    same = before.text("organization") == now.text("organization")
    return before.step == SUMMARY and same


def checked(
    context: Context, form: Definition, state: FormState, values: Mapping[str, FieldValue]
) -> FormState:
    """The state of the form with every answer that will do, and what is wrong with the others.

    A question that was shown and is missing from `values` was left empty; one that only comes up
    by these answers has not been asked yet.
    """
    shown = {each.name for each in asked(form, state)}
    state = replace(state, faults={}, raw={})
    for question in form.questions:
        applies = question.name in {each.name for each in asked(form, state)}
        if applies and (question.name in shown or question.name in values):
            state = _taken(context, state, question, values.get(question.name, ""))
    return state


def _taken(context: Context, state: FormState, question: Question, raw: FieldValue) -> FormState:
    if is_empty(raw) and not question.required:
        nothing: Value = [] if question.kind in {"accounts", "aliases"} else ""
        return state.answered(question.name, nothing)
    try:
        by_slug = question.kind == "organization" and isinstance(raw, str) and raw
        value = question.check(f"{BY_SLUG}{raw}" if by_slug else raw, state, context)
    except FieldRefused as refusal:
        return _keep_question(state, question, raw, refusal.faults)
    return state.answered(question.name, value)


def _keep_question(
    state: FormState, question: Question, raw: FieldValue, faults: list[FieldProblem]
) -> FormState:
    """The state of the form with an answer that will not do, as it was given."""
    kept = raw if isinstance(raw, str) else [e if isinstance(e, str) else dict(e) for e in raw]
    return replace(
        state.without((question.name,)),
        step=state.step if state.faults else question.name,
        raw={**state.raw, question.name: kept},
        faults={**state.faults, question.name: faults},
    )


def _second_step(context: Context, draft: Draft, state: FormState, chosen: str) -> Reply:
    """What they said to "is it one of these?"."""
    if chosen in state.offered:
        return same(context, draft, chosen)
    if chosen != NONE_OF_THESE:
        return draw(context, draft, context.words("dialog-choose"))
    return _go_on(context, draft, replace(state, aside=(*state.aside, *state.offered), offered=()))


def _go_on(context: Context, draft: Draft, state: FormState) -> Reply:
    state = advanced(context, draft.form, state)
    return (
        send(context, draft, state)
        if state.step == SUMMARY and not state.faults
        else keep_and_draw(context, draft, state)
    )
