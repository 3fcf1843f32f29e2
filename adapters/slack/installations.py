"""Installations in several workspaces, with the tokens encrypted where they are stored.

The SDK's asynchronous SQLAlchemy store wants an AsyncEngine, and this house has one synchronous
engine; so its synchronous store works on a thread.  An installation is kept by workspace alone: a
workspace's id is unique in all of Slack, and the courier knows nothing else.  Installing the app
gives a workspace no right to moderate: the operator names the moderators' channels.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from cryptography.fernet import Fernet, InvalidToken
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore

from adapters.slack.installing import STATE_SECONDS, check
from adapters.slack.workspaces import Bot

log = structlog.get_logger()

Reinstalled = Callable[[str], Awaitable[None]]
_SECRET = ("bot_token", "user_token")


class Installations(AsyncInstallationStore):
    """The workspaces that installed the app: `Workspaces`, and Bolt's store for the OAuth flow.

    `engine` is the house's SQLAlchemy engine; the tables are the SDK's own, made where missing.
    `installed` hears of every workspace that has installed the app (again).
    """

    def __init__(
        self, client_id: str, token_key: str, engine: Any, *, installed: Reinstalled
    ) -> None:
        self._store = SQLAlchemyInstallationStore(client_id, engine)
        self._cipher = Fernet(token_key)
        self._installed = installed
        self._bots: dict[str, Bot] = {}

    def create_tables(self) -> None:
        """Make the SDK's tables where they are missing."""
        self._store.create_tables()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation, its tokens encrypted.

        Raises:
            InstallationRefused: it is for a whole organization, or its tokens rotate.
        """
        check(installation)
        values = installation.to_dict() | {"enterprise_id": None}
        for name in _SECRET:
            if values.get(name):
                values[name] = self._cipher.encrypt(values[name].encode()).decode()
        await asyncio.to_thread(self._store.save, Installation(**values))
        team = installation.team_id or ""
        self._bots.pop(team, None)
        await self._installed(team)

    async def bot(self, team: str) -> Bot | None:
        """Our bot in workspace `team`."""
        if team not in self._bots:
            found = await asyncio.to_thread(self._find, team)
            if found is None:
                return None
            self._bots[team] = found
        return self._bots[team]

    async def gone(self, team: str) -> None:
        """Forget what `team` installed."""
        self._bots.pop(team, None)
        await asyncio.to_thread(self._store.delete_all, enterprise_id=None, team_id=team)

    def _find(self, team: str) -> Bot | None:
        found = self._store.find_bot(enterprise_id=None, team_id=team)
        if found is None or not found.bot_token:
            return None
        try:
            token = self._cipher.decrypt(found.bot_token.encode()).decode()
        except InvalidToken:
            log.error("slack_token_unreadable", team=team)  # noqa: TRY400 - the key is the matter
            return None
        return Bot(token, team, found.bot_user_id or "", found.bot_id or "")


class States(AsyncOAuthStateStore):
    """The states of OAuth flows under way, by the SDK's synchronous store on a thread."""

    def __init__(self, engine: Any) -> None:
        self._store = SQLAlchemyOAuthStateStore(STATE_SECONDS, engine)

    def create_tables(self) -> None:
        """Make the SDK's table where it is missing."""
        self._store.create_tables()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped

    async def async_issue(self, *_args: Any, **_kwargs: Any) -> str:
        """A new state, good for ten minutes."""
        return str(await asyncio.to_thread(self._store.issue))

    async def async_consume(self, state: str) -> bool:
        """Whether `state` was issued, and not used before."""
        return bool(await asyncio.to_thread(self._store.consume, state))
