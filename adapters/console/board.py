"""What has been printed, and which number presses which button.

A number that stands on the screen keeps its button until the person types something: a card that
arrives meanwhile counts on.  Otherwise a card that comes at the wrong moment would make `2` mean
something else than what its reader saw.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from adapters.chat.views import Button, Reply
from adapters.console.drawing import Paper, draw, pressable

Print = Callable[[str], None]


@dataclass(slots=True)
class Board:
    """The printed page; `press` gives the button of a number."""

    paper: Paper
    write: Print
    _buttons: list[tuple[Button, str]] = field(default_factory=list)

    def fresh(self) -> None:
        """Begin to count anew: the person has said something."""
        self._buttons.clear()

    def show(self, reply: Reply, *, message: str = "", heading: str = "") -> None:
        """Print a reply, its buttons numbered on; `message` is the key they are pressed under."""
        text = draw(reply, self.paper, first=len(self._buttons) + 1)
        self._buttons += [(button, message) for button in pressable(reply)]
        self.write(f"{heading}\n{text}\n\n" if heading else f"{text}\n\n")

    def say(self, text: str) -> None:
        """Print a sentence."""
        self.show(Reply(text, lead=True))

    @property
    def count(self) -> int:
        """How many numbers can be pressed."""
        return len(self._buttons)

    def press(self, number: int) -> tuple[Button, str] | None:
        """The button with this number, and the message it stands under; None out of range."""
        return self._buttons[number - 1] if 1 <= number <= len(self._buttons) else None
