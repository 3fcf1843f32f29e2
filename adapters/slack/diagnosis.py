"""Is Slack set up right?  What an operator wants to know before anybody else finds out.

Sentences are in English, as the settings and Slack's own pages for administrators are.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from cryptography.fernet import Fernet
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.clients import FAULTS, Clients
from adapters.slack.config import SlackConfig
from adapters.slack.scopes import wanted
from directory_core.models import RoomAddress

_TOKEN_ADVICE = {
    "invalid_auth": "Copy the Bot User OAuth Token (xoxb-…) anew, from OAuth & Permissions.",
    "not_authed": "Set CAREHANDLES_SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…).",
    "account_inactive": "The app was uninstalled. Install it again, and copy the new token.",
    "token_revoked": "The token was revoked. Install the app again, and copy the new token.",
}
_GROUP_ADVICE = "Check CAREHANDLES_SLACK_MODERATOR_GROUP, and that the app has usergroups:read."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is well, what was seen, and what to do if not."""

    well: bool
    seen: str
    advice: str = ""


async def examine(config: SlackConfig) -> list[Finding]:
    """Look at everything that the settings name, by asking Slack; changes and posts nothing."""
    clients = Clients(config.base_url)
    await clients.open()
    try:
        return [finding async for finding in _look(config, clients)]
    finally:
        await clients.close()


async def _look(config: SlackConfig, clients: Clients) -> AsyncIterator[Finding]:
    if config.has_oauth:
        yield _key(config)
    else:
        client = clients.carrying(config.bot_token)
        team, findings = await _token(client, config)
        for finding in findings:
            yield finding
        if team:
            for room in config.moderators:
                yield await _room(client, room, team)
            if config.moderator_group:
                yield await _group(client, config.moderator_group)
    if not config.moderators:
        yield Finding(
            False,
            "No moderators' channel is named, so nobody in Slack can approve anything.",
            "Set CAREHANDLES_SLACK_MODERATORS to TEAM/CHANNEL, as in T024BE7LD/C024BE91L.",
        )
    yield await _way_in(config, clients)


async def _token(client: AsyncWebClient, config: SlackConfig) -> tuple[str, list[Finding]]:
    """The workspace of the bot token, and what there is to say of the token."""
    try:
        me: Any = await client.auth_test()
    except SlackApiError as refusal:
        code = str(refusal.response.get("error"))
        advice = _TOKEN_ADVICE.get(code, "Look the code up at docs.slack.dev.")
        return "", [Finding(False, f"Slack refuses the bot token: {code}.", advice)]
    except FAULTS as fault:
        advice = f"Is {config.base_url} reachable from here?"
        return "", [Finding(False, f"Slack did not answer: {type(fault).__name__}.", advice)]
    signed_in = Finding(True, f"Signed in as {me['user_id']} in workspace {me['team_id']}.")
    granted = {key.lower(): value for key, value in me.headers.items()}.get("x-oauth-scopes", "")
    missing = set(wanted(group=bool(config.moderator_group), unfurl=config.unfurl))
    missing -= {scope.strip() for scope in granted.split(",")}
    if not missing:
        return me["team_id"], [signed_in, Finding(True, "All scopes are granted.")]
    scopes = Finding(
        False,
        f"Missing scopes: {', '.join(sorted(missing))}.",
        "Add them under OAuth & Permissions, and install the app again.",
    )
    return me["team_id"], [signed_in, scopes]


async def _room(client: AsyncWebClient, room: RoomAddress, team: str) -> Finding:
    named = f"The moderators' channel {room.tenant}/{room.key}"
    if room.tenant != team:
        advice = f"Write {team}/{room.key}, if the channel is in the workspace of the token."
        return Finding(False, f"{named} is in another workspace than the bot token.", advice)
    try:
        channel = (await client.conversations_info(channel=room.key))["channel"]
    except SlackApiError as refusal:
        code = refusal.response.get("error")
        advice = "Copy its id from the bottom of the channel's details, and invite the bot to it."
        return Finding(False, f"{named} cannot be seen: {code}.", advice)
    except FAULTS as fault:
        return Finding(False, f"{named}: Slack did not answer ({type(fault).__name__}).")
    if channel.get("is_archived"):
        return Finding(False, f"{named} is archived.", "Unarchive it, or name another one.")
    if not channel.get("is_member"):
        advice = "Write /invite @carehandles in the channel."
        return Finding(False, f"The bot is not in #{channel.get('name', room.key)}.", advice)
    return Finding(True, f"The bot is in the moderators' channel #{channel.get('name', room.key)}.")


async def _group(client: AsyncWebClient, group: str) -> Finding:
    try:
        users = (await client.usergroups_users_list(usergroup=group))["users"]
    except SlackApiError as refusal:
        code = refusal.response.get("error")
        return Finding(False, f"The user group {group} cannot be read: {code}.", _GROUP_ADVICE)
    except FAULTS as fault:
        return Finding(False, f"The user group: Slack did not answer ({type(fault).__name__}).")
    if not users:
        return Finding(False, f"The user group {group} is empty, so nobody can moderate.")
    return Finding(True, f"{len(users)} people of the user group {group} may moderate.")


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
        await clients.carrying(config.app_token).apps_connections_open(app_token=config.app_token)
    except SlackApiError as refusal:
        advice = (
            "Make an app-level token with connections:write under Basic Information, and see that "
            "Socket Mode is on."
        )
        code = refusal.response.get("error")
        return Finding(False, f"Slack refuses the app token: {code}.", advice)
    except FAULTS as fault:
        return Finding(False, f"Socket Mode: Slack did not answer ({type(fault).__name__}).")
    return Finding(True, "Socket Mode is open to us.")


def _key(config: SlackConfig) -> Finding:
    try:
        Fernet(config.token_key)
    except ValueError:
        advice = (
            "Make one: python -c 'from cryptography.fernet import Fernet; "
            "print(Fernet.generate_key().decode())'"
        )
        return Finding(False, "CAREHANDLES_SLACK_TOKEN_KEY is no key.", advice)
    return Finding(True, "Workspaces install the app themselves, at /slack/install.")
