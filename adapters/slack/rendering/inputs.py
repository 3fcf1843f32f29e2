"""The inputs of a modal, each with as much room as its value needs and Slack allows."""

from collections.abc import Sequence
from typing import Any
from zlib import crc32

from adapters.chat.views import Choice, Field
from adapters.slack.rendering.buttons import label_of
from adapters.slack.rendering.text import clip, line, plain, size

Json = dict[str, Any]

FIND = "find"
LABEL_LENGTH = 300
INPUT_LENGTH = 3000
OPTIONS = 100


def digest(value: object) -> str:
    """A short mark that changes when `value` does."""
    return f"{crc32(repr(value).encode('utf-8', 'replace')):08x}"


def block(element: Json, block_id: str, label: str, *, hint: str = "", required: bool) -> Json:
    """An input block around `element`."""
    drawn: Json = {
        "type": "input",
        "block_id": block_id,
        "optional": not required,
        "label": label_of(label, LABEL_LENGTH),
        "element": element,
    }
    return drawn | ({"hint": label_of(hint, LABEL_LENGTH)} if hint else {})


def error_line(error: str) -> Json:
    """What is wrong with the field above, where Slack is not showing it itself."""
    return note("⚠️ " + error)


def note(said: str) -> Json:
    """A line in small print."""
    text = {"type": "plain_text", "text": plain(said, LABEL_LENGTH), "emoji": False}
    return {"type": "context", "elements": [text]}


def text(value: str, *, longest: int, multiline: bool = False, hint: str = "") -> Json:
    """A text input, which always has room for the value that stands in it."""
    longest = min(max(longest, size(value), 1), INPUT_LENGTH)
    element: Json = {
        "type": "plain_text_input",
        "action_id": "text",
        "multiline": multiline,
        "max_length": longest,
    }
    if hint:
        element["placeholder"] = label_of(hint, 150)
    return element | ({"initial_value": clip(value, longest)} if value else {})


def finder(field: Field) -> Json:
    """The typeahead for a listed organization."""
    element: Json = {"type": "external_select", "action_id": FIND, "min_query_length": 1}
    if isinstance(field.value, str) and field.value:
        element["initial_option"] = option(field.value, field.value_label or field.value)
    return element


def menu(choices: Sequence[Choice], value: object = "") -> Json:
    """A menu of `choices`, in groups of a hundred where there are more."""
    options = [option(choice.value, choice.label, choice.hint) for choice in choices]
    chosen = next((made for made in options if made["value"] == value), None)
    element: Json = {"type": "static_select", "action_id": "choice"}
    if len(options) <= OPTIONS:
        element["options"] = options
    else:
        element["option_groups"] = _groups(choices, options)
    return element | ({"initial_option": chosen} if chosen else {})


def option(value: str, label: str, hint: str = "") -> Json:
    """An entry of a menu."""
    made: Json = {"text": label_of(label), "value": value}
    return made | ({"description": label_of(hint)} if hint else {})


def given(element: Json) -> str:
    """What a person put into an input, from the state of a modal they sent."""
    chosen = element.get("selected_option") or {}
    return str(chosen.get("value") or element.get("value") or "")


def _groups(choices: Sequence[Choice], options: Sequence[Json]) -> list[Json]:
    return [
        {
            "label": label_of(f"{line(part[0].label, 30)} – {line(part[-1].label, 30)}"),
            "options": options[first : first + OPTIONS],
        }
        for first in range(0, len(choices), OPTIONS)
        if (part := choices[first : first + OPTIONS])
    ]
