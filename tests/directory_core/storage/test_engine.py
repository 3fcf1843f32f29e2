"""Connections keep their promises: what is set on each, and what is tried again."""

import sqlite3

import psycopg
import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, OperationalError

from directory_core.storage.database.engine import make_engine, reading, writing
from directory_core.storage.database.errors import is_passing

pytestmark = pytest.mark.in_time

SECRET = "typed-by-somebody"


def said(engine: Engine, question: str) -> str:
    """What the database answers to one question about itself."""
    with reading(engine) as connection:
        return str(connection.execute(text(question)).scalar_one())


def test_a_commit_on_sqlite_is_durable_and_what_is_referred_to_is_there(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    wanted = {"synchronous": "2", "foreign_keys": "1", "journal_mode": "wal", "secure_delete": "1"}

    assert {name: said(engine, f"PRAGMA {name}") for name in wanted} == wanted
    engine.dispose()


def test_a_row_that_refers_to_nothing_is_refused(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE a (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE b (a INTEGER REFERENCES a (id))"))
    with pytest.raises(DBAPIError), writing(engine) as connection:
        connection.execute(text("INSERT INTO b VALUES (7)"))
    engine.dispose()


def test_an_error_of_the_database_does_not_repeat_what_somebody_typed(engine: Engine) -> None:
    with pytest.raises(DBAPIError) as failed, writing(engine) as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:typed)"), {"typed": SECRET})

    assert SECRET not in str(failed.value)


@pytest.mark.parametrize(
    ("setting", "most"), [("statement_timeout", "2s"), ("lock_timeout", "1500ms")]
)
def test_no_statement_and_no_lock_lasts_longer_than_a_call(
    database_url: str, setting: str, most: str
) -> None:
    if database_url.startswith("sqlite"):
        return
    engine = make_engine(database_url)
    assert said(engine, f"SHOW {setting}") == most
    engine.dispose()


def test_readings_see_one_state_and_nothing_in_between(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        return
    engine = make_engine(database_url)
    assert said(engine, "SHOW transaction_isolation") == "repeatable read"
    engine.dispose()


def postgres_error(state: str, *, lost: bool = False) -> OperationalError:
    """A fault of PostgreSQL's with this SQLSTATE."""
    cause = psycopg.errors.lookup(state)() if state else psycopg.OperationalError("gone")
    return OperationalError("x", None, cause, connection_invalidated=lost)


@pytest.mark.parametrize(
    ("error", "keyed", "unkeyed"),
    [
        (postgres_error("40001"), True, True),  # lost serialisation
        (postgres_error("40P01"), True, True),  # deadlock
        (postgres_error("23505"), True, False),  # the same key, twice at once
        (postgres_error("", lost=True), True, False),  # nobody knows whether it was committed
        (postgres_error("57014"), False, False),  # too slow
        (postgres_error("55P03"), False, False),  # waited for a lock long enough
        (postgres_error("42P01"), False, False),  # a fault of ours
        (ValueError("ours"), False, False),
    ],
)
def test_only_what_passes_and_is_safe_is_tried_again(
    error: Exception, keyed: bool, unkeyed: bool
) -> None:
    assert (is_passing(error, keyed=True), is_passing(error, keyed=False)) == (keyed, unkeyed)


def test_a_locked_sqlite_is_tried_again_and_a_full_disk_is_not() -> None:
    def failed(code: int) -> OperationalError:
        cause = sqlite3.OperationalError("x")
        cause.sqlite_errorcode = code
        return OperationalError("x", None, cause)

    assert is_passing(failed(sqlite3.SQLITE_BUSY), keyed=False)
    assert not is_passing(failed(sqlite3.SQLITE_FULL), keyed=True)
