"""Lines from a pipe hear what websites say, where that is asked for."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_core.exchange import write_jsonl
from tests.adapters.web.conftest import Web
from tests.support.brandon_falls import brandon_falls, its_website


@pytest.fixture
def web() -> Iterator[Web]:
    with its_website() as web:
        yield web


def carehandles(tmp_path: Path, *arguments: str, lines: str = "", **settings: str) -> str:
    given = {
        **os.environ,
        "CAREHANDLES_DATABASE": f"sqlite:///{tmp_path}/here.db",
        "CAREHANDLES_EVIDENCE_ALLOW_LOOPBACK": "1",
        **settings,
    }
    done = subprocess.run(
        [sys.executable, "-m", "bots.cli", *arguments],
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
    tmp_path: Path, web: Web, asked_for: bool
) -> None:
    listing = tmp_path / "one.jsonl"
    with listing.open("w", encoding="utf-8") as file:
        write_jsonl([brandon_falls(web)], file)
    carehandles(tmp_path, "load", str(listing))
    settings = {"CAREHANDLES_EVIDENCE": "on"} if asked_for else {}
    said = carehandles(tmp_path, "chat", lines="brandon falls hospital\n", **settings)
    assert ("BrandonFallsHospital" in said) is asked_for
