"""Albums: several pictures sent at once, which come as a message each and are answered once.

The words of an album stand under one of them, so what has none waits a moment for one that has.
https://core.telegram.org/bots/api#message (`media_group_id`)
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable

from telegram import Message

PATIENCE = 1.0
"""Seconds that a picture without words waits for the others of its album."""
REMEMBERED = 1000


class Albums:
    """Remembers the albums seen last, and whether each was answered."""

    def __init__(self, *, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._seen: OrderedDict[str, asyncio.Task[None] | None] = OrderedDict()

    def served(self, message: Message) -> None:
        """A message with words is answered: the rest of its album needs no answer."""
        if album := message.media_group_id:
            waiting = self._seen.get(album)
            if waiting is not None:
                waiting.cancel()
            self._remember(album, None)

    def once(self, message: Message, answer: Callable[[], None]) -> None:
        """Answer a message without words, at once or once for its album."""
        album = message.media_group_id
        if not album:
            answer()
        elif album not in self._seen:
            self._remember(album, asyncio.create_task(self._later(answer)))

    async def close(self) -> None:
        """Drop what waits."""
        waiting = [task for task in self._seen.values() if task is not None]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    async def _later(self, answer: Callable[[], None]) -> None:
        await asyncio.sleep(self._patience)
        answer()

    def _remember(self, album: str, waiting: asyncio.Task[None] | None) -> None:
        self._seen[album] = waiting
        self._seen.move_to_end(album)
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
