"""What the dispatcher wants said, as Telegram's messages: HTML and rows of buttons."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

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
    Table,
    Tone,
    When,
)
from adapters.telegram.rendering import keyboards
from adapters.telegram.rendering import text as limits
from adapters.telegram.rendering.markup import (
    Kind,
    Paragraph,
    Run,
    entities,
    fit,
    folded,
    is_folded,
    link,
    moment,
    page_html,
    person,
    size,
    typed,
    web_address,
)
from adapters.telegram.rendering.text import ELLIPSIS, shorten, units
from directory_core import one_line

EMOJI = {Tone.GOOD: "✅ ", Tone.CAUTION: "⚠️ ", Tone.DANGER: "🛑 "}
MESSAGES = 5
"""A reply with more cards than this that have buttons is one message, lest it floods the chat."""


@dataclass(frozen=True, slots=True)
class Surface:
    """Where it is drawn: the bot, whether it has inline mode, and whether nobody may press.

    Where nobody may, `start_url` is what leads into the private chat, up to the start parameter.
    """

    tenant: str = ""
    inline: bool = False
    read_only: bool = False
    start_url: str = ""


@dataclass(frozen=True)
class Drawn:
    """One message: its HTML and its buttons."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None

    @cached_property
    def markup(self) -> str | None:
        """The buttons as the JSON that is sent."""
        return self.keyboard.to_json() if self.keyboard else None


@dataclass(frozen=True, slots=True)
class _Block:
    """What stays together, with the buttons that belong to it."""

    paragraphs: tuple[Paragraph, ...]
    buttons: tuple[InlineKeyboardButton, ...] = ()


def draw(reply: Reply, surface: Surface) -> tuple[Drawn, ...]:
    """`reply` as one message, or as several where it is too long or has a few cards to press on."""
    shown = Reply(reply.text, reply.parts, reply.buttons, lead=reply.lead)
    return _drawn(shown, _about(reply), surface)


@lru_cache(maxsize=256)
def _drawn(reply: Reply, about: str, surface: Surface) -> tuple[Drawn, ...]:
    """The same of what is drawn of a reply alone: many ask the same at once."""
    blocks = [*_blocks(reply, about, surface)]
    pressable = sum(bool(block.buttons) for block in blocks)
    last = _buttons(reply.buttons, about, surface)
    groups = [*_groups(blocks)] if 1 < pressable <= MESSAGES else [blocks]
    messages: list[Drawn] = []
    for at, group in enumerate(groups, start=1):
        own = [button for block in group for button in block.buttons]
        board = keyboards.keyboard([*own, *last] if at == len(groups) else own)
        messages += _messages(_lines(group), board)
    return tuple(messages)


def draw_one(reply: Reply, surface: Surface) -> Drawn:
    """`reply` as exactly one message, shortened where it must be: what can be edited later."""
    about = _about(reply)
    blocks = [*_blocks(reply, about, surface)]
    own = [button for block in blocks for button in block.buttons]
    board = keyboards.keyboard([*own, *_buttons(reply.buttons, about, surface)])
    first, *others = _pages(_lines(blocks), limits.TEXT - 2)
    if others:
        first = [*first, (Run(ELLIPSIS),)]
    return Drawn(page_html(first), board)


def draw_toast(text: str) -> str:
    """`text` as the short answer to a press, which has no markup."""
    return shorten(one_line(text), limits.TOAST)


def _about(reply: Reply) -> str:
    """What is asked in another chat where it is shared: the organization, or what stands on top."""
    if len(reply.facts.matches) == 1:
        return one_line(reply.facts.matches[0].organization.name)
    return next((one_line(part.title) for part in reply.parts if isinstance(part, Card)), "")


def _groups(blocks: list[_Block]) -> Iterator[list[_Block]]:
    """Each card that has buttons ends a message, so that they stand right below it."""
    group: list[_Block] = []
    for block in blocks:
        group.append(block)
        if block.buttons:
            yield group
            group = []
    if group:
        yield group


def _messages(lines: list[Paragraph], board: InlineKeyboardMarkup | None) -> Iterator[Drawn]:
    *before, last = [page_html(page) for page in _pages(lines, limits.TEXT)]
    yield from map(Drawn, before)
    yield Drawn(last, board)


def _pages(lines: list[Paragraph], room: int) -> list[list[Paragraph]]:
    """`lines` in pages of at most `room` units and as many entities as a message may have."""
    pages: list[list[Paragraph]] = [[]]
    used = spans = 0
    for line in (fit(line, room) for line in lines):
        more, marks = size(line) + 1, entities(line) + _opens_a_fold(line, pages[-1])
        if pages[-1] and (used + more > room or spans + marks > limits.ENTITIES):
            pages.append([])
            used, spans = 0, 0
            marks = entities(line) + is_folded(line)
        pages[-1].append(line)
        used += more
        spans += marks
    return [page for page in pages if _says_something(page)] or [[(Run(ELLIPSIS),)]]


def _opens_a_fold(line: Paragraph, before: list[Paragraph]) -> int:
    """One entity more where a quote begins that others may join."""
    return int(is_folded(line) and not (before and is_folded(before[-1])))


def _says_something(page: list[Paragraph]) -> bool:
    return any(run.text.strip() for line in page for run in line)


def _lines(blocks: Iterable[_Block]) -> list[Paragraph]:
    """The blocks' lines, with an empty one between blocks."""
    lines: list[Paragraph] = []
    for block in blocks:
        if lines:
            lines.append(())
        lines += block.paragraphs
    return lines


def _blocks(reply: Reply, about: str, surface: Surface) -> Iterator[_Block]:
    if reply.lead or not reply.parts:
        yield _Block(tuple(_plain(reply.text)))
    for part in reply.parts:
        match part:
            case Card():
                yield _card(part, about, surface)
            case Table():
                yield _Block(tuple(_table(part)))


def _card(card: Card, about: str, surface: Surface) -> _Block:
    title = one_line(card.title)
    lines: list[Paragraph] = [(Run(EMOJI.get(card.tone, "")), *typed(title, Kind.BOLD))]
    said = [_line(line, surface) for line in card.lines]
    rows: list[Paragraph] = [(Run("• "), *_line(row, surface)) for row in card.rows]
    if card.folds:
        said, rows = _shortly(said, limits.LINES_SHOWN), _shortly(rows, limits.ROWS_SHOWN)
    lines += [*said, *rows]
    if card.footer:
        lines += [(), *(_line(line, surface) for line in card.footer)]
    return _Block(tuple(lines), tuple(_buttons(card.buttons, about, surface)))


def _shortly(lines: list[Paragraph], most: int) -> list[Paragraph]:
    """`lines`, of which those past `most` fold where there are more than a few of them."""
    if len(lines) <= most + limits.NOT_WORTH_FOLDING:
        return lines
    return [*lines[:most], *map(folded, lines[most:])]


def _plain(text: str) -> Iterator[Paragraph]:
    for line in text.split("\n"):
        yield tuple(typed(line))


@lru_cache(maxsize=2048)
def _line(line: Line, surface: Surface) -> Paragraph:
    runs: list[Run] = []
    for span in _once(line):
        match span:
            case str():
                runs += typed(span)
            case Bold(text):
                runs += typed(text, Kind.BOLD)
            case Code(text):
                runs.append(Run(one_line(text), Kind.CODE))
            case Link(text, url):
                runs += link(text, url)
            case Mention():
                runs += _mention(span, surface)
            case When(at, text):
                runs += moment(at, text)
    return tuple(run for run in runs if run.text)


def _once(line: Line) -> Iterator[Span]:
    """The spans of a line, a handle and the link behind it as one link: each account once."""
    spans = list(line)
    while spans:
        match spans:
            case [Code(handle), str(gap), Link(_, url), *rest] if not gap.strip():
                yield Link(handle, url) if web_address(url) else Code(handle)
                spans = rest
            case [span, *rest]:
                yield span
                spans = rest


def _mention(mention: Mention, surface: Surface) -> Iterator[Run]:
    """Their own mention where they are somebody to this very bot, else their name alone."""
    keys = (
        who.key
        for who in mention.identities
        if (who.venue, who.tenant) == ("telegram", surface.tenant)
    )
    return person(mention.name, next(keys, ""))


def _buttons(
    buttons: tuple[Button, ...], about: str, surface: Surface
) -> list[InlineKeyboardButton]:
    return [
        *keyboards.drawn(
            buttons,
            about=about,
            inline=surface.inline,
            read_only=surface.read_only,
            start_url=surface.start_url,
        )
    ]


def _table(table: Table) -> Iterator[Paragraph]:
    """A title, and the rows in columns; a long table in several pieces, each with its header."""
    yield tuple(typed(one_line(table.title), Kind.BOLD))
    rows = [[shorten(one_line(cell), limits.CELL) for cell in row] for row in table.rows]
    header = [shorten(one_line(cell), limits.CELL) for cell in table.columns]
    widths = [max(map(_width, column)) for column in zip(header, *rows, strict=True)]
    lines = [_row(row, widths, table.numeric) for row in [header, *rows]]
    piece = [lines[0]]
    for line in lines[1:]:
        if units("\n".join([*piece, line])) > limits.TABLE:
            yield (Run("\n".join(piece), Kind.PRE),)
            piece = [lines[0]]
        piece.append(line)
    if piece[0].strip() or len(piece) > 1:
        yield (Run("\n".join(piece), Kind.PRE),)


def _row(cells: list[str], widths: list[int], numeric: frozenset[int]) -> str:
    padded = []
    for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        space = " " * (width - _width(cell))
        padded.append(space + cell if at in numeric else cell + space)
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """How many columns `text` takes in a monospaced font."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    marks = sum(bool(unicodedata.combining(character)) for character in text)
    return len(text) + wide - marks
