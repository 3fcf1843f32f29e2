"""The dialog: what an answer, `back`, `skip` or a button makes of a form that is open."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from adapters.chat.context import DROP, Turn
from adapters.chat.events import Edited, FieldValue
from adapters.chat.forms.answer_lines import faults_text
from adapters.chat.forms.definitions import asked, definition, split_id
from adapters.chat.forms.fields import FieldRefused, Question
from adapters.chat.forms.flow import (
    advanced,
    current,
    current_kind,
    handled,
    keep_and_draw,
    resumed,
    sent_already,
)
from adapters.chat.forms.presenter import draw
from adapters.chat.forms.proposing import MORE
from adapters.chat.forms.state import SUMMARY, Sheet, Values
from adapters.chat.forms.submit import send
from adapters.chat.forms.validators import BY_SLUG, merged
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Reply
from directory_core.models import Draft


def answer(turn: Turn, draft: Draft, text: FieldValue, message: str = "") -> Reply:
    """Take what somebody typed as the answer to the current question."""
    if handled(turn):
        return resumed(turn, draft.form)
    sheet = Sheet.read(draft.state)
    question = current(draft, sheet)
    if question is None:
        if not sheet.offered and _says_send(turn, text):
            return send(turn, draft, sheet)
        return draw(turn, draft, turn.words("dialog-use-buttons"))
    try:
        value = question.check(text, sheet, turn)
    except FieldRefused as refusal:
        return _refused(turn, draft, sheet, question, refusal)
    if sheet.partial and isinstance(value, list):
        value = list(merged(sheet.rows(question.name), [r for r in value if isinstance(r, dict)]))
    if value != sheet.values.get(question.name):
        sheet = sheet.without(question.resets)
    return move_on(turn, draft, sheet.answered(question.name, value, message))


def _says_send(turn: Turn, text: FieldValue) -> bool:
    """Whether the summary is answered by a word that says to send it, in any language."""
    said = text.strip().casefold() if isinstance(text, str) else ""
    return any(said in words.table("dialog-send-words") for words in turn.texts.all())


def move_on(turn: Turn, draft: Draft, sheet: Sheet) -> Reply:
    """Go to the next question, or send what has none left to ask and nothing to look over."""
    sheet = advanced(turn, draft.form, sheet)
    if sheet.step == SUMMARY and not definition(draft.form, sheet).looks_over:
        return send(turn, draft, sheet)
    return keep_and_draw(turn, draft, sheet)


def press(turn: Turn, token: Token) -> Reply:
    """Do what a button of a dialog says."""
    key, value = split_id(token.id)
    draft = turn.directory.submitting.draft(turn.by, turn.origin.room, key)
    if draft is None:
        return sent_already(turn)
    if handled(turn):
        return draw(turn, draft)
    if token.version != draft.version:
        return draw(turn, draft, turn.words("dialog-old-button"))
    return _MOVES.get(token.verb, _step)(turn, draft, token.verb, value)


def _step(turn: Turn, draft: Draft, verb: Verb, _value: str) -> Reply:
    return step(turn, draft, verb)


def _set(turn: Turn, draft: Draft, _verb: Verb, value: str) -> Reply:
    listed = current_kind(draft) == "organization"
    return answer(turn, draft, f"{BY_SLUG}{value}" if listed else value)


def _change(turn: Turn, draft: Draft, _verb: Verb, value: str) -> Reply:
    return keep_and_draw(turn, draft, Sheet.read(draft.state).at(value))


def _same(turn: Turn, draft: Draft, _verb: Verb, value: str) -> Reply:
    return same(turn, draft, value)


def _different(turn: Turn, draft: Draft, _verb: Verb, _value: str) -> Reply:
    return different(turn, draft)


def _send(turn: Turn, draft: Draft, _verb: Verb, _value: str) -> Reply:
    return send(turn, draft, Sheet.read(draft.state))


def _show(turn: Turn, draft: Draft, _verb: Verb, _value: str) -> Reply:
    return draw(turn, draft)


_MOVES: Mapping[Verb, Callable[[Turn, Draft, Verb, str], Reply]] = {
    Verb.SET: _set,
    Verb.CHANGE: _change,
    Verb.SAME: _same,
    Verb.DIFFERENT: _different,
    Verb.SEND: _send,
    Verb.FORM: _show,
}


def step(turn: Turn, draft: Draft, verb: Verb) -> Reply:
    """Go back, skip or cancel."""
    if verb is Verb.CANCEL:
        turn.directory.submitting.drop_draft(draft, key=turn.key(DROP))
        return replace(turn.say("dialog-cancelled"), done=True)
    if handled(turn):
        return draw(turn, draft)
    return back(turn, draft) if verb is Verb.BACK else skip(turn, draft)


def back(turn: Turn, draft: Draft) -> Reply:
    """The question before the current one."""
    sheet = Sheet.read(draft.state)
    names = [each.name for each in asked(definition(draft.form, sheet), sheet)]
    at = names.index(sheet.step) if sheet.step in names else len(names)
    if at == 0:
        return draw(turn, draft, turn.words("dialog-at-start"))
    return keep_and_draw(turn, draft, sheet.at(names[at - 1]))


def skip(turn: Turn, draft: Draft) -> Reply:
    """Leave the current question unanswered, or its answer as it is."""
    sheet = Sheet.read(draft.state)
    question = current(draft, sheet)
    if question is None:
        return draw(turn, draft, turn.words("dialog-use-buttons"))
    stands = sheet.values.get(question.name)
    if question.required and not stands:
        return draw(turn, draft, turn.words("dialog-needed"))
    empty: list[str] = []
    nothing = "" if question.kind not in {"accounts", "aliases"} else empty
    return move_on(turn, draft, sheet.answered(question.name, stands or nothing))


def explain(turn: Turn, draft: Draft) -> Reply:
    """How to answer, and how to leave the dialog."""
    return draw(turn, draft, turn.words("dialog-help"))


def same(turn: Turn, draft: Draft, slug: str) -> Reply:
    """It is a listed organization after all: what was filled in becomes more accounts for it."""
    sheet = Sheet.read(draft.state)
    values: Values = {
        "organization": slug,
        "accounts": list(sheet.rows("accounts")),
        "note": sheet.text("note"),
    }
    standing = turn.directory.submitting.draft(turn.by, turn.origin.room, MORE)
    fresh = standing or Draft(draft.by, draft.room, MORE, {})
    reply = keep_and_draw(turn, fresh, advanced(turn, MORE, Sheet(values=values)))
    turn.directory.submitting.drop_draft(draft, key=turn.key(DROP))
    return reply


def different(turn: Turn, draft: Draft) -> Reply:
    """It is none of the listed ones that it resembles."""
    sheet = Sheet.read(draft.state)
    return move_on(turn, draft, replace(sheet, aside=(*sheet.aside, *sheet.offered), offered=()))


def edited(turn: Turn, event: Edited) -> Reply | None:
    """Take over an answer whose message was edited; None where the message gave none."""
    for draft in turn.directory.submitting.drafts(turn.by, turn.origin.room):
        sheet = Sheet.read(draft.state)
        name = next((n for n, message in sheet.messages.items() if message == event.message), "")
        question = next(
            (q for q in definition(draft.form, sheet).questions if q.name == name), None
        )
        if question is not None:
            return _reanswered(turn, draft, sheet, question, event.text)
    return None


def _refused(
    turn: Turn, draft: Draft, sheet: Sheet, question: Question, refusal: FieldRefused
) -> Reply:
    """Say what was wrong, keeping what was right of an answer of several lines."""
    kept = refusal.kept
    if kept or refusal.offered:
        stood = sheet.rows(question.name) if sheet.partial else []
        if isinstance(kept, list) and kept:
            rows = merged(stood, [row for row in kept if isinstance(row, dict)])
            sheet = replace(sheet, values={**sheet.values, question.name: list(rows)}, partial=True)
        faults = {**sheet.faults, question.name: refusal.faults}
        sheet = replace(sheet, offered=refusal.offered, faults=faults)
        return keep_and_draw(turn, draft, sheet)
    return draw(turn, draft, faults_text(refusal.faults, turn.words))


def _reanswered(turn: Turn, draft: Draft, sheet: Sheet, question: Question, text: str) -> Reply:
    if handled(turn):
        return draw(turn, draft)
    label = turn.words(question.says("field"))
    try:
        value = question.check(text, sheet, turn)
    except FieldRefused as refusal:
        return draw(turn, draft, faults_text(refusal.faults, turn.words))
    changed = sheet.without(question.resets).answered(question.name, value)
    reply = keep_and_draw(turn, draft, advanced(turn, draft.form, changed))
    note = turn.words("dialog-changed", field=label)
    return replace(reply, text=f"{note}\n{reply.text}")
