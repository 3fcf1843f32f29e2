"""The one door, with a service for each kind of caller.

Every method of a service is one transaction and raises nothing but refusals, or a fault of ours.
"""

import random
import time
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from directory_core import data
from directory_core.clock import Clock, utc_now
from directory_core.errors import DatabaseUnusable
from directory_core.models import Rules
from directory_core.services.asking.asking import Asking
from directory_core.services.deciding.moderating import Moderating
from directory_core.services.deciding.safety import Safety
from directory_core.services.delivering import Delivering
from directory_core.services.impostors import Impostors
from directory_core.services.live_index import LiveIndex
from directory_core.services.operating import Operating
from directory_core.services.people import People
from directory_core.services.processes import Processes
from directory_core.services.submitting.submitting import Submitting
from directory_core.services.websites.evidence import Watching
from directory_core.services.websites.harvesting import Harvesting
from directory_core.services.websites.ownership import Ownership
from directory_core.storage.database.deadlines import allowing
from directory_core.storage.database.engine import make_engine
from directory_core.storage.database.errors import facing_trouble
from directory_core.storage.database.schema import ensure_current, migrate
from directory_core.storage.repositories.organizations.known import KnownOrganizations, carrying
from directory_core.storage.store import Store


class Directory:
    """An open directory; close it, or use it as a context manager."""

    def __init__(self, store: Store, rules: Rules) -> None:
        index = LiveIndex(store)
        self._store = store
        self._index = index
        self.rules = rules
        self.asking = Asking(store, rules, index)
        self.submitting = Submitting(store, rules, index)
        self.moderating = Moderating(store, rules, index)
        self.safety = Safety(store, rules)
        self.people = People(store, rules)
        self.delivering = Delivering(store, rules, index)
        self.impostors = Impostors(store, rules)
        self.operating = Operating(store, rules, index)
        self.evidence = Watching(store, rules, index)
        self.harvesting = Harvesting(store)
        self.ownership = Ownership(store, rules, index)
        self.processes = Processes(store, rules)

    def snapshot(self) -> AbstractContextManager[None]:
        """Let all that is asked within be answered from one state, in one transaction.

        It holds for this thread.  A change made within ends it, and what is asked next sees that.
        """
        return self._store.snapshot()

    def close(self) -> None:
        """Write what is still in memory, and let go of the database."""
        self.asking.close()
        self.evidence.close()
        self._index.close()
        self._store.engine.dispose()

    def __enter__(self) -> Self:
        """Use as a context manager: closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


STARTING_SECONDS = 180.0
"""How long a start waits for others that start, or load, at the same time."""
_A_CALL_SECONDS = 20.0
"""How long each call of a start may take: many that start at once slow down each other."""
_PASSING = {"locked", "slow", "busy", "starting"}
"""What is wrong with a database while many begin at once, and passes."""


def open_directory(
    url: str,
    *,
    rules: Rules | None = None,
    clock: Clock = utc_now,
    ship: bool = False,
    read_only: bool = False,
    known: Path | None = None,
) -> Directory:
    """Open the directory at `url` (`sqlite:///path` or `postgresql://...`), made where missing.

    Migrations are applied.  With `ship`, the directory that comes with this program is loaded where
    another one, or none, was loaded before, and the organizations that ship besides are known;
    `known` names another file of those.  Where it is opened `read_only` nothing is written at all.

    Raises:
        DatabaseUnusable: it can't be opened, or is missing or older, and was to be read only.
        DatabaseNewer: a newer version of this program wrote it.
    """
    engine = make_engine(url, read_only=read_only)
    if ship or known is not None:
        carrying(engine, KnownOrganizations(known or data.KNOWN))
    directory = Directory(Store(engine, clock), rules or Rules())
    try:
        if read_only:
            with facing_trouble():
                ensure_current(engine)
        else:
            _start(directory, ship=ship)
    except BaseException:
        directory.close()
        raise
    return directory


def _start(directory: Directory, *, ship: bool) -> None:
    """Make everything ready, waiting for other processes that are about the same."""
    until = time.monotonic() + STARTING_SECONDS
    while True:
        try:
            with allowing(_A_CALL_SECONDS):
                _make_ready(directory, ship=ship)
        except DatabaseUnusable as busy:
            if busy.facts.get("why") not in _PASSING or time.monotonic() > until:
                raise
            time.sleep(random.uniform(0.05, 0.25))  # noqa: S311 - a pause, no secret
        else:
            return


def _make_ready(directory: Directory, *, ship: bool) -> None:
    """Bring up the schema, give the named rooms their roles, and load what ships."""
    with facing_trouble():
        migrate(directory._store.engine)  # noqa: SLF001 - one concept
    directory.delivering.open_rooms()
    if ship:
        directory.operating.ship()
