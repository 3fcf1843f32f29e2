"""A form filled from whatever somebody pasted: a name, a website and links, in any order.

The core reads the text.  What it could not take is said beside the form; nothing is left out
without a word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.events import FieldValue, Row
from adapters.chat.forms.proposing import MORE, NEW, OPTIONAL
from adapters.chat.forms.state import SUMMARY, FormState
from adapters.chat.forms.validators import merged, proposed
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.proposals import row_of
from adapters.chat.presenters.verdicts import address_problem
from directory_core import find_addresses, read_pasted, same_account_key
from directory_core.models import Draft, Pasted

PASTE = "paste"
"""The field of a whole form that takes a text to fill the others from."""
_ONCE = ("name", "kind", "country", "region", "city", "website", "note")
_MOST_NOTES = 6
_TAKES_LINES = {"accounts", "website", "aliases", "note"}
"""Questions whose answers are links or texts themselves."""


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


def unlisted(context: Context, slug: str, rows: Sequence[Row]) -> list[Row]:
    """Those of the accounts that a listed organization does not have yet."""
    listed = {same_account_key(each) for each in context.directory.asking.get(slug).accounts}
    given = zip(rows, proposed(list(rows)), strict=True)
    return [row for row, account in given if same_account_key(account) not in listed]


def names_more(pasted: Pasted, text: str) -> bool:
    """Whether an answer to "what is it called?" says also where it is, or what."""
    placed = pasted.name != text.strip() and pasted.name in text
    kind_told = pasted.kind is not None and pasted.name == text.strip()
    return bool(pasted.name) and (kind_told or (placed and bool(pasted.city or pasted.region)))


def _tells(pasted: Pasted, text: str, step: str) -> bool:
    """Whether a text without links fills something in at this step.

    Where the name is asked for, one that says more; at the end, what is said of the place, or under
    a label such as `Note:`.
    """
    if step == "name":
        return bool(pasted.name) and (is_paste(text) or names_more(pasted, text))
    placed = pasted.city or pasted.region or pasted.country
    return step == SUMMARY and not pasted.name and bool(placed or pasted.note)


def added(context: Context, form: str, state: FormState, text: str) -> tuple[FormState, str] | None:
    """The form with what `text` adds to it, and a note; None where it adds nothing.

    What stands in the form already stays; accounts come to those that are there.
    """
    if form not in {NEW, MORE} or state.step in _TAKES_LINES:
        return None
    pasted = read_pasted(text)
    rows = [row_of(each) for each in pasted.accounts]
    step = "" if state.step == "name" and state.text("name") else state.step
    if not (rows or pasted.website or _tells(pasted, text, step)):
        return None
    values = dict(state.values)
    if rows:
        values["accounts"] = list(merged(state.rows("accounts"), rows))
    if form == NEW:
        for name, value in given_by(pasted).items():
            if name in _ONCE and isinstance(value, str) and not values.get(name):
                values[name] = value
        values = {**dict.fromkeys(OPTIONAL, ""), "aliases": [], **values}
    return replace(state, values=values, faults={}), left_out(pasted, context.words)


def takes_pasted(draft: Draft) -> bool:
    """Whether a form stands where a pasted text of several organizations would mix them."""
    return draft.form in {NEW, MORE} and FormState.read(draft.state).step != "note"


def names_another(draft: Draft, text: str) -> str:
    """The organization of a pasted text where the open form is about another; else empty."""
    about = FormState.read(draft.state).text("name")
    if not about or not is_paste(text):
        return ""
    pasted = read_pasted(text)
    name = pasted.name if pasted.kind is not None and pasted.accounts else ""
    given, named = ({*re.findall(r"\w{2,}", each.casefold())} for each in (about, name))
    return name if given - named and named - given and not given & named - _SORTS else ""


_SORTS = {
    "hospital", "clinic", "health", "medical", "center", "centre", "clinica", "clinique", "klinik",
    "pharmacy", "farmacia", "pharmacie", "apotheke", "the", "of", "de", "la", "le", "du", "st",
    "san", "saint", "care", "dental",
}  # fmt: skip
"""Words that names of different organizations share."""


def as_text(state: FormState) -> str:
    """What a form for a new organization holds, as a text that fills one again."""
    lines = [f"{name.title()}: {state.text(name)}" for name in _ONCE if state.text(name)]
    lines += [str(row["address"]) for row in state.rows("accounts")]
    return "\n".join(lines)


def filled_from(
    context: Context, form: str, state: FormState, text: str
) -> tuple[FormState, str] | None:
    """A whole form with what `text` adds to it, wherever its dialog stands; None as in `added`."""
    steps = ("name", SUMMARY)
    found = (added(context, form, replace(state, step=step), text) for step in steps)
    return next((more for more in found if more is not None), None)
