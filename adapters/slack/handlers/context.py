"""What every listener has at hand."""

from dataclasses import dataclass
from typing import Any

from adapters.chat.dispatcher import Desk
from adapters.chat.events import Heard
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import Rooms
from adapters.chat.views import Reply
from adapters.slack.background import Later, Once, Turns
from adapters.slack.config import SlackConfig
from adapters.slack.identity import Moderators, Origins, People
from adapters.slack.responder import Answers
from adapters.slack.workspaces import Workspaces

Payload = dict[str, Any]


def team_of(body: Payload) -> str:
    """The workspace of an interaction; Slack leaves it out for organization-wide apps."""
    return str((body.get("team") or {}).get("id") or body["user"]["team_id"])


@dataclass(frozen=True, slots=True)
class Counter:
    """The desk, and the parts of the venue that listeners work with."""

    desk: Desk
    texts: Texts
    config: SlackConfig
    workspaces: Workspaces
    people: People
    moderators: Moderators
    origins: Origins
    answers: Answers
    rooms: Rooms
    later: Later
    once: Once[Reply]
    turns: Turns

    async def hear(self, heard: Heard) -> Reply:
        """What the desk says to somebody's words, when it is their turn."""
        async with self.turns.taken():
            return await self.desk.heard(heard)
