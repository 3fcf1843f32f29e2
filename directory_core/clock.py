"""The time, as something that can be handed in.

Nothing in the core asks the machine for the time by itself: tests wind a clock of their own,
and a clock that runs backwards is something a test can try.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Gives the time now: aware, in UTC."""


def utc_now() -> datetime:
    """The machine's time, aware, in UTC."""
    return datetime.now(UTC)


SLACK = timedelta(minutes=1)
"""How far two clocks may be apart before what one of them wrote is not believed."""


def holds(until: datetime, *, now: datetime, lasts: timedelta) -> bool:
    """Whether what was granted for `lasts`, until a moment, still holds.

    What would hold for longer than it was ever granted was written by a clock that has been set
    back since; it is over, or a leap of the clock would lock everybody out for as long.
    """
    return now < until <= now + lasts + SLACK
