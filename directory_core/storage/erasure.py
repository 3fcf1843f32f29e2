"""Forgetting a person: everything that says who they are, or that they wrote, is erased.

What stays is a number.  Decisions keep it, so that the history can be read; the audit chain holds
it and digests of texts alone, so the chain still verifies.  Blocks stay as keyed hashes.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import delete, or_, select, update

from directory_core.models import NoticeKind, ReasonCode, RoomRole
from directory_core.storage import tables as t
from directory_core.storage.notices import announce
from directory_core.storage.unit_of_work import UnitOfWork

Ids = Collection[int]
_TO_THEM = {NoticeKind.OUTCOME.value, NoticeKind.QUESTION.value}


def forget(uow: UnitOfWork, ids: Ids) -> None:
    """Erase the person that these ids mean, and have the cards that show them drawn anew."""
    shown = _shown_on(uow, ids)
    _drop_rooms(uow, ids)
    _drop_notices(uow, ids)
    _drop_belongings(uow, ids)
    _drop_words(uow, ids)
    for row_id in shown:
        announce(uow, row_id, posted_only=True)


def _shown_on(uow: UnitOfWork, ids: Ids) -> list[int]:
    """The submissions whose cards show the person."""
    row, decision, exchange = t.submissions.c, t.decisions.c, t.exchanges.c
    decided = select(decision.submission_id).where(decision.by_id.in_(ids))
    asked = select(exchange.submission_id).where(exchange.asked_by_id.in_(ids))
    shown = or_(
        row.submitter_id.in_(ids),
        row.claimed_by_id.in_(ids),
        row.id.in_(decided),
        row.id.in_(asked),
    )
    return list(uow.conn.execute(select(row.id).where(shown).order_by(row.id)).scalars())


def _drop_belongings(uow: UnitOfWork, ids: Ids) -> None:
    for table in (t.identities, t.drafts, t.link_codes):
        uow.conn.execute(delete(table).where(table.c.person_id.in_(ids)))
    claim = t.submissions.c.claimed_by_id
    let_go = {"claimed_by_id": None, "claimed_until": None}
    uow.conn.execute(update(t.submissions).where(claim.in_(ids)).values(let_go))
    # The keys stay, so that an event which is delivered again still changes nothing.
    gone: dict[str, Any] = {"refusal": "no_such_person", "facts": {"person": min(ids)}}
    key = t.event_keys.c
    uow.conn.execute(
        update(t.event_keys).where(key.person_id.in_(ids)).values(outcome=gone, person_id=None)
    )
    erased = {"language": "", "hears_in": None, "forgotten_at": uow.now}
    uow.conn.execute(update(t.people).where(t.people.c.id.in_(ids)).values(erased))


def _drop_notices(uow: UnitOfWork, ids: Ids) -> None:
    """What they were to hear, and the reasons in their own words that others are to hear."""
    row = t.notices.c
    theirs = select(row.id, row.kind, row.facts, row.settled_at).where(row.person_id.in_(ids))
    for id_, kind, facts, settled_at in uow.conn.execute(theirs).all():
        bare: dict[str, Any] = {name: fact for name, fact in facts.items() if name != "reason"}
        values: dict[str, Any] = {"person_id": None, "facts": bare}
        if kind in _TO_THEM and settled_at is None:
            values |= {"settled_at": uow.now, "outcome": "given_up", "why": "forgotten"}
        uow.conn.execute(update(t.notices).where(row.id == id_).values(values))


def _drop_words(uow: UnitOfWork, ids: Ids) -> None:
    """What they wrote: notes and answers as a submitter, questions and reasons as a moderator."""
    row, exchange = t.submissions.c, t.exchanges.c
    theirs = select(row.id, row.proposal).where(row.submitter_id.in_(ids)).with_for_update()
    for id_, proposal in uow.conn.execute(theirs).all():
        erased = {"proposal": proposal | {"note": ""}}
        uow.conn.execute(update(t.submissions).where(row.id == id_).values(erased))
        answers = update(t.exchanges).where(exchange.submission_id == id_).values(answer="")
        uow.conn.execute(answers)
    questions = update(t.exchanges).where(exchange.asked_by_id.in_(ids)).values(question="")
    uow.conn.execute(questions)
    for table in (t.decisions, t.blocks):
        _drop_reasons(uow, table, ids)


def _drop_reasons(uow: UnitOfWork, table: Any, ids: Ids) -> None:
    row = table.c
    written = select(row.id, row.reason).where(row.by_id.in_(ids))
    for id_, reason in uow.conn.execute(written).all():
        if reason and reason.get("text"):
            bare = {"code": reason.get("code", ReasonCode.OWN.value), "text": ""}
            uow.conn.execute(update(table).where(row.id == id_).values(reason=bare))


def _drop_rooms(uow: UnitOfWork, ids: Ids) -> None:
    """The addresses of private rooms that nobody else was ever answered in."""
    row, submission = t.rooms.c, t.submissions.c
    others = select(submission.reply_room_id).where(submission.submitter_id.not_in(ids))
    private = select(row.id).where(
        row.id.in_(_rooms_of(uow, ids)),
        row.role == RoomRole.PRIVATE.value,
        row.id.not_in(others),
    )
    for id_ in uow.conn.execute(private).scalars().all():
        bare = {"key": f"forgotten-{id_}", "topic": "", "gone": "forgotten"}
        uow.conn.execute(update(t.rooms).where(row.id == id_).values(bare))


def _rooms_of(uow: UnitOfWork, ids: Ids) -> set[int]:
    """Where they were spoken to; in a private chat some venues use a person's key as the room's."""
    person, draft, submission = t.people.c, t.drafts.c, t.submissions.c
    room, identity = t.rooms.c, t.identities.c
    named = (room.venue == identity.venue) & (room.tenant == identity.tenant)
    found: set[int] = set()
    for rooms in (
        select(submission.reply_room_id).where(submission.submitter_id.in_(ids)),
        select(draft.room_id).where(draft.person_id.in_(ids)),
        select(person.hears_in).where(person.id.in_(ids), person.hears_in.is_not(None)),
        select(room.id)
        .join(t.identities, named & (room.key == identity.key))
        .where(identity.person_id.in_(ids)),
    ):
        found |= set(uow.conn.execute(rooms).scalars())
    return found
