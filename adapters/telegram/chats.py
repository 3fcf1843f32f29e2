"""Telegram's chats and forum topics as rooms, and back."""

from dataclasses import replace

from telegram import MaybeInaccessibleMessage, Message
from telegram.constants import ChatType

from directory_core.models import RoomAddress, RoomRole

VENUE = "telegram"
_GENERAL = "1"
"""The General topic of a forum, whose messages carry no thread and take none."""


def tenant_of(token: str) -> str:
    """The bot's number: people are known to us by the bot they talk to."""
    return token.partition(":")[0]


def configured(token: str, text: str) -> RoomAddress:
    """A room as an operator writes it: `-1001234567890`, or with a topic `-1001234567890/7`.

    Raises:
        ValueError: it is none.
    """
    chat, _, topic = text.partition("/")
    number, thread = int(chat), int(topic or 0)
    return RoomAddress(VENUE, tenant_of(token), str(number), str(thread) if thread else "")


def room_of(tenant: str, message: MaybeInaccessibleMessage) -> RoomAddress:
    """Where a message is.

    Replies in an ordinary group carry a thread as well, so only a topic's counts.
    """
    topic = ""
    if isinstance(message, Message) and message.is_topic_message and message.message_thread_id:
        topic = str(message.message_thread_id)
    return RoomAddress(VENUE, tenant, str(message.chat.id), topic)


def private_room(tenant: str, person: int) -> RoomAddress:
    """A person's chat with the bot, which has the person's number."""
    return RoomAddress(VENUE, tenant, str(person))


def chat_of(room: RoomAddress) -> int:
    """The chat's number."""
    return int(room.key)


def thread_of(room: RoomAddress) -> int | None:
    """The topic's number, where a message to it has to name one."""
    return int(room.topic) if room.topic and room.topic != _GENERAL else None


class RoomRoles:
    """What each room is to us, under the number it has now: groups become supergroups."""

    def __init__(
        self, moderators: tuple[RoomAddress, ...] = (), feeds: tuple[RoomAddress, ...] = ()
    ) -> None:
        self.moderators = moderators
        self._feeds = feeds

    def moved(self, old: RoomAddress, new: RoomAddress) -> None:
        """A group has a new number; the operator's list still names the old one."""
        self.moderators = _renamed(self.moderators, old, new)
        self._feeds = _renamed(self._feeds, old, new)

    def role(self, room: RoomAddress, chat_type: str) -> RoomRole:
        """The role of a room that something happened in."""
        if chat_type == ChatType.PRIVATE:
            return RoomRole.PRIVATE
        if self.moderators_room(room):
            return RoomRole.MODERATORS
        return RoomRole.FEED if self.is_feed(room) else RoomRole.SHARED

    def moderators_room(self, room: RoomAddress) -> RoomAddress | None:
        """The moderators' room that `room` is, as the operator named it."""
        return _named(room, self.moderators)

    def is_feed(self, room: RoomAddress) -> bool:
        """Whether nobody may press anything there."""
        return _named(room, self._feeds) is not None


def _renamed(
    rooms: tuple[RoomAddress, ...], old: RoomAddress, new: RoomAddress
) -> tuple[RoomAddress, ...]:
    return tuple(replace(room, key=new.key) if room.key == old.key else room for room in rooms)


def _named(room: RoomAddress, names: tuple[RoomAddress, ...]) -> RoomAddress | None:
    """Whichever of `names` holds `room`; one without a topic holds the whole chat."""
    return next(
        (name for name in names if name.key == room.key and name.topic in {"", room.topic}), None
    )
