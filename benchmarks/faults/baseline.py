"""How not to do it: read, then write.

Decisions and claims that look whether they may, in one transaction, and do it in the next.  Nothing
else differs, so that what the drive finds here is what it would find in the core.
"""

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy import insert, select, update

from directory_core import Directory
from directory_core.domain.decisions import Ruling, rule
from directory_core.models import Identity, Membership, Notice, Submission, Verdict
from directory_core.services.deciding.decide import publish, take_back
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import digest
from directory_core.storage.outbox import LEASE, _notices
from directory_core.storage.repositories.notices import tell_of_verdict
from directory_core.storage.repositories.people.identities import person_id_of
from directory_core.storage.repositories.submissions import decisions
from directory_core.storage.repositories.submissions.submissions import Held
from directory_core.storage.unit_of_work import UnitOfWork


def read_then_write(directory: Directory) -> None:
    """Have a directory decide and claim in the way that everybody writes first."""
    object.__setattr__(directory.moderating, "decide", partial(_decide, directory))
    object.__setattr__(directory.delivering, "claim_notices", partial(_claim, directory))


def _decide(
    directory: Directory,
    submission_id: str,
    verdict: Verdict,
    by: Identity,
    *,
    version: int,
    membership: Membership | None,
    key: str,
) -> Submission:
    store, get = directory._store, directory.delivering.submission
    found = get(submission_id)
    if directory.submitting.handled(key):
        return found
    person = directory.people.person(by)
    ruling = rule(found, verdict, person, version=version, at=store.clock(), rules=directory.rules)
    held = store.run(partial(_write, found=found, by=by, ruling=ruling))
    store.run(partial(_follow, held=held, ruling=ruling, by=by))
    store.run(partial(_keep, key=key, submission_id=submission_id))
    return get(submission_id)


def _write(uow: UnitOfWork, *, found: Submission, by: Identity, ruling: Ruling) -> Held:
    row = t.submissions.c
    stands = uow.conn.execute(select(t.submissions).where(row.public_id == found.id)).one()
    values = {"state": ruling.state.value, "version": stands.version + 1}
    values |= {"undo_until": ruling.undo_until}
    uow.conn.execute(update(t.submissions).where(row.id == stands.id).values(values))
    return Held(stands.id, stands.submitter_id, stands.reply_room_id, found)


def _follow(uow: UnitOfWork, *, held: Held, ruling: Ruling, by: Identity) -> None:
    uow.actor = person_id_of(uow, by)
    published = False
    taken = _free_version(uow, held)
    if ruling.question:
        decisions.ask(uow, held, ruling.question)
    elif ruling.verdict.value == "undo":
        closing = decisions.take_back(uow, held)
        published = take_back(uow, closing, decisions.record(uow, taken, ruling))
    elif ruling.verdict.value != "claim":
        decision = decisions.record(uow, taken, ruling)
        published = publish(uow, held.value, ruling, decision)
    tell_of_verdict(uow, held, ruling.verdict, published=published)
    uow.audit("decided", held.value.id, verdict=ruling.verdict.value, version=held.value.version)


def _free_version(uow: UnitOfWork, held: Held) -> Held:
    """Step around the constraint that would have caught it: naive tables have none."""
    row = t.decisions.c
    given = select(row.version).where(row.submission_id == held.row_id)
    taken = set(uow.conn.execute(given).scalars())
    version = held.value.version
    while version in taken:
        version += 1
    return Held(
        held.row_id, held.submitter_id, held.reply_room_id, replace(held.value, version=version)
    )


def _keep(uow: UnitOfWork, *, key: str, submission_id: str) -> None:
    values = {"key": digest(key), "outcome": {"submission": submission_id}, "at": uow.now}
    uow.conn.execute(insert(t.event_keys).values(values))


def _claim(directory: Directory, venues: Collection[str], *, limit: int = 20) -> tuple[Notice, ...]:
    row = t.notices.c
    now = directory._store.clock()
    due = (row.settled_at.is_(None)) & (row.due_at <= now)
    with directory._store.reading() as conn:
        rows = list(conn.execute(select(t.notices).where(due).order_by(row.id).limit(limit)))
    return directory._store.run(partial(_mark, rows=rows))


def _mark(uow: UnitOfWork, *, rows: list[Any]) -> tuple[Notice, ...]:
    row = t.notices.c
    ids = [each.id for each in rows]
    uow.conn.execute(update(t.notices).where(row.id.in_(ids)).values(attempts=row.attempts + 1))
    return _notices(uow, rows, "", uow.now + LEASE) if rows else ()
