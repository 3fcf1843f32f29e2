"""The Home tab: the search box, and below it what the dispatcher shows a person of theirs."""

from typing import Any

from adapters.chat.i18n.texts import Words
from adapters.chat.views import Reply
from adapters.slack.rendering import inputs
from adapters.slack.rendering.messages import VIEW_BLOCKS, body

Json = dict[str, Any]

ASK = "ask"


def draw(reply: Reply, words: Words, *, tenant: str) -> Json:
    """The view for `views.publish`."""
    element = inputs.text("", longest=200, hint=words("slack-home-search-hint"))
    element |= {
        "action_id": ASK,
        "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
    }
    search = inputs.block(element, "ask", words("slack-home-search"), required=False)
    shown = body(reply, tenant=tenant, most=VIEW_BLOCKS - 1)
    return {"type": "home", "blocks": [search | {"dispatch_action": True}, *shown]}
