"""Buttons as rows below a message."""

from collections.abc import Iterable, Iterator

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import KeyboardButtonStyle

from adapters.chat.tokens import Token, TokenRefused, Verb, carried_in, start_of
from adapters.chat.views import Button, Style, Way
from adapters.telegram.rendering import text as limits
from adapters.telegram.rendering.markup import web_address
from adapters.telegram.rendering.text import ELLIPSIS, shorten, units
from directory_core import one_line, visible

ASKS_FIRST = "?"
"""Before a token: ask whether they are sure.  Telegram has no dialog for it."""
STYLES = {Style.PRIMARY: KeyboardButtonStyle.PRIMARY, Style.DANGER: KeyboardButtonStyle.DANGER}


def keyboard(buttons: Iterable[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    """`buttons` in rows, short ones side by side; None without any."""
    rows: list[list[InlineKeyboardButton]] = []
    left = 0
    for button in list(buttons)[: limits.BUTTONS]:
        width = units(button.text) + 4
        if not rows or width > left or len(rows[-1]) == limits.BUTTONS_IN_A_ROW:
            rows.append([])
            left = limits.ROW_WIDTH
        rows[-1].append(button)
        left -= width
    return InlineKeyboardMarkup(rows) if rows else None


def drawn(
    buttons: Iterable[Button], *, about: str, inline: bool, read_only: bool, start_url: str = ""
) -> Iterator[InlineKeyboardButton]:
    """Telegram's button for each of ours that it can show.

    `about` is what sharing offers to another chat, where the bot has inline mode; `read_only`
    leaves out what somebody would have to press, or makes it a link to the private chat where a
    `start_url` leads there and to the same place.
    """
    for button in buttons:
        label = shorten(one_line(button.label), limits.LABEL) or ELLIPSIS
        style = STYLES.get(button.style)
        if url := web_address(button.url):
            yield InlineKeyboardButton(label, url=url, style=style)
        elif button.copy:
            yield from _copying(label, visible(button.copy), style)
        elif button.token and read_only:
            if start_url and (parameter := start_of(button.token)):
                yield InlineKeyboardButton(label, url=start_url + parameter, style=style)
        elif button.way is Way.SEARCH and inline:
            yield InlineKeyboardButton(label, switch_inline_query_current_chat="", style=style)
        elif button.way is Way.SHARE and inline:
            yield from _sharing(label, button.token, about, style)
        elif button.token:
            asks = button.confirm is not None and len(button.token) < limits.CALLBACK_BYTES
            token = ASKS_FIRST + button.token if asks else button.token
            yield _pressing(label, token, style, about if inline else "")


def _copying(label: str, text: str, style: str | None) -> Iterator[InlineKeyboardButton]:
    """A longer text than fits is left out: half of an address is a wrong one."""
    if text.strip() and units(text) <= limits.COPY:
        yield InlineKeyboardButton(label, copy_text=CopyTextButton(text), style=style)


def _pressing(label: str, token: str, style: str | None, about: str) -> InlineKeyboardButton:
    """A chat shows everybody everything already, so sharing goes to another chat."""
    if about and _verb(token) is Verb.SHARE:
        query = shorten(about, limits.INLINE_QUERY)
        return InlineKeyboardButton(label, switch_inline_query=query, style=style)
    if not token.isascii() or len(token) > limits.CALLBACK_BYTES:
        raise ValueError(f"not a token of at most {limits.CALLBACK_BYTES} ASCII bytes: {token!r}")
    return InlineKeyboardButton(label, callback_data=token, style=style)


def _sharing(
    label: str, token: str, about: str, style: str | None
) -> Iterator[InlineKeyboardButton]:
    """A button that asks in another chat what was asked here; none where that does not fit."""
    query = shorten(about, limits.INLINE_QUERY) if _verb(token) is Verb.SHARE else carried_in(token)
    if query and units(query) <= limits.INLINE_QUERY:
        yield InlineKeyboardButton(label, switch_inline_query=query, style=style)


def _verb(token: str) -> Verb | None:
    try:
        return Token.parse(token).verb
    except TokenRefused:
        return None
