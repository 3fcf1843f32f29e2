"""Answers, faults and choices of a form in words."""

from adapters.chat.context import Context
from adapters.chat.events import FieldValue, Row
from adapters.chat.forms.definitions import Definition, asked
from adapters.chat.forms.fields import Question
from adapters.chat.forms.state import FieldProblem, FormState, Value
from adapters.chat.i18n.names import platform_name, region_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import handle_of
from adapters.chat.presenters.proposals import row_line
from adapters.chat.presenters.refusals import _arguments, problem_text, warning_text
from adapters.chat.presenters.verdicts import address_problem
from adapters.chat.views import Bold, Line
from directory_core.models import Account, Kind, Platform

PROBLEM = "problem-"
"""Begins the code of a fault that the core found."""
WARNING = "warning-"
"""Begins the code of a warning that has to be confirmed."""


def fault_text(fault: FieldProblem, words: Words) -> str:
    """What is wrong with an answer, and what would be right."""
    facts = dict(fault.facts)
    if fault.code == "address":
        return address_problem(facts["why"], facts["text"], words)
    if fault.code.startswith(PROBLEM):
        return problem_text(fault.code.removeprefix(PROBLEM), facts, words)
    if fault.code.startswith(WARNING):
        return warning_text(fault.code.removeprefix(WARNING), facts, words)
    return words.of("fault", fault.code, **_arguments(facts, words))


def faults_text(faults: list[FieldProblem], words: Words) -> str:
    """All that is wrong with an answer, one a line."""
    return "\n".join(fault_text(fault, words) for fault in faults)


def shown_value(question: Question, state: FormState, context: Context) -> str:
    """An answer in a few words, empty where there is none."""
    value = state.values.get(question.name, "")
    if not value:
        return ""
    if isinstance(value, list):
        return context.words.all_of(
            each if isinstance(each, str) else told_row(each, context.words) for each in value
        )
    return _shown_text(question, value, state, context)


def _shown_text(question: Question, value: str, state: FormState, context: Context) -> str:
    if question.kind == "organization":
        return context.directory.asking.get(value).name
    if question.kind == "choice":
        choices = question.choices(state, context)
        return next((each.label for each in choices if each.value == value), value)
    correcting = state.text("field") if question.name == "value" else question.name
    if correcting == "country":
        return context.words.country(value)
    if correcting == "region":
        return region_name(value, (state.text("country") or "US",))
    if correcting == "kind" and value in set(Kind):
        return context.words.of("kind", value)
    return value


def told_row(row: Row, words: Words) -> str:
    """An account as somebody proposes it, in a few words."""
    account = Account(Platform(row["platform"]), row["handle"], row["url"])
    told = words(
        "handle-on",
        handle=handle_of(account),
        platform=platform_name(account.platform, words),
    )
    return f"{told} ({row['label']})" if row["label"] else told


def summary_rows(form: Definition, state: FormState, context: Context) -> tuple[Line, ...]:
    """Every answer, a row each; each account has its own."""
    rows: list[Line] = []
    for question in asked(form, state):
        label = context.words(question.says("field"))
        value: Value = state.values.get(question.name, "")
        if question.kind == "accounts":
            rows += [row_line(row, context.words) for row in state.rows(question.name)]
        elif value or question.required:
            rows.append((Bold(label), context.words.colon, shown_value(question, state, context)))
    return tuple(rows)


def says(context: Context, table: str, text: FieldValue) -> bool:
    """Whether a text is one of the words of a table, in any language."""
    said = text.strip().casefold() if isinstance(text, str) else ""
    return any(said in words.table(table) for words in context.texts.all())


def begins(context: Context, table: str, text: str) -> bool:
    """Whether a text begins with one of the words of a table, in any language, and goes on."""
    said = f"{' '.join(text.split()).casefold()} "
    starts = (f"{word} " for words in context.texts.all() for word in words.table(table))
    return any(said.startswith(start) and len(said) > len(start) for start in starts)
