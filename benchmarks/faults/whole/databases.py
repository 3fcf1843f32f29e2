"""The databases of a drive, and what befalls them while the bot runs.

Faults are told by name, so that a seed can choose them.  Each returns once the database serves as
before, whatever became of those who used it.
"""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import psycopg

from benchmarks.faults.servers import Single
from tests.support.flaky_network import Network, network_to

HELD_SECONDS = 3.0
"""Longer than anybody waits for a database."""


class Database(Protocol):
    """What a drive needs of its database."""

    url: str
    """Where the drive itself finds it, whatever befalls the bot."""
    bots_url: str
    file: str
    """The file it lies in, for a bot whose disk is to be full; empty for a server."""
    faults: tuple[str, ...]

    async def strike(self, fault: str) -> bool:
        """Let one of `faults` happen; whether it did."""
        ...


class SqliteFile:
    """A file, which another program may hold."""

    faults: tuple[str, ...] = ("held",)

    def __init__(self, folder: Path) -> None:
        self.file = str(folder / "directory.sqlite3")
        self.url = self.bots_url = f"sqlite:///{self.file}"

    async def strike(self, fault: str) -> bool:
        """Have another program write, for longer than anybody waits."""
        assert fault in self.faults
        try:
            other = sqlite3.connect(
                f"file:{self.file}?mode=rw", uri=True, isolation_level=None, timeout=1
            )
        except sqlite3.OperationalError:
            return False  # not there yet
        try:
            other.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(HELD_SECONDS)
            other.execute("ROLLBACK")
        except sqlite3.OperationalError:
            return False
        else:
            return True
        finally:
            other.close()


_FULL = """
CREATE SCHEMA drive;
CREATE TABLE drive.full_disk (since timestamptz);
CREATE FUNCTION drive.extend() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM drive.full_disk) THEN
        RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
    END IF;
    RETURN NULL;
END $$;
"""
_TRIGGERS = """
DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER drive BEFORE INSERT OR UPDATE ON public.%I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION drive.extend()', name);
    END LOOP;
END $$
"""


class PostgresServer:
    """A server behind a network; both may fail."""

    file = ""
    faults: tuple[str, ...] = ("hanging", "slow", "dropped", "refused", "restarted", "full", "held")

    def __init__(self, server: Single, network: Network) -> None:
        self.url = server.url
        self.bots_url = network.url
        self._server = server
        self._network = network

    async def strike(self, fault: str) -> bool:
        """Let the network or the server fail, or its disk be full, or others hold its tables."""
        network = self._network
        match fault:
            case "hanging":
                network.hangs = True
                await asyncio.sleep(HELD_SECONDS)
                network.drop()
                network.hangs = False
            case "slow":
                network.delay = 0.05
                await asyncio.sleep(HELD_SECONDS)
                network.delay = 0.0
            case "dropped":
                network.drop()
            case "refused":
                network.refuses = True
                network.drop()
                await asyncio.sleep(HELD_SECONDS)
                network.refuses = False
            case "restarted":
                await asyncio.to_thread(self._server.strike)
            case "full":
                return await self._full()
            case "held":
                return await self._held()
        return True

    async def _full(self) -> bool:
        """The server refuses to store anything, as it does when its disk is full."""
        async with await self._connected() as own:
            try:
                await own.execute(_TRIGGERS)
            except psycopg.errors.DeadlockDetected:  # with a transaction of the bot's
                return False
            await own.execute("INSERT INTO drive.full_disk VALUES (now())")
            await asyncio.sleep(HELD_SECONDS)
            await own.execute("DELETE FROM drive.full_disk")
        return True

    async def _held(self) -> bool:
        """Somebody else holds the table that each writing transaction comes to last."""
        async with await self._connected() as own:
            try:
                async with own.transaction():
                    await own.execute("SET lock_timeout = '1s'; LOCK TABLE head IN EXCLUSIVE MODE")
                    await asyncio.sleep(HELD_SECONDS)
            except (psycopg.errors.LockNotAvailable, psycopg.errors.UndefinedTable):
                return False
        return True

    async def _connected(self) -> "psycopg.AsyncConnection[object]":
        return await psycopg.AsyncConnection.connect(self.url, autocommit=True)


@contextmanager
def database_of(kind: str, folder: Path) -> Iterator[Database]:
    """A database of that kind (`sqlite` or `postgres`) in `folder`, stopped at the end."""
    if kind == "sqlite":
        yield SqliteFile(folder)
        return
    with Single(folder, times=0) as server, network_to(server.url) as network:
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute(_FULL)
        yield PostgresServer(server, network)
