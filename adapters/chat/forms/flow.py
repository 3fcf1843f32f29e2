"""The flow of a dialog: how a form is opened, and where it goes next.

Everything is read from the draft and written to it by compare-and-set, under the event's key.  A
repeated event therefore changes nothing and is answered from the draft as it stands.
"""

from dataclasses import replace

from adapters.chat.context import DROP, KEEP, SEND, Turn
from adapters.chat.events import FieldValue
from adapters.chat.forms.answer_lines import PROBLEM
from adapters.chat.forms.definitions import Definition, asked, definition
from adapters.chat.forms.fields import FieldRefused, Question
from adapters.chat.forms.presenter import draw
from adapters.chat.forms.proposing import CORRECTION, MORE, NEW, REPORT
from adapters.chat.forms.state import DUPLICATES, SUMMARY, Fault, Sheet
from adapters.chat.tokens import StartKind, pack, start_parameter
from adapters.chat.views import Reply
from directory_core.errors import DraftMoved
from directory_core.models import Draft, Findings


def advanced(turn: Turn, key: str, sheet: Sheet) -> Sheet:
    """The sheet at the first question without an answer, or at what comes after the last."""
    form = definition(key, sheet)
    for question in asked(form, sheet):
        if question.name not in sheet.values:
            return sheet.at(question.name)
    return looked_over(turn, form, sheet)


def looked_over(turn: Turn, form: Definition, sheet: Sheet) -> Sheet:
    """A complete sheet once the core has checked it: at what is wrong, or resembles, or the end."""
    if form.propose is None:
        return sheet.at(SUMMARY)
    findings = turn.directory.submitting.check(form.propose(sheet, turn))
    if findings.problems:
        return faulted(form, sheet, findings)
    found = (match.organization.slug for match in findings.near_duplicates)
    near = tuple(slug for slug in found if slug not in sheet.aside)
    if near and form.name == NEW:
        return replace(sheet.at(DUPLICATES), offered=near)
    return replace(sheet.at(SUMMARY), faults={})


def faulted(form: Definition, sheet: Sheet, findings: Findings) -> Sheet:
    """The sheet at the first question that the core found something wrong with."""
    names = [each.name for each in asked(form, sheet)]
    faults: dict[str, list[Fault]] = {}
    for problem in findings.problems:
        name = "organization" if problem.field == "slug" else problem.field
        name = name if name in names else ""
        faults.setdefault(name, []).append(Fault(f"{PROBLEM}{problem.code}", problem.facts))
    wrong = next((name for name in names if name in faults), SUMMARY)
    return replace(sheet.at(wrong), faults=faults)


def keep_and_draw(turn: Turn, draft: Draft, sheet: Sheet) -> Reply:
    """Store where the dialog stands, then show it; what another window did stands."""
    try:
        kept = turn.directory.submitting.keep_draft(
            replace(draft, state=sheet.record()), key=turn.key(KEEP)
        )
    except DraftMoved:
        now = turn.directory.submitting.draft(draft.by, draft.room, draft.form)
        return draw(turn, now, turn.words("dialog-moved")) if now else sent_already(turn)
    return draw(turn, kept)


def current(draft: Draft, sheet: Sheet) -> Question | None:
    """The question that the dialog stands at, if it stands at one."""
    questions = asked(definition(draft.form, sheet), sheet)
    return next((each for each in questions if each.name == sheet.step), None)


def current_kind(draft: Draft) -> str:
    """What kind of answer the current question takes."""
    question = current(draft, Sheet.read(draft.state))
    return question.kind if question else ""


def handled(turn: Turn) -> bool:
    """Whether this event's change is stored already: it came again."""
    return any(turn.directory.submitting.handled(turn.key(part)) for part in (KEEP, SEND))


def resumed(turn: Turn, key: str) -> Reply:
    """The answer to an event that came again."""
    draft = turn.directory.submitting.draft(turn.by, turn.origin.room, key)
    return draw(turn, draft) if draft else sent_already(turn)


def sent_already(turn: Turn) -> Reply:
    """The answer to a button or an answer of a form that is gone: sent, most likely."""
    if not any(turn.directory.submitting.handled(turn.key(part)) for part in (SEND, DROP)):
        return replace(turn.say("dialog-gone"), done=True)
    mine = turn.directory.submitting.mine(turn.by, size=1).items
    if not mine:
        return replace(turn.say("dialog-done"), done=True)
    return replace(turn.say("dialog-sent-before", id=mine[0].id), done=True)


def open_form(
    turn: Turn, key: str, given: dict[str, FieldValue], *, fresh: Sheet | None = None
) -> Reply:
    """Begin a form with some answers `given`; one that was begun before goes on where it stood.

    In a room with others a proposal is not asked for question by question: the reply leads to the
    private chat, and carries the form for venues that can open it on the spot.
    """
    if handled(turn):
        return resumed(turn, key)
    sheet = _prefilled(turn, key, given, fresh or Sheet())
    if fresh is None and not turn.is_private:
        return _elsewhere(turn, key, sheet)
    standing = turn.directory.submitting.draft(turn.by, turn.origin.room, key)
    if standing is not None and fresh is None and _says_no_more(sheet, Sheet.read(standing.state)):
        return draw(turn, standing, turn.words("dialog-resumed"))
    draft = standing or Draft(turn.by, turn.origin.room, key, {})
    return keep_and_draw(turn, draft, advanced(turn, key, sheet))


def _prefilled(turn: Turn, key: str, given: dict[str, FieldValue], sheet: Sheet) -> Sheet:
    """The sheet with those of the `given` answers that will do."""
    for question in definition(key, sheet).questions:
        if question.name in given:
            try:
                value = question.check(given[question.name], sheet, turn)
            except FieldRefused:
                continue
            sheet = sheet.answered(question.name, value)
    return sheet


def _elsewhere(turn: Turn, key: str, sheet: Sheet) -> Reply:
    kinds = {NEW: StartKind.SUBMIT, MORE: StartKind.ADD}
    start = {**kinds, CORRECTION: StartKind.CORRECT, REPORT: StartKind.REPORT}[key]
    subject = pack(sheet.text("name")) if key == NEW else sheet.text("organization")
    standing = turn.directory.submitting.draft(turn.by, turn.origin.room, key)
    version = standing.version if standing else 0
    state = advanced(turn, key, sheet).record()
    drawn = draw(turn, Draft(turn.by, turn.origin.room, key, state, version))
    reply = turn.say("dialog-in-private")
    parameter = start_parameter(start, subject)
    return replace(reply, form=drawn.form, start=parameter, private=True)


def _says_no_more(given: Sheet, standing: Sheet) -> bool:
    """Whether the draft that stands has all that a newly opened form was given."""
    return all(standing.values.get(name) == value for name, value in given.values.items())
