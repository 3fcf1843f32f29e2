"""`carehandles run` as an operator starts it, pointed at a stand-in for Telegram by settings."""

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import PIPE
from functools import partial
from pathlib import Path

from tests.support.telegram_people import Chat, Somebody
from tests.support.telegram_server import TOKEN, TelegramServer
from tests.support.telegram_world import MODERATORS

CAREHANDLES = (sys.executable, "-c", "from bots.cli import main; main()")
SECONDS = 60.0
NO_RIGHTS = dict.fromkeys(
    (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
        "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories",
    ),
    False,
)  # fmt: skip
STEPS = (
    "/submit Nowhere Infirmary, Rochester, Minnesota", "x.com/nowhereinf", "send",
)  # fmt: skip


def settings(server: TelegramServer, folder: Path) -> dict[str, str]:
    """The environment of the process."""
    ours = {
        "DATABASE": str(folder / "directory.sqlite3"),
        "SECRET": "pepper",
        "HTTP_PORT": "0",
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_MODERATORS": str(MODERATORS),
        "TELEGRAM_BASE_URL": server.base_url,
    }
    return {**os.environ, **{f"CAREHANDLES_{name}": value for name, value in ours.items()}}


async def test_an_operator_runs_it_and_somebody_submits_and_hears(
    tmp_path: Path, shipped_database: Path
) -> None:
    shutil.copy(shipped_database, tmp_path)
    async with TelegramServer() as server:
        server.members[MODERATORS, server.bot["id"]] = {"status": "administrator", **NO_RIGHTS}
        environment = settings(server, tmp_path)
        start = asyncio.create_subprocess_exec
        checking = await start(*CAREHANDLES, "check", "telegram", env=environment, stdout=PIPE)
        said = (await checking.communicate())[0].decode()
        assert checking.returncode == 0, said
        assert "The token is @carebot's." in said
        running = await start(*CAREHANDLES, "run", env=environment)
        try:
            await walk(server)
        finally:
            running.terminate()
        assert await running.wait() == 0
        assert server.violations == []


async def test_a_token_that_telegram_does_not_know_is_told_in_a_sentence(
    tmp_path: Path, shipped_database: Path
) -> None:
    shutil.copy(shipped_database, tmp_path)
    async with TelegramServer() as server:
        environment = settings(server, tmp_path) | {"CAREHANDLES_TELEGRAM_TOKEN": "1:wrong"}
        start = asyncio.create_subprocess_exec
        running = await start(*CAREHANDLES, "run", env=environment, stderr=PIPE)
        said = (await running.communicate())[1].decode()
        assert running.returncode == 1, said
        assert "Telegram does not know the token" in said
        assert "Traceback" not in said


async def walk(server: TelegramServer) -> None:
    """Ana asks, and submits what is missing; Ben approves; Ana hears of it."""
    ana, ben = Somebody(server, 71, "Ana"), Somebody(server, 72, "Ben")
    room = Chat(server, MODERATORS)
    ben.joins(room)
    for text in ("mayo clinic", *STEPS):
        before = len(ana.said())
        await ana.says(text)
        await server.until(partial(_answered, ana, before), within=SECONDS)
    await server.until(room.said, within=SECONDS)
    await ben.presses("Approve", at=room)
    await server.until(lambda: "It was approved" in ana.said()[-1], within=SECONDS)
    assert "Mayo Clinic" in ana.said()[0]


def _answered(ana: Somebody, before: int) -> bool:
    return len(ana.said()) > before
