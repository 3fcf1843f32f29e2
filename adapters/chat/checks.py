"""What an operator is told of a venue that is looked at before the bot runs.

Whoever answers may be no venue at all: a proxy with its own page, a stand-in half done, a server
that means harm.
"""

from collections.abc import Awaitable
from dataclasses import dataclass

from directory_core import one_line

LONGEST = 1000
"""Characters of a sentence: a server's own words are in it."""

SENSELESS = (TypeError, ValueError, LookupError, AttributeError, RecursionError)
"""What reading an answer raises that is not in the shape of the venue's documentation."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is well, what was seen, and what to do if not."""

    well: bool
    seen: str
    advice: str = ""

    def __str__(self) -> str:
        """Both sentences in one line, with nothing in it that a terminal would obey."""
        seen = one_line(self.seen)
        seen = seen if len(seen) <= LONGEST else f"{seen[:LONGEST]}…"
        return f"{seen} {self.advice}".strip()


async def looked_at(what: str, look: Awaitable[Finding], setting: str) -> Finding:
    """What `look` finds, or that the answer makes no sense; `setting` names the server asked."""
    try:
        return await look
    except SENSELESS as fault:
        return senseless(what, fault, setting)


def senseless(what: str, fault: Exception, setting: str) -> Finding:
    """That the answer about `what` is none that the venue gives."""
    why = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    advice = f"Does {setting} lead to the right server, and no proxy in between?"
    return Finding(False, f"{what}: the answer makes no sense ({why}).", advice)
