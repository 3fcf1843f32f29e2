"""Deadlines of calls: a person waits two seconds, and no database may keep them longer.

A deadline is set around a call (`within`) and asked for by whatever waits (`seconds_left`); work
that nobody waits for, as a load or a verification, sets none.  A start has more time for each of
its calls (`allowing`): on a machine where many start at once it would else begin for ever anew.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

CALL_SECONDS = 2.0
"""How long a call that somebody waits for may take, all its attempts together."""

_ends: ContextVar[float | None] = ContextVar("deadline", default=None)
_allowed: ContextVar[float] = ContextVar("allowed", default=CALL_SECONDS)


class Overdue(Exception):  # noqa: N818 - what happened to a call, and no fault of ours
    """The database did not answer in time; whether what it was asked for was done is unknown."""


@contextmanager
def within(seconds: float | None) -> Iterator[None]:
    """Give what is inside a deadline of its own, whatever the one around it; None gives it none."""
    if seconds is None and _ends.get() is None:
        yield  # and nothing to put back: a generator may end in another context than it began in
        return
    token = _ends.set(None if seconds is None else time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends.reset(token)


@contextmanager
def allowing(seconds: float) -> Iterator[None]:
    """Let each call that is made inside take so long."""
    token = _allowed.set(seconds)
    try:
        yield
    finally:
        _allowed.reset(token)


def call_seconds() -> float:
    """How long a call may take here."""
    return _allowed.get()


def seconds_left() -> float | None:
    """How long may still be waited; None for as long as it takes."""
    ends = _ends.get()
    return None if ends is None else max(ends - time.monotonic(), 0.0)
