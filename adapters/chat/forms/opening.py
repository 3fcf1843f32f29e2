"""Opening a form: here, where it stood, or in the private chat."""

from dataclasses import replace

from adapters.chat.events import FieldValue
from adapters.chat.forms.definitions import definition
from adapters.chat.forms.drawing import draw
from adapters.chat.forms.fields import FieldRefused
from adapters.chat.forms.names import CORRECTION, MORE, NEW, REPORT
from adapters.chat.forms.sheet import Sheet
from adapters.chat.forms.steps import advanced, handled, keep_and_draw, resumed
from adapters.chat.tokens import StartKind, pack, start_parameter
from adapters.chat.turn import Turn
from adapters.chat.views import Reply
from directory_core.models import Draft


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
