"""Who speaks, where, and with which rights, out of Slack's payloads and look-ups.

What only one person sees (a slash command's answer, a form, a message to the bot) happens in that
person's own room, whatever channel it stands in: so a submission's outcome reaches them, and not a
channel that the bot may not even be in.  That room's key is the id of the *user*, which
`chat.postMessage` takes for a channel; one room, then, for every way there.

Who may moderate are the members of a channel or of a user group.  Looking it up takes a call or
more, and those are limited (`conversations.members` to about a hundred a minute), so what was seen
is kept for 45 seconds: the core takes nothing older than 60.  The moment kept is that *before* the
look-up.  What Slack did not say is unknown, never a no.  A person's name and language
(`users.info`, limited likewise) are a nicety, kept for an hour: where Slack does not say in time,
or very many strangers come at once, a person is served in the default language.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from cachetools import LRUCache

from adapters.chat.events import Origin
from adapters.slack.clients import FAULTS, Clients
from adapters.slack.config import SlackConfig
from adapters.slack.workspaces import Workspaces
from directory_core.clock import utc_now
from directory_core.models import Identity, Membership, RoomAddress, RoomRole

log = structlog.get_logger()

KEPT = timedelta(seconds=45)
KEPT_UNKNOWN = timedelta(seconds=5)
"""So that a Slack that is silent, or limits us, is not asked at every event."""
MEMBERSHIP_WAIT_SECONDS = 1.5
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
            async with asyncio.timeout(MEMBERSHIP_WAIT_SECONDS):
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


KEPT_SECONDS = 3600.0
WAIT_SECONDS = 1.0
ASKED_AT_ONCE = 20
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Known:
    """A name to show, and a BCP 47 tag; either may be empty."""

    name: str = ""
    language: str = ""


class People:
    """Names and languages by workspace and user."""

    def __init__(self, workspaces: Workspaces, clients: Clients) -> None:
        self._workspaces = workspaces
        self._clients = clients
        self._asked = 0
        self._kept: LRUCache[tuple[str, str], tuple[float, Known]] = LRUCache(_MOST)

    def remembered(self, team: str, user: str) -> Known:
        """What is known already, without asking Slack."""
        until, known = self._kept.get((team, user), (0.0, Known()))
        return known if until > time.monotonic() else Known()

    async def known(self, team: str, user: str) -> Known:
        """What Slack knows; empty where it does not say within a second."""
        until, known = self._kept.get((team, user), (0.0, Known()))
        if until > time.monotonic():
            return known
        if self._asked >= ASKED_AT_ONCE:
            return Known()
        self._asked += 1
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                known = await self._ask(team, user)
        except FAULTS as fault:
            log.info("slack_person_unknown", why=type(fault).__name__)
            self._keep(team, user, known, 60.0)
        else:
            self._keep(team, user, known, KEPT_SECONDS)
        finally:
            self._asked -= 1
        return known

    async def _ask(self, team: str, user: str) -> Known:
        bot = await self._workspaces.bot(team)
        if bot is None:
            return Known()
        client = self._clients.talking(bot.token)
        found = (await client.users_info(user=user, include_locale=True)).get("user") or {}
        profile = found.get("profile") or {}
        names = (profile.get("display_name"), profile.get("real_name"), found.get("name"))
        return Known(next((name for name in names if name), ""), found.get("locale") or "")

    def _keep(self, team: str, user: str, known: Known, seconds: float) -> None:
        self._kept[team, user] = (time.monotonic() + seconds, known)


Payload = Mapping[str, Any]
VENUE = "slack"


class Origins:
    """Makes origins, with what Slack knows of the person and of their right to moderate."""

    def __init__(self, config: SlackConfig, people: People, moderators: Moderators) -> None:
        self._config = config
        self._people = people
        self._moderators = moderators

    def private(self, team: str, user: str, channel: str = "") -> RoomAddress:
        """The room of something only `user` sees; in the moderators' channel, that channel."""
        if self._config.is_moderators(team, channel):
            return RoomAddress(VENUE, team, channel)
        return RoomAddress(VENUE, team, user)

    async def of(self, room: RoomAddress, user: str, key: str, *, called: str = "") -> Origin:
        """The origin of an event of `user` in `room`, everything looked up that is not kept."""
        known, membership = await asyncio.gather(
            self._people.known(room.tenant, user), self._moderators.membership(room.tenant, user)
        )
        return self._origin(room, user, key, replace(known, name=known.name or called), membership)

    def at_once(self, room: RoomAddress, user: str, key: str) -> Origin:
        """The same without asking Slack anything: a typeahead has 300 milliseconds."""
        return self._origin(room, user, key, self._people.remembered(room.tenant, user), None)

    def _origin(
        self, room: RoomAddress, user: str, key: str, known: Known, membership: Membership | None
    ) -> Origin:
        who = Identity(VENUE, room.tenant, user, known.name)
        return Origin(who, room, key, self._role(room, user), known.language, membership)

    def _role(self, room: RoomAddress, user: str) -> RoomRole:
        if room.key == user:
            return RoomRole.PRIVATE
        moderators = self._config.is_moderators(room.tenant, room.key)
        return RoomRole.MODERATORS if moderators else RoomRole.SHARED
