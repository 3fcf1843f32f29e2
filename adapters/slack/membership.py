"""Who may moderate, as far as Slack can tell: the members of a channel, or of a user group.

Looking it up takes a call or more, and those are limited (`conversations.members` to about a
hundred a minute), so what was seen is kept for 45 seconds: the core takes nothing older than 60.
The moment kept is that *before* the look-up.  What Slack did not say is unknown, never a no.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from adapters.slack.clients import FAULTS, Clients
from adapters.slack.config import SlackConfig
from adapters.slack.workspaces import Workspaces
from directory_core.clock import utc_now
from directory_core.models import Membership, RoomAddress

log = structlog.get_logger()

KEPT = timedelta(seconds=45)
KEPT_UNKNOWN = timedelta(seconds=5)
"""So that a Slack that is silent, or limits us, is not asked at every event."""
WAIT_SECONDS = 1.5
_PAGE = 1000
_PAGES = 20
_Seen = tuple[datetime, frozenset[str] | None]


class Moderators:
    """Looks up who is in the moderators' channels."""

    def __init__(
        self,
        config: SlackConfig,
        workspaces: Workspaces,
        clients: Clients,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._config = config
        self._workspaces = workspaces
        self._clients = clients
        self._clock = clock
        self._seen: dict[RoomAddress, _Seen] = {}
        self._looking = asyncio.Lock()

    async def membership(self, team: str, user: str) -> Membership | None:
        """The fact for the core: where `user` is a member, or is none of any; None without rooms.

        People of other workspaces than a moderators' room's are not in it.
        """
        facts = [await self._in(room, team, user) for room in self._config.moderators]
        best = {True: 0, None: 1, False: 2}
        return min(facts, key=lambda fact: best[fact.member], default=None)

    def forget(self, team: str, channel: str = "") -> None:
        """Somebody left `channel`, or it went away: look again before the next decision."""
        for room in list(self._seen):
            if room.tenant == team and channel in {"", room.key}:
                del self._seen[room]

    async def _in(self, room: RoomAddress, team: str, user: str) -> Membership:
        if room.tenant != team:
            return Membership(room, False, self._clock())
        async with self._looking:
            at, members = self._seen.get(room, (None, None))
            if at is None or self._clock() - at >= (KEPT if members is not None else KEPT_UNKNOWN):
                at = self._clock()
                members = await self._look(room)
                self._seen[room] = (at, members)
        return Membership(room, None if members is None else user in members, at)

    async def _look(self, room: RoomAddress) -> frozenset[str] | None:
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                return await self._members(room)
        except FAULTS as fault:
            log.warning("slack_members_unknown", channel=room.key, why=str(fault)[:200])
            return None

    async def _members(self, room: RoomAddress) -> frozenset[str] | None:
        bot = await self._workspaces.bot(room.tenant)
        if bot is None:
            return None
        client = self._clients.carrying(bot.token)
        if group := self._config.moderator_group:
            found = await client.usergroups_users_list(usergroup=group)
            return frozenset(found["users"])
        members: set[str] = set()
        cursor = ""
        for _ in range(_PAGES):
            page = await client.conversations_members(channel=room.key, limit=_PAGE, cursor=cursor)
            members.update(page["members"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return frozenset(members)
        return None
