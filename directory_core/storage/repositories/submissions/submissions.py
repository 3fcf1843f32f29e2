"""The repository of submissions: made, held, moved on by one version at a time, and queued."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    func,
    insert,
    select,
    update,
)

from directory_core.domain.proposals import about, kind_of, listed_kind, target_of
from directory_core.errors import NoSuchSubmission, Outdated
from directory_core.models import (
    Organization,
    Proposal,
    State,
    Submission,
)
from directory_core.storage import tables as t
from directory_core.storage.documents import (
    proposal_document,
)
from directory_core.storage.repositories.submissions.submission_values import one, values_of
from directory_core.storage.unit_of_work import UnitOfWork

OPEN = tuple(state.value for state in State if state.is_open)
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32, which has no letter that is taken for another."""


@dataclass(frozen=True, slots=True)
class Held:
    """A submission that is held until the transaction ends: its row, and what one decides by."""

    row_id: int
    submitter_id: int
    reply_room_id: int
    value: Submission


def add(
    uow: UnitOfWork, proposal: Proposal, target: Organization | None, *, room_id: int, venue: str
) -> tuple[int, str]:
    """A new submission of the person at hand: the id of its row, and its public id."""
    public_id = _free_id(uow.conn)
    row = {
        "public_id": public_id,
        "kind": kind_of(proposal),
        "proposal": proposal_document(proposal),
        "target": target_of(proposal),
        "listed_kind": listed_kind(proposal, target).value,
        "state": State.PENDING.value,
        "version": 1,
        "submitter_id": uow.actor,
        "reply_room_id": room_id,
        "venue": venue,
        "submitted_at": uow.now,
        "about": about(proposal),
    }
    made = insert(t.submissions).values(row).returning(t.submissions.c.id)
    return uow.conn.execute(made).scalar_one(), public_id


def hold(uow: UnitOfWork, public_id: str) -> Held:
    """The submission, held until the transaction ends; cards and notices may go on naming it.

    Raises:
        NoSuchSubmission: there is none.
    """
    wanted = select(t.submissions).where(t.submissions.c.public_id == public_id)
    row = uow.conn.execute(wanted.with_for_update(key_share=True)).one_or_none()
    if row is None:
        raise NoSuchSubmission(submission=public_id[:16])
    (value,) = values_of(uow.conn, [row], uow.now, to_decide=True)
    return Held(row.id, row.submitter_id, row.reply_room_id, value)


def advance(uow: UnitOfWork, held: Held, **columns: Any) -> None:
    """Move a submission on by one version, if it still stands as it was read.

    Raises:
        Outdated: somebody moved it on meanwhile.
    """
    row, seen = t.submissions.c, held.value
    unmoved = (row.version == seen.version) & (row.state == seen.state.value)
    moving = update(t.submissions).where(row.id == held.row_id, unmoved)
    if uow.conn.execute(moving.values(version=row.version + 1, **columns)).rowcount != 1:
        raise Outdated(current=seen, submission=seen.id)


def get(conn: Connection, public_id: str, now: datetime) -> Submission:
    """A submission as it stands.

    Raises:
        NoSuchSubmission: there is none.
    """
    found = one(conn, public_id, now)
    if found is None:
        raise NoSuchSubmission(submission=public_id[:16])
    return found


def submitted_by(ids: Collection[int]) -> Select[Any]:
    """The submissions of a person under all their ids, newest first."""
    row = t.submissions.c
    return (
        select(t.submissions)
        .where(row.submitter_id.in_(ids))
        .order_by(row.submitted_at.desc(), row.id.desc())
    )


def decided_by(ids: Collection[int], now: datetime) -> Select[Any]:
    """The submission that one of these people decided last, where it can still be undone."""
    row, ruled = t.submissions.c, t.decisions.c
    return (
        select(t.submissions)
        .join(t.decisions, ruled.submission_id == row.id)
        .where(ruled.by_id.in_(ids), ruled.undone.is_(False), row.state.not_in(OPEN))
        .where(row.undo_until >= now)
        .order_by(ruled.id.desc())
        .limit(1)
    )


def waiting(*, kind: str = "", venue: str = "") -> Select[Any]:
    """The queue, oldest first; `kind` is that of the proposal or of the organization."""
    row = t.submissions.c
    found = select(t.submissions).where(row.state.in_(OPEN))
    if kind:
        found = found.where((row.kind == kind) | (row.listed_kind == kind))
    if venue:
        found = found.where(row.venue == venue)
    return found.order_by(row.submitted_at, row.id)


def waiting_of(ids: Collection[int]) -> Select[Any]:
    """What a person has waiting under all their ids, oldest first."""
    return waiting().where(t.submissions.c.submitter_id.in_(ids))


def count(conn: Connection, rows: Select[Any]) -> int:
    """How many a selection finds."""
    counted = select(func.count()).select_from(rows.order_by(None).subquery())
    return conn.execute(counted).scalar_one()


def place_of(conn: Connection, submission: Submission) -> int:
    """The place in line of an open submission, from 1."""
    row = t.submissions.c
    own = select(row.id).where(row.public_id == submission.id).scalar_subquery()
    return 1 + count(conn, select(row.id).where(row.state.in_(OPEN), row.id < own))


def _free_id(conn: Connection) -> str:
    while True:
        public_id = "S" + "".join(secrets.choice(_LETTERS) for _ in range(5))
        taken = select(t.submissions.c.id).where(t.submissions.c.public_id == public_id)
        if conn.execute(taken).first() is None:
            return public_id
