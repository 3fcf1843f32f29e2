"""What is worked out once at each revision."""

from directory_core.services.at_revision import AtRevision


def test_what_was_worked_out_is_kept_until_something_is_published() -> None:
    kept: AtRevision[str, str] = AtRevision(10)

    assert kept.get(1, "mercy", lambda: "one") == "one"
    assert kept.get(1, "mercy", lambda: "never") == "one"
    assert kept.get(2, "mercy", lambda: "two") == "two"


def test_whoever_reads_an_older_state_is_told_that_and_leaves_nothing_behind() -> None:
    kept: AtRevision[str, str] = AtRevision(10)
    kept.get(2, "mercy", lambda: "new")

    assert kept.get(1, "mercy", lambda: "old") == "old"
    assert kept.get(2, "mercy", lambda: "never") == "new"


def test_no_more_is_kept_than_was_allowed() -> None:
    kept: AtRevision[int, int] = AtRevision(2)
    for each in range(3):
        kept.get(1, each, lambda each=each: each)  # type: ignore[misc]

    assert kept.get(1, 2, lambda: -1) == 2
    assert kept.get(1, 0, lambda: -1) == -1
