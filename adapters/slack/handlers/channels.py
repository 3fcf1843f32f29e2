"""What becomes of channels, and of the app in a workspace.

The core hears at once of a channel that is archived or deleted, or that the bot was taken out of:
other moderators are told, and nothing more is posted there until it is back.  A channel keeps its
id when it is renamed.
"""

import structlog
from cachetools import LRUCache
from slack_bolt.async_app import AsyncAck, AsyncApp

from adapters.slack.handlers.context import HandlerContext, Payload
from adapters.slack.identity import VENUE
from directory_core.models import RoomAddress, RoomRole

log = structlog.get_logger()

LOST = {
    "channel_archive": "is_archived",
    "group_archive": "is_archived",
    "channel_deleted": "channel_not_found",
    "group_deleted": "channel_not_found",
    "channel_left": "removed",
    "group_left": "removed",
}
"""Why a channel is lost, by the event that tells of it.

A bot that is taken out of a channel hears `channel_left`, and no `member_left_channel`
(github.com/slackapi/bolt-js/issues/1847).
"""
BACK = ("channel_unarchive", "group_unarchive")
_CHANNELS = 1000


class ChannelListeners:
    """Listeners for comings and goings.

    Events may arrive out of order: what is older than the last one about a channel is passed over.
    """

    def __init__(self, context: HandlerContext) -> None:
        self._at = context
        self._latest: LRUCache[tuple[str, str], str] = LRUCache(_CHANNELS)

    def register(self, app: AsyncApp) -> None:
        """Attach them to `app`."""
        for name in LOST:
            app.event(name)(self.lost)
        for name in BACK:
            app.event(name)(self.unarchived)
        for name in ("member_joined_channel", "member_left_channel"):
            app.event(name)(self.member)
        for name in ("tokens_revoked", "app_uninstalled"):
            app.event(name)(self.uninstalled)

    async def lost(self, ack: AsyncAck, body: Payload) -> None:
        """A channel was archived or deleted, or the bot was taken out of it."""
        team, event = body["team_id"], body["event"]
        if self._is_news(body):
            await self._lost(team, event["channel"], LOST[event["type"]])
        await ack()

    async def unarchived(self, ack: AsyncAck, body: Payload) -> None:
        """A channel is open again.  Of the channels of others we need not know."""
        team, channel = body["team_id"], body["event"]["channel"]
        self._at.moderators.forget(team, channel)
        known = [room for room in self._at.config.named_in(team) if room.key == channel]
        if known and self._is_news(body):
            await self._at.rooms.back(known[0], RoomRole.SHARED)
        await ack()

    async def member(self, ack: AsyncAck, body: Payload) -> None:
        """Somebody came or went: look again who may moderate.  It may have been the bot itself."""
        at, team, event = self._at, body["team_id"], body["event"]
        channel = event["channel"]
        at.moderators.forget(team, channel)
        bot = await at.workspaces.bot(team)
        if bot is not None and event.get("user") == bot.user and self._is_news(body):
            if event["type"] == "member_joined_channel":
                await at.rooms.back(RoomAddress(VENUE, team, channel), RoomRole.SHARED)
            else:
                await self._lost(team, channel, "removed")
        await ack()

    async def uninstalled(self, ack: AsyncAck, body: Payload) -> None:
        """The app was uninstalled, or the bot's token revoked: forget the token."""
        at, team, event = self._at, body["team_id"], body["event"]
        if event["type"] == "app_uninstalled" or event.get("tokens", {}).get("bot"):
            await at.workspaces.gone(team)
            log.warning("slack_uninstalled", team=team)
            for room in at.config.named_in(team):
                await self._lost(team, room.key, "not_installed")
        await ack()

    def _is_news(self, body: Payload) -> bool:
        event = body["event"]
        place, at = (body["team_id"], event["channel"]), str(event.get("event_ts") or "")
        if at < self._latest.get(place, ""):
            return False
        self._latest[place] = at
        return True

    async def _lost(self, team: str, channel: str, why: str) -> None:
        self._at.moderators.forget(team, channel)
        if self._at.config.is_moderators(team, channel):
            log.error("slack_moderators_channel_lost", channel=channel, why=why)
        await self._at.rooms.gone(RoomAddress(VENUE, team, channel), why)
