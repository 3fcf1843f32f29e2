"""A form sent as a whole: all answers checked at once, errors beside them, nothing lost."""

from collections.abc import Mapping
from dataclasses import replace

from adapters.chat.context import Turn
from adapters.chat.events import FieldValue
from adapters.chat.forms.definitions import Definition, asked, definition, may_begin
from adapters.chat.forms.fields import FieldRefused, Question, is_empty
from adapters.chat.forms.flow import advanced, handled, keep_and_draw, resumed, sent_already
from adapters.chat.forms.presenter import NONE_OF_THESE, draw
from adapters.chat.forms.state import DUPLICATES, SUMMARY, Fault, Sheet, Value
from adapters.chat.forms.step_by_step import same
from adapters.chat.forms.submit import send
from adapters.chat.forms.validators import BY_SLUG
from adapters.chat.tokens import Token
from adapters.chat.views import Reply
from directory_core.models import Draft


def fill(turn: Turn, token: Token, values: Mapping[str, FieldValue]) -> Reply:
    """Take a whole form; gives it back with what is wrong, or its next step, or what came of it."""
    key = token.id
    if handled(turn):
        return resumed(turn, key)
    standing = turn.directory.submitting.draft(turn.by, turn.origin.room, key)
    if standing is None and (token.version or not may_begin(key)):
        return sent_already(turn)
    if standing is not None and standing.version != token.version:
        return draw(turn, standing, turn.words("dialog-moved"))
    draft = standing or Draft(turn.by, turn.origin.room, key, Sheet().record())
    sheet = Sheet.read(draft.state)
    if sheet.step == DUPLICATES:
        return _second_step(turn, draft, sheet, str(values.get("same", "")))
    sheet = checked(turn, definition(key, sheet), sheet, values)
    return keep_and_draw(turn, draft, sheet) if sheet.faults else _go_on(turn, draft, sheet)


def checked(turn: Turn, form: Definition, sheet: Sheet, values: Mapping[str, FieldValue]) -> Sheet:
    """The sheet with every answer that will do, and what is wrong with the others.

    A question that was shown and is missing from `values` was left empty; one that only comes up
    by these answers has not been asked yet.
    """
    shown = {each.name for each in asked(form, sheet)}
    sheet = replace(sheet, faults={}, raw={})
    for question in form.questions:
        applies = question.name in {each.name for each in asked(form, sheet)}
        if applies and (question.name in shown or question.name in values):
            sheet = _taken(turn, sheet, question, values.get(question.name, ""))
    return sheet


def _taken(turn: Turn, sheet: Sheet, question: Question, raw: FieldValue) -> Sheet:
    if is_empty(raw) and not question.required:
        nothing: Value = [] if question.kind in {"accounts", "aliases"} else ""
        return sheet.answered(question.name, nothing)
    try:
        by_slug = question.kind == "organization" and isinstance(raw, str) and raw
        value = question.check(f"{BY_SLUG}{raw}" if by_slug else raw, sheet, turn)
    except FieldRefused as refusal:
        return _left_standing(sheet, question, raw, refusal.faults)
    return sheet.answered(question.name, value)


def _left_standing(sheet: Sheet, question: Question, raw: FieldValue, faults: list[Fault]) -> Sheet:
    """The sheet with an answer that will not do, as it was given."""
    kept = raw if isinstance(raw, str) else [e if isinstance(e, str) else dict(e) for e in raw]
    return replace(
        sheet.without((question.name,)),
        step=sheet.step if sheet.faults else question.name,
        raw={**sheet.raw, question.name: kept},
        faults={**sheet.faults, question.name: faults},
    )


def _second_step(turn: Turn, draft: Draft, sheet: Sheet, chosen: str) -> Reply:
    """What they said to "is it one of these?"."""
    if chosen in sheet.offered:
        return same(turn, draft, chosen)
    if chosen != NONE_OF_THESE:
        return draw(turn, draft, turn.words("dialog-choose"))
    return _go_on(turn, draft, replace(sheet, aside=(*sheet.aside, *sheet.offered), offered=()))


def _go_on(turn: Turn, draft: Draft, sheet: Sheet) -> Reply:
    sheet = advanced(turn, draft.form, sheet)
    return (
        send(turn, draft, sheet)
        if sheet.step == SUMMARY and not sheet.faults
        else keep_and_draw(turn, draft, sheet)
    )
