"""The time that passed, counted by chores: what is kept for so long goes by it.

A machine's clock may leap by a month and be set right again, and what was stamped meanwhile would
look a month old, or from next year.  So keys, drafts and settled notices are stamped with how far
this clock has come, which only ever goes on, and by no more than an hour where the machine's
leaps: nobody can tell then whether time passed.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, ScalarSelect, insert, select, update

from directory_core.storage import tables as t

_CLOCK, _STEP = "clock", timedelta(hours=1)
_ORIGIN = datetime(2026, 1, 1, tzinfo=UTC)
"""Where it begins in a new database: any moment will do."""


def begin(connection: Connection) -> None:
    """Let the clock stand at its beginning, in a database that is new."""
    connection.execute(insert(t.leases).values(name=_CLOCK, holder="", until=_ORIGIN))


def elapsed_now() -> ScalarSelect[datetime]:
    """How far the clock has come, for a row that is written."""
    return select(t.leases.c.until).where(t.leases.c.name == _CLOCK).scalar_subquery()


def move_on(connection: Connection, now: datetime, *, leap: timedelta) -> datetime:
    """Move the clock on by what passed since the last chore; gives how far it has come.

    A machine whose clock is behind another's, by less than a `leap`, moves nothing on.
    """
    row = t.leases.c
    found = select(row.holder, row.until).where(row.name == _CLOCK).with_for_update()
    last, elapsed = connection.execute(found).one()
    passed = now - datetime.fromisoformat(last) if last else timedelta()
    if -leap <= passed < timedelta():
        return elapsed  # type: ignore[no-any-return]
    elapsed += max(timedelta(), passed) if passed <= leap else _STEP
    seen = {"holder": now.isoformat(), "until": elapsed}
    connection.execute(update(t.leases).where(row.name == _CLOCK).values(seen))
    return elapsed  # type: ignore[no-any-return]
