"""Whether Telegram would take a call: an independent model of the Bot API, and its limits.

The shapes of the methods are aiogram's, which is generated from the Bot API's documentation and
shares nothing with the library we use.  The limits are read off
https://core.telegram.org/bots/api.
"""

import json
import types
import typing
from functools import cache
from typing import Any
from unittest.mock import patch

from pydantic import BaseModel, ValidationError

from tests.support.telegram_html import Parsed, UnparsableError, parse

with patch.object(BaseModel, "model_rebuild"):
    # aiogram builds all of its thousand models when it is imported, which takes seven seconds; a
    # method's own is built when it is first called.
    import aiogram.types
    from aiogram import methods
    from aiogram.client.default import Default
    from aiogram.methods.base import TelegramMethod

_TYPES = vars(aiogram.types) | vars(typing) | {"Default": Default}

MODELS: dict[str, type[TelegramMethod[Any]]] = {
    model.__api_method__: model
    for name in methods.__all__
    if isinstance(model := getattr(methods, name), type)
    and issubclass(model, TelegramMethod)
    and model is not TelegramMethod
}


class RefusedError(Exception):
    """The Bot API would answer 400; the text says why."""


def read(method: str, form: dict[str, str]) -> dict[str, Any]:
    """The parameters of a call, decoded and checked.

    Raises:
        RefusedError: the method or a parameter is unknown, mistyped, or over a limit.
    """
    if method not in MODELS:
        raise RefusedError(f"{method}: no such method")
    model = _built(method)
    if unknown := set(form) - set(model.model_fields):
        raise RefusedError(f"{method}: unknown parameters {sorted(unknown)}")
    decoded = {
        name: text if _is_text(model.model_fields[name].annotation) else _decoded(text)
        for name, text in form.items()
    }
    try:
        model.model_validate(decoded)
    except ValidationError as fault:
        raise RefusedError(f"{method}: {fault}") from fault
    _check(method, decoded)
    return decoded


@cache
def _built(method: str) -> type[TelegramMethod[Any]]:
    MODELS[method].model_rebuild(force=True, _types_namespace=_TYPES)
    return MODELS[method]


def _is_text(annotation: Any) -> bool:
    union = typing.get_origin(annotation) in {typing.Union, types.UnionType}
    members = set(typing.get_args(annotation)) if union else {annotation}
    return members - {Default, type(None)} == {str}


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _check(method: str, call: dict[str, Any]) -> None:
    if "text" in call and method in {"sendMessage", "editMessageText"}:
        message(call["text"], call.get("parse_mode"))
    if board := call.get("reply_markup"):
        keyboard(board)
    _at_most(call.get("caption", ""), 1024, "a caption")
    match method:
        case "answerCallbackQuery":
            _at_most(call.get("text", ""), 200, "a toast")
        case "answerInlineQuery":
            inline(call)
        case "answerGuestQuery":
            _result(call["result"])
        case "setMyCommands":
            _commands(call["commands"])
        case "setMyName":
            _at_most(call.get("name", ""), 64, "a name")
        case "setMyDescription":
            _at_most(call.get("description", ""), 512, "a description")
        case "setMyShortDescription":
            _at_most(call.get("short_description", ""), 120, "a short description")


def message(text: str, parse_mode: str | None) -> Parsed:
    """What a message says, once it is parsed and found short enough."""
    try:
        parsed = parse(text) if parse_mode == "HTML" else Parsed(text)
    except UnparsableError as fault:
        raise RefusedError(f"can't parse entities: {fault}") from fault
    if not parsed.text.strip():
        raise RefusedError("message text is empty")
    if parsed.units > 4096:
        raise RefusedError(f"message is too long: {parsed.units}")
    if len(parsed.entities) > 100:
        raise RefusedError(f"too many entities: {len(parsed.entities)}")
    return parsed


def keyboard(board: dict[str, Any]) -> None:
    rows = board.get("inline_keyboard", [])
    if sum(map(len, rows)) > 100 or any(not 1 <= len(row) <= 8 for row in rows):
        raise RefusedError("too many buttons")
    for button in [button for row in rows for button in row]:
        does = set(button) - {"text", "style", "icon_custom_emoji_id"}
        if len(does) != 1 or not button["text"].strip():
            raise RefusedError(f"a button does exactly one thing: {button}")
        data = button.get("callback_data", "x")
        if not (data.isascii() and 1 <= len(data) <= 64):
            raise RefusedError(f"BUTTON_DATA_INVALID: {data!r}")
        if not 1 <= _units(button.get("copy_text", {"text": "x"})["text"]) <= 256:
            raise RefusedError("a text to copy is too long")
        _at_most(button.get("switch_inline_query", ""), 256, "an inline query")
        if button.get("url", "").startswith("https://t.me/") and "?start=" in button["url"]:
            start_parameter(button["url"].partition("?start=")[2])


def inline(call: dict[str, Any]) -> None:
    """Check the answer to an inline query."""
    results = call["results"]
    if len(results) > 50:
        raise RefusedError("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) != len(results):
        raise RefusedError("RESULT_ID_DUPLICATE")
    if len(call.get("next_offset", "").encode()) > 64:
        raise RefusedError("NEXT_OFFSET_INVALID")
    for result in results:
        _result(result)
    if button := call.get("button"):
        start_parameter(button["start_parameter"])


def _result(result: dict[str, Any]) -> None:
    if not 1 <= len(result["id"].encode()) <= 64:
        raise RefusedError("RESULT_ID_INVALID")
    if not result["title"].strip():
        raise RefusedError("a result without a title")
    content = result["input_message_content"]
    message(content["message_text"], content.get("parse_mode"))
    if board := result.get("reply_markup"):
        keyboard(board)


def start_parameter(text: str) -> None:
    letters = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
    if not 1 <= len(text) <= 64 or set(text) - letters:
        raise RefusedError(f"START_PARAM_INVALID: {text!r}")


def _commands(commands: list[dict[str, str]]) -> None:
    letters = set("abcdefghijklmnopqrstuvwxyz0123456789_")
    if len(commands) > 100:
        raise RefusedError("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        if not 1 <= len(each["command"]) <= 32 or set(each["command"]) - letters:
            raise RefusedError(f"BOT_COMMAND_INVALID: {each['command']!r}")
        if not 1 <= _units(each["description"]) <= 256:
            raise RefusedError(f"BOT_COMMAND_DESCRIPTION_INVALID: {each['description']!r}")


def _at_most(text: str, limit: int, what: str) -> None:
    if _units(text) > limit:
        raise RefusedError(f"{what} is longer than {limit}")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
