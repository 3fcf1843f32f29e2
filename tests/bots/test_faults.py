"""A short fault drive: what the long one in `benchmarks.faults` proves, in small."""

from pathlib import Path

from benchmarks.faults.drive import NEVER, Size, drive_through

SMALL = Size(submissions=10, kills=5, outbox_workers=1, submitters=1, seconds=6)


def test_killed_processes_leave_nothing_undone_and_nothing_done_twice(
    database_url: str, tmp_path: Path
) -> None:
    report = drive_through(database_url, tmp_path, SMALL)

    assert {name: report[name] for name in NEVER if report[name]} == {}
    assert report["kills"] > 0
    assert report["submissions"] > 0
    assert report["messages sent twice"] <= report["kills"]
