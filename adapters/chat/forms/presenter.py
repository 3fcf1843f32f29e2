"""A form as it stands: one question at a time, and the whole of it for venues with modals."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.chat.context import Turn
from adapters.chat.events import Row
from adapters.chat.forms.answer_lines import fault_text, faults_text, shown_value, summary_rows
from adapters.chat.forms.definitions import Definition, asked, definition, subject
from adapters.chat.forms.fields import Question
from adapters.chat.forms.state import DUPLICATES, SUMMARY, Sheet
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import kind_and_place
from adapters.chat.presenters.proposals import current_value
from adapters.chat.presenters.refusals import warning_text
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Choice, Field, Form, Line, Reply, Style, Tone
from directory_core.models import CorrectableField, Draft, Findings

NONE_OF_THESE = "none"
"""The value of the second step's choice that says it is none of the listed ones."""


def draw(turn: Turn, draft: Draft, note: str = "") -> Reply:
    """Where the dialog of `draft` stands; `note` is a sentence to say first."""
    sheet = Sheet.read(draft.state)
    form = definition(draft.form, sheet)
    pages = {SUMMARY: _summary, DUPLICATES: _duplicates}
    reply = pages.get(sheet.step, _question)(turn, draft, form, sheet)
    text = f"{note}\n{reply.text}" if note else reply.text
    whole = draw_form(turn, draft, form, sheet)
    return replace(reply, text=text, form=whole, lead=True, language=turn.words.language)


def draw_form(turn: Turn, draft: Draft, form: Definition, sheet: Sheet) -> Form:
    """The form as a whole, with what stands in it and what is wrong beside it."""
    words = turn.words
    if sheet.step == DUPLICATES:
        fields: tuple[Field, ...] = (_same_field(turn, sheet),)
    else:
        fields = tuple(_field(question, sheet, turn) for question in asked(form, sheet))
    general = tuple((fault_text(each, words),) for each in sheet.faults.get("", []))
    return Form(
        token=str(Token(Verb.FORM, draft.form, draft.version)),
        title=words.of("form", form.name),
        fields=fields,
        submit=words("form-send"),
        cancel=words("form-cancel"),
        intro=(*general, *_intro(form, words)),
    )


def control(verb: Verb, draft: Draft, turn: Turn, *more: str, style: Style = Style.PLAIN) -> Button:
    """A button that moves the dialog."""
    token = Token(verb, ".".join((draft.form, *more)), draft.version)
    return Button(turn.words(f"button-{verb}"), str(token), style=style)


def _intro(form: Definition, words: Words) -> tuple[Line, ...]:
    message = f"intro-{form.name.replace('_', '-')}"
    return ((words(message),),) if words.knows(message) else ()


def _question(turn: Turn, draft: Draft, form: Definition, sheet: Sheet) -> Reply:
    words, questions = turn.words, asked(form, sheet)
    question = next(each for each in questions if each.name == sheet.step)
    lines = [faults_text(sheet.faults.get(question.name, []), words)]
    lines.append(_prompt(question, questions, turn))
    if question.kind not in {"choice", "organization"}:
        lines.append(_hint(question, turn.words))
    lines.append(_says_now(question, sheet, turn))
    value = shown_value(question, sheet, turn)
    if value:
        lines.append(words("dialog-stands", value=value))
    if not turn.is_private:
        lines.append(words("dialog-reply-here"))
    text = "\n".join(line for line in lines if line)
    buttons = _controls(turn, draft, sheet, question, questions)
    if sheet.offered:
        return Reply(text, (_offered(turn, draft, sheet, Verb.SET),), buttons)
    return Reply(text, buttons=(*_choice_buttons(turn, draft, sheet, question), *buttons))


def _hint(question: Question, words: Words) -> str:
    hint = question.says("hint")
    return words(hint) if words.knows(hint) else ""


def _says_now(question: Question, sheet: Sheet, turn: Turn) -> str:
    """What the directory says where a correction is to say something else."""
    if question.name != "value":
        return ""
    field = CorrectableField(sheet.text("field"))
    listed = turn.directory.asking.get(sheet.text("organization"))
    return turn.words("dialog-says-now", value=current_value(field, listed, turn.words))


def _prompt(question: Question, questions: tuple[Question, ...], turn: Turn) -> str:
    words = turn.words
    prompt = words(question.says("ask"))
    if len(questions) > 1:
        at = 1 + [each.name for each in questions].index(question.name)
        prompt = words("dialog-progress", at=at, of=len(questions), prompt=prompt)
    return prompt


def _choice_buttons(
    turn: Turn, draft: Draft, sheet: Sheet, question: Question
) -> tuple[Button, ...]:
    return tuple(
        Button(each.label, str(Token(Verb.SET, f"{draft.form}.{each.value}", draft.version)))
        for each in question.choices(sheet, turn)
    )


def _controls(
    turn: Turn, draft: Draft, sheet: Sheet, question: Question, questions: tuple[Question, ...]
) -> tuple[Button, ...]:
    buttons = []
    if question is not questions[0]:
        buttons.append(control(Verb.BACK, draft, turn))
    if not question.required or sheet.values.get(question.name):
        label = "button-keep" if sheet.values.get(question.name) else "button-skip"
        buttons.append(replace(control(Verb.SKIP, draft, turn), label=turn.words(label)))
    return (*buttons, control(Verb.CANCEL, draft, turn))


def _offered(turn: Turn, draft: Draft, sheet: Sheet, verb: Verb) -> Card:
    """Listed organizations to choose from, told apart by what they are and where."""
    lines, buttons = [], []
    for number, slug in enumerate(sheet.offered, 1):
        organization = turn.directory.asking.get(slug)
        about = kind_and_place(organization, turn.words)
        lines.append((f"{number}. ", Bold(organization.name), f" · {about}"))
        label = turn.words("numbered", number=number, text=organization.name)
        token = Token(verb, f"{draft.form}.{slug}", draft.version)
        buttons.append(Button(label, str(token)))
    return Card(turn.words("answer-which"), tuple(lines), buttons=tuple(buttons))


def _duplicates(turn: Turn, draft: Draft, _form: Definition, sheet: Sheet) -> Reply:
    buttons = (
        control(Verb.DIFFERENT, draft, turn, style=Style.PRIMARY),
        control(Verb.BACK, draft, turn),
        control(Verb.CANCEL, draft, turn),
    )
    card = replace(_offered(turn, draft, sheet, Verb.SAME), title=turn.words("dialog-same-title"))
    return Reply(turn.words("dialog-same", count=len(sheet.offered)), (card,), buttons)


def _summary(turn: Turn, draft: Draft, form: Definition, sheet: Sheet) -> Reply:
    words = turn.words
    changes = []
    for question in asked(form, sheet):
        label = words("button-change-field", field=words(question.says("field")))
        token = Token(Verb.CHANGE, f"{draft.form}.{question.name}", draft.version)
        changes.append(Button(label, str(token)))
    warnings = findings_lines(_findings(turn, form, sheet, but=subject(draft.form)), turn)
    wrong = tuple((fault_text(each, words),) for each in sheet.faults.get("", []))
    card = Card(
        words.of("form", form.name),
        rows=summary_rows(form, sheet, turn),
        footer=(*wrong, *warnings),
        buttons=tuple(changes),
        tone=Tone.CAUTION if warnings or wrong else Tone.PLAIN,
    )
    send = control(Verb.SEND, draft, turn, style=Style.PRIMARY)
    return Reply(words("dialog-summary"), (card,), (send, control(Verb.CANCEL, draft, turn)))


def _findings(turn: Turn, form: Definition, sheet: Sheet, *, but: str) -> Findings:
    """What there is to say of the answers; a submission that is edited is not like itself."""
    if form.propose is None:
        return Findings()
    found = turn.directory.submitting.check(form.propose(sheet, turn))
    others = tuple(each for each in found.pending_duplicates if each != but)
    return replace(found, pending_duplicates=others)


def findings_lines(findings: Findings, turn: Turn) -> tuple[Line, ...]:
    """What to know before sending: warnings, and submissions that say much the same."""
    words = turn.words
    lines: list[Line] = [
        (warning_text(each.code, dict(each.facts), words),) for each in findings.warnings
    ]
    if findings.pending_duplicates:
        lines.append((words("dialog-pending", ids=words.all_of(findings.pending_duplicates)),))
    return tuple(lines)


def _field(question: Question, sheet: Sheet, turn: Turn) -> Field:
    words, name = turn.words, question.name
    value: Any = sheet.raw.get(name, sheet.values.get(name, ""))
    label = shown_value(question, sheet, turn) if question.kind == "organization" else ""
    return Field(
        name=name,
        label=words(question.says("field")),
        kind=question.kind,
        hint=_hint(question, words),
        required=question.required,
        choices=question.choices(sheet, turn),
        value=_as_field_value(value),
        value_label=label,
        error=faults_text(sheet.faults.get(name, []), words),
        max_length=question.max_length,
    )


def _as_field_value(value: Any) -> str | tuple[str, ...] | tuple[dict[str, str], ...]:
    """A value as `Field` has it; rows carry what a person filled in."""
    if not isinstance(value, list | tuple):
        return str(value)
    if all(isinstance(each, Mapping) for each in value):
        return tuple(_filled_row(each) for each in value)
    return tuple(str(each) for each in value)


def _filled_row(row: Row) -> Row:
    return {
        "address": row.get("address", ""),
        "platform": row.get("platform", ""),
        "label": row.get("label", ""),
    }


def _same_field(turn: Turn, sheet: Sheet) -> Field:
    words = turn.words
    listed = (turn.directory.asking.get(slug) for slug in sheet.offered)
    choices = [Choice(each.slug, each.name, kind_and_place(each, words)) for each in listed]
    none = Choice(NONE_OF_THESE, words("button-differs"))
    return Field(
        name="same",
        label=words("dialog-same-title"),
        kind="choice",
        choices=(none, *choices),
    )
