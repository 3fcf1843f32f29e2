"""Many keys, a statement's worth at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Key = TypeVar("_Key")

MOST_AT_ONCE = 500
"""Rows asked for by name in one statement."""


def chunks(keys: Iterable[_Key]) -> Iterator[list[_Key]]:
    """`keys`, each once, in parts that one statement may ask for by name."""
    wanted = iter(dict.fromkeys(keys))
    while some := list(islice(wanted, MOST_AT_ONCE)):
        yield some
