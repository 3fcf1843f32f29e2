"""Loading files: once is enough, and what moderators did stays."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from directory_core import Directory, data
from directory_core.exchange import Problem, ProblemCode, Row
from directory_core.models import Account, Alias, Organization, OrganizationStatus
from directory_core.testing import a_directory, an_account, an_organization, fill

MAYO = an_organization("Mayo Clinic", accounts=(an_account("mayoclinic"),))
ROSE = an_organization("Rose Clinic", parent="tall-system", accounts=(an_account("rose"),))
TALL = an_organization("Tall System")


@pytest.fixture
def directory(database_url: str) -> Iterator[Directory]:
    with a_directory(database_url) as opened:
        yield opened


def rows(*organizations: Organization) -> list[Row]:
    """Rows of a file, numbered from 2 as in a sheet."""
    return [Row(number, each) for number, each in enumerate(organizations, 2)]


def everything(directory: Directory) -> list[Organization]:
    """What the directory holds, without revisions."""
    return [replace(each, revision=0) for each in directory.operating.dump()]


def test_what_was_loaded_is_found_and_dumped_as_it_was(directory: Directory) -> None:
    report = directory.operating.load(rows(MAYO, ROSE, TALL), source="list.csv")

    assert (report.written, report.added, report.problems) == (True, 3, ())
    assert report.revision == 3
    assert everything(directory) == [MAYO, ROSE, TALL]
    assert directory.asking.ask("rose clinic").matches[0].organization.slug == "rose-clinic"


def test_loading_the_same_again_changes_nothing(directory: Directory) -> None:
    directory.operating.load(rows(MAYO, ROSE, TALL), source="list.csv")
    head = directory.operating.audit_head()

    report = directory.operating.load(rows(*directory.operating.dump()), source="again.csv")

    assert (report.added, report.changed, report.unchanged) == (0, 0, 3)
    assert report.revision == 3
    assert directory.operating.audit_head() == head


def test_a_changed_row_changes_its_organization_and_keeps_the_rest(directory: Directory) -> None:
    directory.operating.load(rows(MAYO, TALL), source="list.csv")
    renamed = replace(MAYO, name="Mayo", aliases=(Alias("Mayo Clinic"),))

    report = directory.operating.load(rows(renamed, TALL), source="list.csv")

    assert (report.changed, report.unchanged, report.revision) == (1, 1, 3)
    (change,) = directory.asking.changes(2)
    assert change.before is not None
    assert (change.before.name, change.after) == ("Mayo Clinic", replace(renamed, revision=3))


def test_a_dry_run_says_what_would_happen_and_does_nothing(directory: Directory) -> None:
    report = directory.operating.load(rows(MAYO), source="list.csv", dry_run=True)

    assert (report.written, report.added, report.revision) == (False, 1, 0)
    assert everything(directory) == []


def test_what_a_moderator_changed_here_is_reported_and_left_alone(directory: Directory) -> None:
    directory.operating.load(rows(MAYO, TALL), source="list.csv")
    decided = replace(MAYO, city="Rochester")
    fill(directory, decided, origin="decision")

    report = directory.operating.load(
        rows(replace(MAYO, note="new"), replace(TALL, note="new")), source="list.csv"
    )

    assert report.kept == ((2, "mayo-clinic"),)
    assert report.changed == 1
    assert everything(directory)[0] == decided


def test_what_was_submitted_here_is_not_overwritten_either(directory: Directory) -> None:
    fill(directory, MAYO, origin="decision")

    report = directory.operating.load(rows(replace(MAYO, note="new")), source="list.csv")

    assert report.kept == ((2, "mayo-clinic"),)


def test_a_moderators_change_that_the_file_agrees_with_is_loadable_again(
    directory: Directory,
) -> None:
    directory.operating.load(rows(MAYO), source="list.csv")
    agreed = replace(MAYO, city="Rochester")
    fill(directory, agreed, origin="decision")
    directory.operating.load(rows(agreed), source="list.csv")

    report = directory.operating.load(rows(replace(agreed, note="new")), source="list.csv")

    assert (report.kept, report.changed) == ((), 1)


def test_rows_with_problems_stay_out_and_the_others_go_in(directory: Directory) -> None:
    faulty = Row(3, None, (Problem(3, "slug", ProblemCode.NOT_A_SLUG, {"value": "?"}),))

    report = directory.operating.load([*rows(MAYO), faulty], source="list.csv")

    assert (report.added, report.problems) == (1, faulty.problems)


def test_strict_loads_all_or_nothing(directory: Directory) -> None:
    faulty = Row(3, None, (Problem(3, "slug", ProblemCode.NOT_A_SLUG, {"value": "?"}),))

    report = directory.operating.load([*rows(MAYO), faulty], source="list.csv", strict=True)

    assert (report.written, report.added, len(report.problems)) == (False, 1, 1)
    assert everything(directory) == []


def with_account(name: str, handle: str, **fields: object) -> Organization:
    """An organization with one account on X."""
    account: Account = an_account(handle)
    return an_organization(name, accounts=(account,), **fields)


def test_an_account_of_another_organization_is_a_problem_of_the_row(directory: Directory) -> None:
    directory.operating.load(rows(MAYO), source="list.csv")

    report = directory.operating.load(rows(with_account("Posing", "MayoClinic")), source="b.csv")

    assert [(each.row, each.column, each.code) for each in report.problems] == [
        (2, "accounts", ProblemCode.ACCOUNT_TAKEN)
    ]
    assert report.problems[0].facts["owner"] == "mayo-clinic"
    assert everything(directory) == [MAYO]


def test_two_rows_that_claim_one_account_are_told_apart_by_order(directory: Directory) -> None:
    report = directory.operating.load(
        rows(with_account("First", "shared"), with_account("Second", "shared")), source="a.csv"
    )

    assert [each.slug for each in everything(directory)] == ["first"]
    assert [each.row for each in report.problems] == [3]


def test_an_account_may_move_from_one_row_to_another(directory: Directory) -> None:
    first, second = with_account("First", "one"), with_account("Second", "two")
    directory.operating.load(rows(first, second), source="a.csv")
    swapped = (with_account("First", "two"), with_account("Second", "one"))

    report = directory.operating.load(rows(*swapped), source="a.csv")

    assert (report.changed, report.problems) == (2, ())
    assert everything(directory) == list(swapped)


def test_a_row_that_falls_out_keeps_its_account_from_the_others(directory: Directory) -> None:
    directory.operating.load(
        rows(with_account("First", "one"), with_account("Second", "two")), source="a.csv"
    )
    fill(directory, with_account("Third", "three"), origin="decision")

    report = directory.operating.load(
        rows(with_account("Second", "one"), with_account("First", "three")), source="a.csv"
    )

    assert [each.row for each in report.problems] == [2, 3]
    assert report.changed == 0


def test_a_parent_that_nobody_knows_is_a_problem_and_so_are_its_children(
    directory: Directory,
) -> None:
    child = an_organization("Child", parent="rose-clinic")

    report = directory.operating.load(rows(child, ROSE, MAYO), source="list.csv")

    assert {(each.row, each.column, each.code.value) for each in report.problems} == {
        (3, "parent", "no_such_organization"),
        (2, "parent", "no_such_organization"),
    }
    assert everything(directory) == [MAYO]


def test_what_an_organization_was_merged_into_may_come_later_in_the_file(
    directory: Directory,
) -> None:
    merged = an_organization("Gone", status=OrganizationStatus.MERGED, merged_into="mayo-clinic")

    report = directory.operating.load(rows(merged, MAYO), source="list.csv")

    assert report.problems == ()
    assert directory.asking.get("gone").slug == "mayo-clinic"


def test_the_audit_log_tells_what_was_loaded_by_its_digest(directory: Directory) -> None:
    before = directory.operating.audit_head()
    directory.operating.load(rows(MAYO), source="list.csv", dry_run=True)
    assert directory.operating.audit_head() == before
    directory.operating.load(rows(MAYO), source="list.csv")
    one = directory.operating.audit_head()

    with a_directory() as other:
        other.operating.load(rows(TALL), source="list.csv")

        assert other.operating.audit_head() != one


def test_progress_is_heard_up_to_the_last_row(directory: Directory) -> None:
    heard: list[tuple[int, int]] = []
    many = [an_organization(f"Clinic {number}") for number in range(1200)]

    directory.operating.load(
        rows(*many), source="list.csv", progress=lambda done, of: heard.append((done, of))
    )

    assert heard[-1] == (1200, 1200)
    assert heard == sorted(heard)


def test_a_file_that_breaks_off_loads_nothing(directory: Directory) -> None:
    def broken() -> Iterable[Row]:
        yield from rows(MAYO)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        directory.operating.load(broken(), source="list.csv")

    assert everything(directory) == []


def test_the_shipped_directory_is_loaded_once(database_url: str) -> None:
    with a_directory(database_url) as directory:
        first = directory.operating.ship()
        second = directory.operating.ship()

        assert (first.added, first.problems) == (len(list(data.shipped())), ())
        assert (second.written, second.added) == (False, 0)
        assert directory.asking.ask("mayo clinic").matches[0].organization.slug == "mayo-clinic"
        assert directory.asking.recent().total == 0
        assert everything(directory) == sorted(data.shipped(), key=lambda each: each.slug)
