"""Whether Slack would take these blocks: every block, element and text, all the way down.

Written from docs.slack.dev/reference/block-kit, apart from the adapter's own limits, so that one
mistake is not made twice.  Lengths are held in UTF-16 units, the strictest way to count them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]

LENGTHS = {
    "header": 150, "section": 3000, "context": 3000, "label": 2000, "hint": 2000, "button": 75,
    "option": 75, "description": 75, "group": 75, "placeholder": 150, "title": 24, "submit": 24,
    "close": 24, "confirm.title": 100, "confirm.text": 300, "confirm.confirm": 30,
    "confirm.deny": 30,
}  # fmt: skip
SURFACES: dict[str, tuple[set[str], int]] = {
    "message": (
        {
            "section",
            "header",
            "context",
            "actions",
            "divider",
            "rich_text",
            "image",
            "context_actions",
        },
        50,
    ),
    "modal": ({"section", "header", "context", "actions", "divider", "rich_text", "input"}, 100),
    "home": ({"section", "header", "context", "actions", "divider", "rich_text", "input"}, 100),
}
ALLOWED = {
    "section": {"type", "block_id", "text", "fields", "accessory", "expand"},
    "header": {"type", "block_id", "text"},
    "context": {"type", "block_id", "elements"},
    "actions": {"type", "block_id", "elements"},
    "context_actions": {"type", "block_id", "elements"},
    "overflow": {"type", "action_id", "options", "confirm"},
    "feedback_buttons": {"type", "action_id", "positive_button", "negative_button"},
    "divider": {"type", "block_id"},
    "rich_text": {"type", "block_id", "elements"},
    "input": {"type", "block_id", "label", "element", "hint", "optional", "dispatch_action"},
    "button": {
        "type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label",
    },
    "plain_text_input": {
        "type", "action_id", "multiline", "initial_value", "min_length", "max_length",
        "placeholder", "dispatch_action_config", "focus_on_load",
    },
    "static_select": {
        "type", "action_id", "options", "option_groups", "initial_option", "placeholder",
    },
    "external_select": {"type", "action_id", "initial_option", "min_query_length", "placeholder"},
}  # fmt: skip
HEAVIEST = 13_200


def length(text: str) -> int:
    """UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def problems(blocks: object, surface: str) -> list[str]:
    """What Slack would refuse `blocks` for on `surface`: `message`, `modal` or `home`."""
    if not isinstance(blocks, list):
        return ["blocks is no list"]
    known, most = SURFACES[surface]
    found = [f"{len(blocks)} blocks"] if len(blocks) > most else []
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    found += ["a block_id twice"] if len(ids) != len(set(ids)) else []
    for number, block in enumerate(blocks):
        kind = block.get("type")
        if kind not in known:
            found.append(f"{number}: no {kind} in a {surface}")
        else:
            found += [f"{number} {kind}: {problem}" for problem in _block(block)]
    return found


def view_problems(view: Json) -> list[str]:
    """What Slack would refuse a view for."""
    kind = view.get("type")
    if kind not in {"modal", "home"}:
        return [f"a view of type {kind}"]
    found = problems(view.get("blocks"), kind)
    found += (
        ["private_metadata too long"] if length(view.get("private_metadata", "")) > 3000 else []
    )
    found += ["callback_id too long"] if length(view.get("callback_id", "")) > 255 else []
    known = {"type", "blocks", "private_metadata", "callback_id", "external_id"}
    if kind == "modal":
        known |= {"title", "submit", "close", "notify_on_close", "clear_on_close"}
        found += _text(view.get("title"), "title")
        for part in ("submit", "close"):
            found += _text(view[part], part) if part in view else []
        has_input = any(block.get("type") == "input" for block in view.get("blocks", ()))
        found += ["inputs without a submit"] if has_input and "submit" not in view else []
    return found + [f"unknown {key}" for key in set(view) - known]


def _block(block: Json) -> Iterator[str]:
    kind = block["type"]
    yield from _keys(block)
    yield from ["block_id too long"] if length(block.get("block_id", "")) > 255 else []
    match kind:
        case "header":
            yield from _text(block.get("text"), "header")
        case "section":
            yield from _text(block.get("text"), "section", markup=True)
            yield from _element(block["accessory"]) if "accessory" in block else []
        case "context":
            yield from _count(block, 10)
            for element in block.get("elements", ()):
                yield from _text(element, "context", markup=True)
        case "actions" | "context_actions":
            yield from _actions(block, 25 if kind == "actions" else 5)
        case "rich_text":
            yield from _rich(block)
        case "input":
            yield from _text(block.get("label"), "label")
            yield from _text(block["hint"], "hint") if "hint" in block else []
            yield from _element(block.get("element") or {})


def _actions(block: Json, most: int) -> Iterator[str]:
    yield from _count(block, most)
    ids = [element.get("action_id") for element in block.get("elements", ())]
    yield from ["an action_id twice"] if len(ids) != len(set(ids)) else []
    for element in block.get("elements", ()):
        yield from _element(element)


def _keys(thing: Json) -> list[str]:
    return [f"unknown {key}" for key in set(thing) - ALLOWED[thing["type"]]]


def _count(block: Json, most: int) -> list[str]:
    count = len(block.get("elements", ()))
    return [] if 1 <= count <= most else [f"{count} elements"]


def _text(text: object, what: str, *, markup: bool = False) -> list[str]:
    if not isinstance(text, dict) or not isinstance(text.get("text"), str):
        return [f"{what}: no text"]
    kinds = {"plain_text", "mrkdwn"} if markup else {"plain_text"}
    found = [] if text.get("type") in kinds else [f"{what}: a text of type {text.get('type')}"]
    size = length(text["text"])
    found += [] if 1 <= size <= LENGTHS[what] else [f"{what}: {size} characters"]
    return found + [f"{what}: {problem}" for problem in pings(text["text"])]


def pings(text: str) -> list[str]:
    """What in `text` would call people, or hide itself."""
    hidden = [f"U+{ord(char):04X}" for char in text if 0x202A <= ord(char) <= 0x202E]
    hidden += [f"U+{ord(c):04X}" for c in text if 0x2066 <= ord(c) <= 0x2069 or c in "\u200b\u200d"]
    return hidden + [mark for mark in ("<!", "<@", "<#") if mark in text]


def _element(element: Json) -> Iterator[str]:
    kind = element.get("type")
    if kind not in ALLOWED:
        yield f"an element of type {kind}"
        return
    yield from _keys(element)
    yield from ["no action_id"] if not 1 <= length(element.get("action_id", "")) <= 255 else []
    yield from _text(element["placeholder"], "placeholder") if "placeholder" in element else []
    match kind:
        case "button":
            yield from _button(element)
        case "plain_text_input":
            longest = element.get("max_length", 3000)
            yield from [] if 1 <= longest <= 3000 else [f"max_length {longest}"]
            size = length(element.get("initial_value", ""))
            yield from [f"initial_value of {size} in {longest}"] if size > longest else []
        case "static_select":
            yield from _menu(element)
        case "overflow":
            options = element.get("options", ())
            yield from [] if 1 <= len(options) <= 5 else [f"{len(options)} options"]
            for option in options:
                yield from _option(option)
        case "feedback_buttons":
            for side in ("positive_button", "negative_button"):
                button = element.get(side) or {}
                yield from _text(button.get("text"), "button")
                yield from [] if 1 <= length(button.get("value", "")) <= 2000 else ["a bad value"]
        case "external_select" if "initial_option" in element:
            yield from _option(element["initial_option"])


def _button(button: Json) -> Iterator[str]:
    yield from _text(button.get("text"), "button")
    yield from ["value too long"] if length(button.get("value", "")) > 2000 else []
    spoken = length(button.get("accessibility_label", ""))
    yield from [f"accessibility_label of {spoken}"] if spoken > 75 else []
    url = button.get("url", "https://")
    yield from [] if url.startswith(("http://", "https://")) and len(url) <= 3000 else ["a bad url"]
    yield from [] if button.get("style", "primary") in {"primary", "danger"} else ["a bad style"]
    if confirm := button.get("confirm"):
        for part in ("title", "text", "confirm", "deny"):
            yield from _text(confirm.get(part), f"confirm.{part}")


def _menu(menu: Json) -> Iterator[str]:
    groups = menu.get("option_groups") or [{"options": menu.get("options") or ()}]
    yield from [] if len(groups) <= 100 else [f"{len(groups)} groups"]
    everything = [option for group in groups for option in group["options"]]
    for group in groups:
        yield from [] if 1 <= len(group["options"]) <= 100 else [f"{len(group['options'])} options"]
        yield from _text(group["label"], "group") if "label" in group else []
    for option in everything:
        yield from _option(option)
    chosen = menu.get("initial_option")
    yield from [] if chosen is None or chosen in everything else ["initial_option is no option"]


def _option(option: Json) -> Iterator[str]:
    yield from _text(option.get("text"), "option", markup=True)
    yield from [] if 1 <= length(option.get("value", "")) <= 150 else ["an option's value"]
    yield from _text(option["description"], "description") if "description" in option else []


def _rich(block: Json) -> Iterator[str]:
    yield from [] if block.get("elements") else ["an empty rich_text"]
    for part in block.get("elements", ()):
        yield from [] if part.get("elements") else [f"an empty {part.get('type')}"]
        match part.get("type"):
            case "rich_text_section" | "rich_text_preformatted" | "rich_text_quote":
                yield from _spans(part)
            case "rich_text_list":
                yield from [] if part.get("style") in {"bullet", "ordered"} else ["a list's style"]
                for item in part["elements"]:
                    yield from _spans(item)
            case other:
                yield f"{other} in rich_text"


def _spans(section: Json) -> Iterator[str]:
    yield from [] if section.get("elements") else ["an empty section"]
    total = 0
    for span in section["elements"]:
        total += length(span.get("text", ""))
        yield from pings(span.get("text", ""))
        match span["type"]:
            case "text":
                yield from [] if span.get("text") else ["an empty text"]
            case "link":
                yield from [] if span["url"].startswith(("http://", "https://")) else ["a bad link"]
            case "user":
                yield from [] if span.get("user_id") else ["a user without an id"]
            case "date":
                whole = isinstance(span.get("timestamp"), int) and span.get("format")
                yield from [] if whole else ["a bad date"]
            case other:
                yield f"{other} in a section"
    yield from [] if total <= 3000 else [f"{total} characters in a section"]
