"""Is Slack set up right?  What an operator wants to know before anybody else finds out.

Sentences are in English, as the settings and Slack's own pages for administrators are.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

from cryptography.fernet import Fernet
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.checks import SENSELESS, Finding, looked_at, senseless
from adapters.slack.clients import FAULTS, Clients, code_of
from adapters.slack.config import SlackConfig
from adapters.slack.oauth import ROTATING, ROTATION, WHOLE_ORGANIZATION, Installations, wanted
from adapters.slack.workspaces import Workspaces
from directory_core.models import RoomAddress

_BOT_TOKEN = "Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions"  # noqa: S105 - no token
_TOKEN_ADVICE = {
    "invalid_auth": f"{_BOT_TOKEN} anew.",
    "not_authed": f"{_BOT_TOKEN} into CAREHANDLES_SLACK_BOT_TOKEN.",
    "account_inactive": "The app was uninstalled. Install it again, and copy the new token.",
    "token_revoked": "The token was revoked. Install the app again, and copy the new token.",
    "token_expired": ROTATION,
}
_OTHER_TOKENS = {
    "xapp-": f"It is the app token: that is CAREHANDLES_SLACK_APP_TOKEN. {_BOT_TOKEN}.",
    "xoxp-": f"It is a person's. {_BOT_TOKEN}.",
    ROTATING: ROTATION,
}
_SERVER = "CAREHANDLES_SLACK_BASE_URL"
_GROUP_ADVICE = "Check CAREHANDLES_SLACK_MODERATOR_GROUP, and that the app has usergroups:read."


async def examine(config: SlackConfig, engine: Any = None) -> list[Finding]:
    """Look at everything that the settings name, by asking Slack; changes and posts nothing.

    `engine` (SQLAlchemy) is needed where several workspaces install the app.
    """
    clients = Clients(config.base_url)
    workspaces = await _workspaces(config, engine) if config.has_oauth else None
    await clients.open()
    try:
        return [finding async for finding in _look(config, clients, workspaces)]
    finally:
        await clients.close()


async def _look(
    config: SlackConfig, clients: Clients, workspaces: Workspaces | None
) -> AsyncIterator[Finding]:
    if config.has_oauth:
        for finding in _oauth(config):
            yield finding
        if workspaces is not None:
            async for finding in _installed(config, clients, workspaces):
                yield finding
    else:
        team, findings = await _token(clients.carrying(config.bot_token), config, config.bot_token)
        for finding in findings:
            yield finding
        if team:
            rooms = (*config.moderators, *config.feeds)
            async for finding in _rooms(clients.carrying(config.bot_token), config, rooms, team):
                yield finding
    if not config.moderators:
        yield Finding(
            False,
            "No moderators' channel is named, so nobody in Slack can approve anything.",
            "Set CAREHANDLES_SLACK_MODERATORS to TEAM/CHANNEL, as in T024BE7LD/C024BE91L.",
        )
    yield await looked_at("Socket Mode", _way_in(config, clients), _SERVER)


async def _workspaces(config: SlackConfig, engine: Any) -> Workspaces | None:
    """Where installations are kept; None without a key, with which they cannot be read."""

    async def nobody(_team: str) -> None:
        """Nothing is installed here."""

    try:
        kept = Installations(config.client_id, config.token_key, engine, installed=nobody)
    except ValueError:
        return None
    await asyncio.to_thread(kept.create_tables)
    return kept


async def _installed(
    config: SlackConfig, clients: Clients, workspaces: Workspaces
) -> AsyncIterator[Finding]:
    """The workspaces that our channels are in."""
    for team in sorted({room.tenant for room in (*config.moderators, *config.feeds)}):
        bot = await workspaces.bot(team)
        if bot is None:
            advice = "Open https://YOUR.HOST/slack/install and choose that workspace."
            yield Finding(False, f"Workspace {team} has not installed the app.", advice)
            continue
        client = clients.carrying(bot.token)
        known, findings = await _token(client, config, bot.token)
        for finding in findings:
            yield finding
        if known:
            async for finding in _rooms(client, config, config.named_in(team), team):
                yield finding


async def _token(
    client: AsyncWebClient, config: SlackConfig, token: str
) -> tuple[str, list[Finding]]:
    """The workspace of a bot token, and what there is to say of the token."""
    if wrong := _another_kind(token):
        return "", [wrong]
    try:
        me: Any = await client.auth_test()
        team, found = _signed_in(me)
    except SlackApiError as refusal:
        if not (code := code_of(refusal)):
            return "", [Finding(False, "Slack answered with a fault.", "Try again in a minute.")]
        advice = _TOKEN_ADVICE.get(code, "Look the code up at docs.slack.dev.")
        return "", [Finding(False, f"Slack refuses the bot token: {code}.", advice)]
    except FAULTS as fault:
        advice = f"Is {config.base_url} reachable from here?"
        return "", [Finding(False, f"Slack did not answer: {type(fault).__name__}.", advice)]
    except SENSELESS as fault:
        return "", [senseless("The bot token", fault, _SERVER)]
    return team, [found, _scopes(config, me)] if team else [found]


def _signed_in(me: Any) -> tuple[str, Finding]:
    """The workspace of a token; empty where the token is none for one workspace."""
    if me.get("is_enterprise_install"):
        seen = "The bot token is one for a whole organization."
        return "", Finding(False, seen, WHOLE_ORGANIZATION)
    user, team = me["user_id"], me["team_id"]
    if not (isinstance(user, str) and isinstance(team, str) and team):
        raise TypeError("user_id or team_id is no text")
    return team, Finding(True, f"Signed in as {user} in workspace {team}.")


def _another_kind(token: str) -> Finding | None:
    if not token:
        return Finding(False, "No bot token is set.", _TOKEN_ADVICE["not_authed"])
    for beginning, advice in _OTHER_TOKENS.items():
        if token.startswith(beginning):
            return Finding(False, "The bot token is of another kind.", advice)
    return None


def _scopes(config: SlackConfig, me: Any) -> Finding:
    granted = {key.lower(): value for key, value in me.headers.items()}.get("x-oauth-scopes", "")
    missing = set(wanted(group=bool(config.moderator_group), unfurl=config.unfurl))
    missing -= {scope.strip() for scope in granted.split(",")}
    if not missing:
        return Finding(True, "All scopes are granted.")
    return Finding(
        False,
        f"Missing scopes: {', '.join(sorted(missing))}.",
        "Add them under OAuth & Permissions, and install the app again.",
    )


async def _rooms(
    client: AsyncWebClient, config: SlackConfig, rooms: tuple[RoomAddress, ...], team: str
) -> AsyncIterator[Finding]:
    for room in rooms:
        what = "moderators' channel" if room in config.moderators else "feed channel"
        named = f"The {what} {room.tenant}/{room.key}"
        yield await looked_at(named, _room(client, room, team, what), _SERVER)
    if config.moderator_group:
        yield await looked_at("The user group", _group(client, config.moderator_group), _SERVER)


async def _room(client: AsyncWebClient, room: RoomAddress, team: str, what: str) -> Finding:
    named = f"The {what} {room.tenant}/{room.key}"
    if room.tenant != team:
        advice = f"Write {team}/{room.key}, if the channel is in the workspace of the token."
        return Finding(False, f"{named} is in another workspace than the bot token.", advice)
    try:
        channel = (await client.conversations_info(channel=room.key))["channel"]
    except SlackApiError as refusal:
        advice = (
            "Copy its id from the bottom of the channel's details, and write "
            "/invite @carehandles in the channel."
        )
        return Finding(False, f"{named} cannot be seen: {code_of(refusal)}.", advice)
    except FAULTS as fault:
        return Finding(False, f"{named}: Slack did not answer ({type(fault).__name__}).")
    if channel.get("is_archived"):
        return Finding(False, f"{named} is archived.", "Unarchive it, or name another one.")
    name = channel.get("name", room.key)
    if not channel.get("is_member"):
        advice = "Write /invite @carehandles in the channel."
        return Finding(False, f"The bot is not in the {what} #{name}.", advice)
    return Finding(True, f"The bot is in the {what} #{name}.")


async def _group(client: AsyncWebClient, group: str) -> Finding:
    try:
        users = (await client.usergroups_users_list(usergroup=group))["users"]
    except SlackApiError as refusal:
        seen = f"The user group {group} cannot be read: {code_of(refusal)}."
        return Finding(False, seen, _GROUP_ADVICE)
    except FAULTS as fault:
        return Finding(False, f"The user group: Slack did not answer ({type(fault).__name__}).")
    if not isinstance(users, list):
        raise TypeError("users is no list")
    if not users:
        seen = f"The user group {group} is empty, so nobody can moderate."
        return Finding(False, seen, "Add the moderators to it, in Slack.")
    return Finding(True, f"{len(users)} in the user group {group} may moderate.")


async def _way_in(config: SlackConfig, clients: Clients) -> Finding:
    """How events reach us."""
    if not config.has_socket:
        seen = "Events are expected over HTTP, at /slack/events, signed."
        if config.signing_secret:
            return Finding(True, seen)
        advice = (
            "Set CAREHANDLES_SLACK_APP_TOKEN (Socket Mode) or CAREHANDLES_SLACK_SIGNING_SECRET."
        )
        return Finding(False, "No way for events to reach us.", advice)
    try:
        client = clients.carrying(config.app_token)
        opened = await client.apps_connections_open(app_token=config.app_token)
    except SlackApiError as refusal:
        advice = (
            "Make an app-level token (xapp-…) with connections:write under Basic Information, "
            "and see that Socket Mode is on."
        )
        seen = f"Slack refuses the app token: {code_of(refusal) or 'a fault'}."
        return Finding(False, seen, advice)
    except FAULTS as fault:
        return Finding(False, f"Socket Mode: Slack did not answer ({type(fault).__name__}).")
    if not str(opened["url"]).startswith(("wss://", "ws://")):
        raise ValueError("url is no address of a socket")
    return Finding(True, "Socket Mode is open to us.")


def _oauth(config: SlackConfig) -> Iterator[Finding]:
    """What it takes for workspaces to install the app themselves."""
    if not config.client_secret:
        advice = "Copy it from Basic Information."
        yield Finding(False, "CAREHANDLES_SLACK_CLIENT_SECRET is missing.", advice)
    try:
        Fernet(config.token_key)
    except ValueError:
        advice = (
            "Make one: python -c 'from cryptography.fernet import Fernet; "
            "print(Fernet.generate_key().decode())'"
        )
        yield Finding(False, "CAREHANDLES_SLACK_TOKEN_KEY is no key.", advice)
    else:
        yield Finding(True, "Workspaces install the app themselves, at /slack/install.")
