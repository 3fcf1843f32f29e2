"""Albums: several pictures sent at once, which come as a message each and are answered once.

The words of an album mostly stand under one of them, so what has none waits a moment for one that
has.  Where several have words, each answer is to all words so far, in place of the one before.
https://core.telegram.org/bots/api#message (`media_group_id`)
"""

import asyncio
from collections.abc import Callable

from cachetools import LRUCache
from telegram import Message

PATIENCE = 1.0
"""Seconds that a picture without words waits for the others of its album."""
REMEMBERED = 1000


class Albums:
    """Remembers the albums seen last, and whether each was answered."""

    def __init__(self, *, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._seen: LRUCache[str, asyncio.Task[None] | None] = LRUCache(REMEMBERED)
        self._worded: LRUCache[str, dict[int, Message]] = LRUCache(REMEMBERED)

    def so_far(self, message: Message) -> tuple[Message, ...]:
        """The messages with words that its album has brought so far, with this one."""
        if not (album := message.media_group_id):
            return (message,)
        worded = self._worded.setdefault(album, {})
        worded[message.message_id] = message
        return tuple(worded[number] for number in sorted(worded))

    def served(self, message: Message) -> None:
        """A message with words is answered: the rest of its album needs no answer."""
        if album := message.media_group_id:
            waiting = self._seen.get(album)
            if waiting is not None:
                waiting.cancel()
            self._seen[album] = None

    def once(self, message: Message, answer: Callable[[], None]) -> None:
        """Answer a message without words, at once or once for its album."""
        album = message.media_group_id
        if not album:
            answer()
        elif album not in self._seen:
            self._seen[album] = asyncio.create_task(self._later(answer))

    async def close(self) -> None:
        """Drop what waits."""
        waiting = [task for task in self._seen.values() if task is not None]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    async def _later(self, answer: Callable[[], None]) -> None:
        await asyncio.sleep(self._patience)
        answer()
