"""The Home tab: the search box, and below it what the dispatcher shows a person of theirs."""

from typing import Any

from adapters.chat.i18n.texts import Words
from adapters.chat.views import Card, Reply
from adapters.slack.rendering import inputs
from adapters.slack.rendering.buttons import label_of, one
from adapters.slack.rendering.messages import HEADER_LENGTH, TEXT_LENGTH, VIEW_BLOCKS, body
from adapters.slack.rendering.rich_text import words as words_of
from adapters.slack.rendering.text import plain

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
    most = VIEW_BLOCKS - 1
    blocks: list[Json] = []
    for at, part in enumerate(reply.parts):
        if isinstance(part, Card) and part.rows and len(part.rows) == len(part.buttons):
            blocks += _sections(part, start=100 * (at + 1))
        else:
            blocks += body(Reply("", (part,)), tenant=tenant, most=most)
    led = body(Reply(reply.text, lead=True), tenant=tenant, most=most)
    last = body(Reply("", (Card(""),), reply.buttons), tenant=tenant, most=most)
    shown = [
        search | {"dispatch_action": True},
        *led,
        *blocks[: most - len(led) - len(last)],
        *last,
    ]
    return {"type": "home", "blocks": shown}


def _sections(card: Card, start: int) -> list[Json]:
    """A card whose rows have a button each: a section for each row, its button beside it."""
    blocks: list[Json] = []
    if card.title:
        blocks.append({"type": "header", "text": label_of(card.title, HEADER_LENGTH)})
    for number, (row, button) in enumerate(zip(card.rows, card.buttons, strict=True), start):
        text = {"type": "plain_text", "text": plain(words_of((row,)), TEXT_LENGTH), "emoji": False}
        section: Json = {"type": "section", "text": text}
        if element := one(button, number):
            section["accessory"] = element
        blocks.append(section)
    return blocks
