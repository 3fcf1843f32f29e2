"""The accounts of a form: rows that are added and removed while the modal is open.

Every row keeps its number for as long as the modal lives, so that Slack keeps what was typed into
the others when one goes.  Adding and removing works on the modal as Slack sent it back, and asks
nobody.  A modal has room for so many rows; the rest stand in a few fields, one account a line.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from adapters.chat.i18n.texts import Words
from adapters.chat.views import Field
from adapters.slack.rendering import inputs
from adapters.slack.rendering.buttons import label_of
from adapters.slack.rendering.text import size

Json = dict[str, Any]
Row = Mapping[str, str]

ADD = "row-add"
REMOVE = "row-remove"
ROOM = 70
"""How many blocks rows may take; beyond, there is no button to add one."""
_MOST_DRAWN = 15
_BAR = " | "
_KEPT = (
    "type", "callback_id", "title", "submit", "close", "private_metadata", "notify_on_close",
)  # fmt: skip


def draw(field: Field, words: Words) -> list[Json]:
    """The rows of `field`, a button to add one, and what has no room as lines of text."""
    given = [row for row in field.value if isinstance(row, Mapping)] or [{}]
    blocks: list[Json] = []
    for number, row in enumerate(given[:_MOST_DRAWN]):
        blocks += _row(field, words, number, row)
    blocks += _rest(field, words, given[_MOST_DRAWN:])
    add = {"type": "button", "action_id": ADD, "text": label_of(words("slack-row-add"))}
    return [*blocks, {"type": "actions", "block_id": f"rows:{field.name}", "elements": [add]}]


def _row(field: Field, words: Words, number: int, row: Row) -> list[Json]:
    def named(part: str) -> str:
        return f"row:{field.name}:{number}:{part}:{inputs.digest(row.get(part, ''))}"

    address = inputs.text(row.get("address", ""), longest=500)
    needed = field.required and number == 0
    where, how = words("slack-row-address"), words("slack-row-address-hint")
    label, hint = words("slack-row-label"), words("slack-row-label-hint")
    blocks = [inputs.block(address, named("address"), where, hint=how, required=needed)]
    if row.get("error"):
        blocks.append(inputs.error_line(row["error"]))
    if field.choices:
        menu = inputs.menu(field.choices, row.get("platform"))
        title = words("slack-row-platform")
        blocks.append(inputs.block(menu, named("platform"), title, required=False))
    text = inputs.text(row.get("label", ""), longest=80, hint=hint)
    blocks.append(inputs.block(text, named("label"), label, required=False))
    remove = {
        "type": "button",
        "action_id": REMOVE,
        "text": label_of(words("slack-row-remove")),
        "accessibility_label": _spoken(words("slack-row-remove"), number),
        "value": f"{field.name}:{number}",
    }
    bar = {"type": "actions", "block_id": f"row:{field.name}:{number}:bar", "elements": [remove]}
    return [*blocks, bar]


def _spoken(label: str, number: int) -> str:
    """What a screen reader says of a button that stands beside each row."""
    return f"{label[:70]} ({number + 1})"


def _rest(field: Field, words: Words, given: Sequence[Row]) -> list[Json]:
    pages: list[list[str]] = []
    for row in given:
        text = _BAR.join([row.get("address", ""), row.get("label", "")]).removesuffix(_BAR)
        if not pages or size("\n".join([*pages[-1], text])) > inputs.INPUT_LENGTH:
            pages.append([])
        pages[-1].append(text)
    return [
        inputs.block(
            inputs.text("\n".join(page), longest=inputs.INPUT_LENGTH, multiline=True),
            f"rest:{field.name}:{number}:{inputs.digest(page)}",
            words("slack-row-rest"),
            hint=words("slack-row-rest-hint"),
            required=False,
        )
        for number, page in enumerate(pages)
    ]


def collect(parts: Iterable[tuple[int, str, str]], rest: str) -> tuple[dict[str, str], ...]:
    """The rows that were filled in: `parts` are number, part and text; `rest` one row a line."""
    found: dict[int, dict[str, str]] = {}
    for number, part, text in parts:
        found.setdefault(number, {"address": "", "platform": "", "label": ""})[part] = text.strip()
    for line in rest.splitlines():
        address, _, label = line.partition(_BAR.strip())
        row = {"address": address.strip(), "platform": "", "label": label.strip()}
        found[max(found, default=0) + 1] = row
    return tuple(row for row in found.values() if row["address"] or row["label"])


def added(view: Mapping[str, Any], field: str) -> Json:
    """The modal with one more row of `field`, empty; as it was where there is no room for one."""
    blocks = list(view["blocks"])
    numbers = [number for block in blocks if (number := _number(block, field)) is not None]
    place = _place(blocks, f"rows:{field}")
    if place is None or not numbers or len(numbers) >= ROOM:
        return _again(view, blocks)
    model = [block for block in blocks if _number(block, field) == numbers[0]]
    fresh = [
        _renumbered(block, field, max(numbers) + 1) for block in model if block["type"] != "context"
    ]
    return _again(view, blocks[:place] + fresh + blocks[place:])


def removed(view: Mapping[str, Any], field: str, number: int) -> Json:
    """The modal without a row of `field`; the last one is emptied rather than taken away."""
    whole = view if _others(view, field, number) else added(view, field)
    kept = [block for block in whole["blocks"] if _number(block, field) != number]
    return _again(view, kept)


def _others(view: Mapping[str, Any], field: str, number: int) -> bool:
    return any(_number(block, field) not in {None, number} for block in view["blocks"])


def _number(block: Mapping[str, Any], field: str) -> int | None:
    match str(block.get("block_id", "")).split(":"):
        case ["row", name, number, *_] if name == field and number.isdecimal():
            return int(number)
    return None


def _place(blocks: Sequence[Json], block_id: str) -> int | None:
    places = (at for at, block in enumerate(blocks) if block.get("block_id") == block_id)
    return next(places, None)


def _renumbered(block: Json, field: str, number: int) -> Json:
    part = str(block["block_id"]).split(":")[3]
    if part == "bar":
        first = block["elements"][0]
        spoken = _spoken(first["text"]["text"], number)
        button = {**first, "value": f"{field}:{number}", "accessibility_label": spoken}
        return {**block, "block_id": f"row:{field}:{number}:bar", "elements": [button]}
    element = {
        key: value
        for key, value in block["element"].items()
        if key not in {"initial_value", "initial_option"}
    }
    block_id = f"row:{field}:{number}:{part}:{inputs.digest('')}"
    return {**block, "block_id": block_id, "optional": True, "element": element}


def _again(view: Mapping[str, Any], blocks: list[Json]) -> Json:
    return {key: view[key] for key in _KEPT if view.get(key)} | {"blocks": blocks}
