"""What every listener has at hand."""

from dataclasses import dataclass
from typing import Any

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import Rooms
from adapters.chat.views import Reply
from adapters.slack.background import Background, Once
from adapters.slack.config import SlackConfig
from adapters.slack.identity import Moderators, Origins, People
from adapters.slack.responder import Responder
from adapters.slack.workspaces import Workspaces

Payload = dict[str, Any]


def team_of(body: Payload) -> str:
    """Tell the workspace of an interaction in which the app is installed.

    A form sent from the other side of a shared channel names its sender's workspace as `team`, and
    ours in the view alone.  Slack leaves `team` out for organization-wide apps.
    """
    installed = (body.get("view") or {}).get("app_installed_team_id")
    return str(installed or (body.get("team") or {}).get("id") or body["user"]["team_id"])


def user_of(body: Payload) -> str:
    """Tell who interacts.

    Raises:
        TypeError: the payload is of another shape than Slack's.
    """
    user = body["user"]["id"]
    if not isinstance(user, str) or not user:
        raise TypeError("a user without an id")
    return user


@dataclass(frozen=True, slots=True)
class HandlerContext:
    """The dispatcher, and the parts of the venue that listeners work with."""

    dispatcher: Dispatcher
    texts: Texts
    config: SlackConfig
    workspaces: Workspaces
    people: People
    moderators: Moderators
    origins: Origins
    answers: Responder
    rooms: Rooms
    later: Background
    once: Once[Reply]
