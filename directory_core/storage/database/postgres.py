"""Connections to PostgreSQL that give up in time.

The server's own time-outs end a statement that is slow, and a wait for a lock.  They are no help
where the server, or the network, hangs: then the client gives up, and closes the connection, since
nobody knows what became of the statement.  It does so for whoever uses the engine, a venue's own
library too; only where a transaction was begun with patience, it waits as long as it takes.
"""

import math
import os
import select
from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen
from sqlalchemy import URL, Dialect, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from directory_core.storage.database.deadlines import (
    CALL_SECONDS,
    Overdue,
    call_seconds,
    seconds_left,
)
from directory_core.storage.tables.organizations import for_postgresql

RV = TypeVar("RV")

CONNECT_SECONDS = 2
"""The shortest that psycopg waits for a connection."""
BELIEVED_SECONDS = 1.0
"""How long a connection that answered is taken for alive, unless the server has hung up."""
POOL_SECONDS = 1.0
"""How long to wait for a connection where others hold them all."""
_SESSION = f"""
SET statement_timeout = {int(CALL_SECONDS * 1000)};
SET lock_timeout = 1500;
SET idle_in_transaction_session_timeout = 60000
"""
"""Milliseconds.  A client that says nothing more in the middle of a transaction loses its locks."""


def _new_threads() -> None:
    global _threads  # noqa: PLW0603 - one for each process
    _threads = ThreadPoolExecutor(16, "connecting")


_threads: ThreadPoolExecutor
_new_threads()
# A forked process has the executor, but none of its threads: it would wait for them for ever.
os.register_at_fork(after_in_child=_new_threads)


class PromptConnection(psycopg.Connection[Any]):
    """A connection that waits for the server no longer than the call at hand may take."""

    is_patient = False
    _heard_at = 0.0

    @property
    def is_alive(self) -> bool:
        """Whether the server answered a moment ago, and has not hung up since.

        Asking it takes a round trip; whoever hangs up leaves something to be read.
        """
        if self.closed or monotonic() - self._heard_at > BELIEVED_SECONDS:
            return False
        unread = select.poll()
        unread.register(self.pgconn.socket, select.POLLIN)
        return not unread.poll(0)

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for what `gen` asks of the server.

        Raises:
            Overdue: it did not answer in time; the connection is closed.
        """
        left = seconds_left()
        if left is None and self.is_patient:
            return super().wait(gen, interval, timeout)
        longest = call_seconds() if left is None else left
        until = monotonic() + longest
        try:
            heard = super().wait(gen, interval, min(longest, timeout or longest))
        except psycopg.OperationalError as fault:
            if monotonic() < until:
                raise
            self.close()
            raise Overdue from fault
        self._heard_at = monotonic()
        return heard

    def rollback(self) -> None:
        """Roll back, unless we gave the connection up: then the server has done so."""
        if not self.closed:
            super().rollback()


def make_postgres_engine(url: URL, *, read_only: bool = False, **options: Any) -> Engine:
    """An engine whose connections end their waiting, and which waits for one no longer."""
    for_postgresql()
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_timeout=POOL_SECONDS,
        **options,
    )
    _ping_only_where_in_doubt(engine.dialect)
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "connect", _prepare)
    if read_only:
        event.listen(engine, "connect", _only_read)
    return engine


def _ping_only_where_in_doubt(dialect: Any) -> None:
    """Let the pool ping the server only where nothing else says that a connection is alive."""
    ping = dialect.do_ping
    dialect.do_ping = lambda connection: connection.is_alive or ping(connection)


def _connect(
    _dialect: Dialect, _entry: ConnectionPoolEntry, arguments: Any, options: Any
) -> PromptConnection:
    """Connect, on a thread of its own: psycopg waits for two seconds however few are left."""
    left = seconds_left()
    longest = call_seconds() if left is None else left
    options = options | {"connect_timeout": max(CONNECT_SECONDS, math.ceil(longest))}
    connecting = _threads.submit(PromptConnection.connect, *arguments, **options)
    try:
        return connecting.result(longest)
    except TimeoutError as late:
        connecting.add_done_callback(_close)
        raise Overdue from late


def _close(connecting: Future[PromptConnection]) -> None:
    if connecting.exception() is None:
        connecting.result().close()


def _only_read(connection: PromptConnection, _entry: ConnectionPoolEntry) -> None:
    connection.execute("SET default_transaction_read_only = on")
    connection.commit()


def _prepare(connection: PromptConnection, _entry: ConnectionPoolEntry) -> None:
    connection.execute(_SESSION)
    connection.commit()
