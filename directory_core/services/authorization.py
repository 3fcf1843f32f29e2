"""The right to decide, as every call of a moderator asks for it."""

from directory_core.domain.authorization import ensure_moderator
from directory_core.errors import Refusal
from directory_core.models import Identity, Membership, Person, Rules
from directory_core.storage.repositories.identities import known_person_id, person_of
from directory_core.storage.repositories.rooms import present
from directory_core.storage.store import Reading, Store, actor
from directory_core.storage.unit_of_work import UnitOfWork


def acting_moderator(
    uow: UnitOfWork, by: Identity, membership: Membership | None, rules: Rules
) -> Person:
    """The person whose event this is, who may decide.

    Raises:
        NotModerator, MembershipUnknown: they may not.
    """
    person = person_of(uow.conn, actor(uow))
    rooms = present(uow.conn, rules.moderator_rooms)
    ensure_moderator(person, by, membership, rules=rules, rooms=rooms, now=uow.now)
    return person


def ensure_may_look(
    conn: Reading, store: Store, by: Identity, membership: Membership | None, rules: Rules
) -> None:
    """Return where `by` may see what moderators see.

    Raises:
        NotModerator, MembershipUnknown: they may not.
    """
    person_id = known_person_id(conn, by)
    person = Person(0, (by,)) if person_id is None else person_of(conn, person_id)
    rooms = present(conn, rules.moderator_rooms)
    ensure_moderator(person, by, membership, rules=rules, rooms=rooms, now=store.clock())


def may_look(
    conn: Reading, store: Store, by: Identity, membership: Membership | None, rules: Rules
) -> bool:
    """Whether `by` may see what moderators see."""
    try:
        ensure_may_look(conn, store, by, membership, rules)
    except Refusal:
        return False
    return True
