"""The pages on which a workspace installs the app, and what is not taken.

The app is installed workspace by workspace.  One for a whole organization (Enterprise Grid) has no
workspace of its own, and a person's submissions, their language and the moderators' channel are all
kept by workspace.  Tokens that rotate are longer than the SDK's table holds, and would have to be
renewed twice a day by exactly one process.
"""

import html
from collections.abc import Sequence

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
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.slack.clients import Clients
from adapters.slack.config import SlackConfig
from adapters.slack.scopes import wanted

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
