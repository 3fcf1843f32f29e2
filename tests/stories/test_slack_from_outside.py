"""`carehandles run`, as an operator starts it, pointed at a stand-in for Slack by its settings."""

import asyncio
import os
import shutil
import sys
from pathlib import Path

from adapters.slack.oauth import wanted
from tests.support.slack_person import Person, words
from tests.support.slack_server import (
    APP_TOKEN,
    BOT,
    BOT_TOKEN,
    TEAM,
    Channel,
    SlackServer,
    direct,
)
from tests.support.slack_stage import MODERATORS

CAREHANDLES = (sys.executable, "-c", "from bots.cli import main; main()")
SECONDS = 60.0


def settings(server: SlackServer, folder: Path) -> dict[str, str]:
    """The environment of the process."""
    ours = {
        "DATABASE": str(folder / "directory.sqlite3"),
        "SECRET": "pepper",
        "HTTP_PORT": "0",
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_MODERATORS": f"{TEAM}/{MODERATORS.key}",
        "SLACK_BASE_URL": server.base_url,
    }
    return {**os.environ, **{f"CAREHANDLES_{name}": value for name, value in ours.items()}}


async def test_an_operator_runs_it_and_somebody_submits_and_hears(
    tmp_path: Path, shipped_database: Path
) -> None:
    shutil.copy(shipped_database, tmp_path)
    async with SlackServer() as server:
        server.scopes = wanted(group=False, unfurl=False)
        ana, ben = Person(server, "U0ANA", "Ana"), Person(server, "U0BEN", "Ben")
        server.channels[MODERATORS.key] = Channel(MODERATORS.key, [ben.id, BOT])
        environment = settings(server, tmp_path)
        start = asyncio.create_subprocess_exec
        checking = await start(*CAREHANDLES, "check", "slack", env=environment)
        assert await checking.wait() == 0
        running = await start(*CAREHANDLES, "run", env=environment)
        await server.until(lambda: server.sockets, SECONDS)
        try:
            await walk(server, ana, ben)
        finally:
            running.terminate()
        assert await running.wait() == 0
        server.check()


async def walk(server: SlackServer, ana: Person, ben: Person) -> None:
    """Ana asks for what is missing and submits it; Ben approves; Ana hears of it."""
    await ana.command("submit Nowhere Infirmary")
    view = (await server.until(lambda: list(server.views), SECONDS))[0]
    for field, value in (("kind", "hospital"), ("country", "US"), ("city", "Rochester")):
        ana.fill(view, field, value)
    ana.fill(view, "accounts:0:address", "https://x.com/nowhere_care")
    await ana.send(view)
    card = (await server.until(lambda: posted(server, MODERATORS.key), SECONDS))[0]
    await ben.press(card, "Approve")
    told = await server.until(lambda: posted(server, direct(ana.id)), SECONDS)
    assert "Nowhere Infirmary" in words(told)


def posted(server: SlackServer, channel: str) -> list[dict[str, object]]:
    """What stands in a channel."""
    return [message for (where, _), message in server.messages.items() if where == channel]
