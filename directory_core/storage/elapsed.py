"""The time that passed, counted by chores: what is kept for so long goes by it.

A machine's clock may leap by a month and be set right again, and what was stamped meanwhile would
look a month old, or from next year.  So keys, drafts and settled notices are stamped with how far
this clock has come, which only ever goes on, and by no more than an hour where the machine's
leaps: nobody can tell then whether time passed.  What lasts for minutes or days, a code or what a
button stands for, is over by it too, and is told to the moment between two chores.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, ScalarSelect, insert, select, update

from directory_core.models import Rules
from directory_core.storage import tables as t

_CLOCK, _STEP = "clock", timedelta(hours=1)
_ORIGIN = datetime(2026, 1, 1, tzinfo=UTC)
"""Where it begins in a new database: any moment will do."""
_READ = select(t.leases.c.holder, t.leases.c.until).where(t.leases.c.name == _CLOCK)


def begin(connection: Connection) -> None:
    """Let the clock stand at its beginning, in a database that is new."""
    connection.execute(insert(t.leases).values(name=_CLOCK, holder="", until=_ORIGIN))


def elapsed_now() -> ScalarSelect[datetime]:
    """How far the clock has come, for a row that is written."""
    return select(t.leases.c.until).where(t.leases.c.name == _CLOCK).scalar_subquery()


def elapsed_at(connection: Connection, now: datetime, rules: Rules) -> datetime:
    """How far the clock will have come if the next chore is done `now`."""
    last, elapsed = connection.execute(_READ).one()
    return elapsed + _passed(last, now, rules)  # type: ignore[no-any-return]


def over_at(connection: Connection, now: datetime, lasts: timedelta, rules: Rules) -> datetime:
    """Where the clock will be when what is handed out `now` is over.

    Whatever is handed out before the first chore sets the clock going.
    """
    started = update(t.leases).where(t.leases.c.name == _CLOCK, t.leases.c.holder == "")
    connection.execute(started.values(holder=now.isoformat()))
    return elapsed_at(connection, now, rules) + lasts


def move_on(connection: Connection, now: datetime, rules: Rules) -> datetime:
    """Move the clock on by what passed since the last chore; gives how far it has come."""
    last, elapsed = connection.execute(_READ.with_for_update()).one()
    elapsed += _passed(last, now, rules)
    if not last or not -_leap(rules) <= now - datetime.fromisoformat(last) < timedelta():
        seen = {"holder": now.isoformat(), "until": elapsed}
        connection.execute(update(t.leases).where(t.leases.c.name == _CLOCK).values(seen))
    return elapsed  # type: ignore[no-any-return]


def _passed(last: str, now: datetime, rules: Rules) -> timedelta:
    """What counts as passed since a chore was last done, as its machine had the time.

    A machine whose clock is behind another's, by less than a leap, moves nothing on.
    """
    passed = now - datetime.fromisoformat(last) if last else timedelta()
    return max(timedelta(), passed) if passed <= _leap(rules) else _STEP


def _leap(rules: Rules) -> timedelta:
    return rules.keys_kept_for / 4
