"""Installing the app in a workspace: scopes, pages, and the encrypted tokens.

The app is installed workspace by workspace.  One for a whole organization (Enterprise Grid) has no
workspace of its own, and a person's submissions, their language and the moderators' channel are all
kept by workspace.  Tokens that rotate are longer than the SDK's table holds, and would have to be
renewed twice a day by exactly one process.

The SDK's asynchronous SQLAlchemy store wants an AsyncEngine, and this project has one synchronous
engine; so its synchronous store works on a thread.  An installation is kept by workspace alone: a
workspace's id is unique in all of Slack, and the outbox worker knows nothing else.  Installing the
app gives a workspace no right to moderate: the operator names the moderators' channels.
`bots/slack_manifest.yaml` asks for the same scopes.
"""

import asyncio
import html
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from cryptography.fernet import Fernet, InvalidToken
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import (
    AsyncCallbackOptions,
    AsyncFailureArgs,
    AsyncSuccessArgs,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore

from adapters.slack.clients import Clients
from adapters.slack.config import SlackConfig
from adapters.slack.workspaces import Bot

BOT_SCOPES = (
    "app_mentions:read",  # a mention is a question
    "assistant:write",  # suggested prompts in the assistant panel
    "channels:read",  # who is in a public moderators' channel; its being archived or deleted
    "chat:write",  # to answer
    "commands",  # the slash command and the shortcuts
    "files:write",  # the picture of the figures
    "groups:read",  # the same for a private moderators' channel
    "im:history",  # direct messages to the bot
    "users:read",  # a person's name and language
)
GROUP_SCOPES = ("usergroups:read",)
"""Where a user group says who moderates."""

UNFURL_SCOPES = ("links:read", "links:write")
"""Where links to listed accounts are unfurled."""


def wanted(*, group: bool, unfurl: bool) -> tuple[str, ...]:
    """The scopes that these settings need."""
    return BOT_SCOPES + (GROUP_SCOPES if group else ()) + (UNFURL_SCOPES if unfurl else ())


INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"
STATE_SECONDS = 600
ROTATING = "xoxe"
"""How tokens begin that expire: docs.slack.dev/authentication/using-token-rotation."""

WHOLE_ORGANIZATION = (
    "This app is installed in one workspace at a time, not in a whole organization. "
    "Choose the workspace in which people will use it, and install the app there."
)
ROTATION = (
    "Token rotation is on in this app's settings, and its tokens cannot be kept. Slack does not "
    "let it be switched off again: the app has to be made anew, with token rotation off."
)


class InstallationRefused(BoltError):  # noqa: N818 - a page to show, as Bolt wants it
    """An installation that is not taken; its text is a sentence for whoever installs."""


def check(installation: Installation) -> None:
    """See that an installation is one that we can serve.

    Raises:
        InstallationRefused: it is not.
    """
    if installation.is_enterprise_install or not installation.team_id:
        raise InstallationRefused(WHOLE_ORGANIZATION)
    if installation.bot_refresh_token or installation.bot_token_expires_at:
        raise InstallationRefused(ROTATION)


def oauth_flow(
    config: SlackConfig,
    installations: AsyncInstallationStore,
    states: AsyncOAuthStateStore,
    clients: Clients,
) -> AsyncOAuthFlow:
    """Bolt's OAuth flow over these stores."""
    settings = AsyncOAuthSettings(
        client_id=config.client_id,
        client_secret=config.client_secret,
        scopes=wanted(group=bool(config.moderator_group), unfurl=config.unfurl),
        user_scopes=[],
        install_path=INSTALL_PATH,
        redirect_uri_path=REDIRECT_PATH,
        installation_store=installations,
        state_store=states,
        state_expiration_seconds=STATE_SECONDS,
        callback_options=AsyncCallbackOptions(_installed, _failed),
    )
    return AsyncOAuthFlow(client=clients.anonymous(), settings=settings)


async def _installed(told: AsyncSuccessArgs) -> BoltResponse:
    return await told.default.success(told)


async def _failed(told: AsyncFailureArgs) -> BoltResponse:
    if not isinstance(told.error, InstallationRefused):
        return await told.default.failure(told)
    headers: dict[str, str | Sequence[str]] = {
        "Content-Type": "text/html; charset=utf-8",
        "Set-Cookie": told.settings.state_utils.build_set_cookie_for_deletion(),
    }
    sentence = html.escape(str(told.error))
    page = f"<!doctype html><title>Not installed</title><h1>Not installed</h1><p>{sentence}</p>"
    return BoltResponse(status=400, headers=headers, body=page)


log = structlog.get_logger()

Reinstalled = Callable[[str], Awaitable[None]]
_NOBODY = {"user_id": "", "user_token": None, "user_scopes": None, "user_refresh_token": None}
"""Who installed the app is of no use to us, and would outlive the person's being forgotten."""


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
        values = installation.to_dict() | _NOBODY | {"enterprise_id": None}
        if token := values.get("bot_token"):
            values["bot_token"] = self._cipher.encrypt(token.encode()).decode()
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
