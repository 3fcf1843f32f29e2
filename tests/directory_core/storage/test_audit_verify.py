"""The audit chain shows what was done to it."""

import pytest
from sqlalchemy import text

from directory_core import Directory
from directory_core.models.operating import AuditReport
from directory_core.storage.audit_chain import GENESIS, AuditRow, FactValue, link
from directory_core.storage.engine import writing
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.testing import WindableClock, a_directory


def audited(directory: Directory, *actions: str) -> str:
    """Do some things, each audited in a transaction of its own; the head afterwards."""
    for action in actions:

        def work(uow: UnitOfWork, action: str = action) -> None:
            uow.audit(action, "S4F7KQ", code="ok", times=3, own=False, reason=None)

        directory._store.run(work)
    return directory.operating.audit_head()


def tamper(directory: Directory, *statements: str, **values: str) -> AuditReport:
    """Run some SQL behind the program's back, then verify."""
    with writing(directory._store.engine) as connection:
        for statement in statements:
            connection.execute(text(statement), values)
    return directory.operating.verify_audit()


def test_an_untouched_chain_holds_and_so_does_every_head_that_was_kept(database_url: str) -> None:
    with a_directory(database_url, clock=WindableClock()) as directory:
        begin = directory.operating.audit_head()
        early = audited(directory, "submitted", "approved")
        late = audited(directory, "undone")

        report = directory.operating.verify_audit()

        assert (report.holds, report.rows, report.head) == (True, 3, late)
        for head in (begin, early, late, f" {early}\n"):
            assert directory.operating.verify_audit(head).holds


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE audit SET action = 'x' WHERE seq = 2",
        "UPDATE audit SET subject = 'x' WHERE seq = 2",
        "UPDATE audit SET actor = 7 WHERE seq = 2",
        "UPDATE audit SET facts = '{}' WHERE seq = 2",
        "UPDATE audit SET at = '2020-01-01 00:00:00' WHERE seq = 2",
    ],
)
def test_an_edited_row_is_found(database_url: str, edit: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "submitted", "approved", "undone")

        report = tamper(directory, edit)

        assert (report.why, report.at, report.rows) == ("edited", 2, 1)


def test_a_removed_row_is_found(database_url: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "submitted", "approved", "undone")

        report = tamper(directory, "DELETE FROM audit WHERE seq = 2")

        assert (report.why, report.at) == ("removed", 2)


def test_rows_in_another_order_are_found(database_url: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "submitted", "approved", "undone")

        report = tamper(
            directory,
            "UPDATE audit SET seq = 99 WHERE seq = 1",
            "UPDATE audit SET seq = 1 WHERE seq = 2",
            "UPDATE audit SET seq = 2 WHERE seq = 99",
        )

        assert (report.why, report.at) == ("removed", 1)


def test_a_chain_that_was_cut_short_is_found_by_the_head_row(database_url: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "submitted", "approved", "undone")

        report = tamper(directory, "DELETE FROM audit WHERE seq = 3")

        assert (report.why, report.at) == ("head_moved", 2)


def test_a_chain_cut_short_with_its_head_row_is_found_by_a_head_kept_elsewhere(
    database_url: str,
) -> None:
    with a_directory(database_url) as directory:
        early = audited(directory, "submitted", "approved")
        late = audited(directory, "undone")
        early_hash = early.partition(":")[2]

        report = tamper(
            directory,
            "DELETE FROM audit WHERE seq = 3",
            "UPDATE head SET audit_seq = 2, audit_hash = :hash",
            hash=early_hash,
        )

        assert report.holds, "nothing within shows it"
        assert directory.operating.verify_audit(early).holds
        kept = directory.operating.verify_audit(late)
        assert (kept.why, kept.at) == ("head_unknown", 3)


def test_a_chain_that_was_computed_anew_is_found_by_a_head_kept_elsewhere(
    database_url: str,
) -> None:
    clock = WindableClock()
    with a_directory(database_url, clock=clock) as directory:
        kept = audited(directory, "rejected")
        facts: dict[str, FactValue] = {"code": "ok", "times": 3, "own": False, "reason": None}
        forged = link(GENESIS, AuditRow(1, clock.now, None, "approved", "S4F7KQ", facts))

        report = tamper(
            directory,
            "UPDATE audit SET action = 'approved', hash = :hash",
            "UPDATE head SET audit_hash = :hash",
            hash=forged,
        )

        assert report.holds, "nothing within shows it"
        assert directory.operating.verify_audit(kept).why == "head_unknown"


@pytest.mark.parametrize("head", ["7", "x:y", "1:abc", "'; --"])
def test_what_is_no_head_is_called_that(head: str) -> None:
    with a_directory() as directory:
        assert directory.operating.verify_audit(head).why == "head_malformed"


def test_a_long_chain_is_read_in_parts(sqlite_url: str) -> None:
    with a_directory(sqlite_url) as directory:

        def work(uow: UnitOfWork) -> None:
            for number in range(4500):
                uow.audit("did", str(number))

        directory._store.run(work)

        assert directory.operating.verify_audit().rows == 4500
