"""A form as it stands: one question at a time, and the whole of it for venues with modals."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from adapters.chat.context import Context
from adapters.chat.events import Row
from adapters.chat.forms.answer_lines import fault_text, faults_text, shown_value, summary_rows
from adapters.chat.forms.definitions import Definition, asked, definition, subject
from adapters.chat.forms.fields import Question
from adapters.chat.forms.merging import merge_card, merge_choices
from adapters.chat.forms.pasting import PASTE
from adapters.chat.forms.proposing import MERGE, MORE, NEW, likenesses
from adapters.chat.forms.state import DUPLICATES, SUMMARY, FormState
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import kind_and_place
from adapters.chat.presenters.proposals import current_value
from adapters.chat.presenters.refusals import warning_text
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Choice, Field, Form, Line, Reply, Style, Tone
from directory_core.models import CorrectableField, Draft, Findings, Likeness

NONE_OF_THESE = "none"
"""The value of the second step's choice that says it is none of the listed ones."""


_FIRST_CHOICES = 6


def draw(context: Context, draft: Draft, note: str = "", *, every: bool = False) -> Reply:
    """Where the dialog of `draft` stands; `note` is a sentence to say first.

    `every` shows all there is to choose from or to change, not only what is wanted most.
    """
    state = FormState.read(draft.state)
    form = definition(draft.form, state)
    summary = _merging if form.name == MERGE else _summary
    pages: dict[str, Callable[..., Reply]] = {SUMMARY: summary, DUPLICATES: _duplicates}
    reply = pages.get(state.step, _question)(context, draft, form, state, every=every)
    text = f"{note}\n{reply.text}" if note else reply.text
    whole = draw_form(context, draft, form, state)
    whole = replace(whole, intro=((note,), *whole.intro)) if note else whole
    return replace(reply, text=text, form=whole, lead=True, language=context.words.language)


def draw_form(context: Context, draft: Draft, form: Definition, state: FormState) -> Form:
    """The form as a whole, with what stands in it and what is wrong beside it."""
    words = context.words
    if state.step == DUPLICATES:
        fields: tuple[Field, ...] = (_same_field(context, state),)
    else:
        fields = (
            *_paste_field(form, words),
            *(_field(question, state, context) for question in asked(form, state)),
        )
    general: tuple[Line, ...] = tuple(
        (fault_text(each, words),) for each in state.faults.get("", [])
    )
    if form.name == MERGE and state.step == SUMMARY:
        sides = merge_card(context, draft, state)
        general = (*general, *sides.lines, *sides.rows)
    return Form(
        token=str(Token(Verb.FORM, draft.form, draft.version)),
        title=words.of("form", form.name),
        fields=fields,
        submit=words.of("submit", form.name),
        cancel=words("form-cancel"),
        intro=(*general, *_intro(form, words)),
    )


def control(
    verb: Verb, draft: Draft, context: Context, *more: str, style: Style = Style.PLAIN
) -> Button:
    """A button that moves the dialog."""
    token = Token(verb, ".".join((draft.form, *more)), draft.version)
    return Button(context.words(f"button-{verb}"), str(token), style=style)


def _intro(form: Definition, words: Words) -> tuple[Line, ...]:
    message = f"intro-{form.name.replace('_', '-')}"
    return ((words(message),),) if words.knows(message) else ()


def _question(
    context: Context, draft: Draft, form: Definition, state: FormState, *, every: bool
) -> Reply:
    words, questions = context.words, asked(form, state)
    question = next(each for each in questions if each.name == state.step)
    lines = [faults_text(state.faults.get(question.name, []), words)]
    lines.append(_prompt(question, questions, state, context))
    if question.kind not in {"choice", "organization"}:
        lines.append(_hint(question, context.words))
    lines.append(_says_now(question, state, context))
    value = shown_value(question, state, context)
    if value:
        lines.append(words("dialog-stands", value=value))
    if not context.is_private:
        lines.append(words("dialog-reply-here"))
    text = "\n".join(line for line in lines if line)
    buttons = _controls(context, draft, state, question, questions)
    if form.name == MERGE and not state.offered:
        buttons = (*merge_choices(context, draft), *buttons)
    if state.offered:
        return Reply(text, (_offered(context, draft, state, Verb.SET),), buttons)
    choices = _choice_buttons(context, draft, state, question)
    if len(choices) > _FIRST_CHOICES + 1 and not every:
        choices = (*choices[:_FIRST_CHOICES], _more(draft, context))
    return Reply(text, buttons=(*choices, *buttons))


def _more(draft: Draft, context: Context, label: str = "button-every") -> Button:
    return replace(control(Verb.EVERY, draft, context), label=context.words(label))


def _hint(question: Question, words: Words) -> str:
    hint = question.says("hint")
    return words(hint) if words.knows(hint) else ""


def _says_now(question: Question, state: FormState, context: Context) -> str:
    """What the directory says where a correction is to say something else."""
    if question.name != "value":
        return ""
    field = CorrectableField(state.text("field"))
    listed = context.directory.asking.get(state.text("organization"))
    return context.words("dialog-says-now", value=current_value(field, listed, context.words))


def _prompt(
    question: Question, questions: tuple[Question, ...], state: FormState, context: Context
) -> str:
    words = context.words
    prompt = words(question.says("ask"))
    asking = [each for each in questions if _is_asked(each, question, state)]
    if len(asking) > 1:
        at = 1 + asking.index(question)
        prompt = words("dialog-progress", at=at, of=len(asking), prompt=prompt)
    return prompt


def _is_asked(each: Question, question: Question, state: FormState) -> bool:
    """Whether a question counts as a step: what may stay empty and is passed over does not."""
    return each.required or each is question or each.name not in state.values


def _choice_buttons(
    context: Context, draft: Draft, state: FormState, question: Question
) -> tuple[Button, ...]:
    return tuple(
        Button(each.label, str(Token(Verb.SET, f"{draft.form}.{each.value}", draft.version)))
        for each in question.choices(state, context)
    )


def _controls(
    context: Context,
    draft: Draft,
    state: FormState,
    question: Question,
    questions: tuple[Question, ...],
) -> tuple[Button, ...]:
    buttons = []
    if question is not questions[0]:
        buttons.append(control(Verb.BACK, draft, context))
    if not question.required or state.values.get(question.name):
        label = "button-keep" if state.values.get(question.name) else "button-skip"
        buttons.append(replace(control(Verb.SKIP, draft, context), label=context.words(label)))
    return (*buttons, control(Verb.CANCEL, draft, context))


def _offered(
    context: Context,
    draft: Draft,
    state: FormState,
    verb: Verb,
    why: Mapping[str, Likeness] = MappingProxyType({}),
) -> Card:
    """Listed organizations to choose from, told apart by what they are and where, and `why`."""
    lines, buttons = [], []
    for number, slug in enumerate(state.offered, 1):
        organization = context.directory.asking.get(slug)
        about = kind_and_place(organization, context.words)
        like = why.get(slug)
        reason = f": {context.words.of('alike', like.why, about=like.about)}" if like else ""
        lines.append((f"{number}. ", Bold(organization.name), f" · {about}{reason}"))
        label = context.words("numbered", number=number, text=organization.name)
        token = Token(verb, f"{draft.form}.{slug}", draft.version)
        buttons.append(Button(label, str(token)))
    return Card(context.words("answer-which"), tuple(lines), buttons=tuple(buttons))


def _duplicates(
    context: Context, draft: Draft, _form: Definition, state: FormState, **_every: bool
) -> Reply:
    buttons = (
        control(Verb.DIFFERENT, draft, context, style=Style.PRIMARY),
        control(Verb.BACK, draft, context),
        control(Verb.CANCEL, draft, context),
    )
    why = {each.organization.slug: each for each in likenesses(state, context)}
    card = replace(
        _offered(context, draft, state, Verb.SAME, why), title=context.words("dialog-same-title")
    )
    return Reply(context.words("dialog-same", count=len(state.offered)), (card,), buttons)


def _summary(
    context: Context, draft: Draft, form: Definition, state: FormState, *, every: bool
) -> Reply:
    words = context.words
    changes = []
    for question in asked(form, state):
        label = words("button-change-field", field=words(question.says("field")))
        token = Token(Verb.CHANGE, f"{draft.form}.{question.name}", draft.version)
        changes.append(Button(label, str(token)))
    warnings = findings_lines(_findings(context, form, state, but=subject(draft.form)), context)
    wrong = tuple((fault_text(each, words),) for each in state.faults.get("", []))
    card = Card(
        words.of("form", form.name),
        rows=summary_rows(form, state, context),
        footer=(*wrong, *warnings),
        buttons=tuple(changes) if every or len(changes) < _FIRST_CHOICES else (),
        tone=Tone.CAUTION if warnings or wrong else Tone.PLAIN,
    )
    send, cancel = _last_buttons(context, draft, form)
    more = () if card.buttons else (_more(draft, context, "button-details"),)
    return Reply(_over_summary(words, form), (card,), (send, *more, cancel))


def _over_summary(words: Words, form: Definition) -> str:
    """What to do with a form that is filled in, by the name of its button."""
    does = words.of("submit", form.name)
    sends = does == words("submit-other")
    return words("dialog-summary") if sends else words("dialog-summary-press", button=does)


def _merging(
    context: Context, draft: Draft, form: Definition, state: FormState, **_every: bool
) -> Reply:
    """Both sides of a merger, before it is done."""
    words = context.words
    card = merge_card(context, draft, state)
    wrong = tuple((fault_text(each, words),) for each in state.faults.get("", []))
    change = Token(Verb.CHANGE, f"{draft.form}.organization", draft.version)
    other = Button(words("button-change-field", field=words("field-merge")), str(change))
    card = replace(card, footer=wrong, buttons=(other,))
    return Reply(words("dialog-merge"), (card,), _last_buttons(context, draft, form))


def _last_buttons(context: Context, draft: Draft, form: Definition) -> tuple[Button, ...]:
    """The button that does what the form is for, by its name, and the one that leaves it."""
    send = control(Verb.SEND, draft, context, style=Style.PRIMARY)
    send = replace(send, label=context.words.of("submit", form.name))
    return (send, control(Verb.CANCEL, draft, context))


def _findings(context: Context, form: Definition, state: FormState, *, but: str) -> Findings:
    """What there is to say of the answers; a submission that is edited is not like itself."""
    if form.propose is None:
        return Findings()
    found = context.directory.submitting.check(form.propose(state, context))
    others = tuple(each for each in found.pending_duplicates if each != but)
    return replace(found, pending_duplicates=others)


def findings_lines(findings: Findings, context: Context) -> tuple[Line, ...]:
    """What to know before sending: warnings, and submissions that say much the same."""
    words = context.words
    lines: list[Line] = [
        (warning_text(each.code, dict(each.facts), words),) for each in findings.warnings
    ]
    if findings.pending_duplicates:
        lines.append((words("dialog-pending", ids=words.all_of(findings.pending_duplicates)),))
    for refused in findings.refused_before:
        why, when = words.of("reason", refused.reason), words.moment(refused.at)
        lines.append(words.line("dialog-refused-before", when=when, why=why))
    return tuple(lines)


def _paste_field(form: Definition, words: Words) -> tuple[Field, ...]:
    """The field that takes whatever somebody has, for the forms that can be filled from it."""
    if form.name not in {NEW, MORE}:
        return ()
    hint = words("hint-paste")
    return (Field(PASTE, words("field-paste"), "paste", hint, required=False, max_length=3000),)


def _field(question: Question, state: FormState, context: Context) -> Field:
    words, name = context.words, question.name
    value: Any = state.raw.get(name, state.values.get(name, ""))
    label = shown_value(question, state, context) if question.kind == "organization" else ""
    return Field(
        name=name,
        label=words(question.says("field")),
        kind=question.kind,
        hint=_hint(question, words),
        required=question.required,
        choices=question.choices(state, context),
        value=_as_field_value(value),
        value_label=label,
        error=faults_text(state.faults.get(name, []), words),
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


def _same_field(context: Context, state: FormState) -> Field:
    words = context.words
    listed = (context.directory.asking.get(slug) for slug in state.offered)
    choices = [Choice(each.slug, each.name, kind_and_place(each, words)) for each in listed]
    none = Choice(NONE_OF_THESE, words("button-differs"))
    return Field(
        name="same",
        label=words("dialog-same-title"),
        kind="choice",
        choices=(none, *choices),
    )
