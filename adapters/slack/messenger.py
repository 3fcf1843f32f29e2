"""The outbox worker's way of posting into Slack, with Slack's errors as outcomes.

The key of a message is `CHANNEL:TS`: for a person's own room Slack names the channel only when it
answers, and wants that name for edits.
"""

from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import CardGone, TryAgain, Unreachable
from adapters.chat.views import Reply
from adapters.slack.clients import FAULTS, TOO_MUCH, Clients, code_of
from adapters.slack.identity import VENUE
from adapters.slack.rendering.messages import Message, extras, message
from adapters.slack.workspaces import Workspaces
from directory_core.models import RoomAddress

log = structlog.get_logger()

GONE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
UNREACHABLE = frozenset({
    "channel_not_found", "is_archived", "not_in_channel", "account_inactive", "token_revoked",
    "user_not_found", "user_disabled", "cannot_dm_bot", "messages_tab_disabled",
    "restricted_action", "restricted_action_read_only_channel", "team_access_not_granted",
    "thread_not_found",
})  # fmt: skip


def message_key(channel: str, ts: str) -> str:
    """The key by which the core knows a message."""
    return f"{channel}:{ts}"


class SlackMessenger:
    """Posts into every workspace the app is installed in."""

    venue = VENUE
    timeout = 15.0

    def __init__(self, workspaces: Workspaces, clients: Clients, texts: Texts) -> None:
        self._workspaces = workspaces
        self._clients = clients
        self._texts = texts

    async def post(self, room: RoomAddress, reply: Reply) -> str:
        """Post `reply`; gives the key of the message."""
        place = {"channel": room.key} | ({"thread_ts": room.topic} if room.topic else {})
        posted = await self._send(room, "chat.postMessage", place, self._draw(room, reply))
        return message_key(posted["channel"], posted["ts"])

    async def edit(self, room: RoomAddress, message: str, reply: Reply) -> None:
        """Make the message say `reply`."""
        if message.startswith(("https://", "http://")):
            await self._replace(message, room, reply)
            return
        channel, _, ts = message.partition(":")
        place = {"channel": channel, "ts": ts}
        await self._send(room, "chat.update", place, self._draw(room, reply))

    async def _replace(self, url: str, room: RoomAddress, reply: Reply) -> None:
        """Put `reply` in place of what only its asker sees, by the `response_url` it went through.

        Slack takes that five times, for thirty minutes.
        """
        client = self._clients.responding(url)
        if client is None:
            raise CardGone("response_url")
        said = _said("chat.update", self._draw(room, reply))
        try:
            answer = await client.send_dict(
                said | {"response_type": "ephemeral", "replace_original": True}
            )
        except FAULTS as fault:
            raise TryAgain(type(fault).__name__) from fault
        if answer.status_code != 200:
            raise CardGone(f"http_{answer.status_code}")

    def _draw(self, room: RoomAddress, reply: Reply) -> Message:
        extra = extras(reply, self._texts.speak(reply.language), shareable=False)
        return message(reply, tenant=room.tenant, extra=extra)

    async def _send(
        self, room: RoomAddress, method: str, place: dict[str, str], drawn: Message
    ) -> Any:
        client = await self._client(room)
        try:
            return await client.api_call(method, json=place | _said(method, drawn))
        except SlackApiError as refusal:
            if code_of(refusal) not in TOO_MUCH:
                raise _outcome(refusal) from refusal
            log.warning("slack_blocks_refused", method=method, why=str(refusal)[:500])
        except FAULTS as fault:
            raise TryAgain(type(fault).__name__) from fault
        try:
            return await client.api_call(method, json=place | _said(method, Message(drawn.text)))
        except SlackApiError as refusal:
            raise _outcome(refusal) from refusal

    async def _client(self, room: RoomAddress) -> AsyncWebClient:
        try:
            bot = await self._workspaces.bot(room.tenant)
        except SlackApiError as refusal:
            raise _outcome(refusal) from refusal
        except FAULTS as fault:
            raise TryAgain(type(fault).__name__) from fault
        if bot is None:
            raise Unreachable("not_installed")
        return self._clients.carrying(bot.token)


def _said(method: str, drawn: Message) -> dict[str, Any]:
    """What is said; `chat.update` knows nothing of unfurling."""
    said = drawn.arguments
    return said if method == "chat.postMessage" else {key: said[key] for key in ("text", "blocks")}


def _outcome(refusal: SlackApiError) -> Exception:
    """What an error of Slack means to the outbox worker."""
    code = code_of(refusal)
    status = getattr(refusal.response, "status_code", None)
    if code == "ratelimited" or status == 429:
        after = getattr(refusal.response, "headers", {}).get("Retry-After", "1")
        return TryAgain("ratelimited", after=float(after) if str(after).isdecimal() else 1.0)
    if code in GONE:
        return CardGone(code)
    if code in UNREACHABLE:
        return Unreachable(code)
    return TryAgain(code or f"http_{status or 'failure'}")
