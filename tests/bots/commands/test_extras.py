"""Whoever runs a part whose packages are not installed is told which extra brings them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SLACK = {"CAREHANDLES_SLACK_BOT_TOKEN": "xoxb-1", "CAREHANDLES_SLACK_SIGNING_SECRET": "s"}
TELEGRAM = {"CAREHANDLES_TELEGRAM_TOKEN": "4242:token"}
POSTGRES = {"CAREHANDLES_DATABASE": "postgresql://somebody@127.0.0.1:1/none"}


@pytest.mark.parametrize(
    ("package", "command", "settings", "extra"),
    [
        ("slack_bolt", "run", SLACK, "slack"),
        ("telegram", "run", TELEGRAM, "telegram"),
        ("psycopg", "run", POSTGRES, "postgres"),
        ("mcp", "mcp", {}, "mcp"),
    ],
)
def test_a_missing_extra_is_named(
    package: str,
    command: str,
    settings: dict[str, str],
    extra: str,
    tmp_path: Path,
    shipped_database: Path,
) -> None:
    shutil.copytree(shipped_database.parent, tmp_path / "carehandles")
    program = f"import sys; sys.modules[{package!r}] = None; from bots.cli import main; main()"
    environment = {"XDG_DATA_HOME": str(tmp_path), "PATH": "/usr/bin:/bin", **settings}
    done = subprocess.run(
        [sys.executable, "-c", program, command],
        capture_output=True, text=True, env=environment, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert f"carehandles[{extra}]" in done.stderr
    assert "Traceback" not in done.stderr
