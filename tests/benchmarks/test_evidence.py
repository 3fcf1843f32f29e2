"""The drives over invented websites, small: what they measure at length holds at every change."""

import asyncio

import pytest

from adapters.web.fetching import fetcher
from benchmarks.evidence import drill, drive
from directory_core.testing import a_directory


def test_a_third_of_the_websites_misbehave_and_the_rest_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetcher, "MOST_SECONDS", 3.0)
    with a_directory() as directory:
        figures = asyncio.run(drive.drive(directory, 21, hang=4.0))
    assert (figures["ok"], figures["unreachable"]) == (14, 7)
    assert figures["most requests at once to a host"] == 1
    assert figures["least seconds between two"] >= drive.PAUSE * 0.9


def test_every_staged_change_is_found_at_the_next_check_and_no_other() -> None:
    assert drill.drill(3) == {
        "renamed": (3, 3, 0),
        "taken": (3, 3, 0),
        "lapsed": (3, 3, 0),
    }
