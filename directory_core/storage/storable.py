"""Text that every database takes: no NUL, which PostgreSQL refuses, and no half of a character.

What people and venues send may hold either.  A fault of the database would be no answer, and the
venue would send the same again; so what can't be stored is replaced by what stands for it, in
every statement and on both databases alike.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

_REPLACED = "\N{REPLACEMENT CHARACTER}"
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_ESCAPED = re.compile(r"\\u(?:0000|d[89a-f])")
"""How JSON in ASCII writes them, and pairs of halves that are whole characters."""


def storable(value: Any) -> Any:
    """`value`, with U+FFFD for what no database stores, in texts at any depth."""
    if isinstance(value, str):
        return value if value.isascii() and "\0" not in value else _UNSTORABLE.sub(_REPLACED, value)
    if isinstance(value, tuple):
        return tuple([storable(each) for each in value])
    if isinstance(value, list):
        return [storable(each) for each in value]
    if isinstance(value, Mapping):
        return {storable(key): storable(each) for key, each in value.items()}
    return value


def storable_json(value: Any) -> str:
    """`value` as JSON that can be stored."""
    written = json.dumps(value)
    return written if _ESCAPED.search(written) is None else json.dumps(storable(value))
