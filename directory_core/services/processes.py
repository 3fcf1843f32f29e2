"""What processes of one directory share: work by the clock, leases, what waits to be handled."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import partial

from directory_core.models import Received, Rules
from directory_core.storage import leases, scheduled
from directory_core.storage.repositories import inbox
from directory_core.storage.store import Store


class Processes:
    """The service of a running program, apart from what a library's user needs."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store = store
        self._rules = rules

    @property
    def engine(self) -> object:
        """The database's engine, for a venue's library that keeps rows of its own."""
        return self._store.engine

    @property
    def one_at_a_time(self) -> bool:
        """Whether more gets done where calls take turns.

        On SQLite a call is work of this very process, and threads only take it from each other;
        PostgreSQL is waited for.
        """
        return self._store.engine.dialect.name == "sqlite"

    def tick(self) -> None:
        """Do what is due by the clock; any process may, as often as it likes."""
        self._store.run(partial(scheduled.lapse_assignments, rules=self._rules), repeatable=True)
        self._store.run(partial(scheduled.remind, rules=self._rules), repeatable=True)
        if self._rules.digest:
            self._store.run(scheduled.digest_yesterday, repeatable=True)
        if self._rules.daily_head:
            self._store.run(scheduled.tell_yesterdays_head, repeatable=True)
        self._store.run(partial(scheduled.prune, rules=self._rules), repeatable=True)
        self._store.clear_log()

    def lease(self, name: str, holder: str, *, lasts: timedelta) -> bool:
        """Take or renew what one process at a time may hold; false while another has it."""
        return self._store.run(
            lambda uow: leases.take_lease(uow, name, holder, lasts), repeatable=True
        )

    def release(self, name: str, holder: str) -> None:
        """Let go of it, if it is still held."""
        self._store.run(lambda uow: leases.drop_lease(uow, name, holder), repeatable=True)

    def keep_received(self, venue: str, tenant: str, received: Sequence[Received]) -> None:
        """Keep events that a venue need not deliver again, until they are `handled`."""
        self._store.run(lambda uow: inbox.keep(uow, venue, tenant, received), repeatable=True)

    def received(self, venue: str, tenant: str) -> tuple[Received, ...]:
        """What was kept and is not handled, in the order it was kept."""
        with self._store.reading() as conn:
            return inbox.kept(conn, venue, tenant)

    def handled(self, venue: str, tenant: str, keys: Collection[str]) -> None:
        """Let go of events that were handled, or given up."""
        self._store.run(lambda uow: inbox.drop(uow, venue, tenant, keys), repeatable=True)
