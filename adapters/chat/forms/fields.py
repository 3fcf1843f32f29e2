"""The questions forms are made of, and how an answer is checked.

A check takes what somebody typed (or a modal sent) and gives the value to keep, or refuses it with
a code that the texts have a sentence for (`fault-...`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from adapters.chat.context import Context
from adapters.chat.events import FieldValue
from adapters.chat.forms.state import FieldProblem, FormState, Value
from adapters.chat.views import Choice, FieldKind
from directory_core import tidy_lines, words_of

NAME_LENGTH = 200
NOTE_LENGTH = 500


class FieldRefused(Exception):  # noqa: N818 - an outcome the dialog words
    """An answer will not do.  `kept`: the part of it that will; `offered`: slugs to choose from."""

    def __init__(
        self, *faults: FieldProblem, kept: Value | None = None, offered: tuple[str, ...] = ()
    ):
        super().__init__(faults)
        self.faults = list(faults)
        self.kept = kept
        self.offered = offered


def refused(code: str, **facts: str | int) -> FieldRefused:
    """The refusal of an answer for one reason."""
    return FieldRefused(
        FieldProblem(code, tuple((name, str(fact)) for name, fact in facts.items()))
    )


Check = Callable[[FieldValue, FormState, Context], Value]
Options = Callable[[FormState, Context], tuple[Choice, ...]]


def _no_choices(_state: FormState, _context: Context) -> tuple[Choice, ...]:
    return ()


def _always(_state: FormState) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form.

    `label`, prompt and hint are the texts `field-NAME`, `ask-NAME` and `hint-NAME`, where NAME is
    `wording` or else `name`.  `applies` says whether it is asked at all, given the other answers;
    `resets` names answers that mean nothing any more when this one changes.
    """

    name: str
    check: Check
    kind: FieldKind = "text"
    required: bool = True
    max_length: int = NAME_LENGTH
    choices: Options = _no_choices
    applies: Callable[[FormState], bool] = _always
    wording: str = ""
    resets: tuple[str, ...] = ()

    def says(self, part: str) -> str:
        """The id of its `field`, `ask` or `hint` text."""
        return f"{part}-{self.wording or self.name}".replace("_", "-")


def text_of(raw: FieldValue) -> str:
    """What was given, as one tidy text."""
    if isinstance(raw, str):
        return tidy_lines(raw)
    return tidy_lines(
        "\n".join(each if isinstance(each, str) else " ".join(each.values()) for each in raw)
    )


def text_check(limit: int, *, letters: bool = False) -> Check:
    """A text of at most `limit` characters; `letters`: it has to have a letter or a digit."""

    def check(raw: FieldValue, _state: FormState, _context: Context) -> Value:
        text = text_of(raw)
        if not text:
            raise refused("empty")
        if len(text) > limit:
            raise refused("too-long", length=len(text), limit=limit)
        if letters and not any(character.isalnum() for character in text):
            raise refused("no-letters")
        return text if limit > NAME_LENGTH else " ".join(text.split())

    return check


def choice_check(options: Options) -> Check:
    """One of the choices: by number, by value, or by what it is called."""

    def check(raw: FieldValue, state: FormState, context: Context) -> Value:
        text, choices = text_of(raw), options(state, context)
        if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= len(choices):
            return choices[int(text[:4]) - 1].value
        for choice in choices:
            if text == choice.value or words_of(text) == words_of(choice.label) != []:
                return choice.value
        if text.isascii() and text.isdigit():
            raise refused("not-numbered", count=len(choices))
        raise refused("no-such-choice", count=len(choices))

    return check


def is_empty(raw: FieldValue) -> bool:
    """Whether nothing was given."""
    if isinstance(raw, str):
        return not tidy_lines(raw)
    return not any(
        any(tidy_lines(part) for key, part in each.items() if key != "platform")
        if isinstance(each, Mapping)
        else tidy_lines(each)
        for each in raw
    )
