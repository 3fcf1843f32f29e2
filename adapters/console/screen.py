"""Replies as text for a terminal or a pipe, and the numbers that press their buttons.

Pure: a reply in, a text out.  A terminal gets colour and frames by rich; a pipe gets the same words
without a control code, unwrapped, so that `grep` finds them.  What people typed is cleaned of
what cannot be seen and is never read as markup: rich gets `Text` objects, no strings.

A number that stands on the screen keeps its button until the person types something: a card that
arrives meanwhile counts on.  Otherwise a card that comes at the wrong moment would make `2` mean
something else than what its reader saw.
"""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.style import Style as RichStyle
from rich.table import Table as RichTable
from rich.text import Text

from adapters.chat.i18n.texts import ENGLISH, Words, spoken
from adapters.chat.views import (
    Bold,
    Button,
    Card,
    Code,
    Line,
    Link,
    Mention,
    Reply,
    Span,
    Style,
    Table,
    Tone,
    When,
)
from directory_core import visible

PIPE_WIDTH = 10_000
"""Wide enough that nothing is wrapped."""
_FRAME = 4
"""Columns that a card's frame takes."""
_TONES = {
    Tone.PLAIN: "blue",
    Tone.GOOD: "green",
    Tone.CAUTION: "yellow",
    Tone.DANGER: "red",
}
_BUTTONS = {Style.PLAIN: "cyan", Style.PRIMARY: "bold green", Style.DANGER: "red"}


@dataclass(frozen=True, slots=True)
class Output:
    """What is drawn on: how wide it is, and whether it takes colour and frames."""

    width: int = PIPE_WIDTH
    terminal: bool = False


def pressable(reply: Reply) -> tuple[Button, ...]:
    """The buttons of a reply that are pressed by number, in the order they are drawn."""
    cards = (part for part in reply.parts if isinstance(part, Card))
    buttons = (*(each for card in cards for each in card.buttons), *reply.buttons)
    return tuple(button for button in buttons if button.token)


def draw(reply: Reply, output: Output, *, first: int = 1) -> str:
    """A reply as text, its buttons numbered from `first`."""
    numbers = {id(b): first + at for at, b in enumerate(pressable(reply))}
    blocks: list[RenderableType] = []
    colon = Words(spoken(reply.language) or ENGLISH).colon
    if reply.text and (reply.lead or not reply.parts):
        blocks.append(Text(visible(reply.text)))
    for part in reply.parts:
        drawn = (
            _table(part, output) if isinstance(part, Table) else _card(part, output, numbers, colon)
        )
        blocks.append(drawn)
    blocks += _buttons(reply.buttons, numbers, output.width)
    return render(Group(*blocks), output)


def render(drawn: RenderableType, output: Output) -> str:
    """What rich makes of it, without spaces at the ends of lines."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=output.width,
        force_terminal=output.terminal,
        no_color=not output.terminal,
        color_system="standard" if output.terminal else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    console.print(drawn)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).strip("\n")


def line_text(line: Line, *, terminal: bool = False) -> Text:
    """A line with its spans in their styles."""
    text = Text()
    for span in line:
        text.append_text(_span(span, terminal=terminal))
    return text


def _span(span: Span, *, terminal: bool) -> Text:
    match span:
        case Bold(text):
            return Text(visible(text), "bold")
        case Code(text):
            return Text(visible(text), "cyan")
        case Link(text, url):
            return _link(visible(text), visible(url), terminal=terminal)
        case Mention(_, name) | When(_, name):
            return Text(visible(name))
        case str():
            return Text(visible(span))


def _link(text: str, url: str, *, terminal: bool) -> Text:
    """A link to click in a terminal, and its whole address for a pipe."""
    if terminal:
        return Text(text, RichStyle(color="blue", underline=True, link=url))
    return Text(url if url.rstrip("/").endswith(text.rstrip("/")) else f"{text} <{url}>")


def _card(card: Card, output: Output, numbers: dict[int, int], colon: str) -> RenderableType:
    blocks: list[RenderableType] = [
        line_text(line, terminal=output.terminal) for line in card.lines if line
    ]
    blocks += _rows(card.rows, output)
    blocks += [_dim(line, output) for line in card.footer if line]
    blocks += _buttons(_unlisted(card, numbers), numbers, output.width - _FRAME)
    blocks += _pages(card, output, colon)
    title = Text(visible(card.title), "bold")
    if not output.terminal:
        return Group(title, *blocks)
    frame = _TONES[card.tone]
    return Panel(
        Group(*blocks), title=title, title_align="left", border_style=frame, box=box.ROUNDED
    )


def _pages(card: Card, output: Output, colon: str) -> list[Text]:
    """The pages that buttons open, with their addresses, save those that a row shows already."""
    shown = {span.url for row in card.rows for span in row if isinstance(span, Link)}
    opening = (each for each in card.buttons if each.url and each.url not in shown)
    return [
        line_text((f"{each.label}{colon}", Link(each.url, each.url)), terminal=output.terminal)
        for each in opening
    ]


def _dim(line: Line, output: Output) -> Text:
    text = line_text(line, terminal=output.terminal)
    text.stylize("dim")
    return text


def _rows(rows: tuple[Line, ...], output: Output) -> Iterable[RenderableType]:
    """Rows as bullets; rows of accounts line up under one another."""
    widths = _columns(rows)
    for row in rows:
        text = Text().append("• ", "dim")
        for at, span in enumerate(row):
            piece = _span(span, terminal=output.terminal)
            if at in widths and at + 1 < len(row):
                piece.append(" " * (widths[at] - piece.cell_len))
            text.append_text(piece)
        yield Padding(text, (0, 0, 0, 2)) if output.terminal else Text("  ").append_text(text)


def _columns(rows: tuple[Line, ...]) -> dict[int, int]:
    """How wide the spans are that stand above one another: a platform, then a handle."""
    aligned = [row for row in rows if len(row) > 3 and isinstance(row[0], Bold) and row[1] == "  "]
    if len(aligned) < 2 or len(aligned) < len(rows):
        return {}
    firsts = [_span(row[0], terminal=False).cell_len for row in aligned]
    codes = [_span(row[2], terminal=False).cell_len for row in aligned if isinstance(row[2], Code)]
    return {0: max(firsts), 2: max(codes)} if len(codes) == len(aligned) else {0: max(firsts)}


def _unlisted(card: Card, numbers: dict[int, int]) -> tuple[Button, ...]:
    """The buttons of a card but those that a numbered line of it shows already."""
    listed = {str(line[0]) for line in card.lines if line and isinstance(line[0], str)}
    return tuple(each for each in card.buttons if f"{numbers.get(id(each))}. " not in listed)


def _buttons(buttons: tuple[Button, ...], numbers: dict[int, int], width: int) -> list[Text]:
    """Buttons in lines, each with the number that presses it; what only a screen has is left."""
    lines = [Text()]
    for button in buttons:
        number = numbers.get(id(button))
        if number is None:
            continue
        label = " ".join(visible(button.label).removeprefix(f"{number}. ").split())
        drawn = Text().append(f"[{number}]", "dim").append(f" {label}", _BUTTONS[button.style])
        if lines[-1] and lines[-1].cell_len + 3 + drawn.cell_len > width:
            lines.append(Text())
        lines[-1] = Text("   ").join([lines[-1], drawn]) if lines[-1] else drawn
    return [line for line in lines if line]


def _table(table: Table, output: Output) -> RenderableType:
    drawn = RichTable(
        title=Text(visible(table.title), "bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD if output.terminal else box.ASCII2,
        show_edge=False,
    )
    for at, column in enumerate(table.columns):
        drawn.add_column(visible(column), justify="right" if at in table.numeric else "left")
    for row in table.rows:
        drawn.add_row(*(Text(visible(cell)) for cell in row))
    return drawn


Print = Callable[[str], None]


@dataclass(slots=True)
class Screen:
    """The printed page; `press` gives the button of a number."""

    output: Output
    write: Print
    _buttons: list[tuple[Button, str]] = field(default_factory=list)

    def fresh(self) -> None:
        """Begin to count anew: the person has said something."""
        self._buttons.clear()

    def show(self, reply: Reply, *, message: str = "", heading: str = "") -> None:
        """Print a reply, its buttons numbered on; `message` is the key they are pressed under."""
        text = draw(reply, self.output, first=len(self._buttons) + 1)
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
