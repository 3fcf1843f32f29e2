"""A snapshot: one state of the database for whatever is read while something is answered.

An answer asks the core several times, and a transaction for each would cost more than what it
reads.  What is written in between ends the snapshot, so that the next reading sees it.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from sqlalchemy import Connection, Engine

from directory_core.errors import Fault
from directory_core.storage.database.deadlines import CALL_SECONDS, within
from directory_core.storage.database.engine import reading
from directory_core.storage.database.errors import facing_trouble


class Snapshot:
    """A reading transaction that begins when it is first needed.  For one thread."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._transaction: ExitStack | None = None
        self._connection: Connection | None = None
        self._readers = 0
        self._over = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The state of the snapshot; a new one once it has ended, or a reader has failed."""
        if self._over:  # somebody up the stack still reads the state from before
            with reading(self.engine) as connection:
                yield connection
            return
        connection = self._begun()
        self._readers += 1
        try:
            yield connection
        except BaseException:
            self._over = True
            raise
        finally:
            self._readers -= 1
            if self._over and not self._readers:
                self.end()

    def end(self) -> None:
        """Let go of the transaction once nobody reads in it; the next reading begins anew."""
        self._over = self._readers > 0
        if self._over or self._transaction is None:
            return
        transaction, self._transaction, self._connection = self._transaction, None, None
        # What was read counts, however the database takes the end of reading.
        with suppress(Fault), facing_trouble(), within(CALL_SECONDS):
            transaction.close()

    def _begun(self) -> Connection:
        if self._transaction is None or self._connection is None:
            with ExitStack() as stack:
                self._connection = stack.enter_context(reading(self.engine))
                self._transaction = stack.pop_all()
        return self._connection
