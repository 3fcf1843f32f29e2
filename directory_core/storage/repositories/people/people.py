"""People as rows: their preferences, joining two who are one, and blocks."""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    union_all,
    update,
)

from directory_core.domain.authorization import Act
from directory_core.errors import NoSuchPerson
from directory_core.models import Identity, Person, Reason
from directory_core.storage import tables as t
from directory_core.storage.documents import reason_document, reason_from
from directory_core.storage.repositories.people.identities import all_ids
from directory_core.storage.unit_of_work import UnitOfWork

_person, _audit = t.people.c, t.audit.c
_THEIR_IDS = union_all(
    select(bindparam("person", type_=t.people.c.id.type)),
    select(_person.id).where(_person.joined_to == bindparam("person")),
)
_ACTS = (
    select(_audit.action, _audit.at, _audit.subject, _audit.facts)
    .where(_audit.actor.in_(_THEIR_IDS), _audit.at > bindparam("since"))
    .where(_audit.at <= bindparam("until"))
    .order_by(_audit.seq)
)


def acts_of(conn: Connection, person_id: int, since: datetime, until: datetime) -> tuple[Act, ...]:
    """What somebody did, under any of their ids, as the audit has it, in order."""
    found = conn.execute(_ACTS, {"person": person_id, "since": since, "until": until})
    return tuple(
        Act(
            each.action,
            each.at,
            each.subject,
            verdict=each.facts.get("verdict", ""),
            batch=each.facts.get("batch", ""),
        )
        for each in found
    )


def hold_person(uow: UnitOfWork, person_id: int) -> tuple[int, ...]:
    """Hold a person until the transaction ends, so that a count stays true; gives all their ids."""
    row = t.people.c
    uow.conn.execute(select(row.id).where(row.id == person_id).with_for_update())
    return all_ids(uow.conn, person_id)


def staying_id(conn: Connection, person_id: int) -> int:
    """The id under which a person stays.

    Raises:
        NoSuchPerson: there is none.
    """
    row = t.people.c
    found = conn.execute(select(row.id, row.joined_to).where(row.id == person_id)).one_or_none()
    if found is None:
        raise NoSuchPerson(person=person_id)
    stays: int = found.joined_to or found.id
    return stays


def is_forgotten(conn: Connection, person_id: int) -> bool:
    """Whether a person was erased."""
    row = t.people.c
    found = conn.execute(select(row.forgotten_at).where(row.id == person_id)).scalar_one()
    return found is not None


def set_language(uow: UnitOfWork, person_id: int, language: str) -> None:
    """Keep the language that a person chose, a BCP 47 tag."""
    row = t.people.c
    uow.conn.execute(update(t.people).where(row.id == person_id).values(language=language[:16]))


def prefer_room(uow: UnitOfWork, person_id: int, room_id: int) -> None:
    """Keep where a person wants to hear outcomes."""
    row = t.people.c
    uow.conn.execute(update(t.people).where(row.id == person_id).values(hears_in=room_id))


_speaker, _stays = t.people.alias(), t.people.alias()
_preferred, _reply = t.rooms.alias(), t.rooms.alias()
_WHERE_THEY_HEAR = (
    select(_preferred.c.id, _preferred.c.gone, _reply.c.id, _reply.c.gone)
    .select_from(_speaker)
    .join(_stays, _stays.c.id == func.coalesce(_speaker.c.joined_to, _speaker.c.id))
    .outerjoin(_preferred, _preferred.c.id == _stays.c.hears_in)
    .join(_reply, _reply.c.id == bindparam("reply"))
    .where(_speaker.c.id == bindparam("person"))
)


def where_they_hear(
    conn: Connection, person_id: int, reply_room_id: int
) -> list[tuple[int | None, str]]:
    """Where a person prefers to hear, and where they submitted: each room, and why it is gone."""
    who = {"person": person_id, "reply": reply_room_id}
    preferred, why, reply, why_not = conn.execute(_WHERE_THEY_HEAR, who).one()
    return [(preferred, why or ""), (reply, why_not)]


def join(uow: UnitOfWork, stays: int, joins: int) -> None:
    """Make two people one: the identities move, and what was done under an id keeps it."""
    person, identity = t.people.c, t.identities.c
    both = sorted((stays, joins))  # in one order, or two joins could wait for each other
    rows = select(t.people).where(person.id.in_(both)).order_by(person.id).with_for_update()
    found = {row.id: row for row in uow.conn.execute(rows)}
    kept = {
        "language": found[stays].language or found[joins].language,
        "hears_in": found[stays].hears_in or found[joins].hears_in,
    }
    uow.conn.execute(update(t.people).where(person.id == stays).values(kept))
    joining = (person.id == joins) | (person.joined_to == joins)
    uow.conn.execute(update(t.people).where(joining).values(joined_to=stays))
    moving = update(t.identities).where(identity.person_id == joins)
    uow.conn.execute(moving.values(person_id=stays))
    _move_drafts(uow, stays, joins)


def _move_drafts(uow: UnitOfWork, stays: int, joins: int) -> None:
    """Drafts go along; where both have the same form open in one room, the other one is kept."""
    row, other = t.drafts.c, t.drafts.alias().c
    both = exists().where(
        other.person_id == stays, other.room_id == row.room_id, other.form == row.form
    )
    uow.conn.execute(delete(t.drafts).where(row.person_id == joins, both))
    uow.conn.execute(update(t.drafts).where(row.person_id == joins).values(person_id=stays))


def block(uow: UnitOfWork, person: Person, reason: Reason, pepper: bytes) -> list[str]:
    """Block every identity a person has now, by hashes that outlive them, and give those."""
    rows = [
        {
            "identity_hash": hashed,
            "reason": reason_document(reason),
            "by_id": uow.actor,
            "at": uow.now,
        }
        for hashed in hashes_of(person.identities, pepper)
    ]
    uow.conn.execute(insert(t.blocks), rows)
    return [str(row["identity_hash"]) for row in rows]


def unblock(uow: UnitOfWork, person: Person, pepper: bytes) -> list[str]:
    """Lift every block on a person, and give the hashes of those."""
    row = t.blocks.c
    in_force = row.identity_hash.in_(hashes_of(person.identities, pepper)) & row.lifted_at.is_(None)
    lifted = {"lifted_at": uow.now, "lifted_by_id": uow.actor}
    lifting = update(t.blocks).where(in_force).values(lifted).returning(row.identity_hash)
    return list(uow.conn.execute(lifting).scalars())


def block_on(conn: Connection, person: Person, pepper: bytes) -> Reason | None:
    """Why a person is blocked, under any of their identities; None where they are not."""
    row = t.blocks.c
    in_force = row.identity_hash.in_(hashes_of(person.identities, pepper)) & row.lifted_at.is_(None)
    found = conn.execute(select(row.reason).where(in_force).order_by(row.id.desc()).limit(1))
    return reason_from(found.scalar_one_or_none())


def hashes_of(identities: Iterable[Identity], pepper: bytes) -> list[str]:
    """The keyed hashes under which blocks on these identities stand."""
    return [
        hmac.new(
            pepper, "\0".join(each.address).encode(errors="surrogatepass"), hashlib.sha256
        ).hexdigest()
        for each in identities
    ]
