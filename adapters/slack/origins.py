"""Who speaks, and where, out of Slack's payloads.

What only one person sees (a slash command's answer, a form, a message to the bot) happens in that
person's own room, whatever channel it stands in: so a submission's outcome reaches them, and not a
channel that the bot may not even be in.  That room's key is the id of the *user*, which
`chat.postMessage` takes for a channel; one room, then, for every way there.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.chat.events import Origin
from adapters.slack.config import SlackConfig
from adapters.slack.membership import Moderators
from adapters.slack.people import Known, People
from directory_core.models import Identity, Membership, RoomAddress, RoomRole

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
