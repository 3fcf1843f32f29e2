"""What people hear when we could not serve them.

Nothing is acknowledged then: Slack delivers an event again, and lets a modal be sent again.  Under
a command or a button, where Slack shows an error that explains nothing, we say what happened.
"""

import structlog

from adapters.chat.views import Reply
from adapters.slack.handlers.context import HandlerContext, Payload
from adapters.slack.responder import Place
from directory_core.errors import DatabaseUnusable

log = structlog.get_logger()


class ErrorHandler:
    """Bolt's handler for what a listener raised."""

    def __init__(self, context: HandlerContext) -> None:
        self._at = context

    async def tell(self, error: Exception, body: Payload) -> None:
        """Log it, and tell the person where there is a way to."""
        at = self._at
        log.error("slack_event_failed", kind=body.get("type", "command"), exc_info=error)
        place = _place(body)
        if not place.response_url:
            return
        room = at.origins.private(place.team, place.user)
        origin = at.origins.at_once(room, place.user, "")
        if isinstance(error, DatabaseUnusable):
            reply = at.dispatcher.sorry(origin, error)
        else:
            words = at.answers.words(origin.language)
            reply = Reply(words("slack-trouble"), language=words.language)
        at.later(at.answers.privately(place, reply))


def _place(body: Payload) -> Place:
    team, user = body.get("team") or {}, body.get("user") or {}
    return Place(
        body.get("team_id") or team.get("id") or "",
        body.get("user_id") or user.get("id") or "",
        response_url=body.get("response_url", ""),
    )
