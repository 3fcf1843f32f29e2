"""Connections that keep our promises, on SQLite and on PostgreSQL.

SQLite: a deferred BEGIN that reads and then writes fails under threads whatever the busy timeout,
so writers begin IMMEDIATE; `synchronous=FULL` makes a commit durable in WAL mode too
(https://sqlite.org/pragma.html#pragma_synchronous).

What people and venues send may hold a NUL, which PostgreSQL refuses, or half of a character.  A
fault of the database would be no answer, and the venue would send the same again; so what can't be
stored is replaced by what stands for it, in every statement and on both databases alike.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from directory_core.errors import DatabaseUnusable
from directory_core.storage.database.deadlines import CALL_SECONDS, call_seconds
from directory_core.storage.database.turns import begin_to_write

_REPLACED = "\N{REPLACEMENT CHARACTER}"
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_ESCAPED = re.compile(r"\\u(?:0000|d[89a-f])")
"""How JSON in ASCII writes them, and pairs of halves that are whole characters."""


def storable(value: Any) -> Any:
    """`value`, with U+FFFD for what no database stores, in texts at any depth."""
    if isinstance(value, str):
        return value if value.isascii() and "\0" not in value else _UNSTORABLE.sub(_REPLACED, value)
    if isinstance(value, tuple):
        return tuple([storable(each) for each in value])
    if isinstance(value, list):
        return [storable(each) for each in value]
    if isinstance(value, Mapping):
        return {storable(key): storable(each) for key, each in value.items()}
    return value


def storable_json(value: Any) -> str:
    """`value` as JSON that can be stored."""
    written = json.dumps(value)
    return written if _ESCAPED.search(written) is None else json.dumps(storable(value))


def storable_document(value: Any) -> Any:
    """`value`, a value of JSON, as `storable` has it; most are sound, which JSON tells soonest."""
    return value if _ESCAPED.search(json.dumps(value)) is None else storable(value)


BUSY_SECONDS = 1.5
"""How long SQLite waits for another writer: inside the two seconds a person may wait."""


def make_engine(url: str, *, read_only: bool = False) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://...`, which psycopg 3 serves.

    Where it is `read_only`, nothing is written, and no file is made, whoever asks for it.

    Raises:
        DatabaseUnusable: `url` is neither, or there is nothing to read.
    """
    parsed = _parsed(url)
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    common: dict[str, Any] = {"hide_parameters": True, "json_serializer": storable_json}
    if parsed.get_backend_name() == "sqlite":
        parsed = _to_read(parsed) if read_only else parsed
        patience = {"timeout": BUSY_SECONDS}
        engine = create_engine(parsed, connect_args=patience, pool_timeout=BUSY_SECONDS, **common)
        if not read_only:
            event.listen(engine, "do_connect", _make_file)
        event.listen(engine, "connect", _prepare_reader if read_only else _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        from directory_core.storage.database.postgres import (  # noqa: PLC0415 - loads psycopg
            make_postgres_engine,
        )

        engine = make_postgres_engine(parsed, read_only=read_only, **common)
    event.listen(engine, "before_cursor_execute", _make_storable, retval=True)
    return engine


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseUnusable(why="address") from error
    if parsed.get_backend_name() not in {"sqlite", "postgresql", "postgres"}:
        raise DatabaseUnusable(why="address")
    return parsed


def _to_read(url: URL) -> URL:
    """The file as something to read: a database in WAL mode is written to even by its readers.

    Where nobody has it open, there is no write-ahead log, and it is read as it lies there.
    """
    path = Path(str(url.database)).absolute()
    if not path.is_file():
        raise DatabaseUnusable(why="missing")
    in_use = path.with_name(path.name + "-wal").exists()
    how = {"mode": "ro"} if in_use else {"immutable": "1"}
    return url.set(database=path.as_uri()).update_query_dict({**how, "uri": "true"})


def _make_storable(
    _connection: Connection,
    _cursor: Any,
    statement: str,
    parameters: Any,
    _context: Any,
    _many: bool,
) -> tuple[str, Any]:
    return statement, parameters if _is_storable(parameters) else storable(parameters)


def _is_storable(parameters: Any) -> bool:
    """Whether one row of values, or a list of many, can be stored as it is, as most can."""
    for row in parameters if isinstance(parameters, list) else (parameters,):
        if not isinstance(row, tuple):
            return False
        texts = "".join([each for each in row if isinstance(each, str)])
        if "\0" in texts or not (texts.isascii() or _UNSTORABLE.search(texts) is None):
            return False
    return True


def _make_file(_dialect: Dialect, _entry: ConnectionPoolEntry, arguments: Any, _how: Any) -> None:
    """Make a database that is to be made readable by this user alone; its log takes after it."""
    make_private(Path(arguments[0]))


def make_private(path: Path) -> None:
    """Make an empty file that this user alone may read, where there is none, and may be one."""
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _prepare_sqlite(connection: Any, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver's own BEGIN is deferred and comes too late
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_reader(connection: Any, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON")


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("writes", False):
        begin_to_write(connection, BUSY_SECONDS)
    else:
        connection.exec_driver_sql("BEGIN")


REMEMBERED = "remembered"
"""The option of a reading connection with what cannot change while its transaction lasts."""


@contextmanager
def reading(engine: Engine, *, patient: bool = False) -> Iterator[Connection]:
    """A transaction that reads one consistent state and is rolled back."""
    with engine.connect() as connection:
        connection.execution_options(**{REMEMBERED: {}})
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        with _patience(connection, patient=patient), connection.begin() as transaction:
            if patient or call_seconds() > CALL_SECONDS:
                be_patient(connection)
            yield connection
            transaction.rollback()


@contextmanager
def writing(engine: Engine, *, patient: bool = False) -> Iterator[Connection]:
    """A transaction that writes, committed at the end; on SQLite the only one at that time."""
    with engine.connect() as connection:
        connection.execution_options(writes=True)
        with _patience(connection, patient=patient), connection.begin():
            if patient or call_seconds() > CALL_SECONDS:
                be_patient(connection)
            yield connection


@contextmanager
def _patience(connection: Connection, *, patient: bool) -> Iterator[None]:
    """Wait for the server without an end of our own, where it may take its time."""
    if not patient or connection.dialect.name != "postgresql":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.is_patient = True
    try:
        yield
    finally:
        driver.is_patient = False


def be_patient(connection: Connection) -> None:
    """Let the server take its time, in this transaction alone."""
    if connection.dialect.name == "postgresql":
        for limit in ("statement_timeout", "lock_timeout"):
            connection.exec_driver_sql(f"SET LOCAL {limit} = 0")


_Key = TypeVar("_Key")

MOST_AT_ONCE = 500
"""Rows asked for by name in one statement."""


def chunks(keys: Iterable[_Key]) -> Iterator[list[_Key]]:
    """`keys`, each once, in parts that one statement may ask for by name."""
    wanted = iter(dict.fromkeys(keys))
    while some := list(islice(wanted, MOST_AT_ONCE)):
        yield some
