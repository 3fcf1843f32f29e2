"""A form drawn as a modal, and what a person filled in read back from it.

Slack keeps what somebody typed into an input across redrawings for as long as its `block_id` and
`action_id` stay the same, and ignores the value we draw there (slackapi/bolt-js/issues/290).  So a
block's id carries a digest of the value we drew: an unchanged field keeps what was typed, and one
that the dispatcher changed shows the dispatcher's value.

Ids of blocks: `in:FIELD:DIGEST`, `list:FIELD:DIGEST` for several texts, and for accounts (see
`rows`) `row:FIELD:NUMBER:PART:DIGEST` and `rest:FIELD:NUMBER:DIGEST`.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from adapters.chat.events import FieldValue
from adapters.chat.i18n.texts import Words
from adapters.chat.views import Card, Field, Form, Reply
from adapters.slack.rendering import account_rows, inputs, rich_text
from adapters.slack.rendering.buttons import label_of
from adapters.slack.rendering.messages import TEXT_LENGTH, VIEW_BLOCKS, body
from adapters.slack.rendering.text import ELLIPSIS, plain

Json = dict[str, Any]

CALLBACK = "form"
FILL = "fill"
TITLE_LENGTH = 24
_HEAD_BLOCKS = 12


def loading(words: Words) -> Json:
    """The modal that is opened at once, while the form is still being made."""
    text = words("slack-loading")
    return _view(text, [{"type": "section", "text": label_of(text)}], words)


def notice(reply: Reply, words: Words, *, tenant: str) -> Json:
    """A modal that only tells something: why there is no form, or that it was sent."""
    blocks = body(reply, tenant=tenant, most=VIEW_BLOCKS)
    return _view(words("slack-title"), blocks, words)


def plainly(view: Json, said: str = "") -> Json:
    """A view that says what another one does, in plain text and without its inputs."""
    told = said or "\n".join(_read(view.get("blocks"))) or ELLIPSIS
    block = {"type": "section", "text": {"type": "plain_text", "text": plain(told, TEXT_LENGTH)}}
    kept = {key: view[key] for key in ("type", "title", "close") if key in view}
    return kept | {"blocks": [block]}


def _read(thing: object) -> Iterator[str]:
    """The texts in blocks, in order."""
    if isinstance(thing, Mapping):
        if isinstance(thing.get("text"), str):
            yield thing["text"]
        for key in ("text", "label", "elements"):
            yield from _read(thing.get(key))
    elif isinstance(thing, list):
        for each in thing:
            yield from _read(each)


def draw(
    reply: Reply,
    form: Form,
    words: Words,
    *,
    tenant: str,
    notes: Mapping[str, str],
    shown: Collection[str] = (),
) -> Json:
    """`form` as a modal; `notes` come back with it when it is sent.

    Above the fields stand the form's introduction and what the reply's cards say of it.  `shown`
    are the fields of the modal that was sent: one that comes up by its answers is pointed out.
    """
    intro = rich_text.block([rich_text.section(form.intro, TEXT_LENGTH, tenant)])
    cards = Reply("", parts=_said_of(reply, form))
    head = body(cards, tenant=tenant, most=_HEAD_BLOCKS) if cards.parts else []
    follows = bool({field.name for field in form.fields}.intersection(shown))
    fields = []
    for field in form.fields:
        if follows and field.name not in shown and not field.error:
            fields.append(inputs.note(words("slack-one-more")))
        fields += _field(field, words, form.token)
    blocks = [*([intro] if intro else []), *head, *fields][:VIEW_BLOCKS]
    view = _view(form.title, blocks or [_title(form)], words)
    return view | {
        "callback_id": CALLBACK,
        "submit": label_of(form.submit, TITLE_LENGTH),
        "close": label_of(form.cancel, TITLE_LENGTH),
        "notify_on_close": True,
        "private_metadata": json.dumps({"token": form.token, **notes}),
    }


def _said_of(reply: Reply, form: Form) -> tuple[Card, ...]:
    """What a reply's cards say of a form, without what stands below in its fields.

    Their buttons move a dialog of one question at a time.
    """
    cards = [part for part in reply.parts if isinstance(part, Card)]
    titles = {form.title, *(field.label for field in form.fields)}
    return tuple(
        replace(card, title="" if card.title in titles else card.title, rows=(), buttons=())
        for card in cards
        if card.lines or card.footer
    )


def shown_fields(view: Mapping[str, Any]) -> set[str]:
    """The fields that a modal shows."""
    return {name for block in view.get("blocks") or () if (name := _field_of(block))}


def notes_of(view: Mapping[str, Any]) -> dict[str, str]:
    """The token and notes that `draw` put into a modal; empty for one that is none of ours."""
    try:
        notes = json.loads(view.get("private_metadata") or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in notes.items()} if isinstance(notes, dict) else {}


def values(view: Mapping[str, Any]) -> dict[str, FieldValue]:
    """What a person filled in, by field.  Inputs that we don't know are left out."""
    state: Mapping[str, Mapping[str, Json]] = (view.get("state") or {}).get("values") or {}
    filled: dict[str, FieldValue] = {}
    parts: dict[str, list[tuple[int, str, str]]] = {}
    rest: dict[str, str] = {}
    for block_id in _in_order(view, state):
        given = next((inputs.given(element) for element in state[block_id].values()), "")
        match block_id.split(":"):
            case ["in", name, *_]:
                filled[name] = given
            case ["list", name, *_]:
                filled[name] = tuple(part.strip() for part in given.splitlines() if part.strip())
            case ["row", name, number, part, *_] if number.isdecimal():
                parts.setdefault(name, []).append((int(number), part, given))
            case ["rest", name, *_]:
                rest[name] = f"{rest.get(name, '')}\n{given}".strip()
            case _:
                pass
    return filled | {
        name: account_rows.collect(row, rest.get(name, "")) for name, row in parts.items()
    }


def errors(view: Mapping[str, Any], form: Form) -> dict[str, str] | None:
    """The errors of `form`, by the inputs of the modal they stand beside.

    None where the modal has to be drawn anew: there are no errors, it shows other fields, or not
    all errors have an input to stand beside.
    """
    wrong = {field.name: field.error for field in form.fields if field.error}
    if not wrong or shown_fields(view) != {field.name for field in form.fields}:
        return None
    beside = {_place(view, name): plain(wrong[name], inputs.LABEL_LENGTH) for name in wrong}
    return {block: error for block, error in beside.items() if block} if all(beside) else None


def _field_of(block: Mapping[str, Any]) -> str:
    match str(block.get("block_id", "")).split(":"):
        case ["in" | "list" | "row" | "rest", name, *_]:
            return name
    return ""


def _place(view: Mapping[str, Any], field: str) -> str:
    """The id of the first input that shows `field`, or empty."""
    blocks = view.get("blocks") or ()
    found = (block for block in blocks if block["type"] == "input" and _field_of(block) == field)
    return next((str(block["block_id"]) for block in found), "")


def _in_order(view: Mapping[str, Any], state: Mapping[str, object]) -> list[str]:
    """The inputs as they stand in the modal: rows are in the order people see."""
    order = {block.get("block_id"): at for at, block in enumerate(view.get("blocks") or ())}
    return sorted(state, key=lambda known: order.get(known, len(order)))


def _view(title: str, blocks: list[Json], words: Words) -> Json:
    return {
        "type": "modal",
        "title": label_of(title, TITLE_LENGTH),
        "close": label_of(words("slack-close"), TITLE_LENGTH),
        "blocks": blocks,
    }


def _title(form: Form) -> Json:
    return {"type": "section", "text": label_of(form.title, inputs.LABEL_LENGTH)}


def _field(field: Field, words: Words, token: str) -> list[Json]:
    wrong = [inputs.error_line(field.error)] if field.error else []
    if field.kind == "paste":
        return _paste(field, words, token)
    if field.kind == "accounts":
        return account_rows.draw(field, words) + wrong
    element = _element(field)
    several = "list" if field.kind == "aliases" else "in"
    block_id = f"{several}:{field.name}:{inputs.digest(field.value)}"
    hint = "" if field.choices else field.hint
    drawn = inputs.block(element, block_id, field.label, hint=hint, required=field.required)
    return [drawn, *wrong]


def _paste(field: Field, words: Words, token: str) -> list[Json]:
    """A field for what somebody has, and the button that fills the form from it.

    Its id changes with the form's `token`, so that it is empty once it has filled the form.
    """
    block_id = f"in:{field.name}:{inputs.digest(token)}"
    text = inputs.text("", longest=inputs.INPUT_LENGTH, multiline=True)
    drawn = inputs.block(text, block_id, field.label, hint=field.hint, required=False)
    button = {"type": "button", "action_id": FILL, "text": label_of(words("slack-fill"))}
    return [drawn, {"type": "actions", "block_id": f"fill:{field.name}", "elements": [button]}]


def _element(field: Field) -> Json:
    if field.kind == "organization":
        return inputs.finder(field)
    if field.kind == "choice" and field.choices:
        return inputs.menu(field.choices, field.value)
    value = field.value if isinstance(field.value, str) else "\n".join(map(str, field.value))
    several = field.kind in {"long", "aliases"}
    return inputs.text(value, longest=field.max_length, multiline=several)
