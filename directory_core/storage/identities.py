"""Who an identity is: the row that everything else refers to by its surrogate id."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, bindparam, insert, select, update

from directory_core.models import Identity, Person
from directory_core.storage import tables as t
from directory_core.storage.writing import Writing

_row = t.identities.c
_PERSON_ID = select(_row.person_id).where(
    _row.venue == bindparam("venue"),
    _row.tenant == bindparam("tenant"),
    _row.key == bindparam("key"),
)
"""Asked at each event, so it is put together once."""


def person_id_of(hand: Writing, identity: Identity) -> int:
    """The surrogate id of whoever has this identity, made on first sight."""
    found = known_person_id(hand.conn, identity)
    if found is None:
        return _first_sight(hand, identity)
    if identity.name:
        row = t.identities.c
        hand.conn.execute(
            update(t.identities)
            .where(_is(identity), row.name != identity.name)
            .values(name=identity.name)
        )
    return found


def known_person_id(conn: Connection, identity: Identity) -> int | None:
    """The surrogate id of whoever has this identity, or None for a stranger."""
    who = {"venue": identity.venue, "tenant": identity.tenant, "key": identity.key}
    return conn.execute(_PERSON_ID, who).scalar_one_or_none()


def person_of(conn: Connection, person_id: int) -> Person:
    """A person with all identities; none are left of one who was forgotten."""
    return people_of(conn, (person_id,))[person_id]


def people_of(conn: Connection, ids: Collection[int]) -> dict[int, Person]:
    """By surrogate id, the people meant; two ids mean one person where they were joined."""
    stays = _stays(conn, ids)
    rows = conn.execute(select(t.people).where(t.people.c.id.in_(set(stays.values()))))
    languages = {row.id: row.language for row in rows}
    known: defaultdict[int, list[Identity]] = defaultdict(list)
    held = select(t.identities).where(t.identities.c.person_id.in_(languages))
    for row in conn.execute(held.order_by(t.identities.c.id)):
        known[row.person_id].append(Identity(row.venue, row.tenant, row.key, row.name))
    people = {id_: Person(id_, tuple(known[id_]), said) for id_, said in languages.items()}
    return {id_: people[stay] for id_, stay in stays.items()}


def all_ids(conn: Connection, person_id: int) -> tuple[int, ...]:
    """Every surrogate id that means this person, who stays under `person_id`."""
    row = t.people.c
    joined = conn.execute(select(row.id).where(row.joined_to == person_id).order_by(row.id))
    return (person_id, *joined.scalars())


def _stays(conn: Connection, ids: Collection[int]) -> dict[int, int]:
    row = t.people.c
    found = conn.execute(select(row.id, row.joined_to).where(row.id.in_(set(ids))))
    return {id_: joined or id_ for id_, joined in found}


def _first_sight(hand: Writing, identity: Identity) -> int:
    made: int = hand.conn.execute(
        insert(t.people).values(created_at=hand.now).returning(t.people.c.id)
    ).scalar_one()
    hand.conn.execute(
        insert(t.identities).values(
            person_id=made,
            venue=identity.venue,
            tenant=identity.tenant,
            key=identity.key,
            name=identity.name,
        )
    )
    return made


def _is(identity: Identity) -> ColumnElement[bool]:
    row = t.identities.c
    return (
        (row.venue == identity.venue) & (row.tenant == identity.tenant) & (row.key == identity.key)
    )
