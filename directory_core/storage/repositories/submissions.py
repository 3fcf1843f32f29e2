"""The repository of submissions: made, held, moved on by one version at a time, and counted."""

import secrets
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Table,
    bindparam,
    case,
    func,
    insert,
    select,
    union,
    update,
)

from directory_core.accounts import same_account_key
from directory_core.domain.proposals import about, accounts_of, kind_of, listed_kind, target_of
from directory_core.errors import NoSuchSubmission, Outdated
from directory_core.models import (
    Assignment,
    Decision,
    Exchange,
    History,
    MoreAccounts,
    Organization,
    Person,
    Proposal,
    RefusedBefore,
    Room,
    State,
    Submission,
    VerdictKind,
)
from directory_core.storage import tables as t
from directory_core.storage.documents import (
    organization_from,
    proposal_document,
    proposal_from,
    reason_from,
)
from directory_core.storage.repositories.identities import people_of
from directory_core.storage.repositories.organization_lists import resolved
from directory_core.storage.repositories.rooms import rooms_of
from directory_core.storage.unit_of_work import UnitOfWork

Rows = list[Row[Any]]


def one(conn: Connection, public_id: str, now: datetime) -> Submission | None:
    """A submission as it stands, if there is one with this id."""
    wanted = select(t.submissions).where(t.submissions.c.public_id == public_id)
    return next(iter(those(conn, wanted, now)), None)


def by_row(conn: Connection, ids: Collection[int], now: datetime) -> dict[int, Submission]:
    """Submissions by the ids of their rows."""
    rows = conn.execute(select(t.submissions).where(t.submissions.c.id.in_(set(ids)))).all()
    return dict(zip((row.id for row in rows), values_of(conn, list(rows), now), strict=True))


def those(conn: Connection, rows: Select[Any], now: datetime) -> tuple[Submission, ...]:
    """The submissions that `rows`, a selection of their table, finds, in its order."""
    return values_of(conn, list(conn.execute(rows)), now)


def values_of(
    conn: Connection, rows: Rows, now: datetime, *, to_decide: bool = False
) -> tuple[Submission, ...]:
    """The submissions of rows, in their order; an assignment that has lapsed by now is none.

    Where they are read `to_decide`, they lack what nobody decides by: the organization they are
    about, what was asked and answered, and what was published.
    """
    if not rows:
        return ()
    around = _around(conn, rows, to_decide=to_decide)
    return tuple(_submission(row, around, now) for row in rows)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rows refer to."""

    people: dict[int, Person]
    rooms: dict[int, Room]
    targets: dict[str, Organization]
    decisions: defaultdict[int, Rows]
    exchanges: defaultdict[int, Rows]
    changes: defaultdict[int, Rows]


def _around(conn: Connection, rows: Rows, *, to_decide: bool) -> _Around:
    ids = [row.id for row in rows]
    decisions = _parts(conn, t.decisions, ids)
    exchanges = defaultdict(list) if to_decide else _parts(conn, t.exchanges, ids)
    people = people_of(conn, set(_everybody(rows, decisions, exchanges)))
    rooms = rooms_of(conn, {row.reply_room_id for row in rows})
    if to_decide:
        return _Around(people, rooms, {}, decisions, exchanges, defaultdict(list))
    return _Around(
        people=people,
        rooms=rooms,
        targets=resolved(conn, {row.target for row in rows if row.target}),
        decisions=decisions,
        exchanges=exchanges,
        changes=_changes(conn, [each.id for some in decisions.values() for each in some]),
    )


def _parts(conn: Connection, table: Table, ids: list[int]) -> defaultdict[int, Rows]:
    parts: defaultdict[int, Rows] = defaultdict(list)
    found = select(table).where(table.c.submission_id.in_(ids)).order_by(table.c.id)
    for row in conn.execute(found):
        parts[row.submission_id].append(row)
    return parts


def _changes(conn: Connection, decisions: list[int]) -> defaultdict[int, Rows]:
    row = t.changes.c
    found: Select[Any] = select(row.revision, row.decision_id, row.after)
    found = found.where(row.decision_id.in_(decisions)).order_by(row.revision)
    parts: defaultdict[int, Rows] = defaultdict(list)
    for each in conn.execute(found) if decisions else ():
        parts[each.decision_id].append(each)
    return parts


def _everybody(
    rows: Rows, decisions: defaultdict[int, Rows], exchanges: defaultdict[int, Rows]
) -> Iterator[int]:
    for row in rows:
        yield row.submitter_id
        if row.claimed_by_id is not None:
            yield row.claimed_by_id
    for some in decisions.values():
        yield from (each.by_id for each in some)
    for some in exchanges.values():
        yield from (each.asked_by_id for each in some)


def _submission(row: Row[Any], around: _Around, now: datetime) -> Submission:
    decisions = tuple(_decision(each, around) for each in around.decisions[row.id])
    return Submission(
        id=row.public_id,
        version=row.version,
        state=State(row.state),
        proposal=proposal_from(row.proposal),
        submitter=around.people[row.submitter_id],
        submitted_at=row.submitted_at,
        reply_to=around.rooms[row.reply_room_id].address,
        venue=row.venue,
        target=around.targets.get(row.target),
        published=_published(row, around),
        decisions=decisions,
        exchanges=tuple(_exchange(each, around) for each in around.exchanges[row.id]),
        assignment=_assignment(row, around, now),
        undo_until=row.undo_until,
    )


def _published(row: Row[Any], around: _Around) -> Organization | None:
    """What the decision that stands has published."""
    for decision in reversed(around.decisions[row.id]):
        changes = around.changes[decision.id]
        if changes and not decision.undone and decision.verdict != VerdictKind.UNDO.value:
            return organization_from(changes[-1].after)
    return None


def _decision(row: Row[Any], around: _Around) -> Decision:
    return Decision(
        verdict=VerdictKind(row.verdict),
        by=around.people[row.by_id],
        at=row.at,
        version=row.version,
        reason=reason_from(row.reason),
        revisions=tuple(change.revision for change in around.changes[row.id]),
        undone=row.undone,
        proposal=proposal_from(row.facts["proposal"]) if row.facts.get("proposal") else None,
        into=str(row.facts.get("into", "")),
    )


def _exchange(row: Row[Any], around: _Around) -> Exchange:
    return Exchange(
        question=row.question,
        asked_by=around.people[row.asked_by_id],
        asked_at=row.asked_at,
        answer=row.answer,
        answered_at=row.answered_at,
    )


def _assignment(row: Row[Any], around: _Around, now: datetime) -> Assignment | None:
    if row.claimed_by_id is None or row.claimed_until is None or row.claimed_until <= now:
        return None
    return Assignment(around.people[row.claimed_by_id], row.claimed_until)


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


def refused_alike(conn: Connection, proposal: Proposal, but: str = "") -> tuple[RefusedBefore, ...]:
    """Rejections that stand of submissions that said much the same, the latest first."""
    row, ruled = t.submissions.c, t.decisions.c
    found = (
        select(row.public_id, row.proposal, ruled.at, ruled.reason)
        .join(t.decisions, ruled.submission_id == row.id)
        .where(
            row.about == about(proposal),
            row.state == State.REJECTED.value,
            row.public_id != but,
            ruled.verdict == VerdictKind.REJECT.value,
            ruled.undone.is_(False),
        )
        .order_by(ruled.at.desc())
        .limit(20)
    )
    rows = conn.execute(found)
    same = (each for each in rows if _overlaps(proposal_from(each.proposal), proposal))
    return tuple(
        RefusedBefore(each.public_id, each.at, reason.code.value if reason else "")
        for each in islice(same, 3)
        for reason in (reason_from(each.reason),)
    )


def _overlaps(one: Proposal, other: Proposal) -> bool:
    """Whether two proposals about the same share an account, where accounts are all they say."""
    if not isinstance(one, MoreAccounts):
        return True
    first, second = ({same_account_key(each) for each in accounts_of(p)} for p in (one, other))
    return bool(first & second)


def count(conn: Connection, rows: Select[Any]) -> int:
    """How many a selection finds."""
    counted = select(func.count()).select_from(rows.order_by(None).subquery())
    return conn.execute(counted).scalar_one()


@dataclass(frozen=True, slots=True)
class Load:
    """How much was submitted since a moment, whatever became of it, and how much waits."""

    lately: int
    open: int


_mine, _other = t.submissions.c, t.submissions.alias().c
_BY_THEM = _mine.submitter_id.in_(bindparam("ids", expanding=True))
_TOGETHER = union(
    select(t.people.c.id).where(t.people.c.id.in_(bindparam("ids", expanding=True))),
    select(_other.submitter_id).where(
        _other.about == bindparam("about"),
        _other.reply_room_id == bindparam("room"),
        _other.submitted_at > bindparam("since"),
    ),
)
_LATELY, _WAITS = _mine.submitted_at > bindparam("since"), _mine.state.in_(OPEN)
_LOAD = select(
    *(
        func.sum(case((which, 1), else_=0))
        for which in (_BY_THEM & _LATELY, _BY_THEM & _WAITS, _LATELY, _WAITS)
    )
).where(_mine.submitter_id.in_(_TOGETHER))


def load_of(
    conn: Connection, ids: Collection[int], proposal: Proposal, room_id: int, since: datetime
) -> tuple[Load, Load]:
    """What somebody has submitted, and what they have together with those who submit the same.

    Those are whoever sent a proposal about the same from the same room since that moment: several
    identities of one person look just like that.
    """
    asked = {"ids": list(ids), "about": about(proposal), "room": room_id, "since": since}
    lately, waits, all_lately, all_wait = (each or 0 for each in conn.execute(_LOAD, asked).one())
    return Load(lately, waits), Load(all_lately, all_wait)


def place_of(conn: Connection, submission: Submission) -> int:
    """The place in line of an open submission, from 1."""
    row = t.submissions.c
    own = select(row.id).where(row.public_id == submission.id).scalar_subquery()
    return 1 + count(conn, select(row.id).where(row.state.in_(OPEN), row.id < own))


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
