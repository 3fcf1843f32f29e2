"""Buttons, and how a press is told from another.

A button's token travels in `value`; its `action_id` says what kind of button it is, so that a
listener knows before the dispatcher does whether a form has to be opened at once.  The numbers only
keep action ids apart within one message.
"""

from collections.abc import Sequence
from typing import Any

from adapters.chat.views import Button, Confirm, Style
from adapters.slack.rendering.rich_text import is_address
from adapters.slack.rendering.text import line

Json = dict[str, Any]

PRESS = "press"
FORM = "form"
SHARE = "share"
OPEN = "open"
BEGIN = "begin"
ROW_LENGTH = 25


def rows(buttons: Sequence[Button], *, start: int = 0) -> list[Json]:
    """`actions` blocks of at most 25 buttons each; `start` numbers the first one."""
    drawn = [
        element
        for number, button in enumerate(buttons, start)
        if (element := _button(button, number))
    ]
    return [
        {"type": "actions", "elements": drawn[first : first + ROW_LENGTH]}
        for first in range(0, len(drawn), ROW_LENGTH)
    ]


def single(kind: str, label: str, value: str) -> Json:
    """A button of which a message has one: to share it, or to open its form."""
    return {"type": "button", "action_id": kind, "text": label_of(label), "value": value}


def label_of(text: str, limit: int = 75) -> Json:
    """A `plain_text` object on one line; `:names:` of emoji stay text."""
    return {"type": "plain_text", "text": line(text, limit), "emoji": False}


def _button(button: Button, number: int) -> Json | None:
    """None for a button that Slack has no use for: copying, and addresses it would refuse."""
    element: Json = {"type": "button", "text": label_of(button.label)}
    if button.url:
        if not is_address(button.url):
            return None
        element |= {"action_id": f"{OPEN}:{number}", "url": button.url}
    elif button.token:
        kind = FORM if button.opens_form else PRESS
        element |= {"action_id": f"{kind}:{number}", "value": button.token}
    else:
        return None
    if button.style is not Style.PLAIN:
        element["style"] = button.style.value
    if button.confirm:
        element["confirm"] = _confirm(button.confirm, button.style)
    return element


def _confirm(confirm: Confirm, style: Style) -> Json:
    dialog: Json = {
        "title": label_of(confirm.title, 100),
        "text": label_of(confirm.text, 300),
        "confirm": label_of(confirm.yes, 30),
        "deny": label_of(confirm.no, 30),
    }
    return {**dialog, "style": style.value} if style is not Style.PLAIN else dialog
