"""Lines from a pipe hear what websites say, where that is asked for."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_core import open_directory
from directory_core.exchange import Row
from tests.adapters.web.conftest import Web
from tests.support.brandon_falls import brandon_falls, its_website


@pytest.fixture
def web() -> Iterator[Web]:
    with its_website() as web:
        yield web


def chatted(database: str, lines: str, **settings: str) -> str:
    given = {
        **os.environ,
        "CAREHANDLES_DATABASE": database,
        "CAREHANDLES_EVIDENCE_ALLOW_LOOPBACK": "1",
        **settings,
    }
    done = subprocess.run(
        [sys.executable, "-m", "bots.cli", "chat"],
        input=lines,
        env=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("asked_for", [True, False])
def test_a_pipe_hears_what_websites_say_only_where_that_is_asked_for(
    tmp_path: Path, shipped_database: Path, web: Web, asked_for: bool
) -> None:
    database = f"sqlite:///{shutil.copy(shipped_database, tmp_path / 'here.db')}"
    with open_directory(database) as directory:
        directory.operating.load([Row(1, brandon_falls(web))], source="a list")
    settings = {"CAREHANDLES_EVIDENCE": "on"} if asked_for else {}
    said = chatted(database, "brandon falls hospital\n", **settings)
    assert ("BrandonFallsHospital" in said) is asked_for
