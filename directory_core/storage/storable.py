"""Text that every database takes: no NUL, which PostgreSQL refuses, and no half of a character.

What people and venues send may hold either.  A fault of the database would be no answer, and the
venue would send the same again; so what can't be stored is replaced by what stands for it, in
every statement and on both databases alike.
"""

import json
from collections.abc import Mapping
from typing import Any

_REPLACED = "\N{REPLACEMENT CHARACTER}"


def storable(value: Any) -> Any:
    """`value`, with U+FFFD for what no database stores, in texts at any depth."""
    match value:
        case str():
            return value if _is_plain(value) else "".join(map(_stored, value))
        case Mapping():
            return {storable(key): storable(each) for key, each in value.items()}
        case tuple():
            return tuple(storable(each) for each in value)
        case list():
            return [storable(each) for each in value]
        case _:
            return value


def storable_json(value: Any) -> str:
    """`value` as JSON that can be stored."""
    return json.dumps(storable(value))


def _is_plain(text: str) -> bool:
    return text.isascii() and "\0" not in text


def _stored(char: str) -> str:
    return _REPLACED if char == "\0" or "\ud800" <= char <= "\udfff" else char
