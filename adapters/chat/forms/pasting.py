"""A form filled from whatever somebody pasted: a name, a website and links, in any order.

The core reads the text.  What it could not take is said beside the form; nothing is left out
without a word.
"""

from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.events import FieldValue
from adapters.chat.forms.proposing import MORE, NEW
from adapters.chat.forms.state import DUPLICATES, FormState
from adapters.chat.forms.validators import merged
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.proposals import row_of
from adapters.chat.presenters.verdicts import address_problem
from directory_core import find_addresses, read_pasted
from directory_core.models import Pasted

OPTIONAL = ("country", "region", "city", "website", "aliases", "note")
"""Questions that a filled form does not ask: its summary has a button for each."""
_ONCE = ("name", "kind", "country", "region", "city", "website", "note")
_MOST_NOTES = 6


def is_paste(text: str) -> bool:
    """Whether `text` says more than a name: a link or handle, or several lines."""
    return "\n" in text.strip() or bool(find_addresses(text))


def given_by(pasted: Pasted) -> dict[str, FieldValue]:
    """What was read as answers to the questions of the form for a new organization."""
    given: dict[str, FieldValue] = {
        name: str(value)
        for name in _ONCE
        if (value := getattr(pasted, name)) is not None and str(value)
    }
    if pasted.kind is not None:
        given["kind"] = pasted.kind.value
    if pasted.accounts:
        given["accounts"] = tuple(row_of(each) for each in pasted.accounts)
    return given


def tells_enough(pasted: Pasted) -> bool:
    """Whether it fills so much of the form that only what is missing is asked for."""
    return bool(pasted.name and (pasted.accounts or pasted.website or pasted.city))


def left_out(pasted: Pasted, words: Words) -> str:
    """What was not taken, one a line, and why."""
    told = []
    for problem in pasted.problems[:_MOST_NOTES]:
        own = f"pasted-{problem.code}".replace("_", "-")
        shown = problem.text[:100]
        told.append(
            words(own, text=shown)
            if words.knows(own)
            else address_problem(problem.code, shown, words)
        )
    if len(pasted.problems) > _MOST_NOTES:
        told.append(words("pasted-more", count=len(pasted.problems) - _MOST_NOTES))
    return "\n".join(told)


def added(context: Context, form: str, state: FormState, text: str) -> tuple[FormState, str] | None:
    """The form with what `text` adds to it, and a note; None where it adds nothing.

    What stands in the form already stays; accounts come to those that are there.
    """
    asked_name = state.step == "name"
    at_end = not state.step or state.step.startswith("=")
    if form not in {NEW, MORE} or not (at_end or asked_name) or not is_paste(text):
        return None
    if state.step == DUPLICATES:
        return None
    pasted = read_pasted(text)
    rows = [row_of(each) for each in pasted.accounts]
    if not (rows or pasted.website or (asked_name and pasted.name)):
        return None
    values = dict(state.values)
    if rows:
        values["accounts"] = list(merged(state.rows("accounts"), rows))
    if form == NEW:
        for name, value in given_by(pasted).items():
            if name in _ONCE and isinstance(value, str) and not values.get(name):
                values[name] = value
        if tells_enough(pasted) or at_end:
            values = {**dict.fromkeys(OPTIONAL, ""), "aliases": [], **values}
    return replace(state, values=values, faults={}), left_out(pasted, context.words)
