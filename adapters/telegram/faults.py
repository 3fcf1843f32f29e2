"""What the Bot API's errors mean for whoever speaks into a room.

Telegram documents few of its descriptions, so those below are as its open-source server words
them. https://github.com/tdlib/telegram-bot-api
"""

import re
from dataclasses import replace

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    NetworkError,
    TelegramError,
)

from adapters.chat.messenger import CardGone, MovedTo, TryAgain, Unreachable
from adapters.telegram.request import Flooded
from directory_core.models import RoomAddress

_NOBODY = re.compile(
    "chat not found|user not found|user is deactivated|peer_id_invalid|chat_write_forbidden"
    "|have no rights to send|not enough rights|need administrator rights|chat_restricted"
    "|topic_closed|topic_deleted|message thread not found|group chat was deactivated",
    re.IGNORECASE,
)
_GONE = re.compile(
    "message to edit not found|message can't be edited|message_id_invalid|message identifier",
    re.IGNORECASE,
)
_SAME = re.compile("message is not modified", re.IGNORECASE)
_OLD_PRESS = re.compile("query is too old|query id is invalid|query_id_invalid", re.IGNORECASE)


def outcome(error: TelegramError, room: RoomAddress) -> Exception:
    """The outcome that a fault of speaking into `room` stands for.

    A request that Telegram will never take (a fault of ours) is passed on as it is.
    """
    match error:
        case ChatMigrated():
            return MovedTo(replace(room, key=str(error.new_chat_id)))
        case Flooded():
            return TryAgain("flood", after=error.after)
        case BadRequest() if _GONE.search(error.message):
            return CardGone()
        case Forbidden() | BadRequest() if _nobody_there(error):
            return Unreachable(_why(error))
        case NetworkError() | Conflict() if not isinstance(error, BadRequest):
            return TryAgain("network")
        case _:
            return error


def _nobody_there(error: TelegramError) -> bool:
    return isinstance(error, Forbidden) or _NOBODY.search(error.message) is not None


def says_the_same(error: TelegramError) -> bool:
    """Whether an edit was refused since the message says so already."""
    return isinstance(error, BadRequest) and _SAME.search(error.message) is not None


def is_old_press(error: TelegramError) -> bool:
    """Whether a press can be answered no longer."""
    return isinstance(error, BadRequest) and _OLD_PRESS.search(error.message) is not None


def _why(error: TelegramError) -> str:
    """A short code for the record."""
    text = error.message.casefold()
    if "blocked" in text:
        return "blocked"
    if "deactivated" in text:
        return "deactivated"
    if "kicked" in text or "not a member" in text:
        return "removed"
    return "not_found" if "not found" in text else "forbidden"
