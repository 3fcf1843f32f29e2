"""Decisions and exchanges as rows, and the changes that a decision made."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from directory_core.domain.decisions import Ruling
from directory_core.models import Change, VerdictKind
from directory_core.storage import tables as t
from directory_core.storage.documents import Document, proposal_document, reason_document
from directory_core.storage.repositories.organizations.changes import change_from
from directory_core.storage.repositories.submissions.submissions import Held
from directory_core.storage.unit_of_work import UnitOfWork


def record(uow: UnitOfWork, held: Held, ruling: Ruling) -> int:
    """Write down a decision of the person at hand; the id of its row."""
    row = {
        "submission_id": held.row_id,
        "version": held.value.version,
        "verdict": ruling.verdict.value,
        "reason": reason_document(ruling.reason),
        "facts": _facts(ruling),
        "by_id": uow.actor,
        "at": uow.now,
        "undone": False,
    }
    made: int = uow.conn.execute(
        insert(t.decisions).values(row).returning(t.decisions.c.id)
    ).scalar_one()
    return made


def take_back(uow: UnitOfWork, held: Held) -> int:
    """Mark the round of decisions that stands as undone; the id of the row that closed it."""
    row = t.decisions.c
    in_force = (row.submission_id == held.row_id) & row.undone.is_(False)
    in_force &= row.verdict != VerdictKind.UNDO.value
    closing: int = uow.conn.execute(
        select(row.id).where(in_force).order_by(row.id.desc()).limit(1)
    ).scalar_one()
    uow.conn.execute(update(t.decisions).where(in_force).values(undone=True))
    return closing


def waiting_times(conn: Connection, *, newest: int) -> tuple[timedelta, ...]:
    """How long the submissions of the `newest` decisions waited for the one that stands."""
    row, sent = t.decisions.c, t.submissions.c
    closing = row.verdict.in_([each.value for each in _CLOSING]) & row.undone.is_(False)
    found = (
        select(sent.id, sent.submitted_at, row.at)
        .join(t.submissions, sent.id == row.submission_id)
        .where(closing)
        .order_by(row.id.desc())
        .limit(newest)
    )
    # Of two who agreed on a removal, the first is read last, and counts.
    waits = {each: decided - submitted for each, submitted, decided in conn.execute(found)}
    return tuple(waits.values())


def others_decided(conn: Connection, ids: Collection[int], since: datetime) -> bool:
    """Whether somebody else than the person of these ids has decided anything since a moment."""
    row = t.decisions.c
    found = select(row.id).where(row.at > since, row.by_id.not_in(ids)).limit(1)
    return conn.execute(found).first() is not None


def changes_by(conn: Connection, decision_id: int) -> list[Change]:
    """What a decision changed, in order."""
    row = t.changes.c
    found = select(t.changes).where(row.decision_id == decision_id).order_by(row.revision)
    return [change_from(each) for each in conn.execute(found)]


def changes_after(conn: Connection, change: Change) -> list[Change]:
    """What was changed of the same organization since, in order."""
    row = t.changes.c
    later = (row.slug == change.slug) & (row.revision > change.revision)
    found = select(t.changes).where(later).order_by(row.revision)
    return [change_from(each) for each in conn.execute(found)]


def change_at(conn: Connection, slug: str, moment: datetime) -> Change | None:
    """What was changed of an organization at a moment, without a submission."""
    row = t.changes.c
    here = (row.slug == slug) & (row.at == moment) & (row.origin == "safety")
    found = conn.execute(select(t.changes).where(here).order_by(row.revision).limit(1))
    change = found.one_or_none()
    return None if change is None else change_from(change)


def last_change(conn: Connection, public_id: str) -> Change | None:
    """What the decision that stands on a submission has changed."""
    row, decision, submission = t.changes.c, t.decisions.c, t.submissions.c
    found = (
        select(t.changes)
        .join(t.decisions, row.decision_id == decision.id)
        .join(t.submissions, decision.submission_id == submission.id)
        .where(submission.public_id == public_id, decision.undone.is_(False))
        .where(decision.verdict != VerdictKind.UNDO.value)
        .order_by(row.revision.desc())
        .limit(1)
    )
    change = conn.execute(found).one_or_none()
    return None if change is None else change_from(change)


def ask(uow: UnitOfWork, held: Held, question: str) -> None:
    """Write down a question of the person at hand."""
    row = {
        "submission_id": held.row_id,
        "question": question,
        "asked_by_id": uow.actor,
        "asked_at": uow.now,
        "answer": "",
    }
    uow.conn.execute(insert(t.exchanges).values(row))


def answer(uow: UnitOfWork, held: Held, text: str) -> bool:
    """Write down the answer to the question that was asked last; false where none is open."""
    row = t.exchanges.c
    waits = (row.submission_id == held.row_id) & row.answered_at.is_(None)
    last = select(row.id).where(waits).order_by(row.id.desc()).limit(1)
    asked = uow.conn.execute(last).scalar_one_or_none()
    if asked is None:
        return False
    said: dict[str, Any] = {"answer": text, "answered_at": uow.now}
    uow.conn.execute(update(t.exchanges).where(row.id == asked).values(said))
    return True


def _facts(ruling: Ruling) -> Document:
    """What the submission itself does not say: what was approved with changes, or merged into."""
    if ruling.verdict is VerdictKind.APPROVE_WITH_CHANGES and ruling.proposal is not None:
        return {"proposal": proposal_document(ruling.proposal)}
    return {"into": ruling.into} if ruling.into else {}


_CLOSING = (
    VerdictKind.APPROVE,
    VerdictKind.APPROVE_WITH_CHANGES,
    VerdictKind.REJECT,
    VerdictKind.MERGE,
)


_NOT_YET_IN_ORDER = 100
"""Of the last rows: a transaction with a lower number may still be under way."""


def verdicts_since(conn: Connection, after: int) -> tuple[dict[str, int], int, dict[str, int]]:
    """Verdicts by how often they were given in rows after `after`.

    Gives the counts of the rows that will change no more, the number of the last of those, and the
    counts of the newest rows, which may still become more.
    """
    row = t.decisions.c
    newest = conn.execute(select(func.max(row.id))).scalar_one() or 0
    last = max(after, newest - _NOT_YET_IN_ORDER)
    counted = select(row.verdict, func.count()).group_by(row.verdict)
    settled = conn.execute(counted.where(row.id > after, row.id <= last))
    recent = conn.execute(counted.where(row.id > last))
    return {each[0]: each[1] for each in settled}, last, {each[0]: each[1] for each in recent}
