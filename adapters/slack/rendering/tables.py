"""A table in a fixed-width font.

Slack has a `table` block, one to a message and none in a view, and it has refused whole messages
for an empty cell or a long one (github.com/soxtoby/SlackNet/issues/246, getnao/nao/issues/1143).
A table that always arrives beats one that looks better.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any

from adapters.chat.views import Bold, Table
from adapters.slack.rendering import rich_text
from adapters.slack.rendering.text import clip, line

Json = dict[str, Any]

_CELL = 40
_GAP = "  "


def draw(table: Table, most: int, limit: int) -> Json:
    """`table` with at most `most` rows, in about `limit` characters."""
    rows = [tuple(line(cell, _CELL) if cell else "" for cell in row) for row in table.rows]
    heads = tuple(line(column, _CELL) if column else "" for column in table.columns)
    widths = [
        max((_width(row[column]) for row in (heads, *rows) if column < len(row)), default=0)
        for column in range(len(heads))
    ]
    shown = [_row(row, widths, table.numeric) for row in (heads, *rows[:most])]
    if len(rows) > most:
        shown.append(f"… +{len(rows) - most}")
    title = rich_text.section([(Bold(table.title),)], 300, "") if table.title else None
    text = clip("\n".join(shown), limit)
    drawn = rich_text.block([title, rich_text.preformatted(text or "–")])
    assert drawn is not None, "the table itself is always there"  # noqa: S101
    return drawn


def _row(cells: Sequence[str], widths: Sequence[int], numeric: frozenset[int]) -> str:
    return _GAP.join(
        _pad(cell, width, right=column in numeric)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=False))
    ).rstrip()


def _pad(cell: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(cell))
    return space + cell if right else cell + space


def _width(text: str) -> int:
    """How many columns `text` takes in a terminal: two for a wide character, none for a mark."""
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )
