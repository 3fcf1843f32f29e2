"""Opening the directory, and how the operator finds it."""

import pytest
from sqlalchemy import text

import directory_core
from directory_core import open_directory
from directory_core.errors import DatabaseUnusable
from directory_core.storage.database.engine import make_engine, reading
from directory_core.storage.database.errors import facing_trouble
from directory_core.testing import a_directory, an_organization, people
from tests.support.postgres import Server


def test_health_tells_where_the_directory_stands(database_url: str) -> None:
    with a_directory(database_url, holding=(an_organization(),)) as directory:
        health = directory.operating.health()

    assert health.current
    assert (health.organizations, health.revision) == (1, 1)
    assert (health.pending, health.oldest_pending, health.notices) == (0, None, 0)


def test_a_new_database_begins_with_the_shipped_directory(sqlite_url: str) -> None:
    with open_directory(sqlite_url, ship=True) as directory:
        shipped = directory.operating.health()
    with open_directory(sqlite_url, ship=True) as directory:
        again = directory.operating.health()

    assert shipped.organizations > 1900
    assert (again.revision, again.organizations) == (shipped.revision, shipped.organizations)


_END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def test_a_database_that_ended_our_connections_is_asked_again(postgres_server: Server) -> None:
    with (
        postgres_server.fresh_database() as url,
        a_directory(url, holding=(an_organization(),)) as directory,
    ):
        with reading(elsewhere := make_engine(url)) as connection:
            connection.execute(text(_END_OTHERS))
        elsewhere.dispose()

        assert directory.asking.get("mayo-clinic").name == "Mayo Clinic"


def test_a_fault_while_opening_leaves_nothing_open(sqlite_url: str) -> None:
    with pytest.raises(DatabaseUnusable), facing_trouble():
        open_directory(sqlite_url + "/below")


def test_the_package_says_what_it_offers() -> None:
    for name in directory_core.__all__:
        assert getattr(directory_core, name)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = directory_core.nonsense


def test_people_of_the_tests_are_identities_of_one_venue() -> None:
    ana, ben = people("ana", "ben")

    assert (ana.venue, ana.tenant, ana.key, ana.name) == ("console", "here", "ana", "Ana")
    assert not ana.is_same(ben)
