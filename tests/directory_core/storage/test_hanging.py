"""A database that hangs: every call ends within its two seconds, and nothing is done twice."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from directory_core import open_directory
from directory_core.errors import DatabaseUnusable
from directory_core.models import Rules
from directory_core.storage.database import postgres
from directory_core.storage.database.deadlines import Overdue
from directory_core.storage.database.engine import make_engine
from directory_core.testing import WindableClock, a_key
from tests.support.flaky_network import Network, network_to
from tests.support.postgres import Server
from tests.support.scene import ANA, BEN, CARLA, MODERATORS, Scene, a_new_one

pytestmark = pytest.mark.in_time

AT_MOST = 2.4
"""Seconds: two, and what the machine needs besides."""
BACK_SECONDS = 60.0
"""When a network that hangs is back, lest who waits for it hang the test instead of failing it."""


@pytest.fixture
def network(postgres_server: Server) -> Iterator[Network]:
    with postgres_server.fresh_database() as url, network_to(url) as network:
        back = threading.Timer(BACK_SECONDS, lambda: setattr(network, "hangs", False))
        back.start()
        yield network
        back.cancel()


@pytest.fixture
def scene(network: Network) -> Iterator[Scene]:
    """A directory behind that network, which answers so far."""
    rules = Rules(moderators=(BEN, CARLA), moderator_rooms=(MODERATORS,), pepper=b"pepper")
    clock = WindableClock()
    with open_directory(network.url, rules=rules, clock=clock) as directory:
        yield Scene(directory, clock)


@contextmanager
def unusable_in_time() -> Iterator[None]:
    began = time.monotonic()
    with pytest.raises(DatabaseUnusable):
        yield
    assert time.monotonic() - began < AT_MOST


def test_a_server_that_hangs_keeps_nobody_waiting(scene: Scene, network: Network) -> None:
    waiting = scene.submit()
    network.hangs = True

    with unusable_in_time():
        scene.directory.asking.statistics()
    with unusable_in_time():
        scene.submit(a_new_one("Late Clinic"))
    with unusable_in_time():
        scene.directory.delivering.claim_notices(["console"])
    network.hangs = False

    assert scene.get(waiting).version == 1
    assert scene.submit(a_new_one("Late Clinic")).version == 1


def test_a_line_that_opens_and_says_nothing_keeps_nobody_waiting(
    scene: Scene, network: Network
) -> None:
    scene.directory._store.engine.dispose()
    network.hangs = True

    with unusable_in_time():
        scene.submit()


def test_a_network_that_is_slow_ends_the_call_and_not_the_promise(
    scene: Scene, network: Network
) -> None:
    key = a_key()
    network.delay = 0.15

    with unusable_in_time():
        scene.submit(key=key)
    network.delay = 0.0

    assert scene.submit(key=key).version == 1
    assert len(scene.directory.submitting.mine(ANA).items) == 1


def test_an_answer_to_a_commit_that_is_lost_makes_no_second_submission(
    scene: Scene, network: Network
) -> None:
    key = a_key()
    network.after = b"COMMIT"

    with unusable_in_time():
        scene.submit(key=key)
    network.after, network.hangs = b"", False

    assert scene.submit(key=key).version == 1
    assert len(scene.directory.submitting.mine(ANA).items) == 1


def test_lines_that_were_cut_are_noticed_before_they_are_used(
    scene: Scene, network: Network
) -> None:
    made = scene.submit()
    for _ in range(3):
        network.drop()
        assert scene.get(made).version == 1
        network.drop()
        assert scene.directory.processes.lease(
            "a", "b", lasts=scene.directory.rules.assignment_lasts
        )


def test_a_server_that_refuses_is_said_to_be_unreachable(scene: Scene, network: Network) -> None:
    network.refuses = True
    network.drop()

    with unusable_in_time():
        scene.submit()


def test_a_lock_that_somebody_keeps_ends_the_call(scene: Scene, network: Network) -> None:
    engine = make_engine(network.url)
    with engine.begin() as other:
        other.execute(text("LOCK TABLE submissions IN ACCESS EXCLUSIVE MODE"))
        with unusable_in_time():
            scene.submit()
        with unusable_in_time():
            scene.directory.submitting.mine(ANA)
    engine.dispose()

    assert scene.submit().version == 1


def test_calls_that_hold_every_connection_let_the_next_one_say_so_in_time(scene: Scene) -> None:
    engine = scene.directory._store.engine
    held = [engine.connect() for _ in range(15)]
    with unusable_in_time():
        scene.submit()
    for connection in held:
        connection.close()


def test_a_reading_sees_one_state_however_many_statements_it_takes(scene: Scene) -> None:
    counted = text("SELECT count(*) FROM submissions")
    with scene.directory._store.reading() as conn:
        before = conn.execute(counted).scalar_one()
        scene.submit()
        assert conn.execute(counted).scalar_one() == before


def test_a_forked_process_connects_on_threads_of_its_own(scene: Scene, network: Network) -> None:
    scene.submit()  # by now there are threads that connect
    child = os.fork()
    if child == 0:
        engine = make_engine(network.url)
        with suppress(BaseException), engine.connect() as conn:
            os._exit(0 if conn.execute(text("SELECT 1")).scalar() == 1 else 1)
        os._exit(2)

    ended = 0
    for _ in range(100):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
        time.sleep(0.1)
    else:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert (ended, status) == (child, 0)


def test_a_librarys_own_call_ends_in_time_too(scene: Scene, network: Network) -> None:
    engine: Engine = scene.directory.processes.engine  # type: ignore[assignment]
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        network.hangs = True
        began = time.monotonic()
        with pytest.raises(Overdue):
            connection.execute(text("SELECT 2"))
        assert time.monotonic() - began < AT_MOST


def test_a_start_takes_the_time_that_a_slow_server_needs(network: Network) -> None:
    open_directory(network.url).close()
    network.delay = 0.4

    began = time.monotonic()
    with open_directory(network.url) as directory:
        assert time.monotonic() - began > 2.0
        with unusable_in_time():
            directory.operating.health()


def test_a_connection_that_answered_a_moment_ago_is_not_asked_whether_it_is_there(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    pinged: list[object] = []
    ping = PGDialect_psycopg.do_ping

    def noted(dialect: PGDialect_psycopg, connection: Any) -> bool:
        pinged.append(connection)
        return bool(ping(dialect, connection))  # type: ignore[no-untyped-call]

    monkeypatch.setattr(PGDialect_psycopg, "do_ping", noted)
    with open_directory(network.url) as directory:
        directory.operating.is_current()
        pinged.clear()
        directory.operating.is_current()
        assert pinged == []

        monkeypatch.setattr(postgres, "BELIEVED_SECONDS", -1.0)
        directory.operating.is_current()
        assert len(pinged) == 1
