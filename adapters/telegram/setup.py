"""The bot's commands, name and descriptions, in each language: set where they differ.

Telegram limits how often a name may be set, so what is right already is left alone.
https://core.telegram.org/bots/api#setmycommands
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from adapters.chat.i18n.texts import ENGLISH, Texts, Words, languages
from adapters.telegram.http import Flooded
from adapters.telegram.rendering import text as limits
from adapters.telegram.rendering.text import shorten
from directory_core import one_line
from directory_core.models import RoomAddress

log = structlog.get_logger()

IN_PRIVATE = ("find", "submit", "mine", "language", "help")
IN_GROUPS = ("find", "submit", "stats", "new", "help")
FOR_MODERATORS = ("pending", "gaps", "find", "new", "help")
"""Few, so that the menu fits a phone; whatever else is understood stands in the help."""
_ATTEMPTS = 5
_MOST_WAITED = 300.0
"""Seconds that Telegram may ask for; what it puts off for longer waits for the next start."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One of the bot's texts: how it is read and set, and how long it may be."""

    message: str
    limit: int
    get: Callable[[str | None], Awaitable[str]]
    put: Callable[[str, str | None], Awaitable[bool]]


async def set_up(bot: Bot, texts: Texts, moderators: Iterable[RoomAddress]) -> None:
    """Make the bot say of itself what it should.  What fails is logged; the bot works without."""
    scopes: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeDefault(), IN_GROUPS),
        (BotCommandScopeAllPrivateChats(), IN_PRIVATE),
        (BotCommandScopeAllGroupChats(), IN_GROUPS),
        *((BotCommandScopeChat(int(chat)), FOR_MODERATORS) for chat in _chats(moderators)),
    ]
    for tag, code in _tags():
        words = texts.speak(tag)
        for scope, names in scopes:
            await _quietly(partial(_set_commands, bot, _commands(names, words), scope, code))
        for text in _texts_of(bot):
            wanted = shorten(one_line(words(text.message)), text.limit)
            await _quietly(partial(_set_text, text, wanted, code))


def _chats(rooms: Iterable[RoomAddress]) -> list[str]:
    return [*dict.fromkeys(room.key for room in rooms)]


def _tags() -> Iterator[tuple[str, str | None]]:
    """Each language, and how Telegram names it: English stands where no other fits."""
    for tag in languages():
        yield tag, None if tag == ENGLISH else tag


def _commands(names: Iterable[str], words: Words) -> tuple[BotCommand, ...]:
    """The commands; a word of the reader's language is understood, but the English one is shown."""
    return tuple(
        BotCommand(
            name, shorten(one_line(words(f"telegram-command-{name}")), limits.COMMAND_DESCRIPTION)
        )
        for name in names
    )


async def _set_commands(
    bot: Bot, wanted: tuple[BotCommand, ...], scope: BotCommandScope, code: str | None
) -> None:
    if await bot.get_my_commands(scope, code) != wanted:
        await bot.set_my_commands(wanted, scope, code)


async def _set_text(text: _Text, wanted: str, code: str | None) -> None:
    if await text.get(code) != wanted:
        await text.put(wanted, code)


def _texts_of(bot: Bot) -> Iterator[_Text]:
    async def name(code: str | None) -> str:
        return (await bot.get_my_name(code)).name

    async def about(code: str | None) -> str:
        return (await bot.get_my_description(code)).description

    async def short(code: str | None) -> str:
        return (await bot.get_my_short_description(code)).short_description

    yield _Text("telegram-name", limits.NAME, name, bot.set_my_name)
    yield _Text("telegram-description", limits.DESCRIPTION, about, bot.set_my_description)
    yield _Text(
        "telegram-short-description",
        limits.SHORT_DESCRIPTION,
        short,
        bot.set_my_short_description,
    )


async def _quietly(work: Callable[[], Awaitable[None]]) -> None:
    """Do `work`, once more after each wait that Telegram asks for, unless that is too long."""
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            await work()
        except TelegramError as error:
            pause = error.after if isinstance(error, Flooded) else None
            if pause is None or pause > _MOST_WAITED or attempt == _ATTEMPTS:
                log.warning("telegram.not_set_up", error=error.message)
                return
        else:
            return
        await asyncio.sleep(pause)
