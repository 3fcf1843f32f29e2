"""What was fetched and is not confirmed yet.  Telegram is told one number, up to which all is."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

from telegram import Update

from adapters.telegram.parsing import key_of
from directory_core.models import Received


@dataclass(slots=True)
class Fetched:
    """An update, when it is done (None: it is), its chat, and since when it is under way.

    What could not be read is done.  What is `kept` in the database need not be Telegram's to keep.
    """

    done: asyncio.Task[None] | None
    received: Received | None = None
    lane: str = ""
    since: float = 0.0
    kept: bool = False

    @property
    def is_done(self) -> bool:
        """Whether it was served or given up; what was broken off was not."""
        return self.done is None or (self.done.done() and not self.done.cancelled())

    @property
    def is_under_way(self) -> bool:
        """Whether it is being served."""
        return self.done is not None and not self.done.done()


def received(update: Update, told: Mapping[str, Any]) -> Received:
    """An update as the core keeps it; halves of letters, which nobody can read, are left out."""
    whole = json.dumps(told, ensure_ascii=False).encode(errors="replace").decode()
    who = str(update.effective_user.id) if update.effective_user else ""
    return Received(key_of(update), who, whole)


class Window:
    """What was fetched and is not confirmed yet, in the order it was fetched."""

    def __init__(self) -> None:
        self._fetched: dict[int, Fetched] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._fetched

    def add(self, number: int, fetched: Fetched) -> None:
        """Note an update."""
        self._fetched[number] = fetched

    @property
    def offset(self) -> int | None:
        """What confirms the unbroken run of done or kept updates and nothing else, if any."""
        run = self._run()
        if not run:
            return None
        offset = max(run) + 1
        waiting = islice(self._fetched, len(run), None)
        return None if any(number < offset for number in waiting) else offset

    def confirmed(self, offset: int) -> None:
        """Telegram took `offset`."""
        for number in self._run():
            if number < offset:
                del self._fetched[number]

    def under_way(self) -> list[Fetched]:
        """What is not done and not kept; behind the first of it nothing can be confirmed."""
        return [each for each in self._fetched.values() if each.is_under_way and not each.kept]

    def _run(self) -> list[int]:
        return [*takewhile(self._is_over, self._fetched)]

    def _is_over(self, number: int) -> bool:
        fetched = self._fetched[number]
        return fetched.kept or fetched.is_done
