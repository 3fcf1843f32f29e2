"""People: one human under one or more identities, what they prefer, and their erasure."""

import secrets
from datetime import timedelta

from directory_core.errors import LinkToSelf, NoSuchPerson
from directory_core.models import Identity, Person, RoomAddress, Rules
from directory_core.storage.elapsed import elapsed_at, over_at
from directory_core.storage.repositories.erasure import forget
from directory_core.storage.repositories.people import link_codes, people
from directory_core.storage.repositories.people.identities import known_person_id, person_of
from directory_core.storage.repositories.people.rooms import room_id_of
from directory_core.storage.store import Event, Outcome, Store, actor, nothing
from directory_core.storage.unit_of_work import UnitOfWork


class People:
    """The service for what people say of themselves."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store = store
        self._rules = rules

    def person(self, by: Identity) -> Person:
        """Who this is; a stranger is a person with id 0 and this one identity."""
        with self._store.reading() as conn:
            person_id = known_person_id(conn, by)
            return Person(0, (by,)) if person_id is None else person_of(conn, person_id)

    def link_code(self, by: Identity, *, key: str) -> str:
        """A code of 8 letters and digits that joins to `by` whoever gives it back, once.

        It holds for `rules.link_code_lasts`; an earlier one of theirs is void.
        """

        def work(uow: UnitOfWork) -> tuple[str, Outcome]:
            seed = secrets.token_hex(16)
            code = link_codes.link_code(seed, self._rules.pepper)
            link_codes.keep_link_code(uow, actor(uow), code, self._rules)
            uow.audit("made_link_code", f"person {actor(uow)}")
            return code, {"seed": seed}

        def recall(_uow: UnitOfWork, outcome: Outcome) -> str:
            return link_codes.link_code(outcome["seed"], self._rules.pepper)

        return self._store.change(Event(key, "link_code", by), work, recall)

    def link(self, code: str, by: Identity, *, key: str) -> Person:
        """Make `by` and whoever made the code one person, and give that person.

        Raises:
            LinkCodeUnknown: the code is mistyped, used, or expired.
            LinkToSelf: they are one person already.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            joins, stays = actor(uow), link_codes.take_link_code(uow, code, self._rules)
            stays = people.staying_id(uow.conn, stays)
            if stays == joins:
                raise LinkToSelf
            people.join(uow, stays, joins)
            uow.audit("joined", f"person {stays}", joined=joins)
            return None, {}

        self._store.change(Event(key, "link", by), work, nothing)
        return self.person(by)

    def set_language(self, by: Identity, language: str, *, key: str) -> Person:
        """Keep the language, a BCP 47 tag, that somebody wants to be spoken to in."""

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            people.set_language(uow, actor(uow), language)
            return None, {}

        self._store.change(Event(key, "set_language", by), work, nothing)
        return self.person(by)

    def prefer_room(self, by: Identity, room: RoomAddress, *, key: str) -> None:
        """Keep where somebody wants to hear what became of their submissions."""

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            people.prefer_room(uow, actor(uow), room_id_of(uow, room))
            return None, {}

        self._store.change(Event(key, "prefer_room", by), work, nothing)

    def forget(self, person_id: int, *, by_operator: bool) -> None:
        """Erase a person: identities, drafts, addresses, and whatever they wrote.

        Their number stays, in decisions and in the audit, which still verifies.  The audit says
        whether the operator did it or they did themselves.

        Raises:
            NoSuchPerson: nobody has this id, or they were forgotten already.
        """

        def work(uow: UnitOfWork) -> None:
            stays = people.staying_id(uow.conn, person_id)
            ids = people.hold_person(uow, stays)
            if people.is_forgotten(uow.conn, stays):
                raise NoSuchPerson(person=person_id)
            known = person_of(uow.conn, stays).identities
            forget(uow, ids, people.hashes_of(known, self._rules.pepper))
            uow.actor = None if by_operator else stays
            uow.audit("forgot", f"person {stays}")

        self._store.run(work, patient=True)
        self._store.clear_log()

    def keep_token(self, payload: dict[str, str], *, lasts: timedelta) -> str:
        """Keep what does not fit into a button; gives a name of 12 characters for it."""

        def work(uow: UnitOfWork) -> str:
            until = over_at(uow.conn, uow.now, lasts, self._rules)
            return link_codes.keep_token(uow, payload, until)

        return self._store.run(work)

    def token(self, id: str) -> dict[str, str]:  # noqa: A002 - what it is
        """What was kept under a name.

        Raises:
            TokenExpired: it is too old, or was never ours.
        """
        with self._store.reading() as conn:
            now = elapsed_at(conn, self._store.clock(), self._rules)
            return link_codes.token(conn, id, now)
