"""The store: transactions that read one state, and transactions that seal themselves.

Whatever a change does, it ends the same way: the head row is locked, its change rows get their
revisions, its audit rows join the chain, and the event's key is stored with the outcome, all in
the transaction that made the change.  So a repeat is answered as the first was, readers
see revisions without gaps, and nothing is published that was not audited.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, insert, select

from directory_core.clock import Clock
from directory_core.errors import (
    AlreadyDecided,
    NotOpen,
    Outdated,
    Refusal,
    recalled,
)
from directory_core.models import Identity, Submission
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import digest
from directory_core.storage.database.deadlines import call_seconds, within
from directory_core.storage.database.engine import be_patient, reading, writing
from directory_core.storage.database.errors import facing_trouble, retrying
from directory_core.storage.documents import make_ready
from directory_core.storage.elapsed import elapsed_now
from directory_core.storage.repositories.people.identities import person_id_of
from directory_core.storage.snapshot import Snapshot
from directory_core.storage.unit_of_work import UnitOfWork

T = TypeVar("T")
Reading = Connection
"""A transaction that reads one consistent state."""
Outcome = Mapping[str, Any]
UNHURRIED_SECONDS = 300.0
_snapshot: ContextVar[Snapshot | None] = ContextVar("snapshot", default=None)


@dataclass(frozen=True, slots=True)
class Event:
    """What caused a change: its key (unique for all venues), who, and the action asked for."""

    key: str
    action: str
    by: Identity
    subject: str = ""


class Store:
    """A database, as the services use it."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self.engine = engine
        self.clock = clock

    @property
    def file(self) -> Path | None:
        """Where SQLite keeps the database; None for a server's, or one in memory."""
        url = self.engine.url
        named = url.database and url.database != ":memory:" and "uri" not in url.query
        return Path(str(url.database)) if url.get_backend_name() == "sqlite" and named else None

    @contextmanager
    def reading(self, *, patient: bool = False) -> Iterator[Reading]:
        """One consistent state to read, within two seconds; `patient` takes as long as it takes.

        Raises:
            DatabaseUnusable: the database can't be read just now.
        """
        limit = within(None if patient else call_seconds())
        shared = None if patient else self._shared()
        state = shared.reading() if shared else reading(self.engine, patient=patient)
        with facing_trouble(), limit, state as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is read within see one state, until something is written."""
        taken = Snapshot(self.engine)
        token = _snapshot.set(taken)
        try:
            yield
        finally:
            _snapshot.reset(token)
            taken.end()

    def _shared(self) -> Snapshot | None:
        taken = _snapshot.get()
        return taken if taken is not None and taken.engine is self.engine else None

    def run(
        self, work: Callable[[UnitOfWork], T], *, repeatable: bool = False, patient: bool = False
    ) -> T:
        """Write without an event: what the program itself does (leases, settling, loading).

        `repeatable` work may be run again after a lost connection, since a second run finds done
        what the first has done.  `patient` work takes as long as it takes.
        """
        return self._attempt(work, keyed=repeatable, patient=patient)

    def clear_log(self) -> None:
        """Leave nothing in SQLite's write-ahead log of what was erased; readers may hold it up."""
        if self.engine.dialect.name == "sqlite":
            with facing_trouble(), closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def change(
        self,
        event: Event,
        work: Callable[[UnitOfWork], tuple[T, Outcome]],
        recall: Callable[[UnitOfWork, Outcome], T],
    ) -> T:
        """Write what `event` asks for, once.

        `work` gives its result and the outcome to keep under the event's key (JSON values); a
        repeat gets what `recall` makes of that outcome.  A refusal undoes the work, and is
        audited and kept under the key, so that a repeat is refused alike; only what is wrong with
        the database itself is not kept, since it passes.

        Raises:
            Refusal: what `work` raised, now or the first time.
            ValueError: the event has no key.
        """
        if not event.key:
            raise ValueError("a change needs the key of its event")

        def once(uow: UnitOfWork) -> T:
            outcome = handled(uow.conn, event.key)
            if outcome is not None:
                return _again(uow, outcome, recall)
            uow.actor = person_id_of(uow, event.by)
            result, outcome = work(uow)
            _keep_key(uow, event.key, outcome)
            return result

        make_ready()  # before anybody waits for this transaction to end
        try:
            return self._attempt(once, keyed=True)
        except Refusal as refusal:
            refused = partial(_refused, event=event, refusal=refusal)
            if self._attempt(refused, keyed=True):
                raise
            # The same event was delivered twice at once, and the other delivery came first.
            return self._attempt(once, keyed=True)

    def _attempt(self, work: Callable[[UnitOfWork], T], *, keyed: bool, patient: bool = False) -> T:
        with facing_trouble(), within(None if patient else call_seconds()):
            for attempt in retrying(keyed=keyed):
                with attempt:
                    return self._once(work, patient=patient)
        raise AssertionError("tenacity reraises the last error")

    def _once(self, work: Callable[[UnitOfWork], T], *, patient: bool) -> T:
        if (shared := self._shared()) is not None:
            shared.end()
        with writing(self.engine, patient=patient) as connection:
            uow = UnitOfWork(connection, self.clock())
            result = work(uow)
            uow.seal()
        return result


@contextmanager
def unhurried(connection: Connection) -> Iterator[None]:
    """Time for what is needed once, and cannot be had within a call's two seconds."""
    be_patient(connection)
    with within(UNHURRIED_SECONDS):
        yield


def handled(connection: Connection, key: str) -> Outcome | None:
    """What came of the event with this key, or None where it is new.

    Keys name people and messages, so their digests are kept instead of them.
    """
    row = t.event_keys.c
    found = connection.execute(select(row.outcome).where(row.key == digest(key)))
    outcome: Outcome | None = found.scalar_one_or_none()
    return outcome


def _again(uow: UnitOfWork, outcome: Outcome, recall: Callable[[UnitOfWork, Outcome], T]) -> T:
    if "refusal" in outcome:
        raise recalled(outcome["refusal"], outcome["facts"])
    return recall(uow, outcome)


def _keep_key(uow: UnitOfWork, key: str, outcome: Outcome) -> None:
    row = {"key": digest(key), "person_id": uow.actor, "outcome": dict(outcome)}
    uow.conn.execute(insert(t.event_keys).values(**row, at=elapsed_now()))


def _refused(uow: UnitOfWork, event: Event, refusal: Refusal) -> bool:
    """Keep that `event` was refused; false where something else came of it meanwhile.

    The facts stay out of the audit, since people typed some of them.
    """
    if handled(uow.conn, event.key) is not None:
        return False
    uow.actor = person_id_of(uow, event.by)
    uow.audit("refused", event.subject, action=event.action, code=refusal.code)
    _keep_key(uow, event.key, {"refusal": refusal.code, "facts": dict(refusal.facts)})
    return True


@contextmanager
def showing(get: Callable[[str], Submission], submission_id: str) -> Iterator[None]:
    """Let a refusal about a submission carry it as it stands now, also when it is a repeat's."""
    try:
        yield
    except (AlreadyDecided, Outdated, NotOpen) as refusal:
        raise type(refusal)(current=get(submission_id), **refusal.facts) from refusal


def actor(uow: UnitOfWork) -> int:
    """The person whose event this is."""
    if uow.actor is None:
        raise ValueError("nobody's event changes nothing")
    return uow.actor


def same_submission(_uow: UnitOfWork, outcome: Outcome) -> str:
    """The submission that the first delivery of an event was about."""
    submission_id: str = outcome["submission"]
    return submission_id


def nothing(_uow: UnitOfWork, _outcome: Outcome) -> None:
    """What a repeat gets where the first got nothing."""
