"""Submissions as values, put together from their rows and all that those refer to."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Table,
    select,
)

from directory_core.models import (
    Assignment,
    Decision,
    Exchange,
    Organization,
    Person,
    Room,
    State,
    Submission,
    VerdictKind,
)
from directory_core.storage import tables as t
from directory_core.storage.documents import (
    organization_from,
    proposal_from,
    reason_from,
)
from directory_core.storage.repositories.organizations.organization_lists import resolved
from directory_core.storage.repositories.people.identities import people_of
from directory_core.storage.repositories.people.rooms import rooms_of

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
