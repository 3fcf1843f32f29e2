"""What every listener has at hand."""

from dataclasses import dataclass
from typing import Any

from adapters.chat.desk import Desk
from adapters.chat.texts import Texts
from adapters.chat.views import Reply
from adapters.slack.answers import Answers
from adapters.slack.config import SlackConfig
from adapters.slack.later import Later
from adapters.slack.membership import Moderators
from adapters.slack.once import Once
from adapters.slack.origins import Origins
from adapters.slack.people import People
from adapters.slack.workspaces import Workspaces

Payload = dict[str, Any]


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
    later: Later
    once: Once[Reply]
