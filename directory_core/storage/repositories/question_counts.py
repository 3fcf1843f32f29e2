"""What was asked and not found, or picked from choices: counted, without who asked.

The table is bounded: when it is full, the questions that came least and longest ago make room, so
nobody can fill the disk by asking.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, tuple_

from directory_core.storage import tables as t
from directory_core.storage.unit_of_work import UnitOfWork

UNHELPFUL = "!"
"""Stands for a slug where somebody said that the answer did not help."""
MOST_KEPT = 50_000
_ROOM = 5_000
"""How many rows go at once, so that a full table is not pruned at every question."""


def add_counts(uow: UnitOfWork, counts: Mapping[tuple[str, str], int], *, most: int) -> None:
    """Count questions (folded, at most 200 characters) and what was picked (a slug, or empty)."""
    day = uow.now.date().isoformat()
    row = t.asked.c
    new = _insert_of(uow.conn)(t.asked)
    more = {"times": row.times + new.excluded.times, "last_on": day}
    rows = [
        {"question": question, "slug": slug, "times": times, "last_on": day}
        for (question, slug), times in sorted(counts.items())
    ]
    counted = new.on_conflict_do_update(index_elements=["question", "slug"], set_=more)
    uow.conn.execute(counted, rows)
    _prune(uow.conn, most)


def _insert_of(conn: Connection) -> Any:
    """The database's own INSERT, which takes a conflict; PostgreSQL's is loaded only for it."""
    if conn.dialect.name == "sqlite":
        from sqlalchemy.dialects import sqlite  # noqa: PLC0415 - one database's part, not both

        return sqlite.insert
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - as above

    return postgresql.insert


def _prune(conn: Connection, most: int) -> None:
    row = t.asked.c
    kept = conn.execute(select(func.count()).select_from(t.asked)).scalar_one()
    if kept <= most:
        return
    least = (
        select(row.question, row.slug)
        .order_by(row.times, row.last_on, row.question)
        .limit(kept - most + min(_ROOM, most // 10))
    )
    conn.execute(delete(t.asked).where(tuple_(row.question, row.slug).in_(least)))


def most_asked(conn: Connection, *, offset: int, limit: int) -> list[Row[Any]]:
    """Rows of `asked`, the most frequent first."""
    row = t.asked.c
    ordered = select(t.asked).order_by(row.times.desc(), row.question, row.slug)
    return list(conn.execute(ordered.offset(offset).limit(limit)))


def forget_question(conn: Connection, question: str) -> None:
    """Drop a question's counts, once it is answered."""
    conn.execute(delete(t.asked).where(t.asked.c.question == question))
