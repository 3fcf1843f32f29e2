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
MORE = "more"
FELT = "felt"
WIDTH = 4
"""Buttons side by side."""
MENU_LENGTH = 5


def rows(buttons: Sequence[Button], *, start: int = 0, first: Sequence[Json] = ()) -> list[Json]:
    """`actions` blocks of a few buttons each, after those that come `first`.

    `start` numbers the first one.  Minor buttons fold into a menu.
    """
    drawn = [*first]
    drawn += [
        element
        for number, button in enumerate(buttons, start)
        if not button.minor and (element := one(button, number))
    ]
    drawn += _folded([button for button in buttons if button.minor and button.token], start)
    return [
        {"type": "actions", "elements": drawn[at : at + WIDTH]}
        for at in range(0, len(drawn), WIDTH)
    ]


def _folded(buttons: Sequence[Button], start: int) -> list[Json]:
    """Buttons as the entries of menus behind three dots; what opens a form says so."""
    return [
        {
            "type": "overflow",
            "action_id": f"{MORE}:{start + at}",
            "options": [
                {
                    "text": label_of(button.label),
                    "value": f"{FORM if button.opens_form else PRESS} {button.token}",
                }
                for button in buttons[at : at + MENU_LENGTH]
            ],
        }
        for at in range(0, len(buttons), MENU_LENGTH)
    ]


def pressed(action: Json) -> tuple[str, str]:
    """The kind of what was pressed, and its token: of a button, or of a menu's entry."""
    if chosen := action.get("selected_option"):
        kind, _, token = str(chosen.get("value") or "").partition(" ")
        return kind, token
    return str(action["action_id"]).partition(":")[0], action.get("value") or ""


def feedback(helpful: Button, unhelpful: Button) -> Json:
    """The two small buttons that say whether an answer helped.

    https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
    """
    sides = {"positive_button": helpful, "negative_button": unhelpful}
    element: Json = {"type": "feedback_buttons", "action_id": f"{FELT}:0"}
    for side, button in sides.items():
        element[side] = {"text": label_of(button.label), "value": button.token}
    return {"type": "context_actions", "elements": [element]}


def single(kind: str, label: str, value: str) -> Json:
    """A button of which a message has one: to share it, or to open its form."""
    return {"type": "button", "action_id": kind, "text": label_of(label), "value": value}


def label_of(text: str, limit: int = 75) -> Json:
    """A `plain_text` object on one line; `:names:` of emoji stay text."""
    return {"type": "plain_text", "text": line(text, limit), "emoji": False}


def one(button: Button, number: int) -> Json | None:
    """Slack's button; None where Slack has no use for it: to copy, or for an address it refuses."""
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
    if button.spoken:
        element["accessibility_label"] = line(button.spoken, 75)
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
