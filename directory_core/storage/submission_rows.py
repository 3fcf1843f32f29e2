"""Submissions as rows: made, held, moved on by one version at a time, and counted."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from directory_core.errors import NoSuchSubmission, Outdated
from directory_core.models import (
    History,
    Organization,
    Proposal,
    State,
    Submission,
)
from directory_core.storage import submission_values as values
from directory_core.storage import tables as t
from directory_core.storage.documents import proposal_document
from directory_core.storage.writing import Writing
from directory_core.submissions.proposals import about, kind_of, listed_kind, target_of

OPEN = tuple(state.value for state in State if state.is_open)
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32, which has no letter that is taken for another."""


@dataclass(frozen=True, slots=True)
class Held:
    """A submission that is held until the transaction ends: its row, and what it says."""

    row_id: int
    submitter_id: int
    reply_room_id: int
    value: Submission


def add(
    hand: Writing, proposal: Proposal, target: Organization | None, *, room_id: int, venue: str
) -> tuple[int, str]:
    """A new submission of the person at hand: the id of its row, and its public id."""
    public_id = _free_id(hand.conn)
    row = {
        "public_id": public_id,
        "kind": kind_of(proposal),
        "proposal": proposal_document(proposal),
        "target": target_of(proposal),
        "listed_kind": listed_kind(proposal, target).value,
        "state": State.PENDING.value,
        "version": 1,
        "submitter_id": hand.actor,
        "reply_room_id": room_id,
        "venue": venue,
        "submitted_at": hand.now,
        "about": about(proposal),
    }
    made = insert(t.submissions).values(row).returning(t.submissions.c.id)
    return hand.conn.execute(made).scalar_one(), public_id


def hold(hand: Writing, public_id: str) -> Held:
    """The submission, held until the transaction ends; cards and notices may go on naming it.

    Raises:
        NoSuchSubmission: there is none.
    """
    wanted = select(t.submissions).where(t.submissions.c.public_id == public_id)
    row = hand.conn.execute(wanted.with_for_update(key_share=True)).one_or_none()
    if row is None:
        raise NoSuchSubmission(submission=public_id[:16])
    (value,) = values.values_of(hand.conn, [row], hand.now)
    return Held(row.id, row.submitter_id, row.reply_room_id, value)


def advance(hand: Writing, held: Held, **columns: Any) -> None:
    """Move a submission on by one version, if it still stands as it was read.

    Raises:
        Outdated: somebody moved it on meanwhile.
    """
    row, seen = t.submissions.c, held.value
    unmoved = (row.version == seen.version) & (row.state == seen.state.value)
    moving = update(t.submissions).where(row.id == held.row_id, unmoved)
    if hand.conn.execute(moving.values(version=row.version + 1, **columns)).rowcount != 1:
        raise Outdated(standing=seen, submission=seen.id)


def get(conn: Connection, public_id: str, now: datetime) -> Submission:
    """A submission as it stands.

    Raises:
        NoSuchSubmission: there is none.
    """
    found = values.one(conn, public_id, now)
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


def waiting(*, kind: str = "", venue: str = "") -> Select[Any]:
    """The queue, oldest first; `kind` is that of the proposal or of the organization."""
    row = t.submissions.c
    found = select(t.submissions).where(row.state.in_(OPEN))
    if kind:
        found = found.where((row.kind == kind) | (row.listed_kind == kind))
    if venue:
        found = found.where(row.venue == venue)
    return found.order_by(row.submitted_at, row.id)


def alike(conn: Connection, proposal: Proposal, but: str = "") -> tuple[str, ...]:
    """The public ids of open submissions that say much the same, but for one of them."""
    row = t.submissions.c
    found = (
        select(row.public_id)
        .where(row.about == about(proposal), row.state.in_(OPEN), row.public_id != but)
        .order_by(row.id)
        .limit(10)
    )
    return tuple(conn.execute(found).scalars())


def count(conn: Connection, rows: Select[Any]) -> int:
    """How many a selection finds."""
    counted = select(func.count()).select_from(rows.order_by(None).subquery())
    return conn.execute(counted).scalar_one()


def submitted_since(conn: Connection, ids: Collection[int], since: datetime) -> int:
    """How many somebody has submitted since a moment, whatever became of them."""
    row = t.submissions.c
    return count(conn, submitted_by(ids).where(row.submitted_at > since))


def open_of(conn: Connection, ids: Collection[int]) -> int:
    """How many of somebody's submissions wait for a decision."""
    return count(conn, submitted_by(ids).where(t.submissions.c.state.in_(OPEN)))


def history(conn: Connection, ids: Collection[int], but: str) -> History:
    """How a person's submissions fared, but for one of them."""
    row = t.submissions.c
    fared = (
        select(row.state, func.count())
        .where(row.submitter_id.in_(ids), row.public_id != but)
        .group_by(row.state)
    )
    by_state = {State(state): times for state, times in conn.execute(fared)}
    return History(
        approved=by_state.get(State.APPROVED, 0) + by_state.get(State.MERGED, 0),
        rejected=by_state.get(State.REJECTED, 0),
        pending=by_state.get(State.PENDING, 0) + by_state.get(State.ASKED, 0),
    )


def _free_id(conn: Connection) -> str:
    while True:
        public_id = "S" + "".join(secrets.choice(_LETTERS) for _ in range(5))
        taken = select(t.submissions.c.id).where(t.submissions.c.public_id == public_id)
        if conn.execute(taken).first() is None:
            return public_id
