"""Which message of ours answers which words, so that words that change are answered in place.

A convenience of one process: after a restart the answer to a changed question stands below it.
"""

from collections.abc import Sequence

from cachetools import LRUCache

from adapters.chat.messenger import CardGone, MovedTo, TryAgain, Unreachable
from adapters.chat.views import Reply
from adapters.telegram.messenger import TelegramMessenger
from directory_core.models import RoomAddress

REMEMBERED = 5000


class Answers:
    """Remembers the words answered last, and the answers to them that are one message each.

    Words have a key in their room: their message's number, or their album's.
    """

    def __init__(self, messenger: TelegramMessenger) -> None:
        self._messenger = messenger
        self._words: LRUCache[tuple[str, str], str] = LRUCache(REMEMBERED)
        self._given: LRUCache[tuple[str, str], str] = LRUCache(REMEMBERED)

    def was_said(self, room: RoomAddress, key: str, words: str) -> bool:
        """Whether the words under this key were these when they were answered last."""
        return self._words.get((room.key, key)) == words

    def said(self, room: RoomAddress, key: str, words: str) -> None:
        """Note the words that are answered."""
        self._words[room.key, key] = words

    def note(self, room: RoomAddress, key: str, reply: Reply, messages: Sequence[str]) -> None:
        """Note the messages that answered; a form's question is never written over."""
        if len(messages) == 1 and reply.form is None:
            self._given[room.key, key] = messages[0]
        else:
            self._given.pop((room.key, key), None)

    async def replaced(self, room: RoomAddress, key: str, reply: Reply) -> bool:
        """Make what answered before say `reply`; whether there was such a message, and one does."""
        message = self._given.get((room.key, key))
        if not message or reply.form is not None or len(self._messenger.draw(room, reply)) > 1:
            return False
        try:
            await self._messenger.edit(room, message, reply)
        except (CardGone, TryAgain, MovedTo, Unreachable):
            return False
        return True
