"""A form as far as it is filled in: what stands in a draft's state.

Nothing of a dialog lives anywhere else, so a restart at any step, or another process, goes on where
the person stopped.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Self, TypeAlias

from adapters.chat.events import Row

Value: TypeAlias = str | list[str] | list[Row]
Values = dict[str, Value]

DUPLICATES = "=duplicates"
"""The step that asks "is it one of these?"."""
SUMMARY = "=summary"
"""The last step: everything to look over, change and send."""


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with an answer: a code, facts to word it with, and what it is about.

    `text` is what was given, where the answer had several lines.
    """

    code: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FormState:
    """A form's answers and where its dialog stands.

    `step` is the name of the current question, or one of the steps above.  `values` are checked
    answers; `raw` are the answers that were refused (of a form sent as a whole), kept so that
    nothing has to be typed twice; `faults` say why.  `offered` are the slugs a person may choose
    from at this step; `aside` those they said it is not.  `messages` has the venue's key of the
    message that gave each answer.  `partial` marks an answer of several lines that is still being
    given.  `of` is the form whose questions a moderator edits; `version` the submission's that a
    verdict was opened for, and `seen` the mark of what its moderator was shown.
    """

    step: str = ""
    values: Values = field(default_factory=dict)
    raw: dict[str, Any] = field(default_factory=dict)
    faults: dict[str, list[FieldProblem]] = field(default_factory=dict)
    offered: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    messages: dict[str, str] = field(default_factory=dict)
    partial: bool = False
    of: str = ""
    version: int = 0
    seen: str = ""

    @classmethod
    def read(cls, state: dict[str, Any]) -> Self:
        """The state of the form that `record` gave."""
        faults = {
            name: [FieldProblem(each["code"], tuple(map(tuple, each["facts"]))) for each in found]
            for name, found in state.get("faults", {}).items()
        }
        listed = {name: tuple(state.get(name, ())) for name in ("offered", "aside")}
        return cls(**{**state, **listed, "faults": faults})

    def record(self) -> dict[str, object]:
        """The state of the form as JSON values."""
        faults = {
            name: [{"code": each.code, "facts": [list(fact) for fact in each.facts]} for each in f]
            for name, f in self.faults.items()
        }
        return {
            "step": self.step,
            "values": self.values,
            "raw": self.raw,
            "faults": faults,
            "offered": list(self.offered),
            "aside": list(self.aside),
            "messages": self.messages,
            "partial": self.partial,
            "of": self.of,
            "version": self.version,
            "seen": self.seen,
        }

    def text(self, name: str) -> str:
        """The value of a question that has a text, or empty."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def rows(self, name: str) -> list[Row]:
        """The value of a question that has rows."""
        value = self.values.get(name, [])
        return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []

    def lines(self, name: str) -> list[str]:
        """The value of a question that has several short texts."""
        value = self.values.get(name, [])
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []

    def answered(self, name: str, value: Value, message: str = "") -> Self:
        """With one answer more (or another one), and nothing wrong with it."""
        return replace(
            self,
            values={**self.values, name: value},
            messages={**self.messages, **({name: message} if message else {})},
            faults=_without(self.faults, name),
            raw=_without(self.raw, name),
            offered=(),
            partial=False,
        )

    def without(self, names: tuple[str, ...]) -> Self:
        """Without some of the answers."""
        return replace(self, values={k: v for k, v in self.values.items() if k not in names})

    def at(self, step: str) -> Self:
        """At another step."""
        return replace(self, step=step, offered=(), partial=False)


def _without(things: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in things.items() if key != name}
