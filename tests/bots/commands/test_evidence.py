"""`carehandles evidence`, `coverage` and what `check` says of reading websites."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bots.cli import app
from directory_core.testing import a_directory, fill
from tests.adapters.web.conftest import Web
from tests.support.brandon_falls import brandon_falls, its_website


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Web]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("CAREHANDLES_EVIDENCE_ALLOW_LOOPBACK", "1")
    monkeypatch.chdir(tmp_path)
    with its_website() as web:
        yield web


@pytest.fixture
def database(tmp_path: Path, web: Web) -> str:
    url = f"sqlite:///{tmp_path / 'here.sqlite3'}"
    with a_directory(url) as directory:
        hospital = brandon_falls(web)
        fill(directory, hospital)
        directory.evidence.asked_for(hospital)
    return str(tmp_path / "here.sqlite3")


def run(*words: str) -> str:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == 0, done.output
    return done.output


def test_one_website_is_printed_as_one_object(web: Web) -> None:
    found: Any = json.loads(
        run("evidence", "read", web.url("brandonfalls.example"), "--for", "Brandon Falls", "--json")
    )
    assert set(found) == {"state", "accounts"}
    assert found["state"] == "ok"
    for each in found["accounts"]:
        assert set(each) == {"platform", "handle", "url", "own", "rung", "where"}
    assert [(e["platform"], e["handle"], e["own"], e["rung"]) for e in found["accounts"]] == [
        ("x", "brandonfalls", True, 2),
        ("facebook", "BrandonFallsHospital", True, 2),
    ]


def test_an_account_whose_name_is_too_long_to_exist_is_printed_with_its_problem(web: Web) -> None:
    footer = "<footer><a href='https://x.com/brandonfallshospital'>X</a></footer>"
    web.pages["slip.example"] = {"/": f"<title>Brandon Falls</title><body>{footer}"}
    (account,) = json.loads(run("evidence", "read", web.url("slip.example"), "--json"))["accounts"]
    assert (account["handle"], account["own"]) == ("brandonfallshospital", True)
    assert account["problem"] == "too_long"
    assert "too" in run("evidence", "read", web.url("slip.example"))


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("http://nowhere.example:1/", "unreachable"),
        ("nonsense", "unreachable"),
        ("", "unreachable"),
        ("https://[", "unreachable"),
        ("javascript:alert(1)", "unreachable"),
        ("https://www.facebook.com/brandonfalls", "unreachable"),
    ],
)
def test_what_cannot_be_read_is_an_object_with_its_state(
    web: Web, written: str, state: str
) -> None:
    assert json.loads(run("evidence", "read", written, "--json")) == {
        "state": state,
        "accounts": [],
    }


def test_people_read_a_table(web: Web) -> None:
    assert "its own" in run("evidence", "read", web.url("brandonfalls.example"))


def test_a_refresh_says_which_it_would_read_reads_them_and_sums_up(web: Web, database: str) -> None:
    said = run("evidence", "refresh", "--dry-run", "--limit", "1", "--database", database)
    assert "Brandon Falls Hospital" in said
    assert web.asked == []
    summary = run("evidence", "refresh", "--limit", "1", "--database", database)
    assert "task: new_accounts" in summary
    assert "ok" in summary
    assert "US" in run("coverage", "--database", database)


def test_check_says_what_the_worker_does_and_complains_of_loopback(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loud = CliRunner().invoke(app, ["check", "--database", database])
    assert loud.exit_code != 0
    assert "CAREHANDLES_EVIDENCE_ALLOW_LOOPBACK is set" in " ".join(loud.output.split())
    monkeypatch.delenv("CAREHANDLES_EVIDENCE_ALLOW_LOOPBACK")
    monkeypatch.setenv("CAREHANDLES_EVIDENCE", "on")
    assert "websites are looked at" in " ".join(run("check", "--database", database).split())
    monkeypatch.setenv("CAREHANDLES_EVIDENCE", "off")
    assert "Websites are not looked at" in run("check", "--database", database)
