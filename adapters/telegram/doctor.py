"""Is Telegram set up right?  What an operator wants to know before anybody else finds out.

Sentences are in English, as the settings and BotFather's own are.
"""

from collections.abc import AsyncIterator

from telegram import (
    Bot,
    ChatFullInfo,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    User,
)
from telegram.constants import ChatType
from telegram.error import ChatMigrated, InvalidToken, TelegramError

from adapters.chat.checks import SENSELESS, Finding, looked_at, senseless
from adapters.telegram.chats import chat_of
from adapters.telegram.config import TelegramConfig
from adapters.telegram.http import Request
from adapters.telegram.memberships import is_inside
from directory_core.models import RoomAddress

_SERVER = "CAREHANDLES_TELEGRAM_BASE_URL"


async def examine(config: TelegramConfig) -> list[Finding]:
    """Look at everything that the settings name, by asking Telegram; changes and posts nothing."""
    bot = Bot(config.token, config.base_url, request=Request(), get_updates_request=Request())
    try:
        async with bot:
            found = [finding async for finding in _examine(bot, config)]
    except InvalidToken:
        return [Finding(False, "Telegram does not know the token.", "Copy it from BotFather anew.")]
    except TelegramError as error:
        return [
            Finding(
                False,
                f"Telegram does not answer at {config.base_url}: {error.message}.",
                "Check the network, and CAREHANDLES_TELEGRAM_BASE_URL.",
            )
        ]
    except SENSELESS as fault:  # of `getMe`, which the library asks first
        return [senseless("The token", fault, _SERVER)]
    return found


async def _examine(bot: Bot, config: TelegramConfig) -> AsyncIterator[Finding]:
    yield Finding(True, f"The token is @{bot.username}'s.")
    for finding in _modes(bot.bot):
        yield finding
    yield await looked_at("The webhook", _way_in(bot, config), _SERVER)
    if not config.moderators:
        yield Finding(
            False,
            "No moderators' group is set.",
            "Set CAREHANDLES_TELEGRAM_MODERATORS to its number, as docs/telegram.md says.",
        )
    for room in config.moderators:
        async for finding in _room(bot, room, "moderators' group"):
            yield finding
    for room in config.feeds:
        async for finding in _room(bot, room, "feed"):
            yield finding


def _modes(me: User) -> list[Finding]:
    reads_all = bool(me.can_read_all_group_messages)
    return [
        Finding(
            bool(me.can_join_groups),
            "It can be added to groups." if me.can_join_groups else "It cannot join groups.",
            "" if me.can_join_groups else "BotFather: /setjoingroups, Enable.",
        ),
        Finding(
            not reads_all,
            "Privacy mode is off: it sees every message of its groups."
            if reads_all
            else "Privacy mode is on: in groups it hears commands and replies to it.",
            "BotFather: /setprivacy, Enable; it needs no more." if reads_all else "",
        ),
        Finding(
            bool(me.supports_inline_queries),
            "Inline mode is on." if me.supports_inline_queries else "Inline mode is off.",
            "" if me.supports_inline_queries else "BotFather: /setinline.",
        ),
        Finding(
            True,
            "Guest mode is on: it answers where it is mentioned."
            if me.supports_guest_queries
            else "Guest mode is off: a mention where it is no member does not reach it.",
        ),
    ]


async def _way_in(bot: Bot, config: TelegramConfig) -> Finding:
    """Whether updates come the way the settings say, and whether Telegram could deliver them."""
    hook = await bot.get_webhook_info()
    if not config.webhook_url:
        there = f" A webhook at {hook.url} is set and will be taken down." if hook.url else ""
        return Finding(True, f"It polls.{there}")
    if hook.last_error_message:
        advice = "Check that the address leads to this server, over https."
        return Finding(
            False, f"Telegram could not deliver to {hook.url}: {hook.last_error_message}.", advice
        )
    if hook.url != config.webhook_url:
        return Finding(True, "The webhook will be set when the bot starts.")
    return Finding(True, f"The webhook is set; {hook.pending_update_count} updates wait.")


async def _room(bot: Bot, room: RoomAddress, what: str) -> AsyncIterator[Finding]:
    named = f"The {what} {room.key}"
    try:
        chat = await bot.get_chat(chat_of(room))
        me = await bot.get_chat_member(chat_of(room), bot.id)
    except ChatMigrated as moved:
        new = f"Its number is {moved.new_chat_id} now: set it."
        yield Finding(False, f"{named} became a supergroup.", new)
    except TelegramError as error:
        seen = f"{named} is out of reach: {error.message}."
        yield Finding(False, seen, "Add the bot to it, and check the number.")
    except SENSELESS as fault:
        yield senseless(named, fault, _SERVER)
    else:
        for finding in (_voice(chat, me, room, named), _eyes(chat, me)):
            if finding is not None:
                yield finding


def _voice(chat: ChatFullInfo, me: ChatMember, room: RoomAddress, named: str) -> Finding:
    """Whether the bot may post in the chat, and there in the topic."""
    if not is_inside(me) or not _may_post(chat, me):
        advice = "Add it, and let it send messages; in a channel make it an administrator."
        return Finding(False, f"In {chat.title!r} the bot may not post.", advice)
    if room.topic and not chat.is_forum:
        return Finding(False, f"{chat.title!r} has no topics.", f"Leave out /{room.topic}.")
    return Finding(True, f"{named} is {chat.title!r}, and the bot may post there.")


def _may_post(chat: ChatFullInfo, me: ChatMember) -> bool:
    if chat.type == ChatType.CHANNEL:
        return isinstance(me, ChatMemberAdministrator) and bool(me.can_post_messages)
    if isinstance(me, ChatMemberRestricted):
        return me.can_send_messages
    everybody = chat.permissions is None or chat.permissions.can_send_messages is not False
    return everybody or me.status != ChatMember.MEMBER


def _eyes(chat: ChatFullInfo, me: ChatMember) -> Finding | None:
    """Whether Telegram will say who is in the group, on which the right to decide rests.

    It promises to only where the bot is an administrator.
    https://core.telegram.org/bots/api#getchatmember
    """
    if chat.type == ChatType.CHANNEL or not is_inside(me) or me.status != ChatMember.MEMBER:
        return None
    return Finding(
        False,
        f"In {chat.title!r} the bot is no administrator, so Telegram may not say who moderates.",
        "Make it one; it needs no right but that.",
    )
