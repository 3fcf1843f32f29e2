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
