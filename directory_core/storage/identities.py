"""Who an identity is: the row that everything else refers to by its surrogate id."""

from sqlalchemy import ColumnElement, Connection, insert, select, update

from directory_core.models import Identity, Person
from directory_core.storage import tables as t
from directory_core.storage.writing import Writing


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
    return conn.execute(select(t.identities.c.person_id).where(_is(identity))).scalar_one_or_none()


def person_of(conn: Connection, person_id: int) -> Person:
    """A person with all identities; none are left of one who was forgotten."""
    row = conn.execute(select(t.people).where(t.people.c.id == person_id)).one()
    if row.joined_to is not None:
        return person_of(conn, row.joined_to)
    identities = conn.execute(
        select(t.identities)
        .where(t.identities.c.person_id == person_id)
        .order_by(t.identities.c.id)
    )
    return Person(
        person_id,
        tuple(Identity(found.venue, found.tenant, found.key, found.name) for found in identities),
        row.language,
    )


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
