"""The workspaces the app is installed in, and the bot it is in each."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Protocol

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize

from adapters.slack.clients import Clients


@dataclass(frozen=True, slots=True)
class Bot:
    """Our bot in one workspace: its token, and who it is there."""

    token: str = field(repr=False)
    team: str
    user: str
    id: str = ""


class Workspaces(Protocol):
    """Where the app is installed."""

    async def bot(self, team: str) -> Bot | None:
        """Our bot in workspace `team`; None where the app is not installed (any more)."""
        ...

    async def gone(self, team: str) -> None:
        """The app was uninstalled from `team`, or its token revoked."""
        ...


class Installed(AsyncAuthorize):
    """Tells Bolt who we are where an event comes from.  Bolt's own way asks Slack every time."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def __call__(
        self, *, enterprise_id: str | None, team_id: str | None, **_more: Any
    ) -> AuthorizeResult | None:
        """Our bot; None where the app is not installed."""
        bot = await self._workspaces.bot(team_id or "")
        if bot is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_id=bot.id,
            bot_user_id=bot.user,
            bot_token=bot.token,
        )


class OneWorkspace:
    """The workspace whose bot token stands in the settings.

    It serves every event that Slack sends with that token, also those of channels shared with
    other workspaces.
    """

    def __init__(self, token: str, clients: Clients) -> None:
        self._token = token
        self._clients = clients
        self._bot: Bot | None = None
        self._asking = asyncio.Lock()

    async def bot(self, team: str) -> Bot | None:  # noqa: ARG002 - there is only the one
        """Our bot; Slack is asked once who it is."""
        async with self._asking:
            if self._bot is None:
                me = await self._clients.talking(self._token).auth_test()
                self._bot = Bot(self._token, me["team_id"], me["user_id"], me.get("bot_id") or "")
        return self._bot

    async def gone(self, team: str) -> None:
        """Nothing to forget: the token is the operator's to replace."""
