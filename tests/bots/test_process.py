"""What a process does before it hears anybody."""

import gc

import pytest

from bots.process import warm_up
from directory_core.directory import Directory
from directory_core.errors import DatabaseUnusable
from directory_core.lookup import LookupIndex
from directory_core.models import Certainty
from directory_core.testing import a_directory, an_organization


def test_the_first_to_ask_does_not_wait_for_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_directory(holding=(an_organization("Mayo Clinic"),)) as directory:
        _warmed(directory)
        monkeypatch.delattr(LookupIndex, "build")

        assert directory.asking.ask("mayo clinic").certainty is Certainty.SURE


def test_a_database_that_is_away_at_the_start_keeps_nobody_from_serving(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails() -> None:
        raise DatabaseUnusable(why="locked")

    with a_directory(holding=(an_organization("Mayo Clinic"),)) as directory:
        with monkeypatch.context() as away:
            away.setattr(directory.asking, "warm_up", fails)
            _warmed(directory)

        assert directory.asking.ask("mayo clinic").certainty is Certainty.SURE


def _warmed(directory: Directory) -> None:
    """Warm up, and let the collector look at everything again for the sake of other tests."""
    try:
        warm_up(directory)
    finally:
        gc.unfreeze()
