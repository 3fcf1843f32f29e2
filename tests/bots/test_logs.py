"""Logs tell no secrets."""

import pytest

from bots.logs import without_secrets


@pytest.mark.parametrize(
    "line",
    [
        "POST https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe",
        "token xoxb-1234567890-abcdefghij",
        "opened with xapp-1-A0123-456-abcdef",
    ],
)
def test_whatever_looks_like_a_token_is_blanked(line: str) -> None:
    entry = without_secrets(None, "", {"event": line, "count": 3})

    assert "[secret]" in entry["event"]
    assert "AAHdq" not in entry["event"]
    assert "abcdef" not in entry["event"]
    assert entry["count"] == 3
