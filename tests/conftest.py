"""What every test may ask for."""

import gc

gc.disable()  # until all is imported: see `pytest_collection_finish`

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import structlog
from hypothesis import settings
from sqlalchemy import Engine

from directory_core import open_directory
from directory_core.storage.database.deadlines import allowing
from directory_core.storage.database.engine import make_engine
from tests.support.postgres import Server, start
from tests.support.statements import share_compiled_statements

os.environ["CAREHANDLES_EVIDENCE"] = "off"
"""No test looks at anybody's website, but where it serves one itself."""

share_compiled_statements()

structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        ),
    ]
)
"""Logs as the program writes them; the library's own tracebacks take 0.1 seconds each to draw."""

settings.register_profile("usual", deadline=None)
settings.load_profile("usual")
"""No example has to be quick: the machine may be busy."""

settings.register_profile("long", max_examples=10_000, stateful_step_count=30, deadline=None)
"""`--hypothesis-profile=long`: not for every day."""


def pytest_collection_finish() -> None:
    """Keep what is imported out of garbage collection, as the program does: a third of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


@pytest.fixture(autouse=True)
def calls_take_their_time(request: pytest.FixtureRequest) -> Iterator[None]:
    """More time for each call than people wait, where a test is not about that time."""
    if request.node.get_closest_marker("in_time") is not None:
        yield
        return
    with allowing(20.0):
        yield


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A real PostgreSQL that lives as long as the tests do."""
    # Not below pytest's own folder: each run of pytest closes that to other users, and where the
    # tests run as root the server is another user.
    with TemporaryDirectory(prefix="carehandles-postgres-") as folder:
        server = start(Path(folder))
        yield server
        server.stop()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, empty database; a test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'directory.sqlite3'}"
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.fresh_database() as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a fresh, empty SQLite database."""
    return f"sqlite:///{tmp_path / 'directory.sqlite3'}"


@pytest.fixture(scope="session")
def shipped_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with what ships in it, to copy: to load it takes a second each time."""
    file = tmp_path_factory.mktemp("shipped") / "directory.sqlite3"
    open_directory(f"sqlite:///{file}", ship=True).close()
    return file


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on a fresh, empty database; closed at the end, as every test must."""
    made = make_engine(database_url)
    yield made
    made.dispose()
