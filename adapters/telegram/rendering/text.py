"""Texts as Telegram counts and cuts them, and the Bot API's limits.

A length is counted in UTF-16 code units (https://core.telegram.org/api/entities), and what cannot
be seen is taken out before anything is counted: bidi controls turn a name around, zero-width
characters make two names look alike.

Limits: https://core.telegram.org/bots/api and https://core.telegram.org/bots/features (deep
links); the lengths of labels, titles and hints are ours, where Telegram names none.
"""

import unicodedata

TEXT = 4096
"""Of a message after its entities are parsed; we count UTF-16 units, which is never too few."""
ENTITIES = 100
BUTTONS = 100
BUTTONS_IN_A_ROW = 8
CALLBACK_BYTES = 64
COPY = 256
TOAST = 200
CAPTION = 1024
INLINE_QUERY = 256
INLINE_RESULTS = 50
COMMAND_DESCRIPTION = 256
NAME = 64
DESCRIPTION = 512
SHORT_DESCRIPTION = 120

LABEL = 64
"""Of a button, so that a phone still shows it."""
ROW_WIDTH = 34
"""How many units of labels go side by side before a phone cuts them off."""
INLINE_TITLE = 128
INLINE_HINT = 256
ROWS_SHOWN = 3
LINES_SHOWN = 8
"""How much of a card a phone shows at once; the rest folds."""
NOT_WORTH_FOLDING = 3
CELL = 40
"""Of a table, so that a row is not wrapped into another."""
TABLE = 3000
"""Units of one drawn table; a longer one is drawn as several, each with its header."""


ELLIPSIS = "…"


def units(text: str) -> int:
    """How many UTF-16 code units `text` has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, limit: int) -> str:
    """`text` in at most `limit` UTF-16 units, with an ellipsis where it was cut.

    It is never cut between a letter and the marks that belong to it.
    """
    if units(text) <= limit:
        return text
    if limit < 1:
        return ""
    cut, left = 0, limit - 1
    for index, character in enumerate(text):
        left -= units(character)
        if left < 0:
            break
        cut = index + 1
    while cut and unicodedata.combining(text[cut]):
        cut -= 1
    return text[:cut].rstrip() + ELLIPSIS
