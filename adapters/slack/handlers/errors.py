"""What people hear when we could not serve them.

Nothing is acknowledged then: Slack delivers an event again, and lets a modal be sent again.  Under
a command or a button, where Slack shows an error that explains nothing, we say what happened.
"""

from collections.abc import Mapping

import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.views import Reply
from adapters.slack.handlers.context import HandlerContext, Payload
from adapters.slack.responder import Place
from directory_core.errors import DatabaseUnusable

log = structlog.get_logger()

OF_ANOTHER_SHAPE = (LookupError, TypeError, AttributeError)
"""What reading raises over a payload of another shape."""


class ErrorHandler:
    """Bolt's handler for what a listener raised."""

    def __init__(self, context: HandlerContext) -> None:
        self._at = context

    async def tell(self, error: Exception, body: Payload) -> BoltResponse | None:
        """Log it, and tell the person where there is a way to.

        A payload of another shape than Slack's is refused as such: nothing was done with it.
        """
        at = self._at
        log.error("slack_event_failed", kind=body.get("type", "command"), exc_info=error)
        place = _place(body)
        if isinstance(error, OF_ANOTHER_SHAPE):
            return BoltResponse(status=400, body="not a payload that Slack sends")
        if not place.response_url:
            return None
        room = at.origins.private(place.team, place.user)
        origin = at.origins.at_once(room, place.user, "")
        if isinstance(error, DatabaseUnusable):
            reply = at.dispatcher.sorry(origin, error)
        else:
            words = at.answers.words(origin.language)
            reply = Reply(words("slack-trouble"), language=words.language)
        at.later(at.answers.privately(place, reply))
        return None


def _place(body: Payload) -> Place:
    return Place(
        _text(body, "team_id") or _text(body.get("team"), "id"),
        _text(body, "user_id") or _text(body.get("user"), "id"),
        response_url=_text(body, "response_url"),
    )


def _text(thing: object, name: str) -> str:
    value = thing.get(name) if isinstance(thing, Mapping) else None
    return value if isinstance(value, str) else ""
