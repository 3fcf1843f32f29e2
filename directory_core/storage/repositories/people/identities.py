"""Who an identity is: the row that everything else refers to by its surrogate id."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, insert, select, update

from directory_core.models import Identity, Person
from directory_core.storage import tables as t
from directory_core.storage.repositories.organizations.changes import remember_revision
from directory_core.storage.unit_of_work import UnitOfWork

_row = t.identities.c
_HERS = and_(
    _row.venue == bindparam("venue"),
    _row.tenant == bindparam("tenant"),
    _row.key == bindparam("key"),
)
_PERSON_ID = select(t.head.c.revision, _row.person_id).outerjoin_from(t.head, t.identities, _HERS)
"""Asked first at each event, and put together once; what is read after it needs the revision."""
_asked, _stays, _held = t.people.alias(), t.people.alias(), t.identities.c
_PEOPLE = (
    select(_asked.c.id, _stays.c.id.label("stay"), _stays.c.language)
    .add_columns(_held.venue, _held.tenant, _held.key, _held.name)
    .join(_stays, _stays.c.id == func.coalesce(_asked.c.joined_to, _asked.c.id))
    .outerjoin(t.identities, _held.person_id == _stays.c.id)
    .where(_asked.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(_held.id)
)
"""The same, of every submission that is shown."""


def person_id_of(uow: UnitOfWork, identity: Identity) -> int:
    """The surrogate id of whoever has this identity, made on first sight."""
    row = t.identities.c
    found = uow.conn.execute(select(row.person_id, row.name).where(_is(identity))).one_or_none()
    if found is None:
        return _first_sight(uow, identity)
    if identity.name not in {"", found.name}:
        uow.conn.execute(update(t.identities).where(_is(identity)).values(name=identity.name))
    id_: int = found.person_id
    return id_


def known_person_id(conn: Connection, identity: Identity) -> int | None:
    """The surrogate id of whoever has this identity, or None for a stranger."""
    who = {"venue": identity.venue, "tenant": identity.tenant, "key": identity.key}
    found = conn.execute(_PERSON_ID, who).one()
    remember_revision(conn, found.revision)
    person_id: int | None = found.person_id
    return person_id


def person_of(conn: Connection, person_id: int) -> Person:
    """A person with all identities; none are left of one who was forgotten."""
    return people_of(conn, (person_id,))[person_id]


def people_of(conn: Connection, ids: Collection[int]) -> dict[int, Person]:
    """By surrogate id, the people meant; two ids mean one person where they were joined."""
    known: defaultdict[tuple[int, int, str], list[Identity]] = defaultdict(list)
    for row in conn.execute(_PEOPLE, {"ids": list(set(ids))}) if ids else ():
        identities = known[row.id, row.stay, row.language]
        if row.venue is not None:
            identities.append(Identity(row.venue, row.tenant, row.key, row.name))
    return {
        id_: Person(stay, tuple(identities), language)
        for (id_, stay, language), identities in known.items()
    }


def all_ids(conn: Connection, person_id: int) -> tuple[int, ...]:
    """Every surrogate id that means this person, who stays under `person_id`."""
    row = t.people.c
    joined = conn.execute(select(row.id).where(row.joined_to == person_id).order_by(row.id))
    return (person_id, *joined.scalars())


def _first_sight(uow: UnitOfWork, identity: Identity) -> int:
    made: int = uow.conn.execute(
        insert(t.people).values(created_at=uow.now).returning(t.people.c.id)
    ).scalar_one()
    uow.conn.execute(
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
