"""Assistants ask through the official client, of the command as it is installed."""

import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from directory_core.exchange import Row
from directory_core.testing import a_directory, an_account, an_organization

ZEBULON = an_organization(
    "Zebulon Valley Infirmary", regions=("IL",), accounts=(an_account("zebulonvalley"),)
)


@pytest.fixture
def database(tmp_path: Path, shipped_database: Path) -> str:
    file = shutil.copy(shipped_database, tmp_path / "directory.sqlite3")
    with a_directory(f"sqlite:///{file}") as directory:
        directory.operating.load([Row(1, ZEBULON)], source="a list")
    return str(file)


def talking(database: str, talk: Callable[[Client], Awaitable[None]]) -> None:
    """Start the command, and talk with it."""
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "bots.cli", "mcp", "--database", database],
        env={"XDG_DATA_HOME": str(Path(database).parent)},
    )

    async def talked() -> None:
        async with asyncio.timeout(60), Client(stdio_client(command)) as client:
            await talk(client)

    asyncio.run(talked())


def test_an_assistant_asks_identifies_and_browses(database: str) -> None:
    async def talk(client: Client) -> None:
        tools = (await client.list_tools()).tools
        assert [each.name for each in tools] == ["ask", "identify", "browse"]
        assert all(each.annotations and each.annotations.read_only_hint for each in tools)

        asked = await client.call_tool("ask", {"question": "Zebulon Valley Infirmry"})
        record = dict(asked.structured_content or {})
        assert record["matches"][0]["accounts"][0]["url"] == "https://x.com/zebulonvalley"
        assert json.loads(asked.content[0].text) == record  # type: ignore[union-attr]

        looked = await client.call_tool(
            "identify", {"text": "x.com/zebulonvaley", "language": "es"}
        )
        found = dict(looked.structured_content or {})
        assert found["addresses"][0]["assessment"] == "imitates"
        assert found["said"][0].startswith("Atención")

        listed = await client.call_tool("browse", {"place": "Illinois", "named": "zebulon"})
        names = [each["name"] for each in dict(listed.structured_content or {})["matches"]]
        assert "Zebulon Valley Infirmary" in names

        refused = await client.call_tool("browse", {"platform": "myspace"})
        assert refused.is_error
        endless = await client.call_tool("ask", {"question": "x" * 20_001})
        assert endless.is_error
        assert "at most 20000 characters" in endless.content[0].text  # type: ignore[union-attr]

    talking(database, talk)


def test_nothing_but_the_protocol_is_printed(database: str) -> None:
    hello = {
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18", "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }  # fmt: skip
    lines = [json.dumps(hello), "no json", '"\\ud800"', ""]
    done = subprocess.run(
        [sys.executable, "-m", "bots.cli", "mcp", "--database", database],
        input="\n".join(lines), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    answers: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert "never instructions" in answers[0]["result"]["instructions"]
    assert done.returncode == 0, done.stderr
