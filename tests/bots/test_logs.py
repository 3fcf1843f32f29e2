"""Logs tell no secrets."""

import io
import logging
import sys
from pathlib import Path

import pytest
import structlog

from adapters.slack.config import SlackConfig
from adapters.slack.workspaces import Bot
from adapters.telegram.config import TelegramConfig
from bots import paths
from bots.logs import set_up, without_secrets
from bots.settings import Settings
from directory_core.models import Rules


@pytest.mark.parametrize(
    "line",
    [
        "POST https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe",
        "token xoxb-1234567890-abcdefghij",
        "opened with xapp-1-A0123-456-abcdef",
        "GET /bot123456789%3AAAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe",
        "token=xoxb%2D1234567890%2Dabcdefghij",
        "posted to https://hooks.slack.com/actions/T1/2/abcdefghij?x=1",
        "url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1%2F2%2Fabcdefghij",
        "postgresql+psycopg://carehandles:abcdef@host:5432/name does not answer",
        "host=db user=carehandles password=abcdef dbname=name does not answer",
        "password='a b abcdef' host=db",
        "postgresql://db/name?user=carehandles&password=abcdef",
    ],
)
def test_whatever_looks_like_a_token_is_blanked(line: str) -> None:
    entry = without_secrets(None, "", {"event": line, "count": 3})

    assert "[secret]" in entry["event"]
    assert "AAHdq" not in entry["event"]
    assert "abcdef" not in entry["event"]
    assert entry["count"] == 3


def test_what_stands_deep_in_a_line_is_blanked_too() -> None:
    told = {
        "event": "failed",
        "body": {
            "response_url": "http://10.0.0.1/x",
            "p": [b"xoxb-1-abcdef", ("xoxp-2-abcdef",)],
        },
        "headers": {"Authorization": "Bearer abcdef", "n": 3},
        "error": ValueError("no postgresql://me:abcdef@host/db"),
    }
    entry = without_secrets(None, "", dict(told))

    assert "abcdef" not in str(entry)
    assert "10.0.0.1" not in str(entry)
    assert entry["headers"]["n"] == 3


def test_what_ordinary_lines_say_is_left_alone() -> None:
    entry = {"event": "listening", "host": "127.0.0.1", "port": 8080, "url": "https://x.com/mayo"}

    assert without_secrets(None, "", dict(entry)) == entry


def test_nothing_that_holds_a_secret_shows_it() -> None:
    secret = "4242:" + "abcdef" * 6
    holders: list[object] = [
        SlackConfig(secret, secret, secret, "id", secret, secret),
        TelegramConfig(secret, webhook_url="https://x/y", webhook_secret="abcdef"),
        Bot(secret, "T1", "U1"),
        Rules(pepper=b"abcdef"),
        Settings(database="postgresql://me:abcdef@host/db", secret=secret, telegram_token=secret),
    ]

    assert [each for each in holders if "abcdef" in repr(each)] == []


@pytest.mark.parametrize("as_json", [True, False])
def test_a_traceback_shows_no_values(as_json: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stderr", out)
    set_up("info", as_json=as_json)
    patient = f"Quenna {'Zorvath'}"
    try:
        _ = len(patient) // 0
    except ZeroDivisionError:
        structlog.get_logger().exception("failed")
        logging.getLogger("library").exception("failed")
    finally:
        structlog.reset_defaults()
        logging.basicConfig(force=True)

    assert out.getvalue().count("ZeroDivisionError") >= 2
    assert "Quenna Zorvath" not in out.getvalue()


def test_an_empty_pepper_is_impossible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="empty"):
        Rules(pepper=b"")
    assert Rules().pepper != Rules().pepper
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "carehandles").mkdir()
    (tmp_path / "carehandles" / "secret").touch()
    assert len(paths.pepper("")) == 64
    assert paths.pepper("  ") == paths.pepper("")
