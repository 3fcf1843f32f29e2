"""The dialog: what an answer, `back`, `skip` or a button makes of a form that is open."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from adapters.chat.context import DROP, Context
from adapters.chat.events import Edited, FieldValue
from adapters.chat.forms.answer_lines import faults_text, says
from adapters.chat.forms.definitions import asked, definition, split_id
from adapters.chat.forms.fields import FieldRefused, Question
from adapters.chat.forms.flow import (
    advanced,
    already_sent,
    current,
    current_kind,
    handled,
    keep_and_draw,
    resumed,
    sent_already,
)
from adapters.chat.forms.pasting import added, unlisted
from adapters.chat.forms.presenter import draw
from adapters.chat.forms.proposing import CORRECTION, MORE, NEW, REPORT
from adapters.chat.forms.state import SUMMARY, FormState, Values
from adapters.chat.forms.submit import send
from adapters.chat.forms.validators import BY_SLUG, merged
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Reply
from directory_core.models import Draft

PROPOSALS = {NEW, MORE, CORRECTION, REPORT}
"""The forms that submit something."""
_TWICE = timedelta(minutes=1)
"""How long a second press of the same button may come after the first."""


def answer(context: Context, draft: Draft, text: FieldValue, message: str = "") -> Reply:
    """Take what somebody typed as the answer to the current question."""
    if handled(context):
        return resumed(context, draft.form)
    state = FormState.read(draft.state)
    question = current(draft, state)
    more = added(context, draft.form, state, text) if isinstance(text, str) else None
    if more is not None:
        state, note = more
        return keep_and_draw(context, draft, advanced(context, draft.form, state), note)
    if question is None:
        return _at_the_end(context, draft, state, text)
    try:
        value = question.check(text, state, context)
    except FieldRefused as refusal:
        return _refused(context, draft, state, question, refusal)
    if state.partial and isinstance(value, list):
        value = list(merged(state.rows(question.name), [r for r in value if isinstance(r, dict)]))
    if value != state.values.get(question.name):
        state = state.without(question.resets)
    return move_on(context, draft, state.answered(question.name, value, message))


def _at_the_end(context: Context, draft: Draft, state: FormState, text: FieldValue) -> Reply:
    """What a word does where only buttons are left: send it, or leave it."""
    if not state.offered and says(context, "dialog-send-words", text):
        return send(context, draft, state)
    if says(context, "dialog-no-words", text):
        return step(context, draft, Verb.CANCEL)
    return draw(context, draft, context.words("dialog-use-buttons"))


def move_on(context: Context, draft: Draft, state: FormState) -> Reply:
    """Go to the next question, or send what has none left to ask and nothing to look over."""
    state = advanced(context, draft.form, state)
    if state.step == SUMMARY and not definition(draft.form, state).looks_over:
        return send(context, draft, state)
    return keep_and_draw(context, draft, state)


def press(context: Context, token: Token) -> Reply:
    """Do what a button of a dialog says."""
    key, value = split_id(token.id)
    draft = context.directory.submitting.draft(context.by, context.origin.room, key)
    if draft is None:
        return _sent_again(context, key) if token.verb is Verb.SEND else anothers(context, key)
    if handled(context):
        return draw(context, draft)
    if token.version != draft.version:
        return draw(context, draft, context.words("dialog-old-button"))
    return _MOVES.get(token.verb, _step)(context, draft, token.verb, value)


def _sent_again(context: Context, key: str) -> Reply:
    """What a second press of *Send* hears: the same as the first, which stays to be read."""
    sent = context.directory.submitting.mine(context.by, size=1).items if key in PROPOSALS else ()
    if sent and context.now - sent[0].submitted_at < _TWICE:
        return replace(already_sent(context, sent[0]), done=True)
    gone = anothers(context, key)
    return replace(gone, toast=gone.text, alert=True, done=False)


def anothers(context: Context, key: str) -> Reply:
    """Whose form it is that somebody pressed a button of, or that it is gone."""
    holder = context.directory.submitting.holder(context.by, context.origin.room, key)
    if holder is None:
        return sent_already(context, key)
    told = context.words("dialog-anothers", who=holder.name or context.words("somebody"))
    return Reply(
        told, toast=told, alert=True, private=True, lead=True, language=context.words.language
    )


def _step(context: Context, draft: Draft, verb: Verb, _value: str) -> Reply:
    return step(context, draft, verb)


def _set(context: Context, draft: Draft, _verb: Verb, value: str) -> Reply:
    listed = current_kind(draft) == "organization"
    return answer(context, draft, f"{BY_SLUG}{value}" if listed else value)


def _change(context: Context, draft: Draft, _verb: Verb, value: str) -> Reply:
    return keep_and_draw(context, draft, FormState.read(draft.state).at(value))


def _same(context: Context, draft: Draft, _verb: Verb, value: str) -> Reply:
    return same(context, draft, value)


def _different(context: Context, draft: Draft, _verb: Verb, _value: str) -> Reply:
    return different(context, draft)


def _send(context: Context, draft: Draft, _verb: Verb, _value: str) -> Reply:
    return send(context, draft, FormState.read(draft.state))


def _every(context: Context, draft: Draft, _verb: Verb, _value: str) -> Reply:
    return draw(context, draft, every=True)


def _show(context: Context, draft: Draft, _verb: Verb, _value: str) -> Reply:
    return draw(context, draft)


_MOVES: Mapping[Verb, Callable[[Context, Draft, Verb, str], Reply]] = {
    Verb.SET: _set,
    Verb.CHANGE: _change,
    Verb.SAME: _same,
    Verb.DIFFERENT: _different,
    Verb.SEND: _send,
    Verb.FORM: _show,
    Verb.EVERY: _every,
}


def step(context: Context, draft: Draft, verb: Verb) -> Reply:
    """Go back, skip or cancel."""
    if verb is Verb.CANCEL:
        context.directory.submitting.drop_draft(draft, key=context.key(DROP))
        return replace(context.say("dialog-cancelled"), done=True)
    if handled(context):
        return draw(context, draft)
    return back(context, draft) if verb is Verb.BACK else skip(context, draft)


def back(context: Context, draft: Draft) -> Reply:
    """The question before the current one."""
    state = FormState.read(draft.state)
    names = [
        each.name
        for each in asked(definition(draft.form, state), state)
        if each.required or state.values.get(each.name, "?")
    ]
    at = names.index(state.step) if state.step in names else len(names)
    if at == 0:
        return draw(context, draft, context.words("dialog-at-start"))
    return keep_and_draw(context, draft, state.at(names[at - 1]))


def skip(context: Context, draft: Draft) -> Reply:
    """Leave the current question unanswered, or its answer as it is."""
    state = FormState.read(draft.state)
    question = current(draft, state)
    if question is None:
        return draw(context, draft, context.words("dialog-use-buttons"))
    stands = state.values.get(question.name)
    if question.required and not stands:
        return draw(context, draft, context.words("dialog-needed"))
    empty: list[str] = []
    nothing = "" if question.kind not in {"accounts", "aliases"} else empty
    return move_on(context, draft, state.answered(question.name, stands or nothing))


def explain(context: Context, draft: Draft) -> Reply:
    """How to answer, and how to leave the dialog."""
    return draw(context, draft, context.words("dialog-help"))


def same(context: Context, draft: Draft, slug: str) -> Reply:
    """It is a listed organization after all: what was filled in becomes more accounts for it."""
    state = FormState.read(draft.state)
    rows = state.rows("accounts")
    new = unlisted(context, slug, rows)
    values: Values = {"organization": slug, "note": state.text("note")}
    if new:
        values["accounts"] = list(new)
    left = len(rows) - len(new)
    note = context.words("dialog-left-listed", count=left) if left else ""
    current = context.directory.submitting.draft(context.by, context.origin.room, MORE)
    fresh = current or Draft(draft.by, draft.room, MORE, {})
    going_on = advanced(context, MORE, FormState(values=values))
    reply = keep_and_draw(context, fresh, going_on, note)
    context.directory.submitting.drop_draft(draft, key=context.key(DROP))
    return reply


def different(context: Context, draft: Draft) -> Reply:
    """It is none of the listed ones that it resembles."""
    state = FormState.read(draft.state)
    return move_on(context, draft, replace(state, aside=(*state.aside, *state.offered), offered=()))


def edited(context: Context, event: Edited) -> Reply | None:
    """Take over an answer whose message was edited; None where the message gave none."""
    for draft in context.directory.submitting.drafts(context.by, context.origin.room):
        state = FormState.read(draft.state)
        name = next((n for n, message in state.messages.items() if message == event.message), "")
        question = next(
            (q for q in definition(draft.form, state).questions if q.name == name), None
        )
        if question is not None:
            return _reanswered(context, draft, state, question, event.text)
    return None


def _refused(
    context: Context, draft: Draft, state: FormState, question: Question, refusal: FieldRefused
) -> Reply:
    """Say what was wrong, keeping what was right of an answer of several lines."""
    kept = refusal.kept
    if kept or refusal.offered:
        stood = state.rows(question.name) if state.partial else []
        if isinstance(kept, list) and kept:
            rows = merged(stood, [row for row in kept if isinstance(row, dict)])
            state = replace(state, values={**state.values, question.name: list(rows)}, partial=True)
        faults = {**state.faults, question.name: refusal.faults}
        state = replace(state, offered=refusal.offered, faults=faults)
        return keep_and_draw(context, draft, state)
    return draw(context, draft, faults_text(refusal.faults, context.words))


def _reanswered(
    context: Context, draft: Draft, state: FormState, question: Question, text: str
) -> Reply:
    if handled(context):
        return draw(context, draft)
    label = context.words(question.says("field"))
    try:
        value = question.check(text, state, context)
    except FieldRefused as refusal:
        return draw(context, draft, faults_text(refusal.faults, context.words))
    changed = state.without(question.resets).answered(question.name, value)
    reply = keep_and_draw(context, draft, advanced(context, draft.form, changed))
    note = context.words("dialog-changed", field=label)
    return replace(reply, text=f"{note}\n{reply.text}")
