"""What the Bot API allows, in one place.

Source: https://core.telegram.org/bots/api and https://core.telegram.org/bots/features (deep
links); the lengths of labels, titles and hints are ours, where Telegram names none.
"""

TEXT = 4096
"""Of a message after its entities are parsed; we count UTF-16 units, which is never too few."""
ENTITIES = 100
BUTTONS = 100
BUTTONS_IN_A_ROW = 8
CALLBACK_BYTES = 64
COPY = 256
TOAST = 200
INLINE_QUERY = 256
INLINE_RESULTS = 50
INLINE_OFFSET_BYTES = 64
INLINE_ID_BYTES = 64
START_PARAMETER = 64
COMMAND = 32
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
CELL = 40
"""Of a table, so that a row is not wrapped into another."""
TABLE = 3000
"""Units of one drawn table; a longer one is drawn as several, each with its header."""
